"""Words and phrases that say the same in a report: step down, resign; fire brigade, fire service.

`tools/same.py` makes the table of lists that know no base; `SOURCES.md` says who wrote them.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from newsfacts.lexicon.table import Table

TABLE = Table(Path(__file__).with_name("same.tsv"))


@lru_cache(maxsize=20_000)
def same(entry: str, part: str) -> tuple[str, ...]:
    """What bears out a word or a phrase: what says the same, and what implies it.

    `part` is one of WordNet's letters; the lists have what describes, adjectives and adverbs, under `a`.
    """
    found = TABLE.line(f"{entry}/{part.replace('r', 'a')}\t")
    return tuple(found.split("\t")[1].split("|")) if found else ()
