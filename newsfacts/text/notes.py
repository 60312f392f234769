"""Marks that lead from a text to its footnotes: `2012.[3]`, `people [1, 2].`, `harbour.¹`."""

from __future__ import annotations

import re
from functools import cache

_NUMBERS = r"\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,9}"
_WITHIN = rf"(?:{_NUMBERS}|\^[^\]\s]{{1,40}}|[a-z]+ needed)"
RAISED = "¹²³⁰⁴⁵⁶⁷⁸⁹"
"""Digits that stand above the line."""
_SIGNS = r".,;:!?\"”’»)\]"


@cache
def note_mark() -> re.Pattern[str]:
    """Match the mark of a footnote: in brackets and glued to a word or before a full stop, or raised behind a sign.

    Its number says nothing. `[34] soldiers` is an insertion, and the 2 of `km²` none of a note.
    """
    return re.compile(
        rf"(?<=[^\s\[(])\[{_WITHIN}\](?::\d{{1,4}})?"
        rf"|\s\[{_NUMBERS}\](?=\s?[{_SIGNS}\[]|\s*\Z)"
        rf"|(?<=[{_SIGNS}])(?:\[[a-z]\]|[{RAISED}]+)"
    )
