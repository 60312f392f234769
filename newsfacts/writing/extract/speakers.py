"""Who is said to have said something: the name beside a verb of saying, or whom a pronoun there stands for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(r"[^\W\d_]+")
_NEAR = 60
"""Characters before and behind a name within which a verb that belongs to it stands."""
_start, _end = itemgetter(0), itemgetter(1)
_UNNAMED = re.compile(r",\s+(?:an?|the|its|his|her|their)\s+[a-z][^,]*$")
"""Before a verb, whoever has no name: too late, an independent inquiry said."""
_PRONOUNS = frozenset(["he", "she"])
_ACCORDING = re.compile(r"\baccording to\b", re.I)
_BEHIND = re.compile(r"[^.;:\"“”]{0,80}?$")


class Named(NamedTuple):
    """An entity that a text names, where it stands in a paragraph."""

    start: int
    end: int
    entity: str
    kind: str


def speaker(text: str, sentence: tuple[int, int], names: Sequence[Named], quoted: Sequence[tuple[int, int]]) -> str:
    """Give the id of whoever a sentence of a paragraph says is speaking; empty where it names nobody.

    `names` are those of the paragraph outside its quotations, `quoted`, both in order: what stands in these tells
    nothing. A pronoun stands for the last person before it, a speaker before others.
    """
    within = named_within(sentence, names)
    first, last = bisect_right(quoted, sentence[0], key=_end), bisect_left(quoted, sentence[1], key=_start)
    before, quoted = names[: bisect_left(names, sentence[0], key=_start)], quoted[first:last]
    for at, end in _verbs(text, sentence, quoted):
        found = _subject(text, at, end, sentence, within, quoted)
        if found is not None:
            return found.entity
        ahead = [word.group().casefold() for word in _WORD.finditer(text, max(sentence[0], at - 20), at)]
        behind = [word.group().casefold() for word in list(_WORD.finditer(text, end, min(end + 12, sentence[1])))[:1]]
        if not _PRONOUNS.isdisjoint([*ahead[-2:], *behind]):
            return _meant(text, before)
    told = _ACCORDING.search(text, *sentence)
    if told:
        return next((each.entity for each in within if each.start >= told.end()), "")
    return ""


def _subject(
    text: str, at: int, end: int, sentence: tuple[int, int], names: Sequence[Named], quoted: Sequence[tuple[int, int]]
) -> Named | None:
    """Give who stands before a verb, or behind it where nothing does: `said the mayor, Hana Torvik`."""
    begins = max([stop for _, stop in quoted if stop <= at] + [sentence[0]])
    ahead = [each for each in names if begins <= each.start and each.end <= at]
    unnamed = _UNNAMED.search(text, begins, at)
    if unnamed is not None and not any(each.start >= unnamed.start() for each in ahead):
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


def _meant(text: str, names: Sequence[Named]) -> str:
    """Give the last person of those named so far who spoke, else the last person."""
    last = ""
    for each in reversed(names):
        if each.kind == "person":
            if speaks(text[max(0, each.start - _NEAR) : each.start], text[each.end : each.end + _NEAR]):
                return each.entity
            last = last or each.entity
    return last


def named_within(sentence: tuple[int, int], names: Sequence[Named]) -> Sequence[Named]:
    """Give the names of a sentence, of those of its paragraph in order."""
    return names[bisect_left(names, sentence[0], key=_start) : bisect_left(names, sentence[1], key=_start)]


def speaks(before: str, behind: str) -> bool:
    """Whether a verb of saying stands beside a name: directly behind it, or before it."""
    near = [*_WORD.findall(behind)[:1], *_WORD.findall(before)[-1:]]
    return any(word.casefold() in verbs() for word in near)


def _verbs(text: str, sentence: tuple[int, int], quoted: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give where the verbs of saying stand in a sentence, outside of quotations."""
    return [
        word.span()
        for word in _WORD.finditer(text, *sentence)
        if word.group().casefold() in verbs() and not any(start <= word.start() < end for start, end in quoted)
    ]


@cache
def verbs() -> frozenset[str]:
    """Give the verbs of saying in all their forms."""
    lines = Path(__file__).with_name("speaking.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
