"""Lists of changes as `edit -` reads them, mutated: lines moved, doubled, cut, and ids put where others stood."""

from __future__ import annotations

import random
from pathlib import Path

from newsfacts.curation.coverage.measuring import base_with_texts
from newsfacts.writing.change_lines import read_lines
from newsfacts.writing.changing import change_all
from newsfacts.writing.listing import listed

_KEYS = (
    "kind: fact",
    "kind: event",
    "kind: quote",
    "kind: thing",
    "about: ada, -ada",
    "about: -",
    "date: 2019",
    "speaker: ada",
)
_SIGNS = (
    "+ {0}: It is so.",
    "-{0}",
    "{0} -> {1}",
    "{0} -> {1}: It is so.",
    "+ new: It is so.",
    "* about: -{0}",
    "* about: {0}",
)
_SIGNS += (
    "{0}.about: {1}",
    "{0}: It is so.",
    "{0}.kind: event",
    "new: Again.",
    "{0} -> new",
    "+ {0}: A.\n  kind: thing",
    "-{0}\n+ {0}: It is so.",
    "{0} -> new\n+ {0}: It is so.",
    "-{0}\n{1} -> {0}",
    "{0}.about: -ada",
)


def odd_lines(path: Path, text: str, chance: random.Random) -> str:
    """A list of what a base holds, with some lines changed; `text` is what the file of the base is to hold."""
    path.write_text(text, encoding="utf-8")
    base = base_with_texts([path], {})
    ids = [each.id for each in base.written]
    lines = list(listed(base, unwritten=False))
    for _ in range(chance.choice((1, 1, 2, 4, 8))):
        at = chance.randrange(len(lines))
        kind = chance.random()
        if kind < 0.5:
            lines.insert(at, chance.choice(_SIGNS).format(chance.choice(ids), chance.choice(ids)))
        elif kind < 0.65:
            lines.insert(at, f"  {chance.choice(_KEYS)}")
        elif kind < 0.8:
            lines.insert(at, chance.choice(lines))
        elif kind < 0.9:
            lines[at] = lines[at].replace(*chance.sample(ids, 2))
        else:
            cut = chance.randint(0, len(lines[at]))
            lines[at] = lines[at][:cut] + chance.choice(["", ":", " -> ", ",", "-", '"']) + lines[at][cut + 1 :]
    return "\n".join(lines)


def changed(path: Path, lines: str) -> None:
    """Change a base by lines. Raises NewsfactsError where they cannot be made; then the file has to be as it was."""
    before = path.read_bytes()
    try:
        change_all([path], read_lines(lines))
    except Exception:
        assert path.read_bytes() == before
        raise
