"""The page on verdicts says what the engine does: its tables of claims, its example of a base, its list of word lists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import newsfacts.verdict
from newsfacts import FactBase

PAGE = (Path(__file__).parents[1] / "docs" / "verdicts.md").read_text(encoding="utf-8")


def table(head: str) -> list[list[str]]:
    """Give the rows of the table whose first line begins with `head`, that line left out."""
    lines = PAGE[PAGE.index(head) :].split("\n\n")[0].splitlines()
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[2:]]


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    """Open the base that the page gives as an example."""
    folder = tmp_path_factory.mktemp("example")
    path = folder / "base.yaml"
    path.write_text(re.search(r"```yaml\n(.*?)```", PAGE, flags=re.DOTALL)[1], encoding="utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("XDG_CACHE_HOME", str(folder))
        base = FactBase.open(path)
    yield base
    base.close()


@pytest.mark.parametrize(("claim", "verdict", "reason"), table("| claim | verdict | reason |"))
def test_a_claim_on_the_base_that_ships(shipped, claim, verdict, reason):
    """Each claim has the verdict and the reason beside it."""
    given = shipped.check(claim)
    assert (given.verdict, given.reason) == (verdict, reason)


@pytest.mark.parametrize(("claim", "verdict"), [row[:2] for row in table("| claim | verdict | owing to |")])
def test_a_claim_on_the_example(example, claim, verdict):
    """Each claim has the verdict beside it."""
    assert example.check(claim).verdict == verdict


def test_every_word_list_is_described():
    """The table names the files of the folder, all of them and no others."""
    folder = Path(newsfacts.verdict.__file__).parent / "words"
    assert sorted(row[0].strip("| `") for row in table("| file | a line is |")) == sorted(
        p.name for p in folder.iterdir()
    )
