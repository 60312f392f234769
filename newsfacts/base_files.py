"""The files that make a base: those that were named, or of the environment, the project file, or the one that ships."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import NamedTuple

from newsfacts.errors import CannotRead
from newsfacts.places import VARIABLE, project_files, shipped_place

SHIPPED = "the base that ships"
"""The origin of a base that nothing names."""


class BaseFiles(NamedTuple):
    """The files of a base, and the paths by which they were named; both absolute."""

    named: tuple[Path, ...]
    files: tuple[Path, ...]
    origin: str
    """What named them: empty for whoever asks, NEWSFACTS_DATA, a project file, or `the base that ships`."""


def base_files(paths: Sequence[str | Path] = ()) -> BaseFiles:
    """The YAML files of a base, each once, a folder's in the order of their names.

    A folder stands for its `*.yaml` files, not for those of the folders in it. Raises CannotRead for a path
    that does not exist and for a folder without any, UsageError for a project file that is wrong.
    """
    named, origin = _named(paths)
    files: dict[Path, None] = {}
    for path in named:
        for file in _files_of(path):
            if not _is_text(str(file)):
                raise CannotRead(f"{str(file)!r}: a file of a base has a name in UTF-8")
            files[Path(os.path.abspath(file))] = None  # noqa: PTH100  (keeps a link's own name, as people typed it)
    return BaseFiles(tuple(Path(os.path.abspath(path)) for path in named), tuple(files), origin)  # noqa: PTH100


def _named(paths: Sequence[str | Path]) -> tuple[list[Path], str]:
    if paths:
        return [Path(path) for path in paths], ""
    if found := _from_environment():
        return found, VARIABLE
    if project_files():
        from newsfacts.project import project

        here = project()
        if here is not None and (found := here.paths("data")):
            return found, str(here.file)
    return [shipped_base()], SHIPPED


def shipped_base() -> Path:
    """The base that ships: inside the package where it is installed, `data/facts.yaml` in a checkout."""
    return Path(shipped_place())


def _is_text(name: str) -> bool:
    try:
        return bool(name.encode("utf-8"))
    except UnicodeEncodeError:  # a name in some other encoding
        return False


def _from_environment() -> list[Path]:
    return [Path(part) for part in os.environ.get(VARIABLE, "").split(os.pathsep) if part]


def _files_of(path: Path) -> list[Path]:
    try:
        kind = path.stat().st_mode
        if not S_ISDIR(kind):
            if not S_ISREG(kind):  # a base is read again whenever need be, which a pipe cannot be
                raise CannotRead(f"{path}: not a file; --data takes a YAML file or a folder of *.yaml files")
            return [path]
        files = sorted(file for file in path.iterdir() if file.suffix == ".yaml" and not file.name.startswith("."))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CannotRead(f"{path}: {reason}; --data takes a YAML file or a folder of *.yaml files") from None
    if not files:
        raise CannotRead(f"{path}: the folder holds no *.yaml file")
    return files
