"""Write a large, realistic fact base: N facts over F files, with entities, sources, dates, places and figures.

The same arguments always give the same base. Facts are about 340 bytes of YAML each, as a curator's are.

    python bench/generate.py FOLDER FACTS [FILES]
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

_SYLLABLES = (
    "ka ro mi len dor vas tin gar el bru son ta ver ni hal os pen ur sto wick far im dal zo re qua mor fin".split()
)
_ACTORS = "ministry council agency court union army parliament committee bank commission".split()
_DOERS = "soldiers refugees voters workers vehicles hospitals students patients tourists ships".split()
_VERBS = "counted moved lost hired reported sent received treated closed opened".split()
_WHERE = "near the border|in the north|along the river|at the port|in the capital|on the coast".split("|")
_WHY = "after the flood|during the strike|before the vote|under the new law|despite the protests|as prices rose".split(
    "|"
)
_MONEY = ["$%s bn", "€%sm", "%s million dollars", "£%s million"]


def base(facts: int, files: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Give the name and the text of every file: one with entities and sources, the rest with facts."""
    chance = random.Random(seed)
    entities = [_name(chance) for _ in range(max(20, facts // 200))]
    yield "a-entities.yaml", _entities(entities)
    share = -(-facts // files)
    for number in range(files):
        first, last = number * share, min((number + 1) * share, facts)
        lines = ["newsfacts: 1\n\nfacts:\n"]
        lines += [_fact(each, entities, chance) for each in range(first, last)]
        yield f"facts-{number:03}.yaml", "".join(lines)


def _name(chance: random.Random) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(chance.randint(2, 4))).capitalize()


def _entities(names: list[str]) -> str:
    lines = ["newsfacts: 1\n\nsources:\n"]
    lines += [f"  - id: source-{n}\n    title: Report number {n} of the statistics office\n" for n in range(20)]
    lines.append("\nentities:\n")
    for n, name in enumerate(names):
        kind = ("place", "organisation", "person", "country")[n % 4]
        lines.append(f"  - id: entity-{n}\n    name: {name} {_ACTORS[n % len(_ACTORS)]} {n}\n    kind: {kind}\n")
    return "".join(lines)


def _fact(number: int, entities: list[str], chance: random.Random) -> str:
    actor, other = chance.randrange(len(entities)), chance.randrange(len(entities))
    amount, doers = chance.randint(2, 900_000), chance.choice(_DOERS)
    figure = f"{amount:,} {doers}" if chance.random() < 0.7 else chance.choice(_MONEY) % chance.randint(2, 900)
    said = f"{chance.choice(_VERBS)} {figure} {chance.choice(_WHERE)} {chance.choice(_WHY)}"
    rare = "".join(chance.choice(_SYLLABLES) for _ in range(3))
    return (
        f"  - id: fact-{number}\n"
        f"    statement: The {_ACTORS[actor % len(_ACTORS)]} of {entities[actor]} {said}, case {rare}.\n"
        f"    figure: {figure}\n"
        f"    date: {chance.randint(1990, 2024)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}\n"
        f"    place: entity-{other}\n"
        f"    about: [entity-{actor}, entity-{other}]\n"
        f"    topics: [topic-{number % 25}]\n"
        f'    evidence: {{source: source-{number % 20}, paragraph: {number % 40 + 1}, exact: "{said}"}}\n'
    )


def write(folder: Path, facts: int, files: int) -> None:
    """Write a base into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in base(facts, files):
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1)
