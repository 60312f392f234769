"""Times of day in running English: "7.31 p.m.", "19:31", "0731 hours", "twenty to seven in the evening", "noon"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newsfacts.figures.number_words import number_words

_NOON, _DAY = 12 * 60, 24 * 60
_HOURS, _HOUR = 12, 60


class FoundTime(NamedTuple):
    """A time of day in a text: character offsets, the end not included."""

    minutes: tuple[int, ...]
    """Minutes since midnight; two where the text does not tell morning from evening ("half past six")."""
    start: int
    end: int


def find_times(text: str, begins: list[int] | None = None) -> list[FoundTime]:
    """Find every time of day in running English text, in the order of the text.

    `begins`: the offsets at which one may begin, where they are known already.

    Seconds are read and dropped. Durations ("2:04 hours"), parts of a day without an hour ("in the evening") and ranges
    of numbers ("ten to twelve people") are no times of day.
    """
    if begins is None:
        begins = _begins(text) if _may_hold_time(text) else []
    found: list[FoundTime] = []
    at = 0
    for start in begins:
        match = _pattern().match(text, start) if start >= at else None
        if match is None:
            continue
        minutes = _minutes(match)
        if minutes:
            begun = _begun(text, match.start(), minutes)
            if begun and found and found[-1].start == begun[0].start:
                found.pop()  # 11.30, which "11.30 to 1 pm" tells the half of
            found += begun
            found.append(FoundTime(minutes, *match.span()))
        at = match.end() if minutes else match.start() + 1  # "from ten to seven p.m." is no time, but holds one
    return found


def _begins(text: str) -> list[int]:
    """Where the numbers and the words stand with which a time can begin."""
    words = _first_words()
    pieces = _WORD_OR_NUMBER.finditer(text)
    return [piece.start() for piece in pieces if piece[0].isdecimal() or piece[0].lower() in words]


def _begun(text: str, at: int, until: tuple[int, ...]) -> list[FoundTime]:
    """The 5 of "between 5 and 7 p.m." and "5-7pm", in the half of the day that leaves it before the time at `at`."""
    begins = _BEGINS.search(text, max(0, at - _LONGEST), at)
    if begins is None or len(until) > 1 or (begins[4] == "and" and not begins[1]) or not 0 < int(begins[2]) <= _HOURS:
        return []
    early = _of_day(int(begins[2]), int(begins[3] or 0), "a")[0]
    told = early + _NOON if early + _NOON < until[0] else early
    return (
        [FoundTime((told,), begins.start(2), begins.end(3) if begins[3] else begins.end(2))] if told < until[0] else []
    )


_TOLD = frozenset("noon midday midnight past after before clock quarter minute minutes hours hrs h m am pm".split())
_TOLD |= frozenset("morning afternoon evening night gmt utc cet cest bst est edt et pst pdt local".split())
_WORD, _CLOCK = re.compile("[a-z]+"), re.compile("[0-9][:.][0-9]{2}")
_WORD_OR_NUMBER = re.compile("[0-9]+|[a-zA-Z]+")


def _may_hold_time(text: str) -> bool:
    """Whether a text has what every time has one of, so that other texts cost next to nothing."""
    if _CLOCK.search(text):
        return True
    words = set(_WORD.findall(text.lower()))
    return not _TOLD.isdisjoint(words) or ("at" in words and "to" in words)


@cache
def _first_words() -> frozenset[str]:
    """The words, in lower case, with which a time can begin."""
    return frozenset((*_numbers(), "noon", "midday", "midnight", "high", "half", "quarter", "a"))


@cache
def _numbers() -> dict[str, int]:
    """The numbers below sixty by their words, hyphens as blanks."""
    words = number_words()
    small = {word: value for word, value in words.small.items() if value}
    tens = {word: value for word, value in words.ten.items() if value < _HOUR}
    units = [(word, value) for word, value in small.items() if value < 10]
    return small | tens | {f"{ten} {unit}": value + one for ten, value in tens.items() for unit, one in units}


@cache
def _pattern() -> re.Pattern[str]:
    hour = rf"(?:[0-9]{{1,2}}|{'|'.join(word for word, value in _numbers().items() if value <= _HOURS)})"
    words = "|".join(word.replace(" ", "[ -]") for word in sorted(_numbers(), key=len, reverse=True))
    part = "(?:in the|that|this|the same) (?:early |late )?(?:morning|afternoon|evening)"
    part += "|at night|in the (?:small|early) hours"
    half = rf"[ \u00a0]?(?P<oclock>o['’]clock )?(?P<half>(?:[ap]\. ?m\.|[ap]\.? ?m|{part}|noon|midnight)(?!\w))"
    zone = r" ?(?P<zone>GMT|UTC|CES?T|BST|E[SD]?T|P[SD]T|local time|hours|hrs)\b"
    forms = (
        r"(?P<named>(?:high |12 |twelve )?(?:noon|midday|midnight))\b",
        r"(?<=[0-9]T)(?P<h>[0-2][0-9])(?P<iso>:)(?P<m>[0-5][0-9])(?::[0-5][0-9])?(?:Z|[+-][0-9]{2}:?[0-9]{2})?(?![\w:])",
        rf"(?P<h>[0-9]{{1,2}})(?P<sign>[:.])(?P<m>[0-5][0-9])(?![0-9])(?P<s>:[0-5][0-9](?![0-9]))?"
        rf"(?:{half}|{zone}|(?![\w%€°]|[.,:/][0-9]|-[0-9](?![0-9]?:[0-9]{{2}})))",
        rf"(?P<h>[0-2][0-9])(?P<m>[0-5][0-9]){zone}",
        rf"(?P<h>[0-2]?[0-9]) ?(?P<sign>h)(?P<m>[0-5][0-9])?(?!\w|\.[0-9])(?:{zone})?",
        rf"(?P<past>half|(?:a )?quarter|[0-9]{{1,2}}|{words})(?P<counted> min(?:ute)?s?)?"
        rf" (?P<way>past|to|after|before) (?P<h>{hour}|noon|midday|midnight)\b(?![.:,]?[0-9])"
        rf"(?:{half}| ?(?P<clock>o['’]clock\b))?",
        rf"(?P<h>{hour})(?: (?P<m>{words}))?(?:{half}| ?(?P<clock>o['’]clock)\b)",
    )
    named = (re.sub(r"\(\?P<(\w+)>", rf"(?P<\1_{number}>", form) for number, form in enumerate(forms))
    start = r"(?:(?<![\w.,:/$€£#-])|(?<=[0-9]T)(?=[0-9]{2}:)|(?<=[0-9]-)(?=[0-9:.]{1,5} ?[ap]\.? ?m)"
    start += r"|(?<=:[0-9]{2}-)(?=[0-9]{1,2}:[0-9]{2}(?![0-9:-]))|(?<=[ap]m-)(?=[0-9]))"  # "09:00-17:00", "9am-5pm"
    return re.compile(rf"{start}(?:{'|'.join(named)})", re.IGNORECASE)


_LONGEST = 24


_CUE = re.compile(
    r"\b(?:at|by|until|till|since|from|before|after)(?: about| around| exactly| precisely)? $", re.IGNORECASE
)
_BEGINS = re.compile(
    r"(between )?(?<![\w.,:/$€£#-])([0-9]{1,2})(?:[:.]([0-5][0-9]))? ?(-|–|to|and|until|till) ?$", re.IGNORECASE
)
_LASTS = re.compile(r"\b(?:in|(?<!as )of|by a) $", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|between) $", re.IGNORECASE)
_UNTIL = re.compile(r" ?(?:to|until|till|on|onwards?|-|–)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"(?: (?:on|in|and|when|as|from|local|to)\b|[,.;:)!?]| *$)", re.IGNORECASE)


def _minutes(match: re.Match[str]) -> tuple[int, ...]:
    """What a match of the pattern means, nothing where it may be something else than a time."""
    part = {name.rpartition("_")[0]: text.lower() for name, text in match.groupdict().items() if text}
    if "named" in part:
        return (0 if "midnight" in part["named"] else _NOON,)
    before = match.string[max(0, match.start() - 30) : match.start()]
    cued = _CUE.search(before) is not None
    middle = part["h"] in ("noon", "midday", "midnight")
    certain = middle or not part.keys().isdisjoint(("half", "clock", "zone"))
    hour = _number(part["h"])
    if "past" in part:
        named = part["past"].endswith(("half", "quarter"))
        range_ = part["way"] == "to" and "counted" not in part and (part["past"].isdecimal() or _FROM.search(before))
        if range_ or not (certain or cued or (part["way"] in ("past", "to") and (named or "counted" in part))):
            return ()
        if hour > 12 or (part["past"] == "half" and part["way"] != "past"):
            return ()
        away = {"half": 30, "quarter": 15}.get(part["past"].removeprefix("a ")) or _number(part["past"])
        minute = away if part["way"] in ("past", "after") else -away
        half = {"midnight": "a", "noon": "p", "midday": "p"}.get(part["h"], part.get("half", ""))
        return _of_day(hour, minute, half) if 0 < away < 60 else ()
    if part.get("sign") == "h":  # "at 18h30", but "in 18h30"
        return _of_day(hour, _number(part.get("m", "0")), "", exact=True) if hour < 24 and (cued or certain) else ()
    if part.get("sign") == "." and not certain:
        goes_on = _UNTIL if before.endswith("from ") else _GOES_ON  # "fell to 2.29 from 2.42."
        if not (cued and goes_on.match(match.string, match.end())):
            return ()
    if part.get("sign") == ":" and (part.get("zone") in ("hours", "hrs") or ("s" in part and not (certain or cued))):
        return ()  # "in 2:04 hours", "won in 2:04:31"
    if "sign" in part and not certain and _LASTS.search(before):
        return ()  # "ran it in 22:30", "a time of 22:30"
    spoken = "clock" in part or "oclock" in part or ("m" in part and "sign" not in part) or "zone" in part
    if "sign" not in part and not (cued or spoken or part["half"][0] in "ap"):
        return ()  # "seven in the evening" may be people
    exact = hour > 12 or part["h"][0] == "0" or not part.keys().isdisjoint(("zone", "iso"))
    return _of_day(hour, _number(part.get("m", "0")), part.get("half", ""), exact=exact) if hour <= 24 else ()


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else _numbers().get(text.replace("-", " "), 12)  # noon and midnight


def _of_day(hour: int, minute: int, half: str, *, exact: bool = False) -> tuple[int, ...]:
    """The minutes since midnight of an hour and minute in a half of the day, of both halves where none is told."""
    told = hour * 60 + minute
    if exact or not half:
        times = (told,) if exact else (told, told + _NOON)
    elif half[:1] == "p" or "afternoon" in half or "evening" in half or half == "noon":
        times = (hour % 12 * 60 + minute + _NOON,)
    elif half == "at night" and 6 <= hour < 12:
        times = (told + _NOON,)
    else:
        times = (hour % 12 * 60 + minute,)
    return tuple(sorted(time % _DAY for time in times))
