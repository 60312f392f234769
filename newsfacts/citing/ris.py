"""RIS: what EndNote, Mendeley and Zotero import; two letters, a value a line, CRLF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.citing.authors import authors
from newsfacts.citing.links import is_address
from newsfacts.dates import describe, precision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsfacts.model import Date, Source


def lines(sources: Iterable[Source]) -> Iterator[str]:
    """Write sources as references."""
    for source in sources:
        yield f"TY  - {'ELEC' if is_address(source.url) else 'GEN'}\r\n"
        yield from (f"{tag}  - {value}\r\n" for tag, value in _values(source) if value)
        yield "ER  - \r\n\r\n"


def _values(source: Source) -> Iterator[tuple[str, str]]:
    yield "ID", source.id
    yield "TI", source.title
    yield from (("AU", each.turned) for each in authors(source.author))
    yield "PB", source.publisher or ""
    yield from _date(source.published)
    yield "UR", source.url or ""
    yield "Y2", _parts(source.accessed)
    yield "LA", source.language or ""
    yield "N1", source.note or ""


def _date(published: Date | None) -> Iterator[tuple[str, str]]:
    """`DA  - 2019/07/12/`; what a date is beyond its day, month or year stands behind the last stroke."""
    if published is None:
        return
    if published.start and precision(published) in ("day", "month", "year"):
        yield "PY", published.start[:4]
    yield "DA", _parts(published)


def _parts(date: Date | None) -> str:
    if date is None:
        return ""
    marked = date.approximate or date.uncertain
    if precision(date) not in ("day", "month", "year"):
        return f"{(date.start or '')[:4]}///{describe(date)}"
    year, month, day = [*date.edtf.translate(_MARKS).split("-"), "", ""][:3]
    return f"{year}/{month}/{day}/{describe(date) if marked else ''}"


_MARKS = str.maketrans("", "", "?~%")
