"""Cleaning: everything that can be seen stays, nothing that a terminal obeys does."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.encoding.clean import clean, cleaner

OBEYED = set("\u200b\u200e\u200f\u061c\ufeff\u2060") | {
    chr(code) for code in [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]
}


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("plain text", "plain text"),
        ("two\nlines\tand\r\na tab", "two lines and a tab"),
        ("next\x85line\u2028and\u2029paragraph", "next line and paragraph"),
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("\x1b]8;;http://x\x07link", "␛]8;;http://x␇link"),
        ("nul\x00 bell\x07 del\x7f", "nul␀ bell␇ del␡"),
        ("\x9b31m", "\ufffd31m"),
        ("user\u202egnp.exe", "usergnp.exe"),
        ("a\u2066b\u2069c\u200ed\u200fe", "abcde"),
        ("zero\u200bwidth\ufeff\u00ad", "zerowidth"),
        ("half \ud83d", "half \ufffd"),
        ("[/x] [red]", "[/x] [red]"),
        ("עברית العربية", "עברית العربية"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩‍🚀 👍🏽 ❤️ 🇹🇷", "👩‍🚀 👍🏽 ❤️ 🇹🇷"),
        (
            "\U0001f3f4\U000e0067\U000e0062\U000e007f hidden\U000e0041",
            "\U0001f3f4\U000e0067\U000e0062\U000e007f hidden",
        ),
        ("e\u0301 no\u00a0break", "e\u0301 no\u00a0break"),
    ],
)
def test_clean(text, printed):
    """What is printed of a text."""
    assert clean(text) == printed


@given(st.text())
def test_nothing_obeyed_is_left(text):
    """No control character, no surrogate, no directional or zero-width control; and cleaning twice changes nothing."""
    done = clean(text)
    assert not [char for char in done if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")]
    assert not OBEYED & set(done)
    assert clean(done) == done


@given(st.text(st.characters(categories=["L", "N", "P", "Sm", "Sc", "So", "Mn"], exclude_characters="\u3164")))
def test_visible_text_stays(text):
    """Letters of any script, digits, marks, signs and emoji stay as they are."""
    assert clean(text) == text


@given(
    st.text(),
    st.sampled_from(["ascii", "cp1252", "latin-1", "cp437", "utf-8", "utf8", "UTF-16", "no such encoding", None]),
)
def test_can_be_written_in_any_encoding(text, encoding):
    """What a cleaner gives can be written on its stream; an encoding that nobody knows is taken for ASCII."""
    done = cleaner(encoding)(text)
    done.encode("ascii" if encoding in (None, "no such encoding") else encoding)
    assert clean(done) == done


@pytest.mark.parametrize(
    ("text", "encoding", "printed"),
    [
        ("Erdoğan", "cp1252", "Erdogan"),
        ("“é” – €", "cp1252", "“é” – €"),
        ("“é” – …", "ascii", '"e" - ...'),
        ("łódź ß Øre", "ascii", "lodz ss Ore"),
        ("Москва 北京", "cp1252", "?????? ??"),
        ("Erdoğan", "UTF-8", "Erdoğan"),
    ],
)
def test_the_nearest_relative_stands_in(text, encoding, printed):
    """A character that an encoding lacks is printed as its plain relative, or else as a question mark."""
    assert cleaner(encoding)(text) == printed
