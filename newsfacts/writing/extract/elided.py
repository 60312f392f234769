"""The units that a text leaves out, and what is counted: from 12 knots to 8; 61 seats, up from 48; Tomas Reidl, 54."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from newsfacts.figures import FigureError, find_figures, read_figure
from newsfacts.figures.counted import is_plural
from newsfacts.writing.extract.counting import counts_by_place, without_ages

if TYPE_CHECKING:
    from newsfacts.model import Figure

_BARE = ("count", "rank", "fraction", "percent")
"""Units that no number borrows: what is counted is another thing each time."""
_PART = re.compile(r"\s+of\b")
_TIMES = ("second", "minute", "hour", "day", "week", "month", "year")
_TEMPERATURES = ("degree", "kelvin")
"""Units that a number borrows only where it is held against another: temperatures stand beside what they are of."""
_MOST_TIMES = 100
_MOST_TIMES_COUNTED = 20
"""Those between two numbers that count the same, where only one says what."""
_NO_NOUNS = (["times"], ["others"])
_MAGNITUDE = re.compile(r"illion\b")
_JOINED = re.compile(r"\s+(?:to|and|or)\s+")
"""Between a number and one that has the unit of both: from 720 to 990 euros, six and eight years."""
_NEARBY = 30
"""Characters over which the unit of a time carries on: times stand in sentences about everything."""
_ANOTHER_CLAUSE = re.compile(r",\s[^:]*[a-z]:\s")
"""Between two numbers, a clause that leads in the second: 90 miles off, and people came: 18,000 by his count."""
_LASTS = re.compile(r"\b(?:last(?:s|ed|ing)?|t[ao]kes?|took|taken)\s+(?:for\s+)?$")
"""Verbs before a number that is a time wherever the time before it stands: meant to last 120."""
_WHOLE = re.compile(r"\s+of\s+(?:the|its|his|her|their)\s+(?:[a-z]+['’]s\s+)?(\d)")
_COUNTS = re.compile(
    r"\s+(?!(?:of|in|at|to|from|by|for|on|after|before|and|or|than|as|an?|per|the|if|when|while|but|last|this|next|it|he|she"
    r"|they|with|without|so|that|which|who|over|under|within|during|since|until|now|today|instead|more|less)\b)[a-z]"
)
"""Behind a number, what it counts or what does something, and no word that goes on: 45 left."""
_DO = re.compile(r"\s+(?:were|was|are|is|have|has|had|will|would|did|do|could|can|may|might)\b")
"""Behind a number whose noun is left out, what is said of so many: four were acquitted."""
_OF_THEM = re.compile(r"\s+of\s+(?:them|whom|these|those)\b(?!\s+\w+s\b)")
"""Behind a number, what it counts where the last one says it: 11 of them seriously, and not 31 of them pensioners."""
_DIGITS_OF_AN_AGE = 2
_AGED = re.compile(r"\bof\s+$")
"""Before a number that counts nothing: a man of 61."""
_FAR = 60
"""Characters within which it is said what the whole of a part measures: 31 million of the lake's 42 million litres."""
_COMPARED = re.compile(r"\b(?:from|to|than|against|with|instead of)\s+$")
"""Before a number that is held against the last one, and counts what that counts: 61 seats, up from 48."""
_MAGNITUDES = re.compile(
    r"\b(hundred|thousand|million|billion|trillion) (?:hundred|thousand|million|billion|trillion)\b"
)
"""Two in a row: the last word of the figure before was no unit."""
_AT_START, _AT_END = re.compile(r"^[^\w\s]+"), re.compile(r"[^\W\d_]+$")


def with_unit(figure: Figure, text: str, start: int, end: int, begins: int, *, does: bool = False) -> str | None:
    """A bare number of a sentence with the unit that it has from before it; None where it has none.

    An age is given its years. Another number has the unit of the figure that it is joined to, else that of the last one
    before it, where that measures something about as large or the two are compared, and a part has that of its whole;
    the sentence begins at `begins`. `does`: a verb stands behind it, and says what so many did.
    """
    number = text[start:end]
    if figure.unit == "year" and number.isdigit():
        return f"{number} years"
    if _PART.match(text, end) and not _OF_THEM.match(text, end) and figure.unit == "count" and _is_bare(number):
        whole = _WHOLE.match(text, end)
        measured = find_figures(text[whole.start(1) : end + _FAR]) if whole else []
        return _borrowed(number, measured[0].figure) if measured and measured[0].figure.unit not in _BARE else None
    does = does or _DO.match(text, end) is not None
    if figure.counted or not _is_bare(number) or (_COUNTS.match(text, end) and not does):
        return None
    if joined := _JOINED.match(text, end):
        behind = find_figures(text[joined.end() : joined.end() + _FAR])
        if behind and behind[0].start == 0 and behind[0].figure.unit not in _BARE:
            return _borrowed(number, behind[0].figure)
    before = without_ages(find_figures(text[begins:start]))
    if (counts := counts_by_place(text, start, end, begins)) and (counting := _counting(number, counts)):
        return counting
    if (
        before
        and before[-1].figure.unit == "count"
        and before[-1].figure.counted
        and _COMPARED.search(text, begins, start)
    ):
        return _borrowed(number, before[-1].figure)
    said = [each.figure for each in before if each.figure.unit != "count" or each.figure.counted]
    if before and before[-1].figure.unit == "count" and said and said[-1].unit == "count":
        aged = _AGED.search(text, begins, start) and number.isdigit() and len(number) == _DIGITS_OF_AN_AGE
        last = said[-1]
        if _OF_THEM.match(text, end):  # no part is larger than its whole: eight of them, of eleven counts and five men
            last = next((each for each in reversed(said) if not _is_less(each, figure)), last)
        return _counting(number, last) if _may_count(figure, last) and not aged else None
    if not before and _MAGNITUDE.search(number):
        before = [each for each in find_figures(text[:begins])[-1:] if _may_count(figure, each.figure)]
    if not before or before[-1].figure.unit in _BARE:
        return None
    if (_OF_THEM.match(text, end) or _COUNTS.match(text, end)) and not _MAGNITUDE.search(number):
        return None
    is_compared = _COMPARED.search(text, begins, start) is not None
    if not is_compared and _ANOTHER_CLAUSE.search(text, begins + before[-1].end, start):
        return None
    if not is_compared and (
        before[-1].figure.unit.startswith(_TEMPERATURES)
        or not _are_alike(figure, before[-1].figure)
        or (text[:start].endswith(", ") and text[end : end + 1] == ",")  # 19 days of hearings, six, Asch among them
    ):
        return None
    far = start - begins - before[-1].end > _NEARBY
    if far and before[-1].figure.unit in _TIMES and not _LASTS.search(text, begins, start):
        return None
    return _borrowed(number, before[-1].figure)


def _are_alike(one: Figure, other: Figure, most: int = _MOST_TIMES) -> bool:
    """Whether two numbers may be of the same thing: neither is more than so many times the other."""
    low, high = sorted(abs(each.value or each.low or each.high or Decimal(0)) for each in (one, other))
    return high <= low * most


def _is_less(one: Figure, other: Figure) -> bool:
    """Whether the most that a figure allows is less than the least that another does."""
    return one.high is not None and other.low is not None and one.high < other.low


def _may_count(one: Figure, other: Figure) -> bool:
    """Whether a number may be of what another is of, which is about as large: 9,300 people fell ill and 212 died."""
    noun = (other.counted or "").casefold().split()[-1:]
    several = not noun or is_plural(noun[0])  # a five-member panel has no members to count
    return several and _are_alike(one, other, _MOST_TIMES_COUNTED) and noun not in _NO_NOUNS


def _is_bare(number: str) -> bool:
    try:
        return read_figure(number).unit == "count"
    except FigureError:
        return False


def _counting(number: str, figure: Figure) -> str | None:
    """A number with what another counts; None where the two cannot be read as one."""
    try:
        return candidate if read_figure(candidate := f"{number} {figure.counted}").counted else None
    except FigureError:
        return None


def _borrowed(number: str, figure: Figure) -> str | None:
    sign, word = _AT_START.search(figure.text), _AT_END.search(figure.text)
    for candidate in (
        f"{number} {word[0]}" if word else "",
        f"{number} {' '.join(figure.text.split()[-2:])}" if word else "",  # cubic metres
        f"{sign[0]}{number}" if sign else "",
        f"{number} {figure.unit.replace('count', figure.counted or '', 1)}",  # 12,600 vehicles per day
    ):
        try:
            if candidate and not _MAGNITUDES.search(candidate) and read_figure(candidate).unit == figure.unit:
                return candidate
        except FigureError:
            continue
    return None
