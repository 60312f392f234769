"""The comments that have the passage of a text above the stubs that are of it."""

from __future__ import annotations

import re

PASSAGE = "# ¶ "
"""What such a comment begins with."""
_IDLE = re.compile(rf"^[ \t]*{PASSAGE}[^\r\n]*(?:\r\n?|\n)(?=(?:[ \t]*(?:\r\n?|\n))*(?:[ \t]*{PASSAGE}|\S|\Z))", re.M)


def without_idle(text: str) -> str:
    """Take away the comments below which no record is left."""
    return _IDLE.sub("", text)
