"""No record says what another says already.

Two records of one section that share nearly all their words, their numbers and their names are one record, written
twice: a list shows both, and a correction reaches one of them.

    - {id: strike-deaths, statement: Air strikes in Idlib killed 34 Turkish soldiers.}
    - {id: soldiers-killed, statement: "34 Turkish soldiers were killed by air strikes in Idlib."}

Keep one, with the evidence of both as a list. Records of different dates, of different speakers, those that dispute
each other and those of which each has a name that the other lacks are not compared.
"""

from __future__ import annotations

from collections import Counter
from sys import intern
from typing import TYPE_CHECKING, Any, NamedTuple

from newsfacts.curation.format import SAID
from newsfacts.curation.lint.base import Base
from newsfacts.curation.lint.rules.unwritten import TODO, is_unwritten
from newsfacts.dates import relation
from newsfacts.figures.number_words import number_words
from newsfacts.text.fold import tokens
from newsfacts.text.stop_words import stop_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.written import Written
    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "near-duplicate", "warning", False

ALIKE = 0.75
"""The share of the words of two records, taken together, that both must have."""
MOST = 40
"""Records with a word in common that are compared at most, so that the time stays linear."""

_DENIALS = frozenset(["no", "not", "never", "nobody", "nothing", "none", "neither", "nor", "without"])

_SMALL = frozenset(
    "a an the this that these those its his her their of in on at to for by with from and or as is are was were be been"
    " has have had both".split()
)
"""Words that may differ without making it another thing."""
_PREPOSITIONS = frozenset("against over off out up down into about around through upon before after".split())
"""What comes with a verb and makes no difference beside it."""


class _Said(NamedTuple):
    written: Written
    words: frozenset[str]
    fixed: tuple[Any, ...]
    """What must be the same: section, numbers, names, denials, whose words they are."""


def check(base: Base) -> Iterator[Problem]:
    """A problem for every record that is nearly an earlier one, with the first such."""
    names = {word for each in base.of("entity") for name in _names(each) for word in tokens(name)}
    said = [_said(each, names) for each in base.records if not is_unwritten(each.fields.get(SAID[each.kind], TODO))]
    common = Counter(word for each in said for word in each.words)
    # Two sets that share three quarters of their words share one among the rarest few of each: only those are filed.
    filed: dict[tuple[Any, ...], list[_Said]] = {}
    for each in said:
        rarest = sorted(each.words, key=lambda word: (common[word], word))
        shelves = [(word, *each.fixed) for word in rarest[: len(rarest) - _least(len(rarest)) + 1]]
        before = {id(other): other for shelf in shelves for other in filed.get(shelf, ())}
        twin = next((other for other in before.values() if _twins(each, other)), None)
        if twin is not None:
            other = twin.written
            message = f"`{each.written.id}` says nearly the same as `{other.id}` ({other.file}:{other.line}); keep one"
            yield each.written.problem(SAID[each.written.kind], CODE, message, severity=SEVERITY)
        for shelf in shelves:
            shelved = filed.setdefault(shelf, [])
            if len(shelved) < MOST:
                shelved.append(each)


def _names(entity: Written) -> Iterator[str]:
    yield entity.fields.get("name", "")
    yield from entity.fields.get("aliases", ())


def _said(written: Written, names: set[str]) -> _Said:
    fields = written.fields
    small, starts = number_words().small, number_words().starts
    words = [intern(str(small.get(word, word))) for word in tokens(fields[SAID[written.kind]])]
    held = [word for word in words if word in names or word in _DENIALS or word in starts or not word.isalpha()]
    whose = fields.get("said_by") or fields.get("speaker")
    return _Said(written, frozenset(words), (written.kind, whose, fields.get("place"), *sorted(set(held))))


def _least(size: int) -> int:
    """How many words of a set of this size another must have to be as like it as is asked."""
    return max(1, -int(-ALIKE * size // 1))


def _is_another_thing(here: frozenset[str], there: frozenset[str]) -> bool:
    """Whether two records differ in one word that matters: alcohol and drugs, starts and restarts, obey and appeal.

    Forms of one word (start, started) begin alike, and small words say nothing, nor do prepositions that come with one.
    """
    if len(here) != 1 or len(there) != 1 or not (here | there).isdisjoint(_SMALL):
        idle = _SMALL | _PREPOSITIONS | stop_words()
        here, there = here - idle, there - idle
    if len(here) != 1 or len(there) != 1:
        return False
    one, other = sorted((*here, *there), key=len)
    return not other.startswith(one[: max(3, len(one) - 2)])


def _has_name(said: _Said, words: frozenset[str]) -> bool:
    """Whether one of these words of a record stands in it with a capital, as names do, and does not begin it."""
    written = said.written
    behind: list[str] = written.fields[SAID[written.kind]].split()[1:]
    names = " ".join(each for each in behind if each.lstrip("“\"'(")[:1].isupper())
    return not words.isdisjoint(tokens(names))


def _twins(one: _Said, other: _Said) -> bool:
    fewer, more = sorted((len(one.words), len(other.words)))
    if fewer < ALIKE * more:
        return False
    shared = len(one.words & other.words)
    if shared < ALIKE * (fewer + more - shared):
        return False
    here, there = one.words - other.words, other.words - one.words
    if _is_another_thing(here, there) or (_has_name(one, here) and _has_name(other, there)):
        return False
    this, that = one.written, other.written
    if that.id in this.fields.get("disputed_by", ()) or this.id in that.fields.get("disputed_by", ()):
        return False
    if "date" not in this.fields or "date" not in that.fields:
        return True
    return relation(this.fields["date"], that.fields["date"]) != "contradicts"
