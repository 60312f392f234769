"""`review --fix`: the base's value in place of a wrong one, and not another byte."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from terminal import Terminal

ROOT = Path(__file__).resolve().parents[2]
WRONG = "43 Turkish soldiers were killed in the air strikes in Idlib."
MENDED = WRONG.replace("43", "34", 1)
PIECES = [
    "caf\xe9 life. ", "😀 ", "漢字。", "**bold** ", "\t", "\n", "\r\n", "\n\n", "\r\n\r\n", "  \n", "> ", "- ", "# ", "&amp; ", "<b>x</b> ",
    "[a](b \"c\") ", "| a | b |\n|---|---|\n| c | d |\n", "```\n5 lines\n```\n", "\u202e", "\x1b[0m", "﻿", "<!-- 43 -->", "End.",
]  # fmt: skip


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_two_hundred_drafts_keep_every_other_byte(folder, call):
    """Whatever stands around the value, in whatever encoding and with whatever ends of lines."""
    chance = random.Random(11)
    wanted = {}
    for number in range(200):
        before, behind = ("".join(chance.choices(PIECES, k=chance.randrange(9))) for _ in range(2))
        encoding = chance.choice(["utf-8", "utf-8", "utf-8-sig", "utf-16"])
        text = f"{before}\n\n{{}}\n\n{behind}"
        name = f"{number:03}.{chance.choice(['md', 'txt', 'html'])}"
        broken = b"\xe9 \xff" if encoding == "utf-8" and chance.random() < 0.3 else b""
        (folder / name).write_bytes(text.format(WRONG).encode(encoding) + broken)
        wanted[name] = (text.format(MENDED).encode(encoding) + broken, text.format(WRONG).encode(encoding) + broken)
    outcome = call("review", ".", "--fix")
    mended = 0
    for name, (right, wrong) in wanted.items():
        now = (folder / name).read_bytes()
        assert now in (right, wrong), name
        mended += now == right
    assert f"{mended} mended" in outcome.err
    assert mended > 150  # in some the sentence is part of a table, of code or of a comment that nothing closes
    assert "mended" not in call("review", ".", "--fix").err


NOT_MENDED = {
    "two values differ": "43 Turkish soldiers were killed in the air strikes in Idlib in June 2019.",
    "a name with an office": "“The loss of life is always a big tragedy,” said Erdogan, the president of Turkey.",
    "markup within the value": "4**3** Turkish soldiers were killed in the air strikes in Idlib.",
}


@pytest.mark.parametrize("name", NOT_MENDED)
def test_only_one_value_that_stands_alone_is_mended(name, folder, call):
    """All else is for a person to change."""
    (folder / "draft.md").write_text(NOT_MENDED[name], encoding="utf-8")
    assert "mended" not in call("review", "draft.md", "--fix").err
    assert (folder / "draft.md").read_text(encoding="utf-8") == NOT_MENDED[name]


def test_ranges_and_short_years_stay_what_they_are(folder, call):
    """Only their numbers and names change."""
    base = """
newsfacts: 1
entities: [{id: fair, name: the Vellby fair, kind: thing, aliases: [Vellby fair]}]
events: [{id: held, title: The Vellby fair was held, date: 2024-03-10/2024-03-12, about: [fair]}]
"""
    (folder / "base.yaml").write_text(base, encoding="utf-8")
    text = "The Vellby fair was held on {} March 2024.\n\nThe Vellby fair was held in {}.\n"
    (folder / "draft.md").write_text(text.format("14–16", "April '24"), encoding="utf-8")
    assert "2 mended" in call("review", "draft.md", "--fix", "--data", "base.yaml").err
    assert (folder / "draft.md").read_text(encoding="utf-8") == text.format("10–12", "March '24")


@pytest.mark.parametrize(("encoding", "mended"), [("utf-8", 2), ("cp1252", 1), ("utf-16", 2)])
def test_a_name_that_needs_an_encoding_is_put_only_where_that_is_known(encoding, mended, folder, call):
    """In a page of another one it would be two wrong signs."""
    base = """
newsfacts: 1
sources: [{id: log, title: A log}]
entities:
  - {id: oro, name: Lena Örö, kind: person}
  - {id: dask, name: Ilmar Dask, kind: person}
  - {id: pier, name: the Vellby pier, kind: thing}
facts: [{id: long, statement: The Vellby pier is 340 metres long., figure: 340 metres, about: [pier], evidence: {source: log, exact: x}}]
quotes: [{id: gulls, speaker: oro, text: We counted more gulls than people on the quay, evidence: {source: log, exact: x}}]
"""
    (folder / "base.yaml").write_text(base, encoding="utf-8")
    text = "Café.\n\n“We counted more gulls than people on the quay,” said {}.\n\nThe Vellby pier is {} metres long.\n"
    (folder / "draft.txt").write_bytes(text.format("Ilmar Dask", 430).encode(encoding))
    assert f"{mended} mended" in call("review", "draft.txt", "--fix", "--data", "base.yaml").err
    wanted = text.format("Lena Örö" if mended == 2 else "Ilmar Dask", 340).encode(encoding)
    assert (folder / "draft.txt").read_bytes() == wanted


def test_what_is_mended_is_not_told_and_counts_no_more(folder, call):
    """The rest is."""
    (folder / "draft.md").write_text(f"{WRONG}\n\nS-400 deliveries began in the nineties in Turkey.", encoding="utf-8")
    status, out, err = call("review", "draft.md", "--fix")
    assert "43" not in out
    assert "1 mended" in err
    assert status == (3 if "refuted" in out else 1)


def test_what_is_no_text_file_is_not_mended(folder, run):
    """Standard input is refused; a word processor's file is left alone, and that is said."""
    assert run("review", "-", "--fix", input=WRONG).status == 2
    draft = ROOT / "tests" / "review" / "drafts" / "ten.docx"
    (folder / "ten.docx").write_bytes(draft.read_bytes())
    outcome = run("review", "ten.docx", "--fix", "--data", draft.parent / "base.yaml", cwd=folder)
    assert "ten.docx is a word processor's file" in outcome.err
    assert (folder / "ten.docx").read_bytes() == draft.read_bytes()


@pytest.mark.parametrize(
    ("answers", "mended"), [("n\ny\n", [1]), ("a\n", [0, 1, 2]), ("y\nq\n", []), ("x\ny\nn\nn\n", [0])]
)
def test_on_a_terminal_every_value_is_asked_for(answers, mended, folder, warm):
    """Whoever quits has changed nothing."""
    lines = [WRONG, WRONG.replace("the air", "air"), WRONG]
    (folder / "draft.md").write_text("\n\n".join(lines), encoding="utf-8")
    terminal = Terminal("review", "draft.md", "--fix")
    terminal.type((answers + "n\n" * 3).encode())
    _, shown = terminal.end()
    wanted = [line.replace("43", "34", 1) if at in mended else line for at, line in enumerate(lines)]
    assert (folder / "draft.md").read_text(encoding="utf-8") == "\n\n".join(wanted), shown
