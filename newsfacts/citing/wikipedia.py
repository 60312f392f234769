"""Wikipedia: `{{cite news}}` or `{{cite web}}` (Citation Style 1), for a record within a named `<ref>`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.citing.authors import authors
from newsfacts.citing.dates import Form, written
from newsfacts.citing.links import is_address
from newsfacts.dates import precision

if TYPE_CHECKING:
    from newsfacts.citing.citation import Citation
    from newsfacts.model import Date, Evidence, Source

DATES = Form(day="{day} {month} {year}", month="{month} {year}", season="{season} {year}", about="{}", uncertain="{}")


def note(citation: Citation) -> str:
    """The reference of a record, with its words as `quote`."""
    return f'<ref name="{citation.id}">{_template(citation.source, citation.evidence)}</ref>'


def entry(source: Source) -> str:
    """The template for a source."""
    return _template(source, None)


def _template(source: Source, evidence: Evidence | None) -> str:
    name = "cite web" if is_address(source.url) else "cite news"
    return f"{{{{{name} {' '.join(f'|{key}={value}' for key, value in _values(source, evidence) if value)}}}}}"


def _values(source: Source, evidence: Evidence | None) -> list[tuple[str, str]]:
    values: list[tuple[str, str]] = []
    for number, each in enumerate(authors(source.author), 1):
        if each.given:
            values += [(f"last{number}", _escaped(each.name)), (f"first{number}", _escaped(each.given))]
        else:
            values.append((f"author{number}", f"(({_escaped(each.name)}))"))  # two brackets: a name as it stands
    values.append(("title", _escaped(source.title)))
    values.append(("url", _address(source.url)))
    values.append(("publisher", _escaped(source.publisher or "")))
    values.append(("date", _dated(source.published)))
    values.append(("language", _escaped(source.language or "")))
    values.append(("access-date", _dated(source.accessed) if is_address(source.url) else ""))
    if (
        is_address(source.url) and is_address(source.archived) and source.archived_on
    ):  # the template takes none without its date
        values.append(("archive-url", _address(source.archived)))
        values.append(("archive-date", _dated(source.archived_on)))
        values.append(("url-status", "live"))
    if evidence is not None:
        values.append(("quote", _escaped(evidence.exact)))
        values.append(("at", f"para. {evidence.paragraph}" if evidence.paragraph is not None else ""))
    return values


def _dated(date: Date | None) -> str:
    """A date as the template reads it; what it has no form for, doubt and roughness among it, is a comment."""
    if date is None:
        return ""
    if precision(date) in ("decade", "century") and date.start and date.end:
        said = f"{date.start[:4]}–{date.end[:4]}"
    else:
        said = written(date, DATES)
    if date.approximate and said.isdecimal():
        said = f"c. {said}"
    elif date.approximate:
        said += "<!-- approximate -->"
    return said + "<!-- uncertain -->" * date.uncertain


def _address(url: str | None) -> str:
    return re.sub(r"[\s|\[\]{}<>\"']", lambda found: f"%{ord(found[0]):02X}", url) if url and is_address(url) else ""


def _escaped(text: str) -> str:
    """Keep what the template would read as markup: bars, brackets, braces, tags, and bold or italic marks."""
    return re.sub(r"[|\[\]{}<>]|&(?=#?\w+;)|''+", lambda found: "".join(f"&#{ord(char)};" for char in found[0]), text)
