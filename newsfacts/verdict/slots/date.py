"""The date slot: intervals of days."""

from __future__ import annotations

from newsfacts.dates import DateError, read_date, relation
from newsfacts.model import Date
from newsfacts.verdict.reading import Reading
from newsfacts.verdict.result import Slot
from newsfacts.verdict.view import View


def compare(claim: Reading, view: View) -> list[Slot]:
    """Compare each date of a claim with those of a record."""
    found = []
    for date, text, first, _ in claim.sentence.dates:
        if claim.polarity.until:
            date = _without_until(date, text)
        relations = [(held, relation(held, date)) for held in view.dates]
        best = next((pair for pair in relations if pair[1] == "agrees"), relations[0] if relations else None)
        if best is not None and best[0].uncertain and best[1] == "undecided":  # what the statement prints is certain
            best = next((pair for pair in relations if pair[1] == "contradicts"), best)
        if best is None:
            found.append(Slot("date", text, None, "undecided"))
        else:
            related = "undecided" if best[1] == "contradicts" and _names_an_edition(claim, first) else best[1]
            found.append(Slot("date", text, best[0].edtf, related))
    if len(found) > 1 and any(slot.relation == "agrees" for slot in found):
        found = [slot._replace(relation="undecided") if slot.relation == "contradicts" else slot for slot in found]
    return found


def _names_an_edition(claim: Reading, first: int) -> bool:
    """Say whether a date tells one of several things of a name from the others: the final of 2018, the 2018 final."""
    words = claim.sentence.words
    return first > 0 and words[first - 1] in ("of", "the") and words[first].isdigit()


def _without_until(date: Date, text: str) -> Date:
    """Give the date at which something began that did `not` begin `until` it."""
    first, _, rest = text.partition(" ")
    if first.lower() not in ("until", "till", "before"):
        return date
    try:
        return read_date(rest)
    except DateError:
        return date
