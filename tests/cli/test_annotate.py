"""`annotate`: what is put into a draft, what stays as it is, and what a page of it may do."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

from newsfacts.factbase import FactBase
from newsfacts.render.annotated_markdown import earlier_annotations
from newsfacts.review.editing import edited

DRAFTS = Path(__file__).resolve().parents[1] / "review" / "drafts"
RIGHT = "34 Turkish soldiers were killed in air strikes."
WRONG = "43 Turkish soldiers were killed in the air strikes in Idlib."
UNKNOWN = "Angela Merkel is the chancellor of Germany since 2005."
PIECES = [
    "caf\xe9 life. ", "😀 ", "漢字。", "**bold** ", "\t", "\n", "\r\n", "\n\n", "\r\n\r\n", "  \n", "> ", "- ", "# ", "&amp; ", "<b>x</b> ",
    "[a](b \"c\") ", "| a | b |\n|---|---|\n| c | 5 |\n", "```\n5 lines\n```\n", "\x1b[0m", "[^1]", "\n[^1]: note\n", f"{RIGHT} ", f"**{WRONG}** ",
    f"[{UNKNOWN}](x) ", f"{WRONG}[2] ", "⚠", "\n---\n", "<!-- x -->", "[^turkish-soldiers-killed]",
]  # fmt: skip


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_sentence_has_its_source(folder, call):
    """A footnote where the base bears it out, a mark where it does not, and a list of what it does not know."""
    (folder / "draft.md").write_text(f"{RIGHT}\n\n**{WRONG}** {UNKNOWN}\n", encoding="utf-8")
    lines = call("annotate", "draft.md").out.splitlines()
    assert lines[:3] == [
        f"{RIGHT}[^turkish-soldiers-killed]",
        "",
        f"**{WRONG}**⚠[^turkish-soldiers-killed] {UNKNOWN}",
    ]
    footnotes = [line for line in lines if line.startswith("[^")]
    assert len(footnotes) == 1
    assert footnotes[0].startswith(
        "[^turkish-soldiers-killed]: Air strikes in Idlib killed 34 soldiers of the Turkish army. “"
    )
    assert [line for line in lines if line.startswith("- ")] == [
        '- line 3: "43": the base has 34 (turkish-soldiers-killed, moscow-talks ¶17)',
        f"- line 3: {UNKNOWN}",
    ]


LED = {
    RIGHT: "Air strikes in Idlib killed 34 soldiers of the Turkish army. “killed",
    'Putin said "the loss of life is always a big tragedy".': "Vladimir Putin: “the loss",
    "First S-400 deliveries to Turkey began on 12 July 2019.": "First S-400 deliveries to Turkey begin: “The first",
}


@pytest.mark.parametrize("sentence", LED)
def test_a_footnote_leads_to_the_words_of_the_source(sentence, folder, call):
    """And has the words of a quote once."""
    (folder / "draft.md").write_text(sentence, encoding="utf-8")
    assert f"]: {LED[sentence]}" in call("annotate", "draft.md").out


def test_two_hundred_drafts_keep_every_other_byte_and_twice_is_as_once(folder, call):
    """Taking out what was put in gives the bytes that were there; writing it again changes nothing."""
    chance = random.Random(7)
    for number in range(200):
        text = "Hello, all of you. " + "".join(chance.choices(PIECES, k=chance.randrange(1, 14)))
        encoding = chance.choice(["utf-8", "utf-8", "utf-8-sig", "utf-16"])
        before = text.encode(encoding) + (b"\xe9 \xff" if encoding == "utf-8" and chance.random() < 0.2 else b"")
        name = f"{number}.{chance.choice(['md', 'txt'])}"
        (folder / name).write_bytes(before)
        assert call("annotate", name, "-o", name).status == 0
        once = (folder / name).read_bytes()
        assert once != before
        at = 0
        for byte in before:  # nothing is gone and nothing stands elsewhere
            at = once.index(byte, at) + 1
        from newsfacts.documents import decoded

        assert edited(once, earlier_annotations(decoded(once))) == before, text
        assert call("annotate", name, "-o", name).status == 0
        assert (folder / name).read_bytes() == once


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_end_as_those_of_the_draft(end, folder, call):
    (folder / "draft.md").write_bytes(f"{RIGHT}{end}{UNKNOWN}{end}".encode())
    assert call("annotate", "draft.md", "-o", "draft.md").status == 0
    assert set(re.findall(rb"\r?\n", (folder / "draft.md").read_bytes())) == {end.encode()}


MARKED = {
    "emphasis": (f"*{RIGHT}*", f"*{RIGHT}*[^turkish-soldiers-killed]"),
    "a link": (f'[{RIGHT}](x(y) "z") End.', f'[{RIGHT}](x(y) "z")[^turkish-soldiers-killed] End.'),
    "a footnote": (f"{RIGHT}[^1]\n\n[^1]: x", f"{RIGHT}[^1][^turkish-soldiers-killed]"),
    "a backslash": (f"{RIGHT[:-1]}\\", f"{RIGHT[:-1]}[^turkish-soldiers-killed]\\\n"),
    "two backslashes": (f"{RIGHT[:-1]}\\\\", f"{RIGHT[:-1]}[^turkish-soldiers-killed]\\\\\n"),
    "a table": (
        f"| a | b |\n|---|---|\n| x | {RIGHT} |",
        f"| a | b |\n|---|---|\n| x | {RIGHT}[^turkish-soldiers-killed] |",
    ),
    "a label that is taken": (f"{RIGHT} [^turkish-soldiers-killed]", f"{RIGHT}[^turkish-soldiers-killed-2] [^turk"),
    "front matter": (f"---\ntitle: {RIGHT}\n---\nx", f"---\ntitle: {RIGHT}\n---\nx\n"),
    "a suppressed line": (f"{WRONG} <!-- newsfacts-disable-line -->", f"{WRONG} <!-- newsfacts-disable-line -->\n"),
}  # fmt: skip


@pytest.mark.parametrize("name", MARKED)
def test_a_mark_stands_behind_the_markup_of_its_sentence(name, folder, call):
    """Where it breaks no markup, and none where it would be data."""
    text, begins = MARKED[name]
    (folder / "draft.md").write_text(text, encoding="utf-8")
    assert call("annotate", "draft.md").out.startswith(begins)


@pytest.mark.parametrize("name", ["ten.md", "ten.html", "ten.docx", "ten.odt"])
def test_a_page_of_any_draft(name, folder, call):
    """The same sentences with the same verdicts, numbered through, each linked with its note and back."""
    status, out, _ = call("annotate", DRAFTS / name, "--format", "html", "--data", DRAFTS / "base.yaml")
    assert status == 0
    assert out.count('<span class="sentence refuted">') == 10
    assert out.count('<span class="sentence supported">') == 1
    ids = re.findall(r' id="([^"]+)"', out)
    assert len(set(ids)) == len(ids)
    assert set(re.findall(r'href="#([^"]+)"', out)) <= set(ids)
    assert "<script" not in out


REFUSED = [
    ("ten.docx", ("--format", "md")),
    ("ten.html", ("-o", "x.md")),
    ("ten.md", ("--format", "pdf")),
    ("ten.docx", ("-o", "x.docx")),
    ("ten.md", ("-o", "x.yaml")),
]


@pytest.mark.parametrize(("name", "args"), REFUSED)
def test_what_cannot_be_is_refused(name, args, folder, call):
    """With nothing written."""
    assert call("annotate", DRAFTS / name, *args).status == 2
    assert list(folder.iterdir()) == []


def test_a_page_does_not_take_the_place_of_its_draft(folder, call):
    """Whatever the draft is called."""
    (folder / "draft.html").write_text(f"<p>{RIGHT}</p>", encoding="utf-8")
    assert call("annotate", "draft.html", "-o", "draft.html").status == 2
    assert (folder / "draft.html").read_text(encoding="utf-8") == f"<p>{RIGHT}</p>"


def test_standard_input_is_annotated(run):
    """As Markdown is, byte for byte."""
    assert run("annotate", "-", input=RIGHT).out.startswith(f"{RIGHT}[^turkish-soldiers-killed]\n\n<!-- newsfacts")


def test_what_is_saved_while_a_draft_is_annotated_is_not_lost(folder, call, monkeypatch):
    """An editor that saves meanwhile knows nothing of locks; where the output is another file, it is replaced."""
    draft = folder / "draft.md"
    draft.write_text(RIGHT)
    review = FactBase.review

    def saved_meanwhile(*args, **options):
        draft.write_text("saved by an editor")
        return review(*args, **options)

    monkeypatch.setattr(FactBase, "review", saved_meanwhile)
    outcome = call("annotate", "draft.md", "-o", "draft.md")
    assert (outcome.status, draft.read_text()) == (2, "saved by an editor")
    assert "draft.md: another program has changed the file meanwhile; nothing was written" in outcome.err
    assert call("annotate", "draft.md", "-o", "other.md").status == 0


def test_many_write_one_output(folder):
    """None of them fails, and the output is whole."""
    (folder / "draft.md").write_text(f"{RIGHT} {WRONG}")
    command = [sys.executable, "-m", "newsfacts", "annotate", "draft.md", "-o", "same.md"]
    writers = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(6)]
    assert [(writer.communicate()[1], writer.returncode) for writer in writers] == [("", 0)] * 6
    assert "[^turkish-soldiers-killed]:" in (folder / "same.md").read_text()
    assert sorted(path.name for path in folder.iterdir()) == ["draft.md", "same.md"]


def test_a_draft_that_is_not_in_utf8_is_told_of(folder, call):
    """And where; a mark that stands for what could not be read is no such byte."""
    for name, content in (("old.md", b"One\n\ncaf\xe9 5 km\n"), ("new.md", "caf\ufffd 5 km\n".encode())):
        (folder / name).write_bytes(content)
    told = "newsfacts: old.md: line 3 is not in UTF-8 (byte 9 of the file); save it as UTF-8"
    assert told in call("annotate", "old.md").err
    assert told in call("review", "old.md").err
    assert "UTF-8" not in call("review", "new.md").err


def test_a_dash_is_standard_output(folder, call):
    """As it is for `export`."""
    (folder / "draft.md").write_text(RIGHT)
    assert call("annotate", "draft.md", "-o", "-").out == call("annotate", "draft.md").out
    assert [path.name for path in folder.iterdir()] == ["draft.md"]


@pytest.mark.parametrize("name", ["draft.md", "draft.txt"])
def test_an_annotated_draft_is_reviewed_as_it_was_before(name, folder, call):
    """A mark does not join two sentences, nothing that was put into the draft is told, and it is not mended."""
    text = f"{WRONG} {RIGHT} {WRONG}\n\n- {UNKNOWN}\n- {WRONG}\n"
    (folder / name).write_text(text, encoding="utf-8")

    def told():
        results = json.loads(call("review", name, "--all", "--json").out)["results"]
        return [(each["line"], each["verdict"], each["sentence"], each["fingerprint"]) for each in results]

    before = told()
    call("annotate", name, "-o", name)
    assert told() == before
    assert len(before) == 5
    marked = (folder / name).read_text(encoding="utf-8")
    assert "3 mended" in call("review", name, "--fix").err
    draft, begins, annotations = marked.partition("<!-- newsfacts-annotations")
    mended = draft.replace("43 Turkish", "34 Turkish") + begins + annotations
    assert (folder / name).read_text(encoding="utf-8") == mended


def test_a_folder_is_no_output(folder, call):
    (folder / "draft.md").write_text(RIGHT)
    assert ".: this is a folder; nothing was written" in call("annotate", "draft.md", "-o", ".").err
