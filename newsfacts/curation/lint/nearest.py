"""The passage of a text that comes nearest to words which do not stand in it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsfacts.curation.lint.texts import Text

MOST = 200
"""Passages that are looked for in one run: a base against the wrong text has thousands, and a few will do."""

_ENOUGH = 0.5
"""The share of the words that a passage must hold to be worth showing."""
_CANDIDATES = 3
_WORD = re.compile(r"\w+")

_SAME = str.maketrans(dict.fromkeys("“”„«»‘’‚‹›'`´", '"') | dict.fromkeys("‐‑‒–—―−", "-"))


class Passage(NamedTuple):
    """A passage and the number of the paragraph in which it stands."""

    paragraph: int
    words: str


class Nearest:
    """Finds passages; it keeps what it has learnt of each text for the next question."""

    def __init__(self) -> None:
        self.left = MOST
        """How many passages will still be looked for."""
        self._index: dict[int, dict[str, set[int]]] = {}
        self._plain: dict[int, str] = {}

    def but_for_marks(self, words: str, text: Text) -> Passage | None:
        """The passage that differs only in quotation marks, dashes or capitals."""
        if id(text) not in self._plain:
            self._plain[id(text)] = without_marks(text.joined)
        at = self._plain[id(text)].find(without_marks(words))
        return None if at < 0 else Passage(text.paragraph_at(at), text.joined[at : at + len(words)])

    def passage(self, words: str, text: Text) -> Passage | None:
        """The passage of about the same length that shares most words, None where little is shared."""
        wanted = Counter(_words(words))
        if not wanted or self.left <= 0:
            return None
        self.left -= 1
        index = self._index.get(id(text)) or self._learn(text)
        # A rare word says more than a common one on where the passage may be.
        scores: dict[int, float] = defaultdict(float)
        for word in wanted:
            holders = index.get(word, ())
            for number in holders:
                scores[number] += 1 / len(holders)
        best: tuple[float, Passage] | None = None
        for number in sorted(scores, key=lambda each: (-scores[each], each))[:_CANDIDATES]:
            share, passage = _window(wanted, text.paragraphs[number - 1])
            if best is None or share > best[0]:
                best = share, Passage(number, passage)
        return best[1] if best and best[0] >= _ENOUGH else None

    def _learn(self, text: Text) -> dict[str, set[int]]:
        index: dict[str, set[int]] = {}
        for number, paragraph in enumerate(text.paragraphs, start=1):
            for word in _words(paragraph):
                index.setdefault(word, set()).add(number)
        self._index[id(text)] = index
        return index


def without_marks(text: str) -> str:
    """A text without differences of quotation marks, dashes and capitals, every character in its place."""
    plain = text.translate(_SAME)
    low = plain.lower()
    if len(low) == len(plain):
        return low
    # A few capitals have longer lower cases (İ); offsets must stay.
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in plain)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _window(wanted: Counter[str], paragraph: str) -> tuple[float, str]:
    """The stretch of a paragraph that shares most words, a little longer than what is wanted, and the share."""
    total = wanted.total()
    size = total + max(2, total // 4)
    found = [(match.group().casefold(), match.start(), match.end()) for match in _WORD.finditer(paragraph)]
    held: Counter[str] = Counter()
    shared = best = at = 0
    for end, (word, _, _) in enumerate(found):
        held[word] += 1
        shared += held[word] <= wanted[word]
        if end >= size:
            gone = found[end - size][0]
            shared -= held[gone] <= wanted[gone]
            held[gone] -= 1
        if shared > best:
            best, at = shared, max(0, end - size + 1)
    stretch = [span for word, *span in found[at : at + size] if word in wanted]
    return best / total, paragraph[stretch[0][0] : stretch[-1][1]]
