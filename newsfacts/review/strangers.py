"""Names in a sentence that the base does not know: words with a capital where none has to stand."""

from __future__ import annotations

from newsfacts.lexicon.wordnet import entry
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
        while after < count and after not in known and is_capital(sentence, after) and _goes_on(sentence, at, after):
            after += 1
        first = at + (at < after and sentence.words[at] in stop_words())
        alone = after - first == 1 and first == 0  # with the capital that a first word has anyway
        named = () if alone else sentence.words[first:after]
        if not all(tuple(entry(word, "n").kinds) == ("time",) for word in named):  # Friday is nobody
            found.append(sentence.text[sentence.spans[first][0] : sentence.spans[after - 1][1]])
        at = max(after, at + 1)
    return found


def _goes_on(sentence: Sentence, first: int, at: int) -> bool:
    """Say whether a name that begins at one word may go on at another: no sign stands between them."""
    return at == first or not sentence.between(at).strip(" -.’'")
