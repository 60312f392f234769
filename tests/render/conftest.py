"""Records made by hand, streams that stand for terminals, pipes and old consoles, and golden files.

Golden files under golden/ are compared byte by byte. To write them anew after a wanted change:

    NEWSFACTS_WRITE_GOLDEN=1 pytest tests/render
"""

from __future__ import annotations

import io
import os
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import pytest

from newsfacts.answer import Answer
from newsfacts.model import Date, Entity, EntityRef, Event, Evidence, Fact, Figure, Place, Quote, Source, SourceRef
from newsfacts.render import render
from newsfacts.results import Shown, Topic

TURKEY = EntityRef("turkey", "Turkey", "country")
PUTIN = EntityRef("putin", "Vladimir Putin", "person")
ERDOGAN = EntityRef("erdogan", "Recep Tayyip Erdoğan", "person")
IDLIB = EntityRef("idlib", "Idlib", "place")
MINISTRY = EntityRef("russian-defence-ministry", "Russian Ministry of Defence", "organisation")

TALKS = SourceRef("moscow-talks", "Talks in Moscow", "The Gazette", "https://example.org/talks?a=1&b=2", "2020-03-05")
REPORT = SourceRef("un-report", "Report on Idlib", None, None, None)
HERE = Place("data/facts.yaml", 12, 5)


def fact(id, statement, **given):
    values = {
        "figure": None,
        "date": None,
        "place": None,
        "about": (TURKEY,),
        "said_by": None,
        "disputed_by": (),
        "topics": ("idlib",),
        "keywords": ("war",),
        "note": None,
        "evidence": (Evidence(TALKS, 4, "the exact words", None, None),),
        "written_at": HERE,
    }
    return Fact(id=id, statement=statement, **values | given)


def quote(id, text, **given):
    values = {
        "speaker": PUTIN,
        "plain": None,
        "to": None,
        "reported_by": None,
        "context": None,
        "date": None,
        "place": None,
        "about": (),
        "topics": (),
        "keywords": (),
        "note": None,
        "evidence": (Evidence(TALKS, 12, text, "noted that", None),),
        "written_at": HERE,
    }
    return Quote(id=id, text=text, **values | given)


def event(id, title, date=None, **given):
    values = {
        "place": None,
        "about": (),
        "said_by": None,
        "topics": (),
        "keywords": (),
        "note": None,
        "evidence": (),
        "written_at": HERE,
    }
    return Event(id=id, title=title, date=date, **values | given)


def entity(id, name, kind, **given):
    values = {
        "role": None,
        "aliases": (),
        "part_of": None,
        "note": None,
        "records": 1,
        "written_at": HERE,
    }
    return Entity(id=id, name=name, entity_kind=kind, **values | given)


def source(id, title, **given):
    values = {
        "publisher": None,
        "url": None,
        "archived": None,
        "archived_on": None,
        "author": None,
        "published": None,
        "accessed": None,
        "language": None,
        "note": None,
        "text": None,
        "records": 1,
        "written_at": HERE,
    }
    return Source(id=id, title=title, **values | given)


def figure(text, value, low, high, qualifier, unit, counted=None):
    numbers = [None if one is None else Decimal(one) for one in (value, low, high)]
    return Figure(text, *numbers, qualifier, unit, counted)


def day(edtf, start=None, end=None):
    return Date(edtf, start or edtf, end or start or edtf)


FACTS = (
    fact(
        "talks-duration",
        "The meetings in narrow and expanded format lasted five hours forty minutes in all.",
        figure=figure("5h40m", "340", "340", "340", "exact", "minute"),
        date=day("2020-03-05?", "2020-03-05"),
        place=EntityRef("moscow", "Moscow", "place"),
        about=(PUTIN, ERDOGAN),
        said_by=EntityRef("interfax", "Interfax", "organisation"),
        topics=("moscow-talks", "diplomacy"),
        note="The source prints no date for the talks.",
    ),
    fact(
        "refugees-at-the-border",
        "Since December 2019 more than 950,000 refugees have come to the border with Turkey.",
        figure=figure("over 950,000 refugees", "950000", "950000", None, "more_than", "count", "refugees"),
        date=Date("2019-12/..", "2019-12-01", None),
        evidence=(Evidence(TALKS, 18, "over 950,000", None, None), Evidence(REPORT, None, "950 thousand", None, None)),
    ),
    fact(
        "no-aircraft-used",
        "The Russian Ministry of Defence said that Russian aircraft were not used in the area.",
        said_by=MINISTRY,
        disputed_by=("aircraft-supported-the-defenders",),
        place=IDLIB,
    ),
    fact(
        "aircraft-supported-the-defenders",
        "Syrian and Russian aircraft supported the defenders from the air.",
        disputed_by=("no-aircraft-used",),
        date=day("2020-02-27", "2020-02-27"),
    ),
)
QUOTES = (
    quote(
        "putin-tragedy",
        "the loss of life is always a big tragedy",
        to=ERDOGAN,
        context="condolences over the Turkish soldiers killed in Syria",
        reported_by=EntityRef("tass", "TASS", "organisation"),
        date=day("2020-03-05", "2020-03-05"),
        about=(TURKEY,),
    ),
    quote(
        "putin-whereabouts",
        "no one, including Syrian soldiers, did not know where it [the Turkish military] finding",
        plain="Nobody, the Syrian soldiers included, knew where the Turkish troops were.",
    ),
)
EVENTS = (
    event("memorandum-signed", "Russia, Turkey and Iran sign a memorandum", day("2017-05", "2017-05-01", "2017-05-31")),
    event(
        "s400-contract",
        "Russia announces a contract with Turkey for the supply of the S-400",
        day("2017-09", "2017-09-01", "2017-09-30"),
    ),
    event("year-of-talks", "A year of talks", day("2019~", "2019-01-01", "2019-12-31")),
    event("first-deliveries", "First deliveries of the S-400 begin", day("2019-07-12"), place=TURKEY),
    event(
        "offensive",
        "The Syrian army's offensive, which is to bring the whole of the province under its control, goes on",
        day("2019-12/2020-03", "2019-12-01", "2020-03-31"),
        place=IDLIB,
    ),
    event("ministry-speaks", "The ministry speaks", day("2020-03-04?", "2020-03-04"), said_by=MINISTRY),
    event("talks-held", "Erdoğan and Putin hold talks", day("2020-03-04?", "2020-03-04")),
    event("call", "They talk by telephone"),
    event("anniversary", "The anniversary is kept", Date("XXXX-03-04", None, None)),
)
ENTITIES = (
    entity(
        "erdogan",
        "Recep Tayyip Erdoğan",
        "person",
        role="President of Turkey",
        aliases=("Erdogan", "the Turkish president"),
        part_of=TURKEY,
        records=12,
    ),
    entity("idlib", "Idlib", "place", note="A province of Syria."),
)
SOURCES = (
    source(
        "moscow-talks",
        "Talks in Moscow",
        publisher="The Gazette",
        url=TALKS.url,
        archived="https://archive.example/2020/talks",
        archived_on=day("2020-03-06"),
        author="A. Reporter",
        published=day("2020-03-05"),
        accessed=day("2020-03"),
        language="en",
        text="sources/moscow-talks.txt",
        records=120,
    ),
    source("un-report", "Report on Idlib", note="Known from the talks only."),
)
TOPICS = (Topic("arms", 3, 0, 14), Topic("moscow-talks", 31, 12, 6))
SHOWN = (
    Shown(FACTS[0], (), (FACTS[1], QUOTES[0])),
    Shown(FACTS[1], (), ()),
    Shown(FACTS[2], (FACTS[3],), ()),
    Shown(QUOTES[1], (), (EVENTS[3],)),
    Shown(EVENTS[4], (), ()),
    Shown(ENTITIES[0], (), FACTS[:2]),
    Shown(SOURCES[0], (), QUOTES),
)
RESULTS = {
    "facts": FACTS,
    "quotes": QUOTES,
    "timeline": EVENTS,
    "search": (FACTS[2], QUOTES[0], EVENTS[3]),
    "entities": ENTITIES,
    "sources": SOURCES,
    "topics": TOPICS,
    "show": SHOWN,
}


def answer(command, results=None):
    found = RESULTS[command] if results is None else tuple(results)
    return Answer(command, "a query", found, len(found))


class Terminal(io.StringIO):
    """A terminal, or with `tty=False` a pipe, that refuses what its encoding lacks."""

    def __init__(self, encoding="utf-8", tty=True):
        super().__init__()
        self._encoding, self._tty = encoding, tty

    @property
    def encoding(self):
        return self._encoding

    def isatty(self):
        return self._tty

    def write(self, text):
        text.encode(self._encoding)
        return super().write(text)


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch):
    """No test depends on the terminal or the wishes of whoever runs it."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "dumb")


@pytest.fixture(scope="session")
def make():
    """Give the makers and the samples of this file; a conftest cannot be imported by name."""
    return SimpleNamespace(**{name: value for name, value in globals().items() if not name.startswith("_")})


@pytest.fixture
def printed(monkeypatch):
    """Print an answer as a terminal of some width shows it (`width=None`: a pipe)."""

    def run(answer, format="table", width=None, encoding="utf-8", fields=None):
        if width is not None:
            monkeypatch.setenv("COLUMNS", str(width))
        stream = Terminal(encoding, tty=width is not None)
        render(answer, format, stream=stream, fields=fields)
        return stream.getvalue()

    return run


@pytest.fixture
def golden():
    """Compare text with a golden file, or write it where NEWSFACTS_WRITE_GOLDEN is set."""

    def compare(name, text):
        path = Path(__file__).with_name("golden") / name
        if os.environ.get("NEWSFACTS_WRITE_GOLDEN"):
            path.write_bytes(text.encode("utf-8"))
        assert path.read_bytes().decode("utf-8") == text

    return compare
