"""Which words are no ordinary English words, and so names that the base does not know: Gazprom, Merkel."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newsfacts.lookup.query import stop_words
from newsfacts.verdict.kept import kept
from newsfacts.verdict.kinds import is_noun_of_kind
from newsfacts.verdict.meaning import is_listed
from newsfacts.verdict.verbs import is_verb_form
from newsfacts.verdict.wordlists import rows

_SHORTEST = 3
_ENDINGS = (
    *(("s", ""), ("es", ""), ("ies", "y"), ("ves", "f"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", "")),
    *(("ing", "e"), ("er", ""), ("er", "e"), ("ers", ""), ("ers", "e"), ("est", ""), ("est", "e"), ("ier", "y")),
    *(("iest", "y"), ("ly", ""), ("ly", "le"), ("ily", "y"), ("ness", ""), ("iness", "y"), ("ment", "")),
    *(("ments", ""), ("able", ""), ("able", "e"), ("less", ""), ("ful", ""), ("ise", "ize"), ("ised", "ize")),
    *(("isation", "ize"), ("ising", "ize"), ("ization", "ize"), ("our", "or"), ("re", "er")),
)
_BEGINNINGS = (
    "un",
    "re",
    "non",
    "over",
    "under",
    "anti",
    "counter",
    "pre",
    "semi",
    "super",
    "multi",
    "mid",
    "co",
    "de",
)


@lru_cache(maxsize=50_000)
def is_unknown(word: str) -> bool:
    """Say whether a word, in its plain spelling, is neither in the lists nor a form of one that is."""
    if len(word) < _SHORTEST or not word.isalpha() or word in stop_words():
        return False
    return not any(_is_known(form) for form in _forms(word))


def _forms(word: str) -> Iterator[str]:
    yield word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST - 1:
            base = word[: -len(ending)]
            yield base + instead
            if len(base) > _SHORTEST and base[-1] == base[-2]:
                yield base[:-1]
    for beginning in _BEGINNINGS:
        if word.startswith(beginning) and len(word) - len(beginning) > _SHORTEST:
            yield word[len(beginning) :]


def _is_known(word: str) -> bool:
    return word in _common() or is_listed(word) or is_verb_form(word) or is_noun_of_kind(word)


@kept
def _common() -> frozenset[str]:
    return frozenset(cells[0] for cells in rows("common_words.txt"))
