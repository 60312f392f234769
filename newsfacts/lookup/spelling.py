"""What a word that the base does not hold was meant to be."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from newsfacts.lookup.query import Query, named, word_term
from newsfacts.lookup.synonyms import is_word, with_synonyms
from newsfacts.lookup.term import Term, is_known
from newsfacts.text.fold import POINT, index_words, tokens
from newsfacts.text.stop_words import stop_words

_SHORTEST, _LONGEST = 4, 40
"""Letters of a word that is taken for a misspelling or the beginning of one."""
_CANDIDATES, _TRIED = 200, 8
"""Stems that share letters with a word, and those of them that are looked at closely."""
_MOST_NAMED = 5
"""Words that the base does not hold which the reader is told."""
_GUESSED = 0.5
"""Weight of a word that was only guessed, against one that the base holds."""


def recover(query: Query, database: sqlite3.Connection) -> tuple[Query, list[str]]:
    """The query with each word that the base does not hold replaced by what comes nearest, and remarks.

    Tried in turn: the word joined with the next (`air strikes`, `airstrikes`), divided in two, as the
    beginning of a word, and with letters exchanged, left out or added (Damerau-Levenshtein).
    """
    terms: list[Term] = []
    remarks: list[str] = []
    unknown: list[str] = []
    waiting = list(query.terms)
    while waiting:
        term = waiting.pop(0)
        if is_known(term, database):
            terms.append(term)
            continue
        joined = _joined(terms, term, waiting, database)
        if joined is not None:
            terms.append(joined)
            continue
        better, meant = _nearest(term, database)
        terms.append(better)
        if meant is not None:
            remarks.append(f"{term.text!r} is not in the base; looked for {meant!r}")
        elif not is_known(better, database):
            unknown.append(term.text)
    if unknown:
        words = ", ".join(map(repr, unknown[:_MOST_NAMED])) + (", …" if len(unknown) > _MOST_NAMED else "")
        remarks.append(f"{words} {'is' if len(unknown) == 1 else 'are'} not in the base")
    return query._replace(terms=tuple(terms)), remarks


def _joined(before: list[Term], term: Term, after: list[Term], database: sqlite3.Connection) -> Term | None:
    """Join a word with the one behind or before it where the base writes them as one; takes that one away."""
    if after and after[0].condition is None:
        together = word_term(f"{term.text}{after[0].text}")
        if is_known(together, database):
            return together._replace(text=f"{term.text} {after.pop(0).text}")
    if before and before[-1].condition is None:
        together = word_term(f"{before[-1].text}{term.text}")
        if is_known(together, database):
            return together._replace(text=f"{before.pop().text} {term.text}")
    return None


def _nearest(term: Term, database: sqlite3.Connection) -> tuple[Term, str | None]:
    word = "".join(index_words(term.text))
    if len(word) > _LONGEST or POINT in word:  # another number is not what was meant
        return term, None
    for at in range(2, len(word) - 1):
        divided = term._replace(match=f'"{word[:at]} {word[at:]}"')
        if is_known(divided, database):
            return divided, None
    if len(word) < _SHORTEST:
        return term, None
    if begun := _begun(word, database):
        return term._replace(match=begun), None
    meant = _nearest_word(word, database)
    if meant is None:
        return term, None
    better = with_synonyms(Query(meant, tuple(named([meant], database))), database).terms[0]
    return better._replace(text=term.text, weight=better.weight * _GUESSED), meant


def _begun(word: str, database: sqlite3.Connection) -> str:
    """The expression for the words of the base that begin with a word as it was typed; nothing where none does.

    The index knows only stems, and a stem begins other words too: that of `witnesses` is `wit`, as if for `with`.
    """
    stem, beginning = _stem(word), f'"{word}" *'
    if stem == word and is_known(Term(word, beginning), database):
        return beginning
    shorter = [word[:size] for size in range(_SHORTEST - 1, len(word))]  # escalation has escal, without what was typed
    stems = database.execute(
        f"SELECT term FROM vocabulary WHERE term IN ({', '.join('?' * len(shorter))})"
        " UNION SELECT term FROM (SELECT term FROM vocabulary WHERE term >= ? AND term < ? LIMIT ?)",
        (*shorter, stem, f"{stem}\U0010ffff", _CANDIDATES),
    ).fetchall()
    written = sorted({each for (found,) in stems for each in _written(found, database) if each.startswith(word)})
    match = " OR ".join(f'"{each}"' for each in written)
    return f"({match})" if match else ""


def nearest_of(word: str, counts: Mapping[str, int]) -> str | None:
    """The word that a misspelt one was meant to be, of those that are told with how often they stand.

    It is the one that differs least; of several the commoner, then the earlier in the alphabet. None where none comes
    near, and for an English word: that is no misspelling of another.
    """
    if not _SHORTEST <= len(word) <= _LONGEST or is_word(word):
        return None
    allowed = _allowed(word)
    near = [
        (differs, -count, other)
        for other, count in counts.items()
        if abs(len(other) - len(word)) <= allowed
        and (allowed > 1 or other[0] == word[0])  # in a short word a wrong first letter makes another word
        and (differs := distance(word, other, allowed)) <= allowed
    ]
    return min(near)[2] if near else None


def _allowed(word: str) -> int:
    """The letters in which a word may differ from what was meant."""
    return 1 if len(word) < 6 else 2 if len(word) < 12 else 3


def _nearest_word(word: str, database: sqlite3.Connection) -> str | None:
    """The word of the base that a misspelt one was meant to be.

    The index knows only stems, so those that come near are found first, and then the words that records write.
    """
    if is_word(word):
        return None
    counts: dict[str, int] = {}
    for stem in _near_stems(word, _allowed(word), database):
        found = database.execute("SELECT doc FROM vocabulary WHERE term = ?", (stem,)).fetchone()
        for written in _written(stem, database):
            counts[written] = max(counts.get(written, 0), found[0] if found else 0)
    return nearest_of(word, counts)


def _near_stems(word: str, allowed: int, database: sqlite3.Connection) -> list[str]:
    grams = sorted({word[at : at + 3] for at in range(len(word) - 2)})
    rows = database.execute(
        f"SELECT word FROM spelling WHERE spelling MATCH ? ORDER BY rank LIMIT {_CANDIDATES}",
        (" OR ".join(f'"{gram}"' for gram in grams),),
    ).fetchall()
    if allowed == 1:  # dept and debt have no three letters in common
        rows += database.execute(
            "SELECT word FROM spelled WHERE word > ? AND word < ? AND abs(length(word) - ?) < 2",
            (word[:2], f"{word[:2]}\U0010ffff", len(word)),
        )
    stem = _stem(word)
    near = []
    for (candidate,) in rows:
        if candidate in stop_words() or (allowed == 1 and candidate[0] != word[0]):
            continue  # in a short word a wrong first letter makes another word
        forms = {word, stem, word[: len(candidate)]}
        differs = min(distance(form, candidate, allowed) for form in forms)
        if differs <= allowed:
            near.append((differs, candidate))
    return [candidate for _, candidate in sorted(near)[:_TRIED]]


def _stem(word: str) -> str:
    """The stem under which the index holds a word; SQLite's own stemmer says it."""
    memory = sqlite3.connect(":memory:")
    memory.executescript(
        "CREATE VIRTUAL TABLE one USING fts5 (word, tokenize='porter unicode61 remove_diacritics 2');"
        "CREATE VIRTUAL TABLE terms USING fts5vocab (one, row)"
    )
    memory.execute("INSERT INTO one VALUES (?)", (word,))
    row = memory.execute("SELECT term FROM terms").fetchone()
    memory.close()
    return str(row[0]) if row else word


def _written(stem: str, database: sqlite3.Connection) -> set[str]:
    """Words behind a stem as some records write them; the stem itself where it is a word of a name."""
    database.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.instance USING fts5vocab (main, words, instance)")
    bodies = database.execute(
        "SELECT body FROM record WHERE no IN (SELECT DISTINCT doc FROM temp.instance WHERE term = ? LIMIT 3)", (stem,)
    )
    written = {word for (body,) in bodies for word in tokens(body) if word.startswith(stem[:-1])}
    if database.execute("SELECT 1 FROM name_word WHERE word = ?", (stem,)).fetchone():
        written.add(stem)
    return written


def distance(one: str, other: str, most: int) -> int:
    """The Damerau-Levenshtein distance of two words (optimal string alignment), `most` + 1 where it is more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, sign in enumerate(one, start=1):
        before_last, before, row = before, row, [i]
        for j, against in enumerate(other, start=1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (sign != against))
            if i > 1 and j > 1 and sign == other[j - 2] and one[i - 2] == against:
                cost = min(cost, before_last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
