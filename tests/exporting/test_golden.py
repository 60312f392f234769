"""Every format, byte by byte: on a base with every key, and on the base that ships.

After a change that is meant, `NEWSFACTS_GOLDEN=1 pytest tests/exporting` writes the files anew: read their diff.
"""

from __future__ import annotations

import os
import re
import sqlite3
from pathlib import Path

import pytest

from newsfacts.exporting import FORMATS

HERE = Path(__file__).parent
LINES = [name for name, format in FORMATS.items() if format.makes == "lines"]


_OF_SQLITE = re.compile("_fts|sqlite_master|writable_schema")
"""What Python's releases print each in another way."""


def compare(name: str, shown: str) -> None:
    path = HERE / "golden" / name
    if os.environ.get("NEWSFACTS_GOLDEN"):
        path.write_text(shown, encoding="utf-8", newline="")
    assert shown == path.read_bytes().decode()


def without_assets(page: str) -> str:
    """Leave out the style and the script, which stand in files of their own."""
    page = re.sub(r"<style>.*?</style>|<script>\n?\"use strict\".*?</script>", "", page, flags=re.DOTALL)
    return re.sub(r"sha256-[\w+/=]+", "sha256-…", page)


def exported(format: str, which: str, call, tmp_path: Path, base: Path) -> str:
    args = ["--data", base] if which == "every-key" else []
    if format in LINES:
        outcome = call("export", format, *args)
        text = without_assets(outcome.out)
    else:
        outcome = call("export", format, *args, "-o", tmp_path / "made")
        if format == "sqlite":
            with sqlite3.connect(tmp_path / "made") as database:
                rows = [row for row in database.iterdump() if not _OF_SQLITE.search(row)]
                text = "".join(f"{row}\n" for row in rows)
        else:
            files = sorted((tmp_path / "made").iterdir())
            text = "".join(f"== {file.name}\n{file.read_bytes().decode()}" for file in files)
    assert outcome.status == 0
    return f"{text}-- said\n{outcome.err}"


@pytest.mark.parametrize("which", ["every-key", "ships"])
@pytest.mark.parametrize("format", FORMATS)
def test_golden(format, which, call, tmp_path, path_of_every_key):
    compare(f"{which}.{format}", exported(format, which, call, tmp_path, path_of_every_key))


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_base_gives_the_same_bytes(format, call, tmp_path, path_of_every_key):
    for name in ("one", "two"):
        assert call("export", format, "--data", path_of_every_key, "-o", tmp_path / name).status == 0
    one, two = (sorted(path.iterdir()) if path.is_dir() else [path] for path in (tmp_path / "one", tmp_path / "two"))
    assert [file.read_bytes() for file in one] == [file.read_bytes() for file in two]
