"""One figure, as a curator or a user writes it."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from .bounded import Reading, with_bounds
from .counted import IN_TIME
from .finder import number_at
from .marks import either, may_be_thousands
from .number_words import number_words
from .qualifiers import bounds
from .tokens import VULGAR, Tokens
from .units import tidy
from .wordlist import word_set

if TYPE_CHECKING:
    from ..model import Figure

_SAMPLES = (3, 47_251)
"""Numbers on which it is tried what the words behind a number make of it: "st" makes a rank of the second only."""
_MOST_DIGITS = 19
_CURRENCIES = frozenset("$€£¥")
LONGEST = 300
"""Characters that a written figure may have."""

_EXAMPLES = (
    'write a number with its unit, such as "34 soldiers", "950,000", "$2.5bn", "5h40m", "15–20 km" or "more than 30"'
)
_WHOSE = ("", "the", "its", "his", "her", "their", "our", "all", "these", "those")
"""Words between `of` and the whole of which a figure is a part."""
_FILLERS = frozenset(("the", "a", "an", "of", "total", "another", "only", "just", "every", "each"))
_FILLERS |= frozenset(("in", "all", "from", "between", "(", '"', "'", "“"))


class FigureError(ValueError):
    """A text that is no figure; its message is for the person who wrote it."""


def read_figure(text: str) -> Figure:
    """The figure that a whole text is; `Figure.text` is that text without white space at its ends.

    What follows number and unit is what is counted ("34 Turkish soldiers"). FigureError for a text without a
    number, with two, or with words before the number that do not bound it.
    """
    sign = text[:1] if text[:1] in _CURRENCIES else ""
    behind = text[len(sign) :].lstrip("0123456789,")
    if behind:
        digits = _in_groups(text[len(sign) : -len(behind)])
        if digits is not None and digits.strip("0") != "1" and (known := _around(sign, behind)) is not None:
            # A base says "refugees" or "$… bn" around thousands of numbers: what that means is worked out once.
            figure, scale = known
            value = Decimal(digits) if scale == 1 else tidy(Decimal(digits) * scale)
            return type(figure)(text.strip(), value, value, value, *figure[4:])
    return _read(text)


def _in_groups(number: str) -> str | None:
    """The digits of a whole number from 1, written as 34 or 950,000; None for all else."""
    if number[:1] in ("", "0", ",") or len(number) > _MOST_DIGITS:
        return None
    digits = number.replace(",", "")
    return digits if number in (digits, f"{int(digits):,}") else None


@lru_cache(maxsize=4096)
def _around(sign: str, words: str) -> tuple[Figure, Decimal] | None:
    """What a sign and these words make of the whole number between them, and the number of units in one of it.

    None where they make of it more than an exact multiple, or where they hold a number themselves.
    """
    if len(words) > 60 or not words.replace(" ", "").replace("-", "").isalpha():
        return None
    try:
        one, other = (_read(f"{sign}{sample}{words}") for sample in _SAMPLES)
    except FigureError:
        return None
    if one.qualifier != "exact" or one.value is None or other.value is None or not one.value == one.low == one.high:
        return None
    scale = one.value / _SAMPLES[0]
    if one[4:] != other[4:]:  # qualifier, unit, what is counted
        return None
    return (one, scale) if scale * _SAMPLES[1] == other.value else None


def _read(text: str) -> Figure:
    written = text.strip()
    if not written:
        raise FigureError(f"the figure is empty: {_EXAMPLES}")
    if len(written) > LONGEST:
        raise FigureError(f"a figure of {len(written)} characters is too long: {_EXAMPLES}")
    shown = _quoted(written)
    t = Tokens(written)
    reading = _first(t)
    if reading is None:
        raise FigureError(f"{shown} has no number that can be read: {_EXAMPLES}")
    before = [w for w in t.lower[: reading.start] if w not in _FILLERS]
    if before and before[-1] in IN_TIME and t.lower[reading.start - 1] == before[-1]:
        before.pop()  # the first three matches
    if before == ["within"]:  # of a time that is still to come: six weeks at most
        low, high = bounds(reading.figure.value, "at_most") if reading.figure.value is not None else (None, None)
        reading.figure = reading.figure._replace(low=low, high=high or reading.figure.high, qualifier="at_most")
    elif before:
        words = _quoted(t.slice(0, reading.start))
        raise FigureError(
            f"{shown}: {words} before the number is not understood; "
            'only words such as "more than", "at least", "about" or "up to" can stand there'
        )
    figure = reading.figure._replace(text=written)
    number = next((i for i in range(reading.start, reading.end) if may_be_thousands(t, i, figure)), None)
    if number is not None:
        raise FigureError(f"{shown} may be thousands or decimals: write {either(t, number)}")
    rest = range(max(reading.end, reading.on), t.size)
    second = next((i for i in rest if _is_number(t, i) and not _is_whole(t, reading.end, i)), None)
    if second is not None:
        also = _quoted(t.words[second])
        raise FigureError(f"{shown} holds more than one number ({also} too): give each its own record")
    counted = t.slice(reading.end, t.size).strip(" -,.;:)\"'”") if figure.unit in ("count", "rank") else ""
    if counted and word_set("ends").isdisjoint(t.lower[reading.end :]):
        figure = figure._replace(counted=counted)
    return figure


def _is_whole(t: Tokens, end: int, i: int) -> bool:
    """Whether a number is only the whole of which the figure that ends at a token is a part: eight of the last 21."""
    last = i - 1 if t.lower[i - 1] in IN_TIME else i
    last -= t.lower[last - 1].endswith(("'s", "’s"))  # two of the country's 14 companies
    between = t.lower[end:last]
    return (between[:1] == ["of"] and " ".join(between[1:]) in _WHOSE) or between[-2:] == ["out", "of"]


def _quoted(text: str) -> str:
    """A text in quotation marks, control characters spelled out."""
    return f'"{text}"' if text.isprintable() else repr(text)


def _is_number(t: Tokens, i: int) -> bool:
    words = number_words()
    return t.words[i][0].isdecimal() or t.lower[i] in words.small or t.lower[i] in words.ten


def _first(t: Tokens) -> Reading | None:
    """The first figure of a text, whatever running text would make of it: 2018 and "one" are numbers here."""
    starts, times = number_words().starts, number_words().times
    for i in range(t.size):
        low = t.lower[i]
        if low in IN_TIME and i + 1 < t.size and _is_number(t, i + 1):
            continue
        if (
            low[0].isdecimal()
            or low[0] in VULGAR
            or low[0] == "."
            or low in starts
            or low in times
            or low in ("a", "an")
        ):
            q = number_at(t, i, 0, sure=True)
            if q is not None:
                return with_bounds(t, q, 0)
    return None
