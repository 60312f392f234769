"""Where answers and remarks leave the process: results on standard output, everything else on standard error."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING, TextIO

from newsfacts.render import in_utf8, render

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from newsfacts.answer import Answer
    from newsfacts.cli.options import Output

FOUND, NOTHING_FOUND = 0, 1


def print_answer(answer: Answer, output: Output) -> int:
    """Print an answer and give the exit status: 0 where something was found, 1 where nothing was."""
    for remark in answer.remarks:
        say(remark)
    if output.only_count:
        _print_count(answer, output.format)
    else:
        if not answer.results:
            say("nothing found" if not answer.total else "no result is left after --limit and --offset")
        if answer.results or output.format != "table":
            _, fields, _, most, header = output
            with paged(sys.stdout) as stream:
                render(answer, output.format, stream=stream, fields=fields, most=most, header=header)
    return FOUND if answer.total else NOTHING_FOUND


def paged(stream: TextIO) -> AbstractContextManager[TextIO]:
    """Give a stream to print on that goes to the pager where it turns out longer than the terminal, else to `stream`.

    Where `stream` is no terminal, or one that is not in UTF-8, it is given as it is.
    """
    if not stream.isatty() or stream.encoding.lower() != "utf-8":
        return contextlib.nullcontext(stream)
    from newsfacts.cli.paging import screen

    return screen(stream)


def print_utf8(text: str) -> None:
    """Print JSON that no answer stands behind: UTF-8, whatever the encoding of the terminal is."""
    in_utf8(sys.stdout)
    sys.stdout.write(text)


def say(words: str) -> None:
    """Print words for the person, who may not be the reader of standard output."""
    complain(f"newsfacts: {words}")


def complain(*lines: str) -> None:
    """Print lines on standard error, broken between words where a terminal is narrower."""
    from newsfacts.encoding.clean import clean

    for line in map(clean, lines):
        if sys.stderr.isatty():
            from textwrap import fill

            from newsfacts.render.outlet import width

            line = fill(line, max(width(sys.stderr), 20), break_long_words=False, break_on_hyphens=False)
        with contextlib.suppress(OSError):  # that nobody can read it must not cost the answer
            print(line, file=sys.stderr)


def _print_count(answer: Answer, format: str) -> None:
    if format == "json":
        render(answer._replace(results=()), format, stream=sys.stdout)
    else:
        print(answer.total)
