"""Where the exact words of evidence stand in the texts that are at hand."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from newsfacts.curation.lint.texts import Text, Texts, on_one_line
from newsfacts.curation.references import evidence_mapping
from newsfacts.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsfacts.curation.written import Written

MOST = 20
"""Paragraphs that are looked up for one piece of evidence; a message names only the first few."""


class Piece(NamedTuple):
    """One piece of evidence whose source's text is at hand."""

    written: Written
    number: int
    """The number of the piece among the record's evidence, from 0."""
    text: Text
    source: str
    paragraph: int | None
    """The paragraph that it names."""
    exact: str
    prefix: str
    suffix: str
    here: tuple[int, ...]
    """Offsets at which its words stand where it says, `prefix` and `suffix` honoured: in its paragraph, or in
    `text.joined` where it names none."""
    found: tuple[int, ...]
    """Paragraphs in which its words stand at all, whatever is before and after them."""


def located(records: Iterable[Written], texts: Texts) -> Iterator[Piece]:
    """Every piece of evidence that can be looked up, with where its words stand."""
    # The same words are often the evidence of several records, and a text may be long.
    anywhere = lru_cache(maxsize=1024)(lambda words, text: occurrences(words, text.joined))
    for written in records:
        for number, fields in enumerate(evidence_of(written)):
            text = texts.by_source.get(fields.get("source", ""))
            if text is None or "exact" not in fields:
                continue
            exact, prefix, suffix = (on_one_line(fields.get(key, "")) for key in ("exact", "prefix", "suffix"))
            paragraph = fields.get("paragraph")
            where = text.joined if paragraph is None else text.paragraph(paragraph) or ""
            offsets = anywhere(exact, text) if paragraph is None else occurrences(exact, where)
            here = tuple(at for at in offsets if _stands_between(where, at, exact, prefix, suffix))
            found = (paragraph,) if paragraph and offsets else _paragraphs(text, anywhere(exact, text))
            yield Piece(written, number, text, fields["source"], paragraph, exact, prefix, suffix, here, found)


def evidence_of(written: Written) -> tuple[dict[str, Any], ...]:
    """The pieces of evidence of a record, as far as they can be read."""
    pieces: tuple[dict[str, Any], ...] = written.fields.get("evidence", ())
    return pieces


def evidence_problem(written: Written, number: int, key: str, severity: str, code: str, message: str) -> Problem:
    """A problem with one key of one piece of evidence, where its value stands."""
    piece = evidence_mapping(written, number)
    mark: Any = piece.marks.get(key, piece.mark)
    return Problem(written.file, mark.line + 1, mark.column + 1, severity, code, message)


def occurrences(words: str, text: str) -> list[int]:
    """The offsets at which words stand in a text, at most `MOST` of them."""
    found: list[int] = []
    at = text.find(words)
    while at >= 0 and len(found) < MOST:
        found.append(at)
        at = text.find(words, at + 1)
    return found


def _paragraphs(text: Text, offsets: list[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(text.paragraph_at(at) for at in offsets))


def _stands_between(text: str, at: int, exact: str, prefix: str, suffix: str) -> bool:
    # One space more on each side, since white space at the ends of prefix and suffix has been folded away.
    before = text[max(0, at - len(prefix) - 1) : at].rstrip()
    after = text[at + len(exact) : at + len(exact) + len(suffix) + 1].lstrip()
    return before.endswith(prefix) and after.startswith(suffix)
