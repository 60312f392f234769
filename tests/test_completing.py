"""What Tab offers of a base: asked as a shell asks, of the index as it lies there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

BASE = """\
newsfacts: 1
sources:
  - {id: log, title: The log of the harbour}
entities:
  - {id: ivory-coast, name: "Côte d'Ivoire", kind: country, aliases: [Ivory Coast]}
  - {id: ivy, name: Ivy League, kind: organisation}
  - {id: hague, name: The Hague, kind: place}
  - {id: odd, name: 'Say "$5" `x`', kind: thing}
facts:
  - {id: gulls-seen, statement: There were 905 gulls., topics: [birds], evidence: {source: log, exact: x}}
  - {id: gulls-heard, statement: There were 7 gulls., topics: [birds, sounds], evidence: {source: log, exact: x}}
quotes:
  - {id: gull-said, speaker: ivy, text: Kek, evidence: {source: log, exact: x}}
events:
  - {id: gulls-leave, title: The gulls leave, evidence: {source: log, exact: x}}
"""


@pytest.fixture
def tab(run, base):
    """Complete the last word of a line on a base that has been looked up, and give what is offered."""
    path = base(BASE)
    assert run("facts", "--data", path).status == 0

    def offered(shell, wanted, *line, named=("--data", path), **more):
        outcome = run("--complete", shell, wanted, "newsfacts", *named, *line, **more)
        assert outcome.err == ""
        assert outcome.status == (0 if outcome.out else 1)
        return outcome.out.splitlines()

    offered.path = path
    return offered


OFFERED = {
    ("TOPIC", ""): ["birds", "sounds"],
    ("TOPIC", "b"): ["birds"],
    ("TOPIC", "x"): [],
    ("SOURCE", "l"): ["log"],
    ("FACT", "gull"): ["gulls-heard", "gulls-seen"],
    ("CITED", ""): ["gull-said", "gulls-heard", "gulls-leave", "gulls-seen", "log"],
    ("ID", "gulls-s"): ["gulls-seen"],
    ("ID", "GULLS-S"): ["gulls-seen"],
    ("ID", "i"): ["ivory-coast", "ivy"],
    ("ENTITY", ""): ["hague", "ivory-coast", "ivy", "odd"],
    ("ENTITY", "Iv"): ["Ivory Coast", "Ivy League"],
    ("ENTITY", "cote"): ["Côte d'Ivoire"],
    ("ENTITY", "Côte d'"): ["Côte d'Ivoire"],
    ("ENTITY", "The H"): ["The Hague"],
    ("ENTITY", "IVY"): ["Ivy League", "ivy"],
    ("NONSENSE", ""): [],
}


@pytest.mark.parametrize(("wanted", "begun"), OFFERED)
def test_what_begins_so_is_offered(wanted, begun, tab):
    """As it is spelled, else in any case and without diacritics; entities by id, name and alias."""
    assert [line.split("\t")[0] for line in tab("fish", wanted, begun)] == OFFERED[wanted, begun]


@pytest.mark.parametrize("word", ["", "g"])
def test_powershell_gives_the_word_behind_a_dot(word, tab):
    """Before 7.3 it leaves an empty word out, and the word before would be completed."""
    assert tab("powershell", "FACT", "--disputed", f".{word}") == tab("fish", "FACT", "--disputed", word) != []


def test_each_is_explained(tab):
    """By what it says: a statement, a title, a name."""
    assert tab("zsh", "ID", "") == [
        "gull-said\tKek",
        "gulls-heard\tThere were 7 gulls.",
        "gulls-leave\tThe gulls leave",
        "gulls-seen\tThere were 905 gulls.",
        "hague\tThe Hague",
        "ivory-coast\tCôte d'Ivoire",
        "ivy\tIvy League",
        "log\tThe log of the harbour",
        "odd\tSay \"$5\" `x`",
    ]  # fmt: skip


@pytest.mark.parametrize("begun", ["Côte\\ d", "'Côte d", '"Côte d', "Say\\ ", "'Say ", '"Say '])
def test_what_bash_gets_means_the_name_once_it_is_in_the_line(begun, tab):
    """Bash itself is asked what it reads."""
    (offered,) = tab("bash", "ENTITY", begun)
    quote = begun[0] if begun[0] in "'\"" else ""
    said = subprocess.run(["bash", "-c", f"printf %s {quote}{offered}{quote}"], capture_output=True, check=True)
    assert said.stdout.decode() == ("Côte d'Ivoire" if "d" in begun else 'Say "$5" `x`')


NAMED = {
    "--data=PATH": lambda path: (f"--data={path}",),
    "taken apart by bash": lambda path: ("--data", "=", path),
    "relative": lambda path: ("--data", path.name),
}


@pytest.mark.parametrize("way", NAMED)
def test_the_base_is_the_one_that_the_line_names(way, tab):
    assert tab("fish", "SOURCE", "", named=NAMED[way](tab.path), cwd=tab.path.parent) == ["log\tThe log of the harbour"]


def test_else_that_of_the_environment_or_the_project_or_the_one_that_ships(tab, tmp_path):
    """Also after the project file has changed."""
    folder = tmp_path / "project"
    (folder / "below").mkdir(parents=True)
    assert tab("fish", "SOURCE", "", named=(), cwd=folder / "below")[0].startswith("moscow-talks\t")
    (folder / "newsfacts.toml").write_text(f"data = ['{tab.path}']", encoding="utf-8")
    for _ in "first", "again":
        assert tab("fish", "TOPIC", "so", named=(), cwd=folder / "below") == ["sounds\t"]
    (folder / "newsfacts.toml").write_text("data = ['none.yaml']", encoding="utf-8")
    assert tab("fish", "TOPIC", "so", named=(), cwd=folder / "below") == []
    (folder / "newsfacts.toml").write_text("dta = 5", encoding="utf-8")
    assert tab("fish", "TOPIC", "so", named=(), cwd=folder / "below") == []
    assert tab("fish", "TOPIC", "so", named=(), env={"NEWSFACTS_DATA": str(tab.path)}) == ["sounds\t"]


def test_an_index_that_is_out_of_date_answers_and_none_is_made(tab, home, base):
    """A base that was never looked up has nothing to offer, and costs nothing."""
    tab.path.write_text("no YAML: [", encoding="utf-8")
    assert tab("fish", "TOPIC", "") == ["birds\t", "sounds\t"]
    before = sorted((home / "cache" / "newsfacts").iterdir())
    other = base(BASE, "other.yaml")
    assert tab("fish", "TOPIC", "", named=("--data", other)) == []
    assert sorted((home / "cache" / "newsfacts").iterdir()) == before


def test_an_index_that_is_broken_offers_nothing(tab, home):
    """Nor one of some other program."""
    for index in (home / "cache" / "newsfacts").glob("*.sqlite"):
        index.write_bytes(b"SQLite format 3\0" + b"nonsense" * 999)
    assert tab("fish", "TOPIC", "") == []


def test_of_very_many_the_common_beginning_is_right(run, base, home):
    """A shell puts into the line what all candidates begin with: the last one is always among them."""
    facts = "".join(f"  - {{id: {each}, statement: S., evidence: {{source: s, exact: x}}}}\n" for each in [
        *(f"port-a-{number}" for number in range(300)), "port-of-call",
    ])  # fmt: skip
    path = base(f"newsfacts: 1\nsources:\n  - {{id: s, title: T}}\nfacts:\n{facts}")
    run("facts", "--data", path, "--count")
    offered = run("--complete", "bash", "FACT", "newsfacts", "--data", path, "po").out.splitlines()
    assert len(offered) == 200
    assert "port-of-call" in offered


def test_it_imports_nothing_that_a_person_would_wait_for(warm, tmp_path):
    """Neither Typer nor what reading a base takes."""
    code = (
        "import sys; sys.argv = ['newsfacts', '--complete', 'fish', 'ENTITY', 'newsfacts', 'Erd']; import os\n"
        "os._exit = lambda status: (print(status, sorted(sys.modules)), sys.exit(0))\n"
        "import newsfacts.__main__"
    )
    asked = subprocess.run(
        [sys.executable, "-S", "-c", code],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    shown = asked.stdout
    assert "\n0 [" in shown
    for heavy in ("typer", "pathlib", "typing", "re", "yaml", "datetime", "newsfacts.base_files", "newsfacts.cli"):
        assert f"'{heavy}'" not in shown, heavy


def test_of_very_many_names_the_last_is_offered_too(run, base):
    """So that a shell completes no further than all of them agree."""
    things = "".join(f"  - {{id: e{n}, name: Gull {n:03}, kind: thing}}\n" for n in range(300))
    path = base(f"newsfacts: 1\nentities:\n{things}  - {{id: last, name: Guppy, kind: thing}}\n")
    assert run("facts", "--data", path).status == 1
    offered = run("--complete", "fish", "ENTITY", "newsfacts", "--data", path, "Gu").out.splitlines()
    assert len(offered) == 200
    assert offered[-1].split("\t")[0] == "Guppy"
