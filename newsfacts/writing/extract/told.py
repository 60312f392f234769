"""What a sentence tells as said: the verbs of saying, who says it, and on which side of the verb it stands."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from newsfacts.writing.extract.paragraph import named_within
from newsfacts.writing.extract.saying import verbs_in
from newsfacts.writing.extract.subjects import FINITE, named, nearest, subject_of
from newsfacts.writing.extract.trees import tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsfacts.grammar import Parse, Token
    from newsfacts.writing.extract.paragraph import Read

_start, _end = itemgetter(0), itemgetter(1)
LEADS_ON = re.compile(r"[^.;:,]{0,50}?\s+that\b|[^.;:,]{0,30}?\s+(?:why|whether|how)\b|\s*[:“\"]")
"""Behind a verb of saying, what leads to what is said."""
_ACCORDING = re.compile(r"\baccording to\b", re.I)
_FEW = 4
"""Words between `according to` and a name: the engineers of."""
_NOT = frozenset(["not", "n't", "n’t", "never"])


class Told(NamedTuple):
    """Who says what a sentence tells, where the verb of saying stands, and where whoever is meant does."""

    entity: str
    """Empty for somebody without a name."""
    verb: tuple[int, int]
    subject: tuple[int, int]
    is_behind: bool
    """Whether what is said stands behind the verb, and not before it."""
    is_aside: bool = False
    """Whether what is said stands around both: the bridge, she said, was shut."""


def told(read: Read, sentence: tuple[int, int]) -> Iterator[Told]:
    """What a sentence of a paragraph tells as said, verb by verb; what nobody has said yet is none."""
    text = read.text
    within = named_within(sentence, read.told)
    first, last = bisect_right(read.quoted, sentence[0], key=_end), bisect_left(read.quoted, sentence[1], key=_start)
    quoted = read.quoted[first:last]
    verbs = verbs_in(text, sentence, quoted)
    if verbs:
        found, tree = tree_of(text[slice(*sentence)])
        words = [each._replace(start=each.start + sentence[0], end=each.end + sentence[0]) for each in found]
        places = {each.start: number for number, each in enumerate(words)}
        for at, end in verbs:
            if (verb := places.get(at)) is None or _says_nothing(verb, words, tree):
                continue
            subject = subject_of(verb, words, tree, read, within)
            behind = _is_behind(text, verb, words, tree)
            if subject is None or tree.tags[verb] not in ("VERB", "AUX"):
                who, place = nearest(read, (at, end), sentence, within, quoted)
                if place != (0, 0):
                    yield Told(who, (at, end), place, behind)
                continue
            who, place = named(read, subject, verb, words, tree, within)
            closes = max(end, place[1])
            opened = text[sentence[0] : min(at, place[0])].rstrip(' "”' if place[0] < at else " ")
            aside = text[closes : closes + 1] == "," and opened.endswith(",")
            yield Told(who, (at, end), place, behind and place[0] < at, aside)
    according = _ACCORDING.search(text, *sentence)
    of = next((each for each in within if according and _is_near(text, according.end(), each.start)), None)
    if according is not None and of is not None:
        opens = not text[sentence[0] : according.start()].strip()
        yield Told(of.entity, according.span(), (of.start, of.end), opens)


def _is_near(text: str, end: int, start: int) -> bool:
    """Whether a name stands behind `according to`, with no more than what its bearer is between."""
    return start >= end and "," not in text[end:start] and len(text[end:start].split()) <= _FEW


def _says_nothing(verb: int, words: Sequence[Token], tree: Parse) -> bool:
    """Whether somebody did not say it, or does something else: have not said whether, wrote off 18 million."""
    return any(
        head == verb and (words[at].text.casefold() in _NOT or tree.labels[at] == "compound:prt")
        for at, head in enumerate(tree.heads)
    )


def _is_behind(text: str, verb: int, words: Sequence[Token], tree: Parse) -> bool:
    """Whether what is said stands behind its verb: a clause, or what that leads in."""
    leads = LEADS_ON.match(text, words[verb].end)
    if leads and (leads[0][-4:] != "that" or not _is_relative(leads.end(), words, tree)):
        return True
    stop = text.find(";", words[verb].end)
    begins = text.rfind(";", words[0].start, words[verb].start)
    told = [
        at
        for at, fine in enumerate(tree.fine)
        if fine in FINITE and at != verb and begins < words[at].start and (stop < 0 or words[at].start < stop)
    ]
    return bool(told) and min(told) > verb and text[words[verb].end : words[verb].end + 1] == " "


def _is_relative(end: int, words: Sequence[Token], tree: Parse) -> bool:
    """Whether the `that` that ends at a place has a verb directly behind it: a report that makes 27 recommendations."""
    return any(words[at - 1].end == end and tree.tags[at] in ("VERB", "AUX") for at in range(1, len(words)))
