"""Look-ups by what people remember: a day without its year, a figure in another unit, a word with a letter too many."""

from __future__ import annotations

import pytest

from newsfacts import FactBase

FACTS = {
    "toll": ("The toll is 6.12 euros.", "6.12 euros"),
    "inhabitants": ("Vellby is home to many.", "1,450,000 inhabitants"),
    "slow": ("The ferry was slow.", "12 knots"),
    "fast": ("The ferry was fast.", "17.5 knots"),
    "dividend": ("A dividend is paid.", "45 euro cents"),
    "profit": ("The port made a profit.", "22.5 million euros"),
    "heard": ("The inquiry heard witnesses.", "more than 110 witnesses"),
    "length": ("The pier is long.", "22 metres"),
}
EVENTS = {
    "storm": ("A storm hits the pier", "2019-03-06"),
    "fair": ("The winter fair opens", "2020-12-24"),
    "strike": ("A strike", "2018-03"),
    "works": ("Works on the bridge", "2016-05/2018-04"),
    "wreck": ("A ship is wrecked", "1987-11"),
}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> FactBase:
    evidence = "evidence: {source: s, exact: x}"
    facts = "".join(
        f'  - {{id: {name}, statement: {words}, figure: "{figure}", {evidence}}}\n'
        for name, (words, figure) in FACTS.items()
    )
    events = "".join(
        f"  - {{id: {name}, title: {words}, date: {date}, {evidence}}}\n" for name, (words, date) in EVENTS.items()
    )
    path = tmp_path_factory.mktemp("remembered") / "base.yaml"
    path.write_text(f"newsfacts: 1\nsources: [{{id: s, title: Log}}]\nfacts:\n{facts}events:\n{events}")
    return FactBase.open(path)


FOUND = {
    "6 March": ["storm", "strike"],
    "6 march": ["storm", "strike"],
    "March 6th": ["storm", "strike"],
    "7 March": ["strike"],
    "March": ["storm", "strike"],
    "December": ["fair"],
    "the 24th of December": ["fair"],
    "storm in march": ["storm", "strike"],
    "6.12 euros": ["toll"],
    "12 knots": ["slow"],
    "22m": ["length"],
    "in the eighties": ["wreck"],
    "the '80s": ["wreck"],
}
READ_OTHERWISE = {
    "45 cents": ("dividend", "cents of any money"),
    "22 km/h": ("slow", "other units"),
    "20 mph": ("fast", "other units"),
    "22.5m": ("profit", "22.5 million"),
    "1.45m": ("inhabitants", "1.45 million"),
    "how many wittnesses": ("heard", "'witnesses'"),
}


@pytest.mark.parametrize("query", FOUND)
def test_what_is_remembered_is_found(query: str, opened: FactBase) -> None:
    answer = opened.search(query)
    assert [result.id for result in answer.results] == FOUND[query]
    assert answer.remarks == ()


def test_who_asks_for_a_day_is_told_what_happened_on_it(shipped: FactBase) -> None:
    """Events come before what else has that date."""
    kinds = [result.kind for result in shipped.search("5 March").results]
    assert kinds == sorted(kinds)
    assert kinds[0] == "event" and len(set(kinds)) > 1


@pytest.mark.parametrize("query", READ_OTHERWISE)
def test_what_was_read_otherwise_is_said(query: str, opened: FactBase) -> None:
    answer = opened.search(query)
    identity, said = READ_OTHERWISE[query]
    assert [result.id for result in answer.results] == [identity]
    assert said in " ".join(answer.remarks)


@pytest.mark.parametrize("query", ["45 km/h", "23.5m", "46 cents", "5 April 2001", "30 February"])
def test_what_no_record_holds_is_not_made_up(query: str, opened: FactBase) -> None:
    assert opened.search(query).results == ()
