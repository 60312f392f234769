"""What stands around a number or a word and decides whether it is a date: "in 2018", but not "2018 soldiers"."""

from __future__ import annotations

from newsfacts.dates.numbers import Number, year_at
from newsfacts.dates.tokens import Tokens, glued

_CUES = {"in", "of", "open", "from", "to", "between", "part", "cue", "year", "roughly"}
_CUES_OF_A_SMALL_WORD = {"in", "of", "open", "part", "roughly"}


def is_counted(t: Tokens, i: int, units_only: bool = False) -> bool:
    """Whether the words from `i` on name what a number before them counts: "people", "km", "Turkish soldiers"."""
    if "counted" in t[i].kinds:
        return True
    if units_only or not t[i].text.isalpha():
        return False
    return _is_plural(t, i) or (not t[i].kinds and (_is_plural(t, i + 1) or "counted" in t[i + 1].kinds))


def _is_plural(t: Tokens, i: int) -> bool:
    word = t[i]
    return len(word.text) > 3 and word.text[-1] == "s" and word.text.isalpha() and not word.capital and not word.kinds


def may_stand_alone(t: Tokens, i: int, sure: bool) -> bool:
    """Whether the month at `i` is a date with neither day nor year: "in May", "February"; not "last May", "Theresa May"."""
    before, after, word = t[i - 1], t[i + 1], t[i]
    if "relative" in before.kinds or (glued(t, i) and before.text.isalnum()):
        return False
    if word.kinds.keys() & {"also_a_name", "also_a_word"} and after.capital and not after.kinds and not glued(t, i + 1):
        return False
    if sure:
        return True
    if "also_a_word" in word.kinds or len(word.text) < 4:
        cues = _CUES if word.capital else _CUES_OF_A_SMALL_WORD
        if "the" in before.kinds:
            before = t[i - 2]
        return before.kinds.keys() & cues != set() and before.text != "to"
    return not ("also_a_name" in word.kinds and before.capital and not before.kinds and i > 1)


def bare_year_at(t: Tokens, i: int, sure: bool = False) -> Number | None:
    """A year that stands alone, where what surrounds it says that it is one; `sure` says that a date must stand here."""
    after_year = "year" in t[i - 1].kinds
    if after_year and 1 <= t[i].number <= 2999 and not glued(t, i + 1):
        return Number(t[i].number, i + 1)
    year = year_at(t, i)
    if not year or is_glued_in(t, i, year.after) or t[year.after].kinds.keys() & {"counted", "before_christ"}:
        return None
    before = t[i - 1]
    cued = sure or before.kinds.keys() & _CUES != set()
    if "no_year" in before.kinds or (before.text in (".", ":", "-") and "no_year" in t[i - 2].kinds and glued(t, i - 1)):
        return None
    if before.text == "of" and "amount" in t[i - 2].kinds:
        return None
    if year.worded:
        return year if cued and not is_counted(t, year.after) else None
    round_number = year.value % 100 == 0
    if is_counted(t, year.after) and (round_number or not cued):
        return None
    if cued:
        return year if year.value <= 2200 else None
    return year if 1500 <= year.value <= 2100 and not round_number else None


def is_glued_in(t: Tokens, i: int, after: int) -> bool:
    """Whether a year is part of a longer token: "2000-strong", "Euro-2020", "/2019/", "v.2018"."""
    if glued(t, i) and t[i - 1].text in ("-", "/", "\\", "'", "’") and not t[i - 1].kinds and glued(t, i - 1):
        return True
    sign = t[after]
    return glued(t, after) and sign.text in ("-", "/", "\\") and glued(t, after + 1) and t[after + 1].text.isalnum()
