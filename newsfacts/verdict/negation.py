"""Words that turn what a sentence says into its contrary, and the frames in which a whole statement is denied."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsfacts.lexicon.wordnet import entry
from newsfacts.verdict.sentence import Sentence
from newsfacts.verdict.wordlists import entries, rows

_LONGEST = 4
_SIDES = frozenset(["vote", "decide", "rule", "speak", "argue", "campaign", "advise", "recommend", "be"])
"""Verbs by which one takes sides, for something or against it."""
PROPOSALS = frozenset(
    "motion plan proposal call request bid appeal idea demand offer bill amendment attempt suggestion application"
    " petition resolution scheme allegation accusation argument claim report".split()
)
_NEVER_BEFORE = 5
_COMPARED = frozenset(["so", "such", "more", "better", "worse"])
_AUXILIARIES = frozenset(["is", "are", "was", "were", "has", "have", "had", "be", "been", "will", "would"])
_EXCEPT = frozenset(["other", "except", "besides", "apart", "but"])
_FALSE = (
    r"(?:not true|untrue|false|wrong|incorrect|not the case|not so|not correct|not right|a myth|a lie|fiction|nonsense)"
)
_IT = r"(?:it|that|this)(?:'s| is| was)"
_OPENS = frozenset(
    "no, contrary it it's that that's this this's the claim claims report reports rumor rumors rumour rumours assertion"
    " idea notion statement".split()
)
"""The first words of what is denied as a whole; most claims have another one, and are not searched."""
_BEFORE = (
    rf"^(?:no, |contrary to [^,]{{1,60}}, )?"
    rf"(?:(?:{_IT} (?:simply |just |also |therefore )?{_FALSE}|it (?:is|was)n't true|it is a falsehood"
    r"|(?:the )?(?:claim|claims|report|reports|rumou?r|rumou?rs|assertion|idea|notion|statement)(?: \w+)? that)"
    r"(?: that|:)?|contrary to (?:\w+ )?(?:reports?|claims?|rumou?rs?|what \w+ (?:said|wrote|claimed))(?: that)?) "
)
_BEHIND = (
    rf",? (?:which |that |this )?(?:is|are|was|were) (?:simply |just |completely |entirely |plain )?{_FALSE}[.!]?$"
)
_DENIES = rf"{_FALSE}|contrary|isn't|wasn't"


class Negation(NamedTuple):
    """Words that negate what they hang on."""

    word: int
    after: int
    does: str
    """turns, nobody or part, as the list says."""

    @property
    def turns(self) -> bool:
        """Whether the clause as a whole says the contrary for it."""
        return self.does != "part"


class Barred(NamedTuple):
    """What a verb says was not done: selling, of ruled out selling."""

    verb: int
    words: frozenset[int]


def negations(sentence: Sentence) -> tuple[Negation, ...]:
    """The negations of a sentence, in their order."""
    found: list[Negation] = []
    at = 0
    while at < len(sentence.words):
        size, does = _entry(sentence, at)
        if does == "against":
            does = "turns" if _takes_sides(sentence, at) else ""
        if does and not _keeps(sentence, at, does):
            part = _is_of_a_part(sentence, at) if does == "turns" else _is_of_a_noun(sentence, at)
            found.append(Negation(at, at + size, "part" if part else does))
        at += size
    return tuple(found)


def barred(sentence: Sentence) -> Iterator[Barred]:
    """What is said not to be done by a verb that is a deed itself: rejected a motion to sell."""
    for at, (lemma, tag) in enumerate(zip(sentence.lemmas, sentence.tags, strict=True)):
        forms = _barring().get(lemma, ()) if tag == "VERB" else ()
        words = {each for form in forms for each in _barred_as(form, sentence, at)}
        if words:
            yield Barred(at, frozenset(words))


def _barred_as(form: str, sentence: Sentence, verb: int) -> Iterator[int]:
    kids = sentence.kids[verb]
    passive = any(sentence.labels[kid] == "aux:pass" for kid in kids)
    for kid in sentence.below(verb) if form == "from" else kids:
        label, opening = sentence.labels[kid], sentence.words[kid].endswith("ing")
        if form == "noun" and (label in ("obj", "nsubj:pass") or (passive and label == "nsubj")):
            proposal = sentence.lemmas[kid] in PROPOSALS
            if proposal or {"act", "event"} & set(entry(sentence.lemmas[kid], "n").kinds):
                yield from sentence.below(kid) - ({kid} if proposal else set())
            if proposal:  # rejected the call of the union to suspend it
                yield from (each for aim in kids if _is_aim(sentence, aim, kid) for each in sentence.below(aim))
        elif opening:
            hangs = label in ("xcomp", "ccomp", "advcl", "obj")
            if hangs if form == "ing" else any(sentence.words[each] == "from" for each in sentence.kids[kid]):
                yield from sentence.below(kid)


def _is_aim(sentence: Sentence, at: int, proposal: int) -> bool:
    """Whether a verb says what a proposal is for, where the grammar hangs it on the verb of the sentence."""
    leads = any(sentence.words[kid] == "to" for kid in sentence.kids[at])
    return leads and at > proposal and sentence.tags[at] == "VERB"


def _takes_sides(sentence: Sentence, at: int) -> bool:
    """Whether `against` says which side somebody takes: voted against it."""
    above = sentence.above(at)[:2]
    return any(sentence.lemmas[each].partition(" ")[0] in _SIDES for each in above)  # voted against


def _is_of_a_part(sentence: Sentence, at: int) -> bool:
    """Whether a negation hangs on a part of what is said, and not on the deed: a year of patience, not of records."""
    head = sentence.heads[at]
    if sentence.words[at] == "against" or (sentence.words[at] == "neither" and "nor" in sentence.words[at:]):
        return False
    if at and (sentence.words[at - 1] in _AUXILIARIES or sentence.tags[at - 1] == "AUX"):
        return False  # is not 67 years old
    if at and at + 1 in sentence.measured and "but" in sentence.words[at:]:
        return True  # not 900 but 1,182
    if "," in sentence.between(at) and sentence.tags[at + 1 : at + 2] in (("ADP",), ("NUM",)):
        return True
    if head < 0 or sentence.tags[head] in ("VERB", "AUX", "ADJ", "ADV", "PART"):
        return False
    if any(sentence.labels[kid] in ("cop", "aux") for kid in sentence.kids[head]):
        return False
    return sentence.labels[head] in ("nmod", "obl", "appos", "conj")


def _is_of_a_noun(sentence: Sentence, at: int) -> bool:
    """Whether a negation only says what kind of thing something is: a vote of no confidence."""
    head = sentence.heads[at]
    return sentence.words[at - 1 : at] == ("of",) and head >= 0 and sentence.labels[head] == "nmod"


def unwrapped(text: str) -> tuple[int, int] | None:
    """Where in a text the statement stands that it denies as a whole, as fact-checkers do; None where none does."""
    before = re.search(_BEFORE, text, re.IGNORECASE) if text.partition(" ")[0].lower() in _OPENS else None
    if before is None:
        return None
    behind = re.search(_BEHIND, text, re.IGNORECASE)
    if behind:
        return before.end(), behind.start()
    return (before.end(), len(text)) if re.search(_DENIES, before.group(), re.IGNORECASE) else None


def _keeps(sentence: Sentence, at: int, does: str) -> bool:
    if does == "keeps" or (
        sentence.words[at] == "no" and sentence.words[at + 1 : at + 2] and sentence.words[at + 1].isdigit()
    ):
        return True
    if sentence.words[at] == "nor" and "neither" in sentence.words[:at]:
        return True
    if does == "nobody":
        return not _EXCEPT.isdisjoint(sentence.words[at:])
    return sentence.words[at] == "never" and not _COMPARED.isdisjoint(sentence.words[at + 1 : at + _NEVER_BEFORE])


def _entry(sentence: Sentence, at: int) -> tuple[int, str]:
    words = sentence.words
    if sentence.text[sentence.spans[at][1] :][:1] == "-":  # a no-fly zone
        return 1, ""
    if _firsts().isdisjoint((words[at], sentence.lemmas[at].partition(" ")[0])):
        return 1, ""
    for size in range(min(_LONGEST, len(words) - at), 0, -1):
        rest = words[at + 1 : at + size]
        does = _entries().get(" ".join((words[at], *rest))) or _entries().get(" ".join((sentence.lemmas[at], *rest)))
        if does:
            return size, does
    return 1, ""


@cache
def _firsts() -> frozenset[str]:
    return frozenset(entry.partition(" ")[0] for entry in _entries())


@cache
def _entries() -> dict[str, str]:
    return {cells[0]: cells[1] for cells in rows("negation.tsv")}


@cache
def _barring() -> dict[str, list[str]]:
    return {verb: entries(forms) for verb, forms in rows("barring.tsv")}
