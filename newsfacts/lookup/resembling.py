"""What resembles the best record: a long query says much in passing, and that record says more of the same matter."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Sequence

from newsfacts.index.schema import kind_of
from newsfacts.text.fold import index_words
from newsfacts.text.stop_words import stop_words

POOL = 100
"""The best records that are looked at; those behind them stay behind."""
_MOST_WORDS = 200
"""Words of the best record that are looked for."""


def likeness(
    records: Sequence[int], asked: Collection[str], score: str, database: sqlite3.Connection
) -> dict[int, float]:
    """Give what the words weigh that records share with the first of them, besides those that were asked for.

    `score` is the expression on the table `words` for what words weigh.
    """
    from newsfacts.curation.format import SAID  # no short query waits for it

    (body,) = database.execute("SELECT body FROM record WHERE no = ?", (records[0],)).fetchone()
    said = index_words(json.loads(body)[SAID[kind_of(records[0])]])
    besides = [word for word in dict.fromkeys(said) if word not in stop_words() and word not in asked]
    if not besides:
        return {}
    match = " OR ".join(f'"{word}"' for word in besides[:_MOST_WORDS])
    # The sign keeps SQLite from asking FTS5 record by record, which weighs every word anew each time.
    among = f"+rowid IN ({', '.join(map(str, records))})"
    return dict(database.execute(f"SELECT rowid, {score} FROM words WHERE words MATCH ? AND {among}", (match,)))
