"""Where thousands of records match, every page is part of one order, each record comes once, and the count is right."""

from __future__ import annotations

import pytest

from newsfacts import FactBase
from newsfacts.lookup.filters import Filters
from newsfacts.lookup.listing import Page

MANY = 2_000
FACTS, QUOTES = MANY + 600, 40
YEARS = 3


@pytest.fixture(scope="module")
def many(tmp_path_factory) -> FactBase:
    lines = ["newsfacts: 1\nentities:\n  - {id: chief, name: The Chief, kind: person}\nfacts:\n"]
    for n in range(FACTS):
        lines.append(f"  - id: f-{n}\n    statement: Bridge {10_000 + n} is {'old ' * (n % 7)}closed to boats.\n")
        lines.append(f"    date: {2000 + n % YEARS}\n    topics: [topic {n % 2}]\n")
    lines.append("quotes:\n")
    lines += [f"  - id: q-{n}\n    speaker: chief\n    text: The bridge stays closed.\n" for n in range(QUOTES)]
    path = tmp_path_factory.mktemp("many") / "base.yaml"
    path.write_text("".join(lines))
    return FactBase.open(path)


CASES = {
    "a word": ("bridge", Filters(), FACTS),
    "two words": ("bridge closed", Filters(), FACTS),
    "a word and its kin": ("bridge ships", Filters(), FACTS),
    "a year": ("bridge 2001", Filters(), len(range(1, FACTS, YEARS))),
    "a filter by link": ("bridge", Filters(topic="topic 1"), FACTS // 2),
    "a filter by value": ("bridge", Filters(since="2001", until="2001"), len(range(1, FACTS, YEARS))),
    "no word": ("", Filters(), FACTS),
    "no word and a filter": ("", Filters(topic="topic 0"), FACTS // 2),
}


@pytest.mark.parametrize("case", CASES)
def test_pages_are_parts_of_one_order(case, many):
    query, filters, total = CASES[case]
    whole = many.facts(query, filters)
    assert whole.total == len(whole.results) == len({each.id for each in whole.results}) == total
    for offset in (0, 7, MANY - 3, total - 2, total):
        page = many.facts(query, filters, Page(limit=5, offset=offset))
        assert page.results == whole.results[offset : offset + 5]
        assert page.total == total


def test_the_order_turned_round_is_that_order(many):
    assert many.facts("bridge", page=Page(reverse=True)).results == many.facts("bridge").results[::-1]


def test_the_shortest_of_those_that_are_ranked_comes_first(many):
    """What says nothing else says it best."""
    assert "old" not in many.facts("bridge", page=Page(limit=1)).results[0].statement


def test_a_kind_with_few_records_is_found_among_many(many):
    found = many.quotes("bridge")
    assert found.total == len(found.results) == QUOTES
    assert many.search("bridge").total == FACTS + QUOTES
    assert many.timeline("bridge").total == 0


def test_the_order_of_the_base_can_be_asked_for(many):
    found = [each.id for each in many.facts("bridge", page=Page(sort="base")).results]
    assert found == [f"f-{n}" for n in range(FACTS)]
