"""Reading drafts and the texts of sources: one module a format, and what a file is by name and first bytes."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import BinaryIO, Literal, TypeAlias

from newsfacts.documents.annotations import as_annotated, bare
from newsfacts.documents.blocks import Draft
from newsfacts.documents.front_matter import KEYS
from newsfacts.errors import CannotRead
from newsfacts.files import opened, shown

Format: TypeAlias = Literal["text", "markdown", "html", "docx", "odt"]

SUFFIXES: dict[str, Format] = {
    **dict.fromkeys([".md", ".markdown", ".mdown", ".mkd"], "markdown"),
    **dict.fromkeys([".html", ".htm", ".xhtml"], "html"),
    **dict.fromkeys([".txt", ".text", ""], "text"),
    ".docx": "docx",
    ".odt": "odt",
}
"""What the name of a file says of its format; any other suffix is read as plain text."""

STDIN = "<stdin>"
"""What findings and problems name standard input by."""

_MOST = 64 << 20
"""Bytes of the longest draft that is read."""
_BINARY = {
    b"%PDF": "a PDF file; save its text (pdftotext draft.pdf) and review that",
    b"\xd0\xcf\x11\xe0": "a file of an old Word, or one with a password; save it as .docx without one",
    b"{\\rtf": "Rich Text; save it as .docx or .odt",
}
_HINT = "; drafts are text, Markdown, HTML, .docx or .odt"


def content_of(path: Path) -> bytes:
    """The bytes of a draft's file. Raises CannotRead."""
    try:
        with opened(path) as file:
            return _bounded(file, shown(path))
    except OSError as error:
        raise CannotRead(f"{shown(path)}: {error.strerror or error}") from None


def standard_input() -> bytes:
    """All of standard input. Raises CannotRead where it is longer than any draft, or has no end."""
    return _bounded(sys.stdin.buffer, STDIN)


def _bounded(file: BinaryIO, name: str) -> bytes:
    content = file.read(_MOST + 1)
    if len(content) > _MOST:
        raise CannotRead(f"{name}: longer than {_MOST >> 20} MB, which is the most that is read")
    return content


def named(name: str, content: bytes, format: Format, keys: Sequence[str] = KEYS) -> Draft:
    """Read the bytes of a draft that findings are to name. Raises CannotRead, with the name."""
    try:
        return read_draft(content, format, keys)._replace(name=name)
    except CannotRead as error:
        raise CannotRead(f"{name}: {error.message}") from None


def format_of(name: str, content: bytes) -> Format:
    """The format of a draft by its name, or, where that says nothing, by how it begins.

    Of a word processor's files each may have the name of the other: what is in them says which it is.
    """
    named = SUFFIXES.get(PurePath(name).suffix.lower(), "text")
    if named in ("text", "docx", "odt") and content.startswith(b"PK\x03\x04"):
        is_odt = content[30:80].startswith(b"mimetypeapplication/vnd.oasis") or b"word/document.xml" not in content
        return "odt" if is_odt and (named == "odt" or b"content.xml" in content) else "docx"
    if named != "text":
        return named
    begins = rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml\b[^>]*>\s*)?<(?:!doctype html|html)\b"
    return "html" if re.match(begins, content[:500], re.IGNORECASE) else named


def read_draft(content: bytes, format: Format, keys: Sequence[str] = KEYS) -> Draft:
    """Read the bytes of a draft; of front matter what stands under `keys`. Raises CannotRead where it is no text."""
    if format in ("docx", "odt"):
        if not content.startswith(b"PK"):
            _refuse_known(content)
            raise CannotRead(f"is no .{format} file{_HINT}")
        from newsfacts.documents.docx import read_docx
        from newsfacts.documents.odt import read_odt

        try:
            return read_docx(content) if format == "docx" else read_odt(content)
        except RecursionError:
            raise CannotRead("is nested too deep to be read; save it anew") from None
    return read_text(decoded(content), format, keys)


def read_text(text: str, format: Format, keys: Sequence[str] = KEYS) -> Draft:
    """Read a draft that is text; what `annotate` has put into it is not of the draft."""
    text = text.replace("\0", "\ufffd")
    if format == "html":
        from newsfacts.documents.html import read_html

        return read_html(text)
    own = bare(text)
    read = _read_prose(text if own is None else own.text, format, keys)
    return read if own is None else as_annotated(read, text, own)


def _read_prose(text: str, format: Format, keys: Sequence[str]) -> Draft:
    if format == "markdown":
        from newsfacts.documents.markdown import read_markdown

        return read_markdown(text, keys)
    from newsfacts.documents.plain import read_plain

    return read_plain(text)


def decoded(content: bytes) -> str:
    """Bytes as text, with U+FFFD for each that is none in UTF-8. Raises CannotRead where it is no text at all."""
    _refuse_known(content)
    text = re.sub("[\ud800-\udfff]", "\ufffd", content.decode(*encoding_of(content)))
    text = text.removeprefix("\ufeff")
    strange = len(re.findall("[\0-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]", text[:_LOOKED_AT]))
    if "\0" in text[:_LOOKED_AT] or strange * 4 > len(text[:_LOOKED_AT]):
        raise CannotRead(f"is no text{_HINT}")
    return text


def _refuse_known(content: bytes) -> None:
    """Raise CannotRead for what is known by its first bytes, with what to do about it."""
    for start, what in _BINARY.items():
        if content.startswith(start):
            raise CannotRead(f"is {what}")


_LOOKED_AT = 100_000


def encoding_of(content: bytes) -> tuple[str, str]:
    """The encoding of a text and how its errors are kept: with both, the bytes can be had again."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16-le" if content[0] == 0xFF else "utf-16-be"), "surrogatepass"
    return "utf-8", "surrogateescape"
