"""Word's .docx (ECMA-376) as blocks: what was deleted, struck out or hidden is left out, and tables of contents."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from newsfacts.documents.blocks import Draft, Kind
from newsfacts.documents.office import Paragraphs, Parts

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEFT_OUT = frozenset(
    [f"{_W}del", f"{_W}moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"]
)
_LISTED = ("toc ", "table of figures")
"""How the styles begin in which a table of contents says headings once more."""
_OFF = frozenset(["0", "false", "off", "none"])
_BLANKS = frozenset([f"{_W}tab", f"{_W}br", f"{_W}cr"])


def read_docx(content: bytes) -> Draft:
    """Read a document with its notes. Raises CannotRead."""
    parts = Parts(content, "word/document.xml")
    reader = _Reader(dict(_style_names(parts.tree("word/styles.xml"))))
    reader.walk(parts.tree("word/document.xml"))
    for name in ("word/footnotes.xml", "word/endnotes.xml"):
        reader.walk(parts.tree(name), "note")
    return reader.paragraphs.draft()


def _style_names(styles: Element) -> Iterator[tuple[str, str]]:
    """The ids of styles, which depend on the language, with their names, which do not."""
    for style in styles.iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        yield style.get(f"{_W}styleId", ""), "" if name is None else name.get(f"{_W}val", "").casefold()


class _Reader:
    def __init__(self, styles: dict[str, str]) -> None:
        self._styles = styles
        self.paragraphs = Paragraphs()

    def walk(self, element: Element, kind: Kind = "paragraph") -> None:
        """Read all that an element holds, in its order."""
        for child in element:
            if child.tag in _LEFT_OUT:
                continue
            if child.tag == f"{_W}p":
                self._paragraph(child, kind)
            elif child.tag == f"{_W}tbl":
                self.paragraphs.blocks += self.paragraphs.tables.open()
                self.walk(child, kind)
                self.paragraphs.blocks += self.paragraphs.tables.close()
            elif child.tag == f"{_W}tr":
                self.paragraphs.tables.row()
                self.walk(child, kind)
            elif child.tag == f"{_W}tc":
                span, merged = (child.find(f"{_W}tcPr/{_W}{name}") for name in ("gridSpan", "vMerge"))
                width = int(_value(span)) if _value(span).isdecimal() else 1
                self.paragraphs.tables.cell(width, above=merged is not None and _value(merged) != "restart")
                self.walk(child, kind)
            else:
                self.walk(child, kind)

    def _paragraph(self, element: Element, kind: Kind) -> None:
        style = self._styles.get(_value(element.find(f"{_W}pPr/{_W}pStyle")), "")
        if style.startswith(_LISTED):
            return
        outline = _value(element.find(f"{_W}pPr/{_W}outlineLvl"))
        level = 1 if style == "title" else 0
        if style.startswith("heading ") and style[8:].isdecimal():
            level = int(style[8:])
        elif outline.isdecimal() and int(outline) < 9:
            level = int(outline) + 1
        if kind != "note":
            if "quote" in style or "quotation" in style or style == "block text":
                kind = "quotation"
            elif style == "caption":
                kind = "caption"
            elif element.find(f"{_W}pPr/{_W}numPr") is not None or style.startswith("list"):
                kind = "item"
        boxes: list[Element] = []
        self.paragraphs.add("".join(_text(element, boxes)), kind, level, style)
        for box in boxes:
            self.walk(box, kind)


def _text(element: Element, boxes: list[Element]) -> Iterator[str]:
    """Give the text of a paragraph piece by piece, and put aside the boxes with paragraphs of their own."""
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _BLANKS:
            yield " "
        elif child.tag == f"{_W}noBreakHyphen":
            yield "-"
        elif child.tag == f"{_W}txbxContent":
            boxes.append(child)
        elif child.tag not in _LEFT_OUT and not _is_hidden(child) and child.tag != f"{_W}pPr":
            yield from _text(child, boxes)


def _is_hidden(run: Element) -> bool:
    marks = (run.find(f"{_W}rPr/{_W}{name}") for name in ("strike", "dstrike", "vanish"))
    return any(mark is not None and _value(mark) not in _OFF for mark in marks)


def _value(element: Element | None) -> str:
    return "" if element is None else element.get(f"{_W}val", "")
