"""The project file: what a folder with drafts or a base has to say on how newsfacts is used in it.

`newsfacts.toml`, or `[tool.newsfacts]` in a `pyproject.toml`. No key of it runs a program.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from newsfacts.errors import UsageError, meant
from newsfacts.files import opened
from newsfacts.places import PROJECT_FILES, project_files

KEYS: dict[str, type] = {
    "data": list,
    "review.files": list,
    "review.exclude": list,
    "review.front_matter": list,
    "review.allow_unknown": bool,
    "review.baseline": str,
    "cite.style": str,
    "cite.publisher": str,
    "cite.url": str,
}
"""Every setting, and what it is: a list of texts, a text, or true or false. Paths begin at the file's folder."""

_WORDS = {list: "a list of texts", bool: "true or false", str: "a text"}
_LONGEST = 1 << 20


class Project(NamedTuple):
    """A project file that was read."""

    file: Path
    settings: Mapping[str, Any]
    """What it sets, by the names of `KEYS`."""

    def paths(self, key: str) -> list[Path]:
        """The paths that a setting lists."""
        return [self.file.parent / each for each in self.settings.get(key, ())]


def project() -> Project | None:
    """The project that the working directory belongs to. Raises UsageError where its file is wrong."""
    return _first(tuple((file, Path(file).stat().st_mtime_ns) for file in project_files()))


def setting(key: str) -> Any:
    """What the project file says on a key, None where it does not or there is none."""
    here = project()
    return None if here is None else here.settings.get(key)


@lru_cache(8)
def _first(files: Sequence[tuple[str, int]]) -> Project | None:
    """What the first file says that says anything; beside each stands when it was changed."""
    for file, _ in files:
        table = _table(file)
        if table is not None:
            return Project(Path(file), dict(_settings(file, table)))
    return None


def _table(file: str) -> dict[str, Any] | None:
    """What a file says on newsfacts; None for a `pyproject.toml` that says nothing."""
    shared = file.endswith(PROJECT_FILES[1])
    try:
        with opened(file) as binary:
            content = binary.read(_LONGEST)
        if shared and b"newsfacts" not in content:  # not worth a parser
            return None
        import tomllib

        read = tomllib.loads(content.decode())
    except (OSError, ValueError, RecursionError) as error:
        if shared:  # it is other programs' file too, and theirs to complain of
            return None
        raise UsageError("invalid_project", f"{file}: {error}") from None
    if not shared:
        return read
    table = read.get("tool", {}).get("newsfacts") if isinstance(read.get("tool"), dict) else None
    if table is not None and not isinstance(table, dict):
        raise UsageError("invalid_project", f"{file}: tool.newsfacts is a table of settings")
    return table


def _settings(file: str, table: Mapping[str, Any], group: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in table.items():
        name = f"{group}{key}"
        below = [known.removeprefix(f"{name}.") for known in KEYS if known.startswith(f"{name}.")]
        if below and not isinstance(value, dict):
            raise UsageError("invalid_project", f"{file}: {name} is a table: {', '.join(below)}")
        if below:
            yield from _settings(file, value, f"{name}.")
        elif name not in KEYS:
            known = dict.fromkeys([*KEYS, *(known.partition(".")[0] for known in KEYS)])
            raise UsageError("invalid_project", f"{file}: no setting is called {name!r}{meant(name, known)}")
        elif not isinstance(value, KEYS[name]) or (isinstance(value, list) and not all(map(_is_text, value))):
            raise UsageError("invalid_project", f"{file}: {name} is {_WORDS[KEYS[name]]}")
        elif name == "data" and not value:
            raise UsageError("invalid_project", f"{file}: data is empty; name a file or a folder, or leave it out")
        else:
            yield name, value


def _is_text(value: object) -> bool:
    return isinstance(value, str) and "\0" not in value
