"""Reading a query: plain words, "quoted words", figures, dates and the names of entities.

No character of a query is an error. What cannot be searched for is passed over.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from newsfacts.dates.days import DECADE_WORDS, MONTH_WORDS
from newsfacts.index.schema import name_token
from newsfacts.lookup.questions import read_question
from newsfacts.lookup.term import Term, is_known
from newsfacts.text.fold import POINT, alias_key, fold, index_words, plain, tokens, ungrouped
from newsfacts.text.stop_words import stop_words

LONGEST_NAME = 6
"""Words of a name or an alias that are looked up together."""
_MOST_NAMES = 40
"""Entities that one word of a name may stand for; a word that more have in their names is only a word."""

_MOST_TERMS, _MOST_SIGNS = 64, 4_000
"""Terms and characters of a query that are looked for; nobody types more, and each term costs."""

_NAMED = 1.5
"""What a name weighs, and a word that is written as one."""
_SHORT, _FEW = 5, 3
"""Words of the longest query that is short, and those of them that are no stop words."""

_QUOTES = '"“”„«»'
_WITHIN_WORDS = frozenset("-‐‑–'’./&")
"""Signs that can stand inside a word: air-strikes, U.S., Turkey's."""


class Query(NamedTuple):
    """A query, read: what to look for and what kind of answer the question asks for."""

    text: str
    terms: tuple[Term, ...]
    prefers: str | None = None
    """A dimension of figures, or `figure`, `date`, `place`, `quote`, `what`; None where nothing special is asked."""
    speakers: tuple[str, ...] = ()
    """The entities whose words are asked for."""
    what: str = ""
    """FTS5 expression for a sentence that says what something is."""
    cut: bool = False
    """Whether the query was too long to be looked for whole."""
    weighed: bool = False
    """Whether what a record holds counts by its weight, and not first of all by how many terms it is."""

    @property
    def is_long(self) -> bool:
        """Whether it is a sentence or more, of which a record that answers it need not hold the most words."""
        words = sum(len(term.text.split()) for term in self.terms)
        return words > _FEW and (len(self.text.split()) > _SHORT or self.text.rstrip().endswith("."))


def read_query(text: str, database: sqlite3.Connection) -> Query:
    """Read a query against a base, whose entities decide what in it is a name."""
    read = text[:_MOST_SIGNS]
    prefers, who, rest = read_question(read)
    quoted, rest = _quoted(rest)
    measured, rest = _measured(rest)
    words = _words(rest)
    asked = [word for word in words if _is_asked(word, database)]
    if not asked and not measured and not quoted:
        asked = _words(read)
    if prefers is None and measured and not asked and not quoted and all(term.date for term in measured):
        prefers = "date"  # who asks for a day asks what happened on it
    terms = {term.match or term.text: term for term in (*quoted, *measured, *named(asked[: 2 * _MOST_TERMS], database))}
    cut = len(text) > _MOST_SIGNS or len(terms) > _MOST_TERMS or len(asked) > 2 * _MOST_TERMS
    speakers = tuple(entities_called(alias_key(who), database)) if who else ()
    what = _what(who, speakers, database) if prefers == "what" else ""
    return Query(text, tuple(terms.values())[:_MOST_TERMS], prefers, speakers, what, cut)


def in_words(query: Query, database: sqlite3.Connection) -> Query:
    """The same query word by word, names whole; figures, dates and known quoted passages count beside their words."""
    names = [term for term in query.terms if term.name]
    in_names = {word for term in names for word in tokens(term.text)}
    words = index_words(query.text[:_MOST_SIGNS])
    asked = [word for word in words if word not in stop_words() and word not in in_names]
    quoted = [term for term in query.terms if term.quoted and is_known(term, database)]
    measured = [term._replace(match="") for term in query.terms if term.condition is not None]
    single = [Term(word.replace(POINT, "."), f'"{word}"') for word in (asked if asked or names else words)]
    found = {term.match or term.text: term for term in (*names, *quoted, *measured, *single)}
    return query._replace(terms=tuple(found.values())[:_MOST_TERMS], weighed=True)


def _is_asked(word: str, database: sqlite3.Connection) -> bool:
    """Whether a word is more than a stop word; `US` in capitals is, where an entity is called so."""
    spelt = plain(word).removesuffix("'s")
    if spelt not in stop_words():
        return True
    return len(word) > 1 and word.isupper() and bool(entities_called(spelt, database))


def word_term(word: str, more: str = "") -> Term:
    """The term for one word: together, and divided at its hyphens and between letters and digits."""
    spelt = index_words(word.removesuffix("'s"))
    whole = "".join(spelt)
    pieces = [piece for token in spelt for piece in _letters_and_digits(token)]
    match = (
        f'"{whole}"' if len(pieces) < 2 else f'("{" ".join(index_words(word))}" OR "{" ".join(pieces)}" OR "{whole}")'
    )
    return Term(word, f"({match} OR {more})" if more else match)


def named(words: list[str], database: sqlite3.Connection) -> Iterator[Term]:
    """A term for each word, or for several that together are a name of an entity."""
    at = 0
    while at < len(words):
        for size in range(min(LONGEST_NAME, len(words) - at), 0, -1):
            together = words[at : at + size]
            spelt = [tokens(word.removesuffix("'s")) for word in together]
            entities = entities_called(" ".join(token for word in spelt for token in word), database)
            if size == 1 and len(spelt[0]) > 1 and not entities:
                entities = entities_called("".join(spelt[0]), database)  # U.S.A.
            if entities or size == 1:
                break
        more = " OR ".join(map(name_token, entities))
        if size > 1:
            literally = " AND ".join(word_term(word).match for word in together)
            yield Term(" ".join(together), f"({more} OR ({literally}))", weight=_NAMED, name=True)
        elif entities:
            yield word_term(together[0], more)._replace(weight=_NAMED, name=True)
        else:
            term = word_term(together[0], " OR ".join(map(name_token, entities_with(together[0], database))))
            is_name = at > 0 and together[0][0].isupper() and any(map(str.islower, words))
            yield term._replace(weight=_NAMED) if is_name else term
        at += size


def entities_called(key: str, database: sqlite3.Connection) -> list[str]:
    """The entities that have this name or alias; `key` is in the form of `alias_key`."""
    return [row[0] for row in database.execute("SELECT entity FROM alias WHERE key = ?", (key,))]


def entities_with(word: str, database: sqlite3.Connection) -> list[str]:
    """The entities with this word in their name; none where there are so many that it is only a word."""
    key = "".join(tokens(word.removesuffix("'s")))
    rows = database.execute("SELECT entity FROM name_word WHERE word = ? LIMIT ?", (key, _MOST_NAMES + 1)).fetchall()
    return [row[0] for row in rows] if len(rows) <= _MOST_NAMES else []


def _words(text: str) -> list[str]:
    text = fold(ungrouped(text))
    times = {found.start() for found in re.finditer(r"(?<=\d):(?=\d)", text)} if ":" in text else ()
    kept = [
        sign if sign.isalnum() or sign in _WITHIN_WORDS or at in times or _is_mark(sign) else " "
        for at, sign in enumerate(text)
    ]
    return [word for chunk in "".join(kept).split() if (word := chunk.strip("-‐‑–'’./&"))]


def _is_mark(sign: str) -> bool:
    """Whether a sign only changes the letter before it: an accent of its own, a vowel of Hindi."""
    if sign.isascii():
        return False
    from unicodedata import category

    return category(sign).startswith("M")


def _letters_and_digits(token: str) -> Iterator[str]:
    """Divide `s400` into `s` and `400`."""
    if token.isalpha() or token.isdigit():
        yield token
    else:
        for _, run in groupby(token, lambda sign: sign.isdigit() or sign == POINT):
            yield "".join(run)


def _quoted(text: str) -> tuple[list[Term], str]:
    """A term for every passage in quotation marks, and the query without them."""
    if not any(quote in text for quote in _QUOTES):
        return [], text
    pattern = f"[{_QUOTES}]([^{_QUOTES}]*)[{_QUOTES}]"
    passages = [(passage, index_words(passage)) for passage in re.findall(pattern, text)]
    terms = [Term(passage, f'"{" ".join(words)}"', quoted=True) for passage, words in passages if words]
    return terms, re.sub(pattern, " ", text)


def _measured(text: str) -> tuple[list[Term], str]:
    """A term for every date and figure in a query, and the query without them."""
    if not _may_be_measured(text):
        return [], text
    from newsfacts.lookup import measured

    return measured.terms(text)


def _may_be_measured(text: str) -> bool:
    """Whether a query can hold a figure or a date, without importing all that reads them."""
    if any(map(str.isdecimal, text)):
        return True
    words = tokens(text)
    if not (MONTH_WORDS | DECADE_WORDS).isdisjoint(words):
        return True
    from newsfacts.figures.number_words import number_words

    return not number_words().starts.isdisjoint(words)


def _what(who: str, speakers: Iterable[str], database: sqlite3.Connection) -> str:
    """The expression that finds a sentence saying what somebody or something is: `Peskov is`, `is the leader`."""
    asked = tokens(who)[:LONGEST_NAME]
    names = [tokens(row[0]) for each in speakers for row in database.execute(_NAME, (each,))]
    phrases = [[*words[-1:], "is"] for words in (asked, *names) if words]
    return " OR ".join(f'said : "{" ".join(phrase)}"' for phrase in [*phrases, ["is", *asked]])


_NAME = "SELECT name FROM entity WHERE id = ?"
