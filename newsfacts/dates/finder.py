"""Finding the dates of running English text, and reading a text that is one date."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newsfacts.dates.edtf import EXAMPLES, DateError, clip, parse_edtf
from newsfacts.dates.phrases import phrases_at
from newsfacts.dates.points import impossible_day
from newsfacts.dates.tokens import Stretch, stretches, tokenise
from newsfacts.dates.words import may_hold_date

if TYPE_CHECKING:
    from newsfacts.model import Date

_STARTS = frozenset(
    [
        "month",
        "weekday",
        "season",
        "ordinal",
        "cardinal",
        "tens",
        "open",
        "from",
        "between",
        "part",
        "roughly",
        "letter",
        "year",
        "era",
        "decade",
        "fiscal",
        "holiday",
        "period",
    ]
)


class FoundDate(NamedTuple):
    """A date and where it stands in the text: character offsets, the end not included."""

    date: Date
    start: int
    end: int


def find_dates(text: str) -> list[FoundDate]:
    """Find every date in running English text, in the order of the text.

    A year that the text does not give is left open (`XXXX-03-04`), never invented. Relative expressions ("last year",
    "yesterday") are no dates. A numeric date whose day and month could be either is the set of both
    (`[2019-07-12,2019-12-07]`). Years of two digits are those from 1950 to 2029.
    """
    return list(_dates_of(text))


@lru_cache(maxsize=32)
def _dates_of(text: str) -> tuple[FoundDate, ...]:
    """The dates of a text, kept for a while: who reads figures and dates of a sentence asks twice."""
    if not may_hold_date(text):
        return ()
    found = _edtf_dates(text)
    if not found:
        return tuple(_english_dates(text))
    return tuple(sorted(found + _english_dates(_blank(text, found)), key=lambda date: date.start))


def read_date(text: str) -> Date:
    """Read a text that as a whole is one date, in EDTF or the way people write it: "early 2020", "12 July 2019".

    Raises:
        DateError: the text is no date, more than one, or one that may be read in two ways; the message says which.

    """
    text = text.strip()
    date = None if len(text) > 200 else _whole(text)
    if date is None:
        fault = impossible_day(tokenise(text[:200]))
        if fault:
            raise DateError(f"{clip(text)}: {fault}")
        raise DateError(
            f"{clip(text)} is no date that can be read; write for instance 12 July 2019, July 2019, 2019 or {EXAMPLES}"
        )
    if date.edtf[0] == "[" and text[0] != "[":
        first, second = date.edtf[1:-1].split(",")
        raise DateError(f"{clip(text)} may be either of two days: write {first} or {second}")
    return date


def suggest_edtf(text: str) -> str | None:
    """What to write instead of a date in English: its EDTF, or both where it may be two; None if it is none."""
    english = _english(text)
    return english.edtf.strip("[]").replace(",", " or ") if english else None


def _whole(text: str) -> Date | None:
    english = None
    if text[:1] not in "[{":
        english = _english(text)
    if english and english.edtf == text:
        return english
    try:
        return parse_edtf(text)
    except DateError:
        if english is None and re.fullmatch(r"[0-9X]{4}-[0-9X]{2}(-[0-9X]{2})?[?~%]?", text):
            raise
        return english


def _english(text: str) -> Date | None:
    """The date that the whole text is; small words before it and signs around it do not count."""
    tokens = tokenise(text[:200])
    last = len(tokens) - 9
    while last > 0 and tokens[last].text in (".", ",", "?", "!"):
        last -= 1
    first = 0
    while first <= last and (tokens[first].text in ("in", "on", "at") or "year" in tokens[first].kinds):
        first += 1
    if impossible_day(tokens):
        return None
    phrases = phrases_at(tokens, first, sure=True)
    return phrases[0].date if len(phrases) == 1 and phrases[0].after == last + 1 else None


def _english_dates(text: str) -> list[FoundDate]:
    found: list[FoundDate] = []
    for stretch in stretches(text):
        found += _dates_in(stretch, found[-1].end if found else 0)
    return found


def _dates_in(stretch: Stretch, begins: int) -> list[FoundDate]:
    """The dates that begin in a stretch and not before a character, where the last one of another stretch ends."""
    tokens, until, begins = stretch.tokens, stretch.until, max(begins, stretch.begins)
    found: list[FoundDate] = []
    i = 0
    while tokens[i].text and tokens[i].start < begins:
        i += 1
    while tokens[i].text and tokens[i].start < until:
        token = tokens[i]
        number = token.number > 0 and (len(token.text) <= 4 or len(token.text) == 8)
        if not number and _STARTS.isdisjoint(token.kinds):
            i += 1
            continue
        phrases = phrases_at(tokens, i)
        found += [FoundDate(p.date, tokens[p.first].start, tokens[p.after - 1].end) for p in phrases]
        i = max(phrases[-1].after, i + 1) if phrases else i + 1
    return found


@cache
def _edtf_pattern() -> re.Pattern[str]:
    """EDTF that running text holds for no other reason: with X, with .. or with / between months or days."""
    date = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?[~]?"
    full = r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?[~]?"
    open_digits = r"(?:[0-9]{3}X|[0-9]{2}XX|XXXX-[0-9]{2}|[0-9]{4}-XX)(?:-(?:[0-9]{2}|XX))?"
    return re.compile(
        rf"(?<![\w/.\-])(?:[0-9]{{4}}(?:-[0-9]{{2}}){{0,2}}~|\.\./{date}|{date}/\.\.|{full}/{full}|{open_digits})(?![\w/\-])"
    )


def _edtf_dates(text: str) -> list[FoundDate]:
    found: list[FoundDate] = []
    if not any(sign in text for sign in "X/~"):
        return found
    for match in _edtf_pattern().finditer(text):
        try:
            found.append(FoundDate(parse_edtf(match.group()), *match.span()))
        except DateError:
            continue
    return found


def _blank(text: str, found: list[FoundDate]) -> str:
    """The text with a sign of no meaning where dates were found, so that the offsets stay."""
    pieces, last = [], 0
    for date in found:
        pieces += [text[last : date.start], "\x00" * (date.end - date.start)]
        last = date.end
    return "".join([*pieces, text[last:]])
