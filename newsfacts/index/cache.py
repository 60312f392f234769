"""Where compiled bases lie: the user's cache folder, one file for each set of YAML files."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from zlib import adler32, crc32


def cache_folder() -> Path:
    """Give the folder for compiled bases: XDG_CACHE_HOME, or where the operating system keeps caches."""
    if chosen := os.environ.get("XDG_CACHE_HOME"):
        return Path(chosen) / "newsfacts"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home()) / "newsfacts" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "newsfacts"
    return Path.home() / ".cache" / "newsfacts"


def index_path(files: Sequence[Path]) -> Path | None:
    """Give the place of the index of the base in these files, None where the user has no home folder.

    A base keeps its index when files come to its folder or leave it: the place goes by folders. It need not
    be unique: an index says itself which files it was compiled from.
    """
    named = "\n".join(sorted({str(file.parent) for file in files})).encode("utf-8", "surrogateescape")
    try:
        return cache_folder() / f"{files[0].parent.name or 'base'}-{crc32(named):08x}{adler32(named):08x}.sqlite"
    except RuntimeError:  # pathlib found no home
        return None
