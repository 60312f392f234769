"""The command line: a thin face on FactBase. Every error ends here, in words and an exit status."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

gc.disable()  # a look-up is over before there is garbage; what takes longer turns it on again

import typer  # noqa: E402

from newsfacts.cli.group import arranged, wants_json  # noqa: E402
from newsfacts.errors import InvalidBase, NewsfactsError, WrongLines  # noqa: E402

if TYPE_CHECKING:
    from typing import Any

_BROKEN_PIPE, _INTERRUPTED = 141, 130
DEBUG = "NEWSFACTS_DEBUG"
"""The variable of the environment that lets a defect of newsfacts show its traceback."""


def main(arguments: Sequence[str] | None = None, ready: Callable[[], None] = lambda: None) -> None:
    """Run the command line and end the process with the exit status that `newsfacts help exit-codes` lists.

    `ready` is called once every error can be answered in words.
    """
    _open_what_is_closed()
    _end_in_order()
    status = run(list(sys.argv[1:] if arguments is None else arguments), ready)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is over
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        status = _leave_quietly()
    except OSError as error:
        status = _cannot_write(error)
    with contextlib.suppress(OSError):
        sys.stderr.flush()
    os._exit(status)  # nothing is left to do, and taking the interpreter down costs as much as a look-up


def run(args: list[str], ready: Callable[[], None] = lambda: None) -> int:
    """Run the command line and give its exit status; nothing escapes."""
    _let_every_character_pass()
    heard, sys.unraisablehook = sys.unraisablehook, lambda _: None  # what fails in cleaning up is no news for a person
    try:
        return _run(args, ready)
    except BrokenPipeError:
        return _leave_quietly()
    except SystemExit as left:  # completion leaves so, who is ended, and Typer where the pipe is broken
        return _leave_quietly() if isinstance(left.__context__, OSError) else int(left.code or 0)
    except OSError as error:
        return _cannot_write(error)
    except (KeyboardInterrupt, typer.Abort):
        return _stopped(args)
    except Exception as defect:
        return _broken(args, defect)
    finally:
        sys.unraisablehook = heard


def _run(args: list[str], ready: Callable[[], None]) -> int:
    try:
        from newsfacts.cli.app import command

        ready()
        with contextlib.redirect_stdout(sys.stdout if args else sys.stderr):  # help that nobody asked for is no result
            outcome = command().main(args=args, prog_name="newsfacts", standalone_mode=False)
        return _stopped(args) if outcome == _INTERRUPTED else int(outcome or 0)  # so Typer tells of Ctrl-C
    except NewsfactsError as error:
        return _failed(args, error)
    except MemoryError:
        pass  # said below, where what filled the memory is gone
    except RecursionError:
        return _failed(args, NewsfactsError("too_deep", "the input is nested too deep to be read"))
    except OSError as error:
        if error.filename is None:  # no file that we opened: what failed is printing
            raise
        return _failed(args, NewsfactsError("cannot_read", f"{error.filename}: {error.strerror or error}"))
    except _usage_error() as error:
        return _misused(args, error)
    return _failed(args, NewsfactsError("out_of_memory", "there is not enough memory for this"))


def _open_what_is_closed() -> None:
    """Let what the caller has closed (`>&-`, `<&-`) be empty, and what is printed there go nowhere."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123


def _end_in_order() -> None:
    """Let whoever ends the process, or closes its terminal, end it as an error does: what is half written goes."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, lambda number, _: sys.exit(128 + number))


def _let_every_character_pass() -> None:
    """Print `?` for what the terminal's encoding lacks; help is written by Typer, which would fail on it."""
    if getattr(sys.stdout, "errors", None) in ("strict", "surrogateescape") and sys.stdout.encoding.lower() != "utf-8":
        sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]


def _usage_error() -> type[Exception]:
    """Give the class of all that Typer says of a command line; its module's name differs between releases."""
    return next(each for each in typer.BadParameter.__mro__ if each.__name__ == "ClickException")


def _failed(args: list[str], error: NewsfactsError) -> int:
    from newsfacts.cli.misuse import of_the_base
    from newsfacts.cli.printing import complain
    from newsfacts.text.how_many import how_many

    message = of_the_base(error.message, args)
    lines = [f"newsfacts: {message}"]
    if isinstance(error, InvalidBase):
        lines = [str(problem) for problem in error.problems]
        lines.append(f"newsfacts: the fact base is invalid: {how_many(len(lines), 'problem')}")
    elif isinstance(error, WrongLines):
        lines = message.split("\n")
        lines.append(f"newsfacts: {how_many(len(lines), 'thing')} cannot be; nothing was written")
    complain(*lines)
    _failure_as_json(args, error.code, message)
    return error.exit_status


def _stopped(args: list[str]) -> int:
    with contextlib.suppress(ValueError):  # in another thread than the main one
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # once is enough
    print("newsfacts: stopped", file=sys.stderr)
    _failure_as_json(args, "stopped", "stopped before it was done")
    return _INTERRUPTED


def _misused(args: list[str], error: Any) -> int:
    from newsfacts.cli.misuse import misuse
    from newsfacts.cli.printing import complain

    if type(error).__name__ == "NoArgsIsHelpError":
        from newsfacts.cli.app import command
        from newsfacts.cli.pages import first_contact

        print(error.format_message() if args else first_contact(command()), file=sys.stderr, end="\n" if args else "")
        return 2
    where, message = misuse(error, args)
    complain(f"{where}: {message}", f"Try `{where} --help`.")
    _failure_as_json(args, "usage", message)
    return 2


def _broken(args: list[str], defect: Exception) -> int:
    """Say that newsfacts itself is wrong; its traceback is for those who mend it."""
    from newsfacts import __version__
    from newsfacts.cli.printing import complain

    if os.environ.get(DEBUG):
        from traceback import print_exception

        print_exception(defect)
    message = f"a defect of newsfacts {__version__}, not of what it was given: {type(defect).__name__}: {defect}"
    complain(f"newsfacts: {message}", f"Please report it, with the command and what it prints where {DEBUG}=1 is set.")
    _failure_as_json(args, "defect", message)
    return NewsfactsError.exit_status


def _failure_as_json(args: list[str], code: str, message: str) -> None:
    """A script that asked for JSON gets JSON, whatever went wrong."""
    if wants_json(args):
        from newsfacts.cli.printing import print_utf8
        from newsfacts.render.json import failure

        print_utf8(failure(arranged(args)[0], code, message))


def _cannot_write(error: OSError) -> int:
    """Say that what was found could not be written: the disk is full, or the terminal gone."""
    _leave_quietly()
    with contextlib.suppress(OSError):
        print(f"newsfacts: the output cannot be written: {error.strerror}", file=sys.stderr, flush=True)
    return NewsfactsError.exit_status


def _leave_quietly() -> int:
    """The reader of our output has gone (`| head`): say nothing, and let Python's last flush go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return _BROKEN_PIPE
