"""Where the program begins, as `newsfacts` and as `python -m newsfacts`.

Until the command line can answer Ctrl-C in words, it waits: a process that is interrupted among its imports would
leave with a traceback.
"""

from __future__ import annotations

import signal

_come: list[int] = []
_USUAL = signal.getsignal(signal.SIGINT)

if _USUAL is signal.default_int_handler:  # a shell starts what runs in the background with Ctrl-C ignored
    signal.signal(signal.SIGINT, lambda number, _: _come.append(number))


def answer_ctrl_c() -> None:
    """Let Ctrl-C stop the program from now on. Raises KeyboardInterrupt where it has come already."""
    if _USUAL is signal.default_int_handler:
        signal.signal(signal.SIGINT, _USUAL)
    if _come:
        raise KeyboardInterrupt


def main() -> None:
    """Run the command line and end the process with its exit status."""
    from newsfacts.cli import main as begin

    begin(ready=answer_ctrl_c)


if __name__ == "__main__":
    main()
