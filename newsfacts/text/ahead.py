"""What a sentence says to be still to come."""

from __future__ import annotations

import re

AHEAD = re.compile(
    r"\b(?:will|would|shall|plan(?:s|ned|ning)?|due|expect(?:s|ed)?|schedul(?:es?|ed)|propos(?:es?|ed|al)|intend(?:s|ed)?"
    r"|aim(?:s|ed)?|set to|(?:is|are|was|were) to|to be|until|expir(?:es?|y)|deadline|by the end)\b",
    re.IGNORECASE,
)
"""Words by which a sentence says that something is still to come."""
