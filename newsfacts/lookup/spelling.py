"""What a word that the base does not hold was meant to be."""

from __future__ import annotations

import sqlite3

from newsfacts.index.fold import tokens
from newsfacts.index.schema import name_token
from newsfacts.lookup.matching import is_known
from newsfacts.lookup.query import Query, Term, stop_words, word_term

_SHORTEST, _LONGEST = 4, 40
"""Letters of a word that is taken for a misspelling or the beginning of one."""
_HALF = 3
"""Letters that each half of a compound has at least: `air strikes`."""
_CANDIDATES = 200


def recover(query: Query, database: sqlite3.Connection) -> tuple[Query, list[str]]:
    """Give the query with each word that the base does not hold replaced by what comes nearest, and remarks.

    Tried in turn: the word joined with the next (`air strikes`, `airstrikes`), divided in two, as the
    beginning of a word, and with letters exchanged, left out or added (Damerau-Levenshtein).
    """
    terms: list[Term] = []
    remarks = ["the query is very long; only its beginning was looked for"] if query.cut else []
    waiting = list(query.terms)
    while waiting:
        term = waiting.pop(0)
        if is_known(term, database):
            terms.append(_also_written(term, waiting, database))
            continue
        joined = _joined(terms, term, waiting, database)
        if joined is not None:
            terms.append(joined)
            continue
        better, meant = _nearest(term, database)
        terms.append(better)
        if meant is not None:
            remarks.append(f"{term.text!r} is not in the base; looked for {meant!r}")
    return query._replace(terms=tuple(terms)), remarks


def _also_written(term: Term, after: list[Term], database: sqlite3.Connection) -> Term:
    """Let a word that the base holds also find the other spelling of a compound: `airstrikes`, `air strikes`."""
    word = term.text.lower()
    if term.condition is not None or not word.isalpha() or len(word) > _LONGEST:
        return term
    others = [f'"{word[:at]} {word[at:]}"' for at in range(_HALF, len(word) - _HALF + 1)]
    if after and after[0].condition is None and after[0].text.isalpha():
        together = f'"{word}{after[0].text.lower()}"'
        if is_known(Term(together, together), database):
            after[0] = after[0]._replace(match=f"({after[0].match} OR {together})")
            others = [together]
    known = [match for match in others if is_known(Term(match, match), database)]
    return term._replace(match=f"({' OR '.join([term.match, *known])})") if known else term


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
    word = "".join(tokens(term.text))
    if len(word) > _LONGEST:
        return term, None
    for at in range(2, len(word) - 1):
        divided = term._replace(match=f'"{word[:at]} {word[at:]}"')
        if is_known(divided, database):
            return divided, None
    if len(word) < _SHORTEST:
        return term, None
    beginning = term._replace(match=f'"{word}" *')
    if is_known(beginning, database):
        return beginning, None
    stem = _nearest_stem(word, database)
    if stem is None:
        return term, None
    match = f'"{stem}"'
    names = [row[0] for row in database.execute("SELECT entity FROM name_word WHERE word = ?", (stem,))]
    if names:
        return word_term(stem, " OR ".join(map(name_token, names)))._replace(text=term.text), stem
    return term._replace(match=match), _written_form(stem, word, database)


def _nearest_stem(word: str, database: sqlite3.Connection) -> str | None:
    """Give the word of the base's vocabulary that differs least; the commoner, then the earlier in the alphabet."""
    grams = sorted({word[at : at + 3] for at in range(len(word) - 2)})
    rows = database.execute(
        f"SELECT word FROM spelling WHERE spelling MATCH ? ORDER BY rank LIMIT {_CANDIDATES}",
        (" OR ".join(f'"{gram}"' for gram in grams),),
    ).fetchall()
    allowed = 1 if len(word) < 6 else 2 if len(word) < 12 else 3
    best: tuple[int, int, str] | None = None
    for (candidate,) in rows:
        if candidate in stop_words():
            continue
        differs = min(distance(word, candidate, allowed), distance(_stem(word), candidate, allowed))
        if differs <= allowed:
            found = database.execute("SELECT doc FROM vocabulary WHERE term = ?", (candidate,)).fetchone()
            if found is None and not _in_a_name(candidate, database):
                continue  # a word of a record that has since been changed
            choice = (differs, -found[0] if found else 0, candidate)
            best = choice if best is None else min(best, choice)
    return best[2] if best else None


def _in_a_name(word: str, database: sqlite3.Connection) -> bool:
    return database.execute("SELECT 1 FROM name_word WHERE word = ?", (word,)).fetchone() is not None


def _stem(word: str) -> str:
    """Give the stem under which the index holds a word; SQLite's own stemmer says it."""
    memory = sqlite3.connect(":memory:")
    memory.executescript(
        "CREATE VIRTUAL TABLE one USING fts5 (word, tokenize='porter unicode61 remove_diacritics 2');"
        "CREATE VIRTUAL TABLE terms USING fts5vocab (one, row)"
    )
    memory.execute("INSERT INTO one VALUES (?)", (word,))
    row = memory.execute("SELECT term FROM terms").fetchone()
    memory.close()
    return str(row[0]) if row else word


def _written_form(stem: str, word: str, database: sqlite3.Connection) -> str:
    """Give the word that a record really writes where the index only knows its stem."""
    row = database.execute(
        "SELECT body FROM record WHERE no = (SELECT rowid FROM words WHERE words MATCH ? LIMIT 1)", (f'"{stem}"',)
    ).fetchone()
    written = [each for each in tokens(row[0] if row else "") if each.startswith(stem[:-1])]
    return min(written, key=lambda each: distance(word, each, len(word)), default=stem)


def distance(one: str, other: str, most: int) -> int:
    """Give the Damerau-Levenshtein distance of two words (optimal string alignment), `most` + 1 where it is more."""
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
