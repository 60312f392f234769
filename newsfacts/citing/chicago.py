"""Chicago, notes and bibliography: a note for a passage, an entry for a source."""

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
    day="{month} {day}, {year}",
    month="{month} {year}",
    season="{season} {year}",
    about="ca. {}",
    uncertain="[{}?]",
)


def note(citation: Citation) -> str:
    """The note: the words, author, title in quotation marks, publisher, date, paragraph, link."""
    evidence, source = citation.evidence, citation.source
    assert evidence is not None
    parts = [
        joined([each.natural for each in authors(source.author)], ", and ", most=3),
        _within(quoted(source.title), ","),
        source.publisher or "",
        written(source.published, DATES),
        f"para. {evidence.paragraph}" if evidence.paragraph is not None else "",
        citation.link or source.url or "",
    ]
    # The comma behind the title stands within its marks already.
    rest = ", ".join(part for part in parts if part).replace(",”, ", ",” ", 1)
    return f"{_within(quoted(evidence.exact), ',')} {rest}."


def entry(source: Source) -> str:
    """The entry of the bibliography; the publisher stands for an author that is missing."""
    names = authors(source.author)
    listed = [each.natural if at else each.turned for at, each in enumerate(names)]
    who = ", and ".join(listed) if len(listed) == 2 else joined(listed, ", and ")
    publisher = source.publisher or ""
    parts = [who or publisher, _within(quoted(source.title), "."), publisher if who else ""]
    parts.append(written(source.published, DATES))
    parts.append(source.url or "")
    return " ".join(ended(part) for part in parts if part)


def _within(quotation: str, mark: str) -> str:
    """Put a mark within the closing quotation mark, where American usage has it."""
    return quotation if quotation[-2:-1] in ("?", "!", mark) else f"{quotation[:-1]}{mark}”"
