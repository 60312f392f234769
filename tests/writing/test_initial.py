"""The base that `init` starts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsfacts.curation.format import KIND_OF_SECTION
from newsfacts.curation.lint import lint
from newsfacts.curation.loading import read_base
from newsfacts.writing.adding import add
from newsfacts.writing.given import Given
from newsfacts.writing.initial import start
from newsfacts.writing.replacing import CannotWrite


def test_it_lints_clean_and_shows_every_kind(facts: Path) -> None:
    """Whoever starts a base starts without a problem, and sees how each kind is written."""
    assert lint([facts]).problems == ()
    written, _ = read_base([facts])
    assert {each.kind for each in written} == set(KIND_OF_SECTION.values())
    assert any("figure" in each.fields for each in written)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("", "facts.yaml"),
        (".", "facts.yaml"),
        ("there", "there/facts.yaml"),
        ("new", "new/facts.yaml"),
        ("new.d/", "new.d/facts.yaml"),
        ("deep/down/base.yaml", "deep/down/base.yaml"),
        ("bridges.yml", "bridges.yml"),
    ],
)
def test_where_it_goes(given: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is a file, and a folder gets a facts.yaml."""
    monkeypatch.chdir(tmp_path)
    Path("there").mkdir()
    assert start(given) == Path(expected)
    assert Path(expected).is_file()
    assert [path.name for path in Path(expected).parent.glob(".*")] == []


def test_nothing_is_overwritten(facts: Path) -> None:
    """A file that is there stays, and so does a link that leads nowhere yet."""
    facts.write_text("mine")
    with pytest.raises(CannotWrite, match=r"there already"):
        start(str(facts))
    with pytest.raises(CannotWrite, match=r"there already"):
        start(str(facts.parent))
    assert facts.read_text() == "mine"
    link = facts.with_name("link.yaml")
    link.symlink_to("nowhere.yaml")
    with pytest.raises(CannotWrite, match=r"there already"):
        start(str(link))
    assert sorted(path.name for path in facts.parent.iterdir()) == ["facts.schema.json", "facts.yaml", "link.yaml"]


def test_its_first_line_names_the_schema_beside_it(tmp_path: Path) -> None:
    """Editors find it there; one that is there already stays."""
    (tmp_path / "my base.schema.json").write_text("mine")
    file = start(str(tmp_path / "my base.yaml"))
    assert file.read_text().splitlines()[0] == "# yaml-language-server: $schema=my%20base.schema.json"
    assert (tmp_path / "my base.schema.json").read_text() == "mine"
    start(str(tmp_path / "other.yaml"))
    assert json.loads((tmp_path / "other.schema.json").read_text())["title"] == "newsfacts base"


def test_an_empty_one_holds_nothing_and_takes_records(tmp_path: Path) -> None:
    """It is a base of the format, without a record."""
    file = start(str(tmp_path), empty=True)
    assert file.read_text() == "# yaml-language-server: $schema=facts.schema.json\nnewsfacts: 1\n"
    assert lint([file]).problems == ()
    add([file], file, Given("entities", {"name": "Alderport", "kind": "place"}, {}))
    assert [each.id for each in read_base([file])[0]] == ["alderport"]
