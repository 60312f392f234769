"""What is under which licence: every list has a row that says so, and the licences and notices are those that are shipped."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "newsfacts"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LISTS = sorted(
    path for path in PACKAGE.rglob("*") if path.suffix in (".tsv", ".txt", ".bin") and path.name != "LICENSE.txt"
)
PAGES = sorted(PACKAGE.rglob("SOURCES.md"))
ROWS = [
    (page.parent / cells[0].strip("`"), cells)
    for page in PAGES
    for line in page.read_text(encoding="utf-8").splitlines()
    if (cells := [cell.strip() for cell in line.strip("|").split("|")])[0].startswith("`")
]


@pytest.mark.parametrize("path", LISTS, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_list_has_one_row_with_an_origin_and_a_licence(path: Path) -> None:
    (cells,) = (cells for named, cells in ROWS if named == path)
    assert len(cells) == 4
    assert all(cells)


def test_no_row_is_left_of_a_list_that_is_gone() -> None:
    assert sorted(named for named, _ in ROWS) == LISTS


def test_the_licence_of_the_whole_names_that_of_every_part() -> None:
    named = PROJECT["license"].split(" AND ")
    notices = [(ROOT / name).read_text(encoding="utf-8") for name in PROJECT["license-files"]]
    assert named == ["MIT", "CC-BY-SA-4.0", "LicenseRef-WordNet-3.0"]
    assert notices[0].startswith("MIT License")
    assert any("CC-BY-SA-4.0" in notice for notice in notices)
    assert any("WordNet 3.0 Copyright 2006 by Princeton University" in notice for notice in notices)


def test_every_notice_in_the_package_is_shipped_as_one() -> None:
    found = {str(path.relative_to(ROOT)) for path in PACKAGE.rglob("LICENSE*")}
    assert found | {"LICENSE"} == set(PROJECT["license-files"])


def test_pages_name_no_licence_without_its_notice() -> None:
    """A page that says `with the notice in` leads to a file that is there."""
    links = [
        (page, link) for page in PAGES for link in re.findall(r"\]\(([^)]*LICENSE[^)]*)\)", page.read_text("utf-8"))
    ]
    assert len(links) >= 3
    assert all((page.parent / link).is_file() for page, link in links)
