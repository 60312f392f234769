"""Markdown: a footnote (`[^id]: …`) whose paragraph is the link to the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.citing.authors import authors, joined
from newsfacts.citing.citation import ended
from newsfacts.citing.dates import NO_DATE
from newsfacts.dates import describe
from newsfacts.encoding.markdown_text import escaped, linked
from newsfacts.text.quotation_marks import quoted

if TYPE_CHECKING:
    from newsfacts.citing.citation import Citation
    from newsfacts.model import Source


def note(citation: Citation) -> str:
    """The footnote of a record."""
    evidence = citation.evidence
    assert evidence is not None
    place = f"¶ {evidence.paragraph}" if evidence.paragraph is not None else ("there" if citation.link else "")
    where = linked(place, citation.link)
    parts = [escaped(quoted(evidence.exact)), *_source(citation.source, None), *([where] if where else [])]
    return f"[^{citation.id}]: {ended(', '.join(parts))}"


def entry(source: Source) -> str:
    """The footnote of a source."""
    return f"[^{source.id}]: {ended(', '.join(_source(source, source.url)))}"


def _source(source: Source, url: str | None) -> list[str]:
    names = joined([each.natural for each in authors(source.author)], " and ")
    date = describe(source.published) if source.published else NO_DATE
    title = linked(f"*{escaped(source.title)}*", url)
    return [part for part in (escaped(names), title, escaped(source.publisher or ""), escaped(date)) if part]
