"""Claims that put one thing before or after another: both are looked up, and their dates compared.

`The parade was held three days after the quarantine ended`, `the memorandum was signed before the contract`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date as day
from decimal import Decimal
from typing import NamedTuple

from newsfacts.figures import dimension_of, in_base
from newsfacts.model import Date, Figure
from newsfacts.verdict.bearing import is_about, rank
from newsfacts.verdict.comparing import Held
from newsfacts.verdict.reading import Reading
from newsfacts.verdict.result import Comparison, Relation, Slot, Verdict

_CONNECTORS = {"before": "before", "after": "after", "following": "after", "until": "before"}
_FEWEST_WORDS = 2
_DAY = Decimal(86400)
_MONTH = Decimal("30.44")

HoldAgainst = Callable[[str], Sequence[Held]]


class Ordered(NamedTuple):
    """A claim taken apart at its connector."""

    main: str
    clause: str
    relation: str
    offset: Figure | None
    """How long before or after."""


def ordered(claim: Reading) -> Ordered | None:
    """Give the two things that a claim puts in order, None where it does not."""
    sentence = claim.sentence
    words = sentence.words
    dated = {at for found in sentence.dates for at in range(found.first, found.after)}
    span = _between(claim)
    if span is not None:
        return span
    for at in range(_FEWEST_WORDS, len(words) - _FEWEST_WORDS):
        relation = _CONNECTORS.get(words[at])
        comparative = words[at - 1 : at + 1] in (("earlier", "than"), ("later", "than"))
        if (relation is None and not comparative) or at in dated or at + 1 in dated:
            continue
        relation = relation or ("before" if words[at - 1] == "earlier" else "after")
        end = at - 1 if comparative else at
        offset = next((f for f in sentence.figures if f.after == end and _is_time(f.figure)), None)
        end = offset.first if offset else end
        if end < _FEWEST_WORDS:
            continue
        spans = sentence.spans
        main, clause = sentence.text[: spans[end - 1][1]], sentence.text[spans[at + 1][0] :]
        return Ordered(main, clause, relation, offset.figure if offset else None)
    return None


def _between(claim: Reading) -> Ordered | None:
    """Give the two ends of `less than two years passed between A and B`."""
    sentence = claim.sentence
    words = sentence.words
    offset = next((found for found in sentence.figures if _is_time(found.figure)), None)
    if offset is None or "between" not in words[offset.after :]:
        return None
    first = words.index("between", offset.after) + 1
    middle = next((at for at in range(first + 1, len(words) - 1) if words[at] == "and"), None)
    if middle is None:
        return None
    spans = sentence.spans
    text = sentence.text
    return Ordered(text[spans[middle + 1][0] :], text[spans[first][0] : spans[middle - 1][1]], "after", offset.figure)


def check_order(claim: Reading, hold: HoldAgainst) -> Verdict | None:
    """Give the verdict on a claim that puts two things in order; None where one of them is not found with a date."""
    parts = ordered(claim)
    if parts is None:
        return None
    one, other = _dated(hold(parts.main)), _dated(hold(parts.clause))
    if one is None or other is None or one.view.record.id == other.view.record.id:
        return None
    first, second = one.view.record.date, other.view.record.date
    assert first is not None
    assert second is not None
    relation = _relation(parts, first, second)
    slot = Slot("date", _said(parts), f"{first.edtf} for the one, {second.edtf} for the other", relation)
    evidence = (Comparison(one.view.record, (slot,)), Comparison(other.view.record, (slot,)))
    if relation == "agrees":
        return Verdict(claim.sentence.text, "supported", "the dates of the two are in that order", evidence)
    if relation == "contradicts":
        return Verdict(claim.sentence.text, "refuted", "the dates of the two are in another order", evidence)
    return Verdict(claim.sentence.text, "not_enough_info", "the dates of the two do not say", evidence)


def _said(parts: Ordered) -> str:
    return f"{parts.offset.text} {parts.relation}" if parts.offset else parts.relation


def _dated(held: Sequence[Held]) -> Held | None:
    about = [each for each in held if is_about(each) and not each.has("contradicts") and not each.has("undecided")]
    about = [
        each for each in about if each.view.record.date and each.view.record.date.start and each.view.record.date.end
    ]
    return max(about, key=rank, default=None)


def _relation(parts: Ordered, first: Date, second: Date) -> Relation:
    low, high = _days_between(second, first)
    if parts.relation == "before":
        low, high = -high, -low
    if parts.offset is None or (parts.offset.low is None and parts.offset.high is None):
        return "agrees" if low > 0 else "contradicts" if high < 0 else "undecided"
    wanted_low, wanted_high = _in_days(parts.offset)
    if wanted_low <= low and high <= wanted_high:
        return "agrees"
    return "contradicts" if high < wanted_low or low > wanted_high else "undecided"


def _days_between(earlier: Date, later: Date) -> tuple[int, int]:
    """Give the fewest and the most days from one date to another."""
    first, last = _day(earlier.start), _day(earlier.end)
    start, end = _day(later.start), _day(later.end)
    return (start - last).days, (end - first).days


def _day(iso: str | None) -> day:
    assert iso is not None
    return day.fromisoformat(iso)


def _is_time(figure: Figure) -> bool:
    return dimension_of(figure.unit) in ("time", "calendar time")


def _in_days(figure: Figure) -> tuple[float, float]:
    calendar = dimension_of(figure.unit) == "calendar time"
    ends = [
        None if end is None else in_base(end, figure.unit) * _MONTH if calendar else in_base(end, figure.unit) / _DAY
        for end in (figure.low, figure.high)
    ]
    low, high = ends
    slack = 0 if figure.qualifier not in ("exact", "about") else 15 if calendar else 0
    return (float(low) - slack if low is not None else 0.0), (float(high) + slack if high is not None else float("inf"))
