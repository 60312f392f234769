"""Whether a passage tells of what is past."""

from __future__ import annotations

from newsfacts.grammar.parser import parse
from newsfacts.grammar.tokeniser import tokens


def is_past(passage: str) -> bool:
    """Whether a passage tells of what is past, by the forms of its verbs."""
    read = parse([word.text for word in tokens(passage)])
    fine = {fine for fine, label in zip(read.fine, read.labels, strict=True) if label != "amod"}  # negotiated prices
    return "VBD" in fine or ("VBN" in fine and not {"VBZ", "VBP", "MD", "VB"} & fine)
