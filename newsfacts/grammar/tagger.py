"""Parts of speech: a linear model over the tags that a word can bear, from left to right."""

from __future__ import annotations

from collections.abc import Sequence

from newsfacts.grammar.table import Grammar

SIZE = 1 << 18
STEP = 1031  # how far apart the weights of two tags for one feature lie
MASK = (1 << 17) - 1  # SIZE leaves room for STEP × 127 tags

_QUOTES = str.maketrans("’‘“”´`", "''\"\"''")


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


def known(words: Sequence[str], grammar: Grammar) -> tuple[list[str], list[int], list[int]]:
    """The folded form, the id and the class of each word."""
    forms, ids, classes = [], [], []
    for word in words:
        form = fold(word)
        forms.append(form)
        number = grammar.words.get(form, 0)
        ids.append(number)
        capital = word[0].isupper()
        if number:
            kind = grammar.word_class[number]
        else:
            case = "A" if capital else "a"
            for length in (3, 2, 1, 0):
                found = grammar.endings.get(case + form[len(form) - length :])
                if found is not None:
                    kind = found
                    break
        classes.append(grammar.capital[kind] if capital else kind)
    return forms, ids, classes


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


def features(
    i: int, p1: int, p2: int, forms: Sequence[str], ids: list[int], classes: list[int], shape: list[int], g: Grammar
) -> list[int]:
    """Indices of what may tell the tag of word i; ids and classes carry two empty places at their end."""
    form = forms[i]
    word = ids[i]
    kind = classes[i]
    suffix = g.suffixes.get(form[-3:], 0)
    short = g.suffixes.get(form[-2:], 0)
    ident = word or 20000 + suffix
    before = ids[i - 1]
    after = ids[i + 1]
    c1 = classes[i + 1]
    return [
        (ident * 7 + 1) & MASK,
        (ident * 7919 + p1 * 104729 + 2) & MASK,
        (ident * 6151 + c1 * 3571 + 3) & MASK,
        (p1 * 8191 + p2 * 131 + 4) & MASK,
        (p1 * 1543 + c1 * 49157 + kind * 24593 + 5) & MASK,
        (p1 * 769 + kind * 12289 + 6) & MASK,
        (kind * 3079 + c1 * 98317 + 7) & MASK,
        (before * 11 + 8) & MASK,
        (after * 13 + 9) & MASK,
        (ident * 196613 + before * 1229 + 10) & MASK,
        (ident * 389 + after * 39323 + 11) & MASK,
        (suffix * 53 + shape[i] * 6299 + 12) & MASK,
        (short * 97 + p1 * 50021 + 13) & MASK,
        (shape[i] * 193 + kind * 4801 + 14) & MASK,
        (shape[i] * 25171 + p1 * 389 + shape[i + 1] * 911 + 15) & MASK,
        (classes[i + 2] * 1471 + c1 * 22639 + 16) & MASK,
        (short * 41 + c1 * 75011 + 17) & MASK,
    ]


def tag(words: Sequence[str], g: Grammar) -> tuple[list[int], list[int]]:
    """The number of each word's tag, and each word's id."""
    n = len(words)
    forms, ids, classes = known(words, g)
    shape = [*shapes(words), 0, 0]
    ids += [0, 0]
    classes += [0, 0]
    allowed, weights = g.classes, g.tag_weights
    out: list[int] = []
    p1 = p2 = 126
    for i in range(n):
        choice = allowed[classes[i]]
        best = choice[0]
        if len(choice) > 1:
            found = features(i, p1, p2, forms, ids, classes, shape, g)
            top = -1 << 30
            for number in choice:
                step = number * STEP
                score = sum([weights[index + step] for index in found])
                if score > top:
                    top, best = score, number
        out.append(best)
        p2, p1 = p1, best
    return out, ids[:n]
