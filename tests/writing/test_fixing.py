"""`lint --fix` mends what has one answer, and leaves every other byte as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsfacts.writing.fixing import fix
from newsfacts.writing.replacing import CannotWrite

SOURCE = "sources:\n  - {id: s, title: S}\n"
EVIDENCE = "evidence: {source: s, exact: rain}"


@pytest.fixture
def fixed(call, tmp_path, monkeypatch):
    """Write a base, mend it, and give the outcome and what the file holds then."""

    def run(text: str, *args: str) -> tuple[object, str]:
        monkeypatch.chdir(tmp_path)
        Path("facts.yaml").write_bytes(text.encode())
        outcome = call("lint", "facts.yaml", "--fix", *args)
        return outcome, Path("facts.yaml").read_bytes().decode()

    return run


ENTITIES = "newsfacts: 1\n# who\nentities:\n  - id: nato\n    name: NATO # its name\n    kind: organisation\n{}    role: alliance  \n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("    aliases: [NATO, North Atlantic Alliance] # both\n", "    aliases: [North Atlantic Alliance] # both\n"),
        ("    aliases: [North Atlantic Alliance, NATO ]\n", "    aliases: [North Atlantic Alliance ]\n"),
        ("    aliases:\n    - Alliance # one\n    - NATO # two\n", "    aliases:\n    - Alliance # one\n"),
        ("    aliases: [A, B, A]\n", "    aliases: [A, B]\n"),
        ("    aliases: [A, A, A]\n", "    aliases: [A]\n"),
        ("    aliases: [nato] # gone\n", ""),
        ("    aliases: []\n", ""),
        ("    aliases: [nato, NATO]\n", ""),
    ],
)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_list_loses_what_says_nothing(fixed, before, after, ending):
    text = ENTITIES.format(before).replace("\n", ending)
    assert fixed(text)[1] == ENTITIES.format(after).replace("\n", ending)


@pytest.mark.parametrize(
    ("record", "mended"),
    [
        ("  - {id: a, statement: A, topics: [], EV}\n", "  - {id: a, statement: A, EV}\n"),
        (
            "  - {id: a, statement: A, date: 12 July 2019, EV}\n",
            "  - {id: a, statement: A, date: 2019-07-12, EV}\n",
        ),
        (
            "  - id: a\n    statement: A\n    date: 'July 2019' # then\n    EV\n",
            "  - id: a\n    statement: A\n    date: 2019-07 # then\n    EV\n",
        ),
        (
            "  - {id: a, statement: A, topics: [arms], EV}\n  - {id: b, statement: B c d, topics: [arms], EV}\n  - {id: c, statement: C e f, topics: [Arms], EV}\n",
            "  - {id: a, statement: A, topics: [arms], EV}\n  - {id: b, statement: B c d, topics: [arms], EV}\n  - {id: c, statement: C e f, topics: [arms], EV}\n",
        ),
        (
            "  - {id: a, statement: A, disputed_by: [b], EV}\n  - id: b\n    statement: B c d\n    date: 2020\n    EV\n",
            "  - {id: a, statement: A, disputed_by: [b], EV}\n  - id: b\n    statement: B c d\n    disputed_by: [a]\n    date: 2020\n    EV\n",
        ),
        (
            "  - {id: a, statement: A, EV}\n  - {id: b, statement: B c d, disputed_by: [a], EV}\n  - {id: c, statement: C e f, disputed_by: [a], topics: [], EV}\n",
            "  - {id: a, statement: A, disputed_by: [b, c], EV}\n  - {id: b, statement: B c d, disputed_by: [a], EV}\n  - {id: c, statement: C e f, disputed_by: [a], EV}\n",
        ),
        (
            "  - {id: a, statement: A, topics: [arms`x deal], EV}\n  - {id: b, statement: B c d, topics: [arms`x deal], EV}\n  - {id: c, statement: C e f, topics: [Arms`x deal], EV}\n",
            "  - {id: a, statement: A, topics: [arms`x deal], EV}\n  - {id: b, statement: B c d, topics: [arms`x deal], EV}\n  - {id: c, statement: C e f, topics: [arms`x deal], EV}\n",
        ),
    ],
)
def test_a_record_is_mended_where_it_stands(fixed, record, mended):
    base = f"newsfacts: 1\n{SOURCE}facts:\n"
    outcome, text = fixed(base + record.replace("EV", EVIDENCE))
    assert text == base + mended.replace("EV", EVIDENCE)
    assert outcome.status == 0
    assert "newsfacts: mended facts.yaml:" in outcome.err


@pytest.mark.parametrize(
    "date", ["07/12/2019", "some day", "2019-02-30"], ids=["two days", "no date", "no day of the calendar"]
)
def test_what_has_two_answers_or_none_is_left(fixed, date):
    text = f"newsfacts: 1\n{SOURCE}facts:\n  - {{id: a, statement: A, date: {date}, {EVIDENCE}}}\n"
    outcome, after = fixed(text)
    assert after == text
    assert outcome.status == 4


def test_what_would_bring_a_new_problem_is_left(fixed):
    """Once the date can be read, it is not the one that the statement tells."""
    statement = "{id: a, statement: The bridge opened on 13 July 2019., date: 12 July 2019, "
    text = f"newsfacts: 1\n{SOURCE}facts:\n  - {statement}{EVIDENCE}}}\n"
    outcome, after = fixed(text)
    assert after == text
    assert "unreadable-date" in outcome.out
    right = text.replace("13 July", "12 July")
    assert fixed(right)[1] == right.replace("date: 12 July 2019", "date: 2019-07-12")
    more = f"  - {{id: b, statement: It was closed in May 2020., date: May 2020, {EVIDENCE}}}\n"
    assert fixed(text + more)[1] == text + more.replace("date: May 2020", "date: 2020-05")


def test_every_mended_problem_is_told_once(fixed):
    outcome, after = fixed(ENTITIES.format("    aliases: [NATO, nato, NATO]\n"))
    assert after == ENTITIES.format("")
    told = [line for line in outcome.err.splitlines() if "mended" in line]
    assert len(told) == len(set(told)) == 4  # three are the name, and one of them is there twice


def test_where_one_file_cannot_be_written_none_is(call, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = ENTITIES.format("    aliases: [NATO]\n")
    Path("a.yaml").write_text(text)
    Path("b.yaml").write_text(text.replace("nato", "otan").replace("NATO", "OTAN"))
    Path("b.yaml").chmod(0o444)
    outcome = call("lint", "a.yaml", "b.yaml", "--fix")
    assert (outcome.status, Path("a.yaml").read_text()) == (2, text)
    assert "b.yaml: the file is read-only; nothing was written" in outcome.err


def test_only_codes_that_are_asked_for_are_mended(fixed):
    text = ENTITIES.format("    aliases: [NATO, A, A]\n")
    assert "[NATO, A]" in fixed(text, "--select", "repeated-item")[1]
    assert "[A, A]" in fixed(text, "--ignore", "repeated-item")[1]


def test_a_file_that_is_no_yaml_is_left(fixed):
    text = "newsfacts: 1\nfacts: [\n"
    outcome, after = fixed(text)
    assert (outcome.status, after) == (4, text)


IGNORED = """newsfacts: 1
sources:
  - {id: s, title: S, url: www.x.org} # newsfacts: ignore odd-url%s
"""


@pytest.mark.parametrize(
    ("more", "codes"),
    [(", unused-source", []), ("", ["unused-source"]), (", unused-source, bad-id", ["unused-ignore"])],
)
def test_a_comment_silences_the_problems_of_its_line(call, base, monkeypatch, more, codes):
    monkeypatch.chdir(base(IGNORED % more).parent)
    lines = call("lint", "base.yaml").out.splitlines()
    assert [line.partition("[")[2].partition("]")[0] for line in lines] == codes


def test_what_breaks_a_file_off_is_not_silenced(call, base, monkeypatch):
    monkeypatch.chdir(base("newsfacts: 1\nfacts: ] # newsfacts: ignore yaml-syntax\n").parent)
    assert "yaml-syntax" in call("lint", "base.yaml").out


def test_what_another_program_writes_meanwhile_stays(tmp_path):
    """One that takes no lock, as an editor does not."""
    path = tmp_path / "facts.yaml"
    path.write_text(ENTITIES.format("    aliases: [NATO]\n"))

    def every(code: str) -> bool:
        path.write_text("# mine\n")
        return True

    with pytest.raises(CannotWrite, match="another program has changed the file"):
        fix([path], every, {})
    assert path.read_text() == "# mine\n"
