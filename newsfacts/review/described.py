"""Whether more than a name tells whom a sentence means: `Mayor Lena Orro`, `Lena Orro, 54`, `the mayor of Vellby`.

Another name in its place would have what is said of the first: such a one is for a person to change.
"""

from __future__ import annotations

from newsfacts.grammar import parse, tokens
from newsfacts.text.sentences import Span
from newsfacts.verdict.result import SlotName

NAMED: frozenset[SlotName] = frozenset(["who", "said_by", "place"])
"""Slots that a name fills."""
_DESCRIBES = frozenset("appos acl acl:relcl amod compound conj det flat nmod nmod:desc nmod:poss nummod".split())
"""What a word is to the name that it describes, or stands in a row with."""
_DESCRIBED = frozenset(["appos", "conj", "flat", "nmod:desc"])
"""What a name is to a word that describes it."""
_SPEAKS_FOR = frozenset(["compound", "nmod", "nmod:poss"])
"""What a name is to a word that says who speaks: the mayor of Vellby does, and not Vellby."""


def is_described(sentence: str, name: Span, slot: SlotName) -> bool:
    """Say whether the words at `name`, which fill a slot, are described in a sentence."""
    words = tokens(sentence)
    inside = {at for at, word in enumerate(words) if word.start < name.end and name.start < word.end}
    read = parse([word.text for word in words])
    described = _DESCRIBED | _SPEAKS_FOR if slot == "said_by" else _DESCRIBED
    for at, (head, label) in enumerate(zip(read.heads, read.labels, strict=True)):
        if at in inside and head not in inside and label in described:
            return True
        if at not in inside and head in inside and (label in _DESCRIBES or words[at].text.isdecimal()):
            return True
    return False
