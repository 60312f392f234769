"""Whether a passage tells how things are, and not what happened: had held the title since 2019, did not reopen."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from newsfacts.curation.coverage.predicates import predicates

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOT = re.compile(r"\b(?:not|never|nor)\b|n['’]t\b")


def is_state(
    text: str, at: int, span: tuple[int, int], sentence: tuple[int, int], quoted: Sequence[tuple[int, int]]
) -> bool:
    """Whether the clause in which a date stands `at` a place says what is so, or what did not happen.

    The clause is the one around it, else the last of its passage before it.
    """
    if _NOT.search(text, *span):
        return True
    told = predicates(text, sentence, quoted)
    around = [each for each in told if each.clause[0] <= at < each.clause[1]]
    own = around or [each for each in told if span[0] <= each.start < span[1]]
    if not own:
        return False
    verb = own[-1]
    if verb.start <= at < verb.end:  # the launch was on 5 May
        return False
    return verb.lemma in _states() if verb.tag == "VERB" else True


@cache
def _states() -> frozenset[str]:
    lines = Path(__file__).with_name("states.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
