"""Days and years as numbers: in digits ("12", "4th", "2019") and in words ("twenty-first", "nineteen eighty six")."""

from __future__ import annotations

from typing import NamedTuple

from newsfacts.dates.tokens import Tokens, glued


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
    tens = t[i].kinds.get("tens")
    unit = t[i].kinds.get("cardinal")
    if isinstance(tens, int):
        j = i + 2 if t[i + 1].text == "-" else i + 1
        unit = t[j].kinds.get("cardinal")
        if isinstance(unit, int) and unit < 10:
            return Number(tens + unit, j + 1, worded=True)
        return Number(tens, i + 1, worded=True)
    return Number(unit, i + 1, worded=True) if isinstance(unit, int) else None


def _ordinal_word(t: Tokens, i: int) -> Number | None:
    tens = t[i].kinds.get("tens")
    j = i
    if isinstance(tens, int):
        j = i + 2 if t[i + 1].text == "-" else i + 1
    unit = t[j].kinds.get("ordinal")
    if not isinstance(unit, int) or (j > i and unit > 9):
        return None
    return Number((tens if isinstance(tens, int) else 0) + unit, j + 1, ordinal=True, worded=True)


def _year_in_words(t: Tokens, i: int) -> Number | None:
    """Read "two thousand and fifteen", "nineteen hundred ninety three", "nineteen oh five", "twenty twenty"."""
    head = t[i].kinds.get("cardinal", t[i].kinds.get("tens"))
    if not isinstance(head, int):
        return None
    j = i + 1
    if "thousand" in t[j].kinds and head <= 2:
        rest = small_at(t, j + 2 if t[j + 1].text == "and" else j + 1)
        return (
            Number(head * 1000 + rest.value, rest.after, worded=True)
            if rest
            else Number(head * 1000, j + 1, worded=True)
        )
    if not 11 <= head <= 20:
        return None
    if t[j].text == "-":
        j += 1
    if "hundred" in t[j].kinds and head < 20:
        rest = small_at(t, j + 2 if t[j + 1].text == "and" else j + 1)
        return (
            Number(head * 100 + rest.value, rest.after, worded=True) if rest else Number(head * 100, j + 1, worded=True)
        )
    oh = "oh" in t[j].kinds
    rest = small_at(t, j + 1 if oh else j)
    if rest and (rest.value < 10) == oh:
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
