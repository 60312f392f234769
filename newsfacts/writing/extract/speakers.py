"""Who is said to have said something: the name beside a verb of saying, or whom a pronoun there stands for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD = re.compile(r"[^\W\d_]+")
_NEAR = 60
"""Characters before and behind a name within which a verb that belongs to it stands."""
_start, _end = itemgetter(0), itemgetter(1)
_UNNAMED = re.compile(r",\s+(?:an?|the|its|his|her|their)\s+[a-z][^,]*$")
"""Before a verb, whoever has no name: too late, an independent inquiry said."""
_PRONOUNS = frozenset(["he", "she"])
_THEIRS = _PRONOUNS | {"his", "her", "him"}
_THAT = re.compile(r"[^.;:,]{0,50}?\s+that\b|[^.;:,]{0,30}?\s+(?:why|whether|how)\b|\s*[:“\"]")
_WHO = re.compile(r"(?:who|whose|which)\b")
_ACCORDING = re.compile(r"\baccording to\b", re.I)
_BEHIND = re.compile(r"[^.;:\"“”]{0,80}?$")


class Named(NamedTuple):
    """An entity that a text names, where it stands in a paragraph."""

    start: int
    end: int
    entity: str
    kind: str


class Told(NamedTuple):
    """Who says what a sentence tells, where the verb of saying stands, and where whoever is meant does."""

    entity: str
    verb: tuple[int, int]
    subject: tuple[int, int]


def speaker(text: str, sentence: tuple[int, int], names: Sequence[Named], quoted: Sequence[tuple[int, int]]) -> str:
    """The id of whoever a sentence of a paragraph says is speaking; empty where it names nobody.

    `names` are those of the paragraph outside its quotations, `quoted`, both in order: what stands in these tells
    nothing. A pronoun stands for the last person before it, a speaker before others.
    """
    return next((each.entity for each in _told(text, sentence, names, quoted)), "")


def said_by(
    text: str,
    sentence: tuple[int, int],
    span: tuple[int, int],
    names: Sequence[Named],
    quoted: Sequence[tuple[int, int]],
) -> str:
    """The id of whoever says a passage of a sentence; empty where the text says it in its own voice.

    What is told between a speaker and the verb is no part of what is said: the chair, who took over in 2020, said. Nor
    does somebody say what they do by speaking: he rejected the plan.
    """

    def parts_away(told: Told) -> int:
        return text.count(";", min(told.verb[0], span[0]), max(told.verb[0], span[0]))

    for each in sorted(_told(text, sentence, names, quoted), key=parts_away):
        begins, ends = each.verb
        if text[begins:ends].casefold() in _deeds() and not _THAT.match(text, ends) and not _closes(text, ends, quoted):
            continue
        between = each.subject[0] < begins and each.subject[0] <= span[0] and span[1] <= begins
        of_them = _WHO.match(text, span[0]) and _is_beside(text, each.subject[1], span[0])
        return "" if between or of_them else each.entity
    return ""


def _is_beside(text: str, end: int, start: int) -> bool:
    return end <= start and not text[end:start].strip(" ,")


def _closes(text: str, end: int, quoted: Sequence[tuple[int, int]]) -> bool:
    """Whether a verb stands behind what is said, or beside a quotation: the delay was a scandal, she complained."""
    return not text[end : end + 2].strip(' .,;:“"') or any(0 <= start - end < _NEAR for start, _ in quoted)


def _told(
    text: str, sentence: tuple[int, int], names: Sequence[Named], quoted: Sequence[tuple[int, int]]
) -> Iterator[Told]:
    within = named_within(sentence, names)
    first, last = bisect_right(quoted, sentence[0], key=_end), bisect_left(quoted, sentence[1], key=_start)
    before, quoted = names[: bisect_left(names, sentence[0], key=_start)], quoted[first:last]
    for at, end in _verbs(text, sentence, quoted):
        found = _subject(text, at, end, sentence, within, quoted)
        if found is not None:
            yield Told(found.entity, (at, end), (found.start, found.end))
            continue
        ahead = list(_WORD.finditer(text, max(sentence[0], at - 20), at))[-2:]
        behind = list(_WORD.finditer(text, end, min(end + 12, sentence[1])))[:1]
        pronoun = next((word for word in [*ahead, *behind] if word.group().casefold() in _PRONOUNS), None)
        if pronoun is not None:
            yield Told(_meant(text, before), (at, end), pronoun.span())
    told = _ACCORDING.search(text, *sentence)
    named = next((each for each in within if told and each.start >= told.end()), None)
    if told is not None and named is not None:
        yield Told(named.entity, told.span(), (named.start, named.end))


def _subject(
    text: str, at: int, end: int, sentence: tuple[int, int], names: Sequence[Named], quoted: Sequence[tuple[int, int]]
) -> Named | None:
    """Who stands before a verb, or behind it where nothing does: `said the mayor, Hana Torvik`."""
    begins = max([stop for _, stop in quoted if stop <= at] + [sentence[0]])
    ahead = [each for each in names if begins <= each.start and each.end <= at]
    unnamed = _UNNAMED.search(text, begins, at)
    if unnamed is not None:
        ahead = [each for each in ahead if each.start >= unnamed.start()]
        if not ahead:
            return None
    persons = [each for each in ahead if each.kind == "person"]
    others = [each for each in ahead if each.kind in ("organisation", "country")]
    if persons:
        return persons[-1]
    pronoun = any(word.group().casefold() in _PRONOUNS for word in _WORD.finditer(text, begins, at))
    if others and not pronoun:
        return others[0]
    if text[begins:at].strip(' ,"”’–—-.') or pronoun:
        return None
    behind = [each for each in names if each.start >= end]
    after = next((each for each in behind if each.kind == "person"), None) or next(iter(behind), None)
    return after if after is not None and _BEHIND.search(text, end, after.start) else None


def meant(text: str, span: tuple[int, int], names: Sequence[Named]) -> str:
    """Whom a pronoun in a passage stands for; empty where it has none, or nobody was named before."""
    found = next((word for word in _WORD.finditer(text, *span) if word.group().casefold() in _THEIRS), None)
    return _meant(text, names[: bisect_left(names, found.start(), key=_start)]) if found else ""


def _meant(text: str, names: Sequence[Named]) -> str:
    """The last person of those named so far who spoke, else the last person."""
    last = ""
    for each in reversed(names):
        if each.kind == "person":
            if speaks(text[max(0, each.start - _NEAR) : each.start], text[each.end : each.end + _NEAR]):
                return each.entity
            last = last or each.entity
    return last


def named_within(sentence: tuple[int, int], names: Sequence[Named]) -> Sequence[Named]:
    """The names of a sentence, of those of its paragraph in order."""
    return names[bisect_left(names, sentence[0], key=_start) : bisect_left(names, sentence[1], key=_start)]


def speaks(before: str, behind: str) -> bool:
    """Whether a verb of saying stands beside a name: directly behind it, or before it."""
    near = [*_WORD.findall(behind)[:1], *_WORD.findall(before)[-1:]]
    return any(word.casefold() in verbs() for word in near)


def _verbs(text: str, sentence: tuple[int, int], quoted: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where the verbs of saying stand in a sentence, outside of quotations."""
    return [
        word.span()
        for word in _WORD.finditer(text, *sentence)
        if word.group().casefold() in verbs() and not any(start <= word.start() < end for start, end in quoted)
    ]


@cache
def _deeds() -> frozenset[str]:
    """The verbs of saying by which somebody does something, unless it is said what they say: apologised."""
    return frozenset(_lines("deeds"))


@cache
def verbs() -> frozenset[str]:
    """The verbs of saying in all their forms."""
    return frozenset([*_lines("says"), *_lines("deeds")])


def _lines(which: str) -> Iterator[str]:
    """The words of one part of the list."""
    part = ""
    for line in Path(__file__).with_name("speaking.txt").read_text(encoding="utf-8").splitlines():
        if line.endswith(":"):
            part = line.removesuffix(":")
        elif part == which and not line.startswith("#"):
            yield from line.split()
