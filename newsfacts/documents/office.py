"""What the two formats of word processors have in common: XML in a ZIP file, whose paragraphs are the lines."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from xml.etree.ElementTree import Element, ParseError, fromstring

from newsfacts.documents.blocks import Block, Builder, Draft, Kind
from newsfacts.documents.tables import Tables
from newsfacts.errors import CannotRead

_MOST = 64 << 20
"""Bytes of the largest part that is read, unpacked."""
_CODE = re.compile(r"\b(?:preformatted|source)(?:[ _]|_20_)(?:text|code)\b|\bhtml preformatted\b")
"""What LibreOffice, Pandoc and Word call their styles for code, in small letters."""
_STRICT = (
    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
)
"""The name that Word's "strict" files give their elements, and that of all others."""


class Parts:
    """The parts of a word processor's file, one of which has the text. Raises CannotRead where that is missing."""

    def __init__(self, content: bytes, text: str) -> None:
        try:
            self._file = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError) as error:
            raise CannotRead(f"the file is damaged ({error}); save it anew") from None
        self._names = frozenset(self._file.namelist())
        if text not in self._names:
            raise CannotRead(f"is packed, but no text of a word processor (it has no {text}); save it as .docx or .odt")

    def tree(self, name: str) -> Element:
        """A part as a tree; an empty one where there is no such part. Raises CannotRead."""
        if name not in self._names:
            return Element("none")
        try:
            with self._file.open(name) as part:
                written = part.read(_MOST + 1)
            if len(written) > _MOST or b"<!DOCTYPE" in written or b"<!ENTITY" in written:
                raise CannotRead(f"{name} in it is too large or has a document type, which no word processor writes")
            return fromstring(written.replace(*_STRICT))
        except (zipfile.BadZipFile, zlib.error, ParseError, EOFError, RuntimeError, NotImplementedError) as error:
            raise CannotRead(f"{name} in it cannot be read ({error}); save it anew, without a password") from None


class Paragraphs:
    """Gathers the paragraphs of a document, each of them a line of the draft."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._length = 0
        self.blocks: list[Block] = []
        self.tables = Tables()

    def add(self, text: str, kind: Kind, level: int = 0, style: str = "") -> None:
        """Add a paragraph whose style is called so; one without text has no number, one of code is not read."""
        if not text.strip():
            return
        builder = Builder()
        builder.add(text.replace("\n", " "), self._length)
        self._text.append(text.replace("\n", " "))
        self._length += len(text) + 1
        if not _CODE.search(style) and not self.tables.takes(builder.prose()):
            self.blocks.append(Block("heading" if level else kind, builder.prose(), level))

    def draft(self) -> Draft:
        """The whole."""
        return Draft("\n".join(self._text), tuple(each for each in self.blocks if each.passage.text), is_text=False)
