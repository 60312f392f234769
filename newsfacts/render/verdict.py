"""Verdicts on claims: as JSON, as rows for a spreadsheet or Markdown, and as explanations for people.

Each verdict is written as soon as it is there, whatever the format, JSON's one object aside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from newsfacts.encoding.encode import as_data, label
from newsfacts.render import in_utf8

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsfacts.model import Record
    from newsfacts.verdict.result import Slot, Verdict

_COLUMNS = (
    *("claim", "verdict", "reason", "slot", "claim_says", "record_says"),
    *("record", "text", "source", "paragraph", "exact", "records"),
)
"""What CSV, TSV and Markdown have of a verdict: that of its first record, and the ids of all."""


def print_verdicts(verdicts: Iterable[Verdict], query: str, format: str, stream: TextIO) -> None:
    """Print verdicts on `stream` in one of `newsfacts.render.FORMATS`, each as it comes."""
    if format == "table":
        from newsfacts.render.verdict_card import print_cards

        print_cards(verdicts, stream)
        return
    in_utf8(stream)
    for line in _lines(verdicts, query, format):
        stream.write(line)
        stream.flush()


def verdict_data(verdict: Verdict) -> dict[str, Any]:
    """A verdict as plain data: `claim`, `verdict`, `reason`, `evidence` with its slots; `why`, where asked for."""
    found: dict[str, Any] = {
        "claim": verdict.claim,
        "verdict": verdict.verdict,
        "reason": verdict.reason,
        "evidence": [
            {"record": as_data(each.record), "slots": [_slot(slot) for slot in each.slots]} for each in verdict.evidence
        ],
    }
    if verdict.why:
        found["why"] = [
            {
                "id": each.record.id,
                "judgement": each.judgement,
                "slots": [_slot(slot) for slot in each.slots],
                "missing": list(each.missing),
            }
            for each in verdict.why
        ]
    return found


def _slot(slot: Slot) -> dict[str, str | None]:
    return {"slot": slot.slot, "claim": slot.claim, "record": slot.record, "relation": slot.relation}


def deciding(verdict: Verdict) -> tuple[Record | None, Slot | None]:
    """The record that decides, or is nearest, and the slot in it that decides against the claim, if one does."""
    if not verdict.evidence:
        return None, None
    if verdict.verdict in ("refuted", "conflicting"):
        for each in verdict.evidence:
            for slot in each.slots:
                if slot.relation == "contradicts":
                    return each.record, slot
    return verdict.evidence[0].record, None


def _lines(verdicts: Iterable[Verdict], query: str, format: str) -> Iterator[str]:
    from newsfacts.encoding.json import dumps
    from newsfacts.render.json import envelope

    if format == "jsonl":
        for verdict in verdicts:
            yield dumps(verdict_data(verdict)) + "\n"
    elif format == "json":
        results = [dumps(verdict_data(verdict)) for verdict in verdicts]
        yield from envelope("check", query, results, len(results))
    elif format == "md":
        from newsfacts.encoding.markdown_text import escaped

        yield f"| {' | '.join(_COLUMNS).replace('_', ' ')} |\n| {' | '.join(['---'] * len(_COLUMNS))} |\n"
        for verdict in verdicts:
            yield f"| {' | '.join(map(escaped, _row(verdict)))} |\n"
    elif format in ("csv", "tsv"):
        from newsfacts.render.csv import defused, written

        for row in _rows(verdicts):
            yield written([defused(text) for text in row], format)
    else:
        raise ValueError(f"there is no format {format!r}")


def _rows(verdicts: Iterable[Verdict]) -> Iterator[list[str]]:
    yield list(_COLUMNS)
    yield from map(_row, verdicts)


def _row(verdict: Verdict) -> list[str]:
    record, slot = deciding(verdict)
    evidence = record.evidence[0] if record is not None and record.evidence else None
    return [
        verdict.claim,
        verdict.verdict,
        verdict.reason,
        slot.slot if slot else "",
        slot.claim if slot else "",
        (slot.record or "") if slot else "",
        record.id if record else "",
        label(record) if record else "",
        evidence.source.id if evidence else "",
        str(evidence.paragraph) if evidence and evidence.paragraph is not None else "",
        evidence.exact if evidence else "",
        "; ".join(each.record.id for each in verdict.evidence),
    ]
