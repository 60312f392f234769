"""Words in quotation marks, as every page and citation writes them."""

from __future__ import annotations

_SINGLE = str.maketrans({"“": "‘", "”": "’", '"': "'"})


def quoted(words: str) -> str:
    """Words in quotation marks; marks within them become single ones, and marks around them are these."""
    bare = words.strip()
    for opening, closing in ("“”", '""', "«»", "„“"):
        inner = bare[1:-1]
        if len(bare) > 1 and bare[0] == opening and bare[-1] == closing and not set(inner) & {opening, closing}:
            bare = inner
            break
    return f"“{bare.translate(_SINGLE)}”"
