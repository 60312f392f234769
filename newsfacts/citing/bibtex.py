"""BibTeX, and what it shares with BibLaTeX: entries, and text in which nothing is a command of TeX."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.citing.authors import authors
from newsfacts.citing.links import is_address
from newsfacts.dates import describe, precision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsfacts.model import Date, Source

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def lines(sources: Iterable[Source]) -> Iterator[str]:
    """Write sources as entries; BibTeX knows a year and a month; the rest of a date is said in words in `note`."""
    for source in sources:
        yield entry("misc", source, [*_date(source.published), *_web(source)])


def entry(kind: str, source: Source, fields: Iterable[tuple[str, str]]) -> str:
    """Write an entry with what every source has, and these fields; their values are TeX already."""
    names = " and ".join(_name(each.name, each.given) for each in authors(source.author))
    common = [("author", names), ("title", f"{{{escaped(source.title)}}}")]
    rows = [f"  {key} = {{{value}}},\n" for key, value in (*common, *fields) if value]
    return f"@{kind}{{{source.id},\n{''.join(rows)}}}\n\n"


def escaped(text: str | None) -> str:
    """Text in which the signs of TeX stand for themselves."""
    return re.sub(r"[\\&%$#_{}~^]", lambda found: _SIGNS[found[0]], text or "")


def address(url: str | None) -> str:
    """An address as TeX's URL commands take it: verbatim, with what would unbalance the entry encoded."""
    return re.sub(r"[\s\\{}%]", lambda found: "%" if found[0] == "%" else f"%{ord(found[0]):02X}", url or "")


_SIGNS = {sign: f"\\{sign}" for sign in "&%$#_{}"} | {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


def _name(name: str, given: str) -> str:
    """A person as `Family, Given`; a name that is not divided is protected, so that nobody divides it."""
    return f"{escaped(name)}, {escaped(given)}" if given else f"{{{escaped(name)}}}"


def _date(published: Date | None) -> list[tuple[str, str]]:
    if published is None:
        return []
    form, start = precision(published), published.start
    year = (start or published.end or "")[:4]
    fields = [("year", year)] if year else []
    if start and form in ("day", "month"):
        fields.append(("month", _MONTHS[int(start[5:7]) - 1]))
    if form not in ("month", "year") or published.approximate or published.uncertain:
        fields.append(("note", f"published {escaped(describe(published))}"))
    return fields


def _web(source: Source) -> list[tuple[str, str]]:
    url = f"\\url{{{address(source.url)}}}" if is_address(source.url) else escaped(source.url)
    return [("publisher", escaped(source.publisher)), ("howpublished", url), ("language", escaped(source.language))]
