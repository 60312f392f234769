"""Print how well `search` ranks a public test collection, beside SQLite's own ranking of the same texts.

    python bench/collection.py FOLDER …

A folder holds `corpus.jsonl`, lines of {"id", "text"}, and `queries.jsonl`, lines of {"query", "relevant": {id: grade}};
that is what BEIR's collections are, less their titles. The texts become the statements of a base, or `base.yaml` is one
that has the same ids. FTS5 is asked for all words of a query at once, as `bm25` ranks them.
Printed are nDCG@10, and in how many queries a relevant text comes first or among the first three.
"""

from __future__ import annotations

import json
import math
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from newsfacts import FactBase
from newsfacts.text.fold import tokens

FIRST = 10
LONGEST = 5_000
"""Characters of a text that are kept: what a statement may have."""


def main() -> None:
    """Print both rankings of every collection."""
    for folder in map(Path, sys.argv[1:]):
        corpus, queries = (list(_lines(folder / f"{name}.jsonl")) for name in ("corpus", "queries"))
        print(f"{folder.name}: {len(queries)} queries, {len(corpus):,} texts")
        with tempfile.TemporaryDirectory() as made:
            base = folder / "base.yaml"
            if not base.exists():
                base = Path(made) / "base.yaml"
                base.write_text(_base(corpus), encoding="utf-8")
            facts = FactBase.open(base)
            _print("newsfacts", queries, _ours(facts))
            facts.close()
        _print("FTS5 alone", queries, _plain(corpus))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _base(corpus: list[dict[str, Any]]) -> str:
    head = "newsfacts: 1\nsources:\n  - {id: corpus, title: Corpus}\nfacts:\n"
    rests = "evidence: {source: corpus, exact: corpus}"
    facts = [f"  - {{id: {each['id']}, statement: {json.dumps(each['text'][:LONGEST])}, {rests}}}\n" for each in corpus]
    return head + "".join(facts)


def _ours(facts: FactBase) -> Callable[[str], list[str]]:
    return lambda query: [each.id for each in facts.search(query).results[:FIRST]]


def _plain(corpus: list[dict[str, Any]]) -> Callable[[str], list[str]]:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE words USING fts5 (id UNINDEXED, text, tokenize='porter unicode61')")
    database.executemany("INSERT INTO words VALUES (?, ?)", [(each["id"], each["text"][:LONGEST]) for each in corpus])
    asked = f"SELECT id FROM words WHERE words MATCH ? ORDER BY rank LIMIT {FIRST}"

    def ranked(query: str) -> list[str]:
        match = " OR ".join(f'"{word}"' for word in dict.fromkeys(tokens(query)))
        return [row[0] for row in database.execute(asked, (match,))]

    return ranked


def _print(name: str, queries: list[dict[str, Any]], ranked: Callable[[str], list[str]]) -> None:
    gain = first = three = 0.0
    started = time.process_time()
    for each in queries:
        grades = each["relevant"]
        found = [grades.get(text, 0) for text in ranked(each["query"])]
        gain += _gain(found) / _gain(sorted(grades.values(), reverse=True)[:FIRST])
        first += any(found[:1])
        three += any(found[:3])
    took = (time.process_time() - started) * 1000 / len(queries)
    print(
        f"  {name:<11} nDCG@10 {gain / len(queries):.3f}   first {first:.0f}   within three {three:.0f}   {took:.0f} ms a query"
    )


def _gain(grades: list[int]) -> float:
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))


if __name__ == "__main__":
    main()
