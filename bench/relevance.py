"""Print how well `search` ranks: nDCG@10 and recall@5 over the queries of tests/lookup/relevance.tsv.

nDCG@10 weighs each of the first ten results by its place and its grade (2: asked for, 1: of use as well) and divides
by what the best order would have; recall@5 is the share of the records asked for among the first five. The odd
queries may be tuned on, the even ones are set aside; both halves are printed, then the queries that fall short.
The same is printed for the base without its keywords: what the program finds where the curator gave it no help.

    python bench/relevance.py [HOW_MANY_OF_THE_WORST]
"""

from __future__ import annotations

import math
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

from newsfacts import FactBase

ROOT = Path(__file__).resolve().parents[1]


class Judged(NamedTuple):
    """A query and the grade of every record that should answer it."""

    query: str
    grades: dict[str, int]


class Score(NamedTuple):
    """How one query did."""

    ndcg: float
    recall: float
    results: list[str]


def judged() -> list[Judged]:
    """Give the queries in the order of the file."""
    lines = (ROOT / "tests" / "lookup" / "relevance.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if line and line[0] != "#"]
    return [
        Judged(query, {each.rstrip("?"): 1 if each[-1] == "?" else 2 for each in ids.split()}) for query, ids in pairs
    ]


def score(case: Judged, base: FactBase) -> Score:
    """Give how `search` does on a query."""
    results = [result.id for result in base.search(case.query).results][:10]
    best = sorted(case.grades.values(), reverse=True)[:10]
    ndcg = _gain([case.grades.get(each, 0) for each in results]) / _gain(best)
    asked = {each for each, grade in case.grades.items() if grade == 2}
    return Score(ndcg, len(asked.intersection(results[:5])) / min(5, len(asked)), results)


def means(scores: Sequence[Score]) -> tuple[float, float]:
    """Give the mean nDCG@10 and the mean recall@5."""
    return sum(each.ndcg for each in scores) / len(scores), sum(each.recall for each in scores) / len(scores)


def _gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))


def without_keywords(folder: Path) -> Path:
    """Write the base that ships, less the keywords of every record, into a folder and give its path."""
    content = yaml.load((ROOT / "data" / "facts.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    for section in ("facts", "quotes", "events"):
        for record in content[section]:
            record.pop("keywords", None)
    path = folder / "without-keywords.yaml"
    path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return path


def main() -> None:
    """Print both measures for both halves and the whole, and the worst queries, with and without keywords."""
    worst = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    with tempfile.TemporaryDirectory() as folder:
        _print("the base that ships", ROOT / "data" / "facts.yaml", worst)
        _print("the same without its keywords", without_keywords(Path(folder)), worst)


def _print(name: str, path: Path, worst: int) -> None:
    cases, base = judged(), FactBase.open(path)
    scores = [score(case, base) for case in cases]
    print(f"{name}:")
    for half, part in (("tuned on", scores[::2]), ("set aside", scores[1::2]), ("all", scores)):
        ndcg, recall = means(part)
        print(f"  {half:<10} {len(part):3} queries   nDCG@10 {ndcg:.3f}   recall@5 {recall:.3f}")
    for case, one in sorted(zip(cases, scores, strict=True), key=lambda pair: pair[1].ndcg)[:worst]:
        print(f"\n  {one.ndcg:.2f}  {case.query}")
        print("        got    ", *(f"{each}({case.grades.get(each, 0)})" for each in one.results[:6]))
        print(
            "        missing",
            *(each for each, grade in case.grades.items() if grade == 2 and each not in one.results[:5]),
        )
    print()
    base.close()


if __name__ == "__main__":
    main()
