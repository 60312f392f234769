"""The base that `init` starts: a small invented one that explains itself, or an empty one; and its schema."""

from __future__ import annotations

import json
import os
from pathlib import Path
from urllib.parse import quote

from newsfacts.curation.format import VERSION
from newsfacts.curation.schema import schema
from newsfacts.writing.replacing import create

FILE_NAME = "facts.yaml"
_INITIAL = Path(__file__).with_name("initial.yaml")


def start(path: str = "", *, empty: bool = False) -> Path:
    """Write a base to a file that is not there yet, and give its path; a folder gets a `facts.yaml`.

    Beside it goes its schema, `facts.schema.json`, unless one is there; the first line of the base names it, so that
    editors complete keys. A path that does not exist is a folder to be where it ends in a slash or has no file ending.
    Raises CannotWrite, also where the file is there already.
    """
    named = Path(path)
    folder = named.is_dir() or not named.suffix or path.endswith(("/", os.sep))
    if os.path.lexists(path) and not named.is_dir():
        folder = False
    file = named / FILE_NAME if folder else named
    beside = file.with_suffix(".schema.json")
    line = f"# yaml-language-server: $schema={quote(beside.name)}\n"
    content = f"newsfacts: {VERSION}\n".encode() if empty else _INITIAL.read_bytes()
    create(file, line.encode() + content)
    if not os.path.lexists(beside):
        create(beside, (json.dumps(schema(), indent=2, ensure_ascii=False) + "\n").encode())
    return file
