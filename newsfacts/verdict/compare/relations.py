"""How a value of a record bears on one of a claim, whatever they are said of: as intervals, as ends, as written."""

from __future__ import annotations

import itertools

from newsfacts import dates, figures
from newsfacts.figures import in_base
from newsfacts.figures.units import dimension_of, table
from newsfacts.model import Date, Figure
from newsfacts.verdict.result import Relation
from newsfacts.verdict.value import Value

_ENDS = frozenset(["until", "till", "through", "since"])
"""Words behind which a date is the end of something, or its beginning, and not only beyond it."""
_ALIKE = ({"level", "part"}, {"change", "difference"})
"""Kinds of figures that can be held against one another."""
_UP_TO = ("up to", "as many as", "as much as", "as high as")
"""Bounds by which people mean the number itself."""
_FAR = 2
"""How many times as much as a bound of a claim a value may be that bears it out: people give the nearest round one."""


def relation(value: Value, other: Value) -> Relation | None:
    """How a record's value bears on a claim's; None where they are not of one kind."""
    if isinstance(value.what, Figure) and isinstance(other.what, Figure):
        in_years = value.kind == "age" and other.kind == "level" and other.what.unit == "year"
        if value.kind != other.kind and {value.kind, other.kind} not in _ALIKE and not in_years:
            return None
        if value.kind == "age":  # who is meant: children under 12 are not those under 14
            same = (value.what.low, value.what.high) == (other.what.low, other.what.high)
            return "agrees" if same else "contradicts"
        asked = value.what
        bare = asked.unit.partition(" per ")[0] == "count" and not asked.counted
        if not bare and asked.text.isdigit() and dimension_of(asked.unit) != dimension_of(other.what.unit):
            bare = True  # the unit is that of another figure: from 31 to 24 in two years
        if bare:
            asked = asked._replace(unit=other.what.unit)
        related = figures.relation(other.what, asked)
        if related == "agrees" and value.what.text.lower().startswith(_UP_TO) and other.what.high is not None:
            exact = value.what._replace(low=value.what.high, value=value.what.high, qualifier="exact")
            return figures.relation(
                other.what._replace(low=other.what.high, value=other.what.high, qualifier="exact"), exact
            )
        if related is None and value.what.value is not None and value.what.value == other.what.value:
            if _names_another(asked, other.what.unit) or _names_another(other.what, asked.unit):
                return "agrees"
            of, _, per = asked.unit.partition(" per ")
            other_of, _, other_per = other.what.unit.partition(" per ")
            is_another = of != other_of or (per != other_per and "" not in (per, other_per))
            return "contradicts" if is_another and not bare else None  # as many of another unit, or in another time
        if related == "undecided" and _has_another_unit(asked, other.what):
            return "contradicts"
        if related == "undecided" and _shares_an_end(asked, other.what):
            return "contradicts"
        if related == "undecided" and _keeps_a_bound(asked, other.what):
            return "agrees"
        if bare and value.kind == "part" and related == "contradicts" and other.what.unit != "count":
            return None  # 4,000 of them are no days
        return related
    if isinstance(value.what, Date) and isinstance(other.what, Date):
        return _of_dates(other.what, value.what, value.link)
    if value.kind != other.kind:
        return None
    mine, theirs = tuple(value.what), tuple(other.what)
    if value.kind == "score":
        return "agrees" if mine in (theirs, theirs[::-1]) else "contradicts"
    if value.kind == "time":
        near = set(mine) & set(theirs)
        return "contradicts" if not near else "agrees" if len(theirs) == 1 else "undecided"
    return None


def _has_another_unit(claim: Figure, record: Figure) -> bool:
    """Whether two bounds have one number and two units: at least 15 minutes, for at least 15 seconds."""
    same = claim.value is not None and claim.value == record.value and claim.qualifier == record.qualifier
    return same and claim.unit != record.unit and (claim.low is None) != (claim.high is None)


def _shares_an_end(claim: Figure, record: Figure) -> bool:
    """Whether two ranges have one end alike and the other not: between 85 and 460, for between 85 and 640."""
    if not claim.qualifier == record.qualifier == "range" or None in (claim.low, claim.high, record.low, record.high):
        return False
    mine, theirs = (
        {in_base(end, what.unit) for end in (what.low, what.high) if end is not None} for what in (claim, record)
    )
    return len(mine) == len(theirs) == 2 and len(mine & theirs) == 1


def _keeps_a_bound(claim: Figure, record: Figure) -> bool:
    """Whether a number that is about right is beyond a bound, as people say it: over 8,000, of some 8,300.

    Nearly two per cent is less than that.
    """
    if record.value is None or (claim.low is None) == (claim.high is None):
        return False
    if record.qualifier == "nearly":
        return claim.qualifier == "less_than" and figures.relation(record, claim) is not None
    exact = record._replace(low=record.value, high=record.value, qualifier="exact")
    beyond = in_base(record.value, record.unit) != in_base(claim.value or record.value, claim.unit)
    return record.qualifier == "about" and beyond and figures.relation(exact, claim) == "agrees"


def _names_another(figure: Figure, unit: str) -> bool:
    """Whether an amount may be of a unit's currency, which shares its noun: 60 cents are €0.60 too, 60 US cents not."""
    money, _, per = unit.partition(" per ")
    own, _, own_per = figure.unit.partition(" per ")
    if own == money or (per and own_per and per != own_per):
        return False
    for before, noun in itertools.pairwise(figure.text.lower().split()):
        whose = table().shared.get(noun, {})
        if before not in whose and any(dimension_of(each) == dimension_of(money) for each in whose.values()):
            return True
    return False


def is_too_exact(value: Value, other: Value) -> bool:
    """Whether a claim says `exactly` where the record is only about right."""
    if not isinstance(value.what, Figure) or not isinstance(other.what, Figure):
        return False
    return value.what.text.lower().startswith(("exactly", "precisely")) and other.what.qualifier != "exact"


def is_far(value: Value, other: Value) -> bool:
    """Whether a claim only gives a bound that is far from what the record has: that of something else, it may be."""
    mine, theirs = value.what, other.what
    if not isinstance(mine, Figure) or not isinstance(theirs, Figure) or (mine.low is None) == (mine.high is None):
        return False
    bound, known = mine.low or mine.high, theirs.value or theirs.low or theirs.high
    if not bound or not known or dimension_of(mine.unit) != dimension_of(theirs.unit):
        return False
    times = in_base(known, theirs.unit) / in_base(bound, mine.unit)
    return times > _FAR or times < 1 / _FAR


def _of_dates(record: Date, claim: Date, link: str) -> Relation | None:
    """How two dates relate; two that are ends or beginnings of a time, by these alone."""
    mine, theirs = end_of(claim), end_of(record)
    if mine and theirs:
        return None if mine[0] != theirs[0] else dates.relation(dates.read_edtf(theirs[1]), dates.read_edtf(mine[1]))
    pairs = [each.edtf.partition("/") for each in (claim, record)]
    if not mine and not theirs and all(slash and first and last for first, slash, last in pairs):
        found = {dates.relation(dates.read_edtf(pairs[1][at]), dates.read_edtf(pairs[0][at])) for at in (0, 2)}
        return "contradicts" if "contradicts" in found else "agrees" if found == {"agrees"} else "undecided"
    if mine and link in _ENDS and record.start and record.end:
        return dates.relation(record, dates.read_edtf(mine[1]))
    return dates.relation(record, claim)


def end_of(date: Date) -> tuple[str, str] | None:
    """The end that an interval with one open end has: since or until, and the day; None where both ends are given."""
    first, slash, last = date.edtf.partition("/")
    if not slash or (first not in ("..", "") and last not in ("..", "")):
        return None
    return ("until", last) if first in ("..", "") else ("since", first)
