"""Who said it: the speaker of a claim against the speaker of the record."""

from __future__ import annotations

from collections.abc import Iterator

from newsfacts.model import Quote
from newsfacts.verdict.attribution import Attribution
from newsfacts.verdict.compare.stance import stances
from newsfacts.verdict.deeds import likeness
from newsfacts.verdict.names import Mention
from newsfacts.verdict.pair import Outcome, Pair
from newsfacts.verdict.reporting import reporting_verbs

_PRONOUNS = frozenset(["i", "we", "he", "she", "it", "they"])
_OF_THE_MIND = frozenset(
    "find see know remember forget want wish intend plan hope believe think expect decide agree regret need".split()
)
"""Verbs of which only who does them can tell."""


def compare(pair: Pair) -> Iterator[Outcome]:
    """The speaker that a claim names, or the want of one where the record only has it as what somebody said."""
    says, speaker = pair.claim.attribution, pair.record.speaker
    record = pair.record.record
    both = stances(pair)
    if both is not None:
        who = pair.names.name(both[0].who[0])
        yield Outcome("said_by", "agrees", who, who, both[0].verb, both[0].verb + 1)
        return
    if says is None or (says.says == "act" and not _is_told_of(says, pair)):
        if speaker is not None and not _speaks_of_itself(pair, speaker):
            yield Outcome("said_by", "undecided", "", pair.names.name(speaker), whole=False)
        return
    if says.says == "act" and speaker is None:
        return
    if says.listener is not None and not _listens(says.listener, pair):
        words = pair.claim.sentence.words_of(says.listener.first, says.listener.after)
        yield Outcome("who", "undecided", words, None, says.listener.first, says.listener.after, whole=False)
    first, after = says.speaker_words
    text = pair.claim.sentence.words_of(first, after) if after > first else ""
    mention = says.speaker
    if text and text == _own_speaker(pair):
        yield Outcome("said_by", "agrees", text, text, first, after)
        return
    if speaker is None:
        named = mention is not None and not pair.record.entities.isdisjoint(mention.entities)
        if mention is not None and does(pair, mention.entities):
            yield Outcome("said_by", "agrees", text, text, first, after)
            return
        yield Outcome("said_by", "undecided", text, None, whole=named)
        return
    sentence = pair.claim.sentence
    strange = mention is not None and any(
        each.is_unknown and sentence.words[mention.after : each.first] == ("of",) for each in sentence.mentions
    )
    if strange or mention is None or not mention.entities:  # the heirs of whom nobody knows
        yield Outcome("said_by", "undecided", text, pair.names.name(speaker), whole=False)
        return
    if any(_same(speaker, each, pair) for each in mention.entities):
        yield Outcome("said_by", "agrees", text, pair.names.name(speaker), mention.first, mention.after)
        return
    reporter = record.reported_by.id if isinstance(record, Quote) and record.reported_by else None
    if reporter in mention.entities:
        yield Outcome("said_by", "agrees", text, pair.names.name(reporter or ""), mention.first, mention.after)
        return
    name = pair.names.name(speaker)
    if _speaks_elsewhere(speaker, says, pair):
        yield Outcome("said_by", "undecided", text, name, whole=False)
        return
    yield Outcome("said_by", "contradicts", text, name, mention.first, mention.after, name)


def _speaks_elsewhere(speaker: str, says: Attribution, pair: Pair) -> bool:
    """Whether another verb of saying has whom the record has it from for its subject: Y called it "P", and X said."""
    sentence = pair.claim.sentence
    for each in sentence.mentions:
        head = sentence.head_of(each.first, each.after)
        if sentence.labels[head] == "appos":
            head = sentence.heads[head]
        verb = sentence.heads[head]
        if each.people or each == says.speaker or verb < 0 or not sentence.labels[head].startswith("nsubj"):
            continue
        spoken = sentence.lemmas[verb] in reporting_verbs() or each.first in range(*says.speaker_words)
        nested = sentence.labels[verb] == "ccomp" and sentence.heads[verb] == says.verb[0] < verb
        if spoken and not nested and any(_same(speaker, entity, pair) for entity in each.entities):
            return True
    return False


def _own_speaker(pair: Pair) -> str | None:
    """The words of whom the record's own words lay it to."""
    own = pair.record.said.attribution
    return None if own is None else pair.record.said.sentence.words_of(*own.speaker_words)


def _is_told_of(says: Attribution, pair: Pair) -> bool:
    """Whether what somebody did in words is what the record says that its speaker did: accused, promised."""
    if says.speaker is None:
        return False
    claim, record = pair.claim.sentence, pair.record.said
    verb = claim.lemmas[says.verb[0]]
    own = {}
    if record.main >= 0 and (record.attribution is None or record.attribution.says == "act"):
        own[record.sentence.lemmas[record.main]] = "VERB"
    if record.attribution is not None:
        own[record.sentence.lemmas[record.attribution.verb[0]]] = "VERB"
    return isinstance(pair.record.record, Quote) or likeness(verb, "VERB", own) >= 0.5


def _listens(listener: Mention, pair: Pair) -> bool:
    """Whether the record knows whom a claim says it was said to."""
    return not pair.record.entities.isdisjoint(listener.entities)


def _speaks_of_itself(pair: Pair, speaker: str) -> bool:
    """Whether claim and record are about what the speaker itself does, so that nobody need say who says so: expects."""
    own = pair.record.said.attribution
    if pair.record.said.denied or (own is not None and own.is_against):
        return False  # who denies a deed of its own does not settle it
    if _frames(pair, speaker) or _tells_of_own_mind(pair, speaker):
        return True
    if all(said.negations and said.has_ground for said in (pair.claim, pair.record.said)):
        return True  # there is no evidence, where somebody found none
    return (own is None or own.says == "act") and speaker in pair.claim.doers & pair.record.said.doers


def _tells_of_own_mind(pair: Pair, speaker: str) -> bool:
    """Whether a claim says of somebody what only they can say: what they will do, think or have found."""
    said = pair.record.said
    if said.attribution is None or said.attribution.says != "that" or said.main < 0:
        return False
    own = said.holds == "planned" or said.sentence.lemmas[said.main] in _OF_THE_MIND
    themselves = any(said.sentence.words[each.at] in _PRONOUNS for each in said.agents)
    return own and themselves and any(speaker in each.entities for each in pair.claim.agents)


def does(pair: Pair, entities: tuple[str, ...]) -> bool:
    """Whether the record tells of something that one of some entities did: the inquiry found no evidence that."""
    said = pair.record.said
    return any(
        argument.role == "agent" and not set(argument.entities).isdisjoint(entities)
        for deed in (said.main, *said.sentence.above(said.main))
        if deed >= 0
        for argument in said.arguments(deed)
    )


def _frames(pair: Pair, speaker: str) -> bool:
    """Whether a claim says by its verb alone whose figure it is: puts the cost at."""
    claim = pair.claim
    if claim.main < 0 or not any(speaker in each.entities for each in claim.agents):
        return False
    if any(term.first == claim.main for term in pair.terms):
        return False
    return likeness(claim.sentence.lemmas[claim.main], "VERB", _verbs(pair)) < 0.5


def _verbs(pair: Pair) -> dict[str, str]:
    said = pair.record.said.sentence
    return {word: tag for word, tag in zip(said.lemmas, said.tags, strict=True) if tag == "VERB"}


def _same(speaker: str, entity: str, pair: Pair) -> bool:
    """Whether one speaks for the other: a ministry for its country."""
    return entity in pair.names.chain(speaker)[:2] or speaker in pair.names.chain(entity)[:2]
