"""Parts of speech: a linear model over the tags that a word can bear, from left to right."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from newsfacts.grammar.table import UNKNOWN, Grammar

SIZE = 1 << 20
STEP = 1031  # how far apart the weights of two tags for one feature lie
MASK = (1 << 19) - 1  # SIZE leaves room for STEP × 127 tags

_QUOTES = str.maketrans("’‘“”´`€£¥", "''\"\"''$$$")


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """The form under which a word is known: lower case, plain quotation marks, figures by their shape alone."""
    word = word.translate(_QUOTES).lower()
    if any("0" <= sign <= "9" for sign in word):
        if word.isdigit():
            return "#year" if len(word) == 4 and "1500" <= word < "2100" else "#"
        shape = "".join("#" if "0" <= sign <= "9" else sign for sign in word)
        while "##" in shape:
            shape = shape.replace("##", "#")
        return shape.replace("#,#", "#").replace("#.#", "#")
    return word


class Words(NamedTuple):
    """What is known of each word of a sentence before its tag is; its numbers with two empty places at the end."""

    forms: list[str]
    ids: list[int]
    classes: list[int]
    clusters: list[int]
    shapes: list[int]


def known(words: Sequence[str], g: Grammar) -> Words:
    """Look the words of a sentence up."""
    out = Words([], [], [], [], shapes(words))
    for word in words:
        form = fold(word)
        number, cluster = g.words.get(form, UNKNOWN)
        if word != form:
            cluster = g.words.get(word, UNKNOWN)[1] or cluster
        capital = word[0].isupper()
        if number:
            kind = g.word_class[number]
        else:
            case = "A" if capital else "a"
            kind = next(g.endings[key] for n in (3, 2, 1, 0) if (key := case + form[len(form) - n :]) in g.endings)
        out.forms.append(form)
        out.ids.append(number)
        out.classes.append(g.capital[kind] if capital else kind)
        out.clusters.append(cluster)
    for part in (out.ids, out.classes, out.clusters, out.shapes):
        part += (0, 0)
    return out


def shapes(words: Sequence[str]) -> list[int]:
    """What the capitals of each word say: nothing much where all words have them, or none."""
    letters = [word for word in words if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in letters)
    case = 0 if not letters or 0 < capitals < 0.7 * len(letters) + 1 else 12 if capitals else 6
    out = []
    first = True
    for word in words:
        sign = word[0]
        if sign.isupper():
            shape = (2 if word.isupper() and len(word) > 1 else 1) + (2 if first else 0)
        else:
            shape = 0 if sign.isalpha() else 5
        out.append(shape + case + (18 if "-" in word else 0))
        first = first and not sign.isalnum()
    return out


def features(i: int, p1: int, p2: int, words: Words, g: Grammar) -> list[int]:
    """Indices of what may tell the tag of word i, after words with the tags p2 and p1."""
    forms, ids, classes, clusters, shape = words
    form = forms[i]
    word = ids[i]
    kind = classes[i]
    suffix = g.suffixes.get(form[-3:], 0)
    short = g.suffixes.get(form[-2:], 0)
    ident = word or 20000 + suffix
    before = ids[i - 1]
    after = ids[i + 1]
    k1 = classes[i + 1]
    c0, c1, b1 = clusters[i], clusters[i + 1], clusters[i - 1]
    return [
        (ident * 7 + 1) & MASK,
        (ident * 7919 + p1 * 104729 + 2) & MASK,
        (p1 * 8191 + p2 * 131 + 4) & MASK,
        (p1 * 769 + kind * 12289 + 6) & MASK,
        (kind * 3079 + k1 * 98317 + 7) & MASK,
        (before * 11 + 8) & MASK,
        (after * 13 + 9) & MASK,
        (suffix * 53 + shape[i] * 6299 + 12) & MASK,
        (shape[i] * 193 + kind * 4801 + 14) & MASK,
        (shape[i] * 25171 + p1 * 389 + shape[i + 1] * 911 + 15) & MASK,
        (classes[i + 2] * 1471 + k1 * 22639 + 16) & MASK,
        (short * 41 + k1 * 75011 + 17) & MASK,
        (c0 * 5 + shape[i] * 60013 + 18) & MASK,
        ((c0 & 255) * 307 + p1 * 70001 + 19) & MASK,
        ((c0 & 255) * 401 + (c1 & 255) * 80021 + 20) & MASK,
        ((b1 & 255) * 503 + (c0 & 255) * 90001 + 21) & MASK,
        (b1 * 9 + kind * 40009 + 23) & MASK,
        (g.suffixes.get(form[-4:], 0) * 71 + 25) & MASK,
        (g.suffixes.get(form[:3] + "-", 0) * 83 + 26) & MASK,
    ]


def tag(words: Sequence[str], g: Grammar) -> tuple[list[int], Words]:
    """The number of each word's tag, and what is known of the words."""
    found = known(words, g)
    allowed, weights = g.classes, memoryview(g.tag_weights)
    out: list[int] = []
    p1 = p2 = 126
    for i, kind in enumerate(found.classes[:-2]):
        choice = allowed[kind]
        best = choice[0]
        if len(choice) > 1:
            look = itemgetter(*features(i, p1, p2, found, g))
            top = -1 << 30
            for number in choice:
                score = sum(look(weights[number * STEP :]))
                if score > top:
                    top, best = score, number
        if g.tags[best][1] == "NN" and found.forms[i] in _SPENT and _is_amount(found.forms, i + 1):
            verbs = sorted((g.tags[number][1] != "VBD", number) for number in choice if g.tags[number][0] == "VERB")
            best = verbs[0][1] if verbs else best
        out.append(best)
        p2, p1 = p1, best
    if not any(g.tags[number][0] in ("VERB", "AUX") for number in out):
        _find_verb(out, found, g)
    return out, found


def _find_verb(tags: list[int], words: Words, g: Grammar) -> None:
    """Take for the verb of a sentence that has none a form that an amount follows: property tax rises by 4.8 %."""
    for at in range(1, len(tags)):
        choice = g.classes[words.classes[at]]
        verb = next((number for number in choice if g.tags[number][1] == "VBZ"), None)
        leads = words.forms[at + 1 : at + 2]
        if verb is not None and _is_amount(words.forms, at + 1 + (leads in (["by"], ["to"], ["from"]))):
            tags[at] = verb
            return


_SPENT = frozenset(["cost", "bid", "bet"])
"""Verbs in the past that are nouns too, and that the treebanks have as nouns: the bridge cost 34 million euros."""
_ABOUT = frozenset(["about", "around", "nearly", "almost", "over", "under", "some", "just", "only"])


def _is_amount(forms: Sequence[str], at: int) -> bool:
    """Whether an amount begins at a word, be it with a word that says how exact it is."""
    at += forms[at : at + 1] != [] and forms[at] in _ABOUT
    return forms[at : at + 1] != [] and forms[at][0] in "#$"
