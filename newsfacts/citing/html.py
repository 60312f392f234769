"""HTML: a fragment to paste, with the words in `<q>`, the title in `<cite>` and the date in `<time>`."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from newsfacts.citing.authors import authors, joined
from newsfacts.citing.dates import NO_DATE
from newsfacts.citing.links import is_address
from newsfacts.dates import describe, precision

if TYPE_CHECKING:
    from newsfacts.citing.citation import Citation
    from newsfacts.model import Date, Source


def note(citation: Citation) -> str:
    """The words of a record and where they stand."""
    evidence, link = citation.evidence, citation.link
    assert evidence is not None
    address = f' cite="{escape(citation.source.url or "")}"' if link else ""
    place = f"¶ {evidence.paragraph}" if evidence.paragraph is not None else ("source" if link else "")
    where = [f'<a href="{escape(link)}">{place}</a>' if link else place] if place else []
    return ", ".join([f"<q{address}>{escape(evidence.exact)}</q>", *_source(citation.source, False), *where])


def entry(source: Source) -> str:
    """A source, its title linked."""
    return ", ".join(_source(source, is_address(source.url)))


def dated(date: Date | None) -> str:
    """A date in words, within `<time>` where HTML can hold it."""
    if date is None:
        return NO_DATE
    words, bare = escape(describe(date)), date.edtf.rstrip("?~%")
    if precision(date) in ("day", "month", "year") and not set(bare) & set("?~%"):
        return f'<time datetime="{bare}">{words}</time>'
    return words


def _source(source: Source, is_linked: bool) -> list[str]:
    names = joined([each.natural for each in authors(source.author)], " and ")
    title = f"<cite>{escape(source.title)}</cite>"
    linked = f'<a href="{escape(source.url or "")}">{title}</a>' if is_linked else title
    return [part for part in (escape(names), linked, escape(source.publisher or ""), dated(source.published)) if part]
