"""What a base must say of itself and of its own statements altered, whatever it is about: no labels are needed.

| kind | what is asked | wanted | never |
|---|---|---|---|
| self | every statement and title as it is printed | supported, or conflicting where disputed | refuted |
| quote | every quotation with its speaker | supported | refuted |
| number | a number of a statement made another | refuted | supported |
| date | a year, a month or the hour of a time of day made another | refuted | supported |
| speaker | a quotation laid to another person of the base | refuted | supported |
| denied | "It is not true that …", "Contrary to reports that …" and the like | refuted | supported |
| not | the first auxiliary negated | refuted | supported |
| stranger | a person whom the base does not know in place of one | anything but supported | supported |
| swapped | two names of one kind exchanged | anything but supported | supported |
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from worlds import World, share

from newsfacts import FactBase
from newsfacts.dates import find_dates
from newsfacts.model import Event, Fact, Quote

KINDS = ("self", "quote", "number", "date", "speaker", "denied", "not", "stranger", "swapped")
MONTHS = "January February March April May June July August September October November December".split()
FRAMES = (
    "It is not true that {}",
    "It is false that {}",
    "Contrary to what was reported, it is not the case that {}",
    "The claim that {} is false",
    "Reports that {} are wrong",
)
_NUMBER = re.compile(r"(?<![\w.,–-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\w,–-]|\.\d)")
_LOOSE = re.compile(r"\b(over|than|least|most|to|since|between|by|about|nearly|almost|before|after|until)\b|–")
"""What makes an interval of a figure or a date, inside which others may lie."""
_NEGATIVE = re.compile(r"\b(not|no|nobody|never|without|neither|nor|none|nothing)\b|n't", re.IGNORECASE)
_AUXILIARY = re.compile(r"\b(was|were|is|are|had|has|have|can|will)\b(?! to\b)")
_SAID = re.compile(r"\b(said|says|told|denied|denies|according|reported|stated|claims?|claimed)\b")
_LISTED = r".{0,30}(,| and| or| nor|,? (as well as|together with)) .{0,30}"
_CLOCK = re.compile(r"(?<![\d:.])([01]?\d|2[0-3])([:.][0-5]\d)(?![\d:.]| ?(%|per|points|million|billion))")


class Altered(NamedTuple):
    """A claim made of a record, with the verdicts that are wanted and those that may never be."""

    kind: str
    claim: str
    wanted: frozenset[str]
    never: str
    record: str


_SUPPORTED = frozenset({"supported", "conflicting"})
_REFUTED = frozenset({"refuted", "conflicting"})
_OPEN = frozenset({"refuted", "not_enough_info", "conflicting"})


def altered(base: FactBase) -> Iterator[Altered]:
    """Give what a base says of itself, and that with one thing in it altered."""
    chance = random.Random(7)
    records = [*base.facts().results, *base.timeline().results]
    entities = base.entities().results
    names = {each.name.split()[0] for each in entities}
    for record in records:
        text = record.statement if isinstance(record, Fact) else record.title  # type: ignore[union-attr]
        yield Altered("self", text, _SUPPORTED, "refuted", record.id)
        inner = text.rstrip(".")
        if text.split()[0] not in names and text.split()[0][1:].islower():
            inner = inner[0].lower() + inner[1:]
        frame = FRAMES[chance.randrange(len(FRAMES))]
        yield Altered("denied", frame.format(inner) + ".", _REFUTED, "supported", record.id)
        found = _AUXILIARY.search(text)
        if found and not _NEGATIVE.search(text) and not _SAID.search(text):
            negated = f"{text[: found.end()]} not{text[found.end() :]}"
            yield Altered("not", negated, _REFUTED, "supported", record.id)
        yield from _values(record.id, text, chance)
        yield from _exchanged(record, text)  # type: ignore[arg-type]
    quotes = [each for each in base.quotes().results if isinstance(each, Quote)]
    speakers = sorted({each.speaker.name for each in quotes})
    for quote in quotes:
        words = quote.text.strip('“”"')
        yield Altered("quote", f"{quote.speaker.name} said: “{words}”", _SUPPORTED, "refuted", quote.id)
        others = [name for name in speakers if name != quote.speaker.name]
        if others and len(words.split()) >= 5:
            yield Altered("speaker", f"{chance.choice(others)} said: “{words}”", _REFUTED, "supported", quote.id)


def _values(record: str, text: str, chance: random.Random) -> Iterator[Altered]:
    """One number of a statement made another, and one date; where a bound leaves room for others, none."""
    if _LOOSE.search(text):
        return
    clock = re.search(rf"(?:\bat|:) {_CLOCK.pattern}", text)
    if clock:
        hour = str((int(clock[1]) + 5) % 12 + 1)
        claim = f"{text[: clock.start(1)]}{hour}{text[clock.end(1) :]}"
        yield Altered("date", claim, _REFUTED, "supported", record)
        return
    dates = [range(each.start, each.end) for each in find_dates(text)]
    numbers = [each for each in _NUMBER.finditer(text) if not any(each.start() in date for date in dates)]
    for found in numbers[:1]:
        other = float(found[0].replace(",", "")) * chance.choice((1.7, 2.3)) + 1
        new = f"{int(other):,}" if "," in found[0] else f"{other:.1f}" if "." in found[0] else str(int(other))
        yield Altered("number", f"{text[: found.start()]}{new}{text[found.end() :]}", _REFUTED, "supported", record)
    for date in dates[:1]:
        said = text[date.start : date.stop]
        year, month = re.search(r"\b[12]\d{3}\b", said), re.search("|".join(MONTHS), said)
        if year:
            said = said.replace(year[0], str(int(year[0]) - 4))
        elif month:
            said = said.replace(month[0], MONTHS[(MONTHS.index(month[0]) + 5) % 12])
        else:
            continue
        yield Altered("date", text[: date.start] + said + text[date.stop :], _REFUTED, "supported", record)


def _exchanged(record: Fact | Event, text: str) -> Iterator[Altered]:
    """A stranger for a person, and two names of one kind for each other, where they are no list."""
    named = [each for each in record.about if each.name in text]
    person = next((each.name for each in named if each.kind == "person"), None)
    if person is not None:
        yield Altered("stranger", text.replace(person, "Wilma Oakhurst"), _OPEN, "supported", record.id)
    for kind in ("person", "country", "organisation", "place"):
        two = [each.name for each in named if each.kind == kind][:2]
        if len(two) < 2 or two[0] in two[1] or two[1] in two[0]:
            continue
        one, other = map(re.escape, two)
        if not re.search(f"{one}{_LISTED}{other}|{other}{_LISTED}{one}", text):
            swapped = text.replace(two[0], "\0").replace(two[1], two[0]).replace("\0", two[1])
            yield Altered("swapped", swapped, _OPEN, "supported", record.id)
            return


def shares(base: FactBase) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Give by kind how many were asked, how many had a verdict that is wanted, and how many one that may never be."""
    asked: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    never: Counter[str] = Counter()
    for each in altered(base):
        verdict = base.check(each.claim).verdict
        asked[each.kind] += 1
        wanted[each.kind] += verdict in each.wanted
        never[each.kind] += verdict == each.never
    return asked, wanted, never


def print_altered(chosen: list[World]) -> None:
    """Print for each world and kind the share that is as wanted, and how many are what they may never be."""
    print("share with the verdict wanted, and how many have one that may never be\n")
    print(f"{'':12}" + "".join(f"{kind:>12}" for kind in KINDS))
    total = (Counter[str](), Counter[str](), Counter[str]())
    for world in chosen:
        found = shares(world.base)
        for sums, counts in zip(total, found, strict=True):
            sums.update(counts)
        print(f"{world.name:12}{_row(found)}")
    print(f"{'all':12}{_row(total)}")
    print(f"{'asked':12}" + "".join(f"{total[0][kind]:>12}" for kind in KINDS))


def _row(found: tuple[Counter[str], Counter[str], Counter[str]]) -> str:
    asked, wanted, never = found
    return "".join(
        f"{f'{share(wanted[kind], asked[kind]):.0%} ({never[kind]})' if asked[kind] else '–':>12}" for kind in KINDS
    )
