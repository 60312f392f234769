"""What a sentence leaves to the one before it: `he`, `its`, `the president`, `the contract`.

A sentence gives readings, in each of which what refers back is replaced by what it can stand for. No grammar is
needed for that, as the base decides: a reading counts only if a record is about it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from newsfacts.index.schema import name_token
from newsfacts.review.strangers import is_capital, strangers
from newsfacts.text.stop_words import stop_words
from newsfacts.verdict.names import Mention, NameBook
from newsfacts.verdict.sentence import Sentence
from newsfacts.verdict.wordlists import entries, rows

_FAR = 3
"""Sentences that a reference reaches back."""
_MOST = 2
"""Readings of a sentence that are tried."""
_DETERMINERS = frozenset(["the", "this", "that"])
_BEHIND_A_NOUN = frozenset(["of", "on", "in", "with", "for", "between"])
_LONGEST_PHRASE = 4


class Reference(NamedTuple):
    """Words that refer back, and what they can stand for."""

    start: int
    end: int
    """Offsets in the text of the sentence taken apart."""
    meanings: tuple[str, ...]
    """The likeliest first."""


class Reading(NamedTuple):
    """A sentence in which what refers back has been replaced."""

    claim: str
    replaced: str
    """The first words that were replaced."""
    meant: str
    """What stands in their place."""
    strange: bool
    """Whether that has a name in it that the base does not know."""


def readings(
    sentence: Sentence, before: Sequence[Sentence], names: NameBook, database: sqlite3.Connection
) -> list[Reading]:
    """Give the readings of a sentence behind others, the latest last; none where nothing refers back."""
    back = list(reversed(before[-_FAR:]))
    found = list(_pronouns(sentence, back, names)) + list(_nouns(sentence, back, names, database))
    found.sort()
    if not found:
        return []
    widest = max(len(reference.meanings) for reference in found)
    unknown = frozenset(name for each in back for name in strangers(each))
    every = [_read(sentence, found, number, unknown) for number in range(min(widest, _MOST))]
    return list(dict.fromkeys(every))


def _read(sentence: Sentence, references: Sequence[Reference], number: int, unknown: Iterable[str]) -> Reading:
    """Give the reading in which each reference has its meaning of this number, or its last one."""
    pieces: list[str] = []
    used: list[str] = []
    at = 0
    for start, end, meanings in references:
        if start < at:
            continue
        used.append(meanings[min(number, len(meanings) - 1)])
        pieces += [sentence.text[at:start], used[-1]]
        at = end
    pieces.append(sentence.text[at:])
    first = max(references, key=lambda each: len(each.meanings))  # where the readings differ, if they do
    meant = first.meanings[min(number, len(first.meanings) - 1)]
    strange = any(name in meaning for name in unknown for meaning in used)
    return Reading("".join(pieces), sentence.text[first.start : first.end], meant.removesuffix("'s"), strange)


def _pronouns(sentence: Sentence, back: Sequence[Sentence], names: NameBook) -> Iterator[Reference]:
    quoted = _quoted(sentence)
    for at, word in enumerate(sentence.words):
        known = _pronoun_words().get(word)
        if known is None or at in quoted:
            continue
        part, kinds = known
        ahead = [m for m in sentence.mentions if m.after <= at and m.first not in quoted]
        if any(_of_kind(m, kinds, names) for m in ahead):
            continue  # it refers to a name in its own sentence
        meanings = next((found for each in back if (found := _antecedents(each, kinds, names))), [])
        if meanings:
            ending = "'s" if part == "possessive" else ""
            yield Reference(*sentence.spans[at], tuple(meaning + ending for meaning in meanings))


def _antecedents(sentence: Sentence, kinds: Sequence[str], names: NameBook) -> list[str]:
    """Give the names that a pronoun can stand for: the first of a sentence, mostly its subject, then the last.

    A name that the base does not know is among them: what may be said of somebody else is not to be held against
    whom the base knows.
    """
    found = [_of_kind(mention, kinds, names) for mention in sentence.mentions if not mention.people]
    fitting = [names.name(entity) for entity in found if entity]
    return [*dict.fromkeys([*fitting[:1], *fitting[-1:]]), *strangers(sentence)[:1]]


def _of_kind(mention: Mention, kinds: Sequence[str], names: NameBook) -> str:
    return next((entity for entity in mention.entities if names.kind(entity) in kinds), "")


def _nouns(
    sentence: Sentence, back: Sequence[Sentence], names: NameBook, database: sqlite3.Connection
) -> Iterator[Reference]:
    named = {at for m in sentence.mentions for at in range(m.first, m.after)}
    quoted = _quoted(sentence)
    for at, word in enumerate(sentence.words[:-1]):
        if word not in _DETERMINERS or at in quoted:
            continue
        for size in (2, 1):
            noun = sentence.words[at + 1 : at + 1 + size]
            covered = range(at + 1, at + 1 + size)
            if len(noun) < size or not named.isdisjoint(covered) or any(each in stop_words() for each in noun):
                continue
            if sentence.labels[at + size] in ("amod", "compound"):
                continue  # it says what another noun is like
            meanings = _bearers(noun, sentence.lemmas[at + 1 : at + 1 + size], back, names, database)
            if meanings:
                yield Reference(sentence.spans[at][0], sentence.spans[at + size][1], tuple(meanings))
                break


def _bearers(
    noun: Sequence[str], stems: Sequence[str], back: Sequence[Sentence], names: NameBook, database: sqlite3.Connection
) -> list[str]:
    """Give what a noun can stand for: who has it in a name or a role, the noun with its attributes, a thing's."""
    for sentence in back:
        for mention in reversed(sentence.mentions):
            for entity in mention.entities:
                if not mention.people and names.words(entity).issuperset(noun):
                    return [names.name(entity)]
        phrase = _phrase(sentence, stems)
        if phrase:
            return [phrase]
    for mention in reversed(back[0].mentions) if back else ():
        for entity in mention.entities:
            if names.kind(entity) == "thing" and _is_told(entity, noun, database):
                return [f"the {names.name(entity)} {' '.join(noun)}"]
    return []


def _phrase(sentence: Sentence, stems: Sequence[str]) -> str:
    """Give a noun as a sentence had it, with the names and words that belong to it; nothing where it stands bare."""
    size = len(stems)
    at = next((at for at in range(len(sentence.lemmas)) if list(sentence.lemmas[at : at + size]) == list(stems)), -1)
    if at < 0:
        return ""
    first = at
    while first > 0 and at - first < _LONGEST_PHRASE and not _divides(sentence, first):
        first -= 1
    after = at + size
    if after < len(sentence.words) and sentence.words[after] in _BEHIND_A_NOUN:
        begins = ends = after + 1 + (sentence.words[after + 1 : after + 2] == ("the",))
        while ends < len(sentence.words) and is_capital(sentence, ends):
            ends += 1
        after = ends if ends > begins else after
    if after - first == size:
        return ""
    return f"the {sentence.text[sentence.spans[first][0] : sentence.spans[after - 1][1]]}"


def _divides(sentence: Sentence, at: int) -> bool:
    """Say whether a noun phrase cannot reach over the gap before a word."""
    return sentence.words[at - 1] in stop_words() or bool(sentence.between(at).strip(" -"))


def _is_told(entity: str, noun: Sequence[str], database: sqlite3.Connection) -> bool:
    """Say whether a record about an entity has a noun."""
    match = " AND ".join(f'"{term}"' for term in (name_token(entity), *noun))
    return database.execute("SELECT 1 FROM words WHERE words MATCH ? LIMIT 1", (match,)).fetchone() is not None


def _quoted(sentence: Sentence) -> frozenset[int]:
    return frozenset(at for first, after in sentence.quoted for at in range(first, after))


@cache
def _pronoun_words() -> dict[str, tuple[str, list[str]]]:
    return {word: (part, entries(kinds)) for word, part, kinds in rows("references.tsv")}


def refers_back(words: Sequence[str]) -> bool:
    """Say, of words in lower case, whether any may refer back: the look that saves most sentences the rest."""
    return any(word in _DETERMINERS or word in _pronoun_words() for word in words)
