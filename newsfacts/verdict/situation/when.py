"""When the deed of a record was, and which of two records tells of the later time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Day
from decimal import Decimal

from newsfacts.model import Date, Fact
from newsfacts.verdict.judge import Judged
from newsfacts.verdict.situation.levels import DAY, INSTANT, Level
from newsfacts.verdict.wordlists import word_set

_STATES = frozenset(["be", "have", "amount", "total", "stand", "measure", "weigh"])


def instants(judged: Judged) -> Iterator[Level]:
    """When the deed of a record was, in minutes since the first day of the calendar."""
    values = judged.pair.record.values
    day = next((v for v in values if isinstance(v.what, Date) and v.what.start and v.what.end), None)
    time = next((v for v in values if v.kind == "time"), None)
    if day is None or not isinstance(day.what, Date) or (day.first < 0 and judged.pair.record.speaker is not None):
        return  # the day of a statement is not that of what it says
    before = judged.pair.record.said.sentence.words[: max(day.first, 0)]
    if (day.first < 0 and _is_a_state(judged)) or "until" in before:
        return
    first, last = (Day.fromisoformat(str(each)).toordinal() * DAY for each in (day.what.start, day.what.end))
    if time is not None and isinstance(time.what, tuple) and len(time.what) == 1 and first == last:
        minute = Decimal(first + int(time.what[0]))
        yield Level(judged, time, minute, minute, INSTANT)
    else:
        yield Level(judged, day, Decimal(first), Decimal(last + DAY - 1), INSTANT)


def _is_a_state(judged: Judged) -> bool:
    """Whether a record says how something is, which began at no day that it tells: the share was 9 per cent."""
    said = judged.pair.record.said
    main = said.main
    return (
        isinstance(judged.pair.record.record, Fact)
        and main >= 0
        and (
            said.sentence.lemmas[main] in _STATES
            or any(said.sentence.labels[kid] == "cop" for kid in said.sentence.kids[main])
        )
    )


def is_later(one: Level, other: Level) -> bool | None:
    """Whether one value was true after another, by the dates and the words of their records; None where it is open."""
    if one.judged is other.judged and "from" in (one.value.link, other.value.link):
        return other.value.link == "from"
    return tells_later(one.judged, other.judged)


def tells_later(one: Judged, other: Judged) -> bool | None:
    """Whether one record tells of a later time than another; None where that is open."""
    (start, end), (others, ended) = (_when(each) for each in (one, other))
    if start and others and start != others:
        return start > others
    if (start and ended and not others and start >= ended) or (end and others and not start and others >= end):
        return bool(start)  # until 1970, since 1970
    former = [
        len((word_set("former.txt") | {"had", "last"}) & set(each.pair.record.said.sentence.words))
        for each in (one, other)
    ]
    return None if former[0] == former[1] else former[0] < former[1]


def _when(each: Judged) -> tuple[str, str]:
    """When the first time of a record begins and ends; nothing for an end that is open."""
    dates = (v.what for v in each.pair.record.values if isinstance(v.what, Date))
    date = next(dates, None)
    return (date.start or "", date.end or "") if date is not None else ("", "")
