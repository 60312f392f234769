"""Where the exact words of new evidence stand: the paragraph that a curator need not count."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from newsfacts.curation.lint.evidence import occurrences
from newsfacts.curation.lint.texts import Text, on_one_line, text_below, texts_at_hand
from newsfacts.errors import UsageError
from newsfacts.files import shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from newsfacts.curation.written import Written
    from newsfacts.writing.block import Fields, Piece


class Standing:
    """The texts of a base's sources, read when they are first needed."""

    def __init__(self, base: Sequence[Written], files: Sequence[Path]) -> None:
        self._sources = [each for each in base if each.kind == "source"]
        self._files = files
        self._new: dict[str, Text] = {}
        """The texts of sources that are added."""

    @cached_property
    def _texts(self) -> Mapping[str, Text]:
        return texts_at_hand(self._sources, self._files, {}).by_source

    def _text(self, source: str) -> Text | None:
        return self._new.get(source) or self._texts.get(source)

    def completed(self, fields: Fields) -> tuple[Fields, list[str]]:
        """The keys of a record with the paragraphs of its evidence, and what could not be told.

        Evidence that names its paragraph stays as it is, and so does that of a source whose text is not at hand.
        """
        pieces = cast("Sequence[Piece]", fields.get("evidence", ()))
        if all("paragraph" in piece for piece in pieces):
            return fields, []
        remarks: list[str] = []
        completed = [piece if "paragraph" in piece else self._with_paragraph(piece, remarks) for piece in pieces]
        return {**fields, "evidence": completed}, remarks

    def piece(self, source: str, words: str, paragraph: int | None) -> Piece:
        """A piece of evidence with these words, in a paragraph where they stand there, else in the one where they do.

        Raises UsageError where the text of the source has them nowhere.
        """
        words = on_one_line(words)
        text = self._text(source)
        if text is not None and words not in (text.paragraph(paragraph) or ""):
            found = [text.paragraph_at(at) for at in occurrences(words, text.joined)] if words else []
            if not found:
                raise UsageError(
                    "bad_evidence", f"“{words}” stands nowhere in the text of {source}{self._marked(words, text)}"
                )
            paragraph = found[0]
        return {"source": source, **({"paragraph": str(paragraph)} if paragraph else {}), "exact": words}

    def _marked(self, words: str, text: Text) -> str:
        """That words stand in a text without the quotation marks around them, and how such are written."""
        if (
            len(words) < 3
            or words[0] not in "\"'"
            or words[-1] != words[0]
            or not occurrences(words[1:-1], text.joined)
        ):
            return ""
        within = '\\"' if words[0] == '"' else "''"
        return f"; without the {words[0]} around it, it does; a {words[0]} within such marks is written {within}"

    def count(self, source: str, words: str) -> int | None:
        """How often words stand in the text of a source; None where that is not at hand."""
        text = self._text(source)
        return None if text is None else len(occurrences(on_one_line(words), text.joined))

    def hashed(self, fields: Fields, target: Path) -> Fields:
        """The keys of a source with the SHA-256 of its text, where that can be read from the file that gets it.

        What is added with it may rest on that text.
        """
        name, id = fields.get("text"), str(fields.get("id", ""))
        if not isinstance(name, str):
            return fields
        text = text_below(target.parent, name, id)
        if isinstance(text, str):
            return fields
        self._new[id] = text
        return {"sha256": text.sha256, **fields}

    def sha256(self, source: str, where: str, name: str) -> str | None:
        """The SHA-256 of the text that a source in a file is to name; None where that cannot be read.

        What is added with it may rest on that text.
        """
        file = next(each for each in self._files if shown(each) == where)
        return str(self.hashed({"id": source, "text": name}, file).get("sha256", "")) or None

    def _with_paragraph(self, piece: Piece, remarks: list[str]) -> Piece:
        text = self._text(piece.get("source", ""))
        words = on_one_line(piece.get("exact", ""))
        if text is None or not words:
            return piece
        found = list(dict.fromkeys(text.paragraph_at(at) for at in occurrences(words, text.joined)))
        if len(found) == 1:
            return {**piece, "paragraph": str(found[0])}
        if found:
            numbers = ", ".join(map(str, found))
            remarks.append(f"“{words}” stands in paragraphs {numbers}; say with `paragraph` which is meant")
        return piece
