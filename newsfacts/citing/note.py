"""The default: one line that says everything, for a footnote in any text; `*Title*` is emphasis in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.citing.authors import authors, joined
from newsfacts.citing.dates import NO_DATE
from newsfacts.dates import describe
from newsfacts.text.quotation_marks import quoted

if TYPE_CHECKING:
    from newsfacts.citing.citation import Citation
    from newsfacts.model import Source


def note(citation: Citation) -> str:
    """The words, the source, the paragraph, and the link that leads there."""
    evidence = citation.evidence
    assert evidence is not None
    paragraph = [f"¶ {evidence.paragraph}"] if evidence.paragraph is not None else []
    return ", ".join([quoted(evidence.exact), *_source(citation.source), *paragraph, *_where(citation)])


def entry(source: Source) -> str:
    """The source in one line."""
    return ", ".join([*_source(source), *([source.url] if source.url else [])])


def _source(source: Source) -> list[str]:
    names = joined([each.natural for each in authors(source.author)], " and ")
    date = describe(source.published) if source.published else NO_DATE
    return [part for part in (names, f"*{source.title}*", source.publisher, date) if part]


def _where(citation: Citation) -> list[str]:
    return [each for each in (citation.link or citation.source.url,) if each]
