"""The passages of a draft in Markdown (CommonMark and the tables of GitHub): what is prose in it, block by block.

Front matter, code, tables, HTML blocks, comments and definitions of links are no prose. Block quotes, headings and
items of lists are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsfacts.review.inline import inline
from newsfacts.review.lines import Line, lines
from newsfacts.review.passage import Passage

_QUOTED = re.compile(r" {0,3}> ?")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?|$)")
_FENCE = re.compile(r"[ \t]*(`{3,}(?=[^`]*$)|~{3,})")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)")
_RULE = re.compile(r" {0,3}(?:=+|-+|([-*_])(?:[ \t]*\1){2,})[ \t]*")
_CLOSING = re.compile(r"[ \t]+#+[ \t]*$")
_DEFINITION = re.compile(r" {0,3}\[([^\[\]]{1,200})\]:[ \t]*(.*)")
_DELIMITERS = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_BLOCKS = "|".join(
    "address article aside blockquote body center details dialog div dl dt dd fieldset figure figcaption footer form"
    " h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu nav noframes ol optgroup option p param"
    " section summary table tbody td tfoot th thead title tr ul".split()
)
_HTML = re.compile(
    rf" {{0,3}}<(?:(script|style|pre|textarea)\b|(!--)|[/!?]?[a-zA-Z][^<>]*>?[ \t]*$|/?(?:{_BLOCKS})\b)", re.I
)


def passages(text: str) -> Iterator[Passage]:
    """Give the passages of a Markdown text in their order."""
    known = frozenset(found[1].casefold() for found in _definitions().finditer(text))
    for block in _blocks(text):
        passage = inline(text, block, known)
        if passage.text.strip():
            yield passage


def _blocks(text: str) -> Iterator[list[Line]]:
    """Give the lines of each block of prose, without what marks the block."""
    block: list[Line] = []
    skip_to: re.Pattern[str] | None = None
    in_list = in_table = False
    after_blank = True
    for line in _behind_front_matter(text):
        start, depth = line.start, 0
        while found := _QUOTED.match(text, start, line.end):
            start, depth = found.end(), depth + 1
        written = text[start : line.end]
        if skip_to is not None:
            if skip_to.match(written):
                skip_to = None
            after_blank = not written.strip()
            continue
        if not written.strip():
            yield from _whole(block)
            block, after_blank, in_table = [], True, False
            continue
        indented = written.startswith(("    ", "\t"))
        if after_blank and not block and indented and not in_list:
            continue  # code
        in_list = in_list and (indented or not after_blank or written.startswith("  "))
        after_blank = False
        skip_to = _skipped(written, bool(block))
        if skip_to is not None:
            yield from _whole(block)
            block = []
            if skip_to.pattern == _NOTHING or (skip_to.pattern == _COMMENT_END and "-->" in written):
                skip_to = None
            continue
        if in_table or (block and "|" in text[block[-1].start : block[-1].end] and _DELIMITERS.fullmatch(written)):
            if not in_table:
                block.pop()
                yield from _whole(block)
            block, in_table = [], True
            continue
        if _RULE.fullmatch(written):
            yield from _whole(block)
            block = []
            continue
        heading = _HEADING.match(written)
        if heading:
            yield from _whole(block)
            closing = _CLOSING.search(written)
            end = start + closing.start() if closing else line.end
            yield from _whole([Line(min(start + heading.end(), end), end)])
            block = []
            continue
        item = _ITEM.match(written)
        if item:
            yield from _whole(block)
            block, in_list = [], True
            start += item.end()
        block.append(Line(start, line.end))
    yield from _whole(block)


_NOTHING, _COMMENT_END = "", r"[\s\S]*?-->"


def _skipped(written: str, goes_on: bool) -> re.Pattern[str] | None:
    """Give what ends a block that is no prose where one begins here; a pattern of nothing for a block of one line."""
    fence = _FENCE.match(written)
    if fence:
        sign = fence[1][0]
        return re.compile(rf"[ \t]*{re.escape(sign)}{{{min(len(fence[1]), 1000)},}}[ \t]*$")
    definition = None if goes_on else _DEFINITION.match(written)
    if definition and not definition[1].startswith("^"):
        return re.compile(_NOTHING)
    html = _HTML.match(written)
    if html is None:
        return None
    if html[1]:
        closing = f"</{html[1]}>"
        return re.compile(_NOTHING) if closing.casefold() in written.casefold() else re.compile(rf"(?i).*{closing}")
    if html[2]:
        return re.compile(_COMMENT_END)
    return None if goes_on else re.compile(r"\s*$")


def _whole(block: list[Line]) -> Iterator[list[Line]]:
    if block:
        yield block


def _behind_front_matter(text: str) -> Iterator[Line]:
    every = lines(text)
    first = next(every, None)
    if first is None:
        return
    fence = text[first.start : first.end].rstrip()
    if fence in ("---", "+++"):
        behind = re.compile(
            r"[\r\n](?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)" if fence == "---" else r"[\r\n]\+\+\+[ \t]*(?=[\r\n]|\Z)"
        )
        closing = behind.search(text, first.end)
        if closing:
            yield from (line for line in every if line.start > closing.end())
            return
    yield first
    yield from every


@cache
def _definitions() -> re.Pattern[str]:
    return re.compile(r"(?:^|[\r\n]) {0,3}\[([^\[\]\r\n]{1,200})\]:")
