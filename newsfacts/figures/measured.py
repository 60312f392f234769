"""The unit that stands behind a number: "90-minute", "20 (kg)", "half an hour", "45 degrees Celsius"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .number_words import number_words
from .tokens import HYPHENS
from .units import is_money, table
from .wordlist import word_set

if TYPE_CHECKING:
    from .fractions import Number
    from .tokens import Tokens

_NEAR = 8
"""Tokens around the name of a unit among which a word tells what it means."""
_DESCRIBING = ("ing", "ed", "ous", "ive", "al", "ic", "ary", "ian")
_NATIONAL = ("an", "ian", "ish", "ese")
_COUNTRY = 4
"""Words that a currency has with those of its country."""
_SUM = 4
"""Tokens from "of" on among which a word tells that a sum is paid."""
_STERLING = "GBP"
"""What pounds are in a text with pounds sterling where nothing tells weight."""
_SIZED = 5
"""Tokens before a sign of feet among which a word tells that it is one."""
_FIGURE = 4
"""Tokens of a text that may be a figure and nothing else."""
_SHORT = 3
_TWO = 2
_LETTERS = 3
"""Letters that a unit written with full stops has; two may be those of a time of day."""
_MEASURES = ("time", "calendar time", "length", "area", "volume", "mass")
_OPEN = {"(": ")", "[": "]", "{": "}", "<": ">"}


def unit_at(t: Tokens, j: int, *, sure: bool = False) -> tuple[str, int] | None:
    """The unit whose name begins at token `j`, the longest that fits, and the token behind it.

    `sure`: a unit is expected there, so that even "in" is one.
    """
    known = table()
    longest = known.longest.get(t.lower[j])
    if t.words[j + 1] == "." and len(t.words[j]) == 1 and (dotted := _in_letters(t, j)) is not None:
        return dotted
    if longest is None:
        return None
    if longest > 1 and t.words[j + 1] in HYPHENS and t.glued(j + 1) and t.glued(j + 2):
        unit = known.exact.get(f"{t.words[j]} {t.words[j + 2]}")  # a 5,000-square-foot house
        if unit is not None:
            return unit, j + 3
    for size in range(min(longest, t.size - j), 0, -1):
        words = t.words[j : j + size]
        key = words[0] if size == 1 else " ".join(words)
        unit = known.exact.get(key)
        if key in known.meant and (other := meant(t, j, key, j + size)) is not None:
            return other, j + size
        if unit is None and len(key) > 2:
            unit = known.folded.get(key.lower())
        if unit is None:
            continue
        if size > 1 and words[-1].isdecimal() and not t.glued(j + size - 1):
            continue
        if len(key) == 1 and key.isupper() and t.words[j + 1] in HYPHENS and t.glued(j + 1) and t.glued(j + 2):
            continue  # "800,000 F-Series pickups"
        if not sure and not _counts_here(t, j, key, j + size):
            continue
        shared = known.shared.get(words[0].lower()) if size == 1 else None
        whose = {shared[word] for word in t.vocabulary & shared.keys()} if shared else ()
        return whose.pop() if len(whose) == 1 else unit, j + size
    return None


def _in_letters(t: Tokens, j: int) -> tuple[str, int] | None:
    """The unit that letters with full stops name, and the token behind the last of them: "80 m.p.h."."""
    letters, k = t.lower[j], j + 1
    while len(letters) < _LETTERS and t.words[k] == "." and t.glued(k) and t.glued(k + 1) and len(t.words[k + 1]) == 1:
        letters, k = letters + t.lower[k + 1], k + 2
    unit = table().exact.get(letters) if len(letters) == _LETTERS else None
    return (unit, k) if unit is not None else None


def meant(t: Tokens, j: int, key: str, end: int) -> str | None:
    """The other unit that a name between tokens `j` and `end` means by the words around it: "12 nm offshore".

    Of words that tell different units the nearest does: "it weighs 9 pounds and costs 20 pounds".
    """
    kinds = table().meant[key]
    if t.lower[end] == "of" and key in table().exact:  # what is measured tells: "pounds of rice", "pounds of tax"
        paid = not word_set("sums").isdisjoint(t.lower[end + 1 : end + _SUM])
        return next((unit for unit, _ in kinds if paid and is_money(unit)), None)
    before, after = t.lower[max(0, j - _NEAR) : j][::-1], t.lower[end : end + _NEAR]
    told = [(place, unit) for unit, kind in kinds if (place := _nearest(before, after, word_set(kind))) <= _NEAR]
    if told:
        return min(told)[1]
    return _STERLING if key == "pounds" and t.sterling else None


def _nearest(before: list[str], after: list[str], words: frozenset[str]) -> int:
    """How far the nearest of these words stands before the number, the first word before, or behind its unit."""
    if words.isdisjoint(before) and words.isdisjoint(after):
        return _NEAR + 1
    return next(k for k in range(_NEAR + 1) if not words.isdisjoint((*before[k : k + 1], *after[max(k - 1, 0) : k])))


def _counts_here(t: Tokens, j: int, key: str, end: int) -> bool:
    """Whether a name of a unit that is something else too is one between tokens `j` and `end`."""
    known = table()
    if key in known.scaled:
        return t.lower[j - 1] in number_words().scale
    if key in known.glued:
        return t.glued(j) or (key in known.careful and _is_last(t, end))
    ends = end == t.size > _FIGURE and t.lower[j] in word_set("ends")
    cut = ends and word_set("sized").isdisjoint(t.vocabulary)  # a line that goes on: "34 died and 12 in"
    return key not in known.careful or (_is_last(t, end) and not cut)


def _is_last(t: Tokens, j: int) -> bool:
    """Whether nothing follows at token `j` that would make "in" a preposition, as it is in "two-in-one"."""
    if t.words[j] in HYPHENS and t.glued(j) and t.glued(j + 1):
        return t.lower[j + 1] in word_set("sized")
    return not t.words[j][:1].isalnum() or t.lower[j] in word_set("size")


def unit_behind(t: Tokens, number: Number) -> tuple[str, int] | None:
    """The unit behind a number and the token after it, None for a bare number.

    Read: "90-minute", "20 (kg)", "half an hour", "a third of a mile", "45 degrees Celsius".
    """
    j = number.end
    word = t.lower[j]
    if not word:
        return None
    if word == '"' and (t.lower[j + 1] in word_set("size") or (t.glued(j) and t.opens(j))):
        return "inch", j + 1
    if word in ("'", "’") and t.words[j + 1] == word and t.glued(j) and t.glued(j + 1) and t.words.count(word) == _TWO:
        return "inch", j + 2  # 5''
    if word in ("'", "’") and t.glued(j) and (t.lower[j + 1] in word_set("size") or _is_sized(t, j)):
        return "foot", j + 1  # 10' high
    if word in HYPHENS or word in _OPEN:
        found = unit_at(t, j + 1)
        if found is None:
            return None
        if word in _OPEN:
            closed = t.words[found[1]] == _OPEN[word]
            return (found[0], found[1] + 1) if closed and t.starts[j + 1] == t.ends[j] else None
        return found
    if number.form == "fraction" or (number.form == "digits" and number.value < 1):  # "0.25 of a point"
        if word == "of" and t.lower[j + 1] in ("a", "an", "one", "1"):
            return unit_at(t, j + 2)
        if word in ("a", "an") and number.form == "fraction":
            return unit_at(t, j + 1)
    if word == "of" and number.qualifier == "order":
        return unit_at(t, j + 1)  # "thousands of miles"
    broken = number.form == "words" and number.value != number.value.to_integral_value()
    if word == "of" and broken and (found := unit_at(t, j + 1)) is not None:
        return found  # "two and a quarter of hour"
    if word in word_set("between"):
        return unit_at(t, j + 1)
    return unit_at(t, j) or (unit_at(t, j + 1) if _describes(t, j) else _of_country(t, j))


def _is_sized(t: Tokens, j: int) -> bool:
    """Whether a size is told before token `j`, which then ends no quotation: "at an altitude of 30' when"."""
    before = t.lower[max(0, j - _SIZED) : j]
    return not word_set("sized").isdisjoint(before) and t.words[j] not in before and t.lower[j + 1] != "s"


def _of_country(t: Tokens, j: int) -> tuple[str, int] | None:
    """The currency that words for its country stand before at token `j`: "5 Georgian lari", "3 Sri Lankan rupees"."""
    ends = table().money_ends
    for k in range(j + 1, j + _COUNTRY):
        country = t.words[k - 1]
        if not (country.isalpha() and (country[0].isupper() or country.endswith(_NATIONAL))):
            return None
        if len(ends.get(t.lower[k].removesuffix("s"), ())) == 1:
            return found if (found := unit_at(t, k)) is not None and is_money(found[0]) else None
    return None


def _describes(t: Tokens, j: int) -> bool:
    """Whether the word at token `j` only describes the measures behind it: "517 rushing yards", "50 previous years"."""
    low, unit = t.lower[j], t.lower[j + 1]
    if not (low.endswith(_DESCRIBING) and len(low) > _SHORT < len(unit) and t.words[j].islower() and unit[-1] == "s"):
        return False
    known = table()
    name = known.exact.get(unit)
    if name is None or low in known.exact or unit in word_set("ambiguous_unit"):
        return False
    return known.units[name].dimension in _MEASURES
