"""Citations: one module a style or format.

A style writes lines for people: what records rest on, and entries for sources. A format writes entries for other
programs.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from newsfacts.citing.citation import citations, sources_of
from newsfacts.errors import UsageError, meant

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsfacts.citing.citation import Citation
    from newsfacts.factbase import FactBase

STYLES = ("note", "apa", "chicago", "mla", "markdown", "html", "wikipedia")
"""The module of each has `note(citation)` for a record's words and `entry(source)` for a source."""
FORMATS = {"biblatex": "biblatex", "bibtex": "bibtex", "ris": "ris", "csl-json": "csl_json"}
"""Formats for other programs, and the module of each, which has `lines(sources)`."""
_WITH_REFERENCES = frozenset(["apa", "mla"])
"""Styles that cite in the text by a name, which stands in a list at the end."""


def cite(base: FactBase, *ids: str, style: str = "note", format: str | None = None) -> str:
    """The citations of records and sources as text, in one of `STYLES`, a CSL file, or one of `FORMATS`.

    Raises UsageError for an id, a style or a format that does not exist.
    """
    cited = list(citations(ids, base))
    return "".join(in_format(cited, format) if format else in_style(cited, style))


def in_style(cited: Sequence[Citation], style: str) -> Iterator[str]:
    """The lines of citations in a style, each with its line feed.

    APA and MLA give the citations in the text first, then the entries that they refer to, by name.
    """
    if style.endswith(".csl"):
        from newsfacts.citing import csl_style

        yield from csl_style.lines(cited, style)
        return
    known("style", style, STYLES)
    module = import_module(f"newsfacts.citing.{style}")
    if style not in _WITH_REFERENCES:
        yield from (f"{module.note(each) if each.evidence else module.entry(each.source)}\n" for each in cited)
        return
    notes = [module.note(each) for each in cited if each.evidence]
    yield from (f"{each}\n" for each in notes)
    if notes:
        yield "\n"
    entries = sorted((module.entry(source) for source in sources_of(cited)), key=lambda each: each.strip("*“").lower())
    yield from (f"{each}\n" for each in entries)


def in_format(cited: Sequence[Citation], format: str) -> Iterator[str]:
    """The entries of the sources that are cited, each once, in a format for other programs."""
    known("format", format, tuple(FORMATS))
    lines: Iterator[str] = import_module(f"newsfacts.citing.{FORMATS[format]}").lines(sources_of(cited))
    yield from lines


def as_data(citation: Citation, style: str) -> dict[str, Any]:
    """A citation as plain data: whose it is, its source, words and link, and `text` and `entry` in a style."""
    from newsfacts.encoding import encode

    known("style", style, STYLES)
    module, evidence = import_module(f"newsfacts.citing.{style}"), citation.evidence
    entry = module.entry(citation.source)
    return {
        "kind": "citation",
        "id": citation.id,
        "source": encode.as_data(citation.source),
        "paragraph": evidence and evidence.paragraph,
        "exact": evidence and evidence.exact,
        "link": citation.link,
        "text": module.note(citation) if evidence else entry,
        "entry": entry,
    }


def known(what: str, name: str | None, names: Sequence[str]) -> None:
    """Raise UsageError for the name of a style or a format that there is not."""
    if name is not None and name not in names:
        raise UsageError(f"unknown_{what}", f"no {what} is called {name!r}{meant(name, names)}")
