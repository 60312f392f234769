"""The values of a sentence in their context: what is measured, in which deed, tied to it how, and of which kind."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple, TypeAlias

from newsfacts.lexicon.wordnet import entry
from newsfacts.model import Date, Figure
from newsfacts.verdict.comparing_words import compares
from newsfacts.verdict.meaning import meaning
from newsfacts.verdict.sentence import Sentence
from newsfacts.verdict.wordlists import word_set

Kind: TypeAlias = Literal["level", "change", "difference", "part", "ratio", "rank", "score", "time", "age"]
"""What a figure tells: how much there is, by how much it became another, by how much two differ, which part of a
whole, how many times, which in a row, how old people are. Figures of two kinds are never held against one another."""


class Value(NamedTuple):
    """A figure, a date or a time of day, and what it is said of."""

    what: Figure | Date | tuple[int, ...]
    first: int
    after: int
    kind: Kind
    link: str
    """The preposition before it: `from`, `to`, `since`; a former value has `from`."""
    anchors: tuple[int, ...]
    """The words that say what is measured or counted, and the deed, the nearest first."""
    deed: int
    """The verb, or what stands for one, that it belongs to; -1 where there is none."""


_MULTIPLES = frozenset(["times", "time", "fold"])
_TIMES = {"twice": Decimal(2), "thrice": Decimal(3)}
_OF_MULTIPLES = frozenset(["as", "the", "what", "that", "its", "their", "his", "her"])
_OWN = (("the",), ("its",), ("their",), ("his",), ("her",))
_BOUNDS = ("less_than", "more_than", "at_least", "at_most")
_NEARLY = Decimal("0.9")


def values(sentence: Sentence) -> tuple[Value, ...]:
    """The figures, dates and times of day of a sentence, in their order."""
    found: list[Value] = []
    inherited = _unit(sentence)
    for figure, first, after in sentence.figures:
        if _may_have(inherited, figure) and not _counted(sentence, figure, first, after):
            figure = figure._replace(unit=inherited)
        found.append(_bound(sentence, figure, first, after))
    found += [_bound(sentence, date, first, after) for date, _, first, after in sentence.dates]
    for (one, other), first, after in sentence.scores:
        found.append(_bound(sentence, (one, other), first, after)._replace(kind="score"))
    found += [_bound(sentence, minutes, first, after)._replace(kind="time") for minutes, first, after in sentence.times]
    found += _multiples(sentence)
    return tuple(sorted(found, key=lambda value: value.first))


def _multiples(sentence: Sentence) -> Iterator[Value]:
    """How many times as much, in a word: twice as wide, more than twice the estimate."""
    for at, word in enumerate(sentence.words[:-1]):
        if word in _TIMES and at not in sentence.measured and sentence.words[at + 1] in _OF_MULTIPLES:
            figure, first = times(_TIMES[word], sentence, at)
            yield _bound(sentence, figure, first, at + 1)._replace(kind="ratio")


def times(value: Decimal, sentence: Sentence, at: int) -> tuple[Figure, int]:
    """How many times, with what stands before it, and where that begins: more than twice."""
    before = sentence.words[max(0, at - 2) : at]
    for words, low, high, qualifier in (
        (("more", "than"), value, None, "more_than"),
        (("over",), value, None, "more_than"),
        (("less", "than"), None, value, "less_than"),
        (("under",), None, value, "less_than"),
        (("nearly",), value * _NEARLY, value, "less_than"),
        (("almost",), value * _NEARLY, value, "less_than"),
    ):
        if before[-len(words) :] == words:
            return Figure("", value, low, high, qualifier, "count", "times"), at - len(words)
    return Figure("", value, value, value, "exact", "count", "times"), at


def _unit(sentence: Sentence) -> str:
    """The unit that bare numbers of a sentence share: `from 815 million` beside `640 million euros`."""
    units = {figure.unit for figure, *_ in sentence.figures if figure.unit not in ("count", "rank", "fraction")}
    return units.pop() if len(units) == 1 else ""


def _may_have(unit: str, figure: Figure) -> bool:
    """Whether a bare number can have the unit of another beside it: 4,000 are no per cent."""
    if not unit or figure.unit != "count":
        return False
    return unit != "percent" or (figure.high is not None and figure.high <= 100)


def _counted(sentence: Sentence, figure: Figure, first: int, after: int) -> bool:
    if sentence.tags[after : after + 1] in (("ADJ",), ("NOUN",)) or sentence.words[after : after + 1] == ("of",):
        return True  # four other airports, 64 of them
    if first > 1 and sentence.words[first - 1] == "of" and sentence.tags[first - 2] == "NOUN":
        return True  # a team of 29
    if figure.counted is None:
        return False
    head = sentence.head_of(first, after)
    return (
        any(sentence.words[at] in figure.counted.split() for at in range(after, min(after + 5, len(sentence.words))))
        or head < 0
    )


def _bound(sentence: Sentence, what: Figure | Date | tuple[int, ...], first: int, after: int) -> Value:
    head = sentence.head_of(first, after)
    anchors: list[int] = []
    counted = what.counted.split() if isinstance(what, Figure) and what.counted else []
    for at in range(after, min(after + 5, len(sentence.words))):  # what is counted stands behind the number
        if sentence.words[at] in counted:
            anchors.insert(0, at)  # what they are comes last: bus drivers
            head = at
    link, deed = _link(sentence, first, after, head), -1
    seen: set[int] = set()
    at = head
    while at >= 0 and at not in seen:
        seen.add(at)
        if not first <= at < after and at not in anchors and _tells(sentence, at):
            anchors.append(at)
        if _is_deed(sentence, at):
            deed = at
            break
        at = sentence.heads[at]
    if deed >= 0:
        for kid in sentence.kids[deed]:
            if sentence.labels[kid].startswith("nsubj") or (sentence.labels[kid] == "obj" and isinstance(what, Figure)):
                anchors += [
                    each
                    for each in (kid, *sentence.kids[kid])
                    if each not in anchors and _tells(sentence, each) and not first <= each < after
                ]
    return Value(what, first, after, _kind(sentence, what, first, after, link, deed), link, tuple(anchors), deed)


def _is_deed(sentence: Sentence, at: int) -> bool:
    return sentence.tags[at] == "VERB" or any(sentence.labels[kid] == "cop" for kid in sentence.kids[at])


def _tells(sentence: Sentence, at: int) -> bool:
    return (
        at not in sentence.measured
        and sentence.tags[at] in ("NOUN", "VERB", "ADJ", "PROPN")
        and sentence.lemmas[at] not in word_set("light_words.txt")
    )


def _link(sentence: Sentence, first: int, after: int, head: int) -> str:
    if sentence.words[first] in ("until", "till", "since", "by", "before", "after", "through"):  # part of a date
        return sentence.words[first]
    if first and sentence.words[first - 1] in ("from", "to"):
        return sentence.words[first - 1]
    for at in (head, first):
        link = sentence.link(at)
        if link:
            return link
    before = sentence.words[first - 1] if first else ""
    return before if sentence.tags[first - 1 : first] == ("ADP",) else ""


def _kind(sentence: Sentence, what: object, first: int, after: int, link: str, deed: int) -> Kind:
    """What a figure tells; dates and times are levels."""
    if not isinstance(what, Figure):
        return "level"
    words = sentence.words
    of = words[after : after + 1] == ("of",)
    if what.unit == "rank":
        return "rank"
    if _is_an_age(sentence, what, first, after):
        return "age"
    if words[max(0, first - 2) : first] == ("all", "but"):
        return "difference"
    if (words[after : after + 1] and words[after] in _MULTIPLES) or words[after - 1] in _MULTIPLES:
        return "level" if _is_how_often(sentence, first, after, deed) else "ratio"
    if (what.counted or "").split()[:1] in (["fewer"], ["more"], ["less"]) or compares(sentence, after):
        return "difference"
    if of and (what.unit in ("count", "fraction", "percent") or words[after + 1 : after + 2] in _OWN):
        return "part"
    if link == "by" and words[after : after + 2] == ("votes", "to"):
        return "change"  # rejected by 27 votes to 22, as voted down by so many
    changes = link == "by" or (not link and deed >= 0 and sentence.heads[sentence.head_of(first, after)] == deed)
    if (
        link == "by"
        and what.unit == "count"
        and deed >= 0
        and any(sentence.labels[kid] == "aux:pass" for kid in sentence.kids[deed])
    ):
        return "level"  # crossed by four bridges
    if what.unit == "percentage point" or (link == "by" and deed >= 0) or (changes and _changes(sentence, what, deed)):
        return "change"
    return "part" if what.unit == "fraction" else "level"


def _is_how_often(sentence: Sentence, first: int, after: int, deed: int) -> bool:
    """Whether `times` says how often something was done, and not how much more: asked for it three times."""
    behind = after + (sentence.words[after - 1] not in _MULTIPLES)
    done = 0 <= deed < first and sentence.tags[deed] == "VERB"
    if (not done and deed != behind - 1) or (done and meaning(sentence.lemmas[deed], "VERB").direction):
        return False
    return sentence.words[behind - 1] == "times" and not (
        set(sentence.words[behind : behind + 1]) & _OF_MULTIPLES or compares(sentence, behind)
    )


def _is_an_age(sentence: Sentence, what: Figure, first: int, after: int) -> bool:
    """Whether a number behind people says how old they are: children under five, those aged 65 and over, Orro, 41,."""
    aside = sentence.between(first).strip() == "," and (after == len(sentence.words) or "," in sentence.between(after))
    if aside and what.text.isdigit():
        return any(mention.after == first for mention in sentence.mentions)
    if what.unit != "count" or what.counted or what.qualifier not in _BOUNDS or not first:
        return False
    if sentence.tags[after : after + 1] in (("NOUN",), ("ADJ",), ("PROPN",)):
        return False
    before = sentence.words[first - 1]
    return before == "aged" or (
        sentence.tags[first - 1] == "NOUN" and "person" in entry(sentence.lemmas[first - 1], "n").kinds
    )


def _changes(sentence: Sentence, what: Figure, deed: int) -> bool:
    """Whether a deed says that something becomes more or less; a share that it has for its object is one of change."""
    counted = what.unit in ("percent", "fraction", "count")
    return counted and bool(meaning(sentence.lemmas[deed], sentence.tags[deed]).direction)
