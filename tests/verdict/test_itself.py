"""`lint --self` and `show --reading`: what a base says of its own records, and how each is read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsfacts.verdict.itself import with_another_figure

BASE = """
    newsfacts: 1
    sources: [{id: s, title: S}]
    entities:
      - {id: alderport, name: Alderport, kind: place}
      - {id: lindqvist, name: Mara Lindqvist, kind: person}
    facts:
      - id: cost
        statement: The harbour bridge in Alderport cost 48 million euros.
        figure: 48 million euros
        about: [alderport]
        evidence: {source: s, exact: a}
%s
    quotes:
      - {id: apology, speaker: lindqvist, text: We owe the people on the island an apology, evidence: {source: s, exact: a}}
"""
OTHER_COST = """
      - id: other-cost
        statement: The harbour bridge in Alderport cost 52 million euros.
        figure: 52 million euros
        about: [alderport]
        evidence: {source: s, exact: a}
"""
QUESTION = """
      - id: question
        statement: Rain.
        about: [alderport]
        evidence: {source: s, exact: a}
"""
STOPPED_TWICE = """
      - id: stopped
        statement: Work in Alderport stopped for 12 days.
        figure: 12 days
        about: [alderport]
        evidence: {source: s, exact: a}
      - id: stopped-again
        statement: Work in Alderport stopped for 37 days in 2021.
        figure: 37 days
        about: [alderport]
        evidence: {source: s, exact: a}
"""
DENIED_TWICE = """
      - id: denied
        statement: Mara Lindqvist %s the bridge.
        said_by: lindqvist
        evidence: {source: s, exact: a}
      - id: denied-too
        statement: Alderport %s the bridge.
        said_by: alderport
        evidence: {source: s, exact: a}
"""


@pytest.fixture
def asked(call, base, monkeypatch):
    """Ask a base of itself and give the codes with the records that they are about."""

    def run(more: str, *args: str) -> list[tuple[str, str]]:
        monkeypatch.chdir(base(BASE % more.rstrip()).parent)
        problems = json.loads(call("lint", "base.yaml", "--self", "--json", *args).out)["results"]
        asked_codes = ("misread", "contradicts", "ambiguous")
        lines = Path("base.yaml").read_text(encoding="utf-8").splitlines()
        ids = {
            number: line.split("id: ")[1].split(",")[0].split(" ")[0]
            for number, line in enumerate(lines, 1)
            if "id: " in line
        }
        return [(each["code"], ids[each["line"]]) for each in problems if each["code"] in asked_codes]

    return run


def test_a_base_whose_records_are_borne_out_is_clean(asked):
    assert asked("") == []


def test_the_base_that_ships_bears_out_all_its_records(shipped):
    assert [str(each) for each in shipped.doubts()] == []


def test_records_that_refute_each_other_are_told_of(asked):
    found = {(code, words) for code, words in asked(OTHER_COST) if code == "contradicts"}
    assert {words for _, words in found} == {"cost", "other-cost"}


@pytest.mark.parametrize(
    "said", ["denied raising the tolls of", "said that nobody raised the tolls of", "denied a cover-up at"]
)
def test_two_that_say_the_same_agree(asked, said):
    assert "contradicts" not in {code for code, _ in asked(DENIED_TWICE % (said, said))}


def test_accounts_that_dispute_each_other_may_differ(asked):
    disputing = OTHER_COST.replace("evidence", "disputed_by: [cost]\n        evidence")
    found = asked(disputing)
    assert "contradicts" not in {code for code, _ in found}


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("Alderport won the cup in 2021.", "Alderport won the cup in 2023.", False),
        ("Alderport won the cup on 2 May 2021.", "Alderport won the cup on 3 May 2021.", True),
        ("The fair was due to start at 19:30.", "The fair started at 21:15.", False),
        ("The fair started at 19:30.", "The fair started at 21:15.", True),
    ],
)
def test_two_years_and_a_plan_with_what_came_of_it_are_apart(asked, one, other, code):
    more = "".join(
        f"""
      - id: {id}
        statement: "{words}"
        about: [alderport]
        evidence: {{source: s, exact: a}}"""
        for id, words in (("one", one), ("other", other))
    )
    assert ("contradicts" in {each for each, _ in asked(more)}) is code


def test_a_record_that_its_base_does_not_support_is_misread(asked):
    assert asked(QUESTION) == [("misread", "question")]


def test_a_figure_that_can_be_another_unseen_is_ambiguous(asked):
    assert ("ambiguous", "stopped") in asked(STOPPED_TWICE)


def test_a_comment_silences_it(asked):
    silenced = QUESTION.replace("id: question", "id: question # newsfacts: ignore misread")
    assert asked(silenced) == []


def test_without_self_nothing_is_asked(call, base, monkeypatch):
    monkeypatch.chdir(base(BASE % QUESTION).parent)
    assert "misread" not in call("lint", "base.yaml").out


def test_a_broken_base_is_linted_only(call, base, monkeypatch):
    monkeypatch.chdir(base("newsfacts: 1\nfacts: [{id: a}]\n").parent)
    outcome = call("lint", "base.yaml", "--self")
    assert outcome.status == 4
    assert "no record is asked" in outcome.err


@pytest.mark.parametrize(
    ("id", "claim"),
    [
        ("talks-duration", None),  # a compound has two numbers
        ("turkish-soldiers-killed", "Air strikes in Idlib killed 103 soldiers of the Turkish army."),
        ("people-injured", None),  # more than 30 is no number that excludes another
        ("s400-contract-value", "was worth $8.5 billion."),
    ],
)
def test_a_figure_is_changed_where_one_number_can_be_another(shipped, id, claim):
    changed = with_another_figure(shipped.item(id))
    assert changed is None if claim is None else changed is not None and claim in changed


@pytest.mark.parametrize(
    ("id", "lines"),
    [
        (
            "turkish-soldiers-killed",
            [
                "  who       Air strikes in Idlib",
                "  deed      killed",
                "  whom      soldiers of the Turkish army",
                "  place     Idlib",
            ],
        ),
        ("putin-tragedy", ["  said by   Vladimir Putin"]),
        ("talks-duration", ["  deed      lasted", "  value     five hours forty minutes = 340 minute, of lasted"]),
    ],
)
def test_a_reading_tells_who_did_what_to_whom(call, id, lines):
    printed = call("show", id, "--reading").out.splitlines()
    assert [line for line in lines if line not in printed] == []


@pytest.mark.parametrize("mark", ["'", "’"])
def test_a_name_with_an_apostrophe_is_read_as_one(call, tmp_path, mark):
    name = f"Lower Sarrin Growers{mark} League"
    (tmp_path / "base.yaml").write_text(
        f"""newsfacts: 1
sources: [{{id: s, title: S}}]
entities: [{{id: league, name: "{name}", kind: organisation}}]
facts:
  - {{id: a, statement: "The {name} sued the state.", about: [league], evidence: {{source: s, exact: x}}}}
""",
        encoding="utf-8",
    )
    printed = call("show", "a", "--reading", "--data", str(tmp_path / "base.yaml")).out
    assert "  who       The Lower Sarrin Growers' League\n" in printed


def test_a_reading_as_json(call):
    (reading,) = json.loads(call("show", "turkish-soldiers-killed", "--reading", "--json").out)["results"]
    assert reading["kind"] == "reading"
    assert reading["values"][0] == {"words": "34", "meaning": "34 soldiers", "of": "soldiers"}


@pytest.mark.parametrize(
    ("arguments", "words"), [(["putin"], "only facts, quotes and events"), (["talks-held", "--format", "csv"], "csv")]
)
def test_what_has_no_reading_is_refused(call, arguments, words):
    outcome = call("show", *arguments, "--reading")
    assert outcome.status == 2
    assert words in outcome.err
