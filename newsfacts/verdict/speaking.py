"""Who speaks for whom: a ministry for its country, a capital for its government, a person for an organisation."""

from __future__ import annotations

from newsfacts.verdict.names import Mention, NameBook
from newsfacts.verdict.result import Relation

_STATES = ("country", "place")


def stands_for(claimed: Mention, actual: str, names: NameBook) -> Relation:
    """Say whether a name stands for the speaker: the same, or what the speaker speaks for, as Moscow for a ministry."""
    chain = names.chain(actual)
    if not set(claimed.entities).isdisjoint(chain):
        return "agrees"
    tops = {names.chain(each)[-1] for each in claimed.entities}
    for each in claimed.entities:
        if actual in names.chain(each):
            return "undecided"
        if chain[-1] in tops and names.kind(each) in _STATES:
            return "agrees"
        if names.kind(each) == names.kind(actual) == "person":
            continue
        if len(names.chain(each)) > 1 and len(chain) > 1 and names.chain(each)[1] == chain[1] != chain[-1]:
            return "undecided"
    return "contradicts"
