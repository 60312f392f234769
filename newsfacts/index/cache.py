"""Where compiled bases lie: the user's cache folder, one file for each set of YAML files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from zlib import adler32, crc32

from newsfacts.cache_folder import cache_folder


def index_path(named: Sequence[Path]) -> Path | None:
    """Give the place of the index of the base that is named by these paths, None where the user has no home.

    It need not be unique: an index says itself which base it is of.
    """
    text = "\n".join(map(str, named)).encode("utf-8", "surrogateescape")
    try:
        return cache_folder() / f"{named[0].stem or 'base'}-{crc32(text):08x}{adler32(text):08x}.sqlite"
    except RuntimeError:  # pathlib found no home
        return None
