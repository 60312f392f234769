"""Texts as YAML scalars: every reader gives the same text back, and what needs no quotes gets none."""

import re

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from newsfacts.writing.scalars import double_quoted, folded, scalar

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
LIKE_YAML = st.text("aeno1.:-#'\"[]{},|>&*!%@`?~=<\\ \t\n\u2028\x85y", min_size=1, max_size=12)

# What the core schema of YAML 1.2.2 (section 10.3.2) takes for something else than text.
CORE = re.compile(
    r"null|Null|NULL|~||true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?(\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN"
)


@pytest.mark.parametrize(
    "text",
    ["5h40m", "over 950,000 refugees", "$2.5bn", "15–20 km", "first", "a third", "it's so", 'the "zone"', "40%",
     "50 °C", "https://example.org/a?b=c#d", "Erdoğan", "“Moscow”", "(see below)", "a:b", "a - b", "/x", "+1 more"],
)  # fmt: skip
def test_ordinary_texts_stay_plain(text: str) -> None:
    """Nobody writes quotation marks round these, and nobody has to."""
    assert scalar(text) == text


@pytest.mark.parametrize(
    "text",
    ["no", "No", "Y", "on", "off", "true", "null", "~", "34", "-1", "+1", "2.50", "1e3", "0123", "0x1F", "0o17", "5:40",
     "190:20:30.15", "1_000", ".5", ".inf", "-.INF", ".NaN", "2019-07-12", "2019-7-2 10:00:00", "<<", "=", "", "- a",
     "a: b", "a #b", "#a", "a:", "'a'", '"a"', "[a]", "{a}", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "? a", "...",
     "---", "a\nb", "a\tb", "a\u2028b", "\ufeffa", "a\u200bb", "\x1b[31m", "0b1"],
)  # fmt: skip
def test_texts_that_a_reader_would_take_for_something_else_are_quoted(text: str) -> None:
    """These are not text to some reader of YAML, or are obeyed, or cannot be seen."""
    assert scalar(text)[0] == scalar(text)[-1] == '"'
    assert scalar(text, "'")[0] in "'\""


@pytest.mark.parametrize("text", ["a, b", "a]b", "a{b", "http://x", "why?"])
def test_more_is_quoted_between_brackets(text: str) -> None:
    """What divides items or ends a list has to be quoted in one."""
    assert scalar(text) == text
    assert scalar(text, in_flow=True) == f'"{text}"'


def test_dates_stay_plain_where_a_key_holds_dates() -> None:
    """People write dates and paragraphs without quotes, as the format does."""
    assert scalar("2019-07-12", typed=True) == "2019-07-12"


@given(text=TEXTS | LIKE_YAML, quote=st.sampled_from("'\""), in_flow=st.booleans())
@example(text="a\x85b", quote="'", in_flow=False)
@example(text="\U0001f469‍\U0001f680", quote='"', in_flow=True)
def test_every_reader_gives_the_same_text_back(text: str, quote: str, in_flow: bool) -> None:
    """Readers of YAML 1.1 with and without types, written in C and in Python, and YAML 1.2 by its own table."""
    written = scalar(text, quote, in_flow=in_flow)
    document = f"key: [x, {written}, y]\n" if in_flow else f"key: {written} # remark\n"
    expected = ["x", text, "y"] if in_flow else text
    for loader in (yaml.CBaseLoader, yaml.BaseLoader, yaml.SafeLoader):
        read = yaml.load(document, Loader=loader)["key"]
        assert ([*read[:2], "y"] if in_flow else read) == expected  # a lone y is a boolean to the last one
    if written[0] not in "'\"":
        assert not CORE.fullmatch(written)


@given(text=TEXTS)
def test_double_quotes_hold_any_text_on_one_line_of_printable_characters(text: str) -> None:
    """Nothing in the file is obeyed by a terminal, whatever was given."""
    written = double_quoted(text)
    assert yaml.load(written, Loader=yaml.BaseLoader) == text
    assert not re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e]", written)


@given(
    words=st.lists(st.text(st.characters(exclude_categories=["Cs", "Zs", "Cc"]), min_size=1), min_size=1),
    width=st.integers(1, 40),
)
def test_folded_texts_read_back_as_they_were(words: list[str], width: int) -> None:
    """Folding changes no text; a text that it would change is not folded."""
    text = " ".join(words)
    lines = folded(text, width)
    if lines is None:
        return
    lines = list(lines)
    document = "key: >-\n" + "".join(f"  {line}\n" for line in lines)
    assert yaml.load(document, Loader=yaml.CBaseLoader)["key"] == text
    assert all(len(line) <= width or " " not in line for line in lines)


@pytest.mark.parametrize("text", ["a  b", " a", "a ", "a\nb", "a\tb", "a\u2028b", ""])
def test_texts_that_folding_would_change_are_not_folded(text: str) -> None:
    """White space other than single spaces between words would be lost."""
    assert folded(text, 10) is None
