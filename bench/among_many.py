"""Print what is found of a few records that stand among very many like them: first, in the middle and last.

    python bench/among_many.py [OTHERS …]          (1900 2100 50000 300000 without arguments)

Wherever the records stand and however many others there are, the answers have to be the same; the script says so, or
prints which are not and leaves with status 1.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from newsfacts import FactBase
from newsfacts.lookup.listing import Page

SIZES = (1_900, 2_100, 50_000, 300_000)
PLACES = ("first", "middle", "last")
WANTED = """\
  - {id: plain, statement: The bridge is closed to boats.}
  - {id: storm, statement: The storm injured 44 sailors in the harbour., figure: 44 sailors, date: 2003-05-06}
  - {id: mixed, statement: The harbour opened the river.}
  - {id: rare, statement: The bridge of Vellmar is closed to boats and open to trams., about: [vellmar]}
"""
"""Of the first and the third record, many others hold every word, but not only these or not all."""
HEAD = "newsfacts: 1\nentities:\n  - {id: vellmar, name: Vellmar, kind: place}\nfacts:\n"
SEARCHES = (
    "bridge closed to boats",
    "bridge",
    "harbour opened river",
    "storm 44 sailors",
    "vellmar bridge",
    "the storm injured sailors in the harbour on 6 May 2003",
    "trams and boats on the bridge that is closed",
)
CLAIMS = (
    "The bridge is closed to boats.",
    "The storm injured 45 sailors in the harbour.",
    "The storm injured 44 sailors in the harbour.",
    "The harbour opened the river.",
    "The bridge of Vellmar is closed to trams.",
    "The bridge of Vellmar is open to trams.",
)


def write(path: Path, others: int, place: str) -> None:
    """Write the base, with so many others and the wanted records at a place among them."""
    before = {"first": 0, "middle": others // 2, "last": others}[place]
    lines = list(_others(others))
    path.write_text("".join([HEAD, *lines[:before], WANTED, *lines[before:]]), encoding="utf-8")


def _others(others: int) -> Iterator[str]:
    for n in range(others):
        said = (
            f"Bridge {n} over the river is closed to boats since the storm that opened the gate of lock {n % 97}",
            f"In the harbour the storm closed bridge {n} to boats, and {n % 40 + 50} sailors were on the river",
        )[n % 2]
        yield f"  - {{id: other-{n}, statement: '{said}.', date: {2000 + n % 3}}}\n"


def answers(path: Path) -> dict[str, object]:
    """Give what look-ups and checks find: of look-ups the first result, of checks the verdict and its first record."""
    base, one = FactBase.open(path), Page(limit=1)
    found: dict[str, object] = {}
    for query in SEARCHES:
        found[f"search {query}"] = [each.id for each in base.search(query, page=one).results]
        found[f"facts {query}"] = [each.id for each in base.facts(query, page=one).results]
    for claim in CLAIMS:
        verdict = base.check(claim)
        found[f"check {claim}"] = (verdict.verdict, [piece.record.id for piece in verdict.evidence[:1]])
    base.close()
    return found


def main() -> int:
    """Print the answers, and where they differ."""
    sizes = [int(each) for each in sys.argv[1:]] or SIZES
    first: dict[str, object] = {}
    status = 0
    with tempfile.TemporaryDirectory() as folder:
        for others in sizes:
            for place in PLACES:
                path = Path(folder) / f"{others}-{place}.yaml"
                write(path, others, place)
                found = answers(path)
                first = first or found
                different = {asked: answer for asked, answer in found.items() if answer != first[asked]}
                print(f"{others:,} others, {place}: {len(found) - len(different)} of {len(found)} answers are the same")
                for asked, answer in different.items():
                    print(f"  {asked}: {answer}, and not {first[asked]}")
                    status = 1
                path.unlink()
    for asked, answer in first.items():
        print(f"  {asked}: {answer}")
    return status


if __name__ == "__main__":
    sys.exit(main())
