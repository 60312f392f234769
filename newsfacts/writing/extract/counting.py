"""What a number counts that names nothing: of these, 29 were treated; she made 43 saves, and he made 26."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.figures import find_figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsfacts.figures import FoundFigure
    from newsfacts.model import Figure

_OF_THESE = re.compile(r"^(?:of|among)\s+(?:these|those|them)\b,?\s+$", re.I)
"""All that stands before a number that is a part of what the sentence before counts."""
_OF_THEM = re.compile(r"\s+of\s+(?:them|these|those)\b(?!\s+\w+s\b)")
_SUBJECT = re.compile(r"(?:The\s+)?(?P<noun>[A-Za-z][a-z]+s)\s+(?:were|are|had|have|came|who)\b")
"""The several with which a sentence begins, and which are not counted."""
_VERB = re.compile(r"\b(?P<verb>[a-z]{3,})\s+$")
_NO_VERB = frozenset("for the and than from with over about under only some just nearly least most other".split())


def counts_by_place(text: str, start: int, end: int, begins: int) -> Figure | None:
    """The figure that counts what a bare number does, told by where that stands; None where nothing tells it.

    The sentence begins at `begins`; what stands before it is of the same paragraph.
    """
    before = _counted(find_figures(text[begins:start]))
    if not before and (_OF_THESE.search(text[begins:start].lstrip()) or _OF_THEM.match(text, end)):
        above = _counted(find_figures(text[:begins]))
        return above[-1].figure if above else _subject(text, begins, start, end)
    verb = _VERB.search(text, begins, start)
    if verb is None or verb["verb"] in _NO_VERB:
        return None
    same = [each for each in before if text[begins : begins + each.start].endswith(f"{verb['verb']} ")]
    return same[-1].figure if same else None


def without_ages(found: Sequence[FoundFigure]) -> list[FoundFigure]:
    """Figures without the ages of people, of which no other number has its unit: Oskar Thain, 38, made 26."""
    return [each for each in found if not (each.figure.unit == "year" and each.figure.text.isdigit())]


def _counted(found: Sequence[FoundFigure]) -> list[FoundFigure]:
    return [each for each in found if each.figure.unit == "count" and each.figure.counted]


def _subject(text: str, begins: int, start: int, end: int) -> Figure | None:
    """The several that a sentence is of, as if so many were counted."""
    subject = _SUBJECT.match(text, begins, start)
    if subject is None or not _OF_THEM.match(text, end):
        return None
    noun = subject["noun"]
    found = find_figures(f"2 {noun[0].lower()}{noun[1:]}")
    return found[0].figure if found and found[0].figure.counted else None
