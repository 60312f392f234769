"""The names of a text, told by their capitals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.grammar import lemma
from newsfacts.lexicon.wordnet import entry, is_word
from newsfacts.text.fold import alias_key
from newsfacts.text.stop_words import stop_words
from newsfacts.verdict.world import peoples, places

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

_WORD = re.compile(r"[^\W_]+(?:[-‐‑&][^\W_]+)*")
_BETWEEN = re.compile(
    r"['’]s? |['’] and | | & |\. |(?: of | of the | for | and | de | von | van | al-| bin | la | le | du )"
)
"""What may stand between two words of one name."""
_NO_NAMES = frozenset(
    "i monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays"
    " sundays january february march april may june july august"
    " september october november december christmas easter gmt utc celsius fahrenheit mr mrs ms dr".split()
)
_AGED = re.compile(r", \d\d, ")
"""The age behind the name of a person: Calloway, 54, said."""
_PLURAL = re.compile(r" (?:are|were|have|do)\b")
_DATED = re.compile(r",? (?:\(\w+\) )?[–—-]|, [^.!?]{0,40}\d{4}")
"""What stands behind the place of a dateline: a dash, or a day."""
_JOINS = (" for ", " and ")
"""They join the words of one name only where the name goes on in capitals on both sides, as in Trade and Industry."""


def capitals_within(texts: Iterable[tuple[str, Sequence[tuple[int, int]]]]) -> frozenset[str]:
    """The words that are written with a capital though they begin no sentence, and never small, in lower case."""
    found: set[str] = set()
    small: set[str] = set()
    for text, spans in texts:
        for start, end in spans:
            words = _WORD.finditer(text, start, end)
            first = next(words, None)
            for word in words:
                if word[0].islower():
                    small.add(word[0])
                elif word[0][0].isupper() and not _opens(text, word.start()) and first is not None:
                    found.add(word[0].casefold())
    return frozenset(found - small)


def name_spans(text: str, spans: Sequence[tuple[int, int]], capitals: Container[str]) -> Iterator[tuple[int, int]]:
    """Where the names of a paragraph stand; `capitals` as `capitals_within` gives them for the whole text."""
    for start, end in spans:
        run: list[re.Match[str]] = []
        for word in _WORD.finditer(text, start, end):
            if run and not _goes_on(text, run, word):
                yield from _name(text, run, start, capitals)
                run = []
            if word[0][0].isupper() and word[0].casefold() not in _NO_NAMES and not _only_says_which(word[0]):
                run.append(word)
        yield from _name(text, run, start, capitals)


def _only_says_which(word: str) -> bool:
    """Whether a word with a name in it is none itself: Dutch-owned, London-based."""
    _, hyphen, last = word.rpartition("-")
    verb = lemma(last, "VERB")
    return hyphen == "-" and last.islower() and last[-1] != "s" and verb != last and is_word(verb)


def is_dateline(text: str, start: int, end: int) -> bool:
    """Whether a name only says where a text was written: ALDERPORT, 3 May 2024."""
    return start == 0 and text[:end].isupper() and _DATED.match(text, end) is not None


def _goes_on(text: str, run: list[re.Match[str]], word: re.Match[str]) -> bool:
    """Whether a name goes on with a word, or with what joins it to the next."""
    between = text[run[-1].end() : word.start()]
    if word[0][0].isupper():
        if between == ". " and len(run[-1][0]) > 1:
            return False
        return _BETWEEN.fullmatch(between) is not None and between not in _JOINS
    ahead = _WORD.match(text, word.end() + 1)
    if word[0] == "s" and between in ("'", "’"):
        return _is_owned_name(text, run, ahead)
    return (
        between == " "
        and word[0] in ("of", "de", "von", "van", "bin", "du", "the")
        and (word[0] != "of" or len(run) < 2 or _is_ordinary_noun(run[-1][0]))  # not Priya Raman of Carlow Bank
        and _may_follow(text, word, ahead)
    )


def _is_owned_name(text: str, run: list[re.Match[str]], thing: re.Match[str] | None) -> bool:
    """Whether a name goes on behind 's: Corder's Mill, not Russia's Putin and not Alderport's Harbour Board.

    An ordinary noun that stands alone has a capital only as part of a name.
    """
    if thing is None or not thing[0][0].isupper() or not is_word(thing[0].casefold()):
        return False
    if "person" in entry(thing[0].casefold(), "n").kinds:
        return False
    next_word = _WORD.match(text, thing.end() + 1)
    alone = next_word is None or not next_word[0][0].isupper() or text[thing.end()] != " "
    return alone and alias_key(text[run[0].start() : run[-1].end()]) not in places()


def _is_ordinary_noun(word: str) -> bool:
    return is_word(word.casefold()) and "person" not in entry(word.casefold(), "n").kinds


def _may_follow(text: str, word: re.Match[str], ahead: re.Match[str] | None) -> bool:
    if ahead is None:
        return False
    if ahead[0] == "the":
        ahead = _WORD.match(text, ahead.end() + 1)
    return ahead is not None and ahead[0][0].isupper() and ahead[0].casefold() not in _NO_NAMES


def _name(text: str, run: list[re.Match[str]], start: int, capitals: Container[str]) -> Iterator[tuple[int, int]]:
    """The name that a run of words is, without an article or an ordinary word that only begins a sentence."""
    while run and run[0][0].casefold() in stop_words() and not run[0][0].isupper():
        run = run[1:]
    if run and _begins(text, run[0], start) and (run[0][0].casefold() not in capitals or _is_plural(text, run)):
        in_row = len(run) > 1 and text[run[0].end() : run[1].start()] in (" ", "' ", "’ ")
        if not (in_row or _AGED.match(text, run[0].end())) or _is_ordinary(run[0][0]):
            run = run[1:]
    if not run:
        return
    only = run[0][0] if len(run) == 1 else ""
    if only and (alias_key(only) in peoples() or len(only) == 1):
        return
    if not is_dateline(text, run[0].start(), run[-1].end()):
        yield run[0].start(), run[-1].end()


def _begins(text: str, word: re.Match[str], start: int) -> bool:
    return not any(sign.isalnum() for sign in text[start : word.start()]) or _opens(text, word.start())


def _opens(text: str, at: int) -> bool:
    """Whether a quotation, or what stands behind a colon or a dash, begins at a word."""
    return at > 0 and (text[at - 1] in '“"«„‘' or text[max(0, at - 2) : at] in (": ", "- ", "– ", "— "))


def _is_plural(text: str, run: list[re.Match[str]]) -> bool:
    """Whether the one word of a run stands for several things, and is no name: Minerals are, but Brooks is."""
    word = run[-1]
    return (
        len(run) == 1 and _PLURAL.match(text, word.end()) is not None and lemma(word[0], "NOUN") != word[0].casefold()
    )


def _is_ordinary(word: str) -> bool:
    return word.casefold() in stop_words()
