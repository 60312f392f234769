"""LibreOffice's .odt (OpenDocument) as blocks: what was deleted, struck out or hidden, and remarks, are left out."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from newsfacts.documents.blocks import Draft, Kind
from newsfacts.documents.office import Paragraphs, Parts

_NS = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_OFFICE, _TEXT, _TABLE, _STYLE = (_NS % name for name in ("office", "text", "table", "style"))
_LEFT_OUT = frozenset(
    [f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}note-citation", f"{_TEXT}table-of-content"]
)
_BLANKS = frozenset([f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break"])


def read_odt(content: bytes) -> Draft:
    """Read a document with its notes. Raises CannotRead."""
    tree = Parts(content, "content.xml").tree("content.xml")
    reader = _Reader(tree)
    body = tree.find(f"{_OFFICE}body")
    reader.walk(tree if body is None else body)
    return reader.paragraphs.draft()


class _Reader:
    def __init__(self, tree: Element) -> None:
        styles = {each.get(f"{_STYLE}name", ""): each for each in tree.iter(f"{_STYLE}style")}
        self._parents = {name: each.get(f"{_STYLE}parent-style-name", "") for name, each in styles.items()}
        self._unseen = frozenset(name for name, each in styles.items() if _is_unseen(each))
        self.paragraphs = Paragraphs()
        self._notes: list[Element] = []

    def walk(self, element: Element, kind: Kind = "paragraph") -> None:
        """Read all that an element holds, in its order."""
        for child in element:
            if child.tag in _LEFT_OUT or child.get(f"{_TEXT}display") == "none":
                continue
            if child.tag in (f"{_TEXT}p", f"{_TEXT}h"):
                self._paragraph(child, kind)
            elif child.tag == f"{_TABLE}table":
                self.paragraphs.blocks += self.paragraphs.tables.open()
                self.walk(child, kind)
                self.paragraphs.blocks += self.paragraphs.tables.close()
            elif child.tag == f"{_TABLE}table-row":
                self.paragraphs.tables.row()
                self.walk(child, kind)
            elif child.tag == f"{_TABLE}table-cell":
                width = max(_number(child, f"{_TABLE}number-columns-{each}") for each in ("spanned", "repeated"))
                self.paragraphs.tables.cell(width, height=_number(child, f"{_TABLE}number-rows-spanned"))
                self.walk(child, kind)
            else:
                self.walk(child, "item" if child.tag == f"{_TEXT}list-item" else kind)

    def _paragraph(self, element: Element, kind: Kind) -> None:
        style = element.get(f"{_TEXT}style-name", "")
        if style in self._unseen:
            return
        style = f"{style} {self._parents.get(style, '')}".casefold()
        level = 1 if "title" in style.split() else 0
        if element.tag == f"{_TEXT}h":
            level = _number(element, f"{_TEXT}outline-level")
        if kind == "paragraph" and "quot" in style:
            kind = "quotation"
        self.paragraphs.add("".join(self._text(element)), kind, level, style)
        notes, self._notes = self._notes, []
        for note in notes:
            self.walk(note, "note")

    def _text(self, element: Element) -> Iterator[str]:
        """Give the text of a paragraph piece by piece, and put aside what has paragraphs of its own."""
        yield element.text or ""
        for child in element:
            if child.tag in _BLANKS:
                yield " "
            elif child.tag in (f"{_TEXT}note-body", f"{{{_DRAW}}}text-box"):
                self._notes.append(child)
            elif child.tag not in _LEFT_OUT and child.get(f"{_TEXT}style-name") not in self._unseen:
                yield from self._text(child)
            yield child.tail or ""


_DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"


def _is_unseen(style: Element) -> bool:
    """Say whether what has a style is struck out or hidden."""
    return any(
        value != "none" if name.endswith("}text-line-through-style") else (name, value) == (f"{_TEXT}display", "none")
        for each in style
        for name, value in each.attrib.items()
    )


def _number(element: Element, name: str) -> int:
    written = element.get(name, "1")
    return int(written) if written.isdecimal() and len(written) < 3 else 1
