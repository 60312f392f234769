"""The lists that are small enough to be read through: entities, topics and sources; and pages of results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from newsfacts.answer import Answer
from newsfacts.errors import UsageError, meant
from newsfacts.lookup.making import checked, refused
from newsfacts.model import Entity, Source
from newsfacts.results import Topic
from newsfacts.text.fold import tokens

LIST_SORTS = ("name", "records")
"""Orders of `entities`, `topics` and `sources`."""


def _check(page: Page) -> None:
    if not isinstance(page.sort, str | None):
        raise refused(page, "sort", "the name of an order", page.sort)
    if not isinstance(page.reverse, bool):
        raise refused(page, "reverse", "True or False", page.reverse)
    if page.limit is not None and not _is_number(page.limit):
        raise refused(page, "limit", "a number of results, 0 or more, or None for all", page.limit)
    if not _is_number(page.offset):
        raise refused(page, "offset", "a number of results, 0 or more", page.offset)


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


@checked(_check)
class Page(NamedTuple):
    """The part of the results that is asked for, and its order. Raises UsageError where it cannot be."""

    sort: str | None = None
    """`relevance`, `base`, `id`, `kind`, `date` or `figure`; None is the natural order of the look-up."""
    reverse: bool = False
    limit: int | None = None
    offset: int = 0


_Listed = TypeVar("_Listed", Entity, Topic, Source)


def listed(command: str, query: str, items: Iterable[_Listed], page: Page) -> Answer:
    """The items that hold every word of a query, or words that begin so; for a misspelt one, what was meant.

    Raises UsageError for an order that does not exist.
    """
    if page.sort not in (None, *LIST_SORTS):
        raise UsageError("unknown_sort", f"no order is called {page.sort!r}{meant(page.sort, LIST_SORTS)}")
    wanted = set(tokens(query))
    remarks: Sequence[str] = ()
    held = [(item, tokens(_words(item))) for item in items]
    found = [item for item, words in held if _holds(words, wanted)]
    if not found and held:
        wanted, remarks = _meant(wanted, [words for _, words in held], held[0][0].kind)
        found = [item for item, words in held if _holds(words, wanted)] if remarks else []
    if page.sort == "records":
        found.sort(key=lambda item: -item.records)
    if page.reverse:
        found.reverse()
    return Answer(command, query, tuple(cut(found, page)), len(found), remarks=tuple(remarks))


def _meant(wanted: Iterable[str], held: Sequence[Sequence[str]], kind: str) -> tuple[set[str], Sequence[str]]:
    """The words of a query with what was meant in place of those that nothing holds, and remarks on these."""
    from newsfacts.lookup.spelling import nearest_of

    counts = Counter(word for words in held for word in set(words))
    meant, remarks = set[str](), list[str]()
    for word in sorted(wanted):
        better = None if _holds(list(counts), [word]) else nearest_of(word, counts)
        meant.add(better or word)
        if better:
            remarks.append(f"no {kind} has the word {word!r}; looked for {better!r}")
    return meant, remarks


_Item = TypeVar("_Item")


def cut(items: Sequence[_Item], page: Page) -> Sequence[_Item]:
    """The items of one page."""
    end = None if page.limit is None else page.offset + page.limit
    return items[page.offset : end]


def _holds(words: Sequence[str], wanted: Iterable[str]) -> bool:
    return all(any(word.startswith(beginning) for word in words) for beginning in wanted)


def _words(item: Entity | Topic | Source) -> str:
    """The words that a query can ask for."""
    if isinstance(item, Topic):
        return item.id
    if isinstance(item, Entity):
        return " ".join([item.id, item.name, item.entity_kind, item.role or "", *item.aliases])
    return " ".join(filter(None, [item.id, item.title, item.publisher, item.author]))
