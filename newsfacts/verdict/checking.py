"""Checking claims against an open base."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from newsfacts.lookup.nearest import Nearest, entity_word
from newsfacts.lookup.records import Records
from newsfacts.model import Fact, Quote, Record
from newsfacts.verdict.align import Term, align, terms
from newsfacts.verdict.compare.wholes import may_add_up
from newsfacts.verdict.decide import NEARER, decide
from newsfacts.verdict.judge import Judged, judge
from newsfacts.verdict.names import NameBook
from newsfacts.verdict.negation import unwrapped
from newsfacts.verdict.parts import clauses_of, divided, halves, parts, statements, without_figures
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.record import RecordReading
from newsfacts.verdict.result import Held, Verdict
from newsfacts.verdict.retrieve import MOST, nearest_records
from newsfacts.verdict.roles import Role, wrong_role
from newsfacts.verdict.sentence import Sentence
from newsfacts.verdict.situation.asked import from_to
from newsfacts.verdict.sure import By, is_sure
from newsfacts.verdict.verbatim import is_word_for_word
from newsfacts.verdict.verdicts import (
    denied,
    held,
    moved,
    of_exchange,
    of_parts,
    of_role,
    of_several,
    of_situation,
    unsure,
)
from newsfacts.verdict.weights import WEIGHTS

if TYPE_CHECKING:
    from newsfacts.verdict.situation.compared import Bears
    from newsfacts.verdict.situation.outcome import Found

_MOST_KEPT = 2_000
"""Records that are kept read, and sentences taken apart: a review looks at one more than once, and a base that is asked
of itself at every text."""
_WHOLE = 2
"""Claims that are kept with what was held against them, for a base that is asked of itself asks twice."""


class Checker:
    """Checks claims; what it has learnt of names and records it keeps for the next claim."""

    def __init__(self, database: sqlite3.Connection, records: Records) -> None:
        self._database = database
        self._records = records
        self.names = NameBook(database)
        self.apart = lru_cache(_MOST_KEPT)(lambda text: Sentence(text, self.names))
        self._whole = lru_cache(_WHOLE)(self._held)
        self._nearest = Nearest(database)
        self._readings: dict[int, RecordReading] = {}

    def check(self, claim: str) -> Verdict:
        """The verdict on one claim."""
        inner = unwrapped(claim)
        if inner is not None:
            start, end = inner
            return denied(claim, self.check(claim[start:end]), start)
        clauses = divided(claim)
        if clauses:
            verdicts = [moved(self.check(claim[start:end]), start) for start, end in clauses]
            return of_parts(Verdict(claim, "not_enough_info", verdicts[0].reason, verdicts[0].evidence), verdicts)
        said, judged = self._whole(claim)
        verdict, by = self._settled(claim, said, judged)
        return verdict if is_sure(verdict.verdict, by, said, judged) else unsure(verdict)

    def _settled(self, claim: str, said: Proposition, judged: list[Judged]) -> tuple[Verdict, By]:
        """The verdict on one claim, however sure, and what it comes of."""
        role = wrong_role(said.sentence, self.names)
        about = self._about(role[0], said.sentence) if role is not None else None
        if role is not None and about is not None:
            return of_role(claim, said.sentence, *role, about), "role"
        whole = decide(claim, judged)
        if whole.verdict in ("supported", "conflicting"):
            return whole, "record"
        if whole.verdict == "refuted" and any(_is_answered(each) for each in judged):
            added = _added(said, judged)
            return (whole, "record") if added is None else (of_situation(claim, added), "situation")
        from newsfacts.verdict.situation.compared import compared  # late: most claims that a record settles do without

        spans = statements(said)
        is_apart = bool(spans) and from_to(said) is not None  # what rose, and what else fell
        found = compared(said, judged, self._of_side) if not is_apart else None
        if found is not None:
            return of_situation(claim, found), "situation"
        told = self._told_by_several(claim, said, judged) if whole.verdict == "not_enough_info" else None
        if told is not None:
            return told, "situation"
        spans = spans or halves(said)
        if spans:
            verdicts = [moved(self.check(said.sentence.text[start:end]), start) for start, end in spans]
            return of_parts(whole, verdicts), "sentences"
        if whole.verdict == "refuted" and len(list(clauses_of(said))) == 1:
            return whole, "record"

        def of_part(part: frozenset[int]) -> Verdict:
            return decide(claim, self.judged(Proposition(said.sentence, part)))

        wrong = next((v for v in map(of_part, without_figures(said)) if v.verdict == "refuted"), None)
        at = _wrong_at(whole)
        own = [part for part in parts(said) if at is None or any(said.sentence.spans[each][0] == at for each in part)]
        verdict = wrong or of_parts(whole, [of_part(part) for part in own])
        return verdict, "record" if verdict is whole else "parts"

    def _told_by_several(self, claim: str, said: Proposition, judged: list[Judged]) -> Verdict | None:
        """The verdict that several records give together where none does by itself; None where they do not."""
        from newsfacts.verdict.situation.crossed import crossed
        from newsfacts.verdict.situation.reckoning import reckoned
        from newsfacts.verdict.situation.together import together

        several = together(said, judged)
        if several is not None:
            return of_several(claim, several)
        exchanged = crossed(said, judged, self._of_side)
        if exchanged is not None:
            return of_exchange(claim, exchanged)
        found = reckoned(said, judged)
        return of_situation(claim, found) if found is not None else None

    def _about(self, role: Role, sentence: Sentence) -> RecordReading | None:
        """The record that says best who somebody is; none where a record gives them the role after all."""
        entity, noun = role.mention.entities[0], sentence.lemmas[role.noun]
        numbers = self._nearest.records([((entity_word(entity),), 1.0), ((sentence.words[role.noun], noun), 1.0)], MOST)
        found = [each for each in self._read(list(numbers)) if entity in each.entities]
        if any(role.words(sentence).issubset(each.said.sentence.lemmas) for each in found):
            return None
        return max(found, key=lambda each: "cop" in each.said.sentence.labels, default=None)

    def _of_side(
        self, claim: Proposition, own: Sequence[Term], judged: Sequence[Judged], bears: Bears | None = None
    ) -> list[Judged]:
        """The records nearest to some words of a claim, held against the whole of it: those that `bears` accepts."""
        parts = judged[0].pair.terms if judged else ()
        numbers = nearest_records(claim, own, self._nearest, values=False)
        # What a record says was found already, unless it was too far, or the nearest, in which slips are looked for.
        known = {each.pair.record: each for each in judged if each.outcomes and each.rank}
        return [
            known.get(reading) or judge(claim, parts, reading, self.names, far=True)
            for reading in self._read(list(numbers))
            if bears is None or bears(align(claim, parts, reading, self.names).borne)
        ]

    def held(self, claim: str) -> tuple[Held, ...]:
        """What each of the nearest records says on a claim as a whole, or on the statement that it denies."""
        inner = unwrapped(claim)
        text = claim[slice(*inner)] if inner is not None else claim
        return held(self._whole(text)[1])

    def against(self, claim: str) -> list[Record]:
        """The records that refute a claim and come about as near to it as those that support it, the nearest first.

        Not those in which another says the same: two may deny one thing. The words of a quote have one speaker.
        """
        _, judged = self._whole(claim)
        nearest = max((each.coverage for each in judged if each.judgement == "supports"), default=1.0)
        refuting = [each for each in judged if each.judgement == "refutes" and each.coverage >= nearest - NEARER]
        refuting = [each for each in refuting if isinstance(each.pair.record.record, Quote) or not _is_said_alike(each)]
        return [each.pair.record.record for each in sorted(refuting, key=lambda each: -each.coverage)]

    def _held(self, claim: str) -> tuple[Proposition, list[Judged]]:
        said = Proposition(self.apart(claim))
        return said, self.judged(said)

    def judged(self, claim: Proposition) -> list[Judged]:
        """The nearest records held against a claim, and those that dispute one which is about it."""
        parts = terms(claim, self._nearest)
        numbers = nearest_records(claim, parts, self._nearest)
        found = [
            judge(claim, parts, reading, self.names, rank=rank)
            for reading, rank in zip(self._read(list(numbers)), numbers.values(), strict=True)
        ]
        if any(each.judgement == "refutes" and not each.missing for each in found):
            found = [_open_if_only_told_by_value(each) for each in found]
        disputing = [
            id_
            for each in found
            if each.coverage >= WEIGHTS.about and isinstance(each.pair.record.record, Fact)
            for id_ in each.pair.record.record.disputed_by
        ]
        rows = [self._database.execute("SELECT no FROM record WHERE id = ?", (id_,)).fetchone() for id_ in disputing]
        more = [row[0] for row in rows if row is not None and row[0] not in numbers]
        return found + [judge(claim, parts, reading, self.names) for reading in self._read(list(dict.fromkeys(more)))]

    def _read(self, numbers: list[int]) -> list[RecordReading]:
        new = [number for number in numbers if number not in self._readings]
        if len(self._readings) > _MOST_KEPT:
            self._readings.clear()
            new = numbers
        for number, record in zip(new, self._records.numbered(new), strict=True):
            self._readings[number] = RecordReading(record, self.names, self.apart)
        return [self._readings[number] for number in numbers]


def _open_if_only_told_by_value(each: Judged) -> Judged:
    """A record that leaves a word out of a claim which another has whole, as one that decides nothing."""
    return each._replace(judgement="open") if each.judgement == "supports" and not each.features else each


def _added(said: Proposition, judged: Sequence[Judged]) -> Found | None:
    """What two records come to that a claim says is a sum, or is left: six and eight years, 14 between them."""
    if not may_add_up(said):
        return None
    from newsfacts.verdict.situation.reckoning import reckoned  # late: few claims add up

    found = reckoned(said, judged, ways=("sum", "rest"))
    return found if found is not None and found.relation == "agrees" else None


def _is_answered(each: Judged) -> bool:
    """Whether a record that refutes a claim has its words, or speaks of all it says and has another figure."""
    if each.judgement != "refutes":
        return False
    figure = any(o.slot == "quantity" and o.relation == "contradicts" for o in each.outcomes)
    return is_word_for_word(each.pair) or (figure and not each.missing and each.coverage >= WEIGHTS.whole)


def _wrong_at(verdict: Verdict) -> int | None:
    """Where in a claim that a record refutes the words begin that are wrong; None where it is not said."""
    if verdict.verdict != "refuted":
        return None
    slots = (slot for slot in verdict.evidence[0].slots if slot.relation == "contradicts")
    return next((slot.span[0] for slot in slots if slot.span is not None), None)


def _is_said_alike(judged: Judged) -> bool:
    """Whether a claim and a record differ in nothing but who says so."""
    return all(each.slot == "said_by" for each in judged.outcomes if each.relation == "contradicts")
