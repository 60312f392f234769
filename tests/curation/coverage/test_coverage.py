"""`coverage`: what of a source's text no record rests on, found where it stands."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

TEXT = """New harbour bridge opens in Alderport

ALDERPORT, 3 May 2024 - The bridge, which cost 48 million euros, opened to traffic at 09:30 on 2 May.
Some 1,200 people walked over it.

"We owe them an apology," Mayor Mara Lindqvist told reporters. "It took two years too long." Traffic
is expected to double.
"""
BASE = """
    newsfacts: 1
    sources: [{id: courier, title: Bridge, published: 2024-05-03, text: bridge.txt}]
    entities:
      - {id: bridge, name: harbour bridge, kind: thing, aliases: [the bridge]}
      - {id: lindqvist, name: Mara Lindqvist, kind: person, aliases: [Lindqvist], part_of: alderport}
      - {id: alderport, name: Alderport, kind: place}
    facts:
      - id: cost
        statement: The harbour bridge cost 48 million euros.
        figure: 48 million euros
        about: [bridge]
        evidence: {source: courier, paragraph: 2, exact: "which cost 48 million euros"}
      - id: walkers
        statement: Some 1,200 people walked over the bridge.
        figure: some 1,200 people
        about: [bridge, lindqvist]
        evidence: {source: courier, paragraph: 2, exact: "1,200 people walked over it"}
    quotes:
      - id: apology
        speaker: lindqvist
        text: We owe them an apology. It took two years too long
        evidence: {source: courier, paragraph: 3, exact: We owe them an apology}
    events:
      - id: opening
        title: The bridge opened at 9.30 a.m.
        date: 2024-05-02
        evidence: {source: courier, paragraph: 2, exact: "opened to traffic at 09:30 on 2 May"}
"""


@pytest.fixture
def coverage(call, base, monkeypatch):
    """Write a base and the text of its source, and ask for their coverage."""

    def run(text: str = BASE, *args: str, source: str = TEXT, name: str = "bridge.txt"):
        path: Path = base(text)
        monkeypatch.chdir(path.parent)
        Path(name).write_text(source, encoding="utf-8")
        return call("coverage", "--data", "base.yaml", *args)

    return run


def missing(outcome) -> list[tuple[str, str]]:
    return [(each["what"], each["words"]) for each in json.loads(outcome.out)["results"]]


def without(*ids: str) -> str:
    """Give the base without some of its records."""
    text = BASE
    for each in ids:
        text = re.sub(rf"      - id: {each}\n(?:        .*\n)+", "", text)
    return text


@pytest.mark.parametrize(
    ("removed", "found"),
    [
        (["cost"], [("figure", "48 million euros")]),
        (["walkers"], [("figure", "1,200")]),
        (["opening"], [("time", "09:30"), ("date", "2 May")]),
        (
            ["apology"],
            [
                ("quotation", "We owe them an apology"),
                ("quotation", "It took two years too long"),
                ("figure", "two years"),
            ],
        ),
    ],
)
def test_a_record_that_is_taken_away_leaves_its_details_without_one(coverage, removed, found):
    said = [(what, words) for what, words in missing(coverage(without(*removed), "--json")) if what != "sentence"]
    wanted = [(what, words) for what, words in found if what != "sentence"]
    assert [what for what, _ in said] == [what for what, _ in wanted]
    assert all(one in other or other in one for (_, one), (_, other) in zip(said, wanted, strict=True))


def test_evidence_that_holds_a_figure_is_not_enough_where_its_record_says_another(coverage):
    wrong = BASE.replace("statement: Some 1,200 people walked", "statement: Many people walked").replace(
        "        figure: some 1,200 people\n", ""
    )
    assert ("figure", "1,200") in [(what, words.split()[-1]) for what, words in missing(coverage(wrong, "--json"))]


def test_a_name_counts_once_and_is_known_by_any_of_its_names(coverage):
    unnamed = BASE.replace("about: [bridge, lindqvist]", "about: [bridge]").replace(
        "speaker: lindqvist", "speaker: bridge"
    )
    assert ("name", "Mayor Mara Lindqvist") in missing(coverage(unnamed, "--json"))


@pytest.mark.parametrize(
    "leave",
    [
        BASE.replace("text: bridge.txt", "text: bridge.txt, leave: ['Traffic is … double']"),
        BASE + '\n# newsfacts: leave "Traffic is expected to double"\n',
        BASE + "\n# newsfacts: leave “Traffic … double”\n",
    ],
)
def test_what_is_left_out_on_purpose_is_not_missing(coverage, leave):
    outcome = coverage(leave, "--min", "100")
    assert (outcome.status, outcome.out) == (0, "")
    assert "100% in all" in outcome.err


def test_a_passage_to_leave_out_that_stands_nowhere_is_told(coverage):
    outcome = coverage(BASE + '\n# newsfacts: leave "no such words"\n')
    assert "the passage to leave out stands in no text: “no such words”" in outcome.err


@pytest.mark.parametrize(
    ("sentence", "statement", "date", "found"),
    [
        ("The first group left.", "A group left.", "", []),
        ("The second left.", "It left.", "", []),
        ("Alderport is the second port.", "Alderport is a port.", "", [("figure", "second")]),
        ("Alderport has the second-largest port.", "Alderport has a port.", "", [("figure", "second")]),
        ("It rained before June 2030.", "It rained.", "2028-12/..", [("date", "before June 2030")]),
        ("It rained before June 2030.", "It rained.", "../2030-06", []),
        ("It has rained since 2019.", "It rained.", "2019/..", []),
        ("It rained in 2026.", "It rained.", "2019/..", [("date", "2026")]),
    ],
)
def test_what_only_tells_which_is_no_figure_and_an_open_date_is_said_by_its_end(
    coverage, sentence, statement, date, found
):
    more = f"""      - id: more
        statement: {statement}
        {f"date: {date}" if date else ""}
        evidence: {{source: courier, paragraph: 4, exact: "{sentence[:-1]}"}}
"""
    outcome = coverage(BASE.replace("    quotes:\n", f"{more}    quotes:\n"), "--json", source=f"{TEXT}\n{sentence}\n")
    assert [each for each in missing(outcome) if each[0] in ("figure", "date") and each[1] in sentence] == found


@pytest.mark.parametrize(("least", "status"), [("0", 0), ("92", 0), ("93", 1), ("100", 1)])
def test_less_than_asked_for_is_exit_status_1(coverage, least, status):
    assert coverage(BASE, "--min", least).status == status


def test_json_has_the_shares_and_where_each_detail_stands(coverage):
    said = json.loads(coverage(BASE, "courier", "--json").out)
    assert said["command"] == "coverage"
    assert said["coverage"] == [
        {
            "source": "courier",
            "figures": {"covered": 3, "total": 3},
            "dates": {"covered": 2, "total": 2},
            "times": {"covered": 1, "total": 1},
            "quotations": {"covered": 2, "total": 2},
            "names": {"covered": 1, "total": 1},
            "sentences": {"covered": 4, "total": 5},
            "percent": 92,
        }
    ]
    assert said["results"][0] == {
        "kind": "missing",
        "what": "sentence",
        "words": "Traffic is expected to double.",
        "source": "courier",
        "paragraph": 3,
        "sentence": "Traffic is expected to double.",
        "file": "bridge.txt",
        "line": 6,
        "column": 94,
    }


def test_a_table_has_a_heading_for_each_paragraph(coverage):
    lines = coverage(without("cost", "walkers"), "--format", "table").out.splitlines()
    assert [line for line in lines if not line.startswith(" ")] == ["bridge.txt ¶ 2", "bridge.txt ¶ 3"]


def test_annotations_are_those_of_github(coverage):
    assert coverage(BASE, "--format", "github").out.startswith(
        "::warning file=bridge.txt,line=6,col=94,title=sentence::"
    )


MARKDOWN = """# New bridge

| Bridge | Cost |
|--------|------|
| New    | 48 million euros |

- It opened on **2 May**.
"""
HTML = """<h1>New bridge</h1>
<table><tr><th>Bridge</th><th>Cost</th></tr>
<tr><td>New</td><td>48 million euros</td></tr></table>
<ul><li>It opened on <b>2 May</b>.</li></ul>"""


@pytest.mark.parametrize(("name", "source"), [("bridge.md", MARKDOWN), ("bridge.html", HTML)])
def test_paragraphs_of_markdown_and_html_are_counted_alike(coverage, name, source):
    text = without("cost", "walkers", "apology").replace("bridge.txt", name).replace("paragraph: 2", "paragraph: 4")
    text = text.replace("opened to traffic at 09:30 on 2 May", "It opened on 2 May")
    outcome = coverage(text, "--json", source=source, name=name)
    found = {(each["what"], each["words"], each["paragraph"]) for each in json.loads(outcome.out)["results"]}
    assert ("figure", "48 million euros", 3) in found
    assert not [each for each in found if each[0] == "date"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nobody"], "no source is called 'nobody'"),
        (["--min", "101"], "101"),
        (["--format", "csv"], "coverage prints table, line"),
        (["--text", "courier"], "ID=PATH"),
    ],
)
def test_misuse_is_exit_status_2(coverage, arguments, words):
    outcome = coverage(BASE, *arguments)
    assert outcome.status == 2
    assert words in outcome.err


def test_without_a_text_it_says_how_to_name_one(coverage):
    outcome = coverage(BASE.replace(", text: bridge.txt", ""))
    assert outcome.status == 2
    assert "--text courier=PATH" in outcome.err


def test_a_price_that_reads_like_a_time_is_said_by_its_number(coverage):
    source = TEXT.replace("Traffic", "A ticket costs 14 euros, up from 9.50. Traffic")
    record = """
      - id: ticket
        statement: A ticket cost 9.50 euros before, and costs 14 euros now.
        figure: 14 euros
        about: [bridge]
        evidence: {source: courier, paragraph: 3, exact: "A ticket costs 14 euros, up from 9.50"}
    quotes:
"""
    outcome = coverage(BASE.replace("    quotes:\n", record.lstrip("\n")), "--json", source=source)
    assert [what for what, _ in missing(outcome)] == ["sentence"]


def test_a_paragraph_without_end_is_refused_in_words(coverage):
    endless = coverage(source=TEXT + "\n" + "Rain fell on 3 May. " * 50_001)
    assert endless.status == 2
    assert (
        "paragraph 4 of the text has 1,000,019 characters, more than 1,000,000: divide it by blank lines" in endless.err
    )


def test_a_first_paragraph_as_long_as_a_story_is_no_title(coverage):
    story = TEXT.split("\n\n")[1].replace("\n", " ") * 3 + " The bridge cost 9 million euros"
    assert "9 million euros" in coverage(source=story + "\n").out


@pytest.mark.parametrize(
    ("sentence", "exact", "statement", "open_"),
    [
        ("It opened early and the mayor wept.", "It opened early", "It opened early.", ["the mayor wept"]),
        ("It opened early and the mayor wept.", "It opened early", "It opened early, and the mayor cried.", []),
        ("It opened early, the council said.", "It opened early", "It opened early.", []),
        (
            "It opened early and did not change the plan.",
            "opened early",
            "It opened early.",
            ["did not change the plan"],
        ),
        ("It opened early.", "early", "It was early.", ["It opened early"]),
        (
            "It is the longest bridge, the mayor wept.",
            "the mayor wept",
            "The mayor wept.",
            ["It is the longest bridge"],
        ),
    ],
)
def test_a_sentence_is_covered_where_each_of_its_verbs_is(coverage, sentence, exact, statement, open_):
    record = f"""
      - id: early
        statement: "{statement}"
        about: [bridge]
        evidence: {{source: courier, paragraph: 4, exact: "{exact}"}}
    quotes:
"""
    base = BASE.replace("    quotes:\n", record.lstrip("\n"))
    found = missing(coverage(base, "--json", source=f"{TEXT}\n{sentence}\n"))[1:]
    assert [words.rstrip(".").removeprefix("and ") for _, words in found] == open_


def test_a_quotation_may_be_divided_among_quotes(coverage):
    source = TEXT.replace(
        '"We owe them an apology,"', '"We owe them an apology, – said the mayor. – They waited long. It rained,"'
    )
    more = """
      - id: wait
        speaker: lindqvist
        text: They waited long.
        evidence: {source: courier, paragraph: 3, exact: They waited long}
    events:
"""
    two = BASE.replace("    events:\n", more.lstrip("\n"))
    three = two.replace("text: They waited long.", "text: They waited long. It rained")
    assert "quotation" in [what for what, _ in missing(coverage(two, "--json", source=source))]
    assert "quotation" not in [what for what, _ in missing(coverage(three, "--json", source=source))]
