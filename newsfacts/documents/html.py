"""HTML as blocks, read in one go from its beginning to its end, whatever is left open in it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from html import unescape

from newsfacts.documents.blocks import Block, Builder, Comment, Draft, Kind
from newsfacts.documents.cells import NOTHING
from newsfacts.documents.tables import Tables

_STRUCK = frozenset(["del", "s", "strike"])
_NO_PROSE = _STRUCK | frozenset(
    "head script style template noscript nav svg math pre code kbd samp textarea button select datalist iframe object"
    " audio video canvas".split()
)
"""What is skipped with all in it: code, what is struck out, and what leads elsewhere."""
_VERBATIM = frozenset("script style textarea iframe noscript".split())
"""Elements in which there is no markup."""
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol option p section summary table tbody td tfoot"
    " th thead tr ul".split()
)
_KINDS: dict[str, Kind] = {"li": "item", "blockquote": "quotation", "figcaption": "caption"}
_CELLS = {"td": None, "th": True, "dt": False, "dd": False}
"""Elements that are a cell of a table, and whether it heads those below; a list of terms is a table of two columns."""
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_HIDDEN = re.compile(
    r"\s(?:hidden(?=[\s/=]|$)|aria-hidden\s*=\s*[\"']?true|role\s*=\s*[\"']?navigation\b"
    r"|style\s*=\s*(?:[\"'][^\"'>]{0,500}?(?<![\w-]))?display\s*:\s*none\b)",
    re.IGNORECASE,
)
_SPAN = re.compile(r"\s(col|row)span\s*=\s*[\"']?(\d{1,2})", re.IGNORECASE)


def read_html(text: str, start: int = 0, end: int | None = None) -> Draft:
    """Read a page, or a part of a draft that is HTML."""
    reader = _Reader(text)
    reader.read(start, len(text) if end is None else end)
    return Draft(text, tuple(block for block in reader.blocks if block.passage.text), tuple(reader.comments))


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self._builder = Builder()
        self._open: Counter[str] = Counter()
        """How many of the elements that say what a block is are open."""
        self._tables = Tables()
        self._caption = NOTHING
        self._level = 0
        """Of the heading that is open."""
        self._skipped: list[str] = []
        """The element that is skipped, as often as it is open within itself."""
        self._raised: int | None = None
        """Where the text of a `sup` begins, which goes if it is a link or a number: it leads to a note."""
        self._linked: int | None = None
        """Where the text of a link begins."""

    def read(self, at: int, end: int) -> None:
        """Read a stretch of the draft."""
        for found in _markup().finditer(self._text, at, end):
            if found.start() < at:
                continue
            self._add(self._text[at : found.start()], at)
            at = found.end()
            if found[2] and not found[0].endswith(">"):
                at = end  # a tag that never ends
            elif found[2]:
                at = self._tag(found[1] == "/", found[2].lower(), found[3], at, end)
            elif found[0] == "<!--":
                closing = self._text.find("-->", at, end)
                stop = end if closing < 0 else closing
                self.comments.append(Comment(found.start(), min(stop + 3, end), self._text[at:stop]))
                at = min(stop + 3, end)
            elif found[0].startswith("&"):
                self._add(unescape(found[0]), found.start())
        self._add(self._text[at:end], at)
        self._flush()
        while self._tables.depth():
            self.blocks += self._tables.close(self._caption)

    def _add(self, text: str, at: int) -> None:
        if text and not self._skipped:
            self._builder.add(text, at)

    def _tag(self, closes: bool, name: str, rest: str, at: int, end: int) -> int:
        """Handle a tag that ends at `at` and give where to read on."""
        if self._skipped and not closes and name == self._skipped[0] == "p":
            self._skipped.clear()  # its end may be left out, and it stands in no other
        if self._skipped:
            if name == self._skipped[0]:
                self._skipped.pop() if closes else self._skipped.append(name)
            return at
        if name in _BLOCKS:
            self._block(closes, name, rest)
        elif name == "br":
            self._add(" ", at - 1)
        elif name in ("sup", "a"):
            self._lead(closes, name, self._text[at : at + 1])
        if not closes and name not in _VOID and (name in _NO_PROSE or _HIDDEN.search(f" {rest}")):
            self._add("" if name in _STRUCK else " ", at - 1)
            if name in _VERBATIM:
                closing = re.compile(rf"</{name}\b[^>]*>?", re.IGNORECASE).search(self._text, at, end)
                return closing.end() if closing else end
            self._skipped.append(name)
        return at

    def _lead(self, closes: bool, name: str, behind: str) -> None:
        """Begin or end what may lead to a note, and take it out if it does; `behind` is the sign that follows."""
        if name == "a" and not closes:
            self._linked = self._builder.mark()
        elif name == "sup" and not closes:
            self._raised = self._builder.mark()
        elif name == "sup" and self._raised is not None:
            if self._linked == self._raised:
                self._builder.drop(self._raised)
            self._builder.drop_note(self._raised)
            self._raised = None
        elif name == "a":
            if self._raised is not None:
                self._builder.drop(self._raised)
            elif self._linked == 0 and behind.isalnum():  # a note that begins with its number
                self._builder.drop_number(self._linked)
            self._linked = None

    def _block(self, closes: bool, name: str, rest: str) -> None:
        self._flush()
        if name in ("table", "dl"):
            self.blocks += self._tables.close(self._caption) if closes else self._tables.open()
            self._caption = NOTHING
        elif name in ("tr", "dt") and not closes:
            self._tables.row()
        if name in _CELLS and not closes:
            spans = {side.lower(): int(number) for side, number in _SPAN.findall(f" {rest}")}
            self._tables.cell(spans.get("col", 1), _CELLS[name], spans.get("row", 1))
        if name in ("ul", "ol") and closes:
            self._open["li"] = 0  # the end of an item may be left out
        self._open[name] = max(self._open[name] + (-1 if closes else 1), 0)
        self._level = int(name[1]) if re.fullmatch("h[1-6]", name) and not closes else 0

    def _flush(self) -> None:
        prose, self._builder, self._raised, self._linked = self._builder.prose(), Builder(), None, None
        if not prose.text:
            return
        if self._open["caption"] and self._tables.depth():
            self._caption = prose
        elif not self._tables.takes(prose):
            kinds = [kind for name, kind in _KINDS.items() if self._open[name]]
            self.blocks.append(Block("heading" if self._level else (*kinds, "paragraph")[0], prose, self._level))


@cache
def _markup() -> re.Pattern[str]:
    # A tag ends at the first `>` outside quotation marks that follow a `=`; where there is none the text has an end.
    inside = r"""((?:[^>"'=]++|=\s*+"[^"]*+"|=\s*+'[^']*+'|[="'])*+)"""
    return re.compile(
        rf"<!--|<(/?)([a-zA-Z][^\s/>]*+){inside}(?:>|\Z)|<[!?][^>]*+>?|&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|\w{{2,31}});"
    )
