"""No link of the README or of a page leads nowhere, and the long description has none that needs the repository."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]


def prose(path: Path) -> str:
    """Give a page without its code."""
    text = re.sub(r"^(```|~~~).*?^\1$", "", path.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    return re.sub(r"`[^`\n]*`", "", text)


def links(text: str) -> list[str]:
    return re.findall(r"\]\(([^)\s]+)\)", text)


def anchors(path: Path) -> set[str]:
    """Give the anchors that forges make of a page's headings."""
    text = re.sub(r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    headings = re.findall(r"^#+ (.+)$", text, flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


LINKS = [(page, link) for page in PAGES for link in links(prose(page)) if not re.match(r"[a-z]+:", link)]


def test_there_are_links():
    assert len(LINKS) > 30


@pytest.mark.parametrize(("page", "link"), LINKS, ids=[f"{page.name}-{link}" for page, link in LINKS])
def test_a_link_leads_somewhere(page, link):
    target, _, anchor = link.partition("#")
    path = (page.parent / target).resolve() if target else page
    assert path.is_file()
    assert not anchor or anchor in anchors(path)


@pytest.mark.parametrize("page", sorted((ROOT / "docs").glob("*.md")), ids=lambda page: page.name)
def test_every_page_is_in_the_index(page):
    index = ROOT / "docs" / "README.md"
    assert page == index or page.name in links(prose(index))


def test_the_readme_is_short_and_leads_to_the_index():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 160
    assert "docs/README.md" in links(prose(ROOT / "README.md"))


def test_the_layout_names_everything_that_lies_in_the_package():
    shown = (ROOT / "docs" / "inside.md").read_text(encoding="utf-8")
    lying = {path.name for path in (ROOT / "newsfacts").iterdir()} - {"__pycache__", "__init__.py", "py.typed"}
    assert {name for name in lying if not re.search(rf"^  {name}/? ", shown, re.MULTILINE)} == set()
    assert set(re.findall(r"^  ([\w.]+)/? ", shown, re.MULTILINE)) <= lying


def test_links_of_the_long_description_are_absolute():
    """As the build makes it; a page of a package index has no files beside it."""
    from hatchling.metadata.core import ProjectMetadata
    from hatchling.plugin.manager import PluginManager

    description = ProjectMetadata(str(ROOT), PluginManager()).core.readme
    found = links(description)
    assert len(found) > 10
    assert all(link.startswith("https://") for link in found)
