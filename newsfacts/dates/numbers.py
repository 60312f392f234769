"""Days and years as numbers: in digits ("12", "4th", "2019") and in words ("twenty-first", "nineteen eighty six")."""

from __future__ import annotations

from typing import NamedTuple

from newsfacts.dates.tokens import Tokens, glued
from newsfacts.figures.below_hundred import below_hundred
from newsfacts.figures.number_words import number_words

_CARDINAL, _ORDINAL = ("tens", "cardinal"), ("tens", "ordinal")


class Number(NamedTuple):
    """A day or a year, and where reading goes on."""

    value: int
    after: int
    ordinal: bool = False
    """Written as "4th" or "fourth"."""
    worded: bool = False
    """Written in words."""


def day_at(t: Tokens, i: int) -> Number | None:
    """The day of a month (1 to 31) that stands at token `i`."""
    if t[i].number < 0:
        found = _ordinal_word(t, i) or small_at(t, i)
        return found if found and 1 <= found.value <= 31 else None
    if not 1 <= t[i].number <= 31 or len(t[i].text) > 2 or not _free_before(t, i):
        return None
    if "suffix" in t[i + 1].kinds and glued(t, i + 1):
        return Number(t[i].number, i + 2, ordinal=True)
    in_slashes = t[i - 1].text == "/" and t[i - 2].number >= 0 and glued(t, i) and "month" not in t[i + 1].kinds
    return Number(t[i].number, i + 1) if _free_after(t, i) and not in_slashes else None


def ordinal_at(t: Tokens, i: int) -> Number | None:
    """An ordinal number below a hundred: "15th", "fifteenth", "twenty-first"."""
    if 1 <= t[i].number <= 99 and "suffix" in t[i + 1].kinds and glued(t, i + 1) and _free_before(t, i):
        return Number(t[i].number, i + 2, ordinal=True)
    return _ordinal_word(t, i)


def year_at(t: Tokens, i: int) -> Number | None:
    """The year at token `i`: four digits from 1000 to 2999, or words. What stands around it is not judged."""
    if t[i].number < 0:
        return _year_in_words(t, i)
    if not 1000 <= t[i].number <= 2999 or len(t[i].text) != 4 or not _free_before(t, i) or not _free_after(t, i):
        return None
    return Number(t[i].number, i + 1)


def small_at(t: Tokens, i: int) -> Number | None:
    """A number in words from one to ninety-nine."""
    if t[i].kinds.keys().isdisjoint(_CARDINAL):
        return None
    value, after = below_hundred(t.lower, i, number_words().small)
    return Number(value, after, worded=True) if value else None


def _ordinal_word(t: Tokens, i: int) -> Number | None:
    if t[i].kinds.keys().isdisjoint(_ORDINAL):
        return None
    ranks = number_words().rank
    value, after = below_hundred(t.lower, i, ranks)
    return Number(value, after, ordinal=True, worded=True) if t.lower[after - 1] in ranks else None


def _year_in_words(t: Tokens, i: int) -> Number | None:
    """Read "two thousand and fifteen", "nineteen hundred ninety three", "nineteen oh five", "twenty twenty"."""
    head = t[i].kinds.get("cardinal", t[i].kinds.get("tens"))
    if not isinstance(head, int):
        return None
    j = i + 1
    if t[j].text == "-" and 11 <= head <= 20:
        j += 1
    hundreds = 10 if "thousand" in t[j].kinds and head <= 2 else 1 if "hundred" in t[j].kinds and head < 20 else 0
    if hundreds > 1 or (hundreds and head >= 11):
        rest = small_at(t, j + 2 if t[j + 1].text == "and" else j + 1)
        year = 100 * hundreds * head + (rest.value if rest else 0)
        return Number(year, rest.after if rest else j + 1, worded=True)
    oh = "oh" in t[j].kinds
    rest = small_at(t, j + oh)
    if 11 <= head <= 20 and rest and (rest.value < 10) == oh:
        return Number(head * 100 + rest.value, rest.after, worded=True)
    return None


def _free_before(t: Tokens, i: int) -> bool:
    """Whether the digits at `i` begin a number: not "$12", "B12", the 31 of "107.31" or the 04 of "12:04"."""
    before = t[i - 1]
    if before.text and before.text in "$€£¥₺₽#№":
        return False
    if not glued(t, i):
        return True
    if before.text.isalnum():
        return "month" in before.kinds
    return (
        not (before.text in ".,:" and t[i - 2].text[:1].isdigit() and glued(t, i - 1))
        and before.text not in "_=&@\\+*^"
    )


def _free_after(t: Tokens, i: int) -> bool:
    """Whether the digits at `i` end a number: not "12km", "12.5", "12:04" or "12%"."""
    after = t[i + 1]
    if after.text and after.text in "%‰°":
        return False
    if not glued(t, i + 1):
        return True
    if after.text.isalnum():
        return "month" in after.kinds
    if after.text in ".,:" and after.text and t[i + 2].text[:1].isdigit() and glued(t, i + 2):
        return after.text == "," and len(t[i + 2].text) == 4
    return after.text not in "_$€£¥"
