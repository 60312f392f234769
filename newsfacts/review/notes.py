"""A note as a sentence: `Dead: 14` under a heading that names a fire is `14 people were dead in the fire`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from newsfacts.figures import find_figures
from newsfacts.grammar.lemmatiser import lemma
from newsfacts.lexicon.same import same
from newsfacts.lexicon.wordnet import entry

_NOTE = re.compile(r"([^:.;]{2,80}): \S")
"""What has no verb: a label and its value, a cell of a table with what heads it."""
_LONGEST = 5
"""Words of a label that says what its value is."""


def label_of(text: str) -> str:
    """Give what a note has before its colon; nothing where a text is no note."""
    found = _NOTE.match(text)
    return found[1] if found else ""


def phrased(note: str, is_named: Callable[[str], bool], above: str) -> Iterator[str]:
    """Give the sentences that a note may stand for: what it says of whom it names, or else of whom the text above does.

    `is_named` says whether a text has a name of the base. What its label is decides: so many `were injured`, the
    `turnout` was so much, somebody `has` so many seats. None where nobody is named.
    """
    label = label_of(note)
    value = note[len(label) + 2 :].rstrip(".")
    pieces = label.split(", ")
    named = [each for each in pieces if is_named(each)]
    rest = [each for each in pieces if each not in named]
    about = named[0] if len(named) == 1 else "" if named else above
    figure = next((each.figure for each in find_figures(value) if not each.start), None)
    if about and len(rest) == 1 and len(rest[0].split()) <= _LONGEST and not any(map(str.isdigit, rest[0])):
        said = rest[0][0].lower() + rest[0][1:]
        if figure is not None:
            counted = value if figure.counted else f"{value} people"
            yield from (f"{counted} {state} in {about}" for state in _states(said))
        yield f"{about}'s {said} was {value}"
    if about and not named:
        yield f"{about}, {note}"
    if named and not rest and figure is not None and figure.counted:
        yield f"{label} has {value}"


def _states(label: str) -> Iterator[str]:
    """Give what is said of so many under a label that says how they are: `were injured`; of the dead `die` too.

    A verb is the commonest word for that whose participle means the same: deceased.
    """
    word = label.split()[-1]
    alike = (*entry(word, "a").same, *same(word, "a"))
    if alike or (word.endswith(("ed", "n")) and lemma(word, "VERB") != word):
        yield f"were {label}"
    verbs = (lemma(each, "VERB") for each in alike if each != lemma(each, "VERB"))
    yield from [verb for each in verbs for verb in entry(each, "v").same[:1]][:1]
