"""Saying a date to people: "12 July 2019", "about 2019", "since December 2019"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from newsfacts.dates.days import MONTHS
from newsfacts.model import FiscalYear

if TYPE_CHECKING:
    from newsfacts.model import Date

Precision: TypeAlias = Literal[
    "day", "month", "season", "quarter", "third", "half", "year", "decade", "century",
    "interval", "open", "yearless", "set", "unspecified",
]  # fmt: skip

_SEASONS = ("spring", "summer", "autumn", "winter")
_THIRDS = ("January – April", "May – August", "September – December")
_NO_MARKS = {ord(mark): None for mark in "?~%"}


def precision(date: Date) -> Precision:
    """How precisely a date is given; `unspecified` is one with open digits that are not a decade or a century."""
    bare = date.edtf.translate(_NO_MARKS)
    if bare[:1] in ("[", "{"):
        return "set"
    if "XXXX" in bare:
        return "yearless"
    if "/" in bare:
        return "interval" if date.start and date.end else "open"
    year, _, rest = bare.partition("-")
    if rest.replace("-", "").strip("X"):
        return "unspecified" if "X" in bare else _precision_of_month(rest)
    if "X" in year:
        return {1: "decade", 2: "century"}.get(year.count("X"), "unspecified") if not rest else "unspecified"  # type: ignore[return-value]
    return "year"


def _precision_of_month(rest: str) -> Precision:
    if len(rest) == 5:
        return "day"
    code = int(rest)
    for last, name in ((12, "month"), (32, "season"), (36, "quarter"), (39, "third"), (41, "half")):
        if code <= last:
            return name  # type: ignore[return-value]
    return "unspecified"


def describe(date: Date) -> str:
    """Say a date in English, with what is open, rough or in doubt: "5 March 2020 (uncertain)", "until 2019"."""
    text = date.edtf
    if isinstance(date, FiscalYear):
        return f"fiscal {text.removesuffix('~')}"
    if text[:1] in ("[", "{"):
        parts = [_single(part.strip()) for part in text[1:-1].split(",")]
        return (" or " if text[0] == "[" else " and ").join(parts)
    if "/" not in text:
        return _single(text)
    first, last = text.split("/")
    if first in ("", ".."):
        return f"until {_single(last)}"
    if last in ("", ".."):
        return f"since {_single(first)}"
    return _part_of_month(first, last) or _interval(first, last)


def _interval(first: str, last: str) -> str:
    """Both ends; what they have in common is said once where neither is rough or in doubt."""
    rough = first[-1:] == last[-1:] == "~" and not {first[5:7], last[5:7]} & {"37", "38", "39"}
    if rough:
        first, last = first[:-1], last[:-1]
    start, end = _single(first), _single(last)
    if not set(first + last) & set("?~%X"):
        if len(first) == len(last) == 10 and first[:7] == last[:7]:
            start = start.split()[0]
        elif first[:4] == last[:4] and len(first) > 4:
            start = start.removesuffix(_year(first[:4])).rstrip()
    return f"{'about ' if rough else ''}{start} – {end}"


def _part_of_month(first: str, last: str) -> str:
    """Read "late February 2020" for what finding makes of it: a third of a month, both ends rough."""
    if first[-1:] != "~" or last[-1:] != "~" or first[:7] != last[:7] or len(first) != 11 or len(last) != 11:
        return ""
    name = {"01": "early", "11": "mid", "21": "late"}.get(first[8:10])
    return f"{name} {_single(first[:7])}" if name else ""


def _single(text: str) -> str:
    bare = text.translate(_NO_MARKS)
    rough, doubt = "~" in text or "%" in text, "?" in text or "%" in text
    year, _, rest = bare.partition("-")
    if rough and rest in ("37", "38", "39"):
        said = f"{('early', 'mid', 'late')[int(rest) - 37]} {_year(year)}"
    else:
        said = ("about " if rough else "") + _plain(year, rest)
    if year == "XXXX":
        said += ", year not given"
    return f"{said} (uncertain)" if doubt else said


def _plain(year: str, rest: str) -> str:
    month, _, day = rest.partition("-")
    if not month.strip("X") and not day.strip("X"):
        return _year(year)
    name = _month(month)
    of_year = "" if year == "XXXX" else f" {'of ' if 'X' in year else ''}{_year(year)}"
    return f"{int(day)} {name}{of_year}" if day.isdecimal() else name + of_year


def _month(month: str) -> str:
    if not month.isdecimal():
        return "a month of" if "X" in month else month
    code = int(month)
    if code <= 12:
        return MONTHS[code - 1]
    if code <= 32:
        return _SEASONS[(code - 21) % 4] + (" (southern)" if code > 28 else "")
    if code <= 36:
        return f"Q{code - 32}"
    if code <= 39:
        return _THIRDS[code - 37]
    return "first half of" if code == 40 else "second half of"


def _year(year: str) -> str:
    if "X" not in year:
        return str(int(year))
    digits = year.rstrip("X")
    if len(digits) == 3:
        return f"the {digits}0s"
    if len(digits) == 2:
        return f"the {_ordinal(int(digits) + 1)} century"
    return f"{year.replace('X', '0')} – {year.replace('X', '9')}"


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
