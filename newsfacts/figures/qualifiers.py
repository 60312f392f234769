"""Words that bound or loosen a figure ("more than", "or so"), and the interval that a figure then allows."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from .tokens import HYPHENS
from .units import EXACT, tidy
from .wordlist import rows

if TYPE_CHECKING:
    from .tokens import Tokens

_ZERO = Decimal(0)
_TENTH = Decimal("0.1")
_LEAST = Decimal("0.05")
_MOST = 6
_REACH = 8
_MOST_WORDS = 5

_Side: TypeAlias = dict[str, list[tuple[tuple[str, ...], str]]]


@lru_cache(maxsize=1)
def _phrases() -> tuple[_Side, _Side, _Side]:
    """The phrases before and after and the softeners by the word that touches the number, longest first."""
    before: _Side = {}
    after: _Side = {}
    soften: _Side = {}
    sides = {"before": before, "after": after, "soften": soften}
    for cells in rows("qualifiers.tsv"):
        words = tuple(cells[0].split(" "))
        side = sides[cells[1]]
        side.setdefault(words[0] if side is after else words[-1], []).append((words, cells[2]))
    for side in sides.values():
        for phrases in side.values():
            phrases.sort(key=lambda p: -len(p[0]))
    return before, after, soften


@lru_cache(maxsize=1)
def _touching() -> frozenset[str]:
    """The last words of the phrases that stand before a number."""
    before, _, soften = _phrases()
    return frozenset((*before, *soften))


def qualifier_before(t: Tokens, start: int, floor: int) -> tuple[str, int]:
    """The qualifier that ends right before token `start` and where it begins; else `exact` and `start`.

    Nothing before token `floor` is looked at. Of two ("at least some 30") the first bounds.
    """
    found = "exact"
    at = start
    if start <= floor or t.lower[start - 1] not in _touching():
        return found, at
    if t.lower[start - 1] in ("a", "an") and t.lower[start + 1] in HYPHENS:
        return found, at  # "presides over a five-member council"
    floor = max(floor, start - _REACH)
    while at > floor:
        q = _before(t, at, floor)
        if q is None:
            softened = _softener(t, at, floor)
            if softened == at or (found == "exact" and _before(t, softened, floor) is None):
                break
            at = softened
            continue
        meaning, at = q
        if found in ("exact", "about") or meaning == "nearly":
            found = meaning
    return found, at


def _before(t: Tokens, at: int, floor: int) -> tuple[str, int] | None:
    for words, meaning in _phrases()[0].get(t.lower[at - 1], ()) if at > floor else ():
        p = at - len(words)
        if p >= floor and tuple(t.lower[p:at]) == words:
            return meaning, p
    return None


def qualifier_at(t: Tokens, j: int) -> tuple[str, int] | None:
    """The longest qualifier that begins at token `j` and stands before a number, and the token behind it."""
    for end in range(min(j + _MOST_WORDS, t.size), j, -1):
        found = _before(t, end, j)
        if found is not None and found[1] == j:
            return found[0], end
    return None


def _softener(t: Tokens, at: int, floor: int) -> int:
    """Where a softening word before token `at` begins ("well" in "well over"), else `at`."""
    for words, _ in _phrases()[2].get(t.lower[at - 1], ()):
        begins = at - len(words)
        if begins >= floor and tuple(t.lower[begins:at]) == words:
            return begins
    return at


def qualifier_after(t: Tokens, end: int) -> tuple[str, int] | None:
    """The qualifier that begins at token `end` ("or more", "+", "-odd") and where it ends."""
    for words, meaning in _phrases()[1].get(t.lower[end], ()) if t.lower[end] else ():
        after = end + len(words)
        if tuple(t.lower[end:after]) == words and not t.words[after][:1].isdecimal() and t.lower[after] != "than":
            return meaning, after
    return None


def bounds(value: Decimal, qualifier: str) -> tuple[Decimal | None, Decimal | None]:
    """The lowest and the highest value that a figure allows; None for an open end.

    "about x" allows half a step of its last written digit either way (about three hours: 2.5 to 3.5; about 950,000:
    925,000 to 975,000, for a last digit 5 counts as a step of five), but at least a twentieth and at most a sixth of x.
    "nearly x" allows the tenth below x.
    """
    if qualifier in ("more_than", "at_least"):
        return value, None
    if qualifier in ("less_than", "at_most"):
        return None, value
    if qualifier == "about":
        margin = _margin(value)
        return tidy(EXACT.subtract(value, margin)), tidy(EXACT.add(value, margin))
    if qualifier == "nearly":
        below = tidy(EXACT.subtract(value, EXACT.multiply(abs(value), _TENTH)))
        return below, value
    return value, value


def half_step(value: Decimal, *, fives: bool = True) -> Decimal:
    """Half the step in which a number is written: 5,000 for 950,000, or 25,000 if a last digit 5 is a step of five."""
    _, digits, exponent = value.normalize(EXACT).as_tuple()
    step = 5 if fives and digits[-1] == 5 else 1
    return EXACT.divide(Decimal(step).scaleb(int(exponent), EXACT), Decimal(2))


def _margin(value: Decimal) -> Decimal:
    size = abs(value)
    if size == _ZERO:
        return _ZERO
    most = EXACT.divide(size, Decimal(_MOST))
    return max(min(half_step(value), most), EXACT.multiply(size, _LEAST))
