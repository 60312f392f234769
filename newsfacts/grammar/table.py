"""The trained tables: the weights are mapped where they lie, for a claim touches few of them."""

from __future__ import annotations

import json
import sys
from array import array
from functools import cache, lru_cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from newsfacts.lexicon.table import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    Weights = array[int] | memoryview

PATH = Path(__file__).with_name("grammar.bin")
WORDS = Table(Path(__file__).with_name("words.tsv"))
UNKNOWN = (0, 0)
_WEIGHTS = ("tag_weights", "arc_weights", "label_weights")


class Words(Protocol):
    """What tells the two numbers of a word: a mapping, or what finds them in a file."""

    def get(self, word: str, default: tuple[int, int], /) -> tuple[int, int]:
        """The id of a form and the path of its cluster, 0 for what it lacks; the default where it lacks both."""


class Grammar(NamedTuple):
    """All that the tagger, the parser and the labeller know.

    A word has an id and a *class*: the tags that it can bear. A table holds small integers;
    a feature is an index into it.
    """

    tags: tuple[tuple[str, str], ...]  # universal and fine part of speech
    kinds: list[int]  # by tag: the bit of a coarse kind of words
    auxiliaries: int  # how many tags are of auxiliaries: these come first
    words: (
        Words  # folded form → id, 0 of an unknown one; word → the path of its cluster, the first turn in the lowest bit
    )
    word_class: list[int]  # by word id
    classes: list[tuple[int, ...]]  # the tags that a class allows
    capital: list[int]  # the class of the same word with a capital letter
    endings: dict[str, int]  # "a" or "A", and an ending → class of an unknown word
    suffixes: dict[str, int]
    arcs_allowed: dict[int, tuple[int, ...]]  # head tag, dependent tag, direction → labels
    sure: list[list[int]]  # by margin: how many heads of 100 are right, how many labels of right heads
    tag_weights: Weights
    arc_weights: Weights
    label_weights: Weights


def pack(grammar: Grammar) -> bytes:
    """The file's bytes for a grammar, its words aside: a line of JSON, then the three tables, little-endian."""
    head: dict[str, Any] = grammar._asdict()
    del head["words"]
    tables = b""
    for name in _WEIGHTS:
        weights = array(head[name].typecode, head[name])
        head[name] = [weights.typecode, len(weights)]
        tables += _little(weights).tobytes()
    return json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode() + b"\n" + tables


def pack_words(words: Mapping[str, tuple[int, int]]) -> bytes:
    """The bytes of `words.tsv`: a word, its id and the path of its cluster a line, sorted by their bytes."""
    return b"".join(sorted(f"{word}\t{number}\t{path}\n".encode() for word, (number, path) in words.items()))


def unpack(data: bytes | mmap) -> Grammar:
    """The grammar that `pack` wrote, with the words that ship; its weights stay where they are."""
    start = data.find(b"\n") + 1
    head = json.loads(data[:start])
    tables = memoryview(data)
    for name in _WEIGHTS:
        typecode, length = head[name]
        end = start + length * array(typecode).itemsize
        head[name] = _native(tables[start:end].cast(typecode), typecode)
        start = end
    head["classes"] = [tuple(tags) for tags in head["classes"]]
    head["tags"] = tuple((upos, fine) for upos, fine in head["tags"])
    head["arcs_allowed"] = {int(key): tuple(labels) for key, labels in head["arcs_allowed"].items()}
    return Grammar(**head, words=_ShippedWords())


@cache
def load() -> Grammar:
    """The grammar that ships."""
    with PATH.open("rb") as file:
        return unpack(mmap(file.fileno(), 0, access=ACCESS_READ))


class _ShippedWords:
    """The words of `words.tsv`."""

    def get(self, word: str, default: tuple[int, int], /) -> tuple[int, int]:
        """The id of a form and the path of its cluster."""
        return _numbers(word) or default


@lru_cache(maxsize=20_000)
def _numbers(word: str) -> tuple[int, int] | None:
    found = WORDS.line(f"{word}\t")
    if found is None:
        return None
    _, number, path = found.split("\t")
    return int(number), int(path)


def _native(weights: memoryview, typecode: str) -> Weights:
    return weights if sys.byteorder == "little" else _little(array(typecode, weights))


def _little(weights: array[int]) -> array[int]:
    """Weights with their bytes the other way round where this machine has them so."""
    if sys.byteorder == "big":
        weights = array(weights.typecode, weights)
        weights.byteswap()
    return weights
