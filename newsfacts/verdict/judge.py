"""What one record says on a claim, by what the comparers found and how sure that is."""

from __future__ import annotations

from typing import NamedTuple

from newsfacts.verdict.align import Alignment, Term, align, is_place
from newsfacts.verdict.compare import COMPARERS
from newsfacts.verdict.features import NAMES, features
from newsfacts.verdict.names import NameBook
from newsfacts.verdict.pair import Outcome, Pair
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.record import RecordReading
from newsfacts.verdict.retrieve import MOST
from newsfacts.verdict.rules import Judgement, is_strict, judgement_of
from newsfacts.verdict.slip import slip
from newsfacts.verdict.telling import tells_but_a_word
from newsfacts.verdict.verbatim import is_word_for_word
from newsfacts.verdict.weights import OF_RECORDS, WEIGHTS, score


class Judged(NamedTuple):
    """A record beside a claim, with what it says on it."""

    pair: Pair
    outcomes: tuple[Outcome, ...]
    coverage: float
    """The share of the claim that the record bears out or speaks of otherwise."""
    judgement: Judgement
    missing: tuple[Term, ...]
    """What of the claim the record does not speak of."""
    features: tuple[float, ...] = ()
    """What tells whether the record is about the same thing, where it seems to decide."""
    rank: int = MOST
    """How many records hold more of the claim's words."""


def judge(
    claim: Proposition,
    terms: tuple[Term, ...],
    record: RecordReading,
    names: NameBook,
    *,
    far: bool = False,
    rank: int = MOST,
) -> Judged:
    """Hold a record against a claim.

    It speaks elsewhere unless it bears out most of what the claim says. It refutes where exactly one value
    contradicts and nothing is open; it supports where nothing contradicts and nothing is open. `far`: also one that
    speaks of little of it is compared. `rank`: how many records hold more of its words.
    """
    alignment = align(claim, terms, record, names)
    pair = Pair(claim, terms, record, alignment, names)
    is_far = alignment.coverage < WEIGHTS.far and not far and not claim.sentence.quoted
    if is_far or any(term.strange and not is_place(term) for term in alignment.missing):
        return Judged(pair, (), alignment.coverage, "elsewhere", alignment.missing, rank=rank)
    outcomes = tuple(outcome for comparer in COMPARERS for outcome in comparer(pair))
    outcomes = _said_in_words(outcomes)
    coverage, missing = _coverage(terms, alignment, outcomes)
    judgement = judgement_of(pair, outcomes, coverage, missing)
    slipped = slip(pair, outcomes, coverage, is_nearest=rank == 0)
    if slipped is not None:
        judgement = "refutes"
        outcomes = tuple(o for o in outcomes if o is slipped or o.relation != "contradicts")
    if judgement in ("open", "elsewhere") and tells_but_a_word(pair, outcomes, coverage, missing):
        return Judged(pair, outcomes, coverage, "supports", missing, rank=rank)
    found: tuple[float, ...] = ()
    if judgement in ("supports", "refutes"):
        deciding = next((o for o in outcomes if o.relation == "contradicts"), None)
        found = features(pair, outcomes, coverage, missing, deciding)
        least = WEIGHTS.sure_supports if judgement == "supports" else WEIGHTS.sure_refutes
        if deciding is not None and judgement == "refutes" and not is_strict(pair, deciding):
            least = WEIGHTS.very_sure_refutes
        if score(OF_RECORDS[judgement], NAMES, found) < least and slipped is None and not is_word_for_word(pair):
            judgement = "open"
    return Judged(pair, outcomes, coverage, judgement, missing, found, rank)


def _said_in_words(outcomes: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
    """Without what was read in words that stand in the record as they are: they say what they say."""
    spoken = {
        at
        for o in outcomes
        if o.slot == "words" and o.relation != "undecided" and o.after - o.first >= 3
        for at in o.settles
    }
    if not spoken:
        return outcomes
    return tuple(
        o for o in outcomes if o.slot in ("words", "said_by") or (o.slot != "polarity" and o.first not in spoken)
    )


def _coverage(
    terms: tuple[Term, ...], alignment: Alignment, outcomes: tuple[Outcome, ...]
) -> tuple[float, tuple[Term, ...]]:
    """How much of the claim is spoken of, and what is not; what a comparer decides need not be borne out by words."""
    settled: set[int] = set()
    for outcome in outcomes:
        settled |= outcome.settles
        if outcome.relation == "contradicts" and outcome.slot in ("who", "place", "said_by") and outcome.first >= 0:
            settled |= set(range(outcome.first, outcome.after))
    total = sum(term.weight for term in terms)
    if not settled or not total:
        return alignment.coverage, alignment.missing
    borne = sum(term.weight * (1.0 if term.first in settled else alignment.borne[term.first]) for term in terms)
    return borne / total, tuple(term for term in alignment.missing if term.first not in settled)
