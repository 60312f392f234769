"""A CSL style of one's own (`*.csl`), set by citeproc-py: the optional extra `newsfacts[cite]`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsfacts.citing.citation import sources_of
from newsfacts.citing.csl_json import item
from newsfacts.errors import CannotRead, UsageError
from newsfacts.text.quotation_marks import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsfacts.citing.citation import Citation
    from newsfacts.model import Source


def lines(cited: Sequence[Citation], path: str) -> list[str]:
    """The citations of records as the style sets them in a text, then the entries of its bibliography.

    Raises UsageError where citeproc-py is not installed or cannot use the file, CannotRead where it cannot be read.
    """
    try:
        import citeproc  # noqa: F401
    except ImportError:
        raise UsageError(
            "no_citeproc", "a CSL style needs citeproc-py: pip install 'newsfacts[cite]', or use one of the styles"
        ) from None
    if not Path(path).is_file():
        raise CannotRead(f"{path}: there is no such file; --style takes a name or a *.csl file")
    try:
        return _set(cited, path)
    except Exception as error:  # whatever the parser and the processor make of a file that is no style
        raise UsageError(
            "unreadable_style", f"{path}: citeproc-py cannot use this as a CSL style ({type(error).__name__})"
        ) from None


def _set(cited: Sequence[Citation], path: str) -> list[str]:
    import citeproc
    from citeproc.source.json import CiteProcJSON

    style = citeproc.CitationStylesStyle(path, validate=False)
    library = CiteProcJSON([_item(source) for source in sources_of(cited)])
    bibliography = citeproc.CitationStylesBibliography(style, library, citeproc.formatter.plain)
    passages = []
    for each in cited:
        paragraph = each.evidence.paragraph if each.evidence else None
        locator = {"locator": citeproc.Locator("paragraph", str(paragraph))} if paragraph is not None else {}
        cite = citeproc.Citation([citeproc.CitationItem(each.source.id, **locator)])
        bibliography.register(cite)
        if each.evidence is not None:
            passages.append((each.evidence.exact, cite))
    notes = [f"{quoted(exact)} {bibliography.cite(cite, lambda _: None)}\n" for exact, cite in passages]
    return [*notes, *["\n"][: len(notes)], *(f"{entry}\n" for entry in bibliography.bibliography())]


def _item(source: Source) -> dict[str, Any]:
    """A source as citeproc-py reads it, which knows neither seasons nor dates in words: those keep their years."""
    values = item(source)
    values.pop("custom", None)
    for key, date in (("issued", source.published), ("accessed", source.accessed)):
        written = values.get(key, {})
        if date is not None and ("literal" in written or "season" in written):
            years = dict.fromkeys(int(day[:4]) for day in (date.start, date.end) if day)
            values[key] = {"date-parts": [[year] for year in years]}
            if not years:
                del values[key]
    return values
