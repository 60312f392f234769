"""A base as lines that `edit -` reads: its entities, then its records as the texts have them, below their sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.curation.dateline import dateline_end
from newsfacts.curation.format import SECTION_OF_KIND, SECTIONS
from newsfacts.curation.lint.rules.unwritten import TODO, is_unwritten
from newsfacts.text.sentences import sentences
from newsfacts.writing.begun import begun
from newsfacts.writing.change_lines import SAYS, quoted
from newsfacts.writing.introducing import introducing
from newsfacts.writing.passages import PASSAGE
from newsfacts.writing.whole_names import with_whole_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.curation.written import Written

_LEFT_OUT = ("id", "evidence", "sha256")
"""Keys that have no line: the id begins the lines of its record, the evidence stands in the sentence above."""
_LAST = 1_000_000
"""A place behind all others."""


def listed(base: Base, *, unwritten: bool) -> Iterator[str]:
    """The lines of a base, or of what of it is still `TODO`, behind which stand words to begin with.

    A line that is left as it is changes nothing.
    """
    told = ""
    for record in (*base.of("source"), *base.of("entity"), *sorted(base.records, key=lambda each: _place(base, each))):
        key = SAYS[SECTION_OF_KIND[record.kind]]
        said = _line(record.fields.get(key, ""))
        if unwritten and not is_unwritten(said):
            continue
        sentence, begun = passage(base, record) if record in base.records else ("", "")
        if sentence and sentence != told:
            yield f"\n{PASSAGE}{sentence}"
        elif not sentence and told:
            yield ""
        told = sentence
        if is_unwritten(said):
            if hint := said.partition(": ")[2]:
                yield f"# {hint}"
            yield f"{record.id}: {TODO} {begun}".rstrip()
        else:
            yield f"{record.id}: {quoted(said)}"
        yield from _keys(record, key)


def _keys(record: Written, said: str) -> Iterator[str]:
    for name in SECTIONS[SECTION_OF_KIND[record.kind]]:
        held = record.mapping.values.get(name)
        if held is None or name == said or name in _LEFT_OUT:
            continue
        items = getattr(held, "items", None)
        words = (
            quoted(_line(str(held))) if items is None else ", ".join(quoted(str(each), in_list=True) for each in items)
        )
        yield f"  {name}: {words}"


def _place(base: Base, record: Written) -> tuple[str, int, int]:
    """Where a record stands in the text of its source; behind all that is known of it where that is not known."""
    piece = next((each for each in base.pieces if each.written is record and each.here), None)
    if piece is not None and piece.paragraph is not None:
        return piece.source, piece.paragraph, piece.here[0]
    (first, *_) = record.fields.get("evidence") or ({"source": ""},)
    return str(first["source"]), int(first.get("paragraph") or _LAST), _LAST


def passage(base: Base, record: Written) -> tuple[str, str]:
    """The sentence that evidence begins in, with its paragraph, and the words to begin with.

    These are those of the evidence, and whom it speaks of stands in front.
    """
    piece = next((each for each in base.pieces if each.written is record and each.here), None)
    evidence = record.fields.get("evidence")
    exact: str = evidence[0]["exact"] if evidence else ""
    if piece is None:
        return "", _begun(_line(exact), record)
    text = base.texts.by_source[piece.source].paragraph(piece.paragraph) or ""
    span = next(each for each in sentences(text) if piece.here[0] < each.end)
    sentence = _line(text[span.start : span.end])
    begins, ends = max(span.start, min(dateline_end(text), piece.here[0])), piece.here[0] + len(piece.exact)
    if who := introducing(exact, base, record):
        return f"{piece.paragraph}: {sentence}", _begun(who, record)
    words = _line(begun(text[begins : max(span.end, ends)], piece.here[0] - begins, ends - begins))
    return f"{piece.paragraph}: {sentence}", _begun(with_whole_names(words, sentence, base, record), record)


def _begun(words: str, record: Written) -> str:
    """Words as the statement of a fact begins and ends."""
    stop = "." if record.kind == "fact" and words and words[-1] != "." else ""
    return words[:1].upper() + words[1:] + stop


def _line(text: str) -> str:
    return " ".join(text.split())
