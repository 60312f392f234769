"""Results as plain data: the keys that scripts read are exactly these, in this order, and only ever added to."""

from __future__ import annotations

from decimal import Decimal

import pytest

from newsfacts.encoding.encode import as_data
from newsfacts.render.fields import field_names

RECORD = "about topics date place"
KEYS = {
    "facts": f"kind id statement figure {RECORD} said_by disputed_by keywords evidence note",
    "quotes": f"kind id speaker text plain to context reported_by {RECORD} keywords evidence note",
    "timeline": f"kind id title {RECORD} said_by keywords evidence note",
    "entities": "kind id name entity_kind role aliases part_of note records",
    "sources": "kind id title publisher url archived archived_on author published accessed language note records",
    "topics": "kind id records facts quotes events",
}


@pytest.mark.parametrize(("command", "keys"), KEYS.items())
def test_keys_of_each_kind(command, keys, make):
    """Every result of a kind has the same keys, present even where the base has nothing."""
    for result in make.RESULTS[command]:
        assert list(as_data(result)) == keys.split()


@pytest.mark.parametrize(
    ("command", "kind"), list(zip(KEYS, ["fact", "quote", "event", "entity", "source", "topic"], strict=True))
)
def test_fields_can_name_every_key(command, kind, make):
    """The fields that may be chosen are the keys of the data, nested ones by their path."""

    def paths(data, above=""):
        for key, value in data.items():
            yield above + key
            value = value[0] if isinstance(value, list) and value else value
            if isinstance(value, dict):
                yield from paths(value, f"{above}{key}.")

    fields = field_names(kind)
    seen = {path for result in make.RESULTS[command] for path in paths(as_data(result))}
    assert seen <= set(fields)
    assert {field for field in fields if "." not in field} == {path for path in seen if "." not in path}


def test_nested_objects(make):
    """Entities, dates, figures and evidence inside a record have exactly the keys of the design."""
    data = as_data(make.FACTS[0])
    assert data["place"] == {"id": "moscow", "name": "Moscow", "kind": "place"}
    assert data["date"] == {"edtf": "2020-03-05?", "start": "2020-03-05", "end": "2020-03-05"}
    assert data["figure"] == {
        "text": "5h40m",
        "value": Decimal(340),
        "low": Decimal(340),
        "high": Decimal(340),
        "qualifier": "exact",
        "unit": "minute",
        "counted": None,
    }
    assert data["evidence"] == [
        {
            "source": {
                "id": "moscow-talks",
                "title": "Talks in Moscow",
                "publisher": "The Gazette",
                "url": "https://example.org/talks?a=1&b=2",
                "published": "2020-03-05",
            },
            "paragraph": 4,
            "exact": "the exact words",
            "prefix": None,
            "suffix": None,
        }
    ]


def test_open_ends_are_null(make):
    """A figure or a date without an upper bound has null there."""
    data = as_data(make.FACTS[1])
    assert data["figure"]["high"] is None
    assert data["date"]["end"] is None


def test_shown_adds_to_its_item(make):
    """`show` gives the item's own data, then what disputes it, what is related and where it is written."""
    for shown in make.SHOWN:
        data, item = as_data(shown), as_data(shown.item)
        assert list(data)[: len(item)] == list(item)
        assert {key: data[key] for key in item} == item
        added = ["converted"] if item["kind"] == "fact" else []
        assert list(data)[len(item) :] == [*added, "disputes", "related", "written_at"]
        assert data["written_at"] == {"file": "data/facts.yaml", "line": 12, "column": 5}
    assert as_data(make.SHOWN[2])["disputes"] == [as_data(make.FACTS[3])]
    assert as_data(make.SHOWN[3])["related"] == [
        {"kind": "event", "id": "first-deliveries", "label": "First deliveries of the S-400 begin"}
    ]
