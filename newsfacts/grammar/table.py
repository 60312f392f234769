"""The trained tables: read from one packed file, once."""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

PATH = Path(__file__).with_name("grammar.bin")


class Grammar(NamedTuple):
    """All that the tagger, the parser and the labeller know.

    A word has an id and a *class*: the tags that it can bear. A table holds small integers;
    a feature is an index into it.
    """

    tags: tuple[tuple[str, str], ...]  # universal and fine part of speech
    kinds: list[int]  # by tag: the bit of a coarse kind of words
    auxiliaries: int  # how many tags are of auxiliaries: these come first
    words: dict[str, int]  # folded form → id; 0 is the unknown word
    word_class: list[int]  # by word id
    clusters: dict[str, int]  # word → the path of its cluster, the first turn in the lowest bit
    classes: list[tuple[int, ...]]  # the tags that a class allows
    capital: list[int]  # the class of the same word with a capital letter
    endings: dict[str, int]  # "a" or "A", and an ending → class of an unknown word
    suffixes: dict[str, int]
    arcs_allowed: dict[int, tuple[int, ...]]  # head tag, dependent tag, direction → labels
    sure: list[list[int]]  # by margin: how many heads of 100 are right, how many labels of right heads
    tag_weights: array[int]
    arc_weights: array[int]
    label_weights: array[int]


def pack(grammar: Grammar) -> bytes:
    """The file's bytes for a grammar: a line of JSON, then the three tables, little-endian, all deflated."""
    head: dict[str, Any] = grammar._asdict()
    tables = b""
    for name in ("tag_weights", "arc_weights", "label_weights"):
        weights = head[name]
        head[name] = [weights.typecode, len(weights)]
        tables += _little(weights).tobytes()
    head["words"] = "\n".join(grammar.words)
    groups: dict[int, list[str]] = {}
    for word, path in grammar.clusters.items():
        groups.setdefault(path, []).append(word)
    head["clusters"] = {path: " ".join(group) for path, group in groups.items()}
    return zlib.compress(json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode() + b"\n" + tables, 9)


def unpack(data: bytes) -> Grammar:
    """The grammar that `pack` wrote."""
    raw = zlib.decompress(data)
    start = raw.index(b"\n")
    head = json.loads(raw[:start])
    start += 1
    for name in ("tag_weights", "arc_weights", "label_weights"):
        typecode, length = head[name]
        weights: array[int] = array(typecode)
        end = start + length * weights.itemsize
        weights.frombytes(raw[start:end])
        head[name] = _little(weights)
        start = end
    words = head["words"].split("\n")
    head["words"] = dict(zip(words, range(len(words)), strict=True))
    clusters: dict[str, int] = {}
    for path, group in head["clusters"].items():
        clusters.update(dict.fromkeys(group.split(" "), int(path)))
    head["clusters"] = clusters
    head["classes"] = [tuple(tags) for tags in head["classes"]]
    head["tags"] = tuple((upos, fine) for upos, fine in head["tags"])
    head["arcs_allowed"] = {int(key): tuple(labels) for key, labels in head["arcs_allowed"].items()}
    return Grammar(**head)


@cache
def load() -> Grammar:
    """The grammar that ships."""
    return unpack(PATH.read_bytes())


def _little(weights: array[int]) -> array[int]:
    if sys.byteorder == "big":
        weights = array(weights.typecode, weights)
        weights.byteswap()
    return weights
