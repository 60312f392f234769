"""The base that `init` starts: a small invented one that explains itself."""

from __future__ import annotations

import os
from pathlib import Path

from newsfacts.writing.replacing import create

FILE_NAME = "facts.yaml"
_INITIAL = Path(__file__).with_name("initial.yaml")


def start(path: str = "") -> Path:
    """Write a base to a file that is not there yet, and give its path; a folder gets a `facts.yaml`.

    A path that does not exist is a folder to be where it ends in a slash or has no file ending. Raises
    CannotWrite, also where the file is there already.
    """
    named = Path(path)
    folder = named.is_dir() or not named.suffix or path.endswith(("/", os.sep))
    if os.path.lexists(path) and not named.is_dir():
        folder = False
    file = named / FILE_NAME if folder else named
    create(file, _INITIAL.read_bytes())
    return file
