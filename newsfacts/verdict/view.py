"""What a record says, laid out for comparison with claims."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from newsfacts.model import Date, Fact, Figure, Quote, Record
from newsfacts.verdict.names import NameBook
from newsfacts.verdict.reading import Reading, read
from newsfacts.verdict.sentence import plain_words, take_apart
from newsfacts.verdict.slots.asked import vague
from newsfacts.verdict.stems import stems


class View(NamedTuple):
    """A record, read."""

    record: Record
    reading: Reading
    """Of its statement, title or text."""
    said: str
    """Stems of what it says, with spaces around each."""
    said_words: frozenset[str]
    excluded: frozenset[str]
    """Stems that only stand in what a contrast leaves out: easy of `not because it is easy, but because it is hard`."""
    spoken: frozenset[str]
    """Stems of the items of what it says, figures and dates left out."""
    aside: str
    """Stems of its keywords, context, evidence and the names of its entities."""
    aside_words: frozenset[str]
    all_words: frozenset[str]
    """Stems of all words that it says or quotes."""
    evidence: tuple[str, ...]
    """Stems of each piece of evidence."""
    entities: frozenset[str]
    """The entities that it names, and all that they are part of."""
    direct: tuple[str, ...]
    """The entities that it names."""
    things: frozenset[str]
    """Those of them that are places or things."""
    world: frozenset[str]
    """The world's places that those lie in."""
    named: frozenset[str]
    """The world's places that it names, also by their people."""
    peoples: dict[str, frozenset[str]]
    """Of what people or country the things are that it speaks of: `soldier`, turkey."""
    figures: tuple[Figure, ...]
    """Its figure, and the others that its statement holds."""
    dates: tuple[Date, ...]
    speaker: str | None
    """Whose words or account it is."""

    @property
    def statement(self) -> str:
        """What it says, as it stands in the base."""
        return main_text(self.record)


def main_text(record: Record) -> str:
    """Give the statement of a fact, the words of a quote, the title of an event."""
    if isinstance(record, Fact):
        return record.statement
    return record.text if isinstance(record, Quote) else record.title


def view_of(record: Record, names: NameBook) -> View:
    """Lay a record out."""
    quote = isinstance(record, Quote)
    reading = read(main_text(record), names)
    extra = f"{record.plain or ''} " if isinstance(record, Quote) else ""
    roles = [record.place, *record.about]
    speaker = record.speaker if isinstance(record, Quote) else record.said_by
    roles += [speaker, record.to, record.reported_by] if isinstance(record, Quote) else [speaker]
    direct = dict.fromkeys(ref.id for ref in roles if ref is not None)
    direct.update(dict.fromkeys(entity for m in reading.sentence.mentions for entity in m.entities))
    evidence = " . ".join(piece.exact for piece in record.evidence)
    context = record.context or "" if isinstance(record, Quote) else ""
    said = f" {' '.join(reading.sentence.stems)} " + _stems(extra)
    aside = _stems(" . ".join([*record.keywords, context, evidence, *(t.replace("-", " ") for t in record.topics)]))
    called = [word for entity in direct for word in names.words(entity)]
    aside_words = frozenset(aside.split()) | frozenset(stems(called))
    figures = [record.figure] if isinstance(record, Fact) and record.figure else []
    if reading.polarity.nobody is not None and not figures:
        figures.append(Figure("nobody", Decimal(0), Decimal(0), Decimal(0), "exact", "count", "people"))
    figures += [found.figure for found in reading.sentence.figures if not _is_one_of(found.figure, figures)]
    counted = vague(reading)
    if counted is not None and not figures:
        figures.append(counted.figure)
    dates = [record.date] if record.date else []
    dates += [found.date for found in reading.sentence.dates if found.date not in dates]
    return View(
        record=record,
        reading=reading,
        said=said,
        said_words=frozenset(said.split()),
        excluded=_excluded(reading),
        spoken=frozenset(
            form
            for item in reading.items
            if item.meaning
            for form in (*item.meaning.same, *reading.sentence.stems[item.first : item.after])
        ),
        aside=aside,
        aside_words=aside_words,
        all_words=frozenset(said.split()) | frozenset(_stems(evidence).split()),
        evidence=tuple(_stems(piece.exact) for piece in record.evidence),
        entities=frozenset(step for entity in direct for step in names.chain(entity)),
        direct=tuple(direct),
        things=frozenset(entity for entity in direct if names.kind(entity) in ("place", "thing")),
        world=frozenset(key for entity in direct for key in names.world_chain(entity)),
        named=frozenset(m.place for m in reading.sentence.mentions if m.place is not None),
        peoples=_peoples(reading, take_apart(evidence, names).mentions if quote else (), names),
        figures=tuple(figures),
        dates=tuple(dates),
        speaker=speaker.id if speaker else None,
    )


def _stems(text: str) -> str:
    return f" {' '.join(stems(plain_words(text)))} "


def _excluded(reading: Reading) -> frozenset[str]:
    if reading.polarity.excluded is None:
        return frozenset()
    inside = range(*reading.polarity.excluded)
    stems_ = reading.sentence.stems
    words = [item for item in reading.items if item.first in inside]
    left = {stem for at, stem in enumerate(stems_) if at not in inside}
    return frozenset(stems_[item.first] for item in words if stems_[item.first] not in left)


def _is_one_of(figure: Figure, figures: list[Figure]) -> bool:
    return any((each.low, each.high, each.unit) == (figure.low, figure.high, figure.unit) for each in figures)


def _peoples(reading: Reading, more: object, names: NameBook) -> dict[str, frozenset[str]]:
    """Give the countries of what a statement calls by the adjective of one: Turkish soldiers; army of Turkey is not."""
    found: dict[str, set[str]] = {}
    sentence = reading.sentence
    for mention in sentence.mentions:
        countries = {step for entity in mention.entities for step in names.chain(entity)} or {mention.place or ""}
        noun = None
        if mention.people and mention.after < len(sentence.words):
            noun = mention.after
        elif _belongs(sentence.words, mention.first):
            noun = mention.first - 2 - (sentence.words[mention.first - 1] == "the")
        elif mention.entities and not mention.people and mention.after - mention.first > 1:
            noun = mention.after - 1  # the army of `Turkish army`
        if noun is not None and noun >= 0:
            found.setdefault(sentence.stems[noun], set()).update(countries)
    return {noun: frozenset(countries) for noun, countries in found.items()}


def _belongs(words: tuple[str, ...], at: int) -> bool:
    """Say whether `of` or `of the` stands before a word."""
    return words[at - 1 : at] == ("of",) or words[max(0, at - 2) : at] == ("of", "the")
