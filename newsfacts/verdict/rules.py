"""The three rules by which a record supports a claim, refutes it or leaves it open."""

from __future__ import annotations

from typing import Literal, TypeAlias

from newsfacts.model import Fact, Figure, Quote
from newsfacts.verdict.align import Term
from newsfacts.verdict.compare.of_something_else import is_former
from newsfacts.verdict.meaning import meaning
from newsfacts.verdict.modality import is_done, is_duty, is_going_on, is_present
from newsfacts.verdict.pair import Outcome, Pair
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.slip import BEGINS
from newsfacts.verdict.told import told_of
from newsfacts.verdict.value import values
from newsfacts.verdict.verbatim import is_word_for_word
from newsfacts.verdict.weights import WEIGHTS
from newsfacts.verdict.wordlists import comparatives

_BOTH = 2

Judgement: TypeAlias = Literal["supports", "refutes", "open", "elsewhere"]


def judgement_of(pair: Pair, outcomes: tuple[Outcome, ...], coverage: float, missing: tuple[Term, ...]) -> Judgement:
    """Give what a record says on a claim, of which `coverage` is the share that it bears out and `missing` the rest."""
    quoted = [
        o for o in outcomes if o.slot == "words" and o.relation in ("agrees", "contradicts") and o.after - o.first >= 3
    ]
    if any(term.strange for term in missing):
        return "elsewhere"
    nameless = [term for term in missing if term.mention is not None]
    if not quoted and (coverage < WEIGHTS.about or not _is_anchored(pair, outcomes)):
        return "elsewhere"
    contradicting = _once([outcome for outcome in outcomes if outcome.relation == "contradicts"], pair)
    matched = {(outcome.slot, outcome.record) for outcome in outcomes if outcome.relation == "agrees"}
    if any((o.slot, o.record) in matched for o in contradicting if o.slot in ("quantity", "date")):
        return "open"  # a value of the record that the claim has elsewhere is not what it has in this one's place
    if pair.claim.is_part and any(_is_in_another_part(o, pair) for o in contradicting if o.slot == "quantity"):
        return "open"
    undecided = [outcome for outcome in outcomes if outcome.relation == "undecided"]
    settled = {at for outcome in outcomes for at in outcome.settles}
    slots = ("date",) if contradicting else ("date", "quantity")
    valued = any(outcome.relation == "agrees" and outcome.slot in slots for outcome in outcomes)
    says = quoted or valued or _says_something(pair) or is_word_for_word(pair) or _is_told_to_be(pair, contradicting)
    core = _core_is_missing(pair, missing, settled) or not says
    holds = pair.claim.holds
    if holds != pair.record.said.holds and (holds == "possible" or "asked" in (holds, pair.record.said.holds)):
        return "open"
    compares = any(o.slot == "words" and (o.claim in comparatives() or o.claim == "most") for o in undecided)
    if any(o.slot == "date" and pair.claim.sentence.words[o.first - 1] in BEGINS for o in contradicting):
        return "open"
    if any(o.slot in ("who", "place", "polarity") for o in contradicting) and (is_former(pair) or compares):
        return "open"
    if compares and any(o.slot == "quantity" for o in contradicting):
        return "open"
    altered = bool(contradicting) and _is_altered(contradicting[0], outcomes)
    if altered and len(contradicting) == 1 and coverage >= WEIGHTS.refutes:
        return "refutes"
    refuting = len(contradicting) == 1 and contradicting[0].whole and not core and not nameless
    if refuting and contradicting[0].slot == "said_by" and not is_strict(pair, contradicting[0]):
        return "open"
    if refuting and (quoted or coverage >= WEIGHTS.refutes):
        blocking = [
            o for o in undecided if o.slot != "words" and not _is_no_matter(o, contradicting[0], pair, coverage)
        ]
        return "open" if blocking else "refutes"
    if contradicting or core or nameless or any(not outcome.weak for outcome in undecided):
        return "open"
    if not quoted and (coverage < WEIGHTS.supports or any(_is_needed(term, pair) for term in missing)):
        return "open"
    return "supports" if _holds_alike(pair) or isinstance(pair.record.record, Quote) else "open"


def _is_in_another_part(against: Outcome, pair: Pair) -> bool:
    """Whether another part of the sentence has what a record has in place of a figure: fourth now, up from sixth.

    Not where both say the same of it: they employ 40, not that they employ 90.
    """
    record, sentence = pair.record, pair.claim.sentence
    theirs = [v.what for v in record.values if isinstance(v.what, Figure) and record.text_of(v) == against.record]
    ends = {(what.low, what.high) for what in theirs}
    deed = next((v.deed for v in pair.claim.values if v.first == against.first), -1)
    return any(
        isinstance(other.what, Figure)
        and (other.what.low, other.what.high) in ends
        and (other.deed == deed or sentence.lemmas[other.deed] != sentence.lemmas[deed])
        for other in values(sentence)
        if other.first not in pair.claim.content
    )


def _holds_alike(pair: Pair) -> bool:
    """Whether what the record says is so, or is planned, possible or asked in the claim too."""
    claim, record = pair.claim, pair.record.said
    if (is_duty(record) and not is_duty(claim)) or (is_going_on(record) and is_done(claim)):
        return False
    deny = all(said.negations or said.denied for said in (claim, record))
    if record.holds == "planned" and (is_present(claim) or deny):  # will not go: has no plan to go
        return True
    return record.holds in ("so", claim.holds) or not record.hedges.isdisjoint(claim.sentence.lemmas)


def _is_needed(term: Term, pair: Pair) -> bool:
    """Whether a claim is not borne out without a word: a noun or a verb, or what a thing is said to be."""
    sentence = pair.claim.sentence
    if term.tag in ("NOUN", "VERB", "PROPN"):
        return True
    head = sentence.heads[term.first]
    return head >= 0 and any(sentence.labels[kid] == "cop" for kid in sentence.kids[head])


def is_strict(pair: Pair, outcome: Outcome) -> bool:
    """Whether the record tells of the very deed, where only that makes another date, place or doer a contradiction."""
    if outcome.slot not in ("date", "place", "who", "said_by"):
        return True
    if outcome.slot == "said_by":  # many may say the like
        borne = [
            term for term in pair.terms if term.mention is None and pair.alignment.borne[term.first] >= WEIGHTS.core
        ]
        is_all = bool(borne) and min(told_of(pair)[:2]) >= WEIGHTS.whole  # all that the record says, laid to another
        is_all = is_all and (bool(pair.claim.values) or not pair.record.said.values)
        return len(borne) >= WEIGHTS.words_of_one or is_all or bool(pair.claim.sentence.quoted)
    claim, said = pair.claim, pair.record.said.sentence
    main = claim.focus
    if outcome.slot == "date":  # which bid in 2019
        main = next((v.deed for v in claim.values if v.first == outcome.first and v.deed >= 0), main)
    if main < 0 or not any(term.first == main and term.mention is None for term in pair.terms):
        return True
    return not meaning(claim.sentence.lemmas[main], claim.sentence.tags[main]).close.isdisjoint(said.lemmas)


def _once(contradicting: list[Outcome], pair: Pair) -> list[Outcome]:
    """Contradictions; those that come of one error are one: two wrong numbers of a vote, and more for less."""
    said = next((o for o in contradicting if o.slot == "said_by"), None)
    if said is not None:  # who is wrongly said to have said it did not do so either
        contradicting = [o for o in contradicting if o is said or o.slot != "who" or o.first != said.first]
    parts = {o.record for o in contradicting if o.slot == "quantity"}  # all 27 of them: 24
    contradicting = [o for o in contradicting if o.slot != "polarity" or o.record not in parts]
    values = [o for o in contradicting if o.slot == "quantity"]
    if len(values) < 2:
        return contradicting
    return [values[0]._replace(whole=True), *(o for o in contradicting if o.slot not in ("quantity", "polarity"))]


def _is_no_matter(outcome: Outcome, against: Outcome, pair: Pair, coverage: float) -> bool:
    """Whether something open does not keep a record from refuting: whose account it is, where nobody disputes it.

    That somebody says so does not make it so: the account of a value refutes, and that of whether it is so does not.
    """
    record = pair.record.record
    if outcome.slot == "who" and outcome.first == against.first >= 0:
        return True
    if against.slot == "polarity" and outcome.slot in ("date", "quantity") and outcome.record is None:
        told, _, untold = told_of(pair)  # what was not done was not done then
        return told >= WEIGHTS.whole and not untold and pair.record.said.negated(pair.record.said.focus)
    says = pair.claim.attribution
    if says is not None and says.listener is not None and outcome.first == says.listener.first:
        return True
    if outcome.slot == "said_by":
        undisputed = isinstance(record, Fact) and not record.disputed_by
        return not outcome.claim and undisputed and against.slot != "polarity"
    return outcome.weak and coverage >= WEIGHTS.whole


def _core_is_missing(pair: Pair, missing: tuple[Term, ...], settled: set[int]) -> bool:
    """Whether the record says nothing of the deed of the claim, or of what one of its values measures."""
    claim = pair.claim
    core = {claim.main, *(value.deed for value in claim.values)}
    core |= {value.anchors[0] for value in claim.values if value.anchors}
    return any(
        term.first in core and (term in missing or pair.alignment.borne[term.first] < WEIGHTS.core)
        for term in pair.terms
        if term in missing or (term.mention is None and term.first not in settled)
    )


def _is_altered(against: Outcome, outcomes: tuple[Outcome, ...]) -> bool:
    """Whether words in quotation marks are not as their speaker said them, whatever else is said of the speaker."""
    return against.slot == "words" and any(o.slot == "said_by" and o.relation == "agrees" for o in outcomes)


def _is_told_to_be(pair: Pair, contradicting: list[Outcome]) -> bool:
    """Whether a figure, or a place, is all that is said of somebody, and the record has another: Orro is 41."""
    return any(
        (o.slot == "quantity" and o.first <= pair.claim.main < o.after) or (o.slot == "place" and o.whole)
        for o in contradicting
    )


def _says_something(pair: Pair) -> bool:
    """Whether more than one name of the claim is borne out: a word that is none, or another name."""
    words = any(term.mention is None and pair.alignment.borne[term.first] >= WEIGHTS.core for term in pair.terms)
    named = {t.mention.entities for t in pair.terms if t.mention and pair.alignment.borne[t.first] > 0.5}
    return words or len(named) >= _BOTH or all(_names_twice(said) for said in (pair.claim, pair.record.said))


def _names_twice(said: Proposition) -> bool:
    """Whether a sentence says of somebody what the base calls them too: Orro is the mayor."""
    sentence = said.sentence
    called = [mention.entities for mention in sentence.mentions if mention.entities and mention.first in said.content]
    return len(called) == _BOTH and len(set(called)) == 1 and "cop" in sentence.labels


def _is_anchored(pair: Pair, outcomes: tuple[Outcome, ...]) -> bool:
    """Whether enough ties the claim to the record: a name, its speaker, or two words that few records have."""
    if any(t.mention and t.mention.entities and pair.alignment.borne[t.first] > 0.5 for t in pair.terms):
        return True
    said = any(outcome.slot == "said_by" and outcome.relation == "agrees" for outcome in outcomes)
    dated = any(outcome.slot in ("date", "quantity") and outcome.relation == "agrees" for outcome in outcomes)
    rare = sum(pair.alignment.borne[t.first] > 0.5 and t.weight > WEIGHTS.rare for t in pair.terms)
    placed = any(outcome.slot == "place" and outcome.relation == "contradicts" for outcome in outcomes)
    return rare + said + dated + placed >= 2
