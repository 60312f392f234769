"""MLA, 9th edition: the citation in the text with its paragraph, and the entry for the list of works cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.citing.authors import authors, joined
from newsfacts.citing.citation import ended
from newsfacts.citing.dates import Form, written
from newsfacts.text.quotation_marks import quoted

if TYPE_CHECKING:
    from newsfacts.citing.citation import Citation
    from newsfacts.model import Source

DATES = Form(
    day="{day} {month} {year}",
    month="{month} {year}",
    season="{season} {year}",
    about="circa {}",
    uncertain="{}?",
    months=("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
)


def note(citation: Citation) -> str:
    """The words and, in brackets, who and where: `(Reporter, par. 17)`, or the title where there is no author."""
    evidence, source = citation.evidence, citation.source
    assert evidence is not None
    names = joined([each.name for each in authors(source.author)], " and ", most=2)
    paragraph = [f"par. {evidence.paragraph}"] if evidence.paragraph is not None else []
    return f"{quoted(evidence.exact)} ({', '.join([names or quoted(source.title), *paragraph])})"


def entry(source: Source) -> str:
    """The entry: author, title in quotation marks, container in italics, date, URL, and when it was read."""
    names = authors(source.author)
    listed = [each.natural if at else each.turned for at, each in enumerate(names)]
    who = f"{listed[0]}, et al." if len(listed) > 2 else ", and ".join(listed)
    container = [f"*{source.publisher}*"] if source.publisher else []
    where = ", ".join([*container, written(source.published, DATES), *([source.url] if source.url else [])])
    parts = [ended(who) if who else "", _titled(source.title), ended(where)]
    if source.url and source.accessed:
        parts.append(f"Accessed {ended(written(source.accessed, DATES))}")
    return " ".join(part for part in parts if part)


def _titled(title: str) -> str:
    quotation = quoted(title)
    return quotation if quotation[-2:-1] in "?!." else f"{quotation[:-1]}.”"
