"""What a question asks for: `how long` a time, `when` a date, `what did … say` the words of whoever stands between."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from newsfacts.text.fold import tokens


class Question(NamedTuple):
    """What a query asks for, and what it asks it about."""

    prefers: str | None
    """As in the second column of `questions.tsv`; None where the words ask for nothing special."""
    who: str
    """The words in the place of `…`, or behind the asking words where what they are is asked."""
    rest: str
    """The query without the words that only ask."""


def read_question(text: str) -> Question:
    """Read a query for the words of `questions.tsv`; the first line of the file that fits counts."""
    padded = f" {' '.join(tokens(text))} "
    for line in Path(__file__).with_name("questions.tsv").read_text(encoding="utf-8").splitlines():
        asking, _, prefers = line.partition("\t")
        if prefers and line[0] != "#" and all(f" {part} " in padded for part in asking.split(" … ")):
            question = _asked(text, asking, prefers)
            if question is not None:
                return question
    return Question(None, "", text)


def _asked(text: str, asking: str, prefers: str) -> Question | None:
    parts = [r"\b" + r"\W+".join(map(re.escape, part.split())) + r"\b" for part in asking.split(" … ")]
    found = re.search("(.*?)".join(parts), text, re.IGNORECASE | re.DOTALL)
    if found is None:  # the words stand in another order, or with signs in them that the pattern does not know
        return Question(prefers, "", text) if len(parts) == 1 else None
    before, between, after = text[: found.start()], found[1] if len(parts) > 1 else "", text[found.end() :]
    return Question(prefers, between or after, f"{before} {between} {after}")
