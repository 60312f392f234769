"""Make `newsfacts/lexicon/wordnet.tsv` from WordNet's database files: `python tools/lexicon.py /usr/share/wordnet`.

The files come with Debian's `wordnet-base` (WordNet 3.0, Princeton; licence in SOURCES.md). Only words that are
common enough to have been counted in WordNet's tagged texts are kept, with what their commonest senses say of them.
The lines are sorted by their bytes, so that a word is found without reading the others.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

OUT = Path(__file__).resolve().parent.parent / "newsfacts" / "lexicon" / "wordnet.tsv"
PARTS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
SENSES = {"n": 3, "v": 5, "a": 3, "r": 3}
"""How many of a word's senses speak for it, the commonest first."""
FEWEST = 0.06
"""The share of a word's uses that a sense must have to speak for it, its first sense aside."""
KINDS = {"14": "group", "15": "place", "18": "person", "28": "time", "04": "act", "11": "event"}
"""Lexicographer files of nouns whose words are told apart."""
UP = ("increase", "rise", "grow", "improve")
DOWN = ("decrease", "fall", "diminish", "worsen")
CHANGE_FILES = ("30", "38")
"""Lexicographer files of the verbs of change and of motion, in which directions are."""


class Synset(NamedTuple):
    """A meaning: its words, and its pointers by sign, each to a meaning and a word of it (0 for all)."""

    part: str
    file: str
    words: tuple[str, ...]
    pointers: tuple[tuple[str, str, int, int], ...]


def read(folder: Path) -> tuple[dict[str, Synset], dict[tuple[str, str], list[str]], dict[str, int]]:
    """Synsets by part and offset, the synsets of a word in the order of their use, and the count of each sense."""
    synsets: dict[str, Synset] = {}
    senses: dict[tuple[str, str], list[str]] = {}
    for part, name in PARTS.items():
        for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines():
            if line.startswith("  "):
                continue
            cells = line.partition(" | ")[0].split()
            count = int(cells[3], 16)
            words = tuple(cells[4 + 2 * at].partition("(")[0] for at in range(count))
            first = 5 + 2 * count
            pointers = []
            for at in range(int(cells[4 + 2 * count])):
                sign, offset, target, places = cells[first + 4 * at : first + 4 * at + 4]
                pointers.append((sign, target + offset, int(places[:2], 16), int(places[2:], 16)))
            synsets[part + cells[0]] = Synset(part, cells[1], words, tuple(pointers))
        for line in (folder / f"index.{name}").read_text(encoding="utf-8").splitlines():
            if not line.startswith("  "):
                cells = line.split()
                number = int(cells[2])
                senses[cells[0], part] = [part + offset for offset in cells[-number:]]
    counts: dict[str, int] = {}
    numbers = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
    for line in (folder / "cntlist.rev").read_text(encoding="utf-8").splitlines():
        key, sense, count_ = line.split()
        word, _, rest = key.partition("%")
        part = numbers[rest[0]]
        at = int(sense) - 1
        if at < len(senses.get((word, part), ())):
            counts[f"{word}/{senses[word, part][at]}"] = int(count_)
    return synsets, senses, counts


def plain(word: str) -> str:
    """The spelling of the table: lower case, blanks for underscores."""
    return word.replace("_", " ").lower()


def main(folder: Path) -> None:
    """Write the table."""
    synsets, senses, counts = read(folder)
    used: dict[tuple[str, str], list[str]] = {}
    for (word, part), ids in senses.items():
        numbers = [counts.get(f"{word}/{each}", 0) for each in ids]
        if sum(numbers) == 0 and ("_" in word or "." in word or not word.isalpha()):
            continue  # of what no text was seen to use, single words are kept: they are known to be words
        total = sum(numbers) or 1
        used[word, part] = [
            each for at, each in enumerate(ids[: SENSES[part]]) if at == 0 or numbers[at] / total >= FEWEST
        ]
    direction = _directions(synsets, senses)
    lines = []
    for (word, part), ids in used.items():
        same, broader, kin, opposite = (dict[str, None]() for _ in range(4))
        for id_ in ids:
            synset = synsets[id_]
            same.update(dict.fromkeys(map(plain, synset.words)))
            place = [each.lower() for each in synset.words].index(word) + 1
            for sign, target, source, to in synset.pointers:
                other = synsets[target]
                words = [plain(other.words[to - 1])] if to else [plain(each) for each in other.words]
                if sign == "@" and source in (0, place):
                    broader.update(dict.fromkeys(words))
                elif sign in ("+", "\\", "<") and source == place:
                    kin.update(dict.fromkeys(words))
                elif sign == "!" and source == place:
                    opposite.update(dict.fromkeys(words))
        same.pop(plain(word), None)
        if not sum(counts.get(f"{word}/{each}", 0) for each in ids):
            broader = dict.fromkeys(list(broader)[:2])
        files = [synsets[id_].file for id_ in ids[:1]]
        kinds = [KINDS[each] for each in files if part == "n" and each in KINDS]
        if word in direction and part == "v":
            kinds.append(direction[word])
        cells = [" ".join(kinds), *("|".join(each) for each in (same, broader, kin, opposite))]
        lines.append("\t".join([f"{plain(word)}/{part}", *cells]).encode())
    lines.sort()
    OUT.write_bytes(b"\n".join(lines) + b"\n")
    print(f"{len(lines)} words, {OUT.stat().st_size:,} bytes")


def _directions(synsets: dict[str, Synset], senses: dict[tuple[str, str], list[str]]) -> dict[str, str]:
    """Verbs that say that something becomes more or less, and which: all that is narrower than a few of them."""
    narrower = defaultdict(list)
    for id_, synset in synsets.items():
        for sign, target, _, _ in synset.pointers:
            if sign == "@":
                narrower[target].append(id_)
    found: dict[str, set[str]] = defaultdict(set)
    for kind, roots in (("up", UP), ("down", DOWN)):
        open_ = [id_ for root in roots for id_ in senses[root, "v"] if synsets[id_].file in CHANGE_FILES]
        seen = set(open_)
        while open_:
            id_ = open_.pop()
            for word in synsets[id_].words:
                found[word.lower()].add(kind) if id_ in senses[word.lower(), "v"][: SENSES["v"]] else None
            new = [each for each in narrower[id_] if each not in seen]
            seen.update(new)
            open_ += new
    return {word: kinds.pop() for word, kinds in found.items() if len(kinds) == 1}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
