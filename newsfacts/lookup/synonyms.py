"""Words that people use and a base does not: other forms of a word, and words that mean nearly the same.

`word_forms.tsv` says what is one word (take and took, defence and defense), `synonyms.tsv` which words stand for one
another. Both are read when they are first asked, and only the lines that hold a word are looked at.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from newsfacts.index.schema import name_token
from newsfacts.lookup.query import Query
from newsfacts.lookup.term import Term
from newsfacts.text.fold import tokens

_LONGEST_ENTRY = 3
"""Words of an entry that are looked up together."""
_LONGEST_WORD = 40
_NEAREST = 6
"""Entries that the lexicon lists first beside a word, the nearest, which are looked for with it."""
_SHORTEST_STEM = 3
"""Letters that a word keeps when an ending is taken off."""
_ENDINGS = (
    *(("s", ""), ("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("oes", "o")),
    *(("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e")),
)
"""Endings of regular forms, and what they stand in place of."""


def with_synonyms(query: Query, database: sqlite3.Connection, *, wide: bool = False) -> Query:
    """Let each word also find its other forms, as if they were the word, and its kin, which count for less.

    What several words in a row have in common (`death toll`) is given to each of them. Names, figures and words in
    quotation marks keep to themselves. `wide`: what the lexicon has is kin too, where what comes first is asked for
    and not all that there is.
    """
    terms = query.terms
    forms: list[dict[str, None]] = [{} for _ in terms]
    kin: list[dict[str, None]] = [{} for _ in terms]
    words = ["" if term.name or term.quoted or term.condition else _plain(term.text) for term in terms]
    for at in range(len(terms)):
        for size in range(1, _LONGEST_ENTRY + 1):
            together = words[at : at + size]
            if len(together) < size or not all(together):
                break
            same = other_forms(" ".join(together))
            alike = kin_of([" ".join(together), *same])
            alike += _said_otherwise([" ".join(together), *same]) if wide else ()
            for each in range(at, at + size):
                forms[each].update(dict.fromkeys(same))
                kin[each].update(dict.fromkeys(alike))
    return query._replace(terms=tuple(_widened(*each, database) for each in zip(terms, forms, kin, strict=True)))


def other_forms(word: str) -> list[str]:
    """The other forms and spellings of a word or of several, in the order of the file."""
    spelt = () if " " in word else sorted(spelt_otherwise(word))
    return list(dict.fromkeys([*_listed("word_forms.tsv", [word]), *spelt]))


def kin_of(forms: Sequence[str]) -> list[str]:
    """The words that can stand for one that has these forms."""
    return list(dict.fromkeys(kin for kin in _listed("synonyms.tsv", forms) if kin not in forms))


def _said_otherwise(forms: Sequence[str]) -> Iterator[str]:
    """What says the same as a word or phrase, or implies it, in the lists of the lexicon."""
    from newsfacts.lexicon.same import same  # most look-ups ask for no more than the lists here

    for form in forms:
        for stem in sorted(_stems(form)):
            for part in "nva":
                yield from same(stem, part)[:_NEAREST]


def _widened(term: Term, forms: dict[str, None], kin: dict[str, None], database: sqlite3.Connection) -> Term:
    same, alike = _matching(forms, database), _matching(kin, database)
    match = f"({term.match} OR {same})" if same else term.match
    return term._replace(match=match, kin=alike)


def _matching(entries: dict[str, None], database: sqlite3.Connection) -> str:
    """The expression that finds entries in what records say and as names of the entities they are about."""
    if not entries:
        return ""
    marks = ", ".join("?" * len(entries))
    names = database.execute(f"SELECT DISTINCT entity FROM alias WHERE key IN ({marks})", tuple(entries))
    return " OR ".join([*(f'"{entry}"' for entry in entries), *(name_token(row[0]) for row in names)])


def _plain(word: str) -> str:
    """A word as the files write it; nothing for what cannot stand in them."""
    plain = " ".join(tokens(word.removesuffix("'s")))
    return plain if len(plain) <= _LONGEST_WORD and not plain.isdigit() else ""


def is_word(word: str) -> bool:
    """Whether a word is English, in whatever form: then it is no misspelling of another."""
    from newsfacts.lexicon.wordnet import is_word as is_in_wordnet

    return any(map(is_in_wordnet, _stems(word)))


def _listed(name: str, forms: Sequence[str]) -> Iterator[str]:
    """What a file lists beside a word that has these forms."""
    for form in forms:
        wanted = _stems(form)
        shared = min(map(len, wanted)) - 1  # study and studies have all but the last letter of the shorter in common
        for line in _lines(name, form[: max(1, shared)]):
            first, _, narrower = line.partition("\t")
            same = first.split(", ")
            if any(not wanted.isdisjoint(_stems(entry)) for entry in same):
                yield from (entry for entry in same if wanted.isdisjoint(_stems(entry)))
                yield from filter(None, narrower.split(", "))


def spelt_otherwise(word: str) -> Iterator[str]:
    """A word with British endings for American ones, and the other way round."""
    endings = _endings()
    for form in _stems(word):
        for at in range(len(form)):
            for other in endings.get(form[at:], ()):
                yield form[:at] + other


@cache
def _endings() -> dict[str, list[str]]:
    """The endings of `word_forms.tsv`, which begin with a hyphen, each with what can stand in its place."""
    endings: dict[str, list[str]] = {}
    for line in _lines("word_forms.tsv", "\n-"):
        first, _, narrower = line.replace("-", "").partition("\t")
        same = first.split(", ")
        for ending in same:
            others = [*same, *filter(None, narrower.split(", "))]
            endings.setdefault(ending, []).extend(other for other in others if other != ending)
    return endings


def _lines(name: str, beginning: str) -> Iterator[str]:
    """The lines of a file that hold these letters."""
    text = _text(name)
    at = text.find(beginning) if beginning else -1
    while at >= 0:
        end = text.index("\n", at + 1)
        line = text[text.rindex("\n", 0, at + 1) + 1 : end]
        if line[0] != "#":
            yield line
        at = text.find(beginning, end)


@cache
def _text(name: str) -> str:
    return "\n" + Path(__file__).with_name(name).read_text(encoding="utf-8").rstrip("\n") + "\n"


@cache
def _stems(word: str) -> frozenset[str]:
    """A word and what it can be a plural, a past tense or a participle of; some of it is no word."""
    stems = {word}
    for ending, instead in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_STEM:
            stems.add(stem + instead)
            if ending in ("ed", "ing") and stem[-1] == stem[-2]:
                stems.add(stem[:-1])  # stopped
    return frozenset(stems)
