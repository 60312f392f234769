"""`add -` and `add alias`: many records from standard input, all or none, and further names in their place."""

from __future__ import annotations

import hashlib
import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from newsfacts.curation.loading import read_base

SHIPPED = Path(__file__).parents[2] / "data" / "facts.yaml"
CSV = """kind,statement,figure,about,keywords,source,paragraph,exact
fact,The bridge has four lanes.,four lanes,Mayor Lindqvist; alderport,wide; "broad; open",harbour-bridge-article,2,some words
"""
CSV = CSV.replace('"broad; open"', "broad")
JSON_LINES = """{"kind": "entity", "entity_kind": "person", "name": "Tomas Reidl"}

{"kind": "fact", "statement": "The bridge has four lanes.", "figure": {"text": "four lanes", "value": 4}, "about": [{"id": "alderport", "name": "Alderport"}], "said_by": "Tomas Reidl", "note": null, "topics": [], "evidence": [{"source": {"id": "harbour-bridge-article"}, "paragraph": 2, "exact": "some words"}]}
"""
YAML = """
facts:
  - id: one
    statement: The bridge has four lanes.
    disputed_by: [two]
    evidence: {source: harbour-bridge-article, exact: some words}
  - id: two
    statement: The bridge has six lanes.
    disputed_by: [one]
    evidence:
      - {source: harbour-bridge-article, paragraph: 2, exact: some words}
      - {source: harbour-bridge-article, exact: other words}
sources:
  - {id: courier, title: The Courier}
"""


@pytest.fixture
def facts(tmp_path, call, monkeypatch):
    """Start a base in a folder that is the working folder."""
    monkeypatch.chdir(tmp_path)
    call("init")
    return tmp_path / "facts.yaml"


@pytest.fixture
def add(call, facts, monkeypatch):
    """Add what a text holds as standard input."""

    def run(text: str, *args: str):
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(text.encode()), isatty=lambda: False))
        return call("add", "-", "--data", "facts.yaml", *args)

    return run


def fields(path, identity):
    written, problems = read_base([path])
    assert problems == []
    return next(each.fields for each in written if each.id == identity)


def test_csv(add, facts):
    assert add(CSV).out == "bridge-four-lanes\n"
    found = fields(facts, "bridge-four-lanes")
    assert found["about"] == ("mara-lindqvist", "alderport")
    assert found["keywords"] == ("wide", "broad")
    assert found["evidence"] == ({"source": "harbour-bridge-article", "paragraph": 2, "exact": "some words"},)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("id: quay-north, name: The Quay", "id: b, name: Quay North", True),
        ("id: a, name: Quay North", "id: quay-north, name: The Quay", True),
        ("id: a, name: Quay North", "id: b, name: the Quay, aliases: [Quay North]", False),
        ("id: quay-north, name: Quay North", "id: b, name: Quay North", False),
    ],
)
def test_a_refusal_says_where_a_name_is_taken_by_an_id(add, one, other, told):
    outcome = add(f"entities:\n  - {{kind: place, {one}}}\n  - {{kind: place, {other}}}\n")
    assert (outcome.status, "is also a name of" in outcome.err) == (2, True)
    assert ("an id is a name too" in outcome.err) is told


@pytest.mark.parametrize(
    "text",
    [
        "sources:\n  - {id: rain, title: Rain, text: rain.txt}\n"
        "facts:\n  - {id: wet, statement: It rained., evidence: {source: rain, exact: It rained}}\n",
        '{"kind": "fact", "id": "wet", "statement": "It rained.", "evidence": {"source": "rain", "exact": "It rained"}}\n'
        '{"kind": "source", "id": "rain", "title": "Rain", "text": "rain.txt"}\n',
        "kind,id,title,text,statement,source,exact\n"
        "source,rain,Rain,rain.txt,,,\nfact,wet,,,It rained.,rain,It rained\n",
    ],
)
def test_the_text_of_a_new_source_gives_its_sum_and_the_paragraphs_of_what_rests_on_it(add, facts, text):
    (facts.parent / "rain.txt").write_text("Rain\n\nIt rained.\n", encoding="utf-8")
    assert add(text).status == 0
    assert fields(facts, "rain")["sha256"] == hashlib.sha256(b"Rain\n\nIt rained.\n").hexdigest()
    assert fields(facts, "wet")["evidence"][0]["paragraph"] == 2


def test_entities_in_csv(add, facts):
    assert add("kind,name,entity_kind,aliases\nentity,Tomas Reidl,person,Reidl; the captain\n").out == "tomas-reidl\n"
    assert fields(facts, "tomas-reidl")["aliases"] == ("Reidl", "the captain")


def test_json_lines_as_look_ups_print_them(add, facts):
    assert add(JSON_LINES).out == "tomas-reidl\nbridge-four-lanes\n"
    found = fields(facts, "bridge-four-lanes")
    assert (found["figure"].text, found["said_by"], found["about"]) == ("four lanes", "tomas-reidl", ("alderport",))
    assert "note" not in found


def test_yaml_whose_records_name_each_other(add, facts):
    before = facts.read_bytes()
    assert add(YAML).out == "one\ntwo\ncourier\n"
    assert fields(facts, "one")["disputed_by"] == ("two",)
    assert len(fields(facts, "two")["evidence"]) == 2
    assert [line for line in before.splitlines() if line not in facts.read_bytes().splitlines()] == []


def test_entities_may_name_each_other_in_any_order(add, facts):
    """Also one that is given no id, by its name or an alias."""
    records = """
entities:
  - {id: quay, name: The quay, kind: place, part_of: Outer Port}
  - {name: The outer harbour, kind: place, aliases: [Outer Port]}
sources:
  - {title: The Courier, id: courier}
facts:
  - {statement: It rained., place: the quay, evidence: {source: The Courier, exact: rain}}
"""
    assert add(records).out == "quay\nouter-harbour\ncourier\nrained\n"
    assert fields(facts, "quay")["part_of"] == "outer-harbour"


def test_what_names_a_refused_record_is_not_refused_for_that(add):
    records = """
entities:
  - {id: Quay, name: The quay, kind: place}
facts:
  - {id: rain, statement: It rained., place: The quay, evidence: {source: harbour-bridge-article, exact: rain}}
  - {id: snow, statement: It snowed., date: soon, evidence: {source: harbour-bridge-article, exact: rain}}
"""
    said = add(records).err
    assert ["record 1 (" in said, "record 2 (" in said, "record 3 (" in said] == [True, False, True]


def test_a_refusal_of_many_is_no_wall_of_words(add):
    said = add("facts:\n" + "  - {statement: It rained., place: nowhere}\n" * 300).err
    assert said.count("nowhere") == 20
    assert said.endswith("; and 280 records more\n")


@pytest.mark.parametrize("form", ["yaml", "jsonl"])
def test_an_empty_base_takes_the_whole_of_another(add, call, facts, form):
    facts.write_text("newsfacts: 1\n")
    whole = SHIPPED.read_text() if form == "yaml" else call("export", "jsonl", "--data", SHIPPED).out
    assert add(whole).status == 0
    ids = [sorted(each.id for each in read_base([path])[0]) for path in (facts, SHIPPED)]
    assert ids[0] == ids[1]


def test_what_a_look_up_prints_can_be_added_to_another_base(add, call, facts, tmp_path):
    printed = call("facts", "--data", "facts.yaml", "--format", "jsonl").out
    assert add(printed.replace('"bridge-cost"', '"bridge-cost-again"').replace("48", "49")).status == 0
    assert fields(facts, "bridge-cost-again")["figure"].text == "49 million euros"


def test_the_envelope_of_json_counts_them(add):
    said = json.loads(add(YAML, "--json", "--dry-run").out)
    assert (said["command"], said["count"]) == ("add", 3)
    assert [(each["kind"], each["id"], each["written"]) for each in said["results"]] == [
        ("fact", "one", False),
        ("fact", "two", False),
        ("source", "courier", False),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ["no record to add"]),
        ("kind,statement\nfact\n", ["row 2", "1 cells under 2 columns"]),
        ("kind,statement\nfct,It rained.\n", ["row 2", "'fct'"]),
        ('{"kind": "fact", "stament": "It rained."}', ["`stament`", "did you mean `statement`"]),
        ('{"kind": "fact", "statement": "It rained."}\n{"kind": ', ["line 2", "not JSON"]),
        ('{"kind": "fact", "statement": ["a", "b"]}', ["`statement` holds one text"]),
        ("facts:\n  - statement: [\n", ["line"]),
        (
            "facts:\n  - {statement: It rained., place: nowhere}\n  - {statement: It snowed., date: soon}\n",
            ["record 1 (line 2)", "nowhere", "record 2 (line 3)", "`date`"],
        ),
        (YAML.replace("id: two", "id: bridge-cost"), ["record 2 (line 7, `bridge-cost`)", "`id`", "taken"]),
        ("kind,id,statement,date\nfact,rain,It rained.,soon\n", ["record 1 (row 2, `rain`): `date`", "soon"]),
        (
            "facts:\n  - {id: rain, statement: It rained.}\n  - {id: snow, statement: It snowed.}\n",
            ["`rain` has no evidence", "`snow` has no evidence"],
        ),
        (YAML.replace("exact: some words}\n  - id", "exact: ''}\n  - id"), ["exact"]),
    ],
)
def test_one_wrong_record_keeps_all_away(add, facts, text, words):
    before = facts.read_bytes()
    outcome = add(text)
    assert outcome.status == 2
    assert [word for word in words if word not in outcome.err] == []
    assert facts.read_bytes() == before


def test_a_refusal_names_no_option_that_was_not_used(add):
    outcome = add("facts:\n  - {id: rain, statement: It rained., figure: 5 km and 7 km, date: soon}\n")
    assert outcome.status == 2
    assert "--figure" not in outcome.err
    assert "--date" not in outcome.err


def test_a_new_topic_is_near_one_that_is_spelt_almost_alike(add):
    records = "kind,statement,topics,source,paragraph,exact\n" + "".join(
        f"fact,It rained on {topic}.,{topic},harbour-bridge-article,2,some words\n"
        for topic in ("petition", "cost", "demolition", "court", "petitions")
    )
    said = [line for line in add(records).err.splitlines() if "is new" in line]
    assert said == ["newsfacts: rained-petitions: the topic 'petitions' is new in this base; there is 'petition'"]


@pytest.fixture
def courier(facts):
    """A base whose source has its text at hand."""
    facts.write_text("newsfacts: 1\nsources:\n  - {id: s, title: S, text: a.txt}\n")
    (facts.parent / "a.txt").write_text("Title\n\nIt rained for two days.\n\nIt snowed.\n\nIt snowed.\n")
    return facts


def test_exact_words_tell_their_paragraph(call, courier):
    assert (
        call(
            "add",
            "fact",
            "--data",
            "facts.yaml",
            "--statement",
            "It rained.",
            "--exact",
            "rained for\ttwo",
            "--source",
            "s",
        ).status
        == 0
    )
    (evidence,) = fields(courier, "rained")["evidence"]
    assert evidence["paragraph"] == 2


def test_words_that_stand_twice_leave_the_paragraph_open(call, courier):
    outcome = call(
        "add", "fact", "--data", "facts.yaml", "--statement", "It snowed.", "--exact", "snowed", "--source", "s"
    )
    assert "stands in paragraphs 3, 4; say with `paragraph` which is meant" in outcome.err
    assert "paragraph" not in fields(courier, "snowed")["evidence"][0]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("aliases: [Lindqvist] # hers", "aliases: [Lindqvist, the mayor] # hers"),
        ("aliases: []", "aliases: [the mayor]"),
        (
            "aliases:\n    - Lindqvist # hers\n    role: mayor",
            "aliases:\n    - Lindqvist # hers\n    - the mayor\n    role: mayor",
        ),
        ("part_of: a\n    role: mayor", "part_of: a\n    role: mayor\n    aliases: [the mayor]"),
    ],
)
def test_a_name_goes_to_its_place_and_every_other_byte_stays(call, facts, before, after):
    base = "newsfacts: 1\nentities:\n  - id: m\n    name: Mara # who\n    kind: person\n    {}\n  - {{id: a, name: A, kind: place}}\n"
    facts.write_text(base.format(before))
    assert call("add", "alias", "Mara", "the mayor", "--data", "facts.yaml").status == 0
    assert facts.read_text() == base.format(after)


def test_an_entity_between_braces_gets_the_list_that_it_lacks(call, facts):
    facts.write_text(
        "newsfacts: 1\nentities:\n  - {id: m, name: Mara, kind: person, part_of: a}\n  - {id: a, name: A, kind: place}\n"
    )
    assert call("add", "alias", "m", "the mayor", "Mara", "--data", "facts.yaml").err.startswith(
        "newsfacts: m is called 'Mara' already"
    )
    assert "{id: m, name: Mara, kind: person, aliases: [the mayor], part_of: a}" in facts.read_text()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nobody", "x"], "nobody"),
        (["mara-lindqvist", "Alderport"], "shared-alias"),
        (["mara-lindqvist", " "], "empty"),
    ],
)
def test_a_name_that_cannot_be_is_refused(call, facts, arguments, words):
    before = facts.read_bytes()
    outcome = call("add", "alias", *arguments, "--data", "facts.yaml")
    assert outcome.status == 2
    assert words in outcome.err
    assert facts.read_bytes() == before


def test_a_source_keeps_the_sha256_of_its_text(call, facts):
    (facts.parent / "a.txt").write_text("It rained.\n")
    assert call("add", "source", "--data", "facts.yaml", "--title", "Rain", "--text", "a.txt").status == 0
    assert fields(facts, "rain")["sha256"] == "9037922d0d5d5e25182f79c994a7a78a520aaaf3eab9a000cd9f571efa283373"
    (facts.parent / "a.txt").write_text("It snowed.\n")
    assert "text-changed" in call("lint", "facts.yaml").out
