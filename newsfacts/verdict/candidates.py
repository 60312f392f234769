"""The records that a claim is held against: those that share most of its rarer words and names with it."""

from __future__ import annotations

import sqlite3

from newsfacts.index.schema import name_token
from newsfacts.verdict.reading import Reading

MOST = 24
"""Records that a claim is compared with."""
_MOST_KIN = 12


def candidates(claim: Reading, database: sqlite3.Connection) -> list[int]:
    """Give the numbers of the records nearest to a claim, best first."""
    terms: dict[str, None] = {}
    for item in claim.items:
        if item.mention is not None:
            terms.update(dict.fromkeys(name_token(each) for each in item.mention.entities))
        elif item.meaning is not None and item.kind == "word":
            terms.update(dict.fromkeys(sorted(item.meaning.same)))
            terms.update(dict.fromkeys(sorted(item.meaning.kin)[:_MOST_KIN]))
            terms.update(dict.fromkeys(sorted(item.meaning.opposite)[:_MOST_KIN]))
        terms.update(dict.fromkeys(claim.sentence.words[item.first : item.after]))
    if not terms:
        return []
    match = " OR ".join(f'"{term}"' for term in terms)
    rows = database.execute(
        f"SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words, 4.0, 3.0, 2.5, 1.0, 0.7) LIMIT {MOST}",
        (match,),
    )
    return [row[0] for row in rows]
