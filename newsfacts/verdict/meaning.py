"""How words relate: which are one word, which can stand for another, and which are opposites.

`same` and `kin` come from the word lists of the look-ups, `opposite` from `words/antonyms.tsv`. All speak in stems, so
that plurals and regular verb forms need no entry; an entry may be several words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple, TypeAlias

import newsfacts.lookup
from newsfacts.lookup.synonyms import spelt_otherwise
from newsfacts.verdict.kept import kept
from newsfacts.verdict.stems import stem, stems
from newsfacts.verdict.wordlists import entries, rows

_Table: TypeAlias = dict[str, tuple[str, ...]]

_prepared: set[str] = set()
_MOST_PREPARED = 100_000

LONGEST = 4
"""Words that an entry of the lists has at most."""
_CONTRARY = ("un", "in", "im", "il", "ir", "dis", "non")
"""Beginnings that turn a word into its opposite."""
_SHORTEST_CONTRARY = 4


class Meaning(NamedTuple):
    """What can stand for a word in a record that bears it out, and what stands there where it contradicts."""

    same: frozenset[str]
    """Its own stem and those of its other forms and spellings."""
    kin: frozenset[str]
    """Stems of words that mean nearly the same, or something narrower."""
    opposite: frozenset[str]
    same_phrases: tuple[str, ...]
    """Those of `same` that are several words, with a space around them."""
    kin_phrases: tuple[str, ...]


def prepare(words: Iterable[str]) -> None:
    """Stem the other spellings of words in one go, which is quicker than one by one."""
    new = [word for word in words if word not in _prepared]
    if new:
        if len(_prepared) > _MOST_PREPARED:
            _prepared.clear()
        _prepared.update(new)
        stems([form for word in new for form in spelt_otherwise(word)])


@lru_cache(maxsize=50_000)
def meaning(word: str) -> Meaning:
    """Give what a word, or several with spaces between, means; in its plain spelling."""
    own = stem(word)
    forms, kin, opposite = _lists()
    same = {own, *forms.get(own, ())}
    if " " not in word:
        same.update(stems(list(spelt_otherwise(word))))
        for form in tuple(same):
            same.update(forms.get(form, ()))
    alike = set(chain.from_iterable(kin.get(form, ()) for form in same)) - same
    against = set(chain.from_iterable(opposite.get(form, ()) for form in same)) - same
    if " " not in own:
        against.update(prefix + own for prefix in _CONTRARY if len(own) >= _SHORTEST_CONTRARY)
        against.update(
            own.removeprefix(prefix)
            for prefix in _CONTRARY
            if own.startswith(prefix) and len(own) >= _SHORTEST_CONTRARY + len(prefix)
        )
    return Meaning(frozenset(same), frozenset(alike), frozenset(against), _phrases(same), _phrases(alike))


def _phrases(entries_: set[str]) -> tuple[str, ...]:
    return tuple(f" {entry} " for entry in sorted(entries_) if " " in entry)


def is_listed(word: str) -> bool:
    """Say whether the word lists know a word."""
    return any(stem(word) in table for table in _lists())


@kept
def phrases() -> frozenset[str]:
    """Give the stems of all entries of more than one word, which a sentence is searched for first."""
    return frozenset(entry for table in _lists() for entry in table if " " in entry)


@kept
def _lists() -> tuple[_Table, _Table, _Table]:
    forms: dict[str, set[str]] = defaultdict(set)
    kin: dict[str, set[str]] = defaultdict(set)
    opposite: dict[str, set[str]] = defaultdict(set)
    _stem_all_at_once()
    for first, narrower in _of_the_look_ups("word_forms.tsv"):
        for entry in first:
            forms[entry].update(first, narrower)
    for cells in rows("verbs.txt"):
        group = _stemmed([cells[0], *entries(cells[1])]) if len(cells) > 1 else ()
        for form in group:
            forms[form].update(group)
    for form, entry in _irregular(forms):
        forms[form].add(entry)
    for first, narrower in chain(_of_the_look_ups("synonyms.tsv"), _of("retelling.tsv")):
        for entry in first:
            kin[entry].update(first, narrower)
    for cells in rows("antonyms.tsv"):
        one, other = (_stemmed(entries(cell)) for cell in cells[:2])
        for side, against in ((one, other), (other, one)):
            for entry in side:
                opposite[entry].update(against)
    return _fixed(forms), _fixed(kin), _fixed(opposite)


def _fixed(table: dict[str, set[str]]) -> _Table:
    return {entry: tuple(sorted(found)) for entry, found in table.items()}


def _irregular(forms: dict[str, set[str]]) -> list[tuple[str, str]]:
    """Give the entries of several words in all forms of their first: took part, take part; drawn into, draw into."""
    texts = [cell for name in ("antonyms.tsv", "retelling.tsv") for cells in rows(name) for cell in cells[:2]]
    texts += [cell for line in _text("synonyms.tsv").splitlines() if line[:1] != "#" for cell in line.split("\t")]
    found = []
    for entry in {stem(entry) for text in texts for entry in entries(text) if " " in entry}:
        first, _, rest = entry.partition(" ")
        found += [(f"{form} {rest}", entry) for form in forms.get(first, ()) if form != first and " " not in form]
    return found


def _stem_all_at_once() -> None:
    """Stem every word of the lists in one go, which takes a twentieth of the time."""
    texts = [_text("word_forms.tsv"), _text("synonyms.tsv")]
    texts += [cell for name in ("antonyms.tsv", "retelling.tsv", "verbs.txt") for cells in rows(name) for cell in cells]
    stems([word for text in texts for word in text.replace(",", " ").split() if word.isalnum()])


@cache
def _text(name: str) -> str:
    return Path(newsfacts.lookup.__file__).with_name(name).read_text(encoding="utf-8")


def _of(name: str) -> Iterable[tuple[list[str], list[str]]]:
    for first, *narrower in rows(name):
        yield _stemmed(entries(first)), _stemmed(entries(narrower[0])) if narrower else []


def _of_the_look_ups(name: str) -> Iterable[tuple[list[str], list[str]]]:
    for line in _text(name).splitlines():
        if line and line[0] not in "#-":
            first, _, narrower = line.partition("\t")
            yield _stemmed(entries(first)), _stemmed(entries(narrower))


def _stemmed(words: list[str]) -> list[str]:
    return [stem(word) for word in words]
