"""A file as it would be after a change, for whatever reads files: nothing is written to find out what is wrong."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

_Concrete: Any = type(Path())


class Draft(_Concrete):  # type: ignore[misc]
    """The path of a file; reading it gives other bytes than those on the disk."""

    content: bytes | None = None

    def open(self, mode: str = "r", buffering: int = -1, encoding: str | None = None, *args: Any, **more: Any) -> Any:
        """Open the bytes of the draft for reading."""
        if self.content is None:  # another path that pathlib made of this one
            return super().open(mode, buffering, encoding, *args, **more)
        stream = io.BytesIO(self.content)
        return stream if "b" in mode else io.TextIOWrapper(stream, encoding or "utf-8", *args, **more)


def draft(path: Path, content: bytes) -> Draft:
    """Give a path that reads as `content`."""
    made = Draft(path)
    made.content = content
    return made
