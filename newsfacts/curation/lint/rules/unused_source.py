"""Every source is the evidence of something.

A source that no evidence names has either been left behind, or its records name another by mistake.

Use it, or take it out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.curation.lint.base import Base
from newsfacts.curation.lint.evidence import evidence_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "unused-source", "warning", True


def check(base: Base) -> Iterator[Problem]:
    """A problem for every source that no evidence names."""
    used = {piece.get("source") for written in base.records for piece in evidence_of(written)}
    for source in base.of("source"):
        if source.id not in used:
            message = f"no evidence names the source `{source.id}`; use it, or take it out"
            yield source.problem("id", CODE, message, severity=SEVERITY)
