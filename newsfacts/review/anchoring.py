"""Whether a sentence that names nobody is about what a record is about: those before it tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsfacts.model import EntityRef, Quote, Record
from newsfacts.verdict.names import NameBook
from newsfacts.verdict.result import Verdict
from newsfacts.verdict.sentence import Sentence

_ELSEWHERE = "it names nobody, and what stands before it is about something else"


def anchored(verdict: Verdict, before: Iterable[Sentence], names: NameBook) -> Verdict:
    """Give a verdict on a sentence without names, as far as it can be one after the sentences before it.

    `Two people were killed` says nothing on a record of Idlib where the sentence before it speaks of Greece. The
    nearest sentence with a name decides; with none before it a sentence can be about anything in the base, and so it
    can where that one names somebody or something of the base that is no place: the draft tells the same story.
    """
    for sentence in reversed(list(before)):
        entities = {entity for m in sentence.mentions for entity in m.entities}
        named = {step for entity in entities for step in names.chain(entity)}
        if not sentence.mentions:
            continue
        if any(names.kind(entity) != "place" for entity in entities):
            return verdict
        for compared in verdict.evidence:
            about = {step for each in _entities(compared.record) for step in names.chain(each.id)}
            if not named.isdisjoint(about):
                return verdict
        return verdict._replace(verdict="not_enough_info", reason=_ELSEWHERE)
    return verdict


def _entities(record: Record) -> Iterator[EntityRef]:
    yield from record.about
    if record.place is not None:
        yield record.place
    speaker = record.speaker if isinstance(record, Quote) else record.said_by
    if speaker is not None:
        yield speaker
    if isinstance(record, Quote) and record.to is not None:
        yield record.to
