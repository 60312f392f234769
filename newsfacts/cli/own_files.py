"""The base that a command may write to: one that somebody named."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from newsfacts.base_files import SHIPPED, base_files
from newsfacts.errors import UsageError
from newsfacts.places import VARIABLE

if TYPE_CHECKING:
    from collections.abc import Sequence


def own_files(named: Sequence[Path] | None) -> tuple[Path, ...]:
    """Give the files of the base that is to be written to. Raises UsageError where only the one that ships is there."""
    _, files, origin = base_files(named or ())
    if origin == SHIPPED:
        here = " (there is one here: --data facts.yaml)" if Path("facts.yaml").is_file() else ""
        raise UsageError(
            "no_base",
            f"say which base is written to, with --data PATH or {VARIABLE}{here}; the one that ships is not,"
            " and `newsfacts init` starts one of your own",
        )
    return files
