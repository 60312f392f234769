"""CSL-JSON: what Zotero, pandoc and citation processors read; an array of items, one a source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newsfacts.citing.authors import authors
from newsfacts.citing.links import is_address
from newsfacts.dates import describe, precision, read_edtf
from newsfacts.encoding.json import dumps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsfacts.model import Date, Source

_MARKS = str.maketrans("", "", "?~%")


def lines(sources: Iterable[Source]) -> Iterator[str]:
    """Write sources as one array, an item a line."""
    before = "[\n"
    for source in sources:
        yield before + dumps(item(source))
        before = ",\n"
    yield "\n]\n" if before != "[\n" else "[]\n"


def item(source: Source) -> dict[str, Any]:
    """A source as an item. Keys without a value are left out, as the schema asks."""
    values = {
        "id": source.id,
        "type": "webpage" if is_address(source.url) else "document",
        "title": _text(source.title),
        "author": [_name(each.name, each.given) for each in authors(source.author)],
        "publisher": _text(source.publisher),
        "issued": source.published and date(source.published),
        "accessed": source.accessed and date(source.accessed),
        "URL": source.url,
        "language": source.language,
        "note": _text(source.note),
        "custom": _archive(source),
    }
    return {key: value for key, value in values.items() if value}


def date(written: Date) -> dict[str, Any]:
    """A date in parts where CSL has them, `circa` where it is rough or in doubt; else in words (`literal`)."""
    marked = {"circa": True} if written.approximate or written.uncertain else {}
    ends = written.edtf.translate(_MARKS).split("/")
    forms = [precision(read_edtf(end)) if end not in ("", "..") else "open" for end in ends]
    if all(form in ("day", "month", "year") for form in forms):
        return {"date-parts": [[int(part) for part in end.split("-")] for end in ends], **marked}
    if forms == ["season"]:
        year, code = ends[0].split("-")
        return {"date-parts": [[int(year)]], "season": (int(code) - 21) % 4 + 1, **marked}
    return {"literal": describe(written)}


def _archive(source: Source) -> dict[str, str]:
    """The archived copy; CSL has no variable for one, so styles do not print it."""
    made = {"archived_on": source.archived_on.edtf} if source.archived_on else {}
    return {"archived": source.archived, **made} if source.archived else {}


def _name(name: str, given: str) -> dict[str, str]:
    return {"family": _text(name), "given": _text(given)} if given else {"literal": _text(name)}


def _text(text: str | None) -> str:
    """Keep a tag that processors would obey as text, by a word joiner within it: CSL has no way to escape one."""
    return _TAG.sub("<\u2060", text or "")


_TAG = re.compile("<(?=/?(i|b|sub|sup|sc|span)[ >])", re.IGNORECASE)
