"""What a base says, with one thing in it altered: the altered claim is never supported."""

from __future__ import annotations

import re
from functools import cache
from itertools import cycle
from pathlib import Path

import pytest
import yaml

from newsfacts.dates import find_dates

HERE = Path(__file__).parent
SHIPPED = HERE.parents[1] / "data" / "facts.yaml"
BASES = {"moscow": SHIPPED, **{name: HERE / name / "facts.yaml" for name in ("space", "company", "football")}}

AUXILIARY = re.compile(r"\b(was|were|is|are|had|has|have|can|will)\b(?! to\b)")
NUMBER = re.compile(r"(?<![\w.,–-])\d[\d,.]*\d(?![\w–-])")
LOOSE = re.compile(r"\b(over|than|least|most|to|since|between|by|about|nearly|before|after)\b|–")
"""What makes an interval of a figure or a date, inside which others may lie."""
MONTHS = "January February March April May June July August September October November December".split()
SAID = re.compile(r"(.{5,60}?) (?:said|says) that (.+)\.")
NEGATIVE = re.compile(r"\b(not|no|nobody|never|without)\b", re.IGNORECASE)


@cache
def read(path):
    return yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)


def negated(text, base):
    """Put `not` behind the first auxiliary, where nothing is negated yet."""
    found = AUXILIARY.search(text)
    if found and not NEGATIVE.search(text) and not SAID.match(text):
        yield f"{text[: found.end()]} not{text[found.end() :]}"


def other_number(text, base):
    """Give the first number of two digits or more another first digit."""
    dates = [range(found.start, found.end) for found in find_dates(text)]
    for found in NUMBER.finditer(text):
        if not LOOSE.search(text) and not any(found.start() in date for date in dates):
            digit = int(found.group()[0]) % 9 + 1
            yield f"{text[: found.start()]}{digit}{text[found.start() + 1 :]}"
            return


def other_year(text, base):
    """Put the year four years back."""
    for date in find_dates(text):
        year = re.search(r"\d{4}", text[date.start : date.end])
        if year and not LOOSE.search(text):
            at = date.start + year.start()
            yield f"{text[:at]}{int(year.group()) - 4}{text[at + 4 :]}"


def other_month(text, base):
    """Put the month five months on."""
    found = re.search(rf"\b({'|'.join(MONTHS)})\b", text)
    if found and not LOOSE.search(text):
        month = MONTHS[(MONTHS.index(found.group()) + 5) % 12]
        yield f"{text[: found.start()]}{month}{text[found.end() :]}"


def unknown_name(text, base):
    """Put a name that nobody has for the longest one of the base."""
    names = [
        name for each in base["entities"] for name in (each["name"], *each.get("aliases", ())) if name[0].isupper()
    ]
    name = next(
        (name for name in sorted(names, key=len, reverse=True) if re.search(rf"\b{re.escape(name)}\b", text)), None
    )
    if name is not None:
        yield re.sub(rf"\b{re.escape(name)}\b", "Zorblax Querty", text)


def denied(text, base):
    """Let the speaker deny what he said."""
    found = SAID.match(text)
    if found and not NEGATIVE.search(text):
        yield f"{found[1]} denied that {found[2]}."


def not_said(text, base):
    """Let the speaker not have said it."""
    found = SAID.match(text)
    if found:
        yield f"{found[1]} did not say that {found[2]}."


ALTERATIONS = (
    negated,
    other_number,
    other_year,
    other_month,
    unknown_name,
    denied,
    not_said,
)


def altered():
    """Give each base's name and each of its facts and events, altered in every way that it can be."""
    for name, path in BASES.items():
        base = read(path)
        for record in (*base["facts"], *base["events"]):
            text = record.get("statement") or record["title"]
            for alter in ALTERATIONS:
                for claim in alter(text, base):
                    yield pytest.param(name, claim, id=f"{alter.__name__}-{name}-{claim}")


@pytest.fixture(scope="module")
def bases(opened):
    return {name: opened(path) for name, path in BASES.items()}


@pytest.mark.parametrize(("name", "claim"), list(altered()))
def test_what_is_altered_is_not_supported(name, claim, bases):
    """Whatever the engine makes of it: it does not stand in the base."""
    assert bases[name].check(claim).verdict != "supported"


def speakers():
    """Give what is said by somebody, with another person of the base for the speaker."""
    for name, path in BASES.items():
        base = read(path)
        persons = cycle(each for each in base["entities"] if each["kind"] == "person")
        for record in base["facts"]:
            found = SAID.match(record["statement"])
            if found is None or "said_by" not in record:
                continue
            other = next(
                each for each in persons if each["id"] != record["said_by"] and each.get("part_of") != record["said_by"]
            )
            yield pytest.param(name, f"{other['name']} said that {found[2]}.", id=f"{name}-{record['id']}")


@pytest.mark.parametrize(("name", "claim"), list(speakers()))
def test_the_words_of_another_are_not_supported(name, claim, bases):
    """Somebody else has said it."""
    assert bases[name].check(claim).verdict in ("refuted", "not_enough_info")


def alone():
    """Give what is said by somebody without who said it."""
    for name, path in BASES.items():
        for record in read(path)["facts"]:
            found = SAID.match(record["statement"])
            if found and "said_by" in record:
                yield pytest.param(name, f"{found[2][0].upper()}{found[2][1:]}.", id=f"{name}-{record['id']}")


@pytest.mark.parametrize(("name", "claim"), list(alone()))
def test_an_account_alone_supports_nothing(name, claim, bases):
    """It is supported only where a record in the source's own voice says the same, or where it names a speaker itself."""
    verdict = bases[name].check(claim)
    own = [each for each in verdict.evidence if each.record.kind != "quote" and each.record.said_by is None]
    told = [slot for each in verdict.evidence for slot in each.slots if slot.slot == "said_by"]
    assert verdict.verdict != "supported" or own or told
