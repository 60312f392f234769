"""The pages on verdicts say what the engine does: every claim of their tables and every pattern; test_readme.py runs the examples."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsfacts import FactBase

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "verdicts.md").read_text(encoding="utf-8")
HEAD, *PATTERNS = re.split(r"^## ", (ROOT / "docs" / "patterns.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
YAML = re.compile(r"```yaml\n(.*?)```", re.DOTALL)


def table(text: str, head: str) -> list[list[str]]:
    """Give the rows of the table whose first line begins with `head`, that line left out."""
    lines = text[text.index(head) :].split("\n\n")[0].splitlines()
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[2:]]


@pytest.mark.parametrize(("claim", "verdict", "reason"), table(PAGE, "| claim | verdict | reason |"))
def test_a_claim_on_the_base_that_ships(shipped, claim, verdict, reason):
    """Each claim has the verdict and the reason beside it."""
    given = shipped.check(claim)
    assert (given.verdict, given.reason) == (verdict, reason)


@pytest.fixture(scope="module")
def patterns(tmp_path_factory):
    """Open the base of each section of the page of patterns."""
    folder = tmp_path_factory.mktemp("patterns")
    bases = {}
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("XDG_CACHE_HOME", str(folder))
        for section in PATTERNS:
            title = section.splitlines()[0]
            path = folder / f"{title}.yaml"
            path.write_text(YAML.search(HEAD)[1] + YAML.search(section)[1], encoding="utf-8")
            bases[title] = FactBase.open(path)
    yield bases
    for base in bases.values():
        base.close()


@pytest.mark.parametrize(
    ("title", "claim", "verdict"),
    [(section.splitlines()[0], *row) for section in PATTERNS for row in table(section, "| claim | verdict |")],
)
def test_a_pattern(patterns, title, claim, verdict):
    """Each claim has the verdict beside it."""
    assert patterns[title].check(claim).verdict == verdict


@pytest.mark.parametrize("title", [section.splitlines()[0] for section in PATTERNS])
def test_a_pattern_is_a_sound_base(run, tmp_path, title):
    """Lint has no error to name, but that the evidence is left out there."""
    section = next(each for each in PATTERNS if each.startswith(title))
    path = tmp_path / "base.yaml"
    path.write_text(YAML.search(HEAD)[1] + YAML.search(section)[1], encoding="utf-8")
    found = run("lint", path)
    errors = [line for line in found.out.splitlines() if "error[" in line and "error[no-evidence]" not in line]
    assert "error[no-evidence]" in found.out
    assert not errors


@pytest.mark.parametrize("command", re.findall(r"\| `python (bench/\w+\.py)", PAGE))
def test_a_measurement_is_there(command):
    """Each command of the page is a script of the repository."""
    assert (ROOT / command).is_file()
