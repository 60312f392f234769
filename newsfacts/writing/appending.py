"""Where in the text of a file a new record goes, and what has to stand there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsfacts.errors import UsageError
from newsfacts.writing.block import Fields, between_braces, block
from newsfacts.writing.layout import EMPTY_LINE, Layout, Section, begins

if TYPE_CHECKING:
    from collections.abc import Sequence

_EMPTY_AT_END = re.compile(EMPTY_LINE.pattern + r"\Z")


class Change(NamedTuple):
    """One stretch of a text that is replaced; nothing is taken away unless an empty list (`[]`) was there.

    Positions count characters from 0, a byte order mark among them.
    """

    start: int
    end: int
    text: str

    def made_in(self, old: str) -> str:
        """The text with the change made."""
        return old[: self.start] + self.text + old[self.end :]


def appended(text: str, section: str, *records: Fields) -> Change:
    """The change that appends records to the list of their section, in the style of the file.

    `text` is that of a file that YAML can read. Raises UsageError where its layout leaves no place.
    """
    skipped = begins(text)
    layout = Layout(text[skipped:])
    found = layout.sections.get(section)
    if layout.flow or (found is not None and found.flow and not _bare(layout, found)):
        change = _between_brackets(section, records, layout, found)
    elif found is None:
        change = _new_section(section, records, layout)
    elif found.count == 0:
        change = _first(section, records, layout, found)
    else:
        change = _behind_the_last(section, records, layout, found)
    return Change(change.start + skipped, change.end + skipped, change.text)


def _behind_the_last(section: str, records: Sequence[Fields], layout: Layout, found: Section) -> Change:
    starts_line = found.end == layout.line_start(found.end)
    at = _past_comments(layout, found.end if starts_line else layout.line_after(found.end), found.dash)
    spaced = layout.spaced(section) and not _empty_above(layout, at)
    return _inserted(_blocks(section, records, layout, found.dash, found.keys), layout, at, spaced)


def _first(section: str, records: Sequence[Fields], layout: Layout, found: Section) -> Change:
    """Fill a section that holds nothing: `facts:`, or `facts: []`, whose brackets go."""
    start = layout.line_start(found.start)
    head = layout.text[start : found.start].rstrip(" \t")
    if not head.endswith(":") or layout.text[found.start : found.start + 1] in ("'", '"'):
        raise UsageError("unfit_layout", f"`{section}` holds something that no record can be appended to")
    behind = layout.text[found.end : layout.line_end(found.end)].rstrip(" \t")
    at = layout.line_after(found.end)
    between = layout.text[layout.line_end(found.end) : at]
    comments = _past_comments(layout, at, layout.column)
    kept = between + layout.text[at:comments]
    dash, keys = _columns(layout)
    change = _inserted(_blocks(section, records, layout, dash, keys), layout, comments, spaced=False)
    if not layout.text[found.start : found.end]:
        return change
    return Change(start + len(head), comments, behind + kept + change.text)


def _new_section(section: str, records: Sequence[Fields], layout: Layout) -> Change:
    dash, keys = _columns(layout)
    lines = [" " * layout.column + section + ":", *_blocks(section, records, layout, dash, keys)]
    compact = bool(layout.sections) and not EMPTY_LINE.search(layout.text)
    spaced = not compact and not _empty_above(layout, layout.end)
    return _inserted(lines, layout, layout.end, spaced)


def _blocks(section: str, records: Sequence[Fields], layout: Layout, dash: int, keys: int) -> list[str]:
    """The lines of records, an empty one between them where the file has it so."""
    lines: list[str] = []
    for fields in records:
        if lines and layout.spaced(section):
            lines.append("")
        lines += block(section, fields, layout, dash, keys)
    return lines


def _between_brackets(section: str, records: Sequence[Fields], layout: Layout, found: Section | None) -> Change:
    each = [between_braces(section, fields, layout) for fields in records]
    if found is None:
        name = f'"{section}"' if layout.quoted_keys else section
        return _behind(layout, layout.content_end, layout.last_key, f"{name}: [{', '.join(each)}]")
    if found.count == 0:
        if layout.text[found.start : found.start + 1] != "[":
            raise UsageError("unfit_layout", f"`{section}` holds something that no record can be appended to")
        return Change(found.start + 1, found.start + 1, ", ".join(each))
    return _behind(layout, found.end, found.last, *each)


def _behind(layout: Layout, at: int, last: int, *texts: str) -> Change:
    """Put texts behind what ends at `at`, on a line of its own where `last` starts one."""
    margin = layout.text[layout.line_start(last) : last]
    comma = ", " if margin.strip(" \t") else f",{layout.line_break(at)}{margin}"
    return Change(at, at, "".join(comma + text for text in texts))


def _inserted(lines: list[str], layout: Layout, at: int, spaced: bool) -> Change:
    """Put lines where a line starts, or behind the last line of a file that has no line break there."""
    ending = layout.line_break(at)
    whole = ending.join(lines)
    empty = ending if spaced else ""
    if at == len(layout.text) and at != layout.line_start(at):
        return Change(at, at, ending + empty + whole)
    return Change(at, at, empty + whole + ending)


def _past_comments(layout: Layout, at: int, column: int) -> int:
    """The position behind the comments that follow at once and stand further in than a column."""
    while at < len(layout.text):
        line = layout.text[at : layout.line_end(at)]
        inner = line.lstrip(" \t")
        if not inner.startswith("#") or len(line) - len(inner) <= column:
            return at
        at = layout.line_after(at)
    return at


def _empty_above(layout: Layout, at: int) -> bool:
    return _EMPTY_AT_END.search(layout.text, max(0, at - 100), at) is not None


def _columns(layout: Layout) -> tuple[int, int]:
    """The column of the dash and of the keys as the other sections have them."""
    for section in reversed(layout.sections.values()):
        if section.count and not section.flow:
            return section.dash, section.keys
    return layout.column + 2, 2


def _bare(layout: Layout, section: Section) -> bool:
    """Whether a list is `[]` on one line, which dashes can take the place of."""
    inner = layout.text[section.start + 1 : section.end - 1]
    return section.count == 0 and not inner.strip(" \t")
