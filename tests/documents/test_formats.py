"""What is prose in a draft, and where each character of it stands there."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsfacts.documents import read_text
from newsfacts.documents.annotations import BEGINS, ENDS
from newsfacts.text.lines import Positions, lines
from newsfacts.text.sentences import sentences


def texts(draft, format):
    return [block.passage.text for block in read_text(draft, format).blocks]


MARKDOWN = {
    "emphasis": ("**34** *Turkish* __soldiers__ ~~were~~ _killed_", ["34 Turkish soldiers killed"]),
    "emphasis inside a word": ("in**credible** snake_case_name 2 * 3 5*3", ["incredible snake_case_name 2 * 3 5*3"]),
    "a link": ("the [air strikes](https://x.org/34 \"43\") in Idlib", ["the air strikes in Idlib"]),
    "a link by name": ("the [air strikes][1] and [Idlib]\n\n[1]: https://x.org/34\n[idlib]: <y>", ["the air strikes and Idlib"]),
    "a bracket that is no link": ("We need [a little] patience", ["We need [a little] patience"]),
    "an image": ("See ![43 soldiers](43.png) here", ["See here"]),
    "an image in a link": ("A [![43](a.png)](b) badge", ["A badge"]),
    "an address": ("See https://x.org/43/soldiers. Or <https://y.org/5>!", ["See . Or !"]),
    "code": ("Run `43 soldiers` and ``a ` b`` now", ["Run and now"]),
    "a tick that nothing closes": ("a ` b", ["a ` b"]),
    "an escape": (r"34 \* 2 \[x\] \q", [r"34 * 2 [x] \q"]),
    "a reference": ("A&amp;B&nbsp;C &nosuch; &#8220;", ["A&B C &nosuch; “"]),
    "html": ("<b>34</b> soldiers <!-- 43 --> died<br>here", ["34 soldiers died here"]),
    "a footnote": ("34 soldiers[^1] died.\n\n[^1]: So says Ankara.", ["34 soldiers died.", "So says Ankara."]),
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
    "a table": ("one\n\n| a | b |\n|---|:-:|\n| x | 43 |\n| y | c |\n\ntwo", ["one", "x, b: 43", "y, b: c", "two"]),
    "a table without bars at its ends": ("a | b\n--- | ---\nc | 43", ["c, b: 43"]),
    "underlined": ("++43++ and C++ and ++i of ++x y++, D++", ["43 and C++ and ++i of x y, D++"]),
    "a bar in a cell": ("| a | b |\n|---|---|\n| x \\| y | **43** |", ["x | y, b: 43"]),
    "a block of html": ("<div>\n<b>43</b> &amp; more\n</div>\n\none", ["43 & more", "one"]),
    "a remark": ("> [!NOTE]\n> one\n> two", ["one two"]),
    "a remark with a title": ("> [!tip]+ Good to know\n> one\n\n> [!NOTE] two", ["one", "two"]),
    "an admonition": ("!!! note \"Numbers\"\n    one\n\n??? tip\n    two\n\n???+ x\n    three", ["one", "two", "three"]),
    "what is cited": ("one [@log] two[see @log, p. 3; -@b] [@who](https://x.org) @you", ["one two @who @you"]),
    "a raised number": ("34 soldiers died.<sup>3</sup> On 10<sup>3</sup> km<sup>2</sup>", ["34 soldiers died. On 103 km2"]),
    "an editor's changes": ("{--34--}{++43++} of {~~us~>them~~}{>>who?<<} died", ["43 of them died"]),
    "templates, comments, formulas": ("{% x %}one{# 34 #} %%43%% two $$3\n4$$", ["one two"]),
    "a container": ("::: tip\none\n:::\n\n::: warning {.x}\n\ntwo\n\n:::", ["one", "two"]),
    "attributes": ("one{: .cls } [two]{.small} {34}\n{: #id }", ["one [two] {34}"]),
    "a mark of a source": ("34 soldiers died.[3] Then [4] of [the] them[12].", ["34 soldiers died. Then [4] of [the] them."]),
    "marks of many kinds": ("One [1, 2]. Two.[a] Three[3–5][6]:12 [t]he four.¹ 5 km²[page needed]", ["One. Two. Three [t]he four. 5 km²"]),
    "struck out in html": ("<del>34</del> 43 <s>x</s>", ["43"]),
    "a script": ("<script>\n43\n\n43\n</script>\none", ["one"]),
    "a comment": ("<!-- 43\n\n43 -->\none", ["one"]),
    "front matter": ("---\na: 43\n---\none", ["one"]),
    "front matter in TOML": ("+++\na = 43\n+++\none", ["one"]),
    "a title in front matter": ("---\ntitle: >-\n  34 of\n  them\ndescription: 'a ''b'' c'\nother: x\n---\none", ["34 of them", "a 'b' c", "one"]),
    "a title in front matter in TOML": ("+++\ntitle = \"34 of them\"\n+++\none", ["34 of them", "one"]),
    "front matter that is broken": ("---\ntitle: [\n---\none", ["one"]),
    "a rule is no front matter": ("---\none", ["one"]),
    "a rule": ("one\n\n***\n\ntwo", ["one", "two"]),
    "nothing": ("", []),
}  # fmt: skip

PLAIN = {
    "paragraphs": ("one\ntwo\n\n \nthree", ["one two", "three"]),
    "markup is text": ("**one** `two`", ["**one** `two`"]),
    "items": ("- one\n  two\n• three\n1. four\na) five", ["one two", "three", "four", "five"]),
    "a rule": ("one\n----\ntwo", ["one", "two"]),
    "an address": ("See https://x.org/43, here", ["See , here"]),
    "lines that end on purpose": ("Talks in Moscow\nFive hours of talks between the two presidents", ["Talks in Moscow", "Five hours of talks between the two presidents"]),
    "a line that was wrapped": ("Talks of the presidents in\nMoscow took hours", ["Talks of the presidents in Moscow took hours"]),
    "nothing": ("\n\n", []),
}  # fmt: skip


HTML = {
    "paragraphs": ("<p>one</p><p>two<p>three", ["one", "two", "three"]),
    "inline": ("<p>3<b>4</b> <i>Turkish</i>\n  soldiers<br>died &amp; so&nbsp;on&mdash;5 &lt; 6 < 7</p>", ["34 Turkish soldiers died & so on—5 < 6 < 7"]),
    "what is no prose": ("<head><title>x</title></head><nav><p>x<nav>y</nav></p></nav><script>if (a < b) '</p>'</script><style>p {}</style><p>one</p>", ["one"]),
    "hidden": ('<p hidden>x</p><div aria-hidden="true"><p>x</p></div><p class="hidden">one</p>', ["one"]),
    "hidden by its style": (
        '<div style="color: red; DISPLAY : none"><p>x</p></div><p style=display:none>x<p style="no-display:none">one</p>', ["one"],
    ),
    "struck out": ("<p>one <del>x</del><s>y</s>two</p>", ["one two"]),
    "code": ("<p>one <code>43</code> two</p><pre>43</pre>", ["one two"]),
    "a footnote": ('<p>one<sup><a href="#n">1</a></sup> 10<sup>6</sup></p>', ["one 106"]),
    "a footnote of Pandoc": ('<p>one<a href="#fn1"><sup>1</sup></a>. <a href="x">10<sup>3</sup></a>', ["one. 103"]),
    "a footnote of LibreOffice": ('<p><a href="#a">1</a>The <a href="#b">12</a> sank.<p><a href="#c">41</a> died', ["The 12 sank.", "41 died"]),
    "headings and items": ("<h2>one</h2><ul><li>two<li>three</ul><blockquote>four</blockquote>", ["one", "two", "three", "four"]),
    "a table": ("<table><caption>Dead</caption><tr><th>a<th>b</tr><tr><td>x<td>43</tr></table>", ["Dead", "x, b: 43"]),
    "a list of terms": ("<dl><dt>Dead<dd>43<dt>Hurt</dt><dd>6</dd><dd>7</dd></dl>", ["Dead: 43", "Hurt: 6", "Hurt: 7"]),
    "a table without headings": ("<table><tr><td>Dead</td><td>43</td></tr></table>", ["Dead: 43"]),
    "a table of years": ("<table><tr><td></td><td>2023</td><td>2024</td></tr><tr><td>x</td><td>4</td><td>5</td></tr></table>", ["x, 2023: 4", "x, 2024: 5"]),
    "cells over two columns": ("<table><tr><th>a<th colspan=2>b<th>c</tr><tr><td>x<td>1<td>2<td>3</tr></table>", ["x, b: 1", "x, b: 2", "x, c: 3"]),
    "a cell over two rows": ("<table><tr><td rowspan=2>x<td>1 man<td>2 men<tr><td>3 men<td>4 men<tr><td>y<td>5 men</table>", ["x: 1 man", "x: 2 men", "x: 3 men", "x: 4 men", "y: 5 men"]),
    "a heading over two rows": ("<table><tr><th rowspan=2>A<th rowspan=2>b<th colspan=2>c<tr><th>d<th>e<tr><td>x<td>1<td>2<td>3</table>", ["A", "x, b: 1", "x, d: 2", "x, e: 3"]),
    "a table for the layout": ("<table><tr><td>one<table><tr><td>x<td>43</table><td>two</table>three", ["one", "x: 43", "two", "three"]),
    "a comment": ("<p>one<!-- <p>x</p> --> two", ["one two"]),
    "a comment that nothing closes": ("<p>one<!-- <p>x</p> ", ["one"]),
    "signs that are no markup": ('<p title="a > b" class=\'c\'>1 < 2 & 3 > 2 &nosuch; </p', ["1 < 2 & 3 > 2 &nosuch;"]),
    "nothing": ("", []),
}  # fmt: skip


@pytest.mark.parametrize("name", HTML)
def test_prose_of_html(name):
    """Scripts, styles and navigation are none; entities are read."""
    text, expected = HTML[name]
    assert texts(text, "html") == expected


@pytest.mark.parametrize("name", MARKDOWN)
def test_prose_of_markdown(name):
    """What is not prose is gone, what is stays in its order."""
    text, expected = MARKDOWN[name]
    assert texts(text, "markdown") == expected


@pytest.mark.parametrize("name", MARKDOWN)
def test_line_breaks_of_every_kind_are_alike(name):
    """CRLF and CR end lines as LF does."""
    text, expected = MARKDOWN[name]
    for end in ("\r\n", "\r"):
        assert texts(text.replace("\n", end), "markdown") == expected


ANNOTATED = [
    "34 men@ died.@ Then 43",
    "- one two three four five six\n  Seven eight nine@ ten eleven\n",
    "One two three four five@\nSix seven eight@\nNine\n\n<!-- a@ comment -->@ b",
    "\u201cOne\u201d@ two\r\n@three@",
]


@pytest.mark.parametrize("format", ["markdown", "text"])
@pytest.mark.parametrize("marked", ANNOTATED)
def test_an_annotated_draft_reads_as_it_did_before(marked, format):
    """What was put into it is no line, no word and no blank of it; all else stands where it stands."""
    closing = f"\n\n{BEGINS}\n\n[^a]: 34 men died.\n\n- line 1: 43 men\n\n{ENDS}\n"
    text = marked.replace("@", "\u26a0[^a]", 1).replace("@", "[^a]") + closing
    before, read = read_text(marked.replace("@", ""), format), read_text(text, format)
    assert [each.passage.text for each in read.blocks] == [each.passage.text for each in before.blocks]
    for block in read.blocks:
        for at, sign in enumerate(block.passage.text):
            assert sign in (" ", text[block.passage.source(at)])
    assert [each.text for each in read.comments] == [each.text for each in before.comments]
    assert all(text[each.start :].startswith("<!--") for each in read.comments)
    assert read.text == text


@pytest.mark.parametrize("name", PLAIN)
def test_prose_of_plain_text(name):
    """Paragraphs, items and lines that stand alone."""
    text, expected = PLAIN[name]
    assert texts(text, "text") == expected


PIECES = st.sampled_from(
    ["one ", "**two**", "[a](b)", "![c](d)", "`e`", "\n", "\n\n", "\r\n", "- ", "> ", "# ", "    ", "<b>", "</b>", "|", "---", "```", "&amp;", "<td>", "<table>", "<tr>", "</table>", "<li>", "<s>", "</s>", "[^1]", "[3]", "| one | two |\n|-|-|\n| 3 | 4\\|5 |\n", "\\*", "\t", "漢 ", "[x]: y", "<!--", "-->", "https://x.y "]
)  # fmt: skip
DRAFTS = st.one_of(st.text(), st.lists(PIECES).map("".join))


UNITS = {
    ("€ million", "141"): "x, € million: €141 million",
    ("Sales (€m)", "1,410"): "x, Sales (€m): €1,410m",
    ("Sales, millions of euros", "141"): "x, Sales, millions of euros: 141 million euros",
    ("Length in km", "5.5"): "x, Length in km: 5.5 km",
    ("%", "5"): "x, %: 5 %",
    ("Sales ($bn)", "2 million euros"): "x, Sales ($bn): 2 million euros",
    ("Dead (people)", "14"): "x, Dead (people): 14",
    ("Million crowns", "96"): "x, Million crowns: 96 Million crowns",
    ("How much", "5.5 km"): "x: 5.5 km",
    ("When or how much", "12 May"): "x: 12 May",
    ("How far", "5.5 km"): "x, How far: 5.5 km",
}


@pytest.mark.parametrize(("heading", "cell"), UNITS)
def test_the_unit_of_a_column_is_that_of_its_cells(heading, cell):
    """A bare number has the unit that stands above it; a cell that has one keeps it."""
    found = read_text(f"| | {heading} |\n|-|-|\n| x | {cell} |", "markdown").blocks[-1]
    assert found.passage.text == UNITS[heading, cell]
    start, end = found.own
    assert found.passage.text[start:end] == cell


@pytest.mark.parametrize("format", ["markdown", "text", "html"])
@given(draft=DRAFTS)
@example(draft="<table><td>one<li>two")
def test_every_character_knows_where_it_stands(format, draft):
    """A letter of a block stands in the draft where it says; in all but cells places only go forward."""
    last = -1
    for block in read_text(draft, format).blocks:
        assert block.passage.text
        for at, sign in enumerate(block.passage.text):
            source = block.passage.source(at)
            if block.own is None:
                assert source > last or sign != draft[source : source + 1]
                last = max(last, source)
            if sign.isalnum() and draft[source] != "&" and (block.own is None or at >= block.own[0]):
                assert draft[source] == sign


@given(DRAFTS)
def test_plain_text_loses_no_word(draft):
    """Marks of items and addresses aside, every sign but white space is in some passage."""
    kept = "".join(texts(draft, "text"))
    for word in ("one", "two", "漢"):
        assert kept.count(word) == draft.count(word)


HOSTILE = [
    "[",
    "*a ",
    "![[]()",
    "<a ",
    '<a x="',
    "<!--",
    "&",
    "</",
    "<table><td>",
    "A. B. ",
    "“a b” ",
    '"a b" ',
    "|",
    "> ",
    "- ",
    "`",
    "[^1] ",
    "a | b\n- | -\n",
    "{",
    "<sup>",
    "<table><td rowspan=99 colspan=99>1",
    "~~",
]


@pytest.mark.parametrize("format", ["markdown", "text", "html"])
@pytest.mark.parametrize("piece", HOSTILE)
def test_a_draft_of_nothing_but_markup_is_read(piece, format):
    """Whatever is left open in it; `bench/drafts.py` measures that the time is in proportion."""
    for block in read_text(piece * 2_000, format).blocks:
        assert sum(span.end - span.start for span in sentences(block.passage.text)) <= len(block.passage.text)


def test_cells_that_reach_far_are_bounded():
    """Each row below would have to fill the columns of all of them."""
    table = f"<table><tr>{'<td rowspan=99 colspan=99>1' * 3_000}{'<tr><td>1' * 90}"
    assert len(read_text(table, "html").blocks) > 3_000


@given(st.text(st.sampled_from("a漢😀\t\r\n")))
def test_positions_count_lines_and_characters_from_one(draft):
    """As editors do: CRLF is one break, a tab and a wide character are one column each."""
    positions = Positions(draft)
    for number, line in enumerate(lines(draft), start=1):
        assert positions.at(line.start) == (number, 1)
        if line.end > line.start:
            assert positions.at(line.end - 1) == (number, line.end - line.start)


ROWS = {
    "what a column counts": ("| Party | Seats |\n|-|-|\n| The League | 17 |", "The League has 17 seats"),
    "how, in more words": ("| Party | Votes cast |\n|-|-|\n| The League | 17 |", "The League has 17 votes cast"),
    "what it counts in a year": ("| Year | Visitors |\n|-|-|\n| 2019 | 612,000 |", "612,000 visitors, 2019"),
    "a rank counts nothing": ("| Party | Rank |\n|-|-|\n| The League | 3 |", "The League, Rank: 3"),
    "a unit comes first": ("| Firm | Sales (€m) |\n|-|-|\n| Acme | 17 |", "Acme, Sales (€m): €17m"),
    "what happened when": ("| When | What |\n|-|-|\n| 9 May 2020, 17:15 | The gates open. |", "The gates open, 9 May 2020, 17:15"),
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_a_row_is_read_as_a_sentence(name):
    """A column that counts something, and a row that begins with a date, say so as people do."""
    table, expected = ROWS[name]
    found = read_text(table, "markdown").blocks[-1]
    assert found.passage.text == expected
    start, end = found.own
    assert found.passage.text[start:end] in table


LONG = [
    "A. B. ",
    "“Word it is.” ",
    "[a](b ",
    "a[1] b[",
    "*a **b ",
    "<b>a<i>",
    "- a\n",
    "<div>",
    "| a | b\n",
    "<!-- a ",
    "`a ``b ",
]


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
@pytest.mark.parametrize("piece", LONG)
def test_a_document_of_eight_times_the_length_takes_about_eight_times_as_long(piece, format):
    def seconds(times: int) -> float:
        text = piece * times
        started = process_time()
        read_text(text, format)
        return process_time() - started

    short, long = (min(seconds(times) for _ in range(2)) for times in (250, 2_000))
    assert long < max(24 * short, 0.05)
