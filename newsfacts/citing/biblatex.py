"""BibLaTeX: `@online` and `@misc`, with dates in EDTF as BibLaTeX reads it (ISO 8601-2, level 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.citing.bibtex import address, entry, escaped
from newsfacts.citing.links import is_address
from newsfacts.dates import describe, precision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsfacts.model import Date, Source


def lines(sources: Iterable[Source]) -> Iterator[str]:
    """Write sources as entries; of a date of a form that BibLaTeX lacks the years, and its words in `pubstate`."""
    for source in sources:
        is_online = is_address(source.url)
        fields = [
            ("organization" if is_online else "publisher", escaped(source.publisher)),
            *_date(source.published),
            ("url", address(source.url)),
            ("urldate", source.accessed.edtf if source.accessed and precision(source.accessed) == "day" else ""),
            ("note", escaped(source.note)),
            ("langid", _LANGUAGES.get(source.language or "", "")),
        ]
        yield entry("online" if is_online else "misc", source, fields)


def _date(published: Date | None) -> list[tuple[str, str]]:
    if published is None:
        return []
    ends = published.edtf.split("/")
    if all(_is_plain(end.rstrip("?~%")) for end in ends):
        return [("date", "/".join("" if end == ".." else end for end in ends))]
    years = [day[:4] for day in (published.start, published.end) if day]
    words = ("pubstate", escaped(describe(published)))
    return [("date", "/".join(dict.fromkeys(years))), words] if years else [words]


def _is_plain(end: str) -> bool:
    if end in ("", ".."):
        return True
    return end.replace("-", "").isdecimal() and (len(end) != 7 or int(end[5:]) <= 24)


_LANGUAGES = {
    "en": "english", "en-GB": "british", "en-US": "american", "de": "german", "fr": "french", "es": "spanish",
    "it": "italian", "tr": "turkish", "ru": "russian", "pl": "polish", "nl": "dutch", "pt": "portuguese",
}  # fmt: skip
"""The languages that `langid` has a name for, by BCP 47 tag."""
