"""Tables made of the word lists, kept in the user's cache folder: making them anew takes longer than a check.

What is kept is a cache like the index: where it is missing, broken or of other word lists, the table is made anew, and
where it cannot be written, it is made each time.
"""

from __future__ import annotations

import contextlib
import marshal
import os
import sys
from collections.abc import Callable
from functools import cache, wraps
from pathlib import Path
from typing import TypeVar
from zlib import crc32

import newsfacts.lookup
from newsfacts.cache_folder import cache_folder

_Table = TypeVar("_Table")
_FOLDERS = (Path(__file__).parent / "words", Path(newsfacts.lookup.__file__).parent)


def kept(make: Callable[[], _Table]) -> Callable[[], _Table]:
    """Keep the table that a function makes of the word lists; it may hold text, numbers, tuples, sets and dicts."""

    @cache
    @wraps(make)
    def table() -> _Table:
        made_of = f"{_stamp()}\n{make.__code__.co_filename}\n{os.stat(make.__code__.co_filename).st_mtime_ns}\n"  # noqa: PTH116
        name = f"{make.__module__.rpartition('.')[2]}{make.__name__}"
        try:
            path = cache_folder() / f"words-{name}-{crc32(made_of.encode()):08x}.table"
            head, _, body = path.read_bytes().partition(b"\n")
            if int(head) == crc32(body):
                return marshal.loads(body)  # type: ignore[no-any-return]
        except (OSError, ValueError, EOFError, TypeError, RuntimeError):
            pass
        found = make()
        with contextlib.suppress(OSError, RuntimeError, ValueError, UnboundLocalError):
            _keep(path, marshal.dumps(found))  # type: ignore[arg-type]
        return found

    return table


def _keep(path: Path, body: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.write_bytes(b"%d\n" % crc32(body) + body)
    draft.replace(path)


@cache
def _stamp() -> str:
    """Give a text that differs after every change to a word list, and between versions of Python."""
    found = [f"{sys.version_info} {marshal.version}"]
    for folder in _FOLDERS:
        with os.scandir(folder) as files:
            lists = sorted((file.name, file.stat()) for file in files if file.name.endswith((".tsv", ".txt")))
        found += [f"{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in lists]
    return "\n".join(found)
