"""Decades and centuries: "the 1990s", "the nineties", "15th century", "the 14th-16th centuries"."""

from __future__ import annotations

from newsfacts.dates.numbers import ordinal_at
from newsfacts.dates.piece import Piece
from newsfacts.dates.tokens import Tokens, glued

_YEAR, _MIDDLE, _LISTED = 4, 50, 6


def century_at(t: Tokens, i: int) -> Piece | None:
    """Read "15th century", "the twenty-first century", and the first of "19th and 20th centuries"."""
    number = ordinal_at(t, i)
    if not number or number.value > 30:
        return None
    j = number.after
    if t[j].text == "-":
        j += 1
    if "century" in t[j].kinds:
        after = j + 1
    elif "and" in t[j].kinds:
        second = ordinal_at(t, j + 1)
        if not second or "century" not in t[second.after].kinds:
            return None
        j, after = second.after, number.after
    elif "to" in t[j].kinds or t[j].text == "–" or t[j - 1].text == "-":
        return _centuries(t, number.value, j if t[j - 1].text == "-" else j + 1)
    else:
        return None
    if "before_christ" in t[j + 1].kinds:
        return None
    return Piece(after, special=f"{number.value - 1:02d}XX")


def _centuries(t: Tokens, first: int, j: int) -> Piece | None:
    """Read "14th-16th centuries", "14th to the 16th century", whose second number begins at token `j`."""
    last = ordinal_at(t, j + ("the" in t[j].kinds))
    after = last.after + (t[last.after].text == "-") if last else j
    if not last or not first < last.value <= 30 or "century" not in t[after].kinds:
        return None
    return (
        None
        if "before_christ" in t[after + 1].kinds
        else Piece(after + 1, special=f"{first - 1:02d}XX/{last.value - 1:02d}XX")
    )


def _recent_decade(t: Tokens, i: int) -> Piece | None:
    """Read "the nineties", "mid-nineties", "the 90s", "the noughties": decades since the middle of the last century.

    Of a list as the first of it: "the 60s, 70s and 80s", "the 1920s and 30s", not "in their 60s and 70s".
    """
    before = t[i - 2] if t[i - 1].text == "-" and glued(t, i) else t[i - 1]
    j = i + 1 + (t[i + 1].text in ("'", "’") and glued(t, i + 1) and glued(t, i + 2))
    digits = len(t[i].text) == 2 and "plural" in t[j].kinds and glued(t, i + 1)
    tens = t[i].number if digits else t[i].kinds.get("decade")
    if not isinstance(tens, int) or tens % 10:
        return None
    first = _first_listed(t, i) if digits and not before.kinds.keys() & {"the", "part"} else i
    if len(t[first].text) == _YEAR and t[first].number % 100 < tens:
        return Piece(j + 1, special=f"{t[first].text[:2]}{tens // 10}X")
    listed = "and" in before.kinds and "decade" in t[i - 2].kinds
    told = (t[first - 2] if t[first - 1].text == "-" else t[first - 1]).kinds.keys() & {"the", "part"}
    if tens < _MIDDLE or not (told or listed):
        return None
    return Piece(j + 1 if digits else i + 1, special=f"{190 + tens // 10}X")


def _first_listed(t: Tokens, i: int) -> int:
    """The first decade in digits of the list in which one stands at token `i`: 1920 of "1920s and 30s"."""
    for _ in range(_LISTED):
        if not ("and" in t[i - 1].kinds or t[i - 1].text in (",", "/")):
            break
        if not (
            "plural" in t[i - 2].kinds and glued(t, i - 2) and t[i - 3].number > 0 and len(t[i - 3].text) in (2, _YEAR)
        ):
            break
        i -= 3
    return i


def decade_at(t: Tokens, i: int) -> Piece | None:
    """Read "1990s", "1990's", "the 1900s" (a century), "nineteen-nineties"."""
    recent = _recent_decade(t, i)
    if recent:
        return recent
    head = t[i].kinds.get("cardinal")
    if isinstance(head, int):
        j = i + 2 if t[i + 1].text == "-" else i + 1
        tens = t[j].kinds.get("decade")
        return Piece(j + 1, special=f"{head}{int(tens) // 10}X") if tens and 11 <= head <= 19 else None
    year = t[i].number
    if len(t[i].text) != 4 or year % 10 or not 1000 <= year <= 2100 or (glued(t, i) and t[i - 1].text.isalnum()):
        return None
    j = i + 1
    if t[j].text in ("'", "’") and glued(t, j) and glued(t, j + 1):
        if year >= 2010 and not t[i - 1].kinds.keys() & {"the", "part"}:
            return None  # "2020's first quarter"
        j += 1
    if "plural" not in t[j].kinds:
        return None
    digits = f"{year:04d}"
    return Piece(j + 1, special=digits[:2] + "XX" if year % 100 == 0 and year != 2000 else digits[:3] + "X")
