"""Who did what to whom: the words that take part in a deed, each in its role."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from newsfacts.verdict.proposition import Proposition

SemanticRole: TypeAlias = Literal["agent", "patient", "recipient", "place", "time", "other"]
"""What a word is to a deed, as in the labelling of semantic roles; the role of a person is their office."""
_RELATIVES = frozenset(["that", "who", "which", "whom"])
_MOVING = ("to", "from")
"""Prepositions that tell where a deed moves a thing, also where the grammar ties them to the thing."""
_SURE = 0.25
"""How sure the grammar has to be of a role."""


class Argument(NamedTuple):
    """A word in its role to a deed."""

    role: SemanticRole
    link: str
    """The preposition that ties it to the deed."""
    at: int
    sure: bool
    entities: tuple[str, ...]
    """What the base knows by its name."""
    noun: str
    """Its lemma, where it is no name."""


def read_arguments(said: Proposition, deed: int) -> Iterator[Argument]:
    """Give the words in their roles to a deed; one without a subject has that of the deed it is joined to."""
    sentence = said.sentence
    passive = is_passive(said, deed)
    subjects = False
    for kid in sentence.kids[deed]:
        role = _role(said, kid, passive)
        if role is None or kid not in said.content:
            continue
        subjects = subjects or sentence.labels[kid].startswith("nsubj")
        yield from _arguments(said, kid, role, _meant(said, kid, deed))
        if sentence.labels[kid] == "obj":  # sold the barge to Aurora
            for below in sentence.kids[kid]:
                if sentence.link(below) in _MOVING and below in said.content:
                    yield from _arguments(said, below, "recipient" if sentence.link(below) == "to" else "place", below)
    head = sentence.heads[deed]
    if not subjects and head >= 0 and sentence.labels[deed] in ("conj", "xcomp"):
        for argument in said.arguments(head):
            if argument.role == ("patient" if is_passive(said, head) else "agent"):
                yield argument._replace(role="patient" if passive else "agent")


def _arguments(said: Proposition, kid: int, role: SemanticRole, meant: int) -> Iterator[Argument]:
    sentence = said.sentence
    for each in _joined(said, meant):
        name = sentence.named.get(each)
        entities, noun = (name.entities, "") if name else ((), sentence.lemmas[each])
        yield Argument(role, sentence.link(kid), each, sentence.sure[kid] >= _SURE, entities, noun)


def _meant(said: Proposition, at: int, deed: int) -> int:
    """What a word stands for: of the pronoun of a relative clause, what that clause tells more of."""
    sentence = said.sentence
    above = sentence.heads[deed]
    is_relative = sentence.labels[deed] == "acl:relcl" and sentence.words[at] in _RELATIVES
    return above if is_relative and above >= 0 else at


def _joined(said: Proposition, at: int) -> list[int]:
    """A word and those that `and` joins to it."""
    found, open_ = [at], [at]
    while open_:
        for kid in said.sentence.kids[open_.pop()]:
            listed = said.sentence.labels[kid] == "nmod" and not said.sentence.link(kid)  # Dacia, Illyria and Moesia
            if (listed or said.sentence.labels[kid] in ("conj", "appos")) and kid not in found:
                found.append(kid)
                open_.append(kid)
    return found


def _role(said: Proposition, kid: int, passive: bool) -> SemanticRole | None:
    """What a word that hangs on a deed is to it; None where it takes no part."""
    sentence = said.sentence
    label, link = sentence.labels[kid], sentence.link(kid)
    if label.startswith("nsubj") and passive:
        return "patient"
    if label.startswith("nsubj") or label == "obl:agent" or (label in ("obl", "nmod") and link == "by"):
        return "agent"
    if label == "obj":
        return "patient"
    if label == "iobj":
        return "recipient"
    if label == "nmod:poss":  # his sale; but his deputy is somebody to him
        return (
            "patient" if any(sentence.labels[each] == "cop" for each in sentence.kids[sentence.heads[kid]]) else "agent"
        )
    if label in ("obl", "nmod"):
        return "recipient" if link == "to" else "patient" if link == "of" and label == "nmod" else "place"
    return None


def is_passive(said: Proposition, deed: int) -> bool:
    """Whether a deed is told in the passive; not where it has an object, whatever the grammar takes its subject for."""
    labels = [said.sentence.labels[kid] for kid in said.sentence.kids[deed]]
    return "aux:pass" in labels or ("nsubj:pass" in labels and "obj" not in labels)
