"""Slips of the pen: a value that differs from another as one does that was copied wrongly.

The same number has another unit (38 miles for 38 kilometres), another month (2 March for 2 February), or its digits
are exchanged (421 for 412): two values hardly come to that by chance, so that fewer words have to tie them together.
Two dates of which only the day, the month or the year differs, and two amounts that only differ in the unit of a small
number, come to it more often: the record has to speak of nearly all that the claim says. So it has where a claim gives
a bound that a value lies beyond.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsfacts.figures.units import dimension_of
from newsfacts.model import Date, Figure
from newsfacts.verdict.pair import Outcome, Pair
from newsfacts.verdict.told import told_of
from newsfacts.verdict.value import Value
from newsfacts.verdict.weights import WEIGHTS

_DIGITS = re.compile(r"\d")
_NUMBERS = re.compile(r"\d[\d,.]*\d|\d")
_FEWEST = 2
"""Digits that count; of one digit chance makes too many."""
_TOLD = 0.5
_SLOTS = ("quantity", "date")
_MARKS = re.compile(r"[?~%]|\.\./|/\.\.")
_OPEN = "XXXX"
BEGINS = frozenset(["beginning", "starting", "commencing", "ending"])
"""Words before a date that is only an end of a time: the week beginning 3 May."""
_PARTS = 2
"""Parts that a date has at least to differ in one of them: a month and a year."""


def slip(pair: Pair, outcomes: Sequence[Outcome], coverage: float, *, is_nearest: bool) -> Outcome | None:
    """The value of a claim that differs from one of a record by a slip; None where anything else contradicts too.

    `coverage` is the share of the claim that the record bears out.
    A bare number counts only where the claim says what it is of, and anything but names.
    That other figures of the claim are not this one of the record says nothing: they are of something else.
    """
    if all(outcome.relation != "contradicts" for outcome in outcomes):
        return None
    return (
        _miscopied(pair, outcomes, coverage)
        or (is_nearest and _mistyped(pair, outcomes, coverage))
        or misremembered(pair, outcomes, coverage)
    )


def _miscopied(pair: Pair, outcomes: Sequence[Outcome], coverage: float) -> Outcome | None:
    has_words = any(term.mention is None for term in pair.terms)
    against = [outcome for outcome in outcomes if outcome.relation == "contradicts"]
    slips = [outcome for outcome in against if outcome.slot in _SLOTS and is_slip(outcome.claim, outcome.record or "")]
    if len(slips) != 1 or any(
        each.slot != "quantity" or each.record != slips[0].record for each in against if each is not slips[0]
    ):
        return None
    (found,) = slips
    if coverage < WEIGHTS.slip:
        return None
    is_bare = found.claim.isdigit() and (found.fit.told < _TOLD or not has_words)
    return None if is_bare else found


def _mistyped(pair: Pair, outcomes: Sequence[Outcome], coverage: float) -> Outcome | None:
    """The only thing that is not as a record has it: a figure of the same unit in which one digit is wrong."""
    against = [outcome for outcome in outcomes if outcome.relation == "contradicts"]
    if len(against) != 1 or coverage < WEIGHTS.about or not against[0].whole or against[0].slot != "quantity":
        return None
    (found,) = against
    mine, theirs = _two(pair, found)
    if mine is None or theirs is None or not _is_of_one_unit(mine, theirs) or not _is_mistyped(found):
        return None
    if any(each.slot in (*_SLOTS, "words") and each.relation == "undecided" and not each.weak for each in outcomes):
        return None
    if any(each is not found and each.record == found.record for each in outcomes):
        return None  # what the record has is said of something else
    names = [term for term in pair.terms if term.mention is not None]
    if any(not pair.alignment.borne[term.first] for term in names):
        return None
    return found if min(told_of(pair)[:2]) >= _TOLD else None


def _two(pair: Pair, outcome: Outcome) -> tuple[Value | None, Value | None]:
    """The value of a claim that an outcome is about, and that of the record."""
    mine = next((value for value in pair.claim.values if value.first == outcome.first), None)
    theirs = next((value for value in pair.record.values if pair.record.text_of(value) == outcome.record), None)
    return mine, theirs


def _is_of_one_unit(one: Value, other: Value) -> bool:
    """Whether two figures are amounts without a bound, and have one unit."""
    mine, theirs = one.what, other.what
    if not isinstance(mine, Figure) or not isinstance(theirs, Figure) or mine.unit != theirs.unit:
        return False
    return None not in (mine.low, mine.high, theirs.low, theirs.high)


def _is_mistyped(outcome: Outcome) -> bool:
    """Whether one digit of a number is another, or one more than there is: 138 for 188, 163 for 63."""
    mine, theirs = (_NUMBERS.findall(text) for text in (outcome.claim, outcome.record or ""))
    if len(mine) != 1 or len(theirs) != 1 or max(_counting(mine), _counting(theirs)) < _FEWEST:
        return False
    if differs_by_a_digit(mine[0], theirs[0]):
        return True
    short, long = sorted(("".join(_DIGITS.findall(number)) for (number,) in (mine, theirs)), key=len)
    return any(short == long[:at] + long[at + 1 :] for at in range(len(long)))


def misremembered(pair: Pair, outcomes: Sequence[Outcome], coverage: float) -> Outcome | None:
    """The only thing that is not as a record has it: a date in one part, an amount in its unit."""
    against = [outcome for outcome in outcomes if outcome.relation == "contradicts"]
    if len(against) != 1 or coverage < WEIGHTS.supports or pair.claim.holds == "possible":
        return None
    if not pair.terms:
        return None  # at least 19 have said so
    if any(each.relation == "undecided" and not each.weak for each in outcomes):
        return None
    (found,) = against
    if any(each.slot == found.slot and each.record == found.record for each in outcomes if each is not found):
        return None  # what the record has is said of something else
    mine, theirs = _two(pair, found)
    if pair.claim.sentence.words[found.first - 1] in BEGINS:
        return None
    if mine is None or theirs is None:
        return None
    is_beyond = found.whole and _is_beyond(mine, theirs)
    return found if is_beyond or _is_near(mine, theirs) or _is_another_unit(mine, theirs) else None


def _is_near(one: Value, other: Value) -> bool:
    """Whether two dates are written with the same parts, one of which differs; an open year is that of the other."""
    if not isinstance(one.what, Date) or not isinstance(other.what, Date):
        return False
    mine, theirs = (_MARKS.sub("", date.edtf).split("-") for date in (one.what, other.what))
    if len(mine) != len(theirs) or len(mine) < _PARTS:
        return False
    return sum(a != b for a, b in zip(mine, theirs, strict=True) if _OPEN not in (a, b)) == 1


def _is_beyond(one: Value, other: Value) -> bool:
    """Whether a claim only gives a bound of an amount that another, of the same dimension, lies beyond."""
    mine, theirs = one.what, other.what
    if not isinstance(mine, Figure) or not isinstance(theirs, Figure) or not one.kind == other.kind == "level":
        return False
    return (mine.low is None) != (mine.high is None) and dimension_of(mine.unit) == dimension_of(theirs.unit)


def _is_another_unit(one: Value, other: Value) -> bool:
    """Whether two amounts have the same number and another unit of one dimension: four weeks for four days."""
    mine, theirs = one.what, other.what
    if not isinstance(mine, Figure) or not isinstance(theirs, Figure) or one.kind != other.kind:
        return False
    if mine.value is None or mine.value != theirs.value or mine.unit == theirs.unit:
        return False
    mine_is, its_is = (dimension_of(what.unit).removeprefix("calendar ").partition(" ")[0] for what in (mine, theirs))
    return mine_is == its_is != dimension_of("count")


def is_slip(one: str, other: str) -> bool:
    """Whether two values that differ have the same number, or the same digits in another order and the same form."""
    mine, theirs = _NUMBERS.findall(one), _NUMBERS.findall(other)
    if not mine or len(mine) != len(theirs) or _counting(mine) < _FEWEST:
        return False
    if mine == theirs:  # of which one may only leave its unit out
        units = [_NUMBERS.sub("", text).lower().strip(" .") for text in (one, other)]
        return all(units) and not (units[0] in units[1] or units[1] in units[0])
    forms = [[_DIGITS.sub("0", number) for number in numbers] for numbers in (mine, theirs)]
    return forms[0] == forms[1] and sorted("".join(mine)) == sorted("".join(theirs))


def differs_by_a_digit(one: str, other: str) -> bool:
    """Whether two values have as many digits, two or more, and all but one of them alike."""
    mine, theirs = "".join(_DIGITS.findall(one)), "".join(_DIGITS.findall(other))
    if len(mine) != len(theirs) or len(mine) < _FEWEST:
        return False
    return sum(a != b for a, b in zip(mine, theirs, strict=True)) == 1


def _counting(numbers: Sequence[str]) -> int:
    """How many digits of the first number count: not the zeros at the end, nor the year of a date beside its day."""
    return len(numbers[0].replace(",", "").replace(".", "").strip("0")) if numbers else 0


def counting_digits(text: str) -> int:
    """How many digits of the first number of a text count; none where it has none."""
    return _counting(_NUMBERS.findall(text))
