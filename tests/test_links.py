"""No link of the README or of a page leads nowhere, and the long description has none that needs the repository."""

from __future__ import annotations

import importlib.util
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


@pytest.fixture(scope="module")
def hook():
    """Give what the build makes the long description with; tools/ is no package."""
    specification = importlib.util.spec_from_file_location("long_description", ROOT / "tools" / "long_description.py")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module.LongDescription(str(ROOT), {})


def test_links_of_the_long_description_begin_at_the_address_of_the_project(hook):
    """A page of a package index has no files beside it."""
    metadata = {"urls": {"Source": "https://forge.example/newsfacts"}}
    hook.update(metadata)
    found, in_readme = links(metadata["readme"]["text"]), links((ROOT / "README.md").read_text(encoding="utf-8"))
    assert len(found) == len(in_readme) > 10
    for link, written in zip(found, in_readme, strict=True):
        assert link == (written if ":" in written else f"https://forge.example/newsfacts/blob/main/{written}")


def test_without_an_address_the_long_description_links_to_no_file(hook):
    metadata = {}
    hook.update(metadata)
    text = metadata["readme"]["text"]
    assert all(link.startswith("https://") for link in links(text))
    assert "All pages (`docs/README.md`)" in text


def test_the_build_puts_no_address_into_the_metadata_that_leads_nowhere():
    from hatchling.metadata.core import ProjectMetadata
    from hatchling.plugin.manager import PluginManager

    core = ProjectMetadata(str(ROOT), PluginManager()).core
    addresses = [*core.urls.values(), *links(core.readme)]
    assert all(address.startswith("https://") and "example" not in address for address in addresses)
