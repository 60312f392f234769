"""Verbs of saying that say something of their own: what somebody denies, and what they would not say."""

from __future__ import annotations

import re

_DENY = frozenset(["deny", "refute", "rebut", "repudiate"])
_NOT = re.compile(r"(?:\bnot|n['’]t|\bnever|\b(?:declin|refus)(?:e|es|ed|ing)\s+to)\s+$", re.I)
_BESIDE = 14
"""Characters before a verb in which it stands that it was not said: refusing to."""
_DONE_TO = re.compile(r"\b(?:was|were|is|are|be|been|being)\s+(?:not\s+)?$", re.I)
"""Before a verb that says nothing of who denies: he was denied a visa."""
_WHAT = re.compile(r"\s+(?:\w+\s+){0,3}?(?:that|whether|if|why|how|who|which|what|when|where)\s")
"""Behind such a verb, what leads to what is denied."""
_PUT_IN = re.compile(r",\s+(?:who|whose|whom|which|where)\s[^,;:.]*,(?=\s)")
"""What is put in between commas and says something else of a noun."""


def refuses(text: str, start: int, lemma: str) -> bool:
    """Whether a verb of saying that begins at a place of a text denies, or was not said."""
    before = text[max(0, start - _BESIDE) : start]
    return (lemma in _DENY and not _DONE_TO.search(before)) or _NOT.search(before) is not None


def refused_until(text: str, end: int, edge: int, sentence: int) -> int:
    """Where in a sentence to look for the end of what is refused by a verb that ends before an edge of its clause."""
    what = _WHAT.match(text, end, sentence)
    last = max(edge, what.end()) if what else edge
    put_in = _PUT_IN.search(text, end, sentence)
    return put_in.end() if what and put_in and not re.search(r"[,;:]", text[what.end() : put_in.start()]) else last
