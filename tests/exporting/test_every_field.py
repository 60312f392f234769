"""Every field of every record is found again in jsonl, sqlite and annotations."""

from __future__ import annotations

import io
import json
import sqlite3
from decimal import Decimal

import newsfacts
from newsfacts.encoding.encode import as_data
from newsfacts.model import Entity, Fact


def plain(item):
    """Give an item as its JSON reads back, numbers exact."""
    from newsfacts.encoding.json import dumps

    return json.loads(dumps(as_data(item)), parse_float=Decimal)


def everything(base):
    chosen = base.selection()
    return [*chosen.records(), *chosen.entities(), *chosen.sources()]


def text_of(base, format):
    stream = io.StringIO()
    newsfacts.export(base, format, stream)
    return stream.getvalue()


def test_jsonl(some_base):
    read = [json.loads(line, parse_float=Decimal) for line in text_of(some_base, "jsonl").splitlines()]
    assert read == [plain(item) for item in everything(some_base)]


def test_opensearch_holds_all_that_is_not_empty(some_base):
    lines = [json.loads(line, parse_float=Decimal) for line in text_of(some_base, "opensearch").splitlines()]
    for action, document, item in zip(lines[::2], lines[1::2], everything(some_base), strict=True):
        assert action == {"index": {"_id": item.id}}
        assert document == without_nothing(plain(item))


def without_nothing(value):
    if isinstance(value, dict):
        return {key: without_nothing(each) for key, each in value.items() if each not in (None, [])}
    return [without_nothing(each) for each in value] if isinstance(value, list) else value


def test_opensearch_takes_the_lines(some_base):
    """As `_bulk` asks: an action and a document a line, the last with its end, an id once, a field of one kind."""
    text = text_of(some_base, "opensearch")
    assert text.endswith("}\n")
    lines = text.split("\n")[:-1]
    actions, documents = [json.loads(line) for line in lines[::2]], [json.loads(line) for line in lines[1::2]]
    ids = [action["index"]["_id"] for action in actions]
    assert len(set(ids)) == len(ids) == len(documents)
    assert all(
        action.keys() == {"index"} and len(identity) <= 512 for action, identity in zip(actions, ids, strict=True)
    )
    kinds = {}
    for path, kind in (found for document in documents for found in fields("", document)):
        assert kinds.setdefault(path, kind) == kind, path


def fields(path, value):
    """Give the path and the kind of every field as an index maps it: lists are their items, all numbers are one kind."""
    if isinstance(value, list):
        for each in value:
            yield from fields(path, each)
    elif isinstance(value, dict):
        yield path, "object"
        for key, each in value.items():
            yield from fields(f"{path}.{key}", each)
    else:
        yield path, "number" if isinstance(value, int | float) and not isinstance(value, bool) else type(value).__name__


def test_annotations(some_base):
    page = json.loads(text_of(some_base, "annotations"), parse_float=Decimal)
    items = page["first"]["items"]
    records = {record.id: record for record in some_base.selection().records()}
    assert page["total"] == len(items) == sum(len(record.evidence) for record in records.values())
    for item in items:
        _, _, identity, number = item["id"].split(":")
        record, piece = records[identity], records[identity].evidence[int(number) - 1]
        (whole,) = (body["value"] for body in item["body"] if body.get("format") == "application/json")
        assert json.loads(whole, parse_float=Decimal) == plain(record)
        assert item["target"]["selector"]["exact"] == piece.exact
        assert item["target"]["selector"].get("prefix") == piece.prefix
    bare = {record.id for record in records.values() if not record.evidence}
    assert {item["id"].split(":")[2] for item in items} == records.keys() - bare


def test_sqlite(some_base, tmp_path):
    newsfacts.export(some_base, "sqlite", tmp_path / "base.db")
    database = sqlite3.connect(tmp_path / "base.db")
    database.row_factory = sqlite3.Row
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    for item in everything(some_base):
        kind = item.kind
        table = "entities" if kind == "entity" else f"{kind}s"
        row = dict(database.execute(f"SELECT * FROM {table} WHERE id = ?", (item.id,)).fetchone())
        data = plain(item)
        for key, value in data.items():
            if key in ("kind", "records", "evidence", "converted"):
                continue
            if key in ("about", "topics", "keywords", "aliases", "disputed_by"):
                held = [each["id"] if isinstance(each, dict) else each for each in value]
                assert json.loads(row[key]) == held
            elif key == "figure" and value:
                numbers = {part: row[f"figure_{part}"] for part in ("value", "low", "high")}
                exact = {part: None if got is None else Decimal(str(got)) for part, got in numbers.items()}
                assert exact == {part: None if value[part] is None else Decimal(value[part]) for part in numbers}
                assert (row["figure"], row["figure_unit"]) == (value["text"], value["unit"])
                assert (row["figure_qualifier"], row["figure_counted"]) == (value["qualifier"], value["counted"])
            elif isinstance(value, dict):
                assert row[key] == value.get("edtf", value.get("id"))
                if key == "date":
                    assert (row["date_start"], row["date_end"]) == (value["start"], value["end"])
            else:
                assert row[key] == value, key
        if isinstance(item, Entity) or kind == "source":
            continue
        held = database.execute(f"SELECT * FROM evidence WHERE {kind} = ? ORDER BY number", (item.id,)).fetchall()
        assert [
            (each["source"], each["paragraph"], each["exact"], each["prefix"], each["suffix"]) for each in held
        ] == [(piece.source.id, piece.paragraph, piece.exact, piece.prefix, piece.suffix) for piece in item.evidence]
        about = database.execute(f"SELECT entity FROM about WHERE {kind} = ? ORDER BY id", (item.id,))
        assert [row[0] for row in about] == [entity.id for entity in item.about]
        if isinstance(item, Fact):
            disputes = database.execute("SELECT disputed_by FROM disputes WHERE fact = ?", (item.id,))
            assert {row[0] for row in disputes} == set(item.disputed_by)
    database.close()


def test_a_number_that_sqlite_cannot_hold_is_text(every_key, tmp_path):
    newsfacts.export(every_key, "sqlite", tmp_path / "base.db")
    database = sqlite3.connect(tmp_path / "base.db")
    kept = dict(database.execute("SELECT id, figure_value FROM facts WHERE figure IS NOT NULL"))
    assert kept == {"bridge-cost": 1_250_000, "digits": "0.1234567890123456789", "many": "12345678901234567890123"}
    database.close()
