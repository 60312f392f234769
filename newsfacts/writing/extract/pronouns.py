"""Whom the pronouns of a text stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsfacts.writing.extract.paragraph import Named

_PRONOUN = re.compile(r"\b(?:he|him|his|she|her)\b", re.I)
_SUBJECTS = ("he", "she")
_HE, _SHE = "he", "she"
_TITLE = re.compile(
    r"\b(?:(mr|sir|lord|king|prince|brother)|mrs|ms|miss|dame|lady|queen|princess|sister)\.?\s+(?:[\w’'-]+\s+)?$", re.I
)
"""Before a name, what says whether a man or a woman bears it; a given name may stand between."""
_OWNS = re.compile(r"['’]")


class Pronouns:
    """Takes the paragraphs of a text in their order, and keeps in mind who was told of."""

    def __init__(self) -> None:
        self._is: dict[str, str] = {}
        """Which of he and she a person is, as far as the text says."""
        self._told: list[list[str]] = []
        """The persons of the sentences before, each of them once, whom the sentence is of first."""

    def of(self, text: str, names: Sequence[Named], quoted: Sequence[tuple[int, int]]) -> dict[int, str]:
        """The persons that the pronouns of a paragraph stand for, outside of its quotations, by where they begin.

        `names` are those of the paragraph outside of quotations. One that may be anybody's has none.
        """
        found: dict[int, str] = {}
        persons = [each for each in names if each.kind == "person"]
        for each in persons:
            if title := _TITLE.search(text, max(0, each.start - 30), each.start):
                self._is[each.entity] = _HE if title[1] else _SHE
        for sentence in sentences(text):
            own = [each for each in persons if sentence.start <= each.start < sentence.end]
            told = [each for each in own if not _OWNS.match(text, each.end)] or own
            subjects: list[tuple[int, str]] = [(each.start, each.entity) for each in told]
            for pronoun in _PRONOUN.finditer(text, sentence.start, sentence.end):
                if any(start <= pronoun.start() < end for start, end in quoted):
                    continue
                which = _HE if pronoun[0].casefold() in ("he", "him", "his") else _SHE
                before = [entity for at, entity in sorted(subjects) if at < pronoun.start()]
                who = self._who(which, before)
                if who:
                    found[pronoun.start()] = who
                    if pronoun[0].casefold() in _SUBJECTS:
                        subjects.append((pronoun.start(), who))
                        if len({*before, *(self._told[-1] if self._told else ())}) == 1:
                            self._is.setdefault(who, which)
            if subjects:
                self._told.append(list(dict.fromkeys(entity for _, entity in sorted(subjects))))
        return found

    def _who(self, which: str, before: Sequence[str]) -> str:
        """Whom a pronoun stands for: the first in its sentence, else the first in the nearest sentence with any."""
        near = [before, *reversed(self._told)]
        for persons in near:
            able = [each for each in persons if self._is.get(each, which) == which]
            if able:
                return able[0]
        return next((persons[0] for persons in near if persons), "")
