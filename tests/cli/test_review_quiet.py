"""Keeping a review quiet: comments in drafts, a baseline, and being told of what is quiet for nothing."""

from __future__ import annotations

import json
import os
import re

import pytest

RIGHT = "34 Turkish soldiers were killed in air strikes."
WRONG = "43 Turkish soldiers were killed in the air strikes in Idlib."
LATE = "S-400 deliveries began in June 2019."
UNKNOWN = "Angela Merkel is the chancellor of Germany since 2005."


def c(words):
    return f"<!-- newsfacts-{words} -->"


@pytest.fixture
def draft(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def write(text, name="draft.md"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return name

    return write


def places(out):
    return re.findall(r":(\d+):\d+: ([\w-]+)(?:\[([\w-]+)\])?", out)


REFUTED, UNUSED = ("refuted", "quantity"), ("warning", "unused-suppression")

SUPPRESSED = {
    "a line": (f"{WRONG} {c('disable-line')}\n\n{WRONG}", [("3", *REFUTED)]),
    "the next line": (f"{c('disable-next-line')}\n{WRONG}\n\n{WRONG}", [("4", *REFUTED)]),
    "from here to there": (f"{c('disable')}\n\n{WRONG}\n\n{c('enable')}\n\n{WRONG}", [("7", *REFUTED)]),
    "from here on": (f"{WRONG}\n\n{c('disable')}\n\n{WRONG}\n\n{WRONG}", [("1", *REFUTED)]),
    "all of it": (f"{WRONG}\n\n{c('disable-file')}", []),
    "a slot": (f"{WRONG} {LATE} {c('disable-line quantity')}", [("1", "refuted", "date")]),
    "a record": (f"{WRONG} {LATE} {c('disable-line turkish-soldiers-killed, other')}", [("1", "refuted", "date")]),
    "another record": (f"{WRONG} {c('disable-line other')}", [("1", *REFUTED), ("1", *UNUSED)]),
    "what is right": (f"{RIGHT} {c('disable-line')}", [("1", *UNUSED)]),
    "what the base does not say": (f"{UNKNOWN} {c('disable-line')}", []),
    "nothing": (f"Hello.\n\n{c('disable')}\n\n{c('enable')}", [("3", *UNUSED)]),
    "an end without a beginning": (c("enable"), [("1", *UNUSED)]),
    "an end of another beginning": (f"{c('disable date')}\n\n{LATE}\n\n{c('enable place')}\n\n{LATE}", [("5", *UNUSED)]),
    "words of a reason": (c("disable-line so says who"), [("1", *UNUSED)]),
    "a mistyped one": (c("disable-lines"), [("1", "warning", "unknown-suppression")]),
    "another comment": ("<!-- newsfacts is fine -->", []),
    "within a paragraph": (f"So it went.\n{c('disable-next-line')}\n{WRONG}", []),
    "in code": (f"`{c('disable-file')}` {WRONG}", [("1", *REFUTED)]),
}  # fmt: skip


@pytest.mark.parametrize("name", SUPPRESSED)
@pytest.mark.parametrize("format", ["md", "html"])
def test_comments_suppress_findings(name, format, draft, call):
    """In Markdown and in HTML; one that suppresses nothing is told."""
    text, expected = SUPPRESSED[name]
    if format == "html":
        text = f"<p>{text.replace('`', '<code>', 1).replace('`', '</code>', 1)}</p>".replace("\n\n", "</p>\n<p>\n")
        if name == "in code":
            pytest.skip("a comment in HTML is one anywhere")
        expected = None if "\n\n" in SUPPRESSED[name][0] else expected
    outcome = call("review", draft(text, f"draft.{format}"))
    if expected is not None:
        assert places(outcome.out) == expected
    else:
        assert [each[1:] for each in places(outcome.out)] == [each[1:] for each in SUPPRESSED[name][1]]
    assert outcome.status == (3 if "refuted" in outcome.out else 0)


def test_what_was_suppressed_is_counted(draft, call):
    """And a wrong comment changes no exit status."""
    assert call("review", draft(f"{WRONG} {c('disable-line')}")).err == (
        "newsfacts: 1 suppressed; 1 sentence in 1 draft\n"
    )
    assert call("review", draft(f"{RIGHT} {c('disable-line')}")).status == 0


def test_a_baseline_silences_what_was_there(draft, call, tmp_path):
    """Only what is new is told, in any format of drafts, wherever it has moved to."""
    name = draft(f"{WRONG}\n\n{UNKNOWN}", "draft.txt")
    assert call("review", name, "--baseline", "known.json", "--write-baseline") == (
        0, "", "newsfacts: 2 in the baseline; 2 sentences in 1 draft\n",
    )  # fmt: skip
    entries = json.loads((tmp_path / "known.json").read_text(encoding="utf-8"))["baseline"]
    assert [(each["file"], each["verdict"], each["sentence"]) for each in entries] == [
        ("draft.txt", "refuted", WRONG), ("draft.txt", "not_enough_info", UNKNOWN),
    ]  # fmt: skip
    draft(f"Hello.\n\n{UNKNOWN}\n\n{WRONG}\n\n{LATE}", "draft.txt")
    outcome = call("review", name, "--baseline", "known.json")
    assert places(outcome.out) == [("7", "refuted", "date")]
    assert "1 refuted, 2 in the baseline;" in outcome.err
    draft(UNKNOWN, "draft.txt")
    assert (
        "1 in the baseline, 1 of the baseline no longer there;" in call("review", name, "--baseline", "known.json").err
    )


def test_a_comment_is_named_as_it_was_written(draft, call):
    """Its words are not put into another order."""
    assert (
        "`newsfacts-disable-line so says who` suppresses nothing"
        in call("review", draft(c("disable-line so says who"))).out
    )


def test_a_baseline_keeps_what_it_holds_on_other_drafts(draft, call, tmp_path):
    """One draft may be written down anew; what is no longer there goes."""
    for name in ("a.txt", "b.txt", "gone.txt"):
        draft(f"{WRONG}\n\n{LATE}", name)
    call("review", "a.txt", "b.txt", "gone.txt", "--baseline", "known.json", "--write-baseline")
    draft(WRONG, "a.txt")
    (tmp_path / "gone.txt").unlink()
    call("review", "a.txt", "--baseline", "known.json", "--write-baseline")
    entries = json.loads((tmp_path / "known.json").read_text(encoding="utf-8"))["baseline"]
    assert sorted((each["file"], each["sentence"]) for each in entries) == [
        ("a.txt", WRONG), ("b.txt", WRONG), ("b.txt", LATE),
    ]  # fmt: skip
    assert call("review", "a.txt", "b.txt", "--baseline", "known.json").status == 0


def test_a_baseline_of_a_project_counts_wherever_one_stands(draft, call, tmp_path, monkeypatch):
    """Its drafts are known by where they lie below the project file."""
    (tmp_path / "texts").mkdir()
    draft('[review]\nbaseline = "known.json"', "newsfacts.toml")
    draft(WRONG, "texts/a.txt")
    assert call("review", "texts/a.txt", "--write-baseline").status == 0
    assert call("review", tmp_path / "texts" / "a.txt").status == 0
    monkeypatch.chdir(tmp_path / "texts")
    assert call("review", "a.txt").err == "newsfacts: 1 in the baseline; 1 sentence in 1 draft\n"


def test_a_baseline_holds_a_draft_of_any_name(draft, call):
    """Also one that is no Unicode."""
    name = draft(WRONG, os.fsdecode(b"draft \xff.txt"))
    assert call("review", name, "--baseline", "known.json", "--write-baseline").status == 0
    assert call("review", name, "--baseline", "known.json").status == 0


def test_what_is_mended_is_not_written_down_too(draft, call, tmp_path):
    """The two do not go together, and nothing is done."""
    assert call("review", draft(WRONG), "--fix", "--baseline", "known.json", "--write-baseline").status == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["draft.md"]
    assert (tmp_path / "draft.md").read_text(encoding="utf-8") == WRONG


def test_what_is_right_is_in_no_baseline(draft, call, tmp_path):
    """Or else it would be told as no longer there once its sentence goes."""
    name = draft(f"{RIGHT}\n\n{WRONG}\n")
    assert "1 in the baseline" in call("review", name, "--baseline", "known.json", "--write-baseline").err
    (entry,) = json.loads((tmp_path / "known.json").read_text(encoding="utf-8"))["baseline"]
    assert (entry["sentence"], entry["verdict"]) == (WRONG, "refuted")


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"baseline": [5]}', '{"baseline": 5}', "\0", "[" * 100_000])
def test_a_baseline_that_is_none_is_refused(text, draft, call):
    """In words."""
    status, _, err = call("review", draft(WRONG), "--baseline", draft(text, "known.json"))
    assert status == 2
    assert "known.json: no baseline of newsfacts" in err


def test_a_baseline_needs_a_name(draft, call):
    """And one that is not there is told."""
    assert call("review", draft(WRONG), "--write-baseline").status == 2
    assert "none.json: No such file" in call("review", draft(WRONG), "--baseline", "none.json").err


def test_the_project_file_says_all_of_it(draft, call, tmp_path):
    """Which drafts, which not, which baseline, and whether what is unknown counts."""
    (tmp_path / "texts" / "old").mkdir(parents=True)
    for name in ("texts/a.md", "texts/old/b.md", "texts/c.txt"):
        draft(WRONG, name)
    draft(f"---\nlede: {WRONG}\n---\n{UNKNOWN}", "texts/d.md")
    draft(
        '[review]\nfiles = ["texts/**/*.md"]\nexclude = ["texts/old/*"]\nfront_matter = ["lede"]\nallow_unknown = true\n'
        'baseline = "known.json"', "newsfacts.toml",
    )  # fmt: skip
    assert call("review", "--write-baseline").status == 0
    assert call("review").err == "newsfacts: 3 in the baseline; 3 sentences in 2 drafts\n"
    draft(UNKNOWN, "texts/e.md")
    assert call("review").status == 0
    draft('[review]\nfiles = ["none/*.md"]', "newsfacts.toml")
    assert "names no file that is there: none/*.md" in call("review").err
    draft("[review]\nfront_matter = []", "newsfacts.toml")
    draft(f"---\ntitle: {WRONG}\n---\n{RIGHT}", "texts/f.md")
    assert call("review", "texts/f.md").status == 0


@pytest.mark.parametrize(
    ("pattern", "drafts"),
    [
        ("texts/*.md", 2),
        ("texts", 3),
        ("texts/**", 3),
        ("t*/**", 3),
        (".", 4),
        ("/etc/*.conf", None),
        ("", None),
        ("texts/***.md", None),
    ],
)
@pytest.mark.parametrize("below", [False, True])
def test_the_paths_of_the_project_file_begin_at_its_folder(pattern, drafts, below, draft, call, tmp_path, monkeypatch):
    """Wherever one stands; what no path can be is told, with what was expected."""
    for name in ("a.md", "texts/b.md", "texts/c.md", "texts/d/e.md", "texts/old/f.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        draft(RIGHT, name)
    draft(f'[review]\nfiles = ["{pattern}"]\nexclude = ["texts/old/*"]', "newsfacts.toml")
    if below:
        monkeypatch.chdir(tmp_path / "texts")
    status, _, err = call("review")
    if drafts is None:
        assert (status, f"review.files: {pattern!r} is no pattern of paths" in err) == (2, True)
    else:
        assert (status, err) == (0, f"newsfacts: {drafts} supported; {drafts} sentences in {drafts} drafts\n")


@pytest.mark.parametrize("excluded", ["texts/old", "texts/old/", "old", "texts/old/*", "texts/old/**", "**/old"])
def test_a_folder_that_is_excluded_is_left_out_with_all_in_it(excluded, draft, call, tmp_path):
    """As a folder of `files` stands for the drafts in it and below."""
    (tmp_path / "texts" / "old" / "deep").mkdir(parents=True)
    for name in ("texts/a.md", "texts/older.md", "texts/old/b.md", "texts/old/deep/c.md"):
        draft(WRONG, name)
    draft(f'[review]\nfiles = ["texts"]\nexclude = ["{excluded}"]', "newsfacts.toml")
    assert "2 sentences in 2 drafts" in call("review").err
