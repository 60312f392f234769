"""What turns a base into an index, beside the base: when any of it changes, the index is compiled anew."""

from __future__ import annotations

import os
from zlib import crc32

import newsfacts
from newsfacts.index.schema import VERSION
from newsfacts.places import is_checkout

_PACKAGE = os.path.dirname(newsfacts.__file__)  # noqa: PTH120  (at every look-up)
_FOLDERS = ("curation", "dates", "figures", "index", "text")
"""Whose code and lists read a base and lay it down."""


def made_with() -> str:
    """Give a text that differs between versions of newsfacts, of the index, and of the files that compile one.

    Of those it tells names and sizes, so that two installations share an index; in a checkout, where people edit them,
    also when they were changed.
    """
    timed = is_checkout()
    told = []
    for folder in _FOLDERS:
        with os.scandir(os.path.join(_PACKAGE, folder)) as files:  # noqa: PTH118
            for file in files:
                if file.name.endswith((".py", ".tsv")):
                    state = file.stat()
                    told.append((folder, file.name, state.st_size, timed and state.st_mtime_ns))
    return f"{newsfacts.__version__} {VERSION} {crc32(repr(sorted(told)).encode()):08x}"
