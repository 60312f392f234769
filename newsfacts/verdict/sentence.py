"""A sentence taken apart: words with their grammar, names, figures, dates, times of day and quotations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

from newsfacts.dates import find_dates, find_times
from newsfacts.figures import find_figures
from newsfacts.grammar import lemma, parse
from newsfacts.lexicon.phrases import Phrase, phrases
from newsfacts.lexicon.same import same
from newsfacts.lexicon.wordnet import entry, is_word
from newsfacts.text.fold import fold
from newsfacts.verdict.covered import DateAt, FigureAt, ScoreAt, TimeAt
from newsfacts.verdict.division import divide
from newsfacts.verdict.majorities import majorities
from newsfacts.verdict.names import Mention, NameBook
from newsfacts.verdict.tree import Tree
from newsfacts.verdict.wordlists import word_set


class Sentence(Tree):
    """A sentence taken apart; words are counted from 0, and `after` is the word behind the last."""

    def __init__(self, text: str, names: NameBook) -> None:
        self.text = text = " ".join(fold(text).translate(_FULL_WIDTH).split())
        divided = divide(text)
        self._tokens, self._owner = divided.tokens, divided.owner
        self.words, self.spans, self.possessive = divided.words, divided.spans, divided.possessive
        self.mentions = tuple(self._mentions(names))
        self._parse(names)
        spelt = text.lower() if text.isupper() else text  # a headline in capitals says the same
        if len(spelt) != len(text):
            spelt = text
        self.dates = tuple(
            DateAt(found.date, text[found.start : found.end], *self._covered(found.start, found.end))
            for found in find_dates(spelt)
        )
        self.times = tuple(TimeAt(found.minutes, *self._covered(found.start, found.end)) for found in find_times(text))
        timed = {at for time in self.times for at in range(time.first, time.after)}
        self.dates = tuple(date for date in self.dates if timed.isdisjoint(range(date.first, date.after)))
        dated = {at for date in self.dates for at in range(date.first, date.after)} | timed
        named = {at for mention in self.mentions for at in range(mention.first, mention.after)}
        scores = list(self._scores(dated | named))
        figures = (
            FigureAt(found.figure._replace(text=text[found.start : found.end]), *self._covered(found.start, found.end))
            for found in find_figures(spelt)
        )
        self.figures = tuple(
            each
            for each in figures
            if dated.isdisjoint(range(each.first, each.after)) and not named.issuperset(range(each.first, each.after))
        )
        measured = dated.union(*(range(each.first, each.after) for each in self.figures))
        self.mentions = tuple(
            _numbered(mention, self.words, measured) for mention in self.mentions if self._may_name(mention)
        )
        named = {  # the letters of USD are those of a sign
            at
            for mention in self.mentions
            if not (mention.is_unknown and measured.issuperset(range(mention.first, mention.after)))
            for at in range(mention.first, mention.after)
        }
        self.figures = tuple(each for each in self.figures if each.first not in named and not self._is_joined(each))
        whole = [range(each.first, each.after) for each in self.figures]
        self.scores = tuple(  # 15-20 km is a range
            each for each in scores if not any(each.first in figure and each.after - 1 in figure for figure in whole)
        )
        scored = {at for each in self.scores for at in range(each.first, each.after)}
        self.figures = tuple(each for each in self.figures if each.first not in scored)
        self.mentions = tuple(  # a unit that no list knows is no name
            each
            for each in self.mentions
            if not each.is_unknown or not measured.issuperset(range(each.first, each.after))
        )
        measured = dated.union(*(range(each.first, each.after) for each in self.figures))
        measured = measured.union(*(range(each.first, each.after) for each in self.scores))
        told = majorities(self.words, self.tags, self.labels, self.heads, measured)
        self.figures += tuple(FigureAt(share._replace(text=self.words[at]), at, at + 1) for share, at in told)
        measured |= {each.first for each in self.figures}
        self.measured = frozenset(measured)
        self.quoted = tuple(self._quoted())

    def between(self, word: int) -> str:
        """The signs between a word and the one before it."""
        return self.text[self.spans[word - 1][1] if word else 0 : self.spans[word][0]]

    def words_of(self, first: int, after: int) -> str:
        """The text from one word to another."""
        return self.text[self.spans[first][0] : self.spans[after - 1][1]] if after > first else ""

    @cached_property
    def named(self) -> dict[int, Mention]:
        """The name that a word belongs to, by word."""
        return {at: mention for mention in self.mentions for at in range(mention.first, mention.after)}

    def _parse(self, names: NameBook) -> None:
        """Read the grammar; what hangs on a mark hangs on the word that the mark hangs on.

        A hyphened word has the grammar of its last part.
        """
        owner, found = self._owner, self._tokens
        shouts = self._shouts
        seen = ["percent" if token.text == "%" else token.text.lower() if shouts else token.text for token in found]
        common = self._stand_in(seen, names)
        parsed = _parsed(tuple(seen))
        home = {number: at for at, number in enumerate(owner)}

        def place(number: int) -> int:
            steps = 0
            while number >= 0 and number not in home and steps < len(found):
                number, steps = parsed.heads[number], steps + 1
            return home.get(number, -1)

        whole = [home[number] == at for at, number in enumerate(owner)]
        self.tags: tuple[str, ...] = tuple("PROPN" if number in common else parsed.tags[number] for number in owner)
        self.heads: tuple[int, ...] = tuple(
            place(parsed.heads[number]) if is_whole else home[number]
            for number, is_whole in zip(owner, whole, strict=True)
        )
        self.labels: tuple[str, ...] = tuple(
            parsed.labels[number] if is_whole else "compound" for number, is_whole in zip(owner, whole, strict=True)
        )
        named = {at for mention in self.mentions for at in range(mention.first, mention.after)}
        self.tags = tuple(
            "NOUN" if tag == "PROPN" and at not in named and self._is_common(at) else tag
            for at, tag in enumerate(self.tags)
        )
        self.sure = tuple(parsed.sure[number] for number in owner)
        self.lemmas = tuple(
            lemma(word, tag if is_whole else "NOUN")
            for word, tag, is_whole in zip(self.words, self.tags, whole, strict=True)
        )
        self.lemmas = tuple(
            f"{self.words[at - 1]}{each}" if at and self.words[at - 1] in PREFIXES and self.between(at) == "-" else each
            for at, each in enumerate(self.lemmas)
        )
        for at, label in enumerate(self.labels):  # turned down
            verb = self.heads[at]
            particle = label == "compound:prt" or (
                label in ("advmod", "case") and at == verb + 1 and self.tags[at] in ("ADP", "ADV")
            )
            if particle and verb >= 0 and self.tags[verb] == "VERB":
                phrase = f"{self.lemmas[verb]} {self.words[at]}"
                if entry(phrase, "v").same or entry(phrase, "v").broader or same(phrase, "v"):
                    self.lemmas = (*self.lemmas[:verb], phrase, *self.lemmas[verb + 1 :])

    def _stand_in(self, seen: list[str], names: NameBook) -> set[int]:
        """Put names that the grammar knows in place of those that the base knows, whatever these look like.

        Gives the tokens of names that common nouns stand in for: the New York is nothing that the grammar has seen.
        """
        owner = self._owner
        common: set[int] = set()
        for mention in self.mentions:
            proper = sorted({owner[at] for at in range(mention.first, mention.after) if self._is_proper(at)})
            if not mention.entities or mention.people or not proper:
                continue
            person = names.kind(mention.entities[0]) == "person"
            first, last = ("John", "Smith") if person else ("North", "Carolina")
            if not person and proper[0] == 1 and seen[0].lower() == "the":
                first, last = ("town", "council")
                common |= set(proper)
            for each in proper[:-1]:
                seen[each] = first
            seen[proper[-1]] = last
        return common

    def _mentions(self, names: NameBook) -> Iterable[Mention]:
        """The names of the sentence; a legal form belongs to an organisation's name before it: Kestrel Ferries Ltd."""
        after = 0
        for mention in names.mentions(self.words, self.possessive):
            if mention.first < after or self.text[self.spans[mention.after - 1][1] :][:1] in tuple("$€£¥"):
                continue  # the letters of US$ are those of a sign
            if mention.after - mention.first == 1 and self._is_a_word(mention, names):
                continue
            after = mention.after
            if any(names.kind(each) == "organisation" for each in mention.entities):
                while after < len(self.words) and self._is_legal_form(after):
                    after += 1
            yield mention._replace(after=after)

    def _is_a_word(self, mention: Mention, names: NameBook) -> bool:
        """Whether a person's name is only a word here, in small letters beside others that have capitals: it fell."""
        word, start = self.words[mention.first], self.spans[mention.first][0]
        if self.text[start : start + len(word)] != word or not any(map(str.isupper, self.text[1:])):
            return False
        if any(names.kind(each) != "person" or names.writes_small(each, word) for each in mention.entities):
            return False
        known = entry(lemma(word, "NOUN"), "n")
        return bool(mention.entities) and "person" not in known.kinds and is_word(lemma(word, "VERB"))

    def _is_legal_form(self, at: int) -> bool:
        capital = self.text[self.spans[at][0]].isupper() or self.words[at] == "plc"
        return capital and self.words[at].replace(".", "") in word_set("legal_forms.txt")

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """Phrases of several words that stand for others."""
        return tuple(phrases(self.words, self.lemmas, self.tags))

    def _covered(self, start: int, end: int) -> tuple[int, int]:
        """The first word that a stretch of the text covers, and the one after the last."""
        inside = [at for at, (first, last) in enumerate(self.spans) if first < end and start < last]
        return (inside[0], inside[-1] + 1) if inside else (0, 0)

    def _is_proper(self, at: int) -> bool:
        """Whether a word of a name is no common noun: no English word, or written with a capital."""
        capital = at > 0 and self.text[self.spans[at][0]].isupper() and not self._shouts
        return capital or not is_word(self.words[at])

    def _is_common(self, at: int) -> bool:
        """Whether a word is a common noun, whatever the grammar takes it for: an English one in small letters."""
        return self.text[self.spans[at][0]].islower() and is_word(lemma(self.words[at], "NOUN"))

    @cached_property
    def _shouts(self) -> bool:
        """Whether capitals say nothing, because nearly every word has one: a headline."""
        letters = [start for start, _ in self.spans if self.text[start].isalpha()]
        capitals = sum(self.text[start].isupper() for start in letters)
        return len(letters) > _FEW and capitals >= _NEARLY_ALL * len(letters)

    def _may_name(self, mention: Mention) -> bool:
        """Whether what no list knows may be a name by its grammar: against is none."""
        return not mention.is_unknown or any(self.tags[at] in _NAMING for at in range(mention.first, mention.after))

    def _is_joined(self, figure: FigureAt) -> bool:
        """Whether a number is only a part of a word: one-on-one."""
        ends = self.spans[figure.after - 1][1]
        return figure.figure.counted is None and figure.figure.unit == "count" and self.text[ends : ends + 1] == "-"

    def _scores(self, taken: set[int]) -> Iterable[ScoreAt]:
        for match in _SCORE.finditer(self.text):
            first, after = self._covered(*match.span())
            if after > first and taken.isdisjoint(range(first, after)):
                yield ScoreAt((int(match[1]), int(match[2])), first, after)

    def _quoted(self) -> Iterable[tuple[int, int]]:
        for match in re.finditer(_QUOTED, self.text) if any(mark in self.text for mark in _MARKS) else ():
            first, after = self._covered(*match.span(1))
            if after > first and not self._is_title(first, after):
                yield first, after

    def _is_title(self, first: int, after: int) -> bool:
        """Whether what stands between marks is a name of the base, as titles do, and nothing that was said."""
        first += self.words[first] in ("the", "a", "an") and first + 1 < after
        return any(each.entities and each.first <= first and after <= each.after for each in self.mentions)


_parsed = lru_cache(maxsize=1_000)(parse)
"""A sentence that differs from another only in a name that others stand in for is read once."""
_FEW, _NEARLY_ALL = 3, 0.8
PREFIXES = frozenset(["semi", "quarter", "non", "anti", "ex", "vice", "co", "sub", "mid", "pre", "post"])
"""What makes another word of the one behind its hyphen: a semi-final is no final."""
_FULL_WIDTH = {sign: sign - 0xFEE0 for sign in range(0xFF01, 0xFF5F)}
_NUMERAL = re.compile(r"[0-9]{1,3}[a-z]?|[ivx]{2,4}[a-d]?|[ivx][a-d]|[vx]")
_SCORE = re.compile(r"(?<![\w.,-])(\d{1,3})[-–](\d{1,3})(?![\w-]|[.,]\d)")
_NAMING = ("PROPN", "NOUN", "X", "ADJ", "INTJ")
_MARKS = '"“”„«»'
_QUOTED = rf"[{_MARKS}]([^{_MARKS}]+)[{_MARKS}]"


def _numbered(mention: Mention, words: tuple[str, ...], measured: set[int]) -> Mention:
    """A name with the number behind it, which makes it another one: Apollo 12 is not Apollo."""
    at = mention.after
    if mention.people or at >= len(words) or at in measured or not _NUMERAL.fullmatch(words[at]):
        return mention
    if words[at].isdigit() and words[at + 1 : at + 2] and words[at + 1].isdigit():  # a score: 5-3
        return mention
    return mention._replace(after=at + 1, entities=(), place=None)
