"""Sentences of Universal Dependencies treebanks, as the grammar is to see them."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from newsfacts.grammar.labels import LABELS

#: Relations that the grammar does not tell apart.
COARSE = {
    "obl:unmarked": "obl",
    "nmod:unmarked": "nmod",
    "nsubj:outer": "nsubj",
    "csubj:outer": "csubj",
    "csubj:pass": "csubj",
    "list": "parataxis",
    "goeswith": "flat",
    "advcl:relcl": "acl:relcl",
}


@dataclass
class Sentence:
    """A gold sentence: heads count from 0, -1 is the root."""

    words: list[str]
    tags: list[tuple[str, str]]
    heads: list[int]
    labels: list[str]
    lemmas: list[str] = field(default_factory=list)


def read(path: Path) -> Iterator[Sentence]:
    """The sentences of a CoNLL-U file, hyphened words joined."""
    rows: list[list[str]] = []
    for line in [*path.read_text("utf-8").split("\n"), ""]:
        if line and line[0] != "#":
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)
        elif not line and rows:
            yield _sentence(rows)
            rows = []


def coarse(label: str) -> str:
    """The relation that stands for a treebank's."""
    label = COARSE.get(label, label)
    return label if label in LABELS else label.split(":")[0] if label.split(":")[0] in LABELS else "dep"


def _sentence(rows: list[list[str]]) -> Sentence:
    groups = _groups(rows)
    place = {k: g for g, group in enumerate(groups) for k in group}
    heads = [int(row[6]) - 1 for row in rows]
    sentence = Sentence([], [], [], [], [])
    for group in groups:
        # The part of a joined word that hangs on another word is its head: "15-year" is a year.
        top = [k for k in group if heads[k] not in group]
        main = next((k for k in reversed(top) if rows[k][3] != "PUNCT"), top[-1])
        row = rows[main]
        sentence.words.append("".join(rows[k][1] for k in group))
        sentence.tags.append((row[3], row[4]))
        sentence.heads.append(place[heads[main]] if heads[main] >= 0 else -1)
        sentence.labels.append(coarse(row[7]))
        sentence.lemmas.append("".join(rows[k][2] for k in group))
    _mark_agents(sentence)
    _break_cycles(sentence)
    return sentence


def _groups(rows: list[list[str]]) -> list[list[int]]:
    """Rows that make one word: those on both sides of a hyphen without spaces."""
    groups: list[list[int]] = []
    glued = [row[9].find("SpaceAfter=No") >= 0 for row in rows]
    for k, row in enumerate(rows):
        hyphen = row[1] in ("-", "‐", "‑", "–") and 0 < k < len(rows) - 1 and glued[k - 1] and glued[k]
        numbers = row[1] != "–" or (rows[k - 1][1][-1:].isdigit() and rows[k + 1][1][:1].isdigit()) if hyphen else False
        solid = hyphen and numbers and all(rows[j][1][:1].isalnum() for j in (k - 1, k + 1))
        if groups and (
            solid or (len(groups[-1]) > 1 and groups[-1][-1] == k - 1 and rows[k - 1][1] in "-‐‑–" and glued[k - 1])
        ):
            groups[-1].append(k)
        else:
            groups.append([k])
    return groups


def _mark_agents(s: Sentence) -> None:
    """Name the agents of passives, where a treebank calls them plain obliques."""
    for k, label in enumerate(s.labels):
        if label != "obl":
            continue
        head = s.heads[k]
        by = any(s.heads[j] == k and s.words[j].lower() == "by" and s.labels[j] == "case" for j in range(head + 1, k))
        passive = s.tags[head][1] == "VBN" and (
            s.labels[head] in ("acl", "amod")
            or any(h == head and x == "aux:pass" for h, x in zip(s.heads, s.labels, strict=True))
        )
        time = s.tags[k][0] == "NUM" or s.tags[k][1] == "VBG"
        if by and passive and not time:
            s.labels[k] = "obl:agent"


def _break_cycles(s: Sentence) -> None:
    """Hang a word on the root where joining has made a ring of words (rare)."""
    roots = [k for k, head in enumerate(s.heads) if head < 0]
    root = roots[0] if roots else 0
    s.heads[root] = -1
    for k in range(len(s.heads)):
        seen = set()
        j = k
        while j >= 0 and j not in seen:
            seen.add(j)
            j = s.heads[j]
        if j >= 0 or (k != root and s.heads[k] < 0):
            s.heads[k] = root


#: The kinds of texts of GUM that are free for any use: Wikimedia's, open textbooks, speeches in the public domain.
FREE = ("news", "interview", "bio", "voyage", "textbook", "speech")


def load(folder: Path) -> tuple[list[Sentence], list[Sentence], list[Sentence], list[Sentence], list[Sentence]]:
    """Training and development sentences, and those to test on: of EWT, of PUD, and of GUM.

    `folder` holds checkouts named after the three.
    """
    ewt, pud = folder / "EWT", folder / "PUD"
    dev = list(read(ewt / "en_ewt-ud-dev.conllu"))
    test = list(read(ewt / "en_ewt-ud-test.conllu"))
    kept_out = {tuple(s.words) for s in dev + test}
    files = sorted((ewt / "not-to-release" / "sources").rglob("*.conllu"))
    train = [s for path in files for s in read(path) if tuple(s.words) not in kept_out]
    more, texts = _gum(folder / "GUM")
    news = list(read(pud / "en_pud-ud-test.conllu"))
    return train + more + [s for k, s in enumerate(news) if k % 5], dev, test, news[::5], texts


def _gum(folder: Path) -> tuple[list[Sentence], list[Sentence]]:
    """The sentences of GUM's free texts, and of those among them that it keeps for development and tests."""
    kept = "".join((folder / f"en_gum-ud-{part}.conllu").read_text("utf-8") for part in ("dev", "test"))
    apart = set(re.findall(r"newdoc id = (\S+)", kept))
    train: list[Sentence] = []
    test: list[Sentence] = []
    for path in sorted((folder / "not-to-release" / "sources").glob("*.conllu")):
        if path.stem.split("_")[1] in FREE:
            (test if path.stem in apart else train).extend(read(path))
    return train, test


def without(s: Sentence, gone: set[int]) -> Sentence:
    """A sentence without some words that nothing hangs on."""
    kept = [k for k in range(len(s.words)) if k not in gone]
    place = {k: j for j, k in enumerate(kept)} | {-1: -1}
    return Sentence(
        [s.words[k] for k in kept],
        [s.tags[k] for k in kept],
        [place[s.heads[k]] for k in kept],
        [s.labels[k] for k in kept],
    )


def lower(s: Sentence) -> Sentence:
    """A sentence as people type claims."""
    return Sentence([w.lower() for w in s.words], s.tags, s.heads, s.labels)


def headline(s: Sentence) -> Sentence:
    """A sentence as a headline has it: no articles, no auxiliary *be*, no full stop."""
    bare = set(range(len(s.words))) - set(s.heads)
    gone = {
        k
        for k in bare
        if (s.words[k].lower() in ("a", "an", "the") and s.labels[k] == "det")
        or s.labels[k] == "aux:pass"
        or s.words[k] == "."
    }
    return without(s, gone) if len(gone) < len(s.words) - 1 else s


def variant(s: Sentence, chance: random.Random) -> Sentence:
    """A sentence for one round of training: mostly as it is, at times lower-cased, shortened or in capitals."""
    pick = chance.random()
    if pick < 0.05:
        s = headline(s)
        if chance.random() < 0.3:
            return Sentence([w[:1].upper() + w[1:] for w in s.words], s.tags, s.heads, s.labels)
    elif pick < 0.2 and s.words[-1] == "." and len(s.words) > 3 and len(s.words) - 1 not in s.heads:
        s = without(s, {len(s.words) - 1})
    if chance.random() < 0.2:
        return lower(s)
    if chance.random() < 0.01:
        return Sentence([w.upper() for w in s.words], s.tags, s.heads, s.labels)
    return s
