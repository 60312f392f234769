"""A table's cells as text that can be checked, with what heads them: `Net profit, 2024: 141 million euros`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from newsfacts.dates.finder import find_dates
from newsfacts.dates.times import find_times
from newsfacts.documents.blocks import Block, Builder, Passage
from newsfacts.figures import find_figures
from newsfacts.figures.finder import FoundFigure
from newsfacts.grammar.lemmatiser import lemma

NOTHING = Passage("", (0,), (0,))
"""An empty cell."""

_PROSE = 9
"""Words of a cell that is read as a paragraph is."""
_CLAUSE = 3
"""Words of a cell that says what happened where the first one of its row says when."""
_EMPTY = frozenset(
    "how much many what when where who which or and figure figures number amount value date time".split()
)
"""Words of headings that add nothing to what stands below them."""
_MAGNITUDE = re.compile(r"(?:thousand|million|billion|trillion)s?\b", re.IGNORECASE)
_NUMBER = re.compile(r"[^\w]{0,3}\d[\d.,\s]*")


class Row(NamedTuple):
    """A row of a table."""

    cells: list[Passage]
    widths: list[int]
    """How many columns each cell takes."""
    heads: bool | None = None
    """Whether its cells stand over those below; None where only they tell."""
    under: bool = False
    """Whether the first cell of the row above goes on in it."""

    def columns(self, repeated: bool) -> list[Passage]:
        """What stands in each column: a wide cell in the first of its own, or in all of them."""
        found: list[Passage] = []
        for cell, width in zip(self.cells, self.widths, strict=True):
            found += [cell, *[cell if repeated else NOTHING] * (width - 1)]
        return found


class _Unit(NamedTuple):
    """What a heading says of the numbers under it: `€ million` goes around them."""

    before: str
    behind: str
    source: int


def blocks_of(rows: Sequence[Row], caption: Passage) -> Iterator[Block]:
    """A block for the caption, for each cell that is prose, and for each that has a value, with what heads it."""
    if caption.text:
        yield Block("caption", caption)
    headings: list[Passage] = []
    first = NOTHING
    for number, row in enumerate(rows):
        first = first if row.under or not row.cells else row.cells[0]
        if row.heads or (number == 0 and row.heads is None and _heads(rows)):
            here = zip_longest([first, *row.columns(repeated=True)[1:]], headings[: sum(row.widths)], fillvalue=NOTHING)
            headings = [each if each.text else above for each, above in here]
            if first.text[:1].isupper() and not row.under:  # it may name what the table is about
                yield Block("caption", first)
            continue
        told = [cell for cell in row.cells if cell.text] + [first] * row.under
        for column, cell in enumerate(row.columns(repeated=False)):
            heading = headings[column] if column < len(headings) else NOTHING
            size = len(cell.text.split())
            if column and size >= _CLAUSE and _is_when(first.text):
                yield _composed(first, heading, cell, caption)
            elif cell.text and (len(told) == 1 or size >= _PROSE or cell.text.endswith((".", "!", "?"))):
                yield Block("paragraph", cell)
            elif column and cell.text and (len(told) == 2 or _has_value(cell.text)):
                yield _composed(first, heading, cell, caption)


def _heads(rows: Sequence[Row]) -> bool:
    """Whether a first row that is not marked as one of headings is: it has no values, or only years."""
    values = [cell.text for cell in rows[0].cells[1:] if _has_value(cell.text)]
    return all(re.fullmatch(r"\W*(?:1\d|20)\d\d\W*", value) for value in values) and len(rows) > 1


def _has_value(text: str) -> bool:
    return any(sign.isdigit() for sign in text) or bool(find_figures(text))


def _composed(first: Passage, heading: Passage, cell: Passage, caption: Passage) -> Block:
    """A cell with what heads it: `Net profit, 2024: 141`, `The League has 17 seats`, `It begins, 9 January`."""
    heading = NOTHING if _says_nothing(heading.text) else heading
    when = first if _is_when(first.text) else NOTHING
    if when.text and len(cell.text.split()) >= _CLAUSE:
        return _joined([], "", cell, [(", ", when)])
    unit = next((found for each in (heading, first, caption) if (found := _unit(cell.text, each))), None)
    noun = NOTHING if unit else _counted(cell.text, heading)
    if noun.text:
        return _joined([] if when.text else [first], " has ", cell, [(" ", noun), (", ", when)])
    return _joined([each for each in (first, heading) if each.text], ": ", cell, [], unit)


def _says_nothing(heading: str) -> bool:
    """Whether a heading only says that something is told below it: How much, When, Figure."""
    words = re.findall(r"\w+", heading.lower())
    return bool(words) and _EMPTY.issuperset(words)


def _joined(
    before: Sequence[Passage],
    sign: str,
    cell: Passage,
    behind: Sequence[tuple[str, Passage]],
    unit: _Unit | None = None,
) -> Block:
    builder = Builder()
    for number, each in enumerate(before):
        builder.add(", " if number else "", each.source(0))
        builder.extend(each, 0, len(each.text.rstrip(" :")))
    builder.add(sign if before else "", cell.source(0))
    builder.add(unit.before if unit else "", unit.source if unit else 0)
    begins = builder.length()
    builder.extend(cell, 0, len(cell.text.rstrip(".")) if behind else None)
    ends = builder.length()
    builder.add(unit.behind if unit else "", unit.source if unit else 0)
    for sign, each in behind:
        builder.add(sign if each.text else "", each.source(0))
        builder.extend(each)
    return Block("cell", builder.passage(), own=(begins, ends))


def _is_when(text: str) -> bool:
    """Whether a text is nothing but a date and a time of day."""
    spans = [(each.start, each.end) for each in find_dates(text)] + [
        (each.start, each.end) for each in find_times(text)
    ]
    return bool(spans) and not any(
        sign.isalnum() and not any(start <= at < end for start, end in spans) for at, sign in enumerate(text)
    )


def _counted(cell: str, heading: Passage) -> Passage:
    """The part of a heading that names what a bare number counts, nothing where it names none: `Seats won`."""
    noun = re.match(r"[^\W\d_][^,;:(\[]*", heading.text)
    if noun is None or _NUMBER.fullmatch(cell) is None:
        return NOTHING
    read = find_figures(f"{cell} {noun[0].lower()}")
    counted = read[0].figure.counted if len(read) == 1 else None
    if (
        not counted
        or not noun[0].lower().startswith(counted)
        or lemma(counted.split()[-1], "NOUN") == counted.split()[-1]
    ):
        return NOTHING
    builder = Builder()
    builder.add(noun[0][0].lower(), heading.source(0))
    builder.extend(heading, 1, len(noun[0].rstrip()))
    return builder.passage()


def _unit(cell: str, heading: Passage) -> _Unit | None:
    """The unit that a heading has for a bare number: in brackets, behind a comma, behind `in`."""
    number = _NUMBER.fullmatch(cell)
    if number is None:
        return None
    for found in (found for pattern in _places_of_units() for found in pattern.finditer(heading.text)):
        phrase = re.sub(r"\b((?:thous|mill|bill|trill)\w+?)s(?: of)?\b", r"\1", found[0].strip())
        sign = re.match(r"([$€£¥]|[A-Z]{3}\b)\s*", phrase)
        ways = [("", f" {phrase}")]
        if sign:
            rest = phrase[sign.end() :]
            ways.insert(0, (sign[1], rest if len(rest) < 3 else f" {rest}"))
        for before, behind in ways:
            written = f"{before}{cell}{behind}"
            read = find_figures(written)
            if len(read) == 1 and _is_whole(read[0], written, phrase):
                return _Unit(before, behind, heading.source(found.start()))
    return None


def _is_whole(read: FoundFigure, written: str, unit: str) -> bool:
    """Whether a number and what is taken for its unit are one figure: 96 million crowns, of whatever country."""
    if read.figure.unit in ("count", "rank"):
        counted = read.figure.counted
        return bool(counted and _MAGNITUDE.match(unit)) and written.lower().endswith(f"{counted}")
    return (read.start, read.end) == (0, len(written))


@cache
def _places_of_units() -> list[re.Pattern[str]]:
    places = (r"(?<=[(\[])[^()\[\]]{1,40}(?=[)\]])", r"(?<=, )[^,;]{1,40}$", r"(?<=\bin )[^,;]{1,40}$", r"^.{1,40}$")
    return [re.compile(place) for place in places]
