"""The parts of a sentence: its clauses, and what stands behind `and` without its own subject or verb, written out.

`the zone was 20 km deep, and deliveries began in June`; `it killed 19 people and injured 142`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsfacts.grammar.lemmatiser import lemma
from newsfacts.lexicon.wordnet import entry
from newsfacts.text.sentences import Span
from newsfacts.verdict.sentence import Sentence

_FEWEST_WORDS = 4
"""Of a clause that could stand alone."""
_FEWEST = 3
"""Words of the first part of a sentence, which leaves something to those behind it."""
_VERBS = ("VERB", "AUX")
_NEAR = 3
"""Words within which a value stands behind the verb or the preposition that leads to it."""


def clauses(sentence: str) -> list[Span]:
    """Give the clauses of a sentence, none where it cannot be divided for sure.

    It is divided at a semicolon, and at a comma with a conjunction behind which a subject follows. What is quoted or
    reported is left whole: the second half belongs to who says the first.
    """
    if any(mark in sentence for mark in '"“„«'):
        return []
    spans: list[Span] = []
    start = 0
    for found in _joint().finditer(sentence):
        spans.append(Span(start, found.start()))
        start = found.end()
    spans.append(Span(start, len(sentence)))
    if len(spans) == 1 or any(len(sentence[first:end].split()) < _FEWEST_WORDS for first, end in spans):
        return []
    return spans


@cache
def _joint() -> re.Pattern[str]:
    starts = "the|a|an|this|that|these|those|its|his|her|their|it|he|she|they|there|some|no|more"
    # `and deliveries of …` begins with a noun, `and signs the …` and `and consists of …` with a verb.
    several = r"(?!(?:consists|belongs)\b)\w{4,}s\s+(?!(?:the|a|an|that|to|its|his|her|their)\b)"
    subject = rf"(?=[A-Z0-9]|(?:{starts})\b|{several})"
    return re.compile(rf";\s+|,?\s+(?:while|whereas)\s+{subject}|,\s+(?:and|but|so|yet)\s+{subject}")


class Part(NamedTuple):
    """A part of a sentence, and the sentence that it stands for."""

    span: Span
    """Where its own words stand."""
    claim: str


def written_out(sentence: Sentence, reported: bool) -> list[Part]:
    """Give the parts of a sentence that leave something to the first one, that one first; none where there are none.

    A part has a value of its own. What is `reported` is only divided before a second `that`, which leaves out who says
    so. The parse alone does not find them: a second verb with a bare number behind it is what parsers read worst.
    """
    verb = next((at for at, tag in enumerate(sentence.tags) if tag in _VERBS), 0)
    if not verb or sentence.quoted:
        return []
    joints = [each for each in _joints(sentence, verb, reported) if each.ends - verb >= _FEWEST - 1]
    if not joints:
        return []
    text, spans = sentence.text, sentence.spans
    ends = [*(each.ends for each in joints), len(sentence.words)]
    parts = [Part(Span(0, spans[ends[0] - 1][1]), text[: spans[ends[0] - 1][1]])]
    for joint, after in zip(joints, ends[1:], strict=True):
        span = Span(spans[joint.begins][0], spans[after - 1][1])
        at = spans[joint.verb_at][0]
        said = (joint.subject, text[span.start : at].strip(), joint.verb, text[at : span.end])
        parts.append(Part(span, " ".join(filter(None, said))))
    return parts


class _Joint(NamedTuple):
    """Where a part ends and the next begins, in words, and what that one leaves out."""

    ends: int
    begins: int
    subject: str
    verb: str
    verb_at: int


def _joints(sentence: Sentence, verb: int, reported: bool) -> Iterator[_Joint]:
    values = {each.first for each in sentence.figures} | {each.first for each in sentence.dates}
    after = verb + 1
    while after < len(sentence.tags) and sentence.tags[after] in _VERBS:
        after += 1
    subject, verbs = sentence.words_of(0, verb), sentence.words_of(verb, after)
    that = 0
    for at in range(verb + 1, len(sentence.words) - 1):
        that = at if sentence.words[at] == "that" and sentence.tags[at] == "SCONJ" and not that else that
        if that and sentence.words[at : at + 2] == ("and", "that"):
            yield _Joint(at, at + 1, sentence.words_of(0, that), "", at + 1)
        elif sentence.words[at] == "and" and not reported:
            value = _gapped(sentence, at)
            if _is_verb(sentence, at + 1) and not values.isdisjoint(range(at + 2, at + 2 + _NEAR)):
                yield _Joint(at, at + 1, subject, "", at + 1)
            elif value:
                yield _Joint(at, at + 1, "", verbs, value)


def _gapped(sentence: Sentence, at: int) -> int:
    """Give where the value begins of a part behind `and` that has nothing but a subject and a value: the state 35%."""
    rest = [each for each in sentence.figures if each.first > at + 1]
    if len(rest) != 1 or any(tag in _VERBS for tag in sentence.tags[at + 1 :]):
        return 0
    (value,) = rest
    alike = any(each.figure.unit == value.figure.unit for each in sentence.figures if each.after == at)
    bare = value.figure.counted is None and value.after == len(sentence.words)
    return value.first if alike and bare and value.first - at <= _NEAR + 1 else 0


def _is_verb(sentence: Sentence, at: int) -> bool:
    """Say whether a word is a verb, whatever the parse has it for: a form that no noun has."""
    word, base = sentence.words[at], lemma(sentence.words[at], "VERB")
    return sentence.tags[at] in _VERBS or (not word.endswith("s") and base != word and any(entry(base, "v")))
