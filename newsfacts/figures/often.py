"""Numbers that are no number word: "once a year", "twice a week", "a single request"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from .completed import Quantity
from .counted import counted
from .fractions import Number
from .measured import unit_at
from .number_words import number_words
from .qualifiers import qualifier_after
from .tokens import HYPHENS
from .units import table
from .wordlist import word_set

if TYPE_CHECKING:
    from .tokens import Tokens

TIMES = "times"
"""The form of a number that is one word with what it counts, and what it counts."""
ADVERBS = {"daily": "day", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year"}
"""What says in one word how often, behind times."""
_EACH = frozenset(("a", "an", "per", "every", "each"))
_DENIED, _REACH = (
    frozenset(("not", "never", "without", "no", "nobody", "none", "neither", "nor", "hardly", "cannot")),
    8,
)
_ONE = Decimal(1)


def times_at(t: Tokens, i: int, *, sure: bool) -> Quantity | None:
    """The "twice" at token `i`, where a time says per what it is; alone it is one where it is `sure` to be a figure."""
    value = number_words().times[t.lower[i]]
    often = _per_time(t, i + 1, once=value == 1)
    if not often and not (sure and (value > 1 or not t.words[i + 1] or qualifier_after(t, i + 1) is not None)):
        return None
    return Quantity(i, i + 1, Decimal(value), None, Number(Decimal(value), i + 1, TIMES, 0), False)


def _per_time(t: Tokens, j: int, *, once: bool) -> bool:
    """Whether a time at token `j` says per what something happens: "a year", "every day", "weekly".

    Behind "once" no clause may begin with it: "once a year had passed".
    """
    end = j + 1
    if t.lower[j] not in ADVERBS:
        found = unit_at(t, j + 1) if t.lower[j] in _EACH else None
        if found is None or table().units[found[0]].dimension not in ("time", "calendar time"):
            return False
        end = found[1]
    after = t.lower[end]
    if t.lower[end - 1].endswith(("'s", "’s")) or t.lower[end : end + 3] == ["and", "a", "half"]:
        return False  # "twice a year's pay"
    if after in word_set("then") and after not in ("after", "before"):
        return False  # "once a week ago"
    return not once or not after[:1].isalpha() or after in word_set("often")


def single_at(t: Tokens, i: int, *, sure: bool) -> Quantity | None:
    """The one of "a single request" at the article, token `i`: not "not a single vote", "a single mother"."""
    j = i + 2
    word = t.lower[j]
    if not word[:1].isalpha() or word in word_set("ends") or word in word_set("unmarried"):
        return None
    if sure and (found := unit_at(t, j)) is not None:
        return Quantity(i, found[1], _ONE, found[0], Number(_ONE, j, "words", 0), False)
    if not sure and (word in word_set("one") or unit_at(t, j) is not None or _is_denied(t, i)):
        return None
    what = counted(t, j, single=True)
    if what is None or (t.lower[what[1]] in HYPHENS and t.glued(what[1])):
        return None
    return Quantity(i, j, _ONE, None, Number(_ONE, j, "words", 0), False)


def _is_denied(t: Tokens, i: int) -> bool:
    """Whether words before token `i` in its clause deny what they say, so that none is meant and not one."""
    for word in reversed(t.lower[max(0, i - _REACH) : i]):
        if word in (",", ";", ".", ":"):
            return False
        if word in _DENIED or word.endswith(("n't", "n’t")):
            return True
    return False
