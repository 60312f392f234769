"""What each comparer, word list and fitted weight of the engine is worth: the worlds once more without it.

A cell is the change in right labels, and in flips where there is one, in claims. What helps on less than two worlds may go.
Only sums are printed of the kept worlds.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from worlds import World, judged, measured, worlds

from newsfacts.verdict import compare, judge, weights, wordlists


class Effect(NamedTuple):
    """What comes of switching something off, on one world."""

    right: int
    flips: int


def print_ablated(chosen: list[World]) -> None:
    """Print a row for everything that can be switched off."""
    names = [world.name for world in chosen]
    shown = [world.name for world in chosen if not world.kept]
    columns = [*shown, *(["kept"] if len(shown) < len(chosen) else []), "all"]
    whole = _measure(names)
    print(f"{'without':28}" + "".join(f"{name:>11}" for name in columns) + "   worlds helped, hurt")
    for kind, name, switched_off in _things():
        with switched_off:
            less = _measure(names)
        effects = {
            each: Effect(less[each].right - whole[each].right, less[each].flips - whole[each].flips) for each in names
        }
        of_column = {each: effects[each] for each in shown}
        of_column["kept"] = _sum([effects[each] for each in names if each not in shown])
        of_column["all"] = _sum(list(effects.values()))
        helped = sum(each.right < 0 or each.flips > 0 for each in effects.values())
        hurt = sum(each.right > 0 or each.flips < 0 for each in effects.values())
        cells = "".join(f"{_cell(of_column[each]):>11}" for each in columns)
        print(f"{f'{kind} {name}':28}{cells}   {helped:2}, {hurt:2}", flush=True)


def _cell(effect: Effect) -> str:
    flips = f" ({effect.flips:+} fl.)" if effect.flips else ""
    return f"{effect.right:+}{flips}" if effect.right or flips else "·"


def _sum(effects: list[Effect]) -> Effect:
    return Effect(sum(each.right for each in effects), sum(each.flips for each in effects))


def _measure(names: list[str]) -> dict[str, Effect]:
    """Right labels and flips by world, by an engine that has read nothing yet."""
    _forget()
    found = {}
    for world in worlds(names):
        counts = measured(world, judged(world))
        world.base.close()
        found[world.name] = Effect(counts.correct, counts.flips)
    return found


def _forget() -> None:
    """Empty every cache of the program, so that lists are read again."""
    for name, module in list(sys.modules.items()):
        if name.startswith("newsfacts"):
            for each in list(vars(module).values()):
                if hasattr(each, "cache_clear"):
                    each.cache_clear()


def _things() -> Iterator[tuple[str, str, contextmanager]]:  # type: ignore[type-arg]
    for at, comparer in enumerate(compare.COMPARERS):
        yield "comparer", comparer.__module__.rpartition(".")[2], _without_comparer(at)
    for path in sorted(wordlists._HERE.iterdir()):
        yield "list", path.name, _without_list(path.name)
    for table in (weights.OF_RECORDS, weights.OF_VERDICTS):
        for decision, row in table.items():
            for name in list(row):
                yield "weight", f"{decision}: {name}", _without_weight(row, name)


@contextmanager
def _without_comparer(at: int) -> Iterator[None]:
    kept = judge.COMPARERS
    judge.COMPARERS = kept[:at] + kept[at + 1 :]
    try:
        yield
    finally:
        judge.COMPARERS = kept


@contextmanager
def _without_list(name: str) -> Iterator[None]:
    kept = wordlists._HERE
    with tempfile.TemporaryDirectory() as folder:
        wordlists._HERE = Path(shutil.copytree(kept, Path(folder) / "words"))
        (wordlists._HERE / name).write_text("", encoding="utf-8")
        try:
            yield
        finally:
            wordlists._HERE = kept


@contextmanager
def _without_weight(row: dict[str, float], name: str) -> Iterator[None]:
    kept = row.pop(name)
    try:
        yield
    finally:
        row[name] = kept
