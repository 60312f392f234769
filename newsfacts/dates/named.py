"""Days and years that have a name: "Christmas Day 2018", "FY2009", "the 2018/19 financial year"."""

from __future__ import annotations

from newsfacts.dates.piece import FISCAL, Piece
from newsfacts.dates.points import year_after
from newsfacts.dates.tokens import Tokens, full_year, glued

_OLDEST, _LATEST = 1900, 2099


def holiday_at(t: Tokens, i: int, sure: bool) -> Piece | None:
    """A day with a name and a fixed date; what else is called so is a day only behind "on" or before a year."""
    day = t[i].kinds.get("holiday")
    if day is None:
        return None
    month, number = (int(part) for part in str(day).split("-"))
    year = year_after(t, i + 1)
    if year:
        return Piece(year.after, year.value, month, number)
    after = t[i + 1]
    if "also_a_word" in t[i].kinds and not (sure or t[i - 1].text in ("on", "at")):
        return None
    return None if after.text.isalpha() and not after.kinds else Piece(i + 1, None, month, number)


def fiscal_at(t: Tokens, i: int) -> Piece | None:
    """A year of accounts, by the year that names it, or the two years that it is named by ("FY2018/19")."""
    if "fiscal" not in t[i].kinds:
        return None
    j = i + 1
    apostrophe = t[j].text in ("'", "’") and glued(t, j + 1)
    j += apostrophe
    short = len(t[j].text) == 2 and (apostrophe or (glued(t, j) and t[i].text == "fy"))
    year = full_year(t[j].number) if short and t[j].number >= 0 else t[j].number if len(t[j].text) == 4 else 0
    if not _OLDEST <= year <= _LATEST:
        return None
    second = t[j + 2]
    if t[j + 1].text in ("-", "–", "/") and glued(t, j + 1) and glued(t, j + 2):
        if len(second.text) in (2, 4) and second.number % 100 == (year + 1) % 100:
            return Piece(j + 3, special=f"{FISCAL}{year:04d}/{year + 1:04d}")
        return None
    return Piece(j + 1, special=f"{FISCAL}{year:04d}~")
