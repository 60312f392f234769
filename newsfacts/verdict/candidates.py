"""The records that a claim is held against: those that share most of its rarer words and names with it.

A small base has its words in memory. On a large one weighing every record with a common word in it would take too
long, so the rarest words decide, and of common words those that stand together.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations

from newsfacts.index.schema import name_token
from newsfacts.lookup.scope import record_counts
from newsfacts.verdict.reading import Item, Reading
from newsfacts.verdict.slots.asked import figures_of
from newsfacts.verdict.word_index import WordIndex

_BY_WORDS, _BY_KIN = 9, 5
"""Records that are nearest by the claim's own words, and by words that stand for them."""
_OF_MANY = 8
"""Records of a large base that are compared at once."""
_SMALL = 2_000
"""Records of a base whose words are held in memory."""
_RARE = 300
"""Records that hold a rare word at most."""
_TOGETHER, _AT_ONCE = 5, 100
"""Common words of a claim that are looked for together, and records that one such query gives at most."""
_RANKED = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words, 4.0, 3.0, 2.5, 1.0, 0.7) LIMIT ?"
_SOME = "SELECT rowid FROM words WHERE words MATCH ? LIMIT ?"


def word_index(database: sqlite3.Connection) -> WordIndex | None:
    """Give the words of a base in memory, where it is small enough for that."""
    return WordIndex(database) if sum(record_counts(database).values()) <= _SMALL else None


def candidates(claim: Reading, database: sqlite3.Connection, words: WordIndex | None, *, kin: bool) -> list[int]:
    """Give the numbers of the records nearest to a claim, best first.

    `kin`: also by the words that can stand for the claim's own, and by their opposites.
    """
    items = [item for item in claim.items if item.kind != "light"] or list(claim.items)
    groups = [[*_own(item, claim), *(_kin(item) if kin else ())] for item in items]
    speaker = claim.attribution.speaker if claim.attribution else None
    if speaker is not None:
        groups.append([name_token(entity) for entity in speaker.entities])
    if words is None:
        return _of_many(groups, _OF_MANY, database)
    units = [asked.figure.unit for asked in figures_of(claim)]
    return words.nearest(groups, units, _BY_KIN if kin else _BY_WORDS)


def _own(item: Item, claim: Reading) -> list[str]:
    stems = " ".join(claim.sentence.stems[item.first : item.after])
    if item.mention is not None:
        return [*(name_token(entity) for entity in item.mention.entities), stems]
    assert item.meaning is not None
    return [*sorted(item.meaning.same), stems]


def _kin(item: Item) -> list[str]:
    if item.meaning is None or item.kind != "word":
        return []
    return [*sorted(item.meaning.kin), *(each for each in sorted(item.meaning.opposite) if each.isascii())]


def _of_many(groups: Sequence[Sequence[str]], most: int, database: sqlite3.Connection) -> list[int]:
    """Give the records that hold most of some groups of words, at a cost that does not grow with the base."""
    sized = sorted(((_size(group, database), _any(group)) for group in groups if group), key=lambda pair: pair[0])
    sized = [pair for pair in sized if pair[0]]
    rare = [match for size, match in sized if size <= _RARE]
    found: Counter[int] = Counter()
    if rare:
        for at, number in enumerate(_ranked_any(rare, most, database)):
            found[number] += most - at
    chosen = [match for _, match in sized[:_TOGETHER]]
    for size in range(len(chosen), 1, -1):
        for together in combinations(chosen, size):
            match = " AND ".join(f"({each})" for each in together)
            for (number,) in database.execute(_SOME, (match, _AT_ONCE)):
                found[number] += size * most
        if len(found) >= most:
            break
    return [number for number, _ in found.most_common(most)]


def _ranked_any(matches: Sequence[str], most: int, database: sqlite3.Connection) -> list[int]:
    return [row[0] for row in database.execute(_RANKED, (" OR ".join(f"({each})" for each in matches), most))]


def _size(terms: Sequence[str], database: sqlite3.Connection) -> int:
    """Give how many records hold one of some words, counted no further than one more than are few."""
    sql = f"SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT {_RARE + 1})"
    return int(database.execute(sql, (_any(terms),)).fetchone()[0])


def _any(terms: Iterable[str]) -> str:
    return " OR ".join(f'"{term}"' for term in dict.fromkeys(terms))
