"""What stands behind `and` without its own subject or verb, written out: `it killed 19 people and injured 142`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsfacts.grammar.lemmatiser import lemma
from newsfacts.lexicon.wordnet import entry
from newsfacts.text.sentences import Span
from newsfacts.verdict.sentence import Sentence

_VERBS = ("VERB", "AUX")
_NEAR = 3
"""Words within which a value stands behind the verb or the preposition that leads to it."""
_FEWEST = 3


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
