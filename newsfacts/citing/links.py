"""Links that open a source at the exact words: a URL with a text fragment (WICG, Scroll to Text Fragment).

A browser that does not know text fragments, or does not find the words, opens the page as it would without one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsfacts.model import Evidence

_LONGEST = 12
"""Words that stand in a link whole; of more, the first and the last ones stand for all between them."""
_ENDS = 5
_ADDRESS = re.compile(r"https?://[^\s/]\S*", re.IGNORECASE)


def is_address(url: str | None) -> bool:
    """Whether a text is an address on the web: nothing else of a base is opened or linked to."""
    return url is not None and url.isprintable() and _ADDRESS.fullmatch(url) is not None


def link(url: str | None, evidence: Evidence | None = None) -> str | None:
    """The link to a source, scrolled to the words of `evidence`; None where `url` is no address on the web.

    A fragment that the address has already stays, for pages where the words are not found.
    """
    if url is None or not is_address(url):
        return None
    if evidence is None:
        return url
    page, _, _ = url.partition(":~:")
    return f"{page}{'' if '#' in page else '#'}:~:{_directive(evidence)}"


def _directive(evidence: Evidence) -> str:
    """`text=[prefix-,]start[,end][,-suffix]`."""
    words = evidence.exact.split()
    if len(words) > _LONGEST:
        parts = [_encoded(" ".join(words[:_ENDS])), _encoded(" ".join(words[-_ENDS:]))]
    else:
        parts = [_encoded(" ".join(words))]
    if evidence.prefix:
        parts.insert(0, _encoded(" ".join(evidence.prefix.split())) + "-")
    if evidence.suffix:
        parts.append("-" + _encoded(" ".join(evidence.suffix.split())))
    return f"text={','.join(parts)}"


def _encoded(words: str) -> str:
    """Percent-encode words; a hyphen, which has a meaning here, too."""
    from urllib.parse import quote

    return quote(words, safe="", errors="replace").replace("-", "%2D")
