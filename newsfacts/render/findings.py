"""Printing what `review` found in drafts, for people and for other programs.

What people read goes the way of lint's problems: the verdict stands in place of a severity, the slot of a code.
"""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, NamedTuple, TextIO

from newsfacts.encoding.encode import label
from newsfacts.errors import Problem
from newsfacts.files import shown
from newsfacts.render.diagnostic import Change, Diagnostic, Place, of_problems
from newsfacts.render.problems import FORMATS, print_diagnostics
from newsfacts.render.verdict import deciding, verdict_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from newsfacts.documents.blocks import Draft
    from newsfacts.model import Evidence, Record
    from newsfacts.review.findings import Finding, Fix
    from newsfacts.verdict.result import Verdict

__all__ = ["FORMATS", "Reviewed", "message", "print_findings"]

_IN_ONE = ("sarif", "gitlab", "md")
"""Formats that tell of all drafts at once; the others of each when it is done."""
_MEANINGS = {
    "refuted": "The base contradicts what a sentence of a draft says.",
    "conflicting": "Records of the base dispute what a sentence of a draft says.",
    "not_enough_info": "The base does not say what a sentence of a draft says.",
    "supported": "The base bears out what a sentence of a draft says.",
    "unused-suppression": "A comment that suppresses a finding has one to suppress.",
    "unknown-suppression": "A comment to newsfacts has a name that newsfacts knows.",
}
_LONGEST_TITLE = 24
"""A source with a longer title is named by its id."""


class Reviewed(NamedTuple):
    """A draft and what is to be told of it."""

    draft: Draft
    findings: Sequence[Finding]
    problems: Sequence[Problem] = ()
    """What is wrong with its comments to newsfacts."""


def print_findings(drafts: Iterable[Reviewed], query: str, format: str, stream: TextIO) -> None:
    """Print the findings on drafts on `stream` in one of `FORMATS`, draft by draft as they come where that can be."""
    if format in ("json", "jsonl"):
        _print_json(drafts, query, format, stream)
        return
    for group in [list(drafts)] if format in _IN_ONE else ([each] for each in drafts):
        texts = {each.draft.name: each.draft.text for each in group}
        told = [diagnostic for each in group for diagnostic in _diagnostics(each)]
        print_diagnostics(told, format, stream, _MEANINGS, partial(_line_of, texts))


def _line_of(texts: Mapping[str, str], file: str, line: int) -> str:
    return _lines(texts[file])[line - 1]


@lru_cache(1)
def _lines(text: str) -> list[str]:
    from newsfacts.text.lines import lines

    return [text[line.start : line.end] for line in lines(text)] + [""]


def _print_json(drafts: Iterable[Reviewed], query: str, format: str, stream: TextIO) -> None:
    from newsfacts.render.json import print_json

    print_json(stream, "review", query, (each for draft in drafts for each in _results(draft)), format)


def _results(reviewed: Reviewed) -> Iterator[dict[str, Any]]:
    yield from (_data(reviewed.draft.name, each) for each in reviewed.findings)
    yield from ({"kind": "problem", **each._asdict()} for each in reviewed.problems)


def _data(file: str, finding: Finding) -> dict[str, Any]:
    replaced = finding.replaced
    return {
        "kind": "finding",
        "file": file,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "words": finding.words,
        "sentence": finding.sentence,
        "begins": finding.begins._asdict(),
        "section": finding.section,
        "slot": finding.slot.slot if finding.slot else None,
        "read_as": {"words": replaced[0], "meant": replaced[1]} if replaced else None,
        "fix": _fix(finding.fix),
        "fingerprint": finding.fingerprint,
        **verdict_data(finding.verdict),
    }


def _fix(fix: Fix | None) -> dict[str, Any] | None:
    return None if fix is None else {**Place(*fix[:4])._asdict(), "text": fix.text}


def _diagnostics(reviewed: Reviewed) -> Iterator[Diagnostic]:
    """What is to be told of a draft in the order of its lines."""
    told = list(of_problems(reviewed.problems))
    told += [_diagnostic(reviewed.draft, each) for each in reviewed.findings]
    yield from sorted(told, key=lambda each: each.problem[1:3])


def _diagnostic(draft: Draft, finding: Finding) -> Diagnostic:
    verdict, slot, fix = finding.verdict, finding.slot, finding.fix
    record, _ = deciding(verdict)
    said = message(finding)
    if not draft.is_text and finding.section:
        said += f" — under “{finding.section}”"
    problem = Problem(draft.name, finding.line, finding.column, verdict.verdict, slot.slot if slot else "", said)
    where = None
    if record is not None and verdict.verdict != "not_enough_info":
        where = (record.id, shown(record.written_at.file), record.written_at.line)
    if not draft.is_text:
        return Diagnostic(problem, finding.fingerprint, record=where)
    change = Change(Place(*fix[:4]), fix.text) if fix else None
    return Diagnostic(problem, finding.fingerprint, Place(*finding[:4]), change, where)


def message(finding: Finding) -> str:
    """Say in one line what a sentence says, what the base has, and where that stands."""
    verdict = finding.verdict
    record, slot = deciding(verdict)
    read = f" — “{finding.replaced[0]}” read as {finding.replaced[1]}" if finding.replaced else ""
    where = f" ({_places(verdict, record)})" if record is not None else ""
    said = f'"{finding.words}"'
    if verdict.verdict == "conflicting":
        accounts = " / ".join(label(each.record) for each in verdict.evidence)
        return f"{said}: accounts differ: {accounts}{where}{read}"
    if verdict.verdict == "refuted":
        has = slot.record if slot is not None and slot.record else "the contrary"
        return f"{said}: the base has {has}{where}{read}"
    if verdict.verdict == "not_enough_info":
        nearest = f"; nearest: {label(record)}{where}" if record is not None else ""
        return f"{said}: the base does not say{nearest}{read}"
    return f"{said}{where}{read}"


def _places(verdict: Verdict, record: Record) -> str:
    records = [each.record for each in verdict.evidence] if verdict.verdict == "conflicting" else [record]
    return "; ".join(", ".join([each.id, *map(_source, each.evidence[:1])]) for each in records)


def _source(evidence: Evidence) -> str:
    source = evidence.source
    name = source.title if len(source.title) <= _LONGEST_TITLE else source.id
    return f"{name} ¶{evidence.paragraph}" if evidence.paragraph is not None else name
