"""What to reword where another figure of a fact passes unseen: the words, or the record, that leave it open."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.dates import find_dates
from newsfacts.figures import find_figures
from newsfacts.figures.number_words import number_words
from newsfacts.text.fold import plain
from newsfacts.text.stop_words import stop_words

if TYPE_CHECKING:
    from newsfacts.model import Record
    from newsfacts.verdict.result import Verdict

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_MOST = 4
"""Words that are named."""


def untied(record: Record, figure: str, verdict: Verdict) -> str:
    """Say what leaves a figure of a record open.

    `verdict` is that on its statement with another figure, with all records that were held against it.
    """
    statement = str(getattr(record, "statement", ""))
    agree = [
        each.record
        for each in verdict.why
        if any(slot.slot == "quantity" and slot.relation == "agrees" for slot in each.slots)
        and all(slot.relation != "contradicts" for slot in each.slots)
    ]
    if other := next((each for each in agree if each.id != record.id), None):
        said = _said(other)
        own = {plain(word) for word in _WORD.findall(statement)}
        apart = [word for word in _WORD.findall(said) if plain(word) not in own and plain(word) not in stop_words()]
        told = f", as {_listed(apart)} does there" if apart else ""
        return f"`{other.id}` has the other figure: say in `{record.id}` what tells the two apart{told}"
    if agree:
        return f"its own statement has the other figure too: make two records of it, or say what “{figure}” is of"
    words = _telling(statement)
    if len(words) < _MOST:
        only = f"only {_listed(words)} tells" if words else "no word tells"
        return f"{only} what “{figure}” is of: name who or what it is of, where and when"
    return f"nothing ties “{figure}” to {_listed(words)}: put what it counts or measures directly beside it"


def _said(record: Record) -> str:
    return str(getattr(record, "statement", "") or getattr(record, "title", "") or getattr(record, "text", ""))


def _telling(statement: str) -> list[str]:
    """The words of a statement that say of what its figures are."""
    idle = [(each.start, each.end) for each in find_dates(statement)]
    idle += [(each.start, each.end) for each in find_figures(statement) if each.figure.counted is None]
    return [
        word[0]
        for word in _WORD.finditer(statement)
        if plain(word[0]) not in stop_words()
        and plain(word[0]) not in number_words().starts
        and not any(start <= word.start() < end for start, end in idle)
    ]


def _listed(words: list[str]) -> str:
    return f"“{' '.join(words[:_MOST])}”"
