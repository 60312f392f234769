"""Which words can be verbs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newsfacts.verdict.kept import kept
from newsfacts.verdict.stems import stems
from newsfacts.verdict.wordlists import entries, rows

_ENDINGS = (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e"))


@kept
def verbs() -> frozenset[str]:
    """Give the stems of the verbs of news English, in all their forms."""
    words = [word for cells in rows("verbs.txt") for cell in cells for word in entries(cell) if word.isalpha()]
    return frozenset(stems(words))


def is_verb_form(word: str) -> bool:
    """Say whether a word in its plain spelling is a form of a verb."""
    return any(form in _bases() for form in _possible_bases(word)) or word in irregular()


def _possible_bases(word: str) -> Iterator[str]:
    yield word
    for ending, instead in _ENDINGS:
        if word.endswith(ending):
            base = word[: -len(ending)]
            yield base + instead
            if len(base) > 2 and base[-1] == base[-2]:
                yield base[:-1]


@kept
def _bases() -> frozenset[str]:
    return frozenset(cells[0] for cells in rows("verbs.txt"))


@kept
def irregular() -> frozenset[str]:
    """Give the past tenses and participles that have no regular ending."""
    return frozenset(word for cells in rows("verbs.txt") for cell in cells[1:] for word in entries(cell))


@cache
def _pasts() -> dict[str, list[str]]:
    return {cells[0]: entries(cells[1]) for cells in rows("verbs.txt") if len(cells) > 1}


@cache
def forms(verb: str) -> frozenset[str]:
    """Give the forms of a verb: say, says, said, saying."""
    past = _pasts().get(verb)
    stem_ = verb[:-1] if verb.endswith("e") else verb
    regular = [verb, f"{stem_}ing", f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        regular[2] = f"{verb[:-1]}ies"
    if past is None:
        past = [f"{verb[:-1]}ied" if verb.endswith("y") and verb[-2] not in "aeiou" else f"{stem_}ed"]
        if verb[-1] not in "aeiouwxy" and verb[-2] in "aeiou" and verb[-3:-2] not in "aeiou":
            past += [f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"]
    return frozenset([*regular, *past])
