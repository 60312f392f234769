"""`check`: the verdict on a claim, or on each line of standard input."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsfacts.cli import options
from newsfacts.cli.opening import open_asked
from newsfacts.cli.printing import say
from newsfacts.errors import UsageError
from newsfacts.render import FORMATS as ANSWER_FORMATS

if TYPE_CHECKING:
    from newsfacts.verdict.result import Verdict

STATUS = {"supported": 0, "not_enough_info": 1, "refuted": 3, "conflicting": 3}
"""The exit status that each verdict gives; of several, the highest counts."""

_CLAIM_REVIEW = "claimreview"
FORMATS = (*ANSWER_FORMATS, _CLAIM_REVIEW)

_LONGEST_LINE = 10_000
"""Bytes of a line that are kept: more than the longest claim takes."""

Claim = Annotated[
    list[str] | None,
    typer.Argument(help="A sentence; `-` reads one a line.", metavar="CLAIM…", show_default=False),
]


CheckFormat = Annotated[
    str | None,
    typer.Option(
        "--format",
        help="table, json, jsonl, csv, tsv, md or claimreview.",
        metavar="FORMAT",
        rich_help_panel="Output",
    ),
]
Why = Annotated[bool, typer.Option("--why", help="Show every record that was looked at.", rich_help_panel="Output")]
_PUBLISHED = "For --format claimreview"

Url = Annotated[
    str | None, typer.Option("--url", help="The page of the review.", metavar="URL", rich_help_panel=_PUBLISHED)
]
Publisher = Annotated[
    str | None, typer.Option("--publisher", help="Who stands for it.", metavar="NAME", rich_help_panel=_PUBLISHED)
]
Claimant = Annotated[
    str | None, typer.Option("--claimant", help="Who made the claim.", metavar="NAME", rich_help_panel=_PUBLISHED)
]
Appeared = Annotated[
    str | None, typer.Option("--appeared", help="Where it was made.", metavar="URL", rich_help_panel=_PUBLISHED)
]


def check(
    claim: Claim = None,
    url: Url = None,
    publisher: Publisher = None,
    claimant: Claimant = None,
    appeared: Appeared = None,
    why: Why = False,
    format: CheckFormat = None,
    json: options.Json = False,
    data: options.Data = None,
) -> int:
    """Print the verdict on a claim: supported, refuted, conflicting or not_enough_info, and what it rests on.

    The words are joined, so quotes are optional; `-` reads one claim a line and prints each verdict as it is found.
    Exit status: 0 supported, 1 not_enough_info, 3 refuted or conflicting; with `-` the gravest.

    `--why` shows every record that was held against the claim, what each says and what it does not speak of.
    `--format claimreview` is schema.org's ClaimReview for the page that the verdict is published on.

    Examples: `newsfacts check 34 Turkish soldiers were killed in air strikes` ·
    `newsfacts check "S-400 deliveries began in June 2019" --json` ·
    `newsfacts check "43 soldiers were killed" --why` ·
    `newsfacts check - --format jsonl < claims.txt`
    """
    query = " ".join(claim or ()).strip()
    if not query:
        raise UsageError("usage", "check: give a claim, or - to read one a line from standard input")
    if format == _CLAIM_REVIEW and not json:
        options.expect_effect("does nothing with --format claimreview", why=why)
        return _print_claim_review(query, data, url, publisher, claimant, appeared)
    published = {"url": url, "publisher": publisher, "claimant": claimant, "appeared": appeared}
    options.expect_effect("goes with --format claimreview", **published)
    chosen = options.chosen_format("check", FORMATS, format, json) or "table"
    if sum(" " in each.strip() for each in claim or ()) > 1:
        say("these were joined to one claim; check - reads one claim a line from standard input")
    if query != "-":
        return _print([open_asked(data).check(query, why=why)], query, chosen)
    gc.enable()
    return _print(_checked(partial(open_asked(data).check, why=why)), query, chosen)


def _print_claim_review(
    claim: str,
    data: list[Path] | None,
    url: str | None,
    publisher: str | None,
    claimant: str | None,
    appeared: str | None,
) -> int:
    from newsfacts.cli.printing import print_utf8
    from newsfacts.exporting.claimreview import Publication, claim_review
    from newsfacts.project import setting

    if claim == "-":
        raise UsageError("usage", "check: a page holds one ClaimReview; give one claim")
    base = open_asked(data)
    verdict = base.check(claim)
    publication = Publication(url or setting("cite.url"), publisher or setting("cite.publisher"), claimant, appeared)
    written = claim_review(verdict, publication, base)
    if written is None:
        say("the base does not say whether that is so, and a ClaimReview is a verdict: nothing was written")
    else:
        print_utf8(written)
    return STATUS[verdict.verdict]


def _print(verdicts: Iterable[Verdict], query: str, format: str) -> int:
    from newsfacts.render.verdict import print_verdicts

    met: set[str] = set()

    def noted() -> Iterator[Verdict]:
        for verdict in verdicts:
            met.add(verdict.verdict)
            yield verdict

    print_verdicts(noted(), query, format, sys.stdout)
    return max((STATUS[label] for label in met), default=STATUS["not_enough_info"])


def _checked(check: Callable[[str], Verdict]) -> Iterator[Verdict]:
    from newsfacts.render.progress import ProgressBar

    size = _size_of_input()
    bar = ProgressBar("checking claims", sys.stderr) if size and not sys.stdout.isatty() else None
    count = done = 0
    try:
        for claim, bytes_read in _lines():
            done += bytes_read
            if claim:
                count += 1
                yield check(claim)
            if bar is not None:
                bar(min(done, size), size)
    finally:
        if bar is not None:
            bar.close()
    if not count:
        say("standard input holds no claim")


def _lines() -> Iterator[tuple[str, int]]:
    """Give each line of standard input, without the white space around it, and how many bytes it took.

    What is no UTF-8 is replaced, which is said once; of a line that is longer than any claim the rest is passed over.
    """
    stream = sys.stdin.buffer
    number = done = 0
    readable = True
    while line := stream.readline(_LONGEST_LINE):
        size = len(line)
        rest = line
        while not rest.endswith(b"\n") and (rest := stream.readline(_LONGEST_LINE)):
            size += len(rest)
        text = line.decode("utf-8", "replace")
        number += 1
        if readable and (bad := _bad_byte(line, whole=size == len(line))) is not None:
            from newsfacts.cli.drafts import bad_byte, say_replaced
            from newsfacts.documents import STDIN

            say_replaced(STDIN, bad_byte(number, done + bad))
            readable = False
        yield (text.removeprefix("\ufeff") if number == 1 else text).strip(), size
        done += size


def _bad_byte(line: bytes, *, whole: bool) -> int | None:
    """Give the first byte of a line that is no UTF-8, counted from 1; one that is not whole may end in a character."""
    try:
        line.decode()
    except UnicodeDecodeError as error:
        return error.start + 1 if whole or error.reason != "unexpected end of data" else None
    return None


def _size_of_input() -> int:
    """Give how many bytes there are to read, 0 where nobody can tell."""
    with suppress(OSError, ValueError, AttributeError):
        about = os.fstat(sys.stdin.fileno())
        return about.st_size if S_ISREG(about.st_mode) else 0
    return 0


COMMANDS: dict[str, tuple[Callable[..., int], dict[str, Any]]] = {"check": (check, {})}
