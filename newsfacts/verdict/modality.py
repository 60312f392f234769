"""Whether a deed is done, going on, to be done or has to be done, by the words beside its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.verdict.sentence import Sentence

if TYPE_CHECKING:
    from newsfacts.verdict.proposition import Proposition

_DUTIES = frozenset(["must", "should", "ought"])
"""What has to be done, or would better be, is not yet done, nor planned."""


def is_to_be(said: Proposition) -> bool:
    """Whether the deed is one that is to be: `is to open`, `is not going to open`."""
    sentence = said.sentence
    above = [said.main, *sentence.above(said.main)[:1]]
    return any(
        sentence.lemmas[at] == "be" and _leads_to(sentence, at + 1)
        for each in above
        for at in (each, *sentence.kids[each])
    )


def is_duty(said: Proposition) -> bool:
    """Whether the deed is one that has to be done, or should be."""
    sentence, main = said.sentence, said.main
    near = {*sentence.kids[main], *sentence.above(main)[:1], main} if main >= 0 else set()
    return any(
        sentence.words[at] in _DUTIES or (sentence.lemmas[at] == "have" and sentence.words[at + 1 : at + 2] == ("to",))
        for at in near
    )


def is_going_on(said: Proposition) -> bool:
    """Whether the deed is said to be going on now: is building."""
    sentence, main = said.sentence, said.main
    if main < 0 or not sentence.words[main].endswith("ing"):
        return False
    return any(sentence.words[kid] in ("is", "are") for kid in sentence.kids[main])


def is_done(said: Proposition) -> bool:
    """Whether the deed is said to have been done: has built."""
    sentence, main = said.sentence, said.main
    if main < 0 or sentence.words[main].endswith("ing"):
        return False
    return any(sentence.words[kid] in ("has", "have", "had") for kid in sentence.kids[main])


def is_present(said: Proposition) -> bool:
    """Whether the deed stands in the present, which tells of what is planned too: the talks begin on Monday."""
    sentence, main = said.sentence, said.main
    if main < 0 or sentence.tags[main] != "VERB":
        return False
    beside = {sentence.words[kid] for kid in sentence.kids[main] if sentence.tags[kid] == "AUX"}
    if sentence.words[main].endswith("ing"):
        return not beside.isdisjoint(("is", "are", "am"))
    lemma = sentence.lemmas[main].partition(" ")[0]
    return not beside and sentence.words[main] in (lemma, f"{lemma}s", f"{lemma}es", f"{lemma[:-1]}ies")


def _leads_to(sentence: Sentence, at: int) -> bool:
    """Whether `to` or `going to` stands at a word, with a `not` before it or without."""
    at += sentence.words[at : at + 1] == ("not",)
    at += sentence.words[at : at + 1] == ("going",)
    return sentence.words[at : at + 1] == ("to",)
