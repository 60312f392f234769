"""The data files beside this module: tab-separated lines that a curator can extend."""

from __future__ import annotations

from functools import lru_cache


def rows(name: str) -> list[list[str]]:
    """The lines of a data file as lists of cells, without comments and blank lines.

    `name` is a file beside this module. Opened with `open`, not pathlib: importing pathlib costs as much
    as everything else that reading a figure does.
    """
    path = __file__[: -len("wordlist.py")] + name
    with open(path, encoding="utf-8") as file:  # noqa: PTH123
        return [line.split("\t") for line in file.read().split("\n") if line and line[0] != "#"]


@lru_cache(maxsize=64)
def word_set(kind: str) -> frozenset[str]:
    """The words of one kind in `stop_words.tsv`, in lower case."""
    return _stop_words().get(kind, frozenset())


@lru_cache(maxsize=1)
def _stop_words() -> dict[str, frozenset[str]]:
    return {cells[0]: frozenset(cells[1].split(" ")) for cells in rows("stop_words.tsv")}
