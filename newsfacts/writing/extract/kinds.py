"""What kind of entity a name of a text may be: told by its own words, and by those around it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from newsfacts.text.fold import alias_key, plain
from newsfacts.verdict.wordlists import entries
from newsfacts.verdict.world import places

if TYPE_CHECKING:
    from collections.abc import Iterable

_ADDRESSES = frozenset("mr mrs ms miss dr prof sir dame lord lady rev hon fr sister brother saint st".split())
_PLACE_BEFORE = re.compile(r"\b(?:in|at|near|from|off|outside|around|towards?|to|into|across|of)\s+(?:the\s+)?$", re.I)
_AGE_BEHIND = re.compile(r",\s+\d{2},")
_ROLE_BEHIND = re.compile(r",\s+(?:the|an?|its|his|her|their|general|chief|head|who|whose)\s")
_LAST_WORD = re.compile(r"(?<![^\W_])([a-z]+)(,?)\s+$")


def kind_of(name: str, contexts: Iterable[tuple[str, str]], speaks: bool) -> str:
    """Give the kind of what bears a name: person, country, organisation, place or thing.

    `contexts` are the words before and behind the name wherever it stands, `speaks` says whether it says something.
    """
    words = plain(name).split()
    known = places().get(alias_key(name))
    if known is not None:
        return "country" if known.kind == "country" else "place"
    own = _kind_of_noun(words[-1]) or (_kind_of_noun(words[0]) if len(words) > 1 else None)
    if own == "person" and words[-1].endswith("s") and _kind_of_noun(words[-1]):  # Social Democrats
        return "organisation"
    if own is not None and own != "person":
        return own
    if own == "person" and len(words) > 1:  # Mayor Lindqvist
        return "person"
    before, behind = zip(*contexts, strict=True)
    if any(_AGE_BEHIND.match(text) for text in behind):
        return "person"
    for text in before:
        role = _LAST_WORD.search(text)
        kind = _kind_of_noun(role[1]) if role else None
        if role is not None and kind is not None and (kind == "person" or not role[2]):
            return kind
    if name.isupper() and len(words) == 1 and len(name) < 7:
        return "organisation"
    if any(_PLACE_BEFORE.search(text) for text in before) and not speaks:
        return "place"
    if len(words) in (2, 3) and (speaks or any(_ROLE_BEHIND.match(text) for text in behind)):
        return "person"
    return "organisation" if speaks else "person" if len(words) == 2 else "thing"


def is_title(word: str) -> bool:
    """Whether a word before a name says what a person is, or how they are addressed: Mayor, Dame."""
    return plain(word).strip(".") in _ADDRESSES or _kind_of_noun(plain(word)) == "person"


@cache
def _kinds() -> dict[str, str]:
    """Give the kind of each noun of one word, and of the last word of longer ones that no line has alone."""
    lines = Path(__file__).with_name("nouns_of_kind.tsv").read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    nouns = [(plain(noun), kind) for listed, kind in cells for noun in entries(listed)]
    found = {noun: kind for noun, kind in nouns if " " not in noun}
    for noun, kind in nouns:
        found.setdefault(noun.split()[-1], kind)
    return found


def _kind_of_noun(noun: str) -> str | None:
    noun = noun.strip("'’")
    singular = noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")
    return _kinds().get(noun) or _kinds().get(singular)
