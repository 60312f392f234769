"""APA, 7th edition: the citation in the text with its paragraph, and the entry for the list of references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.citing.authors import authors, joined
from newsfacts.citing.citation import ended
from newsfacts.citing.dates import Form, written, years
from newsfacts.text.quotation_marks import quoted

if TYPE_CHECKING:
    from newsfacts.citing.citation import Citation
    from newsfacts.model import Source

DATES = Form(
    day="{year}, {month} {day}",
    month="{year}, {month}",
    season="{year}, {season}",
    about="ca. {}",
    uncertain="{}?",
)
_READ = DATES._replace(day="{month} {day}, {year}", month="{month} {year}", season="{season} {year}")


def note(citation: Citation) -> str:
    """The words and, in brackets, who, when and where: `(The Gazette, 2020, para. 17)`."""
    evidence, source = citation.evidence, citation.source
    assert evidence is not None
    names = [each.name for each in authors(source.author)] or [source.publisher or f"*{source.title}*"]
    paragraph = [f"para. {evidence.paragraph}"] if evidence.paragraph is not None else []
    where = ", ".join([joined(names, " & ", most=2), years(source.published), *paragraph])
    return f"{quoted(evidence.exact)} ({where})"


def entry(source: Source) -> str:
    """The entry: author, date, title, publisher, URL; the publisher stands for an author that is missing."""
    names = [each.initials for each in authors(source.author)]
    who = joined(names, ", & ") if len(names) != 2 else ", & ".join(names)
    date, title = f"({written(source.published, DATES)}).", f"*{source.title}*"
    if who or source.publisher:
        parts = [ended(who or source.publisher or ""), date, ended(title)]
    else:
        parts = [ended(title), date]
    parts += [ended(source.publisher)] if who and source.publisher else []
    if source.url:
        is_undated = source.published is None and source.accessed is not None
        read = f"Retrieved {written(source.accessed, _READ)}, from " if is_undated else ""
        parts.append(read + source.url)
    return " ".join(parts)
