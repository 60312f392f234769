"""The date slot: intervals of days."""

from __future__ import annotations

from newsfacts.dates import relation
from newsfacts.verdict.reading import Reading
from newsfacts.verdict.result import Slot
from newsfacts.verdict.view import View


def compare(claim: Reading, view: View) -> list[Slot]:
    """Compare each date of a claim with those of a record."""
    found = []
    content = frozenset(claim.content)
    for date, text, first, _ in claim.sentence.dates:
        if first not in content:
            continue
        relations = [(held, relation(held, date)) for held in view.dates]
        best = next((pair for pair in relations if pair[1] == "agrees"), relations[0] if relations else None)
        if best is None:
            found.append(Slot("date", text, None, "undecided"))
        else:
            found.append(Slot("date", text, best[0].edtf, best[1]))
    return found
