"""The slot of who said it: the speaker that a claim names against whose account or words a record is."""

from __future__ import annotations

from newsfacts.verdict.names import NameBook
from newsfacts.verdict.reading import Reading
from newsfacts.verdict.result import Slot
from newsfacts.verdict.speaking import stands_for
from newsfacts.verdict.view import View


def compare(claim: Reading, view: View, names: NameBook) -> Slot | None:
    """Compare the speaker; None where the claim names none, or where the record has a deed and nobody's words."""
    said = claim.attribution
    if said is None:
        return None
    spoken = _speaker_text(claim)
    if view.speaker is None:
        if said.says == "act":
            return None
        if _is_reported_too(claim, view):
            return Slot("said_by", spoken, spoken, "agrees")
        return Slot("said_by", spoken, None, "undecided")
    speaker = said.speaker
    name = speaker_name(view)
    if speaker is None:
        return Slot("said_by", spoken, name, "undecided")
    return Slot("said_by", spoken, name, stands_for(speaker, view.speaker, names))


def _is_reported_too(claim: Reading, view: View) -> bool:
    """Say whether a record without a speaker of its own reports the same in its words: `a Gallup poll found`."""
    ours, theirs = claim.attribution, view.reading.attribution
    if ours is None or theirs is None or ours.speaker is None:
        return False
    name = claim.sentence.stems[ours.speaker.first : ours.speaker.after]
    return set(name).issubset(view.reading.sentence.stems[slice(*theirs.speaker_words)])


def is_of_the_speaker(claim: Reading, view: View, names: NameBook) -> bool:
    """Say whether the first name of a claim is that of whose account or words a record is."""
    first = next(iter(claim.sentence.mentions), None)
    if first is not None and (first.people or (first.after - 1) in claim.sentence.possessive):
        return False
    return view.speaker is not None and first is not None and stands_for(first, view.speaker, names) == "agrees"


def needs_attribution(claim: Reading, view: View) -> bool:
    """Say whether a claim leaves out that a record is only what somebody says."""
    reported = view.reading.attribution
    if claim.attribution is not None and claim.attribution.speaker is not None:
        return False
    if view.speaker is None:  # a statement can say by itself who says so
        named_there = {entity for m in claim.sentence.mentions for entity in m.entities}
        if reported is None or reported.says != "that" or reported.speaker is None:
            return False
        return named_there.isdisjoint(reported.speaker.entities)
    said = view.reading.attribution
    if said is not None and said.says == "act":
        verb = view.reading.sentence.stems[said.verb[0] : said.verb[1]]
        return not _does(claim, " ".join(verb))
    if said is not None:
        return True
    held = {entity for m in view.reading.sentence.mentions[:2] for entity in m.entities}
    named = {entity for m in claim.sentence.mentions for entity in m.entities}
    return view.speaker not in held or view.speaker not in named


def _does(claim: Reading, verb: str) -> bool:
    return any(
        item.meaning is not None and (verb in item.meaning.same or verb in item.meaning.kin) for item in claim.items
    )


def speaker_name(view: View) -> str:
    """Give the name of whose words or account a record is."""
    record = view.record
    ref = record.speaker if record.kind == "quote" else record.said_by
    return ref.name if ref else ""


def _speaker_text(claim: Reading) -> str:
    said = claim.attribution
    assert said is not None
    first, after = (said.speaker.first, said.speaker.after) if said.speaker else said.speaker_words
    spans = claim.sentence.spans
    return claim.sentence.text[spans[first][0] : spans[after - 1][1]] if after > first else ""
