"""`init`, `add` and `edit` as a shell runs them: what they print, write and end with."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from terminal import Terminal

from newsfacts.curation.lint import lint
from newsfacts.curation.loading import read_base

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROOT = Path(__file__).resolve().parents[2]
EVIDENCE = ("--source", "harbour-bridge-article", "--exact", "some words")


@pytest.fixture
def facts(tmp_path: Path, call: Callable[..., object], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Start a base in a folder that is the working folder."""
    monkeypatch.chdir(tmp_path)
    call("init")
    return tmp_path / "facts.yaml"


def ids_in(path: Path) -> list[str]:
    """Give the ids in a base that breaks no rule of the format."""
    written, problems = read_base([path])
    assert problems == []
    return [each.id for each in written]


def assert_only_put_in(old: bytes, new: bytes) -> None:
    """Every byte that was there is there still, in one piece or two."""
    assert any(new.startswith(old[:at]) and new.endswith(old[at:]) for at in range(len(old) + 1))


def editor(folder: Path, code: str, name: str = "vim") -> str:
    """Give an editor that runs Python code; `line` and `file` are what it was told, as `+LINE FILE`."""
    program = folder / name
    head = f"#!{sys.executable}\nimport sys\nfile = sys.argv[-1]\nline = int(sys.argv[-2].removeprefix('+'))\n"
    program.write_text(head + code)
    program.chmod(0o755)
    return str(program)


def test_init_starts_a_base_that_the_other_commands_read(call: Callable[..., object], facts: Path) -> None:
    """From nothing to a look-up; the path is printed, the next steps are spoken of."""
    out = call("init", "other.yaml")
    assert (out.status, out.out) == (0, "other.yaml\n")
    assert "newsfacts add fact --data other.yaml" in out.err
    assert lint([facts]).problems == ()
    found = call("facts", "48m euros", "--data", "facts.yaml", "--json")
    assert [each["id"] for each in json.loads(found.out)["results"]] == ["bridge-cost"]


def test_init_overwrites_nothing(call: Callable[..., object], facts: Path) -> None:
    """What is there stays, and the status says that something is wrong."""
    facts.write_text("mine")
    out = call("init", "--", "facts.yaml")
    assert (out.status, out.out) == (2, "")
    assert "facts.yaml: it is there already" in out.err
    assert facts.read_text() == "mine"


ADDED = [
    (("fact", "--statement", "It has four lanes.", "--figure", "four lanes", "--about", "ALDERPORT", "--about",
      "Lindqvist", "--topic", "harbour-bridge", "--keyword", "no", "--note", "a: b", "--said-by", "Mara Lindqvist",
      "--date", "2 May 2024", "--place", "alderport", "--disputed-by", "bridge-cost", *EVIDENCE, "--paragraph", "2",
      "--prefix", "before", "--suffix", "after"),
     {"id": "four-lanes", "said_by": "mara-lindqvist", "about": ["alderport", "mara-lindqvist"], "statement":
      "It has four lanes.", "topics": ["harbour-bridge"], "keywords": ["no"], "note": "a: b", "place": "alderport"}),
    (("quote", "--speaker", "Lindqvist", "--text", "We [all] owe it", "--to", "alderport", "--plain", "We owe it",
      "--reported-by", "alderport", "--context", "at the opening", *EVIDENCE),
     {"id": "mara-lindqvist-owe", "speaker": "mara-lindqvist", "to": "alderport"}),
    (("event", "--title", "The ferry stops", "--id", "ferry-stops", "--date", "2024-06", *EVIDENCE),
     {"id": "ferry-stops", "title": "The ferry stops"}),
    (("entity", "--name", "The Island", "--kind", "place", "--alias", "Isle", "--alias", "Islet", "--part-of",
      "Alderport", "--role", "yes"),
     {"id": "island", "name": "The Island", "aliases": ["Isle", "Islet"], "part_of": "alderport", "role": "yes"}),
    (("source", "--title", "Annals", "--url", "https://example.org/#a", "--author", "N. N.", "--publisher", "P",
      "--published", "2024~", "--accessed", "1 June 2024", "--language", "no", "--note", "x"),
     {"id": "annals", "url": "https://example.org/#a", "language": "no", "author": "N. N."}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "expected"), ADDED, ids=lambda value: value[0] if isinstance(value, tuple) else ""
)
def test_add_has_an_option_for_every_key(
    call: Callable[..., object], facts: Path, arguments: tuple[str, ...], expected: dict[str, object]
) -> None:
    """What is given reads back; the id is printed, and where it stands is said."""
    before = facts.read_bytes()
    out = call("add", *arguments, "--data", "facts.yaml")
    assert (out.status, out.out) == (0, f"{expected['id']}\n")
    written, problems = read_base([facts])
    assert problems == []
    added = next(each for each in written if each.id == expected["id"])
    assert f"facts.yaml:{added.line}" in out.err
    read = {key: list(value) if isinstance(value, tuple) else value for key, value in added.fields.items()}
    assert {key: read.get(key) for key in expected} == expected
    given = {word.removeprefix("--").replace("-", "_") for word in arguments if word.startswith("--")}
    plural = {"topic": "topics", "keyword": "keywords", "alias": "aliases"}
    keys = {plural.get(key, key) for key in given} - {"source", "exact", "paragraph", "prefix", "suffix"}
    assert keys | {"id"} | ({"evidence"} if "source" in given else set()) == set(added.fields)
    assert_only_put_in(before, facts.read_bytes())


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["fact", "--data", "facts.yaml"], ["--statement", "--source", "--exact"]),
        (["quote", "--data", "facts.yaml", "--text", "x", *EVIDENCE], ["--speaker"]),
        (["entity", "--data", "facts.yaml", "--name", "X"], ["--kind"]),
        (["fact", "--statement", "x", *EVIDENCE], ["--data", "NEWSFACTS_DATA", "init"]),
        (["fact", "--data", "nowhere.yaml", "--statement", "x", *EVIDENCE], ["nowhere.yaml"]),
        (["fact", "--data", "facts.yaml", "--title", "x"], ["--title"]),
        (["person", "--data", "facts.yaml"], ["person"]),
        (["fact", "--data", "facts.yaml", "--statement", "x", "--place", "Alderprot", *EVIDENCE], ["Alderport"]),
        (["fact", "--data", "facts.yaml", "--into", "x.yaml", "--statement", "x", *EVIDENCE], ["--into", "facts.yaml"]),
    ],
)
def test_add_says_what_is_wrong(
    call: Callable[..., object], facts: Path, arguments: list[str], words: list[str]
) -> None:
    """Status 2, words that help, nothing written; as JSON for who asked for JSON."""
    before = facts.read_bytes()
    out = call("add", *arguments)
    assert (out.status, out.out) == (2, "")
    assert [word for word in words if word not in out.err] == []
    assert json.loads(call("add", *arguments, "--json").out)["error"]["message"]
    assert facts.read_bytes() == before


def test_add_to_a_broken_base_shows_where_it_is_broken(call: Callable[..., object], facts: Path) -> None:
    """Status 4, as for every command that meets one."""
    facts.write_text(facts.read_text() + "factz: []\n")
    before = facts.read_bytes()
    out = call("add", "fact", "--data", "facts.yaml", "--statement", "x", *EVIDENCE)
    assert out.status == 4
    assert f"facts.yaml:{before.count(10)}:1: error[unknown-key]" in out.err
    assert facts.read_bytes() == before


def test_options_may_stand_before_the_command_and_the_kind(call: Callable[..., object], facts: Path) -> None:
    """As with every other command."""
    assert call("--data", "facts.yaml", "add", "entity", "--name", "A", "--kind", "thing").status == 0
    assert call("--data=facts.yaml", "--dry-run", "add", "entity", "--name", "B", "--kind", "thing").out.strip() != "b"
    assert call("add", "--data", "facts.yaml", "--json", "entity", "--name", "C", "--kind", "thing").status == 0
    assert ids_in(facts)[-6:] != []
    assert {"a", "c"} <= set(ids_in(facts))
    assert "b" not in ids_in(facts)


def test_add_dry_run_prints_the_text_and_writes_nothing(call: Callable[..., object], facts: Path) -> None:
    """The lines as they would stand in the file."""
    before = facts.read_bytes()
    out = call("add", "entity", "--data", "facts.yaml", "--name", "X: \x1b[31m", "--kind", "thing", "--dry-run")
    assert out.out.split("\n")[-4:] == ["  - id: x-31m", '    name: "X: \\e[31m"', "    kind: thing", ""]
    assert "nothing was written" in out.err
    assert facts.read_bytes() == before


def test_add_json_says_what_and_where(call: Callable[..., object], facts: Path) -> None:
    """The envelope of every other command; keys are only ever added."""
    out = call("add", "entity", "--data", "facts.yaml", "--name", "X", "--kind", "thing", "--json")
    envelope = json.loads(out.out)
    (result,) = envelope["results"]
    assert (envelope["newsfacts"], envelope["command"], envelope["count"]) == (1, "add", 1)
    assert set(result) == {"kind", "id", "file", "line", "text", "written"}
    assert (result["kind"], result["id"], result["file"], result["written"]) == ("entity", "x", str(facts), True)


def test_a_folder_is_added_to_through_its_files(call: Callable[..., object], facts: Path) -> None:
    """--into says which; NEWSFACTS_DATA names the base as it does for look-ups."""
    facts.with_name("more.yaml").write_text("newsfacts: 1\n")
    out = call("add", "fact", "--data", ".", "--into", "more.yaml", "--statement", "Two files.", *EVIDENCE)
    assert out.status == 0
    assert "id: two-files" in facts.with_name("more.yaml").read_text()


def asked(facts: Path, kind: str, answers: Sequence[str]) -> tuple[int, bytes]:
    """Add on a terminal with these answers, one a line, and give the exit status and what stood on the terminal."""
    terminal = Terminal("add", kind, "--data", "facts.yaml")
    for answer in answers:
        terminal.type(answer.encode() + b"\n")
    terminal.type(b"\x04" * 3)  # the end of the input, should more be asked for
    return terminal.end()


def test_add_asks_on_a_terminal(facts: Path) -> None:
    """Required keys first, again where the answer cannot be; Enter leaves out what is optional, and saves."""
    answers = ["nobody", "Lindqvist", "We are sorry", "", "so sorry", "", "", "", "", "", "", "Alderport, Lindqvist"]
    status, output = asked(facts, "quote", answers + [""] * 9)
    written, _ = read_base([facts])
    added = next(each for each in written if each.id == "mara-lindqvist-sorry")
    assert status == 0, output
    assert b"no entity is called 'nobody'; `newsfacts entities --data " in b" ".join(output.split())
    assert b"Save? [Y/n]" in output
    assert added.fields["evidence"] == ({"source": "harbour-bridge-article", "exact": "so sorry"},)
    assert set(added.fields) >= {"id", "speaker", "text", "evidence"}


def test_an_id_that_is_none_is_asked_for_again(facts: Path) -> None:
    """So that no answer is lost for it."""
    answers = ["The bridge is long.", "", "some words", "5 March 2020", "long-bridge"]
    status, output = asked(facts, "fact", answers + [""] * 16)
    assert status == 0, output
    assert b"is not kebab-case: write `5-march-2020`" in output
    assert any(each.id == "long-bridge" for each in read_base([facts])[0])


def test_a_step_back_and_what_was_understood(facts: Path) -> None:
    """`<` asks for the key before once more, with the answer as it was; figures and dates are said in words."""
    # statement, source, exact; then id, figure, said_by, disputed_by, date, …
    answers = [
        "The bridge is long.",
        "",
        "<",
        "",
        "some words",
        "",
        "5h40m",
        "",
        "",
        "<",
        "<",
        "<",
        "3 km",
        "",
        "",
        "2 May 2024",
    ]
    status, output = asked(facts, "fact", answers + [""] * 9)
    assert status == 0, output
    written, _ = read_base([facts])
    added = next(each for each in written if each.id == "bridge-long")
    assert (added.fields["figure"].text, added.fields["date"].edtf) == ("3 km", "2024-05-02")
    assert b"understood: exactly 340 minutes" in output
    assert b"understood: exactly 3 kilometres" in output
    assert b"understood: 2 May 2024 (2024-05-02)" in output


@pytest.fixture
def with_text(tmp_path: Path) -> Path:
    """A base whose source has its text at hand."""
    (tmp_path / "text.txt").write_text("A title\n\nIt cost 9 euros. It rained.\n\nIt rained.\n", encoding="utf-8")
    facts = tmp_path / "facts.yaml"
    facts.write_text("newsfacts: 1\nsources:\n  - {id: s, title: A title, text: text.txt}\n", encoding="utf-8")
    os.chdir(tmp_path)
    return facts


def test_words_that_the_text_does_not_have_are_asked_for_again(with_text: Path) -> None:
    """At once, and where they stand once nobody is asked for the paragraph."""
    status, output = asked(with_text, "fact", ["It cost 9 euros.", "", "cost 8 euros", "cost 9 euros", *[""] * 12])
    assert status == 0, output
    assert "“cost 8 euros” stands nowhere in the text of s".encode() in output
    assert b"[paragraph]" not in output
    assert "{source: s, paragraph: 2, exact: cost 9 euros}" in with_text.read_text()


def test_the_paragraph_of_words_that_stand_twice_is_asked_for(with_text: Path) -> None:
    """Enter leaves it out nevertheless."""
    status, output = asked(with_text, "fact", ["It was wet.", "", "It rained", *[""] * 10, "3", *[""] * 4])
    assert status == 0, output
    assert "{source: s, paragraph: 3, exact: It rained}" in with_text.read_text()


def test_a_record_that_cannot_be_is_asked_for_once_more(with_text: Path) -> None:
    """With every answer as it was, so that only the wrong one is typed anew."""
    answers = ["It cost 9 euros.", "", "cost 9 euros", "", "8 euros", *[""] * 8]
    status, output = asked(with_text, "fact", [*answers, "", "", "", "", "9 euros", *[""] * 9])
    assert status == 0, output
    assert b"[figure-mismatch]" in output
    assert "figure: 9 euros" in with_text.read_text()


def test_what_is_not_to_be_saved_is_not(facts: Path) -> None:
    """The record is shown as it would stand, and `n` leaves the file as it was."""
    before = facts.read_bytes()
    status, output = asked(facts, "entity", ["Sorland", "place", "", "", "", "", "", "n"])
    assert status == 130, output
    assert b"- id: sorland" in output
    assert facts.read_bytes() == before


def test_answers_can_be_edited_and_tab_completes_names(facts: Path) -> None:
    """The arrow moves within the line, and what Tab makes of a beginning is what would have been typed."""
    pytest.importorskip("readline")
    terminal = Terminal("add", "quote", "--data", "facts.yaml")
    terminal.until(b"speaker")
    terminal.type(b"Mara L\t\n")
    terminal.until(b"Mara Lindqvist")
    terminal.until(b"insertions")
    terminal.type(b"We are sorXy" + 2 * b"\x1b[D" + b"\x08" + b"\n")
    terminal.until(b"source")
    terminal.type(b"\n")
    terminal.until(b"exact")
    terminal.type(b"so sorry\n" + b"\n" * 30)  # Enter leaves out what is optional, and saves
    terminal.end()
    written, _ = read_base([facts])
    added = next(each for each in written if each.fields.get("text") == "We are soXy")
    assert added.fields["speaker"] == "mara-lindqvist"


def test_what_is_still_to_be_written_is_asked_for_beside_its_passage(tmp_path: Path) -> None:
    """The sentence can be taken, changed, left for later or taken out; what was written is kept where it stops."""
    pytest.importorskip("readline")
    (tmp_path / "a.txt").write_text("A title\n\nIt cost 9 euros. It hit 2 reefs. 3 men slept. 4 men drowned.\n")
    os.chdir(tmp_path)
    stubs = subprocess.run([sys.executable, "-m", "newsfacts", "extract", "a.txt"], capture_output=True, check=True)
    Path("a.yaml").write_bytes(stubs.stdout)
    terminal = Terminal("edit", "--unwritten", "--data", "a.yaml")
    keys = [b"\n", b"\x15<\n", b"\n", 2 * b"\x1b[D" + b"X\n", b"\x15-\n"]
    for words, typed in zip([b"It cost 9 euros.", b"It hit", b"It cost", b"It hit", b"3 men"], keys, strict=True):
        terminal.until(b"2: " + words)
        terminal.until(b"statement: ")
        terminal.type(typed)
    terminal.until(b"statement: ")
    terminal.type(b"\x15\x04")
    status, shown = terminal.end()
    assert (status, b"changed 2 records, took out 1" in shown) == (0, True), shown
    written, _ = read_base([Path("a.yaml")])
    said = [each.fields["statement"] for each in written if each.kind == "fact"]
    assert said == ["It cost 9 euros.", "It hit 2 reefXs.", "TODO"]


@pytest.mark.skipif(sys.platform == "win32", reason="the editors of these tests are scripts")
class TestEdit:
    """`edit` with editors of all kinds."""

    def test_it_opens_the_record_at_its_line(
        self, call: Callable[..., object], facts: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The editor is told file and line; a base that is sound afterwards ends with 0."""
        code = "open('seen', 'w').write(open(file).read().splitlines()[line - 1])"
        monkeypatch.setenv("EDITOR", editor(facts.parent, code))
        out = call("edit", "bridge-cost", "--data", "facts.yaml")
        assert (out.status, out.out, out.err) == (0, "", "")
        assert Path("seen").read_text() == "  - id: bridge-cost"
        assert call("edit", "Mayor Lindqvist", "--data", "facts.yaml").status == 0
        assert Path("seen").read_text() == "  - id: mara-lindqvist"

    def test_what_is_wrong_afterwards_is_shown(
        self, call: Callable[..., object], facts: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """With file, line and column, status 4; and edit mends what edit broke."""
        breaks = "text = open(file).read()\nopen(file, 'w').write(text.replace('place: alderport', 'place: [\"', 1))"
        monkeypatch.setenv("VISUAL", editor(facts.parent, breaks))
        out = call("edit", "bridge-cost", "--data", "facts.yaml")
        assert out.status == 4
        assert "facts.yaml:" in out.err
        assert "error[" in out.err
        mends = "text = open(file).read()\nopen(file, 'w').write(text.replace('place: [\"', 'place: alderport'))"
        monkeypatch.setenv("VISUAL", editor(facts.parent, mends))
        assert call("edit", "bridge-opening", "--data", "facts.yaml").status == 0

    def test_an_unknown_id_brings_near_ones(
        self, call: Callable[..., object], facts: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Status 2, and no editor is opened."""
        monkeypatch.setenv("EDITOR", editor(facts.parent, "open('seen', 'w')"))
        out = call("edit", "bridge-costs", "--data", "facts.yaml")
        assert out.status == 2
        assert "did you mean bridge-cost" in out.err
        assert not Path("seen").exists()

    def test_without_an_editor_the_place_is_named(
        self, call: Callable[..., object], facts: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """So that whoever asked can go there."""
        monkeypatch.setenv("PATH", str(facts.parent))
        out = call("edit", "alderport", "--data", "facts.yaml")
        assert out.status == 2
        line = facts.read_text().splitlines().index("  - id: alderport") + 1
        assert f"facts.yaml:{line}" in out.err
        monkeypatch.setenv("EDITOR", "no-such-editor")
        assert "no-such-editor: No such file" in call("edit", "alderport", "--data", "facts.yaml").err

    def test_an_editor_that_fails_is_spoken_of(
        self, call: Callable[..., object], facts: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """It ended, and nobody knows what it did."""
        monkeypatch.setenv("EDITOR", "false")
        out = call("edit", "alderport", "--data", "facts.yaml")
        assert out.status == 2
        assert "false ended with status 1" in out.err

    def test_an_editor_is_left_alone_when_newsfacts_is_ended(
        self, facts: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """What stands in it and is not saved yet is not lost."""
        code = (
            "import time\nopen('begun', 'w')\nwhile open('begun').read() != 'go': time.sleep(0.01)\nopen('saved', 'w')"
        )
        monkeypatch.setenv("EDITOR", editor(facts.parent, code))
        command = [sys.executable, "-m", "newsfacts", "edit", "alderport", "--data", "facts.yaml"]
        with subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(ROOT)}) as process:
            while not Path("begun").exists():
                time.sleep(0.01)
            process.send_signal(signal.SIGTERM)
            time.sleep(0.2)
            Path("begun").write_text("go")
        assert process.returncode == 128 + signal.SIGTERM
        assert Path("saved").exists()


WRITES = {
    "add": ("add entity --name X --kind thing", ""),
    "add many": ("add -", "newsfacts: 1\nentities: [{id: x, name: X, kind: thing}]\n"),
    "add alias": ("add alias putin VVP", ""),
    "edit in an editor": ("edit putin", ""),
    "edit lines": ("edit -", "talks-duration: Foo bar.\n"),
    "edit unwritten": ("edit --unwritten", ""),
    "lint --fix": ("lint --fix", ""),
    "extract --write": ("extract text.txt --write", ""),
}


@pytest.fixture(scope="module", params=["checkout", "installed"])
def program(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Give a newsfacts, as it lies in a checkout and as it is installed, and the base that ships with it."""
    root = tmp_path_factory.mktemp(request.param)
    shutil.copytree(ROOT / "newsfacts", root / "newsfacts", ignore=shutil.ignore_patterns("__pycache__", "data"))
    data = root / "data" if request.param == "checkout" else root / "newsfacts" / "data"
    data.mkdir()
    return root, Path(shutil.copy(ROOT / "data" / "facts.yaml", data))


@pytest.mark.parametrize("case", WRITES)
def test_the_base_that_ships_is_not_written_to(case: str, program: tuple[Path, Path], tmp_path: Path) -> None:
    """Not unless it is named: an upgrade would take the changes away."""
    root, shipped = program
    line, given = WRITES[case]
    (tmp_path / "text.txt").write_text("The bridge is 34 metres long.\n")
    environment = {**os.environ, "PYTHONPATH": str(root), "EDITOR": "true"}
    before = shipped.read_bytes()
    command = [sys.executable, "-m", "newsfacts", *line.split()]
    out = subprocess.run(
        command, env=environment, cwd=tmp_path, input=given, capture_output=True, text=True, check=False
    )
    assert (out.returncode, shipped.read_bytes() == before) == (2, True), out
    assert "say which base is written to" in out.stderr


@pytest.mark.parametrize("named", [[], ["--data"]])
def test_the_base_that_ships_is_listed(named: list[str], program: tuple[Path, Path], tmp_path: Path) -> None:
    """What only reads may read it."""
    root, shipped = program
    command = [sys.executable, "-m", "newsfacts", "edit", "--list", *[*named, shipped][: 2 * len(named)]]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    out = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (out.returncode, "talks-duration: " in out.stdout) == (0, True), out


def adding(name: str, facts: Path) -> list[str]:
    """Give the command line that adds an entity."""
    words = ["add", "entity", "--data", str(facts), "--name", name, "--kind", "thing"]
    return [sys.executable, "-m", "newsfacts", *words]


def test_sixteen_writers_at_once_lose_nothing(facts: Path) -> None:
    """Each record is there, and so is every byte that was there before."""
    before = facts.read_text()
    link = facts.with_name("link.yaml")
    link.symlink_to("facts.yaml")
    running = [
        subprocess.Popen(adding(f"Thing {number}", link if number % 2 else facts), cwd=ROOT, stdout=subprocess.DEVNULL,
                         stderr=subprocess.PIPE) for number in range(16)
    ]  # fmt: skip
    for process in running:
        _, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors
    assert {f"thing-{number}" for number in range(16)} <= set(ids_in(facts))
    kept = iter(facts.read_text().splitlines())
    assert all(line in kept for line in before.splitlines())
    assert sorted(path.name for path in facts.parent.iterdir()) == ["facts.schema.json", "facts.yaml", "link.yaml"]


def test_a_writer_that_is_killed_leaves_the_old_file_or_the_new_one(facts: Path) -> None:
    """Never a mixture, and nothing beside it that a look-up in the folder would read."""
    seed = random.Random(1)
    started = time.perf_counter()
    subprocess.run(adding("Thing", facts), cwd=ROOT, capture_output=True, check=True)
    whole = time.perf_counter() - started
    for number in range(24):
        before = facts.read_bytes()
        process = subprocess.Popen(adding(f"Thing {number}", facts), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=-3)
        time.sleep(seed.uniform(0.6, 1.05) * whole)
        process.send_signal(signal.SIGKILL)
        process.wait()
        after = facts.read_bytes()
        record = f"\n  - id: thing-{number}\n    name: Thing {number}\n    kind: thing\n".encode()
        assert after == before or (len(after) == len(before) + len(record) and after.replace(record, b"") == before)
        assert [path.name for path in facts.parent.glob("*.yaml")] == ["facts.yaml"]
    subprocess.run(adding("Thing last", facts), cwd=ROOT, capture_output=True, check=True)
    assert sorted(path.name for path in facts.parent.iterdir()) == ["facts.schema.json", "facts.yaml"]
