"""The markup inside a block of Markdown, taken away: links become their text; code, images and HTML become nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence, Set
from functools import cache

from newsfacts.review.lines import Line
from newsfacts.review.passage import Builder, Passage
from newsfacts.review.plain import URL

_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_SPACE = frozenset(" \t\n")


def inline(draft: str, block: Sequence[Line], known: Set[str]) -> Passage:
    """Give a block of a draft as a passage; `known` are the names of its link references, in lower case."""
    whole = Builder()
    for number, line in enumerate(block):
        if number:
            whole.add("\n", block[number - 1].end)
        written = draft[line.start : line.end]
        begins = len(written) - len(written.lstrip())
        kept = written.strip()
        if number + 1 < len(block) and kept.endswith("\\"):  # a hard line break
            kept = kept[:-1]
        whole.add(kept, line.start + begins)
    joined = whole.passage()
    return _Reader(joined, known).passage()


class _Reader:
    """Reads a block from its beginning to its end, once."""

    def __init__(self, joined: Passage, known: Set[str]) -> None:
        self._joined, self._text, self._known = joined, joined.text, known
        self._out = Builder()
        self._brackets: list[tuple[int, int, bool]] = []
        """Of each open bracket: its mark in what was gathered, where its text begins, whether an image's."""
        self._ticks: dict[int, list[int]] | None = None

    def passage(self) -> Passage:
        at = 0
        for found in _special().finditer(self._text):
            if found.start() < at:
                continue
            self._keep(at, found.start())
            at = self._after(found)
        self._keep(at, len(self._text))
        return self._out.passage()

    def _keep(self, start: int, end: int) -> None:
        if start < end:
            self._out.add(self._text[start:end], self._joined.source(start))

    def _put(self, text: str, at: int) -> None:
        self._out.add(text, self._joined.source(at))

    def _after(self, found: re.Match[str]) -> int:
        """Handle what begins here and give where to read on."""
        sign, start, end = found[0], *found.span()
        first = sign[0]
        if first == "\n" or "://" in sign or sign.startswith("www."):
            self._put(" ", start)
            return end if first == "\n" else start + len(sign.rstrip(".,;:!?)]'*_"))
        if first == "\\":
            return self._escape(start)
        if first == "`":
            return self._code(start, end)
        if sign in ("[", "!["):
            self._brackets.append((self._out.size(), end, sign == "!["))
            self._put(sign, start)
            return end
        if first == "]":
            return self._closing(start)
        if first == "<":
            if sign[1:2].isalpha() and sign[1:4].lower() in ("br>", "br/", "br "):
                self._put(" ", start)
            return end
        if first == "&":
            from html import unescape

            self._put(unescape(sign).replace("\xa0", " "), start)
            return end
        if not self._is_emphasis(sign, start, end):
            self._keep(start, end)
        return end

    def _escape(self, start: int) -> int:
        if self._text[start + 1 : start + 2] in _PUNCTUATION and start + 1 < len(self._text):
            self._keep(start + 1, start + 2)
            return start + 2
        self._keep(start, start + 1)
        return start + 1

    def _code(self, start: int, end: int) -> int:
        """Pass over a code span; backticks that nothing closes are text."""
        if self._ticks is None:
            self._ticks = {}
            for run in re.finditer("`+", self._text):
                self._ticks.setdefault(len(run[0]), []).append(run.start())
        runs = self._ticks.get(end - start, [])
        next_run = bisect_right(runs, start)
        if next_run == len(runs):
            self._keep(start, end)
            return end
        self._put(" ", start)
        return runs[next_run] + end - start

    def _closing(self, start: int) -> int:
        """Close a bracket: of a link, whose text stays; of an image, which goes; or of neither."""
        if not self._brackets:
            self._keep(start, start + 1)
            return start + 1
        mark, begins, image = self._brackets.pop()
        target = _target().match(self._text, start + 1)
        name = self._text[begins:start] if start - begins <= 200 else ""
        if target is None and not name.startswith("^") and name.casefold() not in self._known:
            self._keep(start, start + 1)
            return start + 1
        if target is not None and target[1] is not None and (target[1] or name).casefold() not in self._known:
            self._keep(start, start + 1)
            return start + 1
        if image or name.startswith("^"):
            self._out.drop(mark)
        else:
            self._out.blank(mark)
        return target.end() if target is not None else start + 1

    def _is_emphasis(self, sign: str, start: int, end: int) -> bool:
        before = self._text[start - 1] if start else " "
        after = self._text[end] if end < len(self._text) else " "
        if before in _SPACE and after in _SPACE:
            return False
        if sign[0] == "_":
            return not (before.isalnum() and after.isalnum())
        if sign[0] in "~=":
            return len(sign) == 2
        return not (before.isdigit() and after.isdigit())


@cache
def _special() -> re.Pattern[str]:
    return re.compile(
        r"\n|\\|`+|!?\[|\]|\*+|_+|~+|==|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});"
        rf"|<!--(?:(?!-->)[^<]){{0,5000}}-->|</?[a-zA-Z][^<>]{{0,1000}}>|<[a-zA-Z][a-zA-Z0-9+.-]{{1,31}}:[^<>\s]{{0,2000}}>|{URL}"
    )


@cache
def _target() -> re.Pattern[str]:
    """Where a link leads: `(address "title")` or `[name]`."""
    return re.compile(
        r"\(\s{0,9}(?:<[^<>\n]{0,2000}>|[^()\s]{0,2000}(?:\([^()\s]{0,2000}\)[^()\s]{0,2000}){0,9})"
        r"(?:\s{1,9}(?:\"[^\"]{0,999}\"|'[^']{0,999}'|\([^()]{0,999}\)))?\s{0,9}\)|\[([^\[\]]{0,200})\]"
    )
