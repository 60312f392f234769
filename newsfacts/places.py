"""Where things lie, as plain text: the cache, the project file, the index of a base.

A shell that completes a line waits for these answers at every Tab, so this module imports nothing that costs.
"""

from __future__ import annotations

import os
import sys
from zlib import adler32, crc32

TYPE_CHECKING = False  # what typing calls so is the same to a type checker, and costs as much as all of this
if TYPE_CHECKING:
    from collections.abc import Sequence

VARIABLE = "NEWSFACTS_DATA"
"""Environment variable that names the base: files and folders, separated as in PATH."""

PROJECT_FILES = ("newsfacts.toml", "pyproject.toml")
"""The second is other programs' too, and counts where it has a table `[tool.newsfacts]`."""


def cache_place() -> str:
    """The user's cache folder for newsfacts: in XDG_CACHE_HOME, or where the operating system keeps caches.

    Raises RuntimeError where the user has no home.
    """
    chosen = os.environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(chosen):  # the XDG Base Directory Specification leaves all others aside
        return os.path.join(chosen, "newsfacts")
    if sys.platform == "win32":
        return os.path.join(os.environ.get("LOCALAPPDATA") or _home(), "newsfacts", "Cache")
    if sys.platform == "darwin":
        return os.path.join(_home(), "Library", "Caches", "newsfacts")
    return os.path.join(_home(), ".cache", "newsfacts")


def index_place(named: Sequence[str]) -> str:
    """The place of the index of the base that is named by these absolute paths.

    It need not be unique: an index says itself which base it is of. Raises RuntimeError as `cache_place` does.
    """
    text = "\n".join(named).encode("utf-8", "surrogateescape")
    stem = os.path.splitext(os.path.basename(named[0]))[0]
    return os.path.join(cache_place(), f"{stem[:40] or 'base'}-{crc32(text):08x}{adler32(text):08x}.sqlite")


def index_address(index: str) -> str:
    """The URI by which SQLite opens an index for reading.

    Nobody ever writes to such a file, so SQLite need not lock it or look for changes.
    """
    name = index.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    return f"file:{name}?mode=ro&immutable=1"


def names_in_index(named: Sequence[str]) -> str:
    """The paths by which a base was named, as an index keeps them: one a line."""
    return "\n".join(named).encode("utf-8", "backslashreplace").decode()


def project_files() -> list[str]:
    """The files that may be the project file, the nearest first.

    They lie in the working directory or above it, up to the root of the repository or the home of whoever asks.
    """
    try:
        folder = os.getcwd()
    except OSError:  # the folder was deleted under us
        return []
    home = os.path.expanduser("~")
    found: list[str] = []
    while True:
        files = (os.path.join(folder, name) for name in PROJECT_FILES)
        found += filter(os.path.isfile, files)
        above = os.path.dirname(folder)
        if folder in (home, above) or os.path.exists(os.path.join(folder, ".git")):
            return found
        folder = above


_PACKAGE = os.path.dirname(os.path.abspath(__file__))
_INSTALLED = os.path.join(_PACKAGE, "data", "facts.yaml")


def is_checkout() -> bool:
    """Whether this newsfacts is run from its repository and not installed."""
    return not os.path.exists(_INSTALLED)


def shipped_place() -> str:
    """The base that ships: inside the package where it is installed, `data/facts.yaml` in a checkout."""
    return os.path.join(os.path.dirname(_PACKAGE), "data", "facts.yaml") if is_checkout() else _INSTALLED


def _home() -> str:
    home = os.path.expanduser("~")
    if home == "~":
        raise RuntimeError("whoever asks has no home")
    return home
