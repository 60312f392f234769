"""What a look-up gives back: results, how many there are in all, and what the reader should be told."""

# No `from __future__ import annotations`: NamedTuple would compile each annotation, at every start.
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from newsfacts.results import Result

if TYPE_CHECKING:
    from decimal import Decimal


Cell: TypeAlias = "str | int | Decimal | None"
"""What stands in one column of a row."""


class Answer(NamedTuple):
    """What one look-up found."""

    command: str
    query: str
    results: tuple[Result, ...]
    total: int
    """How many match in all; `results` holds fewer where a limit or an offset was asked for."""
    relaxed: bool = False
    """No record held every word of the query: these are the nearest."""
    remarks: tuple[str, ...] = ()
    """What the reader should know of how the query was read: a misspelling, a figure in another unit."""

    def rows(self) -> list[dict[str, Cell]]:
        """The results as flat rows, with the columns of CSV: `pandas.DataFrame(answer.rows())`.

        Numbers are exact decimals, lists are joined by "; ", and what a result does not have is None.
        """
        from newsfacts.render.fields import flat_rows

        return flat_rows(self)

    def _repr_html_(self) -> str:
        """A table for a notebook."""
        from newsfacts.render.notebook import answer_html

        return answer_html(self)
