"""The page in Markdown that `show` prints, and how many records of an entity stand on it."""

from __future__ import annotations

import re

import pytest

from newsfacts.render import render
from newsfacts.render.page import item_lines


@pytest.mark.parametrize(
    "begins",
    [
        "# no heading",
        "- no item",
        "+ no item",
        "1. no item",
        "1) no item",
        "--- no rule",
        "> no quotation",
        "=== x",
        "* x",
    ],
)
def test_a_statement_begins_no_block(begins, make):
    from markdown_it import MarkdownIt

    page = "".join(item_lines(make.fact("a", begins, note=begins), 1))
    tokens = [token for token in MarkdownIt().parse(page) if token.type == "inline"]
    texts = ["".join(child.content for child in token.children) for token in tokens]
    assert texts.count(begins) == 2
    assert texts[0] == "a"


def related(make, count):
    facts = tuple(make.fact(f"fact-{number}", f"Fact {number}.") for number in range(count))
    return make.answer("show", [make.Shown(make.ENTITIES[0], (), (*facts, make.QUOTES[0]))])


@pytest.mark.parametrize(
    ("count", "most", "listed", "more"), [(10, 10, 10, ""), (12, 10, 10, "2 more"), (12, None, 12, "")]
)
@pytest.mark.parametrize("format", ["table", "md"])
def test_ten_of_each_kind_and_how_to_see_the_rest(format, count, most, listed, more, make):
    stream = make.Terminal(tty=False)
    render(related(make, count), format, stream=stream, most=most)
    page = stream.getvalue()
    assert len(re.findall(r"Fact \d+\.", page)) == listed
    assert "putin-tragedy" in page
    assert (f"{more}: " in page and "newsfacts show erdogan --all" in page) if more else "more:" not in page


def test_chosen_fields_are_a_table(make):
    stream = make.Terminal(tty=False)
    render(make.answer("show"), "md", stream=stream, fields=("id",))
    assert stream.getvalue().startswith("| id |")
