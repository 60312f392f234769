"""Slips of the pen: a value that differs from another as one does that was copied wrongly.

The same number has another unit (38 miles for 38 kilometres), another month (2 March for 2 February), or its digits
are exchanged (421 for 412): two values hardly come to that by chance, so that fewer words have to tie them together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsfacts.verdict.pair import Outcome
from newsfacts.verdict.weights import WEIGHTS

_DIGITS = re.compile(r"\d")
_NUMBERS = re.compile(r"\d[\d,.]*\d|\d")
_FEWEST = 2
"""Digits that count; of one digit chance makes too many."""
_TOLD = 0.5
_SLOTS = ("quantity", "date")


def slip(outcomes: Sequence[Outcome], coverage: float, has_words: bool) -> Outcome | None:
    """The value of a claim that differs from one of a record by a slip; None where anything else contradicts too.

    `coverage` is the share of the claim that the record bears out: more is asked where two digits have changed places.
    A bare number counts only where the claim says what it is of; `has_words` tells whether it says anything but names.
    That other figures of the claim are not this one of the record says nothing: they are of something else.
    """
    against = [outcome for outcome in outcomes if outcome.relation == "contradicts"]
    slips = [outcome for outcome in against if outcome.slot in _SLOTS and is_slip(outcome.claim, outcome.record or "")]
    if len(slips) != 1 or any(
        each.slot != "quantity" or each.record != slips[0].record for each in against if each is not slips[0]
    ):
        return None
    (found,) = slips
    few = _has_few_digits(found)
    if coverage < (WEIGHTS.about if few else WEIGHTS.slip) or (few and not found.whole):
        return None
    is_bare = found.claim.isdigit() and (found.fit.told < _TOLD or not has_words)
    return None if is_bare else found


def _has_few_digits(outcome: Outcome) -> bool:
    """Whether a slip is only that two digits have changed places, which may be chance."""
    numbers = _NUMBERS.findall(outcome.claim)
    return _counting(numbers) <= _FEWEST and numbers != _NUMBERS.findall(outcome.record or "")


def is_slip(one: str, other: str) -> bool:
    """Whether two values that differ have the same number, or the same digits in another order and the same form."""
    mine, theirs = _NUMBERS.findall(one), _NUMBERS.findall(other)
    if not mine or len(mine) != len(theirs) or _counting(mine) < _FEWEST:
        return False
    if mine == theirs:  # of which one may only leave its unit out
        units = [_NUMBERS.sub("", text).lower().strip(" .") for text in (one, other)]
        return all(units) and not (units[0] in units[1] or units[1] in units[0])
    return _DIGITS.sub("0", one) == _DIGITS.sub("0", other) and sorted("".join(mine)) == sorted("".join(theirs))


def differs_by_a_digit(one: str, other: str) -> bool:
    """Whether two values have as many digits, two or more, and all but one of them alike."""
    mine, theirs = "".join(_DIGITS.findall(one)), "".join(_DIGITS.findall(other))
    if len(mine) != len(theirs) or len(mine) < _FEWEST:
        return False
    return sum(a != b for a, b in zip(mine, theirs, strict=True)) == 1


def _counting(numbers: Sequence[str]) -> int:
    """How many digits of the first number count: not the zeros at the end, nor the year of a date beside its day."""
    return len(numbers[0].replace(",", "").replace(".", "").strip("0")) if numbers else 0
