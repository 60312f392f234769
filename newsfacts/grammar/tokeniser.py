"""Words of a text, divided as the treebanks divide them: n't and 's apart, figures and hyphened words whole."""

from __future__ import annotations

import re
from typing import NamedTuple


class Token(NamedTuple):
    """A word and where it stands: `text == whole[start:end]`."""

    text: str
    start: int
    end: int


_ABBREVIATIONS = (
    "mr|mrs|ms|dr|st|inc|corp|co|ltd|vs|etc|jr|sr|gen|gov|sen|rep|reps|capt|lt|col|sgt|maj|adm|cmdr|prof|rev|hon|no|nos|"
    "jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|approx|ca|cf|fig|vol|pp|"
    "est|dept|ave|blvd|mt|ft|al|bros|messrs|op|ed|eds|min|max"
)
_TOKEN = re.compile(
    r"""
      [^\W\d_]+(?=[\s,;]|$)                                                      # most words, in one step
    | (?i:https?://|www\.)\S*[\w/] | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                # addresses
    | [$€£¥]                                                                    # 2.5bn after it is a word of its own
    | (?:[A-Za-z]\.){2,}(?![A-Za-z]) | (?<![\w.])[A-Za-z]\.(?=\s+[A-Za-z])      # U.S., J. Smith
    | \b(?i:"""
    + _ABBREVIATIONS
    + r""")\.(?=\s+\S)                                                          # Mr. … but not before the end
    | \d+(?:[.,:/’'-]\d+)*(?:(?i:st|nd|rd|th)|[A-Za-z]+)?(?:-\w+)*              # 1,182  34-29  19:31  2.5bn  15-year
    | [^\W_]+(?:[.&][^\W_]+)*(?:[-‐‑][^\W_]+(?:[.'’][^\W_]+)*)*                  # words, S-400, AT&T, hyphened words
      (?:['’][^\W_]+)*
    | \.\.+ | -{2,} | [!?]+
    | \S
    """,
    re.VERBOSE,
)
_CLITIC = re.compile(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m))$", re.IGNORECASE)


def tokens(text: str) -> list[Token]:
    """The words and marks of a text, in order; nothing but white space lies between them."""
    out: list[Token] = []
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        word = found.group()
        if word.lower() == "cannot":
            cut = start + 3
        elif ("'" in word or "’" in word) and (clitic := _CLITIC.search(word)):
            cut = start + clitic.start()
        else:
            cut = start
        if start < cut < end:
            out.append(Token(text[start:cut], start, cut))
        out.append(Token(text[cut:end], cut, end))
    return out
