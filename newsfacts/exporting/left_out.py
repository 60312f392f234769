"""What a format cannot hold, counted and said: nothing goes silently."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from newsfacts.text.how_many import how_many

if TYPE_CHECKING:
    from newsfacts.lookup.selecting import Selection


def left_out(
    format: str,
    kind: str,
    written: int,
    reasons: Mapping[str, int],
    selection: Selection,
    say: Callable[[str], None],
) -> None:
    """Say how many records of a kind a format holds, why others are left out, and which kinds it has no place for."""
    parts = [f"{how_many(count, kind)} {reason}" for reason, count in reasons.items() if count]
    parts += [how_many(count, other) for other, count in selection.counts.items() if other != kind and count]
    if parts:
        say(f"{format} holds {how_many(written, kind)}; left out: {', '.join(parts)}")
