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
        ("It was built by Pell & Sons.", "Pell & Sons", "organisation"),
        ("They paid RailWorks.", "RailWorks", "organisation"),
        ('She wrote "The Long Field", a novel, and sold it.', "Long Field", "thing"),
        ("He left Brennick, who was ill. They were late.", "Brennick", "person"),
        ("They met in Brennick, who sang. It rained in Brennick.", "Brennick", "place"),
        ("They met Piers Aldwane.", "Piers Aldwane", "person"),
        ("He was taken to St Orrin Hospital.", "St Orrin Hospital", "place"),
        ("It rained on Saint Orrin.", "Saint Orrin", "place"),
        ("They asked the Players' Guild, which knew.", "Players' Guild", "organisation"),
        ("They paid Harrow Ltd. It rained.", "Harrow Ltd", "organisation"),
        ("They sold the London-based Mossgate plc to a bank.", "Mossgate", "organisation"),
        ("Harrow Minerals, the market leader, was late.", "Harrow Minerals", "organisation"),
        ("They paid Harrow Minerals. Minerals are scarce.", "Harrow Minerals", "organisation"),
        ("They paid Harrow Minerals. Minerals rose, and no other minerals did.", "Harrow Minerals", "organisation"),
        ("They asked Tove Brooks. Brooks was late.", "Tove Brooks", "person"),
        ("By Lena Marsh\n\nIt rained.", "Lena Marsh", "person"),
        ("Calloway, 54, said nothing.", "Calloway", "person"),
        ("They run GPT-4 there.", "GPT-4", "organisation"),
        ("Only the newspaper Tessaly Post had printed it.", "Tessaly Post", "organisation"),
        # a club, a firm, by what is said of it
        ("They met the Tern, who are last in the table.", "Tern", "organisation"),
        ("Tove Lind plays for Norvale Wanderers.", "Norvale Wanderers", "organisation"),
        ("They beat the Orrin Terns on Friday.", "Orrin Terns", "organisation"),
        ("It rained. A Tern defender fell.", "Tern", "organisation"),
        ("They paid Brightvane, which sells salt.", "Brightvane", "organisation"),
        ("It rained, and Brightvane has denied it.", "Brightvane", "organisation"),
        ("It rained on Harrow Mill. Harrow Mill has not paid yet.", "Harrow Mill", "organisation"),
        ("Salt that Harrow Mill had delivered was bad.", "Harrow Mill", "organisation"),
        ("The laboratory, Tessaly Analytics, sold it.", "Tessaly Analytics", "organisation"),
        ("It rained on Harrow Mill, which is old.", "Harrow Mill", "thing"),
        ("They met Tove Lind. Tove Lind denied it.", "Tove Lind", "person"),
        ("They met in Brennick. In Brennick they want rain. Brennick wants rain.", "Brennick", "place"),
        ("There were 30 people aboard the Anselma Ray, which sold no tickets.", "Anselma Ray", "thing"),
    ],
)
def test_the_kind_of_a_name_is_told_by_what_stands_beside_it(entities, text, name, kind):
    assert entities(text)[name][0] == kind


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("The National Assembly met. It rained, and the Assembly left.", "National Assembly", "the Assembly"),
        ("The Alliance of Farmers met. It rained, and the Alliance left.", "Alliance of Farmers", "the Alliance"),
        ("The Orrin Racing Events (ORE) moved it. It rained, and ORE paid.", "Orrin Racing Events", "ORE"),
        ("They sold the Prairie 900. It rained, and the Prairie 900 broke.", "Prairie 900", "Prairie"),
        ("The health ministry said so. It rained, and the ministry paid.", "health ministry", "the ministry"),
        ("It was Neil Arden. It rained, so Neil was late, and Arden knew.", "Neil Arden", "Neil"),
        ("The Orrin Terns won. It rained. The Terns beat Port Hale; Orrin led.", "Orrin Terns", "Terns"),
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


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("They broke the treaty Karvenia signed in 1990.", "Karvenia", []),
        ("They read a book by Ada Orr, 38.", "Ada Orr", ["Orr"]),
        ("They met Ada Orr, who leads the opposition, on Monday.", "Ada Orr", ["Orr"]),
        ("They met Ada Orr, a tram driver of 47, twice.", "Ada Orr", ["Orr", "the tram driver"]),
        ("They met the head of customs, Ada Orr.", "Ada Orr", ["Orr"]),
    ],
)
def test_only_what_somebody_is_said_to_be_is_another_name(entities, text, name, aliases):
    assert entities(text)[name][1] == aliases


def test_a_word_that_says_of_what_country_or_town_is_no_name(entities):
    assert list(entities("They sold the Dutch-owned pier, a Leeds-based firm.")) == []


def test_somebody_after_whom_a_firm_is_called_is_an_entity_too(entities):
    found = entities("Norvane Foods fell, and Norvane cut jobs. It was founded by Hendrik Norvane, who died in 2016.")
    assert found["Norvane Foods"] == ("organisation", ["Norvane"])
    assert found["Hendrik Norvane"][0] == "person"


def test_what_begins_several_names_is_short_for_none(entities):
    found = entities("They used GPT-4 Turbo and GPT-5 Mini, and no other GPT was tried.")
    assert all("GPT" not in aliases for _, aliases in found.values())
