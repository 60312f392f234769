"""Names in a sentence that the base does not know: words with a capital where none has to stand."""

from __future__ import annotations

from newsfacts.text.stop_words import stop_words
from newsfacts.verdict.sentence import Sentence


def is_capital(sentence: Sentence, at: int) -> bool:
    """Say whether a word is written with a capital."""
    return sentence.text[sentence.spans[at][0]].isupper()


def strangers(sentence: Sentence) -> list[str]:
    """Give the names that a sentence has and the base has not, in their order; quotations are not looked into."""
    known = {at for m in sentence.mentions if m.entities or m.place for at in range(m.first, m.after)}
    known |= {at for date in sentence.dates for at in range(date.first, date.after)}
    known |= {at for first, after in sentence.quoted for at in range(first, after)}
    found: list[str] = []
    at, count = 0, len(sentence.words)
    while at < count:
        after = at
        while after < count and after not in known and is_capital(sentence, after):
            after += 1
        first = at + (at < after and sentence.words[at] in stop_words())
        if after > first + (first == 0):  # the first word of a sentence has its capital anyway
            found.append(sentence.text[sentence.spans[first][0] : sentence.spans[after - 1][1]])
        at = max(after, at + 1)
    return found
