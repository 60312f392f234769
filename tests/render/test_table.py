"""Tables: fitted to any terminal with nothing lost, and neither cut nor wrapped in a pipe."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from newsfacts.render import render

LISTS = ["facts", "quotes", "search", "entities", "sources", "topics"]


@pytest.mark.parametrize("command", [*LISTS, "timeline", "show"])
@pytest.mark.parametrize("width", [1, 10, 20, 39, 60, 80, 120, 200, 400])
def test_no_line_is_wider_than_the_terminal(command, width, make, printed):
    """Whatever the width, each line fits."""
    lines = printed(make.answer(command), width=width).splitlines()
    assert max(map(cell_len, lines)) <= max(width, 20)


@pytest.mark.parametrize("command", [*LISTS, "timeline", "show"])
@pytest.mark.parametrize("width", [30, 40, 60, 80, 100, 150, 300, None])
def test_nothing_is_lost(command, width, make, printed):
    """Each word of the data is there at each width, long ones perhaps in two pieces."""
    text = re.sub(r"[\s│├┤┊]", "", printed(make.answer(command), width=width))
    for result in make.RESULTS[command]:
        item = getattr(result, "item", result)
        words = getattr(item, "statement", None) or getattr(item, "title", None) or getattr(item, "text", item.id)
        for word in words.split():
            assert word in text


@pytest.mark.parametrize("command", [*LISTS, "timeline", "show"])
@pytest.mark.parametrize("width", [50, 60, 72, 80, 100, 120, 132, 160, 240, None])
def test_ids_are_whole(command, width, make, printed):
    """An id stands on one line, so that it can be copied."""
    text = printed(make.answer(command), width=width)
    for result in make.RESULTS[command]:
        assert re.search(rf"(?<![\w-]){getattr(result, 'item', result).id}(?![\w-])", text)


@pytest.mark.parametrize("width", range(60, 130, 5))
def test_long_ids_are_whole(width, make, printed):
    """Where a long id does not fit beneath the statement, the columns give way to it."""
    fact = make.FACTS[0]._replace(id="an-id-" + "x" * 50)
    assert fact.id in printed(make.answer("facts", [fact, make.FACTS[1]]), width=width)


@pytest.mark.parametrize("command", LISTS)
def test_a_pipe_cuts_and_wraps_nothing(command, make, printed, monkeypatch):
    """In a pipe each result is one line, however long, whatever COLUMNS says, and has no trailing blanks."""
    monkeypatch.setenv("COLUMNS", "40")
    lines = printed(make.answer(command)).splitlines()
    assert len(lines) == len(make.RESULTS[command]) + 2
    assert lines == [line.rstrip() for line in lines]
    assert "\x1b" not in "".join(lines)


@pytest.mark.parametrize("command", LISTS)
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_colours_change_no_word(command, encoding, make, printed, monkeypatch):
    """FORCE_COLOR in a pipe prints what the pipe prints, in colours, still neither cut nor wrapped."""
    without = printed(make.answer(command), encoding=encoding)
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = printed(make.answer(command), encoding=encoding)
    assert "\x1b[" in coloured
    bare = re.sub(r"\x1b\[[\d;]*m", "", coloured)
    assert [line.rstrip() for line in bare.splitlines()] == without.splitlines()


@pytest.mark.parametrize("command", [*LISTS, "timeline", "show"])
def test_no_colour_means_no_escape(command, make, printed, monkeypatch):
    """NO_COLOR leaves no escape sequence at all, in a terminal that could show colours."""
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[" in printed(make.answer(command), width=80)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in printed(make.answer(command), width=80)


@pytest.mark.parametrize("width", [80, None])
@pytest.mark.parametrize("command", [*LISTS, "timeline", "show"])
def test_nothing_found_prints_nothing(command, width, make, printed):
    """There is no table of nothing; whoever calls says so on standard error."""
    assert printed(make.answer(command, ()), width=width).strip() == ""


def test_empty_columns_are_left_out(make, printed):
    """A column in which no result has a value takes no room."""
    head = printed(make.answer("facts", [make.FACTS[0]])).splitlines()[0]
    assert head.split() == ["Figure", "Date", "Said", "by", "Id", "Statement"]


def test_a_long_list_has_one_header(make, printed):
    """Rows are laid out in batches, which nobody sees."""
    many = [make.FACTS[at % 4]._replace(id=f"fact-{at}") for at in range(450)]
    for width in (80, None):
        text = printed(make.answer("facts", many), width=width)
        assert text.count("Statement") == 1
        assert all(f"fact-{at}\n" in text or f"fact-{at} " in text for at in range(450))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=60), min_size=3, max_size=3), st.integers(20, 120))
def test_any_text_fits(make, texts, width):
    """Wide, combining and joined characters included, no line is wider than the terminal."""
    fact = make.fact("some-id", texts[0], note=texts[1], said_by=make.EntityRef("x", texts[2], "person"))
    stream = make.Terminal()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", str(width))
        render(make.answer("facts", [fact]), "table", stream=stream)
    assert max(map(cell_len, stream.getvalue().splitlines())) <= width
