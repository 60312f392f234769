"""CSV (RFC 4180, with LF) and TSV: a header, then one result a line, for spreadsheets and `cut`.

A spreadsheet runs a cell that begins like a formula, and a base may come from anyone, so such cells are
defused with an apostrophe, as OWASP advises; numbers, with or without a unit, are left alone. Control characters
never get this far.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from newsfacts.encoding.clean import clean
from newsfacts.encoding.encode import as_data
from newsfacts.render.fields import cell, columns

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsfacts.answer import Answer

# Excel also takes the full-width forms of these signs for the start of a formula.
_FORMULA = frozenset("=+-@＝＋－＠")
_AMOUNT = re.compile(r"[+-]?\d[\d,]*(\.\d+)?([eE][+-]?\d+)?[\w\s%°.,]*")
"""A number with its sign, and words behind it: no operator, call or reference, so that there is nothing to run."""


def defused(text: str) -> str:
    """`text`, printable and on one line, as a cell that no spreadsheet runs."""
    text = clean(text)
    return f"'{text}" if text.lstrip()[:1] in _FORMULA and not _AMOUNT.fullmatch(text) else text


def csv_lines(answer: Answer, fields: Sequence[str] | None = None) -> Iterator[str]:
    """Write `answer` as comma-separated values, a line at a time; `fields` choose the columns."""
    for row in _rows(answer, fields):
        yield written(row, "csv")


def tsv_lines(answer: Answer, fields: Sequence[str] | None = None) -> Iterator[str]:
    """Write `answer` as tab-separated values, a line at a time.

    TSV knows no quoting, and `cut` or `awk` would show it. Only a cell that begins with a quotation mark is
    quoted: spreadsheets would otherwise read on to the next such mark, across lines.
    """
    for row in _rows(answer, fields):
        yield written(row, "tsv")


def written(row: Sequence[str], format: str) -> str:
    """Write one row of `defused` cells as a line of `csv` or `tsv`."""
    if format == "tsv":
        return "\t".join([_quoted(text) if text.startswith('"') else text for text in row]) + "\n"
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(row)
    return buffer.getvalue()


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _rows(answer: Answer, fields: Sequence[str] | None) -> Iterator[list[str]]:
    names = fields or columns(answer)
    yield list(names)
    for result in answer.results:
        data = as_data(result)
        yield [defused(cell(data, name, names=False)) for name in names]
