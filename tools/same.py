"""Make `newsfacts/lexicon/same.tsv` from the lists in `tools/same/`: `python tools/same.py`.

A line of a list holds a part of speech, a tab, and entries that say the same, with commas between; behind `>` what is implied
by those before it, behind `=` verbs for the deed that nouns name. How strong a tie is: in how many lines two entries stand
together, by the mean of how many each stands in; so that a frequent word of many senses is tied to little.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import permutations, product
from pathlib import Path

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "newsfacts" / "lexicon" / "same.tsv"
LEAST = 0.2
"""How strong a tie has to be."""

Entry = tuple[str, str]
"""Words, and their part of speech."""


def main() -> None:
    """Write the table, sorted by its bytes."""
    lines = sorted(line.encode() for line in table())
    OUT.write_bytes(b"".join(lines))


def table() -> Iterator[str]:
    """Give the lines of the table: of each entry what bears it out, and the phrases that begin with a word."""
    stands: Counter[Entry] = Counter()
    together: Counter[tuple[Entry, Entry]] = Counter()
    for entries, pairs in map(read, rows()):
        stands.update(entries)
        together.update(pairs)
    ties: dict[Entry, list[tuple[float, str]]] = defaultdict(list)
    for (entry, other), times in together.items():
        strength = times / math.sqrt(max(stands[entry], 1) * max(stands[other], 1))
        if strength >= LEAST:
            ties[entry].append((-strength, other[0]))
    phrases: dict[str, set[str]] = defaultdict(set)
    for (words, part), found in ties.items():
        yield f"{words}/{part}\t{'|'.join(dict.fromkeys(word for _, word in sorted(found)))}\n"
    for words, part in stands:
        if " " in words:
            phrases[words.partition(" ")[0]].add(f"{words}/{part}")
    for word, found_here in phrases.items():
        yield f"{word}/+\t{'|'.join(sorted(found_here))}\n"


def rows() -> Iterator[str]:
    """Give the lines of all lists, each once a list."""
    for path in sorted((HERE / "same").glob("*.tsv")):
        yield from dict.fromkeys(path.read_text(encoding="utf-8").splitlines())


def read(row: str) -> tuple[set[Entry], list[tuple[Entry, Entry]]]:
    """Give the entries of a line that count, and the pairs of which the second bears the first out.

    What is only implied has no more senses for it: many deeds end in a death.
    """
    part, _, rest = row.partition("\t")
    if ">" in rest:
        narrow, wide = (entries(each, part) for each in rest.split(">"))
        return set(narrow), list(product(wide, narrow))
    if "=" in rest:
        nouns, _, verbs = rest.partition("=")
        group = [*entries(nouns, "n"), *entries(verbs, "v")]
    else:
        group = entries(rest, part)
    return set(group), list(permutations(dict.fromkeys(group), 2))


def entries(text: str, part: str) -> list[Entry]:
    """Give the entries of a part of a line; what is said with `be` is said without it too: be dead, nineteen dead."""
    found = [(each.strip(), part) for each in text.split(",") if each.strip()]
    alone = [(each.removeprefix("be "), "a") for each, _ in found if part == "v" and each.startswith("be ")]
    return [*found, *(each for each in alone if " " not in each[0])]


if __name__ == "__main__":
    main()
