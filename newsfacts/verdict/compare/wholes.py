"""A whole of which only a part is told, and what several come to together: no figure of one record says it."""

from __future__ import annotations

import itertools

from newsfacts.verdict.content_words import tells
from newsfacts.verdict.pair import Pair
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.value import Value

_ALL = frozenset(["all", "every", "each", "none", "no"])
_WITHIN = 3
"""Words between a part and the whole that it is of: of the city's 390."""
_TOGETHER = frozenset(["together", "combined"])
BETWEEN_THEM = ("between", "them")
SUM = frozenset("altogether total together combined all overall both".split())
REST = frozenset("rest remain left still yet remaining missing unpaid other not no never without".split())
"""Words by which a claim says that its figure is what several come to, or what is left."""
_IN_ALL = (("in", "all"), ("in", "total"))
_WHOLE = frozenset(["whole", "entire"])
_BEHIND = 4
"""Words behind a figure among which it is said that it is that of all."""
_OF_A_KIND = ("amod", "compound")
_JOINING = frozenset(["together", "combined", "altogether", "both", "between", "total", "and"])
"""Words of a record that tells of several itself."""


def is_in_all(value: Value, pair: Pair) -> bool:
    """Whether a figure is that of all there are, or of all of something: 14 medals in all, the whole hunt."""
    if not _WHOLE.isdisjoint(
        pair.claim.sentence.lemmas[kid] for at in value.anchors for kid in pair.claim.sentence.kids[at]
    ):
        return True
    behind = pair.claim.sentence.words[value.after : value.after + _BEHIND]
    return any(each in _IN_ALL for each in itertools.pairwise(behind))


def is_of_some(value: Value, pair: Pair) -> bool:
    """Whether a figure of a record is that of some only: a part, or things of a kind that the claim does not name."""
    said = pair.record.said.sentence
    counted = next((at for at in value.anchors if said.tags[at] == "NOUN"), -1)
    kinds = (said.lemmas[kid] for kid in (said.kids[counted] if counted >= 0 else ()) if said.labels[kid] in _OF_A_KIND)
    return value.kind == "part" or any(kind not in pair.claim.sentence.lemmas for kind in kinds)


def is_of_the_whole(value: Value, whole: Value, pair: Pair) -> bool:
    """Whether a figure of a claim is a whole of which the record tells of a part only: represents 164 of the 390."""
    claim, said = pair.claim, pair.record.said
    if whole.first < 0 or any(each.kind == "part" for each in claim.values):
        return False
    if not _ALL.isdisjoint(claim.sentence.words):
        return False
    parts = [each for each in said.values if each.kind == "part" and 0 < whole.first - each.after <= _WITHIN]
    return bool(parts) and value.deed >= 0 and tells(claim.sentence, value.deed) and said.main == parts[0].deed


def may_add_up(said: Proposition) -> bool:
    """Whether a claim has a word by which its figure is a sum, or what is left."""
    words = {*said.sentence.words, *said.sentence.lemmas}
    return not words.isdisjoint((*SUM, *REST, *BETWEEN_THEM))


def is_a_sum(pair: Pair) -> bool:
    """Whether a claim tells what several come to together, and the record does not: between them, combined."""
    mine, theirs = (said.sentence.words for said in (pair.claim, pair.record.said))
    between = BETWEEN_THEM in itertools.pairwise(mine)
    return (between or not _TOGETHER.isdisjoint(mine)) and _JOINING.isdisjoint(theirs)
