"""What scripts read is fixed: the keys of the envelope and of every kind of result, and every format can be parsed."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal

import pytest

ENVELOPE = ["newsfacts", "command", "query", "total", "count", "relaxed", "remarks", "results"]
ENTITY = ["id", "name", "kind"]
DATE = ["edtf", "start", "end"]
FIGURE = ["text", "value", "low", "high", "qualifier", "unit", "counted"]
EVIDENCE = ["source", "paragraph", "exact", "prefix", "suffix"]
SOURCE = ["id", "title", "publisher", "url", "published"]
SHOWN = ["disputes", "related", "written_at"]
KEYS = {
    "fact": ["kind", "id", "statement", "figure", "about", "topics", "date", "place", "said_by", "disputed_by",
             "keywords", "evidence", "note"],
    "quote": ["kind", "id", "speaker", "text", "plain", "to", "context", "reported_by", "about", "topics", "date",
              "place", "keywords", "evidence", "note"],
    "event": ["kind", "id", "title", "about", "topics", "date", "place", "said_by", "keywords", "evidence", "note"],
    "entity": ["kind", "id", "name", "entity_kind", "role", "aliases", "part_of", "note", "records"],
    "source": ["kind", "id", "title", "publisher", "url", "archived", "archived_on", "author", "published", "accessed",
               "language", "note", "records"],
    "topic": ["kind", "id", "records", "facts", "quotes", "events"],
    "info": ["kind", "version", "files", "index", "counts", "settings"],
}  # fmt: skip


def results(call, *args: str) -> list[dict]:
    outcome = call(*args, "--json")
    assert (outcome.status, outcome.err) == (0, "")
    envelope = json.loads(outcome.out, parse_float=Decimal)
    assert list(envelope)[: len(ENVELOPE)] == ENVELOPE or args[0] == "info"
    assert envelope["newsfacts"] == 1
    assert envelope["count"] == len(envelope["results"]) <= envelope["total"]
    return envelope["results"]


LISTS = {"facts": "fact", "quotes": "quote", "timeline": "event", "entities": "entity", "sources": "source",
         "topics": "topic", "info": "info"}  # fmt: skip


@pytest.mark.parametrize("command", LISTS)
def test_the_keys_of_a_result_are_these_and_no_others(command, call):
    for result in results(call, command):
        assert list(result) == KEYS[LISTS[command]]
        assert result["kind"] == LISTS[command]


@pytest.mark.parametrize("name", ["talks-duration", "putin-tragedy", "talks-held", "putin", "moscow-talks"])
def test_the_keys_of_a_page_are_those_of_the_result_and_what_belongs_to_it(name, call):
    (page,) = results(call, "show", name)
    more = ["converted", *SHOWN] if page["kind"] == "fact" else SHOWN
    assert list(page) == KEYS[page["kind"]] + more
    assert list(page["written_at"]) == ["file", "line", "column"]
    assert all(list(each) == ["kind", "id", "label"] for each in page["related"])


def test_the_keys_inside_a_record_are_these_and_no_others(call):
    for record in results(call, "search", "--limit", "1000", "erdogan OR talks OR idlib"):
        assert all(list(each) == ENTITY for each in record["about"])
        for role in ("place", "said_by", "speaker", "to", "reported_by"):
            assert record.get(role) is None or list(record[role]) == ENTITY
        assert record["date"] is None or list(record["date"]) == DATE
        assert record.get("figure") is None or list(record["figure"]) == FIGURE
        for piece in record["evidence"]:
            assert list(piece) == EVIDENCE
            assert list(piece["source"]) == SOURCE


FIGURES = {
    "talks-duration": {"text": "5h40m", "value": 340, "low": 340, "high": 340, "unit": "minute"},
    "refugee-count": {"value": 950_000, "low": 950_000, "high": None, "qualifier": "more_than", "unit": "count",
                      "counted": "refugees"},
    "s400-contract-value": {"value": 2_500_000_000, "unit": "USD", "counted": None},
    "demilitarised-zone-depth": {"value": None, "low": 15, "high": 20, "qualifier": "range", "unit": "kilometre"},
    "people-injured": {"value": 30, "low": 30, "high": None, "counted": "people"},
    "turkish-soldiers-killed": {"value": 34, "low": 34, "high": 34, "qualifier": "exact", "counted": "soldiers"},
}  # fmt: skip


@pytest.mark.parametrize("name", FIGURES)
def test_figures_are_numbers_as_the_design_has_them(name, call):
    (page,) = results(call, "show", name)
    assert {key: page["figure"][key] for key in FIGURES[name]} == FIGURES[name]


def test_numbers_keep_every_digit(call, base):
    digits = "12345678901234567890.1234567890123456789"
    path = base(
        f"newsfacts: 1\nfacts:\n  - {{id: a, statement: x, figure: {digits} km}}\n  - {{id: b, statement: x, figure: 2.50 km}}\n"
    )
    out = call("facts", "--json", "--data", path).out
    assert f'"value": {digits},' in out
    assert json.loads(out, parse_float=Decimal)["results"][1]["figure"]["value"] == Decimal("2.5")


def test_an_empty_result_is_an_empty_list(call):
    outcome = call("facts", "zebra", "--json")
    assert outcome.status == 1
    assert json.loads(outcome.out) == {
        "newsfacts": 1, "command": "facts", "query": "zebra", "total": 0, "count": 0, "relaxed": False,
        "remarks": ["'zebra' is not in the base"], "results": []
    }  # fmt: skip


def test_relaxed_and_remarks_are_told_apart_from_the_answer(call):
    outcome = call("facts", "putin", "idlib", "zebra", "--json")
    assert json.loads(outcome.out)["relaxed"] is True
    assert "nearest" in outcome.err


COMMANDS = ["facts", "quotes", "timeline", "search erdogan", "entities", "topics", "sources", "show putin talks-duration",
            "facts zebra"]  # fmt: skip


@pytest.mark.parametrize("line", COMMANDS)
def test_jsonl_is_the_results_of_json_one_a_line(line, call):
    expected = json.loads(call(*line.split(), "--json").out)["results"]
    lines = call(*line.split(), "--format", "jsonl").out.splitlines()
    assert [json.loads(each) for each in lines] == expected


@pytest.mark.parametrize("line", COMMANDS)
@pytest.mark.parametrize("format", ["csv", "tsv"])
def test_rows_have_a_header_and_one_line_for_each_result(line, format, call):
    expected = [each["id"] for each in json.loads(call(*line.split(), "--json").out)["results"]]
    dialect = {"csv": {}, "tsv": {"delimiter": "\t", "quoting": csv.QUOTE_MINIMAL}}[format]
    rows = list(csv.reader(io.StringIO(call(*line.split(), "--format", format).out), **dialect))
    assert [row[rows[0].index("id")] for row in rows[1:]] == expected
    assert {len(row) for row in rows} == {len(rows[0])}


@pytest.mark.parametrize("line", COMMANDS[:-2])
def test_markdown_is_a_table_with_one_row_for_each_result(line, call):
    expected = json.loads(call(*line.split(), "--json").out)["results"]
    lines = call(*line.split(), "--format", "md").out.splitlines()
    rows = [each for each in lines if each.startswith("|")]
    assert len(rows) == len(expected) + 2
    assert set(rows[1]) <= set("|-: ")


@pytest.mark.parametrize("format", ["csv", "tsv"])
def test_what_a_spreadsheet_would_run_is_defused(format, call, base):
    path = base(
        "newsfacts: 1\nfacts:\n"
        + "".join(f"  - {{id: f{n}, statement: '{sign}cmd|x!A1'}}\n" for n, sign in enumerate("=+-@"))
        + '  - {id: tab, statement: "\\t=1+1"}\n  - {id: minus, statement: "-5"}\n'
    )
    out = call("facts", "--fields", "statement", "--format", format, "--data", path).out
    assert out.splitlines() == ["statement", *(f"'{sign}cmd|x!A1" for sign in "=+-@"), "'=1+1", "-5"]


FIELDS = {
    "id": ["id"],
    "statement,id": ["statement", "id"],
    " id , statement ": ["id", "statement"],
    "figure.value,figure.unit": ["figure.value", "figure.unit"],
    "evidence.source.id,evidence.exact": ["evidence.source.id", "evidence.exact"],
    "about.name": ["about.name"],
}


@pytest.mark.parametrize("written", FIELDS)
def test_fields_are_the_columns_in_the_order_named(written, call):
    header = call("facts", "--fields", written, "--format", "tsv").out.splitlines()[0]
    assert header.split("\t") == FIELDS[written]


def test_fields_in_json_stay_where_they_were(call):
    (fact,) = json.loads(call("facts", "5h40m", "--fields", "figure.value,id,about.id", "--json").out)["results"]
    assert fact == {"figure": {"value": 340}, "id": "talks-duration", "about": [{"id": "putin"}, {"id": "erdogan"}]}


def test_every_field_that_there_is_can_be_asked_for(call):
    known = call("facts", "--fields", "nonsense").err.split("there are ")[1].strip().split(", ")
    assert call("facts", "--fields", ",".join(known), "--format", "tsv").out.splitlines()[0].split("\t") == known


@pytest.mark.parametrize(
    ("line", "expected"), [("facts 950k", "1\n"), ("facts zebra", "0\n"), ("timeline --since 2100", "0\n")]
)
def test_count_prints_a_number_and_nothing_else(line, expected, call):
    assert call(*line.split(), "--count").out == expected


def test_count_as_json_is_an_envelope_without_results(call):
    envelope = json.loads(call("facts", "950k", "--count", "--json").out)
    assert (envelope["total"], envelope["results"]) == (1, [])


def test_limit_and_offset_leave_the_total_alone(call):
    envelope = json.loads(call("facts", "--limit", "3", "--offset", "2", "--json").out)
    assert (envelope["count"], len(envelope["results"])) == (3, 3)
    assert envelope["total"] > 80


SAME = [
    ["facts 950k --json", "--json facts 950k", "--format json facts 950k", "facts --format=json 950k", "--format=json facts 950k"],
    ["facts turkey --topic arms -n 2", "--topic arms facts turkey -n 2", "-n 2 --topic arms facts turkey",
     "-n2 facts turkey --topic=arms", "facts -n2 --topic arms -- turkey", "--limit=2 --topic=arms facts turkey"],
    ["facts --disputed", "--disputed facts"],
    ["search erdogan putin", "erdogan putin", "search -- erdogan putin", "-- erdogan putin"],
    ["search erdogan --json -n 1", "--json -n 1 erdogan", "erdogan --json -n 1"],
    ["facts turkish soldiers", "facts turkish  soldiers", "facts soldiers turkish"],
]  # fmt: skip


@pytest.mark.parametrize("lines", SAME, ids=lambda lines: lines[0])
def test_options_may_stand_anywhere_and_words_need_no_command(lines, call):
    first, *others = [call("--fields", "id", *line.split()) for line in lines]
    assert first.status == 0
    for other in others:
        assert sorted(other.out.splitlines()) == sorted(first.out.splitlines())


def test_behind_two_hyphens_everything_is_a_word(call):
    assert call("facts", "--", "--json").err == "newsfacts: 'json' is not in the base\nnewsfacts: nothing found\n"
    assert call("--json", "--", "facts", "950k").out == call("search", "facts 950k", "--json").out
    assert call("search", "--", "-n").status in (0, 1)


def test_show_has_ten_of_each_kind_unless_all_are_asked_for(call):
    few, all_of_them = call("show", "putin").out, call("show", "putin", "--all").out
    assert "18 more: newsfacts show putin --all" in few
    assert "more:" not in all_of_them
    assert len(all_of_them.splitlines()) == len(few.splitlines()) - 1 + 2 * 18
    assert len(json.loads(call("show", "putin", "--json").out)["results"][0]["related"]) == 42


def test_an_address_on_a_terminal_leads_to_the_words(at_terminal, base):
    path = base(
        "newsfacts: 1\nsources: [{id: s, title: S, url: 'https://e.org/a'}]\n"
        "facts: [{id: f, statement: F., evidence: {source: s, exact: two words}}]\n"
    )
    shown = at_terminal(f"show f --data {path}", 80)
    assert ";https://e.org/a#:~:text=two%20words\x1b\\" in shown
    assert "\x1b]8" not in at_terminal(f"show f --data {path}", 80, NO_COLOR="1")
