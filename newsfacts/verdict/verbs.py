"""Which words can be verbs."""

from __future__ import annotations

from functools import cache

from newsfacts.verdict.stems import stems
from newsfacts.verdict.wordlists import entries, rows


@cache
def verbs() -> frozenset[str]:
    """Give the stems of the verbs of news English, in all their forms."""
    words = [word for cells in rows("verbs.txt") for cell in cells for word in entries(cell) if word.isalpha()]
    return frozenset(stems(words))


def is_verb_form(word: str) -> bool:
    """Say whether a word in its plain spelling is a form of a verb."""
    return word in irregular() or stems([word])[0] in verbs()


@cache
def irregular() -> frozenset[str]:
    """Give the past tenses and participles that have no regular ending."""
    return frozenset(word for cells in rows("verbs.txt") for cell in cells[1:] for word in entries(cell))


@cache
def forms(verb: str) -> frozenset[str]:
    """Give the forms of a verb: say, says, said, saying."""
    past = next((entries(cells[1]) for cells in rows("verbs.txt") if cells[0] == verb and len(cells) > 1), None)
    stem_ = verb[:-1] if verb.endswith("e") else verb
    regular = [verb, f"{stem_}ing", f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        regular[2] = f"{verb[:-1]}ies"
    if past is None:
        past = [f"{verb[:-1]}ied" if verb.endswith("y") and verb[-2] not in "aeiou" else f"{stem_}ed"]
        if verb[-1] not in "aeiouwxy" and verb[-2] in "aeiou" and verb[-3:-2] not in "aeiou":
            past += [f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"]
    return frozenset([*regular, *past])
