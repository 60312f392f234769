"""Reading EDTF, the Extended Date/Time Format of ISO 8601-2 (levels 0 and 1, and the useful parts of 2).

What is read: `2019-07-12`, `2019-07`, `2019`; `?`, `~` and `%` after the whole date or beside one of its parts;
`X` for an unspecified digit (`201X`, `2020-XX`, `XXXX-03-04`); seasons 21 to 32, quarters 33 to 36, thirds 37 to 39
and halves 40 to 41 of a year in the place of the month; intervals `a/b`, `../b`, `a/..`; sets `[a,b]` (one of them)
and `{a,b}` (all of them). Years are 0001 to 9999.
"""

from __future__ import annotations

from functools import lru_cache

from newsfacts.dates.days import MONTHS, is_leap, iso_day, month_length
from newsfacts.model import Date

QUALIFIERS = "?~%"
EXAMPLES = "2019-07-12, 2019-07, 2019, 2020?, 2018/2019 or ../2019"

# Groups of months in the place of the month: the first month and how many. Winter begins in December of the
# year that is named, so that the seasons of a year stand in the order of their codes; 29 to 32 are southern.
GROUPS: dict[str, tuple[int, int]] = {
    str(first_code + index): (start, count)
    for first_code, count, starts in (
        (21, 3, (3, 6, 9, 12)),
        (25, 3, (3, 6, 9, 12)),
        (29, 3, (9, 12, 3, 6)),
        (33, 3, (1, 4, 7, 10)),
        (37, 4, (1, 5, 9)),
        (40, 6, (1, 7)),
    )
    for index, start in enumerate(starts)
}

_LENGTHS = {f"{month:02d}": str(month_length(2000, month)) for month in range(1, 13)}

Span = tuple[str | None, str | None]


class DateError(ValueError):
    """A date that cannot be read; the message says what is wrong and what to write."""


class NoEdtf(DateError):
    """A text that is no EDTF; it may be a date in English."""


@lru_cache(maxsize=1 << 14)
def parse_edtf(text: str) -> Date:
    """The date that a text in EDTF is; see the module for what is read.

    The interval covers all that the date may mean, both ends included: `201X` is 2010-01-01 to 2019-12-31. Open and
    unknown ends are None, and so are both ends where the year is open (`XXXX-03-04`).

    Raises:
        DateError: the text is no such date; the message names the fault.

    """
    return _plain(text) or _read(text)


def _plain(text: str) -> Date | None:
    """Read YYYY-MM-DD, YYYY-MM or YYYY without a detour: this is nearly every date of a base."""
    year = text[:4]
    if not (year.isdecimal() and text.isascii()) or year == "0000":
        return None
    size = len(text)
    if size == 10:
        last, day = _LENGTHS.get(text[5:7]), text[8:]
        if last is None or text[4] != "-" or text[7] != "-" or not day.isdecimal() or not "01" <= day <= last:
            return None
        if text[5:] == "02-29" and not is_leap(int(year)):
            return None
        return Date(text, text, text)
    if size == 7 and text[4] == "-":
        last = _LENGTHS.get(text[5:])
        if last is None:
            return None
        if last == "29" and not is_leap(int(year)):
            last = "28"
        return Date(text, text + "-01", f"{text}-{last}")
    if size == 4:
        return Date(text, text + "-01-01", text + "-12-31")
    return None


def _read(text: str) -> Date:
    """Read every other form."""
    text = text.strip()
    if not text:
        raise DateError(f"the date is empty; write for instance {EXAMPLES}")
    if len(text) > 200:
        raise DateError(f"{clip(text)} is too long for a date")
    if text[0] + text[-1] in ("[]", "{}"):
        return _read_set(text)
    if "/" in text:
        return _read_interval(text)
    return Date(text, *_span(text, text))


def _read_interval(text: str) -> Date:
    ends = text.split("/")
    if len(ends) != 2:
        raise _failure(text, "an interval has one /")
    open_ends = ("", "..")
    if ends[0] in open_ends and ends[1] in open_ends:
        raise _failure(text, "an interval needs a date on one side at least")
    (first, first_end), (last_start, last) = [(None, None) if e in open_ends else _span(e, text) for e in ends]
    if first and last and last < first:
        raise DateError(f"{clip(text)}: the interval ends before it starts; the earlier date comes first")
    # Where one end has no year, nothing is known of the days in between.
    yearless = any(e not in open_ends and end is None for e, end in zip(ends, (first_end, last_start), strict=True))
    return Date(text, *((None, None) if yearless else (first, last)))


def _read_set(text: str) -> Date:
    spans = [_span(part.strip(), text) for part in text[1:-1].split(",")]
    starts, ends = [s for s, _ in spans if s], [e for _, e in spans if e]
    complete = len(starts) == len(ends) == len(spans)
    return Date(text, min(starts), max(ends)) if complete else Date(text, None, None)


def _span(text: str, whole: str) -> Span:
    """The first and last day of a single date."""
    plain = _plain(text)
    if plain:
        return plain.start, plain.end
    if text[:1] in ("-", "Y", "+"):
        raise DateError(f"{clip(whole)}: only the years 0001 to 9999 can be written, with four digits")
    parts = [_bare(part) for part in text.split("-")]
    if [len(part) for part in parts] not in ([4], [4, 2], [4, 2, 2]) or not all(_digits(part) for part in parts):
        raise _failure(whole)
    if parts[0] == "0000":
        raise DateError(f"{clip(whole)}: there is no year 0000; years are 0001 to 9999")
    year, month, day = [*parts, "", ""][:3]
    if year == "XXXX" and not (month + day).strip("X"):
        raise DateError(f"{clip(whole)}: this leaves everything open; leave the date out instead")
    low, high = int(year.replace("X", "0")) or 1, int(year.replace("X", "9"))
    if month in GROUPS:
        return _group_span(low, high, month, day, year, whole)
    months = _fill(month, 12)
    if not months:
        raise DateError(
            f"{clip(whole)}: there is no month {month} (01 to 12; 21 to 24 are seasons, 33 to 36 quarters, "
            "37 to 39 thirds, 40 and 41 halves of a year)"
        )
    first, last = _first(low, high, months, day), _first(high, low, months[::-1], day, last=True)
    if first is None or last is None:
        raise DateError(f"{clip(whole)}: {_no_day(year, months[0], day)}")
    return (None, None) if year == "XXXX" else (first, last)


def _group_span(low: int, high: int, code: str, day: str, year: str, whole: str) -> Span:
    """The span of a season, a quarter, a third or a half."""
    if day:
        raise DateError(f"{clip(whole)}: {code} is a group of months and has no days; write the month, 01 to 12")
    if year == "XXXX":
        return None, None
    start, count = GROUPS[code]
    over, month = divmod(start + count - 2, 12)
    if high + over > 9999:
        return iso_day(low, start, 1), "9999-12-31"
    return iso_day(low, start, 1), iso_day(high + over, month + 1, month_length(high + over, month + 1))


def _first(year: int, stop: int, months: list[int], day: str, last: bool = False) -> str | None:
    """The earliest day that the parts allow, or the latest when everything is given from its far end."""
    for candidate in range(year, stop + (-1 if last else 1), -1 if last else 1):
        for month in months:
            days = _fill(day, month_length(candidate, month))
            if days:
                return iso_day(candidate, month, days[-1] if last else days[0])
        if abs(candidate - year) > 8:  # no eight years in a row are without a 29 February
            return None
    return None


def _fill(part: str, most: int) -> list[int]:
    """The numbers from 1 to `most` that two digits allow, some of which may be X; all where there are none."""
    if not part:
        return list(range(1, most + 1))
    if "X" not in part:
        return [int(part)] if 1 <= int(part) <= most else []
    return [n for n in range(1, most + 1) if all(p in ("X", d) for p, d in zip(part, f"{n:02d}", strict=True))]


def _bare(part: str) -> str:
    """A part of a date without its qualifier."""
    if part[:1] and part[0] in QUALIFIERS:
        return part[1:]
    return part[:-1] if part[-1:] and part[-1] in QUALIFIERS else part


def _digits(part: str) -> bool:
    """Whether a part is digits, the last of which may be X."""
    number = part.rstrip("X")
    return not number or (number.isascii() and number.isdecimal())


def _no_day(year: str, month: int, day: str) -> str:
    """What is wrong with a day that its month does not have."""
    if year.isdecimal() and day != "00":
        return f"{MONTHS[month - 1]} {int(year)} has {month_length(int(year), month)} days"
    return f"{MONTHS[month - 1]} has no day {day}"


def _failure(text: str, fault: str = "") -> DateError:
    """What is wrong with a text that is no EDTF."""
    if len(text) > 10 and text[10] in "T " and text[11:13].isdecimal() and _plain(text[:10]):
        return DateError(f"{clip(text)}: times of day are not read; write {text[:10]}")
    reason = f": {fault}" if fault else " is no date in EDTF (ISO 8601-2)"
    return NoEdtf(f"{clip(text)}{reason}; write for instance {EXAMPLES}")


def clip(text: str) -> str:
    """A text in quotes for a message: at most forty characters of it, control characters escaped."""
    shown = text if len(text) <= 40 else text[:39] + "…"
    return "'" + "".join(c if c.isprintable() else repr(c)[1:-1] for c in shown) + "'"
