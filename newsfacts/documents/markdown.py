"""Markdown (CommonMark, GitHub's tables, front matter) as blocks; code and what is struck out are no prose."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from markdown_it import MarkdownIt, rules_inline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from newsfacts.documents.blocks import Block, Builder, Comment, Draft, Kind, Passage
from newsfacts.documents.front_matter import front_matter
from newsfacts.documents.html import read_html
from newsfacts.documents.tables import Tables
from newsfacts.text.lines import Line, lines

_STRUCK = re.compile(r"<(/?)(?:s|del|strike)\b", re.IGNORECASE)
_NO_TEXT = re.compile(
    r"\A\[[ xX]\]\s"  # what is to be done, or done
    r"|\[\^[^\]\s]{1,200}\]:?"  # the mark of a footnote, or what begins one
    r"|\[(?:[^\[\]\n]{0,80}\s)?-?@\w[^\[\]\n]{0,200}\](?![(\[])"  # what it cites
    r"|\+\+(\w[^+\n*_`\[\]<&\\]{0,500})\+\+(?!\w)"  # underlining, in which there is text
    r"|\{(?::[^{}\n]{0,500}|\s?[.#][\w-][^{}\n]{0,500})\}"  # attributes
    r"|(?m:^)\[![\w-]{1,40}\][-+]?(?:.*(?=\n))?"  # what begins an admonition, with its title if more follows
    r"|(?m:^)(?::{3,}|(?:!{3}|\?{3}\+?)\s[\w-]).*"  # what begins or ends one elsewhere
    r"|(?s:\{(?:>>.{0,2000}?<<|--.{0,2000}?--)\}|\{~~.{0,2000}?~>|~~\}|\{\+\+|\+\+\})"  # what an editor changed
    r"|(?s:\{[%#].{0,2000}?[%#]\}|%%.{0,2000}?%%|\$\$.{0,2000}?\$\$)"  # templates, comments, formulas
)


def read_markdown(text: str, keys: Sequence[str]) -> Draft:
    """Read a draft in Markdown, of its front matter what stands under `keys`."""
    begins, blocks, day = front_matter(text, keys)
    reader = _Reader(text, begins)
    blocks += list(reader.blocks(_parser().parse(text[begins:])))
    return Draft(text, tuple(block for block in blocks if block.passage.text), tuple(reader.comments), written=day)


class _Reader:
    """Makes blocks of the tokens of a draft."""

    def __init__(self, text: str, begins: int) -> None:
        self._text = text
        self._lines = [Line(start + begins, end + begins) for start, end in lines(text[begins:])]
        self._lines.append(Line(len(text), len(text)))
        self.comments: list[Comment] = []

    def blocks(self, tokens: Sequence[Token]) -> Iterator[Block]:
        """The blocks in their order."""
        kinds: list[Kind] = ["paragraph"]
        tables = Tables()
        level = at = 0
        for token in tokens:
            if token.type in ("blockquote_open", "list_item_open"):
                kinds.append("quotation" if token.type == "blockquote_open" else "item")
            elif token.type in ("blockquote_close", "list_item_close"):
                kinds.pop()
            elif token.type == "heading_open":
                level = int(token.tag[1:])
            elif token.type == "heading_close":
                level = 0
            elif token.type == "table_open":
                tables.open()
            elif token.type == "tr_open":
                tables.row()
                at = self._lines[token.map[0]].start if token.map else 0
            elif token.type == "table_close":
                yield from tables.close()
            elif token.type == "html_block":
                start, end = (self._lines[line].start for line in token.map or (0, 0))
                part = read_html(self._text, start, end)
                yield from part.blocks
                self.comments += part.comments
            elif token.type in ("th_open", "td_open"):
                tables.cell(heads=True if token.type == "th_open" else None)
            elif token.type == "inline" and tables.depth():
                where, at = self._cell(token, at)
                tables.takes(self._prose(token.children or (), where))
            elif token.type == "inline":
                is_note = token.content.startswith("[^") and _NO_TEXT.match(token.content) is not None
                prose = self._prose(token.children or (), self._written(token))
                yield Block("heading" if level else "note" if is_note else kinds[-1], prose, level)

    def _written(self, token: Token) -> Passage:
        """The content of a token, each line of which is the end of one of the draft but for white space."""
        whole = Builder()
        first, after = token.map or (0, 0)
        for number, written in enumerate(token.content.split("\n")):
            line = self._lines[min(first + number, after)]
            begins = max(self._text.rfind(written.strip(), line.start, line.end), line.start)
            if number:
                whole.add("\n", self._lines[first + number - 1].end)
            whole.add(written, begins - (len(written) - len(written.lstrip())))
        return whole.passage()

    def _cell(self, token: Token, at: int) -> tuple[Passage, int]:
        """The content of a cell, and where the next one may begin; a `|` in it stands behind a backslash."""
        whole = Builder()
        end = self._lines[token.map[0]].end if token.map else at
        for number, piece in enumerate(token.content.split("|")):
            if number:
                whole.add("|", self._text.find("|", at, end))
                at = self._text.find("|", at, end) + 1
            at = max(self._text.find(piece, at, end), at)
            whole.add(piece, at)
            at += len(piece)
        return whole.passage(), at

    def _prose(self, children: Sequence[Token], written: Passage) -> Passage:
        kept = Builder()
        struck, raised = False, 0
        for each in children:
            at = each.meta.get("at", 0)
            source = written.source(at)
            html = _STRUCK.match(each.content) if each.type == "html_inline" else None
            if html or each.type in ("s_open", "s_close") or each.markup == "autolink":
                struck = not html[1] if html else each.nesting == 1
            elif each.type == "html_inline" and each.content.startswith("<!--"):
                self.comments.append(Comment(source, source + len(each.content), each.content[4:-3]))
            elif struck:
                continue
            elif each.content.lower().startswith("<sup"):
                raised = kept.mark()
            elif each.content.lower().startswith("</sup"):
                kept.drop_note(raised)
            elif each.type == "text":
                kept.extend(written, at, at + len(each.content))
            elif each.type == "text_special":
                kept.add(each.content, source)
            elif each.type in ("softbreak", "hardbreak", "code_inline") or each.content.lower().startswith("<br"):
                kept.add(" ", source)
        return kept.prose()


@cache
def _parser() -> MarkdownIt:
    """A parser whose tokens within a line say where they stand, which those of markdown-it do not."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    rules: dict[str, Callable[[StateInline, bool], bool]] = {
        "text": rules_inline.text,
        "newline": rules_inline.newline,
        "escape": rules_inline.escape,
        "backticks": rules_inline.backtick,
        "strikethrough": rules_inline.strikethrough.tokenize,
        "emphasis": rules_inline.emphasis.tokenize,
        "link": rules_inline.link,
        "image": rules_inline.image,
        "autolink": rules_inline.autolink,
        "html_inline": rules_inline.html_inline,
        "entity": rules_inline.entity,
    }
    for name, rule in rules.items():
        parser.inline.ruler.at(name, _placed(rule))
    parser.inline.ruler.before("text", "no_text", _placed(_no_text))
    parser.inline.ruler.push("sign", _placed(_sign))
    parser.inline.ruler2.disable("fragments_join")
    parser.core.ruler.disable("text_join")
    return parser


def _placed(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    def run(state: StateInline, silent: bool) -> bool:
        at, count = state.pos, len(state.tokens)
        done = rule(state, silent)
        if done and not silent:
            if state.pending:
                state.pushPending()
            for token in state.tokens[count:]:
                if "at" not in token.meta:
                    token.meta["at"] = at
                    at += len(token.content)  # of a run of signs each is a token
        return done

    return run


def _no_text(state: StateInline, silent: bool) -> bool:
    found = _NO_TEXT.match(state.src, state.pos, state.posMax)
    if found is not None:
        if found[1] and not silent:
            token = state.push("text", "", 0)
            token.content, token.meta = found[1], {"at": found.start(1)}
        state.pos = found.end()
    return found is not None


def _sign(state: StateInline, silent: bool) -> bool:
    """Take a sign that begins nothing as text."""
    if not silent:
        state.pending = state.src[state.pos]
        state.pos += 1
    return not silent
