"""Fields: the same path names a value in every format."""

from __future__ import annotations

import json

import pytest

from newsfacts.encoding.encode import as_data
from newsfacts.render.fields import Mask, cell, columns, field_names


@pytest.mark.parametrize(
    ("fields", "picked"),
    [
        (["id"], {"id": "talks-duration"}),
        (["note", "id"], {"note": "The source prints no date for the talks.", "id": "talks-duration"}),
        (["figure.unit", "id", "figure.text"], {"figure": {"unit": "minute", "text": "5h40m"}, "id": "talks-duration"}),
        (["about.id"], {"about": [{"id": "putin"}, {"id": "erdogan"}]}),
        (
            ["evidence.source.id", "evidence.paragraph"],
            {"evidence": [{"source": {"id": "moscow-talks"}, "paragraph": 4}]},
        ),
        (["place.id", "place"], {"place": {"id": "moscow", "name": "Moscow", "kind": "place"}}),
        (["place", "place.id"], {"place": {"id": "moscow", "name": "Moscow", "kind": "place"}}),
        (["speaker", "speaker.name"], {"speaker": None}),
    ],
)
def test_mask(fields, picked, make):
    """Chosen fields come in the order chosen, nested where they were, and null where a kind has no such field."""
    found = Mask(fields).apply(as_data(make.FACTS[0]))
    assert found == picked
    assert list(found) == list(picked)


def test_mask_of_a_null_object(make):
    """A part of nothing is nothing, not an object of nulls."""
    assert Mask(["figure.value"]).apply(as_data(make.FACTS[2])) == {"figure": None}


@pytest.mark.parametrize(
    ("field", "as_id", "as_name"),
    [
        ("figure", "5h40m", "5h40m"),
        ("figure.value", "340", "340"),
        ("date", "2020-03-05?", "2020-03-05?"),
        ("date.start", "2020-03-05", "2020-03-05"),
        ("place", "moscow", "Moscow"),
        ("about", "putin; erdogan", "Vladimir Putin; Recep Tayyip Erdoğan"),
        ("about.name", "Vladimir Putin; Recep Tayyip Erdoğan", "Vladimir Putin; Recep Tayyip Erdoğan"),
        ("topics", "moscow-talks; diplomacy", "moscow-talks; diplomacy"),
        ("evidence", "the exact words", "the exact words"),
        ("evidence.source", "moscow-talks", "Talks in Moscow"),
        ("evidence.source.url", "https://example.org/talks?a=1&b=2", "https://example.org/talks?a=1&b=2"),
        ("disputed_by", "", ""),
        ("speaker.name", "", ""),
    ],
)
def test_cell(field, as_id, as_name, make):
    """A field laid flat: programs get ids, people get names."""
    data = as_data(make.FACTS[0])
    assert cell(data, field, names=False) == as_id
    assert cell(data, field, names=True) == as_name


@pytest.mark.parametrize(
    ("field", "text"), [("written_at", "data/facts.yaml:12"), ("related", "refugees-at-the-border; putin-tragedy")]
)
def test_cell_of_what_show_adds(field, text, make):
    """What `show` adds can be laid flat too."""
    assert cell(as_data(make.SHOWN[0]), field, names=False) == text


def test_field_names_of_several_kinds():
    """A command that prints several kinds takes the fields of all of them, each once."""
    names = field_names("fact", "quote", "event", "shown")
    assert len(names) == len(set(names))
    assert {"statement", "speaker.name", "title", "evidence.source.id", "disputes.figure.value"} <= set(names)
    with pytest.raises(KeyError):
        field_names("verdict")


@pytest.mark.parametrize("command", ["facts", "search"])
def test_columns_do_not_depend_on_what_was_found(command, make):
    """A script finds the same columns whether there are results or not."""
    assert columns(make.answer(command)) == columns(make.answer(command, ()))


@pytest.mark.parametrize("kind", ["fact", "quote", "event", "entity", "source", "topic"])
def test_columns_are_fields(kind, make):
    """What heads a column can be asked for by name."""
    results = [one for found in make.RESULTS.values() for one in found if getattr(one, "kind", "") == kind]
    assert set(columns(make.answer("unknown", results))) <= set(field_names(kind))


@pytest.mark.parametrize("format", ["json", "jsonl", "csv", "tsv", "md", "table"])
def test_fields_in_every_format(format, make, printed):
    """The chosen fields are what is printed, in every format."""
    text = printed(make.answer("facts"), format, fields=("figure.value", "id"))
    assert "340" in text and "talks-duration" in text
    assert "moscow" not in text and "meetings" not in text
    if format == "json":
        assert json.loads(text)["results"][0] == {"figure": {"value": 340}, "id": "talks-duration"}


@pytest.mark.parametrize("width", [None, 20, 60, 200])
@pytest.mark.parametrize("coloured", ["", "1"])
@pytest.mark.parametrize("format", ["csv", "tsv", "md", "table"])
def test_fields_stand_in_the_order_they_were_chosen_in(format, coloured, width, make, printed, monkeypatch):
    """Also the longest of them, and where there is no room for columns."""
    monkeypatch.setenv("FORCE_COLOR", coloured)
    for fields in (("statement", "id"), ("id", "statement")):
        first = printed(make.answer("facts"), format, width, fields=fields)
        values = {"statement": "meetings", "id": "talks-"}  # so short that nothing breaks them
        assert first.index(values[fields[0]]) < first.index(values[fields[1]])
