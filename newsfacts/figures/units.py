"""Units and their dimensions, read from `units.tsv`, and exact conversion between them.

A unit is named by its canonical name (`minute`, `square kilometre`, `USD`). Rates that the table does not
list are made of their parts: `litre per minute`. Conversion keeps 40 significant digits.
"""

from __future__ import annotations

from decimal import Context, Decimal
from functools import lru_cache

from .tokens import TOKEN
from .wordlist import rows, word_set

EXACT = Context(prec=60, Emax=999999, Emin=-999999)
"""The arithmetic of this package: no figure that people write is longer."""

_SHOWN = Context(prec=40, Emax=999999, Emin=-999999)
_ONE = Decimal(1)
_PLAIN = 40  # digits that are written out


class Unit:
    """One line of the table; `factor` and `offset` are still text, read when somebody converts."""

    __slots__ = ("dimension", "factor", "name", "offset", "part_of")

    def __init__(self, name: str, dimension: str, factor: str, offset: str, part_of: str) -> None:
        self.name = name
        self.dimension = dimension
        self.factor = factor
        self.offset = offset
        self.part_of = part_of


class Table:
    """The whole table: units by canonical name, and canonical names by every name that texts use.

    Names are tokens joined by a space. `exact` has them as written, `folded` in lower case where no case can
    confuse them; `longest` tells how many tokens the longest name has that begins with a token (lower case);
    `shared` has the nouns of several currencies ("francs") with the words that tell which ("Swiss");
    `glued` are those that count only right behind digits ("2st"), `careful` those that are common words too ("in"),
    `scaled` those that count only behind a scale ("6 billion won"); `meant` has the other units that a name means
    near a word of a kind ("nm" at sea); `money_ends` are the last words of the names of currencies,
    each with the currencies that it is of, so that "Georgian lari" needs no line of its own.
    """

    __slots__ = ("careful", "exact", "folded", "glued", "longest", "meant", "money_ends", "scaled", "shared", "units")

    def __init__(self) -> None:
        self.units: dict[str, Unit] = {}
        self.exact: dict[str, str] = {}
        self.folded: dict[str, str] = {}
        self.longest: dict[str, int] = {}
        self.meant: dict[str, list[tuple[str, str]]] = {}
        self.glued: set[str] = set()
        self.careful: set[str] = set()
        self.scaled: set[str] = set()
        self.money_ends: dict[str, set[str]] = {}
        self.shared: dict[str, dict[str, str]] = {}


@lru_cache(maxsize=1)
def table() -> Table:
    """The units of `units.tsv`, read once."""
    known = Table()
    exact, folded, longest = known.exact, known.folded, known.longest
    cased = word_set("cased")
    for cells in rows("units.tsv"):
        cells += [""] * (6 - len(cells))
        name, dimension, factor, offset, part_of, names = cells[:6]
        known.units[name] = Unit(name, dimension, factor, offset, part_of)
        money = dimension[:6] == "money "
        for written in (name, *names.split(", ")) if names else (name,):
            key, kind = written, ""
            if not written.replace(" ", "").isalpha():
                written, _, kind = written.partition("@")
                key = name_key(_unmarked(known, written))
            if not kind:
                exact.setdefault(key, name)
            low = key.lower()
            if kind:
                known.meant.setdefault(key, []).append((name, kind))
            if money:
                if key.endswith(" $"):
                    exact.setdefault(f"$ {key[:-2]}", name)  # A$ and $A
                whose, _, noun = low.rpartition(" ")
                known.money_ends.setdefault(noun.removesuffix("s"), set()).add(name)
                if whose and " " not in whose:
                    known.shared.setdefault(noun, {})[whose] = name
            if len(key) > 2 and key not in cased and not kind:
                folded.setdefault(low, name)
            first, blank, _ = low.partition(" ")
            if not blank:
                longest.setdefault(first, 1)
            elif longest.get(first, 0) <= (size := low.count(" ")):
                longest[first] = size + 1
    known.shared = {noun: whose for noun, whose in known.shared.items() if exact.get(noun, "").islower()}
    return known


def _unmarked(known: Table, written: str) -> str:
    """A name without the marks that say where it counts, and file it by them."""
    name = written.rstrip("!?*")
    if name == written:
        return name
    marks = {"!": known.glued, "?": known.careful, "*": known.scaled}
    for mark in written[len(name) :]:
        marks[mark].add(name)
    return name


def name_key(name: str) -> str:
    """A unit's name as the table files it: its tokens joined by a space ("km/h" is "km / h")."""
    return " ".join(token for _, token in TOKEN.findall(name))


def find_unit(name: str) -> str | None:
    """The canonical name of a unit by any of its names, None where no unit is called that.

    Case decides where it must (`mW`, `MW`), and is ignored elsewhere.
    """
    key = name_key(name)
    found = _find(key)
    if found is not None:
        return found
    for sign in (" per ", " / "):
        top, between, bottom = key.partition(sign)
        if between and (over := _find(top)):
            return rate(over, _find(bottom) or bottom)  # "USD per share" is one too
    return None


def _find(key: str) -> str | None:
    """The canonical name filed under a key."""
    known = table()
    found = known.exact.get(key)
    if found is None and len(key) > 2:
        found = known.folded.get(key.lower()) or (key.upper() if key.upper() in known.units else None)
    if found is not None and is_money(found):
        return money_code(found)
    return found


def rate(over: str, under: str) -> str:
    """The canonical name of one unit per another: the table's own where it has one."""
    return f"{over} per {under}"


def unit_names() -> list[str]:
    """The canonical names of all units in the table, in its order."""
    return list(table().units)


def dimension_of(unit: str) -> str:
    """A unit's dimension: `length`, `money USD`, `length per time`. ValueError for an unknown unit."""
    known = table().units.get(unit)
    if known is not None:
        return known.dimension
    top, bottom = _halves(unit)
    return f"{dimension_of(top)} per {dimension_of(bottom) if bottom in table().units else _thing(bottom)[1]}"


def _halves(unit: str) -> tuple[str, str]:
    """What a rate is of and what it is per: the last unit of the table, whose own name may hold "per"."""
    parts = unit.split(" per ")
    known = table().units
    for n in range(len(parts) - 1, 0, -1):
        bottom = " per ".join(parts[n:])
        if bottom in known:
            return " per ".join(parts[:n]), bottom
    if len(parts) > 1:
        return " per ".join(parts[:-1]), parts[-1]
    raise ValueError(f"no unit is called {unit!r}; units.tsv lists the units, a line each")


def _thing(bottom: str) -> tuple[str, str]:
    """How many of a thing that is no unit a rate is per, and the thing: 1000 and people, 1 and woman."""
    number, space, name = bottom.partition(" ")
    if number.isdecimal():
        return number, name or "number"
    return "1", bottom if space else number


@lru_cache(maxsize=1024)
def is_money(unit: str) -> bool:
    """Whether a canonical unit is a currency or its cent."""
    known = table().units.get(unit)
    return known is not None and known.dimension.startswith("money ")


def money_code(unit: str) -> str:
    """The ISO code that a money unit is counted in ("cent" is counted in USD)."""
    return table().units[unit].dimension[6:]


@lru_cache(maxsize=512)
def _scale(unit: str) -> tuple[Decimal, Decimal, Decimal]:
    """Offset, numerator and denominator: base = (value + offset) * numerator / denominator."""
    known = table().units.get(unit)
    if known is not None:
        top, _, bottom = known.factor.partition("/")
        return Decimal(known.offset or 0), Decimal(top), Decimal(bottom or 1)
    over, under = _halves(unit)
    _, top_a, bottom_a = _scale(over)
    _, top_b, bottom_b = _scale(under) if under in table().units else (0, Decimal(_thing(under)[0]), _ONE)
    return Decimal(0), EXACT.multiply(top_a, bottom_b), EXACT.multiply(bottom_a, top_b)


def in_base(value: Decimal, unit: str) -> Decimal:
    """A value in the base unit of its dimension (metre, second, gram…). ValueError for an unknown unit."""
    offset, top, bottom = _scale(unit)
    return tidy(EXACT.divide(EXACT.multiply(EXACT.add(value, offset), top), bottom))


def convert(value: Decimal, unit: str, to: str) -> Decimal:
    """A value in another unit of the same dimension.

    ValueError where the dimensions differ: kilometres are no kilograms, dollars no euros, months no seconds.
    """
    if unit == to:
        return value
    if dimension_of(unit) != dimension_of(to):
        raise ValueError(
            f"{unit} ({dimension_of(unit)}) does not convert to {to} ({dimension_of(to)}): "
            "only units of one dimension do, such as mile and kilometre"
        )
    offset, top, bottom = _scale(unit)
    to_offset, to_top, to_bottom = _scale(to)
    above = EXACT.multiply(EXACT.multiply(EXACT.add(value, offset), top), to_bottom)
    below = EXACT.multiply(bottom, to_top)
    return tidy(EXACT.subtract(EXACT.divide(above, below), to_offset))


def tidy(value: Decimal) -> Decimal:
    """A value without trailing zeros behind the point and without an exponent that people would not write."""
    rounded = _SHOWN.plus(value).normalize(_SHOWN)
    exponent = rounded.as_tuple().exponent
    if isinstance(exponent, int) and exponent > 0 and rounded.adjusted() < _PLAIN:
        return rounded.quantize(_ONE, context=EXACT)
    return rounded
