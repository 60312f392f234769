"""`review` on the command line: findings as lines, tables, JSON and annotations, and the exit status."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]

RIGHT = "34 Turkish soldiers were killed in air strikes."
WRONG = "43 Turkish soldiers were killed in the air strikes in Idlib."
UNKNOWN = "Angela Merkel is the chancellor of Germany since 2005."
LINE = '{file}:{place}: refuted[quantity] "43": the base has 34 (turkish-soldiers-killed, moscow-talks ¶17)\n'


@pytest.fixture
def draft(tmp_path, monkeypatch):
    """Write a draft and stand in its folder."""
    monkeypatch.chdir(tmp_path)

    def write(text, name="draft.md"):
        (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        return name

    return write


def test_a_finding_is_a_line_that_editors_jump_to(call, draft):
    """File, line, column, verdict and slot, the words, what the base has, the record and its source; a summary apart."""
    status, out, err = call("review", draft(f"{RIGHT}\n\n**{WRONG[:2]}**{WRONG[2:]} {UNKNOWN}\n"))
    assert status == 3
    assert out == LINE.format(file="draft.md", place="3:3")
    assert err == "newsfacts: 1 refuted, 1 supported, 1 not in the base; 3 sentences in 1 draft\n"


@pytest.mark.parametrize(
    ("text", "status", "allowed"),
    [
        ("", 0, 0),
        ("Hello there, all of you.", 0, 0),
        (RIGHT, 0, 0),
        (f"{RIGHT} {UNKNOWN}", 1, 0),
        (f"{UNKNOWN} {WRONG}", 3, 3),
    ],
)
def test_the_gravest_verdict_is_the_exit_status(text, status, allowed, call, draft):
    """3 over 1 over 0; `--allow-unknown` makes a hook of it that only contradictions stop."""
    name = draft(text)
    assert call("review", name).status == status
    assert call("review", name, "--allow-unknown").status == allowed
    assert call("review", name, "--json").status == status


def test_all_lists_what_is_right_and_what_is_unknown_too(call, draft):
    """In the order of the draft."""
    out = call("review", draft(f"{RIGHT} {WRONG} {UNKNOWN}"), "--all").out
    assert re.findall(r"^draft.md:1:\d+: ([a-z_\[\]]+) ", out, re.MULTILINE) == [
        "supported", "refuted[quantity]", "not_enough_info",
    ]  # fmt: skip


def test_json_is_one_object_of_findings(call, draft):
    """Each has its place and the verdict with its evidence."""
    name = draft(f"Hello.\n{RIGHT}\n\n{WRONG}")
    found = json.loads(call("review", name, "--json").out)
    results = found.pop("results")
    assert found == {"newsfacts": 1, "command": "review", "query": "draft.md", "total": 1, "count": 1}
    assert list(results[0]) == [
        "kind", "file", "line", "column", "end_line", "end_column", "words", "sentence", "begins", "section", "slot", "read_as", "fix", "fingerprint",
        "claim", "verdict", "reason", "evidence",
    ]  # fmt: skip
    assert results[0]["begins"] == {"line": 4, "column": 1}
    assert (results[0]["kind"], results[0]["words"], results[0]["slot"]) == (
        "finding",
        "43",
        "quantity",
    )
    assert results[0]["evidence"][0]["record"]["id"] == "turkish-soldiers-killed"
    assert [json.loads(line) for line in call("review", name, "--format", "jsonl").out.splitlines()] == results
    every = json.loads(call("review", name, "--json", "--all").out)["results"]
    assert [each["verdict"] for each in every] == ["supported", "refuted"]


def test_annotations_are_githubs(call, draft):
    """What is refuted is an error; what would end a property is escaped."""
    out = call("review", draft(WRONG, "a,b.txt"), "--format", "github").out
    assert out == (
        '::error file=a%2Cb.txt,line=1,col=1,endLine=1,endColumn=3,title=refuted quantity::"43": the base'
        " has 34 (turkish-soldiers-killed, moscow-talks ¶17)\n"
    )


def test_a_table_has_each_file_once(call, draft):
    """For people: the file, then what was found in it; a file without findings is not named."""
    names = [draft(f"{WRONG} {WRONG}", "one.md"), draft(RIGHT, "two.md"), draft(WRONG, "three.txt")]
    lines = call("review", *names, "--format", "table").out.splitlines()
    assert [line for line in lines if not line.startswith(" ")] == ["one.md", "three.txt"]
    assert [line.split()[:2] for line in lines if line.startswith(" ")] == [
        ["1:1", "refuted"],
        ["1:62", "refuted"],
        ["1:1", "refuted"],
    ]


@pytest.mark.parametrize(
    ("name", "args", "found"),
    [
        ("a.md", (), 0), ("a.MARKDOWN", (), 0), ("a.txt", (), 1), ("a", (), 1),
        ("a.md", ("--no-markdown",), 1), ("a.txt", ("--markdown",), 0),
    ],
)  # fmt: skip
def test_the_suffix_says_what_a_draft_is_written_in(name, args, found, call, draft):
    """Unless an option does: code is no prose in Markdown."""
    assert call("review", draft(f"`{WRONG}`", name), *args).out.count("refuted") == found


@pytest.mark.parametrize("begins", ["<html>", "\ufeff<!DOCTYPE html>\n", '<?xml version="1.0"?>\n<html>'])
def test_a_page_is_known_by_how_it_begins(begins, call, draft):
    """Where its name does not say what it is."""
    page = f"{begins}<pre>{WRONG}</pre><p>{WRONG}</p>"
    assert call("review", draft(page, "page.bak")).out.count("refuted") == 1


def test_standard_input_is_a_draft(run):
    """`-` is plain text, or Markdown where that is said."""
    assert run("review", "-", input=WRONG) == (
        3,
        LINE.format(file="<stdin>", place="1:1"),
        "newsfacts: 1 refuted; 1 sentence in 1 draft\n",
    )
    assert run("review", "-", "--markdown", input=f"`{WRONG}`").status == 0
    assert run("review", "-", input="").status == 0


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (b"\xef\xbb\xbf" + WRONG.encode(), "1:1"),
        (WRONG.encode("utf-16"), "1:1"),
        (b"caf\xe9 life is good. " + WRONG.encode(), "1:20"),
        (b"\r\n\r\n\t" + WRONG.encode() + b"\r\n", "3:2"),
    ],
    ids=["byte order mark", "UTF-16", "Latin-1", "CRLF and a tab"],
)
def test_any_encoding_is_read(text, place, call, draft):
    """What is no UTF-8 is replaced, character by character."""
    assert call("review", draft(text, "a.txt")).out == LINE.format(file="a.txt", place=place)


@pytest.mark.parametrize("args", [("--json",), ()])
def test_a_file_that_cannot_be_read_is_told_before_anything_is_printed(args, call, draft):
    """As `lint` does."""
    outcome = call("review", draft(WRONG), "nowhere.md", *args)
    assert outcome.status == 2
    assert "nowhere.md: No such file" in outcome.err
    assert "refuted" not in outcome.out
    Path("empty").mkdir()
    assert call("review", "empty", *args).status == 2


def test_nothing_reaches_the_terminal_as_a_control(call, draft):
    """Neither from a draft nor from its name."""
    name = draft(f"\x1b[31m{WRONG} \u202eAnkara has 5 \x07 boats.", "a\x1b[2J.txt")
    for format in ("line", "table", "github", "json", "jsonl"):
        out = call("review", name, "--all", "--format", format).out
        assert out
        assert not set(out) & set("\x1b\x07\u202e")


def test_what_a_pronoun_was_read_as_is_said(call, draft):
    """Nobody has to guess why `He` is refuted."""
    out = call("review", draft('Erdogan spoke. He said "the loss of life is always a big tragedy".')).out
    assert 'refuted[said_by] "He": the base has Vladimir Putin' in out
    assert out.endswith("— “He” read as Recep Tayyip Erdogan\n")


def test_the_hooks_for_pre_commit_are_commands_that_exist(call, draft):
    """Each runs as it is written, with a file behind it."""
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["newsfacts-lint", "newsfacts-review"]
    lint, review = (hook["entry"].split()[1:] for hook in hooks)
    assert call(*lint).status == 0
    assert call(*review, draft(f"{RIGHT} {UNKNOWN}")).status == 0
    assert call(*review, draft(WRONG)).status == 3


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_at_a_terminal_every_line_fits(columns, at_terminal, draft):
    """Whatever the width."""
    from rich.cells import cell_len

    shown = re.sub(r"\x1b\[[0-9;]*m", "", at_terminal(f"review --all {draft(f'{RIGHT} {WRONG} {UNKNOWN}')}", columns))
    assert "refuted" in shown
    assert max(cell_len(line) for line in re.split("[\r\n]", shown) if not line.startswith("newsfacts: ")) <= columns


def test_a_file_is_reviewed_once_by_whatever_name(call, draft, tmp_path):
    """A link that leads to it, the path from the root, and its folder."""
    draft(WRONG)
    (tmp_path / "link.md").symlink_to("draft.md")
    assert "1 sentence in 1 draft" in call("review", "draft.md", "link.md", tmp_path / "draft.md", ".").err


def test_what_word_puts_beside_an_open_draft_is_no_draft(call, draft):
    """It has the name of one, and holds who has it open."""
    draft(WRONG)
    draft(b"\x04Jane" + bytes(150), "~$draft.docx")
    assert "1 sentence in 1 draft" in call("review", ".").err
    draft('[review]\nfiles = ["*.md", "*.docx"]', "newsfacts.toml")
    assert "1 sentence in 1 draft" in call("review").err


@pytest.mark.parametrize("args", [("",), (".", "--glob", "")])
def test_a_name_that_is_empty_is_not_the_whole_folder(args, call, draft, tmp_path):
    """A variable of a shell that was never set is one."""
    draft(WRONG)
    assert call("review", *args, "--fix").status == 2
    assert (tmp_path / "draft.md").read_text(encoding="utf-8") == WRONG
    assert call("review", ".", "--glob", "./*.md").status == 3


def test_a_folder_that_cannot_be_read_is_told(call, draft, tmp_path, monkeypatch):
    """Its drafts would be taken for clean."""
    draft(RIGHT)
    (tmp_path / "locked").mkdir()
    scandir = os.scandir

    def refused(path):
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refused)
    status, _, err = call("review", ".")
    assert (status, "locked: Permission denied" in err) == (2, True)


IN_A_FOLDER = {
    (): ["A.MD", "b.txt", "news/c.md", "news/d.docx.md", "news/old/e.md"],
    ("*.md",): ["news/c.md", "news/d.docx.md", "news/old/e.md"],
    ("./*.MD",): ["A.MD"],
    ("news/*.md",): ["news/c.md", "news/d.docx.md"],
    ("news/**/*.md",): ["news/c.md", "news/d.docx.md", "news/old/e.md"],
    ("**/old/*",): ["news/old/e.md"],
    ("[!b-z]*", "?.tex"): ["A.MD", "f.tex"],
    ("[z-a]",): [],
    ("[",): [],
}


@pytest.mark.parametrize("globs", IN_A_FOLDER)
def test_a_glob_chooses_among_the_files_of_a_folder(globs, call, draft, tmp_path):
    """As a shell and the project file read it; without one all that are named as drafts are, in whatever case."""
    (tmp_path / "news" / "old").mkdir(parents=True)
    names = ["A.MD", "b.txt", "f.tex", ".g.md", "news/c.md", "news/d.docx.md", "news/old/e.md"]
    for name in names:
        draft(WRONG, name)
    outcome = call("review", ".", *(word for glob in globs for word in ("--glob", glob)))
    assert [line.partition(":")[0] for line in outcome.out.splitlines()] == IN_A_FOLDER[globs]
    assert outcome.status == (3 if IN_A_FOLDER[globs] else 2)
