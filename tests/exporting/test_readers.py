"""Other programs read what is exported: Frictionless, icalendar, DuckDB, Datasette, PostgreSQL.

They are in the extra `readers`, PostgreSQL in Debian; a test skips where its reader is not installed.
"""

from __future__ import annotations

import asyncio
import io
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import newsfacts


def test_frictionless_finds_the_package_valid(some_base, tmp_path):
    frictionless = pytest.importorskip("frictionless")
    newsfacts.export(some_base, "csv", tmp_path)
    package = frictionless.Package(str(tmp_path / "datapackage.json"))
    report = package.validate()
    assert report.valid, report.flatten(["title", "message"])
    facts = package.get_resource("facts")
    facts.infer()
    fields = {field.name: field.type for field in facts.schema.fields}
    assert (fields["figure.value"], fields["date.start"], fields["date"]) == ("number", "date", "string")
    assert {key["reference"]["resource"] for key in facts.schema.foreign_keys} == {"entities"}
    assert len(facts.read_rows()) == some_base.info().counts["facts"]


def test_icalendar_reads_the_calendar(every_key):
    icalendar = pytest.importorskip("icalendar")
    stream = io.StringIO()
    newsfacts.export(every_key, "ical", stream)
    assert all(len(line.encode()) <= 75 for line in stream.getvalue().split("\r\n"))
    events = {str(event["UID"]): event for event in icalendar.Calendar.from_ical(stream.getvalue()).walk("VEVENT")}
    assert events.keys() == {"opened@newsfacts", "days@newsfacts", "doubtful@newsfacts"}
    days = events["days@newsfacts"]
    assert (days["DTSTART"].dt, days["DTEND"].dt) == (date(2024, 3, 1), date(2024, 3, 4))
    assert str(events["opened@newsfacts"]["SUMMARY"]) == "The bridge; opens, at last"
    assert events["doubtful@newsfacts"]["STATUS"] == "TENTATIVE"


def test_duckdb_reads_the_lines_with_their_types(some_base, tmp_path):
    duckdb = pytest.importorskip("duckdb")
    newsfacts.export(some_base, "jsonl", tmp_path / "base.jsonl")
    table = f"read_json_auto('{tmp_path / 'base.jsonl'}')"
    counts = dict(duckdb.sql(f"SELECT kind, count(*) FROM {table} GROUP BY kind").fetchall())
    expected = some_base.info().counts
    kinds = {"fact": "facts", "quote": "quotes", "event": "events", "entity": "entities", "source": "sources"}
    assert counts == {kind: expected[many] for kind, many in kinds.items() if expected[many]}
    ((day,),) = duckdb.sql(f"SELECT max(date.start) FROM {table}").fetchall()
    assert isinstance(day, date)


def test_datasette_has_search_names_and_facets(every_key, tmp_path):
    app = pytest.importorskip("datasette.app")
    newsfacts.export(every_key, "sqlite", tmp_path / "base.db")
    datasette = app.Datasette([str(tmp_path / "base.db")])

    async def get(path: str) -> str:
        answer = await datasette.client.get(path)
        assert answer.status_code == 200, path
        return answer.text

    async def look() -> None:
        for table in ("facts", "quotes", "events", "entities", "sources", "evidence"):
            assert 'name="_search"' in await get(f"/base/{table}"), table
        assert "bridge-cost" in await get("/base/facts?_search=costs")
        assert "bridge-cost" not in await get("/base/facts?_search=grains")
        assert '<a href="/base/entities/alderport">Alderport</a>' in await get("/base/facts?id=bridge-cost")
        facets = await get("/base/facts.json?_facet_array=topics&_shape=objects")
        assert '"value": "bridges"' in facets
        assert '"count": 2' in facets

    asyncio.run(look())


@pytest.fixture(scope="module")
def postgres() -> Iterator[list[str]]:
    """Start a PostgreSQL of its own on a socket, and give the command that sends SQL to it."""
    binaries = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not binaries:
        pytest.skip("PostgreSQL is not installed (Debian: postgresql)")
    folder = Path(tempfile.mkdtemp(prefix="nf", dir="/tmp"))  # a socket's name is short, and the server is no root
    user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
    if user:
        shutil.chown(folder, "postgres")
    server, data = binaries[-1].parent, str(folder / "data")

    def run(*command: str | Path) -> None:
        subprocess.run([*user, *map(str, command)], check=True, stdout=subprocess.DEVNULL, cwd="/")

    run(server / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
    run(server / "pg_ctl", "-D", data, "-w", "-o", f"-k {folder} -c listen_addresses='' -c fsync=off", "start")
    try:
        yield [str(server / "psql"), "-h", str(folder), "-U", "postgres", "-v", "ON_ERROR_STOP=1", "-qAt"]
    finally:
        run(server / "pg_ctl", "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder)


def commands_of_the_page() -> list[str]:
    """Give the SQL that docs/sharing.md shows, block by block."""
    page = (Path(__file__).parents[2] / "docs" / "sharing.md").read_text(encoding="utf-8")
    return [block.split("```")[0] for block in page.split("```sql\n")[1:]]


def test_postgresql_answers_what_the_page_says(postgres, some_base, tmp_path):
    newsfacts.export(some_base, "jsonl", tmp_path / "base.jsonl")
    schema, load, look_up, number, day = commands_of_the_page()

    def send(sql: str) -> list[str]:
        sql = sql.replace("base.jsonl", str(tmp_path / "base.jsonl"))
        done = subprocess.run(postgres, input=sql, capture_output=True, text=True, cwd="/", check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()

    send("DROP TABLE IF EXISTS record; DROP TABLE IF EXISTS incoming;" + schema + load)
    total = len([*some_base.selection().records(), *some_base.selection().entities(), *some_base.selection().sources()])
    assert send("SELECT count(*) FROM record") == [str(total)]
    kept = dict(line.split("|", 1) for line in send("SELECT id, doc FROM record"))
    assert {key: json.loads(doc) for key, doc in kept.items()} == {
        item["id"]: item for item in map(json.loads, (tmp_path / "base.jsonl").read_text("utf-8").splitlines())
    }
    if "turkish-soldiers-killed" in kept:
        assert any(line.startswith("turkish-soldiers-killed|") for line in send(look_up))
        assert any(line.startswith("refugee-count|") for line in send(number))
        assert any(line.startswith("s400-first-deliveries|") for line in send(day))
