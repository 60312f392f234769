"""Filters leave out what they say and nothing else, alone and together; sorting, limit and offset never change the set."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsfacts import FactBase, Filters, Page, UsageError

BASE = """
newsfacts: 1
sources:
  - {id: paper, title: The Daily Paper}
  - {id: radio, title: Radio News}
entities:
  - {id: russia, name: Russia, kind: country}
  - {id: moscow, name: Moscow, kind: place, part_of: russia}
  - {id: kremlin, name: Kremlin, kind: place, part_of: moscow}
  - {id: paris, name: Paris, kind: place}
  - {id: ann, name: Ann Lee, kind: person, aliases: [Lee, "Miss Lee"]}
  - {id: bob, name: Bob Ray, kind: person, aliases: [Ray]}
  - {id: cat, name: Cat Lee, kind: person, aliases: [Lee]}
facts:
  - {id: f-long, statement: The talk was long., figure: 5h40m, date: 2020-03-05, place: kremlin, about: [ann, bob],
     topics: [talks], evidence: {source: paper, exact: x}}
  - {id: f-short, statement: The talk was short., figure: 90 minutes, date: 2019-07, place: paris, about: [ann],
     topics: [talks], said_by: bob, disputed_by: [f-none], evidence: {source: radio, exact: x}}
  - {id: f-none, statement: There was no talk., date: 2019, topics: [talks, silence], said_by: ann,
     evidence: [{source: paper, exact: x}, {source: radio, exact: x}]}
  - {id: f-money, statement: The deal cost billions., figure: "$2.5bn", date: 2018/2019, topics: [money]}
  - {id: f-men, statement: Some soldiers came., figure: 34 soldiers, date: ../2017}
  - {id: f-many, statement: More soldiers came., figure: more than 1000 soldiers, date: 2021/..}
  - {id: f-range, statement: The zone is deep., figure: 15–20 km}
  - {id: f-year, statement: It was in March., date: XXXX-03-04}
quotes:
  - {id: q-ann, speaker: ann, to: bob, text: Let us talk., date: 2020-03-05, topics: [talks], place: moscow}
  - {id: q-bob, speaker: bob, text: No., reported_by: ann}
events:
  - {id: e-two, title: The second talk, date: 2020-03-05, place: kremlin, about: [ann]}
  - {id: e-one, title: The first talk, date: 2019-07-12, place: paris, about: [bob], said_by: ann}
  - {id: e-none, title: The talk that nobody dated}
"""


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    folder = tmp_path_factory.mktemp("filters")
    (folder / "base.yaml").write_text(BASE)
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("XDG_CACHE_HOME", str(folder))
        base = FactBase.open(folder / "base.yaml")
    yield base
    base.close()


def ids(answer) -> list[str]:
    return [result.id for result in answer.results]


FACTS = {
    "topic": ({"topic": "talks"}, "f-long f-short f-none"),
    "topic in capitals": ({"topic": "TALKS"}, "f-long f-short f-none"),
    "about an id": ({"about": "ann"}, "f-long f-short"),
    "about a name": ({"about": "ann lee"}, "f-long f-short"),
    "about an alias": ({"about": "miss LEE"}, "f-long f-short"),
    "place": ({"place": "paris"}, "f-short"),
    "place and what lies in it": ({"place": "Russia"}, "f-long"),
    "place and not what it lies in": ({"place": "kremlin"}, "f-long"),
    "source": ({"source": "radio"}, "f-short f-none"),
    "source by its title": ({"source": "the daily paper"}, "f-long f-none"),
    "by": ({"by": "Ray"}, "f-short"),
    "since a day": ({"since": "2020-03-05"}, "f-long f-many"),
    "since a month": ({"since": "July 2019"}, "f-long f-short f-none f-money f-many"),
    "since a year": ({"since": "2020"}, "f-long f-many"),
    "until a day": ({"until": "1 January 2019"}, "f-none f-money f-men"),
    "until a year": ({"until": "2018"}, "f-money f-men"),
    "between": ({"since": "2019", "until": "2019"}, "f-short f-none f-money"),
    "unit": ({"unit": "minutes"}, "f-long f-short"),
    "unit that converts": ({"unit": "hour"}, "f-long f-short"),
    "unit of money": ({"unit": "dollars"}, "f-money"),
    "unit of length": ({"unit": "miles"}, "f-range"),
    "min with a unit": ({"min": "2 hours"}, "f-long"),
    "max with a unit": ({"max": "2 hours"}, "f-short"),
    "min and unit apart": ({"min": "2", "unit": "hours"}, "f-long"),
    "min that is met exactly": ({"min": "340 minutes"}, "f-long"),
    "min just above": ({"min": "341 minutes"}, ""),
    "max that is met exactly": ({"max": "1.5 hours"}, "f-short"),
    "min of money": ({"min": "$2bn"}, "f-money"),
    "min without a unit": ({"min": "1000", "unit": "count"}, "f-many"),
    "min inside a range": ({"min": "18 km"}, "f-range"),
    "min at the end of a range": ({"min": "20 km"}, "f-range"),
    "min beyond a range": ({"min": "21 km"}, ""),
    "max inside a range": ({"max": "16 km"}, "f-range"),
    "max before a range": ({"max": "14 km"}, ""),
    "min of something counted": ({"min": "30 soldiers"}, "f-men f-many"),
    "disputed": ({"disputed": True}, "f-short f-none"),
    "topic and place": ({"topic": "talks", "place": "moscow"}, "f-long"),
    "about two, both of them": ({"about": ["ann", "bob"]}, "f-long"),
    "two places, one in the other": ({"place": ("moscow", "russia")}, "f-long"),
    "two sources, both of them": ({"source": ["paper", "radio"]}, "f-none"),
    "two days to begin with, the later counts": ({"since": ["2018", "2020"]}, "f-long f-many"),
    "two bounds, the narrower counts": ({"min": ["1 hour", "2 hours"]}, "f-long"),
    "a list of none": ({"topic": [], "place": "kremlin"}, "f-long"),
    "all at once": (
        {"topic": "talks", "about": "bob", "place": "russia", "source": "paper", "since": "2020", "until": "2021",
         "unit": "h", "min": "5h", "max": "6h"},
        "f-long",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", FACTS)
def test_a_filter_leaves_what_it_says(case, opened):
    options, expected = FACTS[case]
    assert ids(opened.facts("", Filters(**options))) == expected.split()


OTHERS = {
    "quotes by": ("quotes", {"by": "Ann Lee"}, "q-ann"),
    "quotes to": ("quotes", {"to": "bob"}, "q-ann"),
    "quotes by and to the same": ("quotes", {"by": "bob", "to": "bob"}, ""),
    "who reported is not who spoke": ("quotes", {"by": "bob"}, "q-bob"),
    "events by": ("timeline", {"by": "ann"}, "e-one"),
    "events about": ("timeline", {"about": "ann"}, "e-two"),
    "events since": ("timeline", {"since": "2020"}, "e-two"),
    "quotes in a place": ("quotes", {"place": "russia"}, "q-ann"),
}


@pytest.mark.parametrize("case", OTHERS)
def test_a_filter_means_the_same_for_every_kind(case, opened):
    command, options, expected = OTHERS[case]
    assert ids(getattr(opened, command)("", Filters(**options))) == expected.split()


def test_two_filters_leave_what_both_leave(opened):
    every = {case: set(ids(opened.facts("", Filters(**options)))) for case, (options, _) in FACTS.items()}
    for one, other in combinations(FACTS, 2):
        first, second = FACTS[one][0], FACTS[other][0]
        if not first.keys() & second.keys() and not {"unit", "min", "max"} & (first.keys() | second.keys()):
            try:
                both = set(ids(opened.facts("", Filters(**first, **second))))
            except UsageError as error:
                assert error.code == "never_matches", error
                continue
            assert both == every[one] & every[other], (one, other)


WRONG = {
    "about": ("about", "Lea", "unknown_entity", "Lee"),
    "an alias of two": ("about", "lee", "ambiguous_entity", "ann, cat"),
    "place": ("place", "Kremlim", "unknown_entity", "Kremlin"),
    "by": ("by", "Bob Rey", "unknown_entity", "Bob Ray"),
    "to": ("to", "nobody", "unknown_entity", "newsfacts entities"),
    "topic": ("topic", "talk", "unknown_topic", "talks"),
    "a topic like no other": ("topic", "qqq", "unknown_topic", "newsfacts topics"),
    "source": ("source", "radios", "unknown_source", "radio"),
    "unit": ("unit", "kilometr", "unknown_unit", "kilometre"),
    "a unit like no other": ("unit", "qqqqq", "unknown_unit", "km"),
    "since": ("since", "someday", "unreadable_date", "--since"),
    "until without a year": ("until", "4 March", "unreadable_date", "no year"),
    "min": ("min", "much", "unreadable_figure", "--min"),
    "max": ("max", "km", "unreadable_figure", "--max"),
    **{f"empty {name}": (name, "", code, "") for name, code in [
        ("about", "unknown_entity"), ("place", "unknown_entity"), ("topic", "unknown_topic"), ("by", "unknown_entity"),
        ("source", "unknown_source"), ("unit", "unknown_unit"), ("since", "unreadable_date"), ("to", "unknown_entity"),
        ("until", "unreadable_date"), ("min", "unreadable_figure"), ("max", "unreadable_figure")]},
}  # fmt: skip


NEVER = {
    "an empty interval of figures": ({"min": "10", "max": "5"}, "--min '10' and --max '5': no figure lies between them"),
    "in two units": ({"min": "3 hours", "max": "90 minutes"}, "--min '3 hours' and --max '90 minutes': no figure lies"),
    "in the unit that is named": ({"unit": "km", "min": "2", "max": "900 m"}, "--min '2' and --max '900 m'"),
    "of several": ({"min": ["1", "7"], "max": ["9", "5"]}, "--min '7' and --max '5'"),
    "a length and a time": ({"min": "3 hours", "max": "9 km"}, "no figure can be compared with both"),
    "a unit and another": ({"unit": ["km", "hours"]}, "--unit 'km' and --unit 'hours': no figure can be compared"),
    "a unit and a figure": ({"unit": "km", "min": "3 hours"}, "--unit 'km' and --min '3 hours': no figure can be"),
    "an empty interval of days": (
        {"since": "2020", "until": "2019"}, "--since '2020' and --until '2019': no day lies between them"),
    "by one day": ({"since": "2 March 2020", "until": "1 March 2020"}, "no day lies between them"),
    "of several days": ({"since": ["2018", "2020"], "until": "2019"}, "--since '2020' and --until '2019'"),
    "two speakers": ({"by": ["Bob Ray", "Ann Lee"]}, "--by 'Bob Ray' and --by 'Ann Lee': a record has one speaker"),
    "two addressees": ({"to": ["bob", "ann"]}, "--to 'bob' and --to 'ann': a record has one addressee"),
    "two places": ({"place": ["Paris", "Moscow"]}, "--place 'Paris' and --place 'Moscow': a record has one place"),
}  # fmt: skip


@pytest.mark.parametrize("case", NEVER)
def test_what_could_match_in_no_base_is_said(case, opened):
    filters, words = NEVER[case]
    with pytest.raises(UsageError) as raised:
        opened.facts("", Filters(**filters))
    assert raised.value.code == "never_matches"
    assert words in raised.value.message


POSSIBLE = [
    {"min": "5", "max": "5"},
    {"min": "60 minutes", "max": "1 hour"},
    {"min": "10", "max": "5 hours"},
    {"unit": ["km", "miles"]},
    {"since": "Feb 2020", "until": "2020"},
    {"since": "2020-03-01", "until": "1 March 2020"},
    {"by": ["Bob Ray", "bob"]},
    {"place": ["Russia", "Moscow"]},
    {"about": ["bob", "ann"]},
]


@pytest.mark.parametrize("filters", POSSIBLE, ids=str)
def test_what_could_match_is_looked_for(filters, opened):
    assert opened.facts("", Filters(**filters)).total >= 0


@pytest.mark.parametrize("case", WRONG)
def test_a_filter_that_cannot_be_understood_is_an_error_that_says_what_would_be(case, opened):
    name, written, code, hint = WRONG[case]
    with pytest.raises(UsageError) as raised:
        opened.facts("", Filters(**{name: written}))
    assert (raised.value.code, raised.value.exit_status) == (code, 2)
    assert hint in raised.value.message


SORTS = {
    "relevance": None,
    "base": "f-long f-short f-none f-money f-men f-many f-range f-year",
    "id": "f-long f-many f-men f-money f-none f-range f-short f-year",
    "kind": "f-long f-short f-none f-money f-men f-many f-range f-year",
    "date": "f-men f-money f-none f-short f-long f-many f-range f-year",
    "figure": None,
}


@pytest.mark.parametrize("sort", [name for name, expected in SORTS.items() if expected])
def test_sorting_puts_results_in_the_order_that_is_named(sort, opened):
    assert ids(opened.facts("", page=Page(sort))) == SORTS[sort].split()


@pytest.mark.parametrize("sort", ["relevance", "base", "id", "kind"])
def test_turned_round_is_the_same_from_the_end(sort, opened):
    """What is equal in the order is in that of the base, or in that from its end."""
    every = ids(opened.search("talk soldiers came money", page=Page(sort, limit=100)))
    turned = ids(opened.search("talk soldiers came money", page=Page(sort, reverse=True, limit=100)))
    assert turned == every[::-1]


def test_a_timeline_is_in_the_order_of_time_and_the_undated_come_last_either_way(opened):
    assert ids(opened.timeline()) == ["e-one", "e-two", "e-none"]
    assert ids(opened.timeline("talk")) == ["e-one", "e-two", "e-none"]
    assert ids(opened.timeline(page=Page(reverse=True))) == ["e-two", "e-one", "e-none"]
    assert ids(opened.timeline(page=Page("id"))) == ["e-none", "e-one", "e-two"]


def test_figures_of_one_dimension_are_sorted_by_their_value(opened):
    order = ids(opened.facts("", page=Page("figure")))
    assert order.index("f-short") < order.index("f-long")
    assert order.index("f-men") < order.index("f-many")
    assert set(order[-2:]) == {"f-none", "f-year"}
    assert set(ids(opened.facts("", page=Page("figure", reverse=True)))[-2:]) == {"f-none", "f-year"}


def test_an_order_that_does_not_exist_is_an_error_that_names_those_that_do(opened):
    with pytest.raises(UsageError, match="relevance, base, id, kind, date, figure"):
        opened.facts("", page=Page("size"))


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("query", ["", "talk", "soldiers came", "talk zebra"])
def test_sorting_cutting_and_turning_round_never_change_the_set(sort, query, opened):
    every = ids(opened.facts(query, page=Page(sort)))
    turned = ids(opened.facts(query, page=Page(sort, reverse=True)))
    assert sorted(every) == sorted(turned)
    assert len(every) == len(set(every))
    for limit, offset in [(0, 0), (1, 0), (2, 1), (3, 5), (100, 0), (1, 100), (10**9, 2)]:
        part = opened.facts(query, page=Page(sort, False, limit, offset))
        assert ids(part) == every[offset : offset + limit]
        assert part.total == len(every)


def test_search_gives_the_best_ten_where_no_limit_is_asked_for(shipped):
    assert len(shipped.search("erdogan").results) == 10
    assert shipped.search("erdogan").total > 10
    assert len(shipped.search("erdogan", page=Page(limit=10**6)).results) == shipped.search("erdogan").total


def test_the_order_does_not_depend_on_the_order_of_the_files(base, tmp_path):
    """Equal scores fall back on the order of the base; unequal ones do not."""
    head = "newsfacts: 1\nfacts:\n"
    one = base(head + "  - {id: a, statement: Bridge., keywords: [bridge]}\n", "a.yaml")
    two = base(
        head + "  - {id: b, statement: A bridge among very many other long words of no weight at all.}\n", "b.yaml"
    )
    for files in ((one, two), (two, one)):
        opened = FactBase.open(*files)
        assert ids(opened.facts("bridge")) == ["a", "b"]
        opened.close()


@pytest.mark.parametrize("command", ["facts", "quotes", "timeline", "search", "entities", "topics", "sources"])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text(max_size=40) | st.text(alphabet='erdogan 123h".-–()*:^ğ', max_size=40))
def test_any_text_is_a_query(command, query, shipped):
    answer = getattr(shipped, command)(query)
    assert answer.query == query
    assert len(answer.results) <= answer.total


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(Filters._fields[:-1]), written=st.text(max_size=30))
def test_any_text_is_a_filter_or_a_usage_error(name, written, shipped):
    try:
        shipped.facts("", Filters(**{name: written}))
    except UsageError as error:
        assert error.message
