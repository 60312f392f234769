"""What a sentence says: who is said to say it, whether it is so, its deed, and who did what to whom."""

from __future__ import annotations

import itertools
from functools import cached_property
from typing import Literal, TypeAlias

from newsfacts.model import Date, Figure
from newsfacts.verdict.attribution import LISTENERS, Attribution, attribution
from newsfacts.verdict.clause_heads import clause_heads
from newsfacts.verdict.main_verb import ASKING, LEADING, is_verb, main_verb
from newsfacts.verdict.modality import is_to_be
from newsfacts.verdict.negation import PROPOSALS, Barred, Negation, barred, negations
from newsfacts.verdict.semantic_roles import Argument, read_arguments
from newsfacts.verdict.sentence import Sentence
from newsfacts.verdict.value import Value, values
from newsfacts.verdict.wordlists import word_set

Holds: TypeAlias = Literal["so", "planned", "possible", "asked"]

_PLANNED = frozenset(
    ["will", "would", "shall", "plan", "intend", "due", "expect", "schedule", "propose", "aim", "going"]
)
_ASKING = ASKING | {"if"}
_GROUNDS = frozenset(
    "evidence proof sign indication trace hint reason ground intention suggest indicate prove show".split()
)
"""What a deed rests on: it is not known to be so where there is nothing of the kind: no evidence that."""
_GROUNDED = frozenset(["that", "to", "of"])
_WISHES = frozenset(
    "want hope wish seek ask demand try attempt offer urge request tell order promise threaten vow pledge need agree"
    " advise recommend encourage invite allow permit authorise authorize instruct press call appeal prepare".split()
)
"""Verbs behind which `to` leads on to what is not done yet."""
_POSSIBLE = frozenset(["may", "might", "could", "possibly", "perhaps", "probably", "likely"])


class Proposition:
    """What a sentence says, read once for claims and records alike."""

    def __init__(self, sentence: Sentence, part: frozenset[int] | None = None) -> None:
        self.sentence = sentence
        self.is_part = part is not None
        self._arguments: dict[int, tuple[Argument, ...]] = {}
        self._negated: dict[int, bool] = {}
        self.attribution: Attribution | None = attribution(sentence)
        says = self.attribution
        content = set(range(len(sentence.words)))
        if says is not None and says.says != "act":
            content &= set(says.content)
        if part is not None:
            content &= part
        self.content = frozenset(content)
        """The words of what is said, without who says so."""
        self.denied = says is not None and says.says == "not"
        self.negations: tuple[Negation, ...] = tuple(each for each in negations(sentence) if each.word in content)
        self.barred: tuple[Barred, ...] = tuple(each for each in barred(sentence) if each.verb in content)
        self.values: tuple[Value, ...] = tuple(
            value
            for value in values(sentence)
            if value.first in content and not _refers(sentence, value) and not self._is_corrected(value)
        )
        if any(value.link in ("until", "till") for value in self.values) and any(each.turns for each in self.negations):
            self.negations = ()  # not until then: so then
            self.values = tuple(_then(value) for value in self.values)

    @cached_property
    def main(self) -> int:
        """The deed that the sentence is about; -1 in one without words."""
        return main_verb(self)

    def _is_corrected(self, value: Value) -> bool:
        """Whether a value is one that is said not to be: 1,182, not 900; 40 million rather than 50."""
        return any(
            each.does == "part"
            and 0 <= value.first - each.after < _CORRECTED
            and each.word > 0
            and "but" not in self.sentence.words[each.after : value.first]
            for each in self.negations
            if self.sentence.words[each.word] not in ("without", "no")  # a vote of no confidence on 5 May
        )

    def leads_on(self, at: int) -> bool:
        """Whether a word only says how it is with a deed that hangs on it: failed to open, is due to open."""
        lemma = self.sentence.lemmas[at]
        if self._is_ground(at):
            return True
        negating = any(each.word <= at < each.after for each in self.negations)
        return negating or lemma in _PLANNED or lemma in word_set("light_words.txt") or lemma in LEADING

    @cached_property
    def focus(self) -> int:
        """The word that is so or not so: the deed, or the noun of one that says little by itself (bring charges)."""
        sentence = self.sentence
        deed = sentence.lemmas[self.main] if self.main >= 0 else ""
        if deed in word_set("light_words.txt") or deed in word_set("support_verbs.txt"):
            for kid in sentence.kids[self.main]:
                if (
                    sentence.labels[kid] in ("obj", "nsubj:pass")
                    and kid in self.content
                    and sentence.tags[kid] == "NOUN"
                ):
                    return kid
        return self.main

    @cached_property
    def clauses(self) -> tuple[int, ...]:
        """For each word the verb, or what stands for one, that heads its clause."""
        return clause_heads(self.sentence, self.content)

    def negated(self, deed: int) -> bool:
        """Whether the clause of a deed says that something is not so."""
        if deed not in self._negated:
            self._negated[deed] = self._is_negated(deed)
        return self._negated[deed]

    def _is_negated(self, deed: int) -> bool:
        clauses = {self.clauses[deed]}
        for above in self.sentence.above(deed):
            if self.leads_on(above):  # what leads on to it speaks of it too
                clauses.add(self.clauses[above])
            elif deed != self.main:
                break
        count = sum(
            each.turns
            and (
                self.clauses[each.word] in clauses or (deed in (self.main, self.focus) and each.word == 0 < each.after)
            )
            for each in self.negations
        )
        count += sum(
            not each.turns
            and deed >= each.after
            and deed in self.sentence.below(max(self.sentence.heads[each.word], 0))
            for each in self.negations
        )
        count += sum(deed in each.words for each in self.barred)
        return (count % 2 == 1) != (self.denied and self.clauses[self.main] in clauses)

    def _is_ground(self, at: int) -> bool:
        behind = self.sentence.words[at + 1 : at + 2]
        return self.sentence.lemmas[at] in _GROUNDS and not _GROUNDED.isdisjoint(behind)

    @property
    def has_ground(self) -> bool:
        """Whether it speaks of what there is or is no evidence of."""
        return any(self._is_ground(at) for at in self.content)

    def rests(self, deed: int) -> bool:
        """Whether a deed is only what there is or is no evidence of."""
        return any(self._is_ground(at) for at in self.sentence.above(deed))

    def is_proposed(self, deed: int) -> bool:
        """Whether a deed is only what somebody wants: a motion to dismiss, hopes to close."""
        sentence = self.sentence
        head = sentence.heads[deed]
        if head < 0:
            return False
        if sentence.labels[deed] == "acl" and sentence.lemmas[head] in PROPOSALS:
            return True
        if sentence.labels[deed] == "acl" and sentence.labels[head] == "obj":  # asked the council to sell
            head = sentence.heads[head]
        return sentence.lemmas[head] in _WISHES and any(sentence.words[kid] == "to" for kid in sentence.kids[deed])

    @cached_property
    def asked(self) -> frozenset[int]:
        """The words of what is not said, but asked for: did not say who had ordered it."""
        sentence = self.sentence
        asking = _ASKING - {"if", "when", "where"}
        for at in sorted(self.content):
            behind = at - 1
            if behind > 0 and sentence.lemmas[behind - 1] in LISTENERS:
                behind -= 1
            if behind >= 0 and sentence.words[at] in asking and sentence.tags[behind] == "VERB":
                return frozenset(each for each in self.content if each >= at)
        return frozenset()

    def is_open(self, deed: int) -> bool:
        """Whether a deed is neither said to be so nor not to be so: what was not ruled out."""
        return any(deed in each.words and self.negated(each.verb) for each in self.barred)

    @cached_property
    def holds(self) -> Holds:
        """Whether the deed is said to have been done, to be planned, to be possible, or is asked for."""
        sentence = self.sentence
        if sentence.text.endswith("?"):
            return "asked"
        if self.main < 0:
            return "so"
        hedges = self.hedges
        if hedges & _POSSIBLE and not self.negated(self.main):  # what could not be did not come about
            return "possible"
        if sentence.words[:1] == ("had",):  # had it been on time
            return "possible"
        if hedges & _PLANNED or is_to_be(self):
            return "planned"
        return "so"

    @cached_property
    def hedges(self) -> frozenset[str]:
        """The words by which the deed is said to be planned or possible."""
        sentence = self.sentence
        kids = [
            kid
            for kid in sentence.kids[self.main]
            if kid not in sentence.measured and sentence.words[kid - 1] != "than"  # cost less than planned
        ]
        leading = itertools.takewhile(self.leads_on, sentence.above(self.main))  # plans to open
        near = {sentence.lemmas[at] for at in (self.main, *kids, *leading)}
        return frozenset(near & (_POSSIBLE | _PLANNED))

    @cached_property
    def deeds(self) -> dict[int, str]:
        """The verbs, the nouns that something is said to be, and those that a name belongs to, with their lemmas."""
        sentence = self.sentence
        named = sentence.named.keys()
        return {
            at: sentence.lemmas[at]
            for at in sorted(self.content)
            if is_verb(sentence, at)
            or (sentence.tags[at] == "NOUN" and at not in named and not named.isdisjoint(sentence.kids[at]))
        }

    def arguments(self, deed: int) -> tuple[Argument, ...]:
        """The words in their roles to a deed; those of a deed that shares its subject with another, too."""
        found = self._arguments.get(deed)
        if found is None:
            found = self._arguments[deed] = tuple(read_arguments(self, deed))
        return found

    @cached_property
    def doers(self) -> frozenset[str]:
        """The entities that do something, whatever it is."""
        each_word = (self.arguments(deed) for deed in range(len(self.sentence.words)))
        return frozenset(
            entity for found in each_word for each in found if each.role == "agent" for entity in each.entities
        )

    @cached_property
    def agents(self) -> tuple[Argument, ...]:
        """Those who do the main deed."""
        return tuple(each for each in self.arguments(self.main) if each.role == "agent") if self.main >= 0 else ()


def _then(value: Value) -> Value:
    """A date until which something was not so, as the date at which it was."""
    if not isinstance(value.what, Date) or value.what.start is not None or value.what.end is None:
        return value
    from newsfacts.dates import read_edtf

    return value._replace(what=read_edtf(value.what.edtf.strip("./")), link="in")


def _refers(sentence: Sentence, value: Value) -> bool:
    """Whether a number only refers to what is known: the two presidents."""
    if not isinstance(value.what, Figure) or value.what.unit != "count" or value.after - value.first > 1:
        return False
    before = sentence.words[value.first - 1] if value.first else ""
    small = value.what.value is not None and value.what.value <= _FEW
    return small and before in ("the", "these", "those") and sentence.words[value.after : value.after + 1] != ("of",)


_FEW = 3
_CORRECTED = 3
"""Words between `not` and the value that is wrong."""
