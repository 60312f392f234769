"""What a sentence says that somebody denies: a record of it has to say that it is denied."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_DENIES = re.compile(
    r"\b(?:(?:d(?:id|oes|o)|ha[sd]|have)(?:n['’]t| not)\s+|not\s+|never\s+)?"
    r"(?:(?P<deny>den(?:y|ies|ied|ying))|(?:reject|refut|disput|dismiss|rebut|repudiat)(?:t?ed|e?s|t?ing|e)?)\b"
)
_DONE_TO = re.compile(r"\b(?:the|an?|its|his|her|their|was|were|is|are|been|being)\s+$", re.I)
"""Before a verb that says nothing of who denies: the rejected plan, he was denied a visa."""
_WITHIN = 80
"""Characters behind a verb of denial within which it is said what is denied."""
_CLAIMS = "that|claims?|allegations?|accusations?|reports?|rumou?rs|suggestions?|having"
_UP_TO = r"\s[^.;:!?“”\"]*?\b"
_REJECTED = re.compile(rf"{_UP_TO}(?:{_CLAIMS})\b")
_DENIED = re.compile(
    r"\s+(?:(?:ever\s+)?[a-z]+ing\b|any\b|(?:he|she|it|they)\s+\w)"
    rf"|{_UP_TO}(?:{_CLAIMS}|has|had|have|was|were|is|are|would|will)\b"
)
_ENDS = re.compile(r";|,\s+(?:and|but|saying|adding|while|which|who)\b")


def denial(
    text: str, start: int, sentence: tuple[int, int], quoted: Sequence[tuple[int, int]]
) -> tuple[int, int] | None:
    """The verb, with its "did not", that denies what stands at `start` of a sentence; None where nothing does.

    Who rejects a plan on a day denies nothing: the verb has to be followed by what is said to be untrue. Verbs in
    quotations, which `quoted` gives, are not those of the sentence.
    """
    for verb in _DENIES.finditer(text, sentence[0], start):
        if any(first <= verb.start() < last for first, last in quoted):
            continue
        if _DONE_TO.search(text, max(sentence[0], verb.start() - 10), verb.start()):
            continue
        told = _DENIED if verb["deny"] else _REJECTED
        what = told.match(text, verb.end(), min(verb.end() + _WITHIN, sentence[1]))
        if what and what.end() <= start and not _ENDS.search(text, what.end(), start):
            return verb.span()
    return None
