"""Who is said to have said what stands in a passage, and whom its pronouns stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.writing.extract.saying import deeds
from newsfacts.writing.extract.told import LEADS_ON, told

if TYPE_CHECKING:
    from newsfacts.writing.extract.paragraph import Read
    from newsfacts.writing.extract.told import Told

_NEAR = 60
"""Characters behind a verb within which the quotation begins that belongs to it."""
_LEADS_IN = 4
"""Words from a verb of saying to the colon behind which stands what is said."""


def speaker(read: Read, sentence: tuple[int, int], start: int, end: int) -> str:
    """The id of whoever a sentence of a paragraph says is speaking; empty where it names nobody.

    That is the one whose verb stands nearest to the words, in the same part of the sentence.
    """

    def distance(told: Told) -> tuple[bool, int]:
        away = told.verb[0] - end if told.verb[0] >= end else start - told.verb[1]
        return not _is_together(read, told.verb[0], start), away

    return next((each.entity for each in sorted(told(read, sentence), key=distance)), "")


def said_by(read: Read, sentence: tuple[int, int], span: tuple[int, int], at: int | None = None) -> str:
    """The id of whoever says what stands `at` a place of a passage; empty where the text says it in its own voice.

    Said is what stands on the side of the verb where its clause is, as far as a semicolon, and on both sides of one
    that stands between commas. What is told of a speaker is no part of it: the chair, who took over in 2020, said. Nor
    does somebody say what they do by speaking: he rejected the plan.
    """
    for each in told(read, sentence):
        begins, ends = each.verb
        place = span[0] if at is None else at
        if not _is_together(read, begins, place):
            continue
        holds = span[0] <= begins < span[1]
        if read.text[begins:ends].casefold() in deeds() and not LEADS_ON.match(read.text, ends):
            quotes = any(ends <= start < min(ends + _NEAR, sentence[1]) for start, _ in read.quoted)
            if not (_closes(read.text, ends) or (quotes and holds)):
                continue
        before = place < min(begins, each.subject[0])
        if (at is None and holds) or (each.is_aside and (before or place >= ends)):
            return each.entity
        if place >= ends if each.is_behind else before:
            return each.entity
    return ""


def _is_together(read: Read, one: int, other: int) -> bool:
    """Whether no semicolon divides two places of a sentence, nor a colon that no verb of saying leads to."""
    first, last = min(one, other), max(one, other)
    for mark in re.finditer(r";|:(?=\s)", read.text[first:last]):
        at = first + mark.start()
        said = mark[0] == ":" and one < at and len(read.text[one:at].split()) <= _LEADS_IN
        if not said and not any(start <= at < end for start, end in read.quoted):
            return False
    return True


def _closes(text: str, end: int) -> bool:
    """Whether a verb stands behind what is said: the delay was a scandal, she complained."""
    return not text[end : end + 2].strip(' .,;:“"')


def meant(read: Read, span: tuple[int, int]) -> str:
    """Whom a pronoun in a passage stands for; empty where it has none, or nobody was named before."""
    return next((who for at, who in sorted(read.pronouns.items()) if span[0] <= at < span[1]), "")
