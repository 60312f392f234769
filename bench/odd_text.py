"""Odd text for the readers of figures and dates: `python bench/fuzz.py figures` throws it at them."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import newsfacts
from newsfacts import NewsfactsError
from newsfacts.dates import DateError, find_dates, read_date
from newsfacts.figures import FigureError, converted, find_figures, read_figure, relation

FOLDER = Path(newsfacts.__file__).parent
LISTS = ("figures/number_words", "figures/qualifiers", "figures/stop_words", "figures/units", "dates/words")
SIGNS = [*"-–—/.,:;'’\"()[]%$€£+±×^~<>=°½⅓²#_ \t\n\0\x1b\u202e\u00a0\u2009", "", "", " ", " ", " ", " "]
NUMBERS = (
    "0 1 2 3 7 10 12 15 24 31 98 100 370 737 999 1000 1,000 1.000 1,50,000 1'000'000 2018 2020 20190712 1e9 1e-99 0.5 .5 "
    "3.11.7 9" + "9" * 40 + " ① ٣ १ 三 ⅷ"
).split(" ")
SENTENCES = (
    "Turkey said 34 of its soldiers were killed in an air strike on 27 February 2020.",
    "More than 30 but less than 50 kg, five hours and forty minutes, 5'9\" tall, -$2.5bn to €3m a year.",
    "From 12 July 2019 to early 2020, on the night of 3 to 4 June '98, in Q3 2020 and the 1990s, by the end of 2019.",
)


@cache
def words() -> list[str]:
    """Return every word and name of the data files, and numbers."""
    found = list(NUMBERS)
    for name in LISTS:
        for line in (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
            if line and line[0] != "#":
                found += [part for cell in line.split("\t") for part in cell.split(", ") if part]
    return found


def odd_text(chance: random.Random) -> str:
    """Return words in no order, characters of any kind, a sentence with some of it changed, or a piece many times."""
    kind = chance.random()
    if kind < 0.5:
        return "".join(chance.choice(words()) + chance.choice(SIGNS) for _ in range(chance.randint(1, 12)))
    if kind < 0.7:
        return "".join(chr(chance.choice((chance.randrange(128), chance.randrange(0x3100)))) for _ in range(40))
    if kind < 0.998:
        text = list(chance.choice(SENTENCES))
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(text))
            text[at : at + chance.randint(0, 9)] = chance.choice((chance.choice(SIGNS), chance.choice(words())))
        return "".join(text)
    piece = "".join(chance.choice(words()) + chance.choice(SIGNS) for _ in range(chance.randint(1, 4)))
    return piece * (50_000 // len(piece))


def read(text: str) -> None:
    """Read a text as figures and as dates, in running text and alone, and hold the results to what they promise.

    NewsfactsError for a text that as a whole is neither.
    """
    at = 0
    for figure, start, end in find_figures(text):
        assert at <= start < end <= len(text), (at, start, end)
        assert figure.text == text[start:end]
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        assert relation(figure, figure) == "agrees"
        converted(figure)
        at = end
    at = 0
    for date, start, end in find_dates(text):
        assert at <= start < end <= len(text), (at, start, end)
        assert date.start is None or date.end is None or date.start <= date.end
        at = end
    refused = 0
    try:
        read_figure(text)
    except FigureError:
        refused += 1
    try:
        read_date(text)
    except DateError:
        refused += 1
    if refused == 2:
        raise NewsfactsError("unreadable", "neither a figure nor a date")
