"""A comment that silences a problem has a problem to silence.

    topics: [arms-trade]                    # newsfacts: ignore topic-spelling

`# newsfacts: ignore CODE` at the end of a line silences the problems with that code on that line; several codes are
divided by commas. Where there is no such problem any more, or the code is mistyped, the comment would silence the next
one unseen.

Take the comment out. What keeps a file from being read cannot be silenced.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.curation.lint.silenced import CODE, SEVERITY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.errors import Problem

__all__ = ["CODE", "NEEDS_EVERY_RECORD", "SEVERITY", "check"]

NEEDS_EVERY_RECORD = True


def check(base: Base) -> Iterator[Problem]:
    """Nothing: what is silenced shows only once every other rule has run, see `silenced.heeded`."""
    return iter(())
