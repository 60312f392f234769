"""What is wrong with a text that is no YAML, in words for whoever wrote it: what stands there, and what to write.

Parsers say what rule was broken, and each in words of its own; the rules are the same.
"""

from __future__ import annotations

import yaml

_QUOTE_IT = "put the text into quotation marks"
_MEANINGS: tuple[tuple[str, str], ...] = (
    ("found a tab character", "a tab; indent with spaces"),
    ("cannot start any token", f"`{{sign}}` cannot begin a text; {_QUOTE_IT}"),
    ("mapping values are not allowed", f"`: ` in a text, or a key that is indented too far; {_QUOTE_IT}"),
    ("sequence entries are not allowed", f"`- ` begins a list, on a line of its own below its key; else {_QUOTE_IT}"),
    ("unexpected end of stream", "the quotation mark on line {opened} is not closed"),
    ("expected ',' or ']'", "the `[` on line {opened} is not closed, or a comma between two items is missing"),
    ("expected ',' or '}'", "the `{{` on line {opened} is not closed, or a comma between two items is missing"),
    ("could not find expected ':'", "line {opened} is no `key: value`; a colon and a space stand behind a key"),
    ("the node content", "`{sign}` closes nothing; put a text that begins with it into quotation marks"),
    ("expected node content", "`{sign}` closes nothing; put a text that begins with it into quotation marks"),
    ("unknown escape character", "in \"…\" a backslash begins a code such as \\n; write \\\\, or '…' around the text"),
    ("alphabetic or numeric character", f"`&` or `*` cannot begin a text; {_QUOTE_IT}"),
    ("comment or", "behind `|` or `>` the text begins on the next line"),
    ("expected key", ""),
    ("expected <block end>", ""),
    ("expected '-' indicator", ""),
)
"""What a parser's words hold, and what that means; the first that fits counts."""

_AFTER_A_QUOTE = (
    "text behind a closing quotation mark; inside '…' write '' for an apostrophe, inside \"…\" \\\" for a mark"
)
_ENDS_EARLY = "the file ends where a value is expected; a `[` or a `{` above is not closed"
_INDENTED = "this line is indented unlike the lines around it"


def in_words(error: yaml.MarkedYAMLError, lines: list[str]) -> str:
    """The words for an error; `lines` are those of the file, as far as they are known."""
    said, mark = str(error.problem or ""), error.problem_mark
    line = lines[mark.line] if mark and mark.line < len(lines) else ""
    before, sign = (line[: mark.column], line[mark.column : mark.column + 1]) if mark else ("", "")
    if sign == "\t":
        return _MEANINGS[0][1]
    for held, meaning in _MEANINGS:
        if held in said:
            if not meaning:
                return _AFTER_A_QUOTE if before.rstrip()[-1:] in ("'", '"') else _INDENTED
            if "{sign}" in meaning and not line.strip():
                return _ENDS_EARLY
            opened = error.context_mark.line + 1 if error.context_mark else 1
            return meaning.format(sign=sign, opened=opened)
    return ", ".join(str(part) for part in (error.context, error.problem) if part)
