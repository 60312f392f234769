"""Words that turn what a sentence says into its contrary, and the frames in which a whole statement is denied."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newsfacts.verdict.sentence import Sentence
from newsfacts.verdict.wordlists import rows

_LONGEST = 4
_NEVER_BEFORE = 5
_COMPARED = frozenset(["so", "such", "more", "better", "worse"])
_AUXILIARIES = frozenset(["is", "are", "was", "were", "has", "have", "had", "be", "been", "will", "would"])
_EXCEPT = frozenset(["other", "except", "besides", "apart", "but"])
_FALSE = (
    r"(?:not true|untrue|false|wrong|incorrect|not the case|not so|not correct|not right|a myth|a lie|fiction|nonsense)"
)
_IT = r"(?:it|that|this)(?:'s| is| was)"
_BEFORE = re.compile(
    rf"^(?:no, )?(?:(?:{_IT} (?:simply |just |also |therefore )?{_FALSE}|it (?:is|was)n't true|it is a falsehood"
    r"|(?:the )?(?:claim|claims|report|reports|rumou?r|rumou?rs|assertion|idea|notion|statement)(?: \w+)? that)"
    r"(?: that|:)?|contrary to (?:\w+ )?(?:reports?|claims?|rumou?rs?|what \w+ (?:said|wrote|claimed))(?: that)?) ",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf",? (?:which |that |this )?(?:is|are|was|were) (?:simply |just |completely |entirely |plain )?{_FALSE}[.!]?$",
    re.IGNORECASE,
)
_DENIES = re.compile(rf"{_FALSE}|contrary|isn't|wasn't", re.IGNORECASE)


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


def negations(sentence: Sentence) -> tuple[Negation, ...]:
    """The negations of a sentence, in their order."""
    found: list[Negation] = []
    at = 0
    while at < len(sentence.words):
        size, does = _entry(sentence, at)
        if does and not _keeps(sentence, at, does):
            found.append(Negation(at, at + size, "part" if does == "turns" and _is_of_a_part(sentence, at) else does))
        at += size
    return tuple(found)


def _is_of_a_part(sentence: Sentence, at: int) -> bool:
    """Whether a negation hangs on a part of what is said, and not on the deed: a year of patience, not of records."""
    head = sentence.heads[at]
    if at and (sentence.words[at - 1] in _AUXILIARIES or sentence.tags[at - 1] == "AUX"):
        return False  # is not 67 years old
    if "," in sentence.between(at) and sentence.tags[at + 1 : at + 2] in (("ADP",), ("NUM",)):
        return True
    if head < 0 or sentence.tags[head] in ("VERB", "AUX", "ADJ", "ADV", "PART"):
        return False
    if any(sentence.labels[kid] in ("cop", "aux") for kid in sentence.kids[head]):
        return False
    return sentence.labels[head] in ("nmod", "obl", "appos", "conj")


def unwrapped(text: str) -> tuple[int, int] | None:
    """Where in a text the statement stands that it denies as a whole, as fact-checkers do; None where none does."""
    before, behind = _BEFORE.search(text), _BEHIND.search(text)
    if before and _DENIES.search(before.group()):
        return before.end(), behind.start() if behind else len(text)
    if behind and before:
        return before.end(), behind.start()
    return None


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
    for size in range(min(_LONGEST, len(words) - at), 0, -1):
        does = _entries().get(" ".join(words[at : at + size]))
        if does is not None:
            return size, does
    return 1, ""


@cache
def _entries() -> dict[str, str]:
    return {cells[0]: cells[1] for cells in rows("negation.tsv")}
