"""The figures that records say: how that of a fact compares with them, and which can be read in two ways."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from newsfacts.figures import figures_and_open_numbers, in_base, relation
from newsfacts.figures.units import find_unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsfacts.curation.written import Written
    from newsfacts.model import Figure

_CLOSE = 0.02
"""How far two figures in different units may lie apart and be one: "60 miles" of 97 km."""
_ONE_OF = re.compile(r"\bone of\b", re.IGNORECASE)


class Unsaid(NamedTuple):
    """A fact whose statement says none of what its figure says, though it says figures of the same dimension."""

    fact: Written
    figure: Figure
    said: Figure
    """The figure of the statement that comes nearest in kind."""
    sure: bool
    """Whether `said` measures or counts the same and says something else."""


class OpenNumber(NamedTuple):
    """A number of a statement, title or context that can be read in two ways."""

    written: Written
    key: str
    figure: Figure
    instead: str
    """Both ways to write it."""


class FiguresSaid(NamedTuple):
    """What rules ask of the figures that records say. Each record is read once, for most of the time goes into that."""

    unsaid: list[Unsaid]
    open_numbers: list[OpenNumber]


SAYING = {"fact": "statement", "event": "title", "quote": "context"}


def figures_said(records: Iterable[Written]) -> FiguresSaid:
    """What is to be said of the figures of records: of what they say, and of what facts hold."""
    found = FiguresSaid([], [])
    for written in records:
        key = SAYING[written.kind]
        text = written.fields.get(key)
        if text is None:
            continue
        said = figures_and_open_numbers(text)
        found.open_numbers.extend(OpenNumber(written, key, each.figure, instead) for each, instead in said if instead)
        if written.kind == "fact" and "figure" in written.fields:
            found.unsaid.extend(_unsaid(written, [each.figure for each, instead in said if not instead]))
    return found


def _unsaid(fact: Written, figures: Iterable[Figure]) -> Iterator[Unsaid]:
    """A fact whose statement has comparable figures, none of which is its own."""
    figure = fact.fields["figure"]
    comparable = []
    for said in figures:
        relates = compared(figure, said)
        if relates == "same":
            return
        if relates is not None:
            comparable.append((relates == "other" and same_thing(figure, said), said))
    if comparable and not _is_one_of(figure, fact.fields["statement"]):
        sure, said = max(comparable, key=lambda each: each[0])
        yield Unsaid(fact, figure, said, sure)


def _is_one_of(figure: Figure, statement: str) -> bool:
    """Whether a figure of one is said as one of several: one of the six life rafts."""
    return figure.value == 1 and _ONE_OF.search(statement) is not None


def _measured(figure: Figure) -> Figure:
    """A figure in the unit of its whole: 52 million of the 71 million cubic metres are cubic metres."""
    unit = find_unit(figure.counted) if figure.unit == "count" and figure.counted else None
    return figure._replace(unit=unit, counted=None) if unit is not None and unit != "count" else figure


def compared(figure: Figure, said: Figure) -> Literal["same", "other", "unsure"] | None:
    """How one figure compares with another that is said, None where the two cannot be compared."""
    figure, said = _measured(figure), _measured(said)
    if figure.unit != said.unit and _last_word(figure) == _last_word(said) != "":
        figure = figure._replace(unit=said.unit)  # pounds are money where they are paid, and a weight by themselves
    try:
        relates = relation(figure, said)
        if relates is None:
            return None
        if relates == "agrees" or (relates == "undecided" and _share_a_number(figure, said)):
            return "same"
    except (ValueError, ArithmeticError):  # numbers beyond all bounds
        return None
    return "other" if relates == "contradicts" else "unsure"


def _last_word(figure: Figure) -> str:
    """The word that a figure ends with, which may be that of two units."""
    word = figure.text.split()[-1].casefold()
    return word if word.isalpha() else ""


def _share_a_number(one: Figure, other: Figure) -> bool:
    """Whether a number that one gives is a number that the other gives; a range gives two."""
    here = [in_base(number, one.unit) for number in (one.value, one.low, one.high) if number is not None]
    there = [in_base(number, other.unit) for number in (other.value, other.low, other.high) if number is not None]
    slack = 0.0 if one.unit == other.unit else _CLOSE
    return any(a == b or (slack and abs(float(a) - float(b)) <= slack * abs(float(b))) for a in here for b in there)


def same_thing(figure: Figure, said: Figure) -> bool:
    """Whether two figures count the same, as far as their last words tell; measures always do."""
    if not figure.counted or not said.counted or figure.unit not in ("count", "rank"):
        return True
    one, other = (counted.casefold().split()[-1].removesuffix("s") for counted in (figure.counted, said.counted))
    return one == other
