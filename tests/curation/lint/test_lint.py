"""`lint` as a whole: everything at once, in order, and nothing concluded from what could not be read."""

from __future__ import annotations

import cProfile
import os
from pathlib import Path

import pytest

from newsfacts.curation.lint import explanations, lint
from newsfacts.errors import CannotRead, UsageError
from newsfacts.figures import figures_and_open_numbers

ROOT = Path(__file__).resolve().parents[3]
SHIPPED = ROOT / "data" / "facts.yaml"
SOURCE = ROOT.parent / "shared" / "source" / "moscow-talks.txt"


def written(folder: Path, text: str, name: str = "base.yaml") -> Path:
    """Write a base and give its path."""
    path = folder / name
    path.parent.mkdir(exist_ok=True)
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


SECRET = "user=root\x00TOKEN=hunter2 is the password of the river\n"


def _outside(folder: Path) -> dict[str, str]:
    """Give names of one text that does not lie in the folder of the base, written in every way."""
    (folder / "base").mkdir()
    (folder / "secret.txt").write_text(SECRET, encoding="utf-8")
    (folder / "base" / "link.txt").symlink_to("../secret.txt")
    (folder / "base" / "up").symlink_to("..")
    (folder / "base" / "twice.txt").symlink_to("link.txt")
    (folder / "base" / "circle.txt").symlink_to("circle.txt")
    os.mkfifo(folder / "base" / "pipe.txt")
    (folder / "base" / "null.txt").symlink_to("/dev/zero")
    names = ["../secret.txt", "link.txt", "up/secret.txt", "twice.txt", "circle.txt", "pipe.txt", "null.txt", "."]
    names += [str(folder / "secret.txt"), "../base/../secret.txt", "../" * 20 + "proc/self/environ", "a\\0b", "x" * 300]
    return {f"s{number}": name for number, name in enumerate(names)}


def test_a_base_can_name_no_text_outside_its_folder(tmp_path: Path) -> None:
    """Nothing of such a text reaches a message, whatever words the evidence guesses."""
    names = _outside(tmp_path)
    sources = "".join(f'  - {{id: {source}, title: S, text: "{name}"}}\n' for source, name in names.items())
    facts = "".join(
        f"  - {{id: f-{source}, statement: A flood., evidence: {{source: {source}, exact: TOKEN is the password of the}}}}\n"
        for source in names
    )
    base = written(tmp_path / "base", f"newsfacts: 1\nsources:\n{sources}facts:\n{facts}")
    problems = [each for each in lint([base]).problems if each.code != "near-duplicate"]
    assert [each.code for each in problems] == ["unreadable-text"] * len(names)
    assert not any("hunter2" in each.message or "PATH=/" in each.message for each in problems)


def test_a_text_in_the_folder_of_the_base_may_be_a_link_into_it(tmp_path: Path) -> None:
    """Links are followed as long as they stay in the folder; elsewhere a text is named by whoever runs lint."""
    base = written(
        tmp_path,
        "newsfacts: 1\nsources: [{id: s, title: S, text: ./texts/../link.txt}]\n"
        "facts:\n  - {id: a, statement: A flood., evidence: {source: s, paragraph: 1, exact: The river}}\n",
        "base/base.yaml",
    )
    (tmp_path / "base" / "texts").mkdir()
    (tmp_path / "base" / "texts" / "river.txt").write_text("The river", encoding="utf-8")
    (tmp_path / "base" / "link.txt").symlink_to("texts/river.txt")
    assert lint([base]).problems == ()
    elsewhere = written(tmp_path, "The river", "elsewhere.txt")
    assert lint([base], {"s": elsewhere}).problems == ()


def test_a_text_has_a_bound_that_is_counted(tmp_path: Path) -> None:
    """What the system tells of a file's size need not be so; what is read is counted."""
    base = written(tmp_path, "newsfacts: 1\nsources: [{id: s, title: S, text: large.txt}]\n")
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(64 * 1024 * 1024 + 1)
    (problem,) = (each for each in lint([base]).problems if each.code == "unreadable-text")
    assert "larger than 64 MB" in problem.message
    with pytest.raises(CannotRead, match="larger than 64 MB"):
        lint([base], {"s": tmp_path / "large.txt"})
    with pytest.raises(CannotRead, match="regular file"):
        lint([base], {"s": Path("/dev/zero")})


def test_what_is_asked_for_and_not_there_is_refused(tmp_path: Path) -> None:
    """A text or a source that the caller names has to exist."""
    base = written(tmp_path, "newsfacts: 1\nsources: [{id: s, title: S}]\n")
    with pytest.raises(CannotRead, match="no-such.txt"):
        lint([base], {"s": tmp_path / "no-such.txt"})
    with pytest.raises(UsageError, match="no source is called 'x'"):
        lint([base], {"x": base})
    with pytest.raises(CannotRead):
        lint([tmp_path / "no-such.yaml"])


def test_the_figures_of_a_record_are_read_once(tmp_path: Path) -> None:
    """Three rules ask for them, and reading them takes the most time of all."""
    statements = "".join(
        f"  - {{id: f{n}, statement: Of {n} boats {n + 2} sank., figure: {n} boats}}\n" for n in range(9)
    )
    base = written(tmp_path, f"newsfacts: 1\nfacts:\n{statements}")
    name = figures_and_open_numbers.__name__
    profile = cProfile.Profile()
    with profile:
        lint([base])
    (calls,) = (each.callcount for each in profile.getstats() if getattr(each.code, "co_name", "") == name)
    assert calls == 9


def test_whoever_waits_is_told_how_much_is_done(tmp_path: Path) -> None:
    """What is done only grows, while files are read and while rules look at them, and is never more than there is."""
    facts = "".join(f"  - {{id: f{n}, statement: Boat {n} sank.}}\n" for n in range(50))
    bases = [written(tmp_path, f"newsfacts: 1\nfacts:\n{facts}", f"{name}.yaml") for name in "ab"]
    told: list[tuple[int, int]] = []
    lint(bases, progress=lambda done, total: told.append((done, total)))
    done = [each for each, _ in told]
    (total,) = {total for _, total in told}
    assert done == sorted(done)
    assert len(set(done)) > len(bases) * 50
    assert 0 <= done[0] < done[-1] <= total
