"""`lint` as a whole: everything at once, in order, and nothing concluded from what could not be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsfacts.curation.lint import explanations, lint
from newsfacts.errors import CannotRead, UsageError

ROOT = Path(__file__).resolve().parents[3]
SHIPPED = ROOT / "data" / "facts.yaml"
SOURCE = ROOT.parent / "shared" / "source" / "moscow-talks.txt"


def written(folder: Path, text: str, name: str = "base.yaml") -> Path:
    """Write a base and give its path."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_shipped_base_is_clean() -> None:
    """No rule has anything to say on the base that ships, as far as it can be told without its source's text."""
    assert lint([SHIPPED]).problems == ()


def test_the_shipped_base_is_clean_against_the_text_of_its_source() -> None:
    """All evidence and all quotes stand in the text."""
    if not SOURCE.is_file():
        pytest.skip(
            "evidence and quotes were not checked: ../shared/source/moscow-talks.txt is not beside the repository"
        )
    assert lint([SHIPPED], {"moscow-talks": SOURCE}).problems == ()


def test_one_run_shows_everything_in_the_order_of_files_and_lines(tmp_path: Path) -> None:
    """Problems of the format and of all rules stand together, first file first."""
    second = written(tmp_path, "newsfacts: 1\nfacts:\n  - {id: b, statement: It snowed., stament: x}\n", "a.yaml")
    first = written(
        tmp_path,
        "newsfacts: 1\nfacts:\n"
        "  - id: a\n    statement: Air strikes killed 34 soldiers.\n    figure: 43 soldiers\n    place: nowhere\n"
        "    date: 5 March\n    about: []\n    evidence: {source: s, exact: x, exakt: y}\n",
        "b.yaml",
    )
    found = [(Path(each.file).name, each.line, each.code) for each in lint([first, second]).problems]
    assert found == [
        ("b.yaml", 5, "figure-mismatch"),
        ("b.yaml", 6, "unknown-entity"),
        ("b.yaml", 7, "unreadable-date"),
        ("b.yaml", 8, "empty-list"),
        ("b.yaml", 9, "unknown-source"),
        ("b.yaml", 9, "unknown-key"),
        ("a.yaml", 3, "no-evidence"),
        ("a.yaml", 3, "unknown-key"),
    ]


def test_a_file_that_breaks_off_takes_no_references_with_it(tmp_path: Path) -> None:
    """What stands beyond the break may well be there: nothing is called unknown or unused."""
    facts = written(
        tmp_path, "newsfacts: 1\nfacts:\n  - {id: a, statement: x y, place: moscow, evidence: []}\n", "a.yaml"
    )
    broken = 'newsfacts: 1\nsources:\n  - {id: s, title: S}\nentities:\n  - {id: "moscow, name: Moscow}\n'
    codes = {each.code for each in lint([facts, written(tmp_path, broken, "b.yaml")]).problems}
    assert codes == {"yaml-syntax", "no-evidence"}


def test_records_that_lack_what_rules_look_at_are_passed_over(tmp_path: Path) -> None:
    """Rules run over records of which nothing but the id can be read."""
    broken = (
        "{id: %s, statement: [], text: [], title: [], name: [], date: x, figure: [], about: x, topics: x, evidence: x}"
    )
    sections = ["sources", "entities", "facts", "quotes", "events"]
    lines = [f"{name}:\n  - {broken % name}\n  - {{id: {name}-2}}\n" for name in sections]
    report = lint([written(tmp_path, "newsfacts: 1\n" + "".join(lines))])
    assert {each.code for each in report.problems} <= set(explanations())
    assert report.records == 6


def test_a_text_that_is_given_goes_before_the_one_that_the_base_names(tmp_path: Path) -> None:
    """`texts` replaces `text`, also one that cannot be read."""
    base = written(
        tmp_path,
        "newsfacts: 1\nsources: [{id: s, title: S, text: no-such.txt}]\n"
        "facts:\n  - {id: a, statement: A flood., evidence: {source: s, paragraph: 1, exact: the river}}\n",
    )
    text = written(tmp_path, "Then the river rose.", "given.txt")
    assert [each.code for each in lint([base]).problems] == ["unreadable-text"]
    assert lint([base], {"s": text}).problems == ()


def test_a_text_of_a_source_that_cannot_be_read_hides_no_problem(tmp_path: Path) -> None:
    """Where a source may have been lost, its text is not missed."""
    base = written(tmp_path, "newsfacts: 1\nsources: [{id: S, title: S}]\n")
    assert [each.code for each in lint([base], {"s": base}).problems] == ["bad-id"]


@pytest.mark.parametrize(
    ("content", "reads"),
    [
        (b"\xef\xbb\xbfThe river\r\n\r\nrose high", True),
        (b"The river\r\rrose high", True),
        (b"The river\n\nrose h\xefgh", False),
        (b" \n", False),
    ],
)
def test_texts_are_read_whatever_their_line_ends(tmp_path: Path, content: bytes, reads: bool) -> None:
    """A byte order mark and the line ends of every system are no part of the text; other encodings are refused."""
    (tmp_path / "text.txt").write_bytes(content)
    base = written(
        tmp_path,
        "newsfacts: 1\nsources: [{id: s, title: S, text: text.txt}]\n"
        "facts:\n  - {id: a, statement: A flood., evidence: {source: s, paragraph: 1, exact: The river}}\n",
    )
    codes = [each.code for each in lint([base]).problems]
    assert codes == ([] if reads else ["unreadable-text"])


def test_what_is_asked_for_and_not_there_is_refused(tmp_path: Path) -> None:
    """A text or a source that the caller names has to exist."""
    base = written(tmp_path, "newsfacts: 1\nsources: [{id: s, title: S}]\n")
    with pytest.raises(CannotRead, match="no-such.txt"):
        lint([base], {"s": tmp_path / "no-such.txt"})
    with pytest.raises(UsageError, match="no source is called 'x'"):
        lint([base], {"x": base})
    with pytest.raises(CannotRead):
        lint([tmp_path / "no-such.yaml"])
