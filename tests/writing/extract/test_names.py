"""What the names of a text are as entities: their kinds, and what is one of them by another name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml


@pytest.fixture
def entities(call, tmp_path, monkeypatch):
    """The entities of a text, by name: kind and aliases."""

    def run(text: str) -> dict[str, tuple[str, list[str]]]:
        monkeypatch.chdir(tmp_path)
        Path("text.txt").write_text(f"A title\n\n{text}\n", encoding="utf-8")
        base: dict[str, list[dict[str, Any]]] = yaml.load(call("extract", "text.txt").out, yaml.BaseLoader)
        return {each["name"]: (each["kind"], each.get("aliases", [])) for each in base.get("entities", ())}

    return run


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Tove Lind, chief executive of Corvane Pharma, left.", "Corvane Pharma", "organisation"),
        ("Rain stopped Corvane Pharma, which has 30 workers.", "Corvane Pharma", "organisation"),
        ("Nobody bought Corvane Pharma's shares.", "Corvane Pharma", "organisation"),
        ("They paid Corvane Resources.", "Corvane Resources", "organisation"),
        ("It was sold by the Ministry of Ports.", "Ministry of Ports", "organisation"),
        ("It was sold by the Safety Panel.", "Safety Panel", "organisation"),
        ("There were 30 people aboard the Anselma Ray.", "Anselma Ray", "thing"),
        ("Neil Arden left. Neil was late, and Arden knew.", "Neil Arden", "person"),
        ("They met Lena Orro.", "Lena Orro", "person"),
    ],
)
def test_the_kind_of_a_name_is_told_by_what_stands_beside_it(entities, text, name, kind):
    assert entities(text)[name][0] == kind


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("The National Assembly met. It rained, and the Assembly left.", "National Assembly", "the Assembly"),
        ("The Alliance of Farmers met. It rained, and the Alliance left.", "Alliance of Farmers", "the Alliance"),
        ("It was Neil Arden. It rained, so Neil was late, and Arden knew.", "Neil Arden", "Neil"),
    ],
)
def test_a_part_of_a_name_is_no_entity_of_its_own(entities, text, name, alias):
    found = entities(text)
    assert alias in found[name][1]
    assert alias.removeprefix("the ") not in found


@pytest.mark.parametrize(
    ("text", "name", "is_there"),
    [
        ("The culture ministry paid for it.", "culture ministry", True),
        ("In May a court fined the company 137,000 euros.", "court", True),
        ("On Monday the parliament of Norland rejected the law.", "parliament", True),
        ("The shipping line paid for it.", "shipping line", False),
        ("The last visitors paid for it.", "visitors", False),
        ("The mayor paid for it.", "mayor", False),
    ],
)
def test_a_body_without_a_name_that_does_something_is_an_entity(entities, text, name, is_there):
    assert (name in entities(text)) is is_there


def test_a_word_that_only_begins_a_sentence_is_nobodys_name(call, entities):
    entities("Tove Marsh left. Marsh knew. Marsh fever broke out in 2019.")
    base = yaml.safe_load(
        Path("text.txt").with_name("text.txt").read_text(encoding="utf-8") and call("extract", "text.txt").out
    )
    fever = next(each for each in (*base["facts"], *base.get("events", [])) if "fever" in each["evidence"]["exact"])
    assert "about" not in fever
