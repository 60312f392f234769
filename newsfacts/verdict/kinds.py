"""What kind of entity a noun names: a country, a person, an organisation, a place, a thing."""

from __future__ import annotations

from newsfacts.text.fold import plain
from newsfacts.verdict.kept import kept
from newsfacts.verdict.stems import stem, stems
from newsfacts.verdict.wordlists import entries, rows

_GENERAL = frozenset(
    "people person persons man men human humans adult adults woman women individual individuals one ones".split()
)


def kind_of_noun(noun: str) -> str | None:
    """Give the kind of entity that a noun, the last word of a phrase, names; None where no list says so."""
    last = plain(noun).split()[-1:]
    return _kinds().get(stem(last[0])) if last else None


def is_noun_of_kind(noun: str) -> bool:
    """Say whether the lists know a noun, in its plain spelling."""
    return stem(noun) in _kinds()


def is_general(noun: str) -> bool:
    """Say whether a noun stands for all of its kind: people."""
    return plain(noun).split()[-1:] != [] and plain(noun).split()[-1] in _GENERAL


@kept
def _kinds() -> dict[str, str]:
    stems([plain(word) for nouns, _ in rows("nouns_of_kind.tsv") for noun in entries(nouns) for word in noun.split()])
    found: dict[str, str] = {}
    for nouns, kind in rows("nouns_of_kind.tsv"):
        for noun in entries(nouns):
            found.setdefault(stem(plain(noun)), kind)
    return found
