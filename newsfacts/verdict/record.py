"""A record read once for comparison with claims: its proposition, its words, its names and its values."""

from __future__ import annotations

import re
from collections.abc import Callable

from newsfacts.model import Date, Event, Fact, Figure, Quote, Record
from newsfacts.text.fold import plain
from newsfacts.verdict.meaning import lemmas_of, wider
from newsfacts.verdict.names import NameBook
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.result import LONGEST_CLAIM
from newsfacts.verdict.sentence import PREFIXES, Sentence
from newsfacts.verdict.value import Value

_SAID, _EVIDENCE, _KEYWORDS, _ASIDE, _ROLES, _WIDER = 1.0, 0.5, 0.85, 0.75, 0.6, 0.6
"""How well a record bears out a word by where it has it."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PREFIXED = re.compile(rf"\b({'|'.join(sorted(PREFIXES))})-(?=\w)")
_NEGATING = frozenset(["not", "no", "never", "without"])
_ANYBODY = frozenset("nobody noone anybody anyone somebody someone everybody everyone".split())
"""Words for people of whom nothing else is said."""


class RecordReading:
    """A record as claims are held against it."""

    def __init__(self, record: Record, names: NameBook, apart: Callable[[str], Sentence] | None = None) -> None:
        self.record = record
        self.text = main_text(record)[:LONGEST_CLAIM]
        apart = apart or (lambda text: Sentence(text, names))
        self.said = Proposition(apart(self.text))
        ref = record.speaker if isinstance(record, Quote) else record.said_by
        self.speaker: str | None = ref.id if ref else None
        mentioned = {each for mention in self.said.sentence.mentions for each in mention.entities}
        if isinstance(record, Quote):  # who a speaker's words are about is said around them
            mentioned |= (
                {each for mention in apart(record.context).mentions for each in mention.entities}
                if record.context
                else set()
            )
        self.entities = frozenset(
            {*mentioned, *(each.id for each in record.about), *([record.place.id] if record.place else [])}
            | {each.id for each in (ref, getattr(record, "to", None)) if each}
        )
        self.within = frozenset(larger for each in self.entities for larger in names.chain(each))
        """The entities, and what they are part of."""
        self.places = frozenset(place for each in self.entities for place in names.world_chain(each))
        """Keys of the world's places that the entities lie in."""
        self.lemmas = frozenset(self.said.sentence.lemmas)
        self.phrases = frozenset(phrase.words for phrase in self.said.sentence.phrases)
        self.bag = self._bag(names)
        self.values = self._values()

    def text_of(self, value: Value) -> str:
        """A value of the record as its text has it, or as its key has it where the text leaves it out."""
        if value.first >= 0:
            return self.said.sentence.words_of(value.first, value.after)
        what = value.what
        if isinstance(what, Date):
            return what.edtf
        return what.text if isinstance(what, Figure) else ""

    def _bag(self, names: NameBook) -> dict[str, float]:
        record, bag = self.record, dict[str, float]()

        def put(text: str, worth: float) -> None:
            for word in _WORD.findall(_PREFIXED.sub(r"\1", plain(text))):
                for each in lemmas_of(word):
                    if bag.get(each, 0.0) < worth:
                        bag[each] = worth

        sentence = self.said.sentence
        for word, tag in zip(sentence.lemmas, sentence.tags, strict=True):
            bag[word] = _SAID
            for each in wider(word, tag):
                bag.setdefault(each, _WIDER)
        put(self.text, _SAID)
        if not _ANYBODY.isdisjoint(sentence.words):
            put("people person", _SAID)
        for piece in record.evidence:
            put(piece.exact, _EVIDENCE)
        for keyword in record.keywords:
            if _NEGATING.isdisjoint(keyword.split()):  # not raised is not raised
                put(keyword, _KEYWORDS)
        for topic in record.topics:
            put(topic, _ROLES)
        if isinstance(record, Quote):
            for text in (record.context, record.plain):
                put(text or "", _ASIDE)
        for entity in self.entities:
            for word in names.words(entity):
                for each in lemmas_of(word):
                    bag.setdefault(each, _ROLES)
        return bag

    def _values(self) -> tuple[Value, ...]:
        """The values of the text, and the figure and the date of the record where the text leaves them out."""
        found = list(self.said.values)
        figure = self.record.figure if isinstance(self.record, Fact) else None
        if figure is not None:
            same = [
                at for at, value in enumerate(found) if isinstance(value.what, Figure) and _equal(value.what, figure)
            ]
            if same:
                at = same[0]
                found[at] = found[at]._replace(what=figure._replace(text=found[at].what.text))  # type: ignore[union-attr]
            else:
                found.append(Value(figure, -1, -1, "level", "", (), -1))
        date = self.record.date
        if date is not None and (date.start or date.end) and not any(value.what == date for value in found):
            found.append(Value(date, -1, -1, "level", "", (), -1))
        return tuple(found)


def main_text(record: Record) -> str:
    """What a record says: a statement, a title, the words of a quote."""
    if isinstance(record, Fact):
        return record.statement
    return record.title if isinstance(record, Event) else record.text


def _equal(one: Figure, other: Figure) -> bool:
    return (one.low, one.high) == (other.low, other.high) and (
        one.unit == other.unit or "count" in (one.unit, other.unit)
    )
