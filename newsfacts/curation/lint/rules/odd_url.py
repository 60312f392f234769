"""The address of a source begins with `https://` or `http://`.

Citations and exports make links of it, and other programs open them.

    url: www.example.org/talks            # https://www.example.org/talks
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.curation.lint.base import Base, clip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "odd-url", "warning", False

_ADDRESS = re.compile(r"https?://[^\s/]\S*", re.IGNORECASE)


def check(base: Base) -> Iterator[Problem]:
    """A problem for every `url` and `archived` of a source that is no address on the web."""
    for source in base.of("source"):
        for key in ("url", "archived"):
            url = source.fields.get(key)
            if url is not None and not _ADDRESS.fullmatch(url):
                message = f"{clip(url)} is no address on the web; write https://…"
                yield source.problem(key, CODE, message, severity=SEVERITY)
