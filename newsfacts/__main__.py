"""Where the program begins, as `newsfacts` and as `python -m newsfacts`.

What Tab asks is answered before anything else is imported. Until the command line can answer Ctrl-C in words, it
waits: a process that is interrupted among its imports would leave with a traceback.
"""

from __future__ import annotations

import os
import sys

COMPLETE = "--complete"
"""The first argument where a shell completes a line."""

if sys.argv[1:2] == [COMPLETE]:  # a person waits for it at every Tab
    from newsfacts.completing import complete

    os._exit(complete(sys.argv[2:]))

import signal  # noqa: E402

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
    try:
        from newsfacts.cli import main as begin
    except ImportError as error:  # a part of newsfacts, or of what it needs
        print(f"newsfacts: this installation is not whole: {error}; install newsfacts anew", file=sys.stderr)
        sys.exit(2)
    begin(ready=answer_ctrl_c)


if __name__ == "__main__":
    main()
