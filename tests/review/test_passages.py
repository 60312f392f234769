"""What is prose in a draft, and where each character of it stands there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.review import markdown, plain
from newsfacts.review.lines import Positions, lines

MARKDOWN = {
    "emphasis": ("**34** *Turkish* __soldiers__ ~~were~~ _killed_", ["34 Turkish soldiers were killed"]),
    "emphasis inside a word": ("in**credible** snake_case_name 2 * 3 5*3", ["incredible snake_case_name 2 * 3 5*3"]),
    "a link": ("the [air strikes](https://x.org/34 \"43\") in Idlib", ["the air strikes in Idlib"]),
    "a link by name": ("the [air strikes][1] and [Idlib]\n\n[1]: https://x.org/34\n[idlib]: <y>", ["the air strikes and Idlib"]),
    "a bracket that is no link": ("We need [a little] patience", ["We need [a little] patience"]),
    "an image": ("See ![43 soldiers](43.png) here", ["See  here"]),
    "an image in a link": ("A [![43](a.png)](b) badge", ["A  badge"]),
    "an address": ("See https://x.org/43/soldiers. Or <https://y.org/5>!", ["See  . Or  !"]),
    "code": ("Run `43 soldiers` and ``a ` b`` now", ["Run   and   now"]),
    "a tick that nothing closes": ("a ` b", ["a ` b"]),
    "an escape": (r"34 \* 2 \[x\] \q", [r"34 * 2 [x] \q"]),
    "a reference": ("A&amp;B&nbsp;C &nosuch; &#8220;", ["A&B C &nosuch; “"]),
    "html": ("<b>34</b> soldiers <!-- 43 --> died<br>here", ["34 soldiers  died here"]),
    "a footnote": ("34 soldiers[^1] died.\n\n[^1]: So says Ankara.", ["34 soldiers died.", ": So says Ankara."]),
    "headings": ("# One #\n\nTwo\n===\nThree\n---\nFour", ["One", "Two", "Three", "Four"]),
    "a heading in a paragraph": ("one\n# Two\nthree", ["one", "Two", "three"]),
    "wrapped lines": ("one\ntwo  \nthree\\\nfour", ["one two three four"]),
    "lists": ("- one\n  two\n* three\n1. four\n2) five\n- [x] six", ["one two", "three", "four", "five", "six"]),
    "a paragraph of an item": ("- one\n\n    two", ["one", "two"]),
    "quotes": ("> one\n> two\n\n> > three", ["one two", "three"]),
    "a fence": ("one\n```py\n43\n```\ntwo\n~~~~\n43\n~~~\n~~~~\nthree", ["one", "two", "three"]),
    "a fence in a quote": ("> ```\n> 43\n> ```\n> one", ["one"]),
    "a fence that nothing closes": ("one\n```\n43", ["one"]),
    "indented code": ("one\n\n    43\n\ntwo", ["one", "two"]),
    "an indented line of a paragraph": ("one\n    two", ["one two"]),
    "a table": ("one\n\n| a | b |\n|---|:-:|\n| 43 | c |\n\ntwo", ["one", "two"]),
    "a table at the end": ("a | b\n- | -\n43 | c", []),
    "a block of html": ("<div>\n43\n</div>\n\none", ["one"]),
    "a script": ("<script>\n43\n\n43\n</script>\none", ["one"]),
    "a comment": ("<!-- 43\n\n43 -->\none", ["one"]),
    "front matter": ("---\ntitle: 43\n---\none", ["one"]),
    "front matter in TOML": ("+++\na = 43\n+++\none", ["one"]),
    "a rule is no front matter": ("---\none", ["one"]),
    "a rule": ("one\n\n***\n\ntwo", ["one", "two"]),
    "nothing": ("", []),
}  # fmt: skip

PLAIN = {
    "paragraphs": ("one\ntwo\n\n \nthree", ["one two", "three"]),
    "markup is text": ("**one** `two`", ["**one** `two`"]),
    "items": ("- one\n  two\n• three\n1. four\na) five", ["one two", "three", "four", "five"]),
    "a rule": ("one\n----\ntwo", ["one", "two"]),
    "an address": ("See https://x.org/43, here", ["See  , here"]),
    "lines that end on purpose": ("Talks in Moscow\nFive hours of talks between the two presidents", ["Talks in Moscow", "Five hours of talks between the two presidents"]),
    "a line that goes on": ("Talks in Moscow between\nPutin and somebody whose name is far too long", ["Talks in Moscow between Putin and somebody whose name is far too long"]),
    "a line that was wrapped": ("Talks of the presidents in\nMoscow took hours", ["Talks of the presidents in Moscow took hours"]),
    "nothing": ("\n\n", []),
}  # fmt: skip


@pytest.mark.parametrize("name", MARKDOWN)
def test_prose_of_markdown(name):
    """What is not prose is gone, what is stays in its order."""
    text, expected = MARKDOWN[name]
    assert [passage.text for passage in markdown.passages(text)] == expected


@pytest.mark.parametrize("name", MARKDOWN)
def test_line_breaks_of_every_kind_are_alike(name):
    """CRLF and CR end lines as LF does."""
    text, expected = MARKDOWN[name]
    for end in ("\r\n", "\r"):
        assert [passage.text for passage in markdown.passages(text.replace("\n", end))] == expected


@pytest.mark.parametrize("name", PLAIN)
def test_prose_of_plain_text(name):
    """Paragraphs, items and lines that stand alone."""
    text, expected = PLAIN[name]
    assert [passage.text for passage in plain.passages(text)] == expected


PIECES = st.sampled_from(
    ["one ", "**two**", "[a](b)", "![c](d)", "`e`", "\n", "\n\n", "\r\n", "- ", "> ", "# ", "    ", "<b>", "</b>", "|", "---", "```", "&amp;", "\\*", "\t", "漢 ", "[x]: y", "<!--", "-->", "https://x.y "]
)  # fmt: skip
DRAFTS = st.one_of(st.text(), st.lists(PIECES).map("".join))


@pytest.mark.parametrize("module", [markdown, plain])
@given(draft=DRAFTS)
def test_every_character_knows_where_it_stands(module, draft):
    """A letter of a passage stands in the draft where it says; places only go forward."""
    last = -1
    for passage in module.passages(draft):
        assert passage.text
        for at, sign in enumerate(passage.text):
            source = passage.source(at)
            assert source > last or sign != draft[source : source + 1]
            last = max(last, source)
            if sign.isalnum() and draft[source] != "&":
                assert draft[source] == sign


@given(DRAFTS)
def test_plain_text_loses_no_word(draft):
    """Marks of items and addresses aside, every sign but white space is in some passage."""
    kept = "".join(passage.text for passage in plain.passages(draft))
    for word in ("one", "two", "漢"):
        assert kept.count(word) == draft.count(word)


@given(st.text(st.sampled_from("a漢😀\t\r\n")))
def test_positions_count_lines_and_characters_from_one(draft):
    """As editors do: CRLF is one break, a tab and a wide character are one column each."""
    positions = Positions(draft)
    for number, line in enumerate(lines(draft), start=1):
        assert positions.at(line.start) == (number, 1)
        if line.end > line.start:
            assert positions.at(line.end - 1) == (number, line.end - line.start)
