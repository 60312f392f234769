"""The records that a claim is held against: those that share most of its rarer words and names with it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from newsfacts.index.schema import name_token
from newsfacts.verdict.reading import Reading

_BY_WORDS, _BY_KIN = 12, 8
"""Records that are nearest by the claim's own words, and by words that stand for them."""
_RANKED = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words, 4.0, 3.0, 2.5, 1.0, 0.7) LIMIT ?"


def candidates(claim: Reading, database: sqlite3.Connection) -> list[int]:
    """Give the numbers of the records nearest to a claim, best first."""
    names = [name_token(entity) for m in claim.sentence.mentions for entity in m.entities]
    own: list[str] = []
    kin: list[str] = []
    for item in claim.items:
        own += claim.sentence.words[item.first : item.after]
        if item.meaning is not None and item.kind == "word":
            own += sorted(item.meaning.same)
            kin += [*sorted(item.meaning.kin), *sorted(item.meaning.opposite)]
    found = _found([*names, *own], _BY_WORDS, database)
    if kin:
        found += _found([*names, *own, *kin], _BY_KIN, database)
    return list(dict.fromkeys(found))


def _found(terms: Iterable[str], most: int, database: sqlite3.Connection) -> list[int]:
    match = " OR ".join(f'"{term}"' for term in dict.fromkeys(terms))
    if not match:
        return []
    return [row[0] for row in database.execute(_RANKED, (match, most))]
