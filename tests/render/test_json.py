"""JSON: what any parser reads back unchanged, every digit kept, nothing that a terminal obeys."""

from __future__ import annotations

import json
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.encoding.json import dumps, number
from newsfacts.render.json import answered, failure, lines

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False)
WORDS = st.text("abcdefgh_", min_size=1)
DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | NUMBERS | TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(WORDS, inner),
)


def read(text):
    return json.loads(text, parse_float=Decimal)


@given(DATA)
def test_round_trip(data):
    """What is written is read back as it was, on one line."""
    text = dumps(data)
    assert read(text) == data
    assert len(text.splitlines()) == 1


@given(st.text())
def test_no_control_characters(text):
    """Whatever the text, the JSON of it can be encoded in UTF-8 and holds no control character."""
    written = dumps(text)
    written.encode("utf-8")
    assert not [char for char in written if unicodedata.category(char) in ("Cc", "Zl", "Zp")]
    assert not set(written) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2500000000", "2500000000"),
        ("2.5E+9", "2500000000"),
        ("2.50", "2.50"),
        ("-5", "-5"),
        ("0E+3", "0"),
        ("1E-7", "0.0000001"),
        ("0.333333333333333333333333333333333333", "0.333333333333333333333333333333333333"),
        ("12345678901234567890123456789012345678.9", "12345678901234567890123456789012345678.9"),
        ("1E+999999", "1E+999999"),
        ("NaN", "null"),
        ("-Infinity", "null"),
    ],
)
def test_numbers_keep_their_digits(value, written):
    """A Decimal is a JSON number with the digits it has; only a number too long to write has an exponent."""
    assert number(Decimal(value)) == written
    json.loads(written)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Erdoğan “said” 2 < 3 & 4 / 5", '"Erdoğan “said” 2 < 3 & 4 / 5"'),
        ("emoji 👩‍🚀 and עברית", '"emoji 👩‍🚀 and עברית"'),
        ('a "b" \\ c', '"a \\"b\\" \\\\ c"'),
        ("a\tb\nc\rd", '"a\\tb\\nc\\rd"'),
        ("\x00\x1b\x7f\x9b", '"\\u0000\\u001b\\u007f\\u009b"'),
        ("line\u2028 end", '"line\\u2028 end"'),
        ("\u202egnp", '"\\u202egnp"'),
        ("half \ud83d emoji", '"half \ufffd emoji"'),
    ],
)
def test_escapes(text, written):
    """Nothing is escaped that need not be, and nothing printed that a terminal would obey."""
    assert dumps(text) == written


@pytest.mark.parametrize("value", [1.5, object(), {1, 2}])
def test_what_has_no_json_form(value):
    """Binary floats above all must not slip into the output."""
    with pytest.raises(TypeError):
        dumps({"value": value})


def test_envelope(make):
    """One object, whose keys and their order are fixed; one result a line."""
    answer = make.answer("facts")._replace(total=9, relaxed=True)
    text = "".join(answered(answer))
    data = read(text)
    assert list(data) == ["newsfacts", "command", "query", "total", "count", "relaxed", "remarks", "results"]
    assert [data[key] for key in list(data)[:6]] == [1, "facts", "a query", 9, 4, True]
    assert [one["id"] for one in data["results"]] == [fact.id for fact in make.FACTS]
    assert len(text.splitlines()) == len(make.FACTS) + 2


def test_empty_envelope(make):
    """Nothing found is still an object with a list."""
    data = read("".join(answered(make.answer("facts", ()))))
    assert (data["total"], data["count"], data["relaxed"], data["results"]) == (0, 0, False, [])


def test_lines_are_the_results(make):
    """`jsonl` is the envelope's results, one a line, without the envelope."""
    answer = make.answer("search")
    whole = read("".join(answered(answer)))["results"]
    assert [read(line) for line in lines(answer)] == whole
    assert all(line.endswith("}\n") for line in lines(answer))


def test_lines_come_one_by_one(make):
    """A long answer is written while it is read, not gathered first."""
    first = next(iter(lines(make.answer("facts", [make.FACTS[0]] * 3 + ["not a result"]))))
    assert read(first)["id"] == "talks-duration"


def test_failure():
    """A failure is an object of the same version."""
    assert read(failure("facts", "unknown_entity", 'no entity "x"')) == {
        "newsfacts": 1,
        "command": "facts",
        "error": {"code": "unknown_entity", "message": 'no entity "x"'},
    }
