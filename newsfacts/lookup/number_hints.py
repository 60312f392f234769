"""Words without a digit that can begin a figure or a date: month names, number words, fractions."""

from __future__ import annotations

HINTS: frozenset[str] = frozenset()
