"""A sentence taken apart: its words, names, figures, dates and quoted passages, each with where it stands."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsfacts.dates import find_dates
from newsfacts.figures import find_figures
from newsfacts.model import Date, Figure
from newsfacts.text.fold import fold, plain
from newsfacts.verdict.meaning import LONGEST, phrases
from newsfacts.verdict.names import Mention, NameBook
from newsfacts.verdict.stems import stems


class FigureAt(NamedTuple):
    """A figure and the words that it covers."""

    figure: Figure
    first: int
    after: int


class DateAt(NamedTuple):
    """A date and the words that it covers."""

    date: Date
    text: str
    first: int
    after: int


class Sentence(NamedTuple):
    """A sentence taken apart; words are counted from 0, and `after` is the word behind the last."""

    text: str
    words: tuple[str, ...]
    """In their plain spelling, a possessive `'s` taken off."""
    stems: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    """Where each word stands in `text`."""
    possessive: frozenset[int]
    mentions: tuple[Mention, ...]
    figures: tuple[FigureAt, ...]
    dates: tuple[DateAt, ...]
    quoted: tuple[tuple[int, int], ...]
    """First and after-last word of each passage in quotation marks."""

    def measured(self) -> frozenset[int]:
        """Give the words of figures and dates."""
        figures = {at for found in self.figures for at in range(found.first, found.after)}
        return frozenset(figures.union(*(range(found.first, found.after) for found in self.dates)))

    def between(self, word: int) -> str:
        """Give the signs between a word and the one before it."""
        return self.text[self.spans[word - 1][1] if word else 0 : self.spans[word][0]]


def take_apart(text: str, names: NameBook) -> Sentence:
    """Take a sentence apart."""
    text = " ".join(fold(text).translate(_FULL_WIDTH).split())
    words, spans, possessive = _words(text)
    spelt = text.lower()  # a headline in capitals says the same
    if len(spelt) != len(text):
        spelt = text
    dates = [DateAt(found.date, text[found.start : found.end], *_covered(spans, found)) for found in find_dates(spelt)]
    dated = {at for date in dates for at in range(date.first, date.after)}
    figures = [
        FigureAt(found.figure._replace(text=text[found.start : found.end]), *_covered(spans, found))
        for found in find_figures(spelt)
    ]
    stemmed = stems(words)
    figures = [
        figure
        for figure in figures
        if dated.isdisjoint(range(figure.first, figure.after)) and not _in_a_phrase(stemmed, *figure[1:])
    ]
    mentions = names.mentions(words, possessive)
    named = {at for mention in mentions for at in range(mention.first, mention.after)}
    figures = [figure for figure in figures if not named.issuperset(range(figure.first, figure.after))]
    measured = dated.union(*(range(figure.first, figure.after) for figure in figures))
    return Sentence(
        text,
        tuple(words),
        tuple(stemmed),
        tuple(spans),
        frozenset(possessive),
        tuple(_numbered(mention, words, measured) for mention in mentions),
        tuple(figures),
        tuple(dates),
        tuple(_quoted(text, spans)),
    )


_FULL_WIDTH = {sign: sign - 0xFEE0 for sign in range(0xFF01, 0xFF5F)}
_WORD = re.compile(r"\d+(?:[.,]\d+)+|(?:counter|semi|quarter|anti|non|post|pre|sub)-[^\W_]+|[^\W_]+(?:'[^\W_]+)*")
_NUMERAL = re.compile(r"[0-9]{1,3}[a-z]?|[ivx]{2,4}[a-d]?|[ivx][a-d]|[vx]")
_QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]")


def plain_words(text: str) -> list[str]:
    """Give the words of a text in their plain spelling, as a sentence is divided into them."""
    return _words(fold(text))[0]


def _words(text: str) -> tuple[list[str], list[tuple[int, int]], set[int]]:
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    possessive: set[int] = set()
    for match in _WORD.finditer(text):
        start, end = match.span()
        word = plain(match.group())
        if not word.isalnum():
            word = "".join(sign for sign in word if sign.isalnum() or sign in "'.")
        if not word:  # a mark by itself
            continue
        if word.endswith("n't") and len(word) > len("n't"):
            words += [word[:-3], "not"]
            spans += [(start, end - 3), (end - 3, end)]
            continue
        if word.endswith(("'s", "s'")) and len(word) > len("'s"):
            word = word[:-2] if word.endswith("'s") else word[:-1]
            possessive.add(len(words))
        elif text[end : end + 1] == "'" and word.endswith("s"):
            possessive.add(len(words))
        words.append(word)
        spans.append((start, end))
    return words, spans, possessive


def _numbered(mention: Mention, words: list[str], measured: set[int]) -> Mention:
    """Give a name with the number behind it, which makes it another one: Apollo 12 is not Apollo."""
    at = mention.after
    if mention.people or at >= len(words) or at in measured or not _NUMERAL.fullmatch(words[at]):
        return mention
    if words[at].isdigit() and words[at + 1 : at + 2] and words[at + 1].isdigit():  # a score: 5-3
        return mention
    return mention._replace(after=at + 1, entities=(), place=None)


def _in_a_phrase(stemmed: list[str], first: int, after: int) -> bool:
    """Say whether a number is only part of a phrase that the word lists know: one on one."""
    return any(
        " ".join(stemmed[begin : begin + size]) in phrases()
        for size in range(after - first + 1, LONGEST + 1)
        for begin in range(max(0, after - size), first + 1)
    )


def _covered(spans: list[tuple[int, int]], found: object) -> tuple[int, int]:
    """Give the first word that a found figure or date covers, and the one after the last."""
    start, end = found.start, found.end  # type: ignore[attr-defined]
    inside = [at for at, (first, last) in enumerate(spans) if first < end and start < last]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _quoted(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found = []
    for match in _QUOTED.finditer(text):
        inside = [at for at, (first, last) in enumerate(spans) if match.start(1) <= first and last <= match.end(1)]
        if inside:
            found.append((inside[0], inside[-1] + 1))
    return found
