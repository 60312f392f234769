"""What turns a base into an index, beside the base: when any of it changes, the index is compiled anew."""

from __future__ import annotations

import os
from pathlib import Path
from zlib import crc32

import newsfacts
from newsfacts.index.schema import VERSION

_FOLDER = Path(newsfacts.__file__).parent / "figures"
"""The word lists by which figures are read; nothing else of an index comes from a list."""


def made_with() -> str:
    """Give a text that differs between versions of newsfacts, of the index, and of the units and number words.

    It tells contents, not times, so that two installations share an index.
    """
    checksum = 0
    for name in sorted(os.listdir(_FOLDER)):  # noqa: PTH208  (at every look-up)
        if name.endswith(".tsv"):
            with open(_FOLDER / name, "rb") as stream:  # noqa: PTH123
                checksum = crc32(stream.read(), checksum)
    return f"{newsfacts.__version__} {VERSION} {checksum:08x}"
