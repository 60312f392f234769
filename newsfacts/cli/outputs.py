"""Where a command writes: standard output, or a file that is none of those it reads."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from newsfacts.base_files import base_files
from newsfacts.errors import UsageError
from newsfacts.files import shown


def expect_none_read(option: str, output: Path, drafts: Iterable[Path], data: Iterable[Path] | None) -> None:
    """Raise UsageError where an output would take the place of a draft, or of a file of the base that is asked.

    `review --output-file a.md b.md` forgets a name, and `a.md` would be gone.
    """
    if not output.exists():
        return
    for what, paths in (("a draft", drafts), ("a file of the base", base_files([*(data or ())]).files)):
        for path in paths:
            if path.exists() and output.samefile(path):
                raise UsageError("usage", f"{option} {shown(output)}: this is {what} that is read; give another file")
