"""Printing what of a source's text no record rests on: lines for editors, paragraphs for people, JSON, annotations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TextIO

from newsfacts.errors import Problem
from newsfacts.render.problems import print_problems
from newsfacts.text.how_many import how_many

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsfacts.curation.coverage.covering import Coverage, Share
    from newsfacts.curation.coverage.details import Detail
    from newsfacts.curation.lint.texts import Text

FORMATS = ("table", "line", "json", "jsonl", "github")

_LONGEST = 60
"""Characters of a passage that are shown."""


class Measured(NamedTuple):
    """The coverage of a text, the text, and the file that it is read from."""

    coverage: Coverage
    text: Text
    file: str


def print_coverage(measured: Sequence[Measured], query: str, format: str, stream: TextIO) -> None:
    """Print what is missing on `stream` in one of `FORMATS`."""
    if format in ("json", "jsonl"):
        _print_json(measured, query, format, stream)
        return
    for each in measured:
        problems = [_problem(each, detail, format) for detail in each.coverage.missing]
        print_problems(problems, format, stream)


def percent(share: Share) -> int:
    """A share in whole percent, rounded down: 100 means all."""
    return 100 * share.covered // share.total if share.total else 100


def summary(coverage: Coverage) -> str:
    """Say the shares in one line: `31 of 34 figures, 8 of 8 quotations; 95 %`."""
    shares = ", ".join(f"{share.covered} of {how_many(share.total, kind)}" for kind, share in coverage.shares.items())
    return (
        f"{coverage.source}: {shares}; {percent(coverage.share)}% in all" if shares else f"{coverage.source}: no text"
    )


def _problem(measured: Measured, detail: Detail, format: str) -> Problem:
    """What is missing as lint gives a problem; in a table the paragraph stands above."""
    line, column = _position(measured, detail)
    file = f"{measured.file} ¶ {detail.paragraph}" if format == "table" else measured.file
    paragraph = "" if format == "table" else f", ¶ {detail.paragraph}"
    message = f"no record rests on {_shown(detail, measured)}{paragraph}"
    return Problem(file, line, column, "warning", detail.kind, message)


def _shown(detail: Detail, measured: Measured) -> str:
    text = measured.text.paragraphs[detail.paragraph - 1]
    if detail.kind in ("sentence", "quotation"):
        words = detail.words
        return f"“{words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(' ', 1)[0] + ' …'}”"
    start, end = detail.sentence
    before = text[max(start, detail.start - 25) : detail.start]
    after = text[detail.end : min(end, detail.end + 25)]
    before = before if detail.start - 25 <= start else "…" + before.partition(" ")[2]
    after = after if detail.end + 25 >= end else after.rpartition(" ")[0] + " …"
    return f"“{detail.words}” in “{(before + detail.words + after).strip()}”"


def _position(measured: Measured, detail: Detail) -> tuple[int, int]:
    passage = measured.text.blocks[detail.paragraph - 1].passage
    position = measured.text.positions.at(passage.source(detail.start))
    return position.line, position.column


def _print_json(measured: Sequence[Measured], query: str, format: str, stream: TextIO) -> None:
    from newsfacts.render.json import print_json

    results = (_result(each, detail) for each in measured for detail in each.coverage.missing)
    shares = [_shares(each.coverage) for each in measured]
    print_json(stream, "coverage", query, results, format, coverage=shares)


def _result(measured: Measured, detail: Detail) -> dict[str, Any]:
    line, column = _position(measured, detail)
    text = measured.text.paragraphs[detail.paragraph - 1]
    return {
        "kind": "missing",
        "what": detail.kind,
        "words": detail.words,
        "source": measured.coverage.source,
        "paragraph": detail.paragraph,
        "sentence": text[slice(*detail.sentence)],
        "file": measured.file,
        "line": line,
        "column": column,
    }


def _shares(coverage: Coverage) -> dict[str, Any]:
    kinds = {f"{kind}s": {"covered": share.covered, "total": share.total} for kind, share in coverage.shares.items()}
    return {"source": coverage.source, **kinds, "percent": percent(coverage.share)}
