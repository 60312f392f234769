"""What stands around a number or a word and decides whether it is a date: "in 2018", but not "2018 soldiers"."""

from __future__ import annotations

from newsfacts.dates.numbers import Number, year_at
from newsfacts.dates.tokens import Tokens, glued

_CUES = {"in", "of", "open", "from", "part", "cue", "year", "era"}
_OUR_YEARS = range(1900, 2041)
_OWNERS = frozenset(("its", "their", "his", "her", "our", "whose"))
_CUES_BEFORE_A_VERB = {"and", "part", "in"}
_CUES_OF_A_MONTH = _CUES | {"to", "between", "roughly"}
_CUES_OF_A_SMALL_WORD = {"in", "of", "open", "part", "roughly"}


def is_counted(t: Tokens, i: int, units_only: bool = False) -> bool:
    """Whether the words from `i` on name what a number before them counts: "people", "km", "Turkish soldiers"."""
    if "unit" in t[i].kinds:
        return True
    if units_only or not t[i].text.isalpha():
        return False
    nouns = (i,) if t[i].kinds else (i, i + 1)
    return any(_is_plural(t, j) or ("counted" in t[j].kinds and not (j > i and is_verb(t, j))) for j in nouns)


def is_verb(t: Tokens, i: int) -> bool:
    """Whether the word at `i` counts what is before it as a verb: "were", "killed"."""
    return t[i].kinds.get("counted") == "verb"


def _is_plural(t: Tokens, i: int) -> bool:
    word = t[i]
    return len(word.text) > 3 and word.text[-1] == "s" and word.text.isalpha() and not word.capital and not word.kinds


def may_stand_alone(t: Tokens, i: int, sure: bool) -> bool:
    """Whether the month at `i` is a date with neither day nor year: "in May"; not "last May", "Theresa May"."""
    before, after, word = t[i - 1], t[i + 1], t[i]
    if "relative" in before.kinds or (glued(t, i) and before.text.isalnum()):
        return False
    if word.kinds.keys() & {"also_a_name", "also_a_word"} and after.capital and not after.kinds and not glued(t, i + 1):
        return False
    if sure:
        return True
    if "also_a_word" in word.kinds or len(word.text) < 4:
        cues = _CUES_OF_A_MONTH if word.capital else _CUES_OF_A_SMALL_WORD
        if "the" in before.kinds:
            if not word.capital:
                return False  # the day of the march
            before = t[i - 2]
        return before.kinds.keys() & cues != set()
    return not ("also_a_name" in word.kinds and before.capital and not before.kinds and i > 1)


def bare_year_at(t: Tokens, i: int, sure: bool = False) -> Number | None:
    """The year that stands alone at `i`, where what surrounds it allows one.

    `sure` says that a date must stand here.
    """
    if "year" in t[i - 1].kinds and "no_year" in t[i - 2].kinds:  # "fiscal year 2019"
        return None
    named = "year" in t[i - 1].kinds or any("era" in t[j].kinds and t[j].capital for j in (i - 1, i + 1))
    if (
        named
        and 1 <= t[i].number <= 2999
        and not (glued(t, i + 1) and t[i + 1].text.isalnum())
        and "before_christ" not in t[i + 1].kinds
    ):
        return Number(t[i].number, i + 1)
    year = year_at(t, i)
    if not year or t[year.after].kinds.keys() & {"unit", "before_christ"}:
        return None
    if "counted" in t[year.after].kinds:
        if not is_verb(t, year.after) or not (sure or t[i - 1].kinds.keys() & _CUES_BEFORE_A_VERB):
            return None
        return year if year.value <= 2100 else None
    if _is_glued_in(t, i, year.after, sure) or (not sure and _is_counted_range(t, i, year.after)):
        return None
    before = t[i - 1]
    cued = sure or before.kinds.keys() & _CUES != set() or "era" in t[year.after].kinds
    if before.text == "or" and t[i - 3].kinds.keys() & _CUES and year_at(t, i - 2):
        cued = True  # "in 1433 or 1434"
    if follows_no_year(t, i) or (before.text == "of" and "amount" in t[i - 2].kinds):
        return None
    if before.text == "by" and ("change" in t[i - 2].kinds or year.value < 1500):  # "multiplied by 1000"
        return None
    if year.worded:
        return year if cued and not is_counted(t, year.after) else None
    round_number = year.value % 100 == 0
    told = _is_of_known(t, i) and year.value in _OUR_YEARS
    if is_counted(t, year.after) and (round_number or not (cued or told)):
        return None
    if cued:
        return year if year.value <= 2200 else None
    if _is_numbered_name(t, i):
        return None
    event = "the" in before.kinds and t[year.after].capital  # "the 2000 Olympics"
    return year if 1500 <= year.value <= 2100 and (event or not round_number) else None


def _is_of_known(t: Tokens, i: int) -> bool:
    """Whether what stands behind the number at `i` is known or somebody's: "the 2011 riots", "its 2019 results"."""
    before = t[i - 1]
    mark, owner = (t[i - 2], t[i - 3]) if before.text == "s" else (before, t[i - 2])
    whose = mark.text in ("'", "’") and glued(t, i - 1) and (mark is not before or owner.text[-1:] == "s")
    return "the" in before.kinds or before.text in _OWNERS or whose


def _is_numbered_name(t: Tokens, i: int) -> bool:
    """Whether the year at `i` belongs to a name: "Agenda 2030"; not "1. Juni 2014", a date in another language."""
    name = t[i - 1]
    dated = t[i - 2].number >= 0 or (t[i - 2].text == "." and t[i - 3].number >= 0)
    return name.capital and not name.kinds and name.text.isalpha() and not glued(t, i) and not dated


def follows_no_year(t: Tokens, i: int) -> bool:
    """Whether the word before the number at `i` says that it is none of a year: "room 1999", "version 2018.4"."""
    before = t[i - 1]
    return "no_year" in before.kinds or (
        before.text in (".", ":", "-") and "no_year" in t[i - 2].kinds and glued(t, i - 1)
    )


def _is_glued_in(t: Tokens, i: int, after: int, sure: bool) -> bool:
    """Whether a year is part of a longer token: "2000-strong", "Euro-2020", "555-2019"."""
    before, sign = t[i - 1], t[after]
    if glued(t, i) and glued(t, i - 1) and before.text in ("-", "/", "\\"):
        prior = t[i - 2]
        in_range = sure and (prior.number >= 0 or "month" in prior.kinds)
        if not in_range and "part" not in prior.kinds:
            return True
    if not glued(t, after) or sign.text not in ("-", "/", "\\") or not glued(t, after + 1):
        return False
    next_ = t[after + 1]
    return next_.text.isalnum() and not (sure and (next_.number >= 0 or next_.kinds.keys() & {"month", "now"}))


def _is_counted_range(t: Tokens, i: int, after: int) -> bool:
    """Whether the number at `i` begins a range of things: "from 2000 to 3000 people"."""
    linked = (
        "to" in t[after].kinds
        or ("and" in t[after].kinds and "between" in t[i - 1].kinds)
        or t[after].text in ("-", "–")
    )
    return linked and t[after + 1].number >= 0 and is_counted(t, after + 2)
