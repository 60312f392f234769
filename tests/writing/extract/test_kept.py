"""What a stub keeps of its sentence: the words of its id, a denial, what a number counts, and what is put in between."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml


@pytest.fixture
def stubs(call, tmp_path, monkeypatch):
    """The facts and events of a text."""

    def run(text: str) -> list[dict[str, Any]]:
        monkeypatch.chdir(tmp_path)
        Path("text.txt").write_text(f"A title\n\n{text}\n", encoding="utf-8")
        base: dict[str, list[dict[str, Any]]] = yaml.load(call("extract", "text.txt").out, yaml.BaseLoader)
        return [*base.get("facts", ()), *base.get("events", ())]

    return run


@pytest.mark.parametrize(
    "text",
    [
        "Visitors came from 4 towns, and 662 of them, or 59%, left.",
        "The ferry sold 40 berths, up from 19.",
        "The court heard the case on Friday, at 16:20.",
        "The mill must put up a fence by 30 September.",
        "The bank closed 30 branches, and 12 others.",
        "The game began at noon, 20 minutes late.",
    ],
)
def test_no_id_is_a_number_or_tells_nothing(stubs, text):
    for each in stubs(text):
        words = set(re.findall("[a-z]{4,}", each["id"])) - {"others", "late", "later"}
        assert words, each["id"]
        assert not re.fullmatch(r"[\d-]+", each["id"])


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("Orr says that the bank knew; the bank and Lind deny it.", "the bank and Lind deny it"),
        ("Orr, who lost 40 euros, denied meaning to leave.", "denied meaning to leave"),
        ("Ada Orr would not say whether it would open.", "Ada Orr would not say whether it would open"),
        (
            "Ada Orr would not say whether salt, whose price fell by 9%, would be sold.",
            "Ada Orr would not say whether salt, whose price fell by 9%, would be sold",
        ),
        ("Ada Orr denied that money was the cause.", "Ada Orr denied that money was the cause"),
        ("The board has until Friday; its chair refused to comment.", "its chair refused to comment"),
    ],
)
def test_a_denial_and_what_was_not_said_have_a_stub(stubs, text, exact):
    assert any(each["evidence"]["exact"].endswith(exact) for each in stubs(text))


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("They climbed the old wall, which is 3.4 metres high, at 02:35.", "They climbed the old wall"),
        ("They met the mayor, who is 1.9 metres tall, on Friday.", "They met the mayor"),
    ],
)
def test_a_time_behind_what_is_put_in_is_that_of_the_deed(stubs, text, exact):
    found = [each["evidence"]["exact"] for each in stubs(text) if "figure" not in each]
    assert found
    assert all(each.startswith(exact) for each in found)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("At least 140 guests fell ill. Of these, 31 were treated.", ["At least 140 guests", "31 guests"]),
        ("At least 140 guests fell ill. It rained, and six of them left.", ["At least 140 guests", "six guests"]),
        ("Guests were ill, and 81 of them left.", ["81 guests"]),
        ("Ada Lind made 43 stops and Tove Orr, 38, made 26.", ["43 stops", "38 years", "26 stops"]),
        ("It is 210 miles off, and people came: 18,000 by his count.", ["210 miles", "18,000"]),
        ("It paid 9 euros. Of these, it got six back.", ["9 euros", "six"]),
    ],
)
def test_a_number_counts_what_its_place_says(stubs, text, figures):
    assert [each["figure"] for each in stubs(text) if "figure" in each] == figures
