"""Asking a base about itself: every record is supported as it is written, and refuted once its figure is another."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from newsfacts.curation.lint.figures_said import compared
from newsfacts.curation.lint.rules.unwritten import TODO
from newsfacts.dates import find_dates
from newsfacts.figures import find_figures
from newsfacts.figures.number_words import number_words
from newsfacts.model import Event, Fact, Figure, Record
from newsfacts.text.ahead import AHEAD

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsfacts.verdict.result import Verdict

Misreading: TypeAlias = Literal["misread", "contradicts", "ambiguous"]

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_WORD = re.compile(r"[^\W\d_]+")
_ALTERED = ("exact", "about", "nearly")
"""Qualifiers, in figure and statement, with which another number is never true as well: who never waits longer than 40
weeks never waits longer than 121."""


class Doubt(NamedTuple):
    """A record that its own base does not bear out."""

    record: Record
    kind: Misreading
    claim: str
    """What was asked."""
    reason: str
    other: str | None
    """Id of the record that speaks against it, where one does."""

    def __str__(self) -> str:
        """Say it in one line."""
        if self.kind == "contradicts":
            return f"`{self.other}` refutes `{self.record.id}`, and neither disputes the other"
        if self.kind == "ambiguous":
            return f"`{self.record.id}` does not refute “{self.claim}”: {self.reason}"
        return f"the base does not support `{self.record.id}` in its own words: {self.reason}"


def doubts(
    records: Sequence[Record],
    check: Callable[[str], Verdict],
    against: Callable[[str], Sequence[Record]],
    progress: Callable[[int, int], None] | None = None,
) -> list[Doubt]:
    """Give what is doubtful of records, in the order of files and lines.

    `check` gives the verdict on a claim, `against` the records that refute it; `progress` is told how many records are
    done, and how many there are.

    `misread`: what it says is not supported. `contradicts`: another record that is not among those that dispute it
    refutes it, and is refuted by it. `ambiguous`: with another figure it is not refuted.
    """
    found = []
    for done, record in enumerate(records, start=1):
        doubt = _doubt(record, check, against) if as_claim(record) != TODO else None
        if doubt is not None:
            found.append(doubt)
        if progress is not None:
            progress(done, len(records))
    return sorted(found, key=lambda each: each.record.written_at)


def _doubt(record: Record, check: Callable[[str], Verdict], against: Callable[[str], Sequence[Record]]) -> Doubt | None:
    claim = as_claim(record)
    verdict = check(claim)
    disputed = record.disputed_by if isinstance(record, Fact) else ()
    against_it = (each for each in against(claim) if each.id not in (record.id, *disputed) and not _apart(record, each))
    # One that tells of another time or of a part is refuted by this one in turn only where both tell of the same.
    other = next((each.id for each in against_it if record.id in [it.id for it in against(as_claim(each))]), None)
    if other is not None:
        return Doubt(record, "contradicts", claim, verdict.reason, other)
    if verdict.verdict not in ("supported", "conflicting"):
        return Doubt(record, "misread", claim, verdict.reason, None)
    changed = with_another_figure(record) if isinstance(record, Fact) and not disputed else None
    if changed is not None:
        verdict = check(changed)
        if verdict.verdict != "refuted":
            return Doubt(record, "ambiguous", changed, verdict.reason, None)
    return None


def _apart(one: Record, other: Record) -> bool:
    """Whether two records tell of two things: in two years that both of them name, or a plan and what came of it."""
    texts = as_claim(one), as_claim(other)
    years = [{each.date.start[:4] for each in find_dates(text) if each.date.start} for text in texts]
    if years[0] and years[1] and not years[0] & years[1]:
        return True
    return (AHEAD.search(texts[0]) is None) is not (AHEAD.search(texts[1]) is None)


def as_claim(record: Record) -> str:
    """Give what a record says as somebody would claim it; a quote with who said it."""
    if isinstance(record, Fact):
        return record.statement
    return record.title if isinstance(record, Event) else f"{record.speaker.name} said: “{record.text}”"


def with_another_figure(fact: Fact) -> str | None:
    """Give the statement of a fact with its figure three times as large; None where that cannot be written."""
    figure = fact.figure
    if (
        figure is None
        or figure.value is None
        or figure.qualifier not in _ALTERED
        or figure.unit in ("rank", "fraction")
    ):
        return None
    for found in find_figures(fact.statement):
        if found.figure.qualifier in _ALTERED and compared(figure, found.figure) == "same":
            number = _another_number(found.figure)
            if number is not None:
                old, new = number
                at = fact.statement.index(old, found.start)
                return fact.statement[:at] + new + fact.statement[at + len(old) :]
    return None


def _another_number(figure: Figure) -> tuple[str, str] | None:
    """Give the one number of a figure as it is written, and another."""
    numbers = _DIGITS.findall(figure.text)
    if len(numbers) == 1:
        value = Decimal(numbers[0].replace(",", ""))
        larger = value * 3 + 1
        if figure.unit == "percent" and larger > 100:
            larger = (value / 3).quantize(Decimal(1))
        return numbers[0], f"{larger:,}"  # without its comma 2,065 would be a year
    words = [word for word in _WORD.findall(figure.text) if word.casefold() in number_words().starts]
    one = {word.casefold() for word in words} & {"a", "an", "one", "half"}  # four goal is no English
    if not numbers and len(words) == 1 and not one and figure.value is not None:
        small = number_words().small.get(words[0].casefold())
        return (words[0], str(small * 3 + 1)) if small else None
    return None
