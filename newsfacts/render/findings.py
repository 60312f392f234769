"""Printing what `review` found in drafts: lines for editors, a list for people, JSON for scripts, annotations.

What people read goes the way of lint's problems: the verdict stands in place of a severity, the slot of a code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TextIO

from newsfacts.errors import Problem
from newsfacts.render.encode import label
from newsfacts.render.problems import print_problems
from newsfacts.render.verdict import deciding, verdict_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsfacts.model import Evidence, Record
    from newsfacts.review.findings import Finding, Fix
    from newsfacts.verdict.result import Verdict

FORMATS = ("table", "line", "json", "jsonl", "github")

_LONGEST_TITLE = 24
"""A source with a longer title is named by its id."""


class Reviewed(NamedTuple):
    """A draft and what was found in it."""

    file: str
    findings: Sequence[Finding]


def print_findings(drafts: Iterable[Reviewed], query: str, format: str, stream: TextIO) -> None:
    """Print the findings of drafts on `stream` in one of `FORMATS`, draft by draft, as they come."""
    if format not in ("json", "jsonl"):
        for draft in drafts:
            print_problems([_problem(draft.file, each) for each in draft.findings], format, stream)
        return
    from newsfacts.render.json import VERSION, dumps

    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8")
    results = (dumps(_data(draft.file, each)) for draft in drafts for each in draft.findings)
    if format == "jsonl":
        stream.writelines(f"{line}\n" for line in results)
        return
    written = list(results)
    head = {"newsfacts": VERSION, "command": "review", "query": query, "total": len(written), "count": len(written)}
    stream.write(dumps(head)[:-1] + ', "results": [')
    stream.writelines(f"{',' * bool(at)}\n{line}" for at, line in enumerate(written))
    stream.write("\n]}\n" if written else "]}\n")


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
    if fix is None:
        return None
    return {name: value for name, value in fix._asdict().items() if name not in ("start", "end")}


def _problem(file: str, finding: Finding) -> Problem:
    label_, slot = finding.verdict.verdict, finding.slot
    return Problem(file, finding.line, finding.column, label_, slot.slot if slot else "", message(finding))


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
