"""newsfacts as a library: frozen values in, frozen values out, errors that can be caught, and nothing imported in vain."""

from __future__ import annotations

import inspect
import pickle
import re
import subprocess
import sys
from decimal import Decimal

import pytest

import newsfacts
from newsfacts import (
    Answer,
    CannotRead,
    Date,
    Entity,
    EntityRef,
    Event,
    Evidence,
    Fact,
    FactBase,
    Figure,
    Filters,
    InvalidBase,
    NewsfactsError,
    Page,
    Quote,
    Shown,
    Source,
    SourceRef,
    Topic,
    UsageError,
)


def test_every_public_name_is_there():
    for name in newsfacts.__all__:
        assert getattr(newsfacts, name).__module__.startswith("newsfacts.")
    with pytest.raises(AttributeError, match="nonsense"):
        newsfacts.nonsense  # noqa: B018
    assert set(newsfacts.__all__) <= set(dir(newsfacts))


@pytest.mark.parametrize(
    ("method", "given"),
    [
        *(
            (name, given)
            for name in ("facts", "search", "topics", "check", "knows", "show", "review")
            for given in (None, 5, b"x")
        )
    ],
)
def test_what_is_no_text_is_refused_in_words(method, given, shipped):
    with pytest.raises(UsageError, match=f"{method}: `.*` is a text"):
        getattr(shipped, method)(given)


@pytest.mark.parametrize("method", ["facts", "sources"])
def test_an_error_of_the_library_speaks_of_no_option(method, shipped):
    with pytest.raises(UsageError, match="^no order is called 'nope'"):
        getattr(shipped, method)("s", page=Page(sort="nope"))


LOOK_UPS = {
    "facts": Fact,
    "quotes": Quote,
    "timeline": Event,
    "entities": Entity,
    "sources": Source,
    "topics": Topic,
}


@pytest.mark.parametrize("name", LOOK_UPS)
def test_results_are_values_of_the_model(name, shipped):
    answer = getattr(shipped, name)()
    assert type(answer) is Answer
    assert (answer.command, answer.query, answer.relaxed, answer.remarks) == (name, "", False, ())
    assert answer.total == len(answer.results) > 0
    for result in answer.results:
        assert type(result) is LOOK_UPS[name]


@pytest.mark.parametrize("name", LOOK_UPS)
def test_results_cannot_be_changed_and_can_be_compared_and_kept_in_sets(name, shipped):
    results = getattr(shipped, name)().results
    with pytest.raises(AttributeError):
        results[0].id = "other"
    assert len(set(results)) == len(results)
    assert getattr(shipped, name)().results == results


def test_a_fact_is_what_stands_in_the_base(base):
    path = base(
        """
        newsfacts: 1
        sources:
          - {id: paper, title: The Paper, publisher: P, url: http://p, published: 2020-01-02}
        entities:
          - {id: town, name: Town, kind: place}
          - {id: ann, name: Ann, kind: person}
        facts:
          - id: one
            statement: More than 30 cars came.
            figure: more than 30 cars
            date: 2020-01?
            place: town
            about: [town, ann]
            said_by: ann
            topics: [cars]
            keywords: [vehicles]
            note: Why not.
            evidence: {source: paper, paragraph: 3, exact: 30 cars, prefix: than, suffix: came}
          - {id: two, statement: No cars came., disputed_by: [one]}
        """
    )
    opened = FactBase.open(path)
    (fact, other) = opened.facts().results
    ann, town = EntityRef("ann", "Ann", "person"), EntityRef("town", "Town", "place")
    thirty = Decimal(30)
    assert fact == Fact(
        id="one",
        statement="More than 30 cars came.",
        figure=Figure("more than 30 cars", thirty, thirty, None, "more_than", "count", "cars"),
        date=Date("2020-01?", "2020-01-01", "2020-01-31"),
        place=town,
        about=(town, ann),
        said_by=ann,
        disputed_by=("two",),
        topics=("cars",),
        keywords=("vehicles",),
        note="Why not.",
        evidence=(
            Evidence(SourceRef("paper", "The Paper", "P", "http://p", "2020-01-02"), 3, "30 cars", "than", "came"),
        ),
        written_at=fact.written_at,
    )
    assert (fact.written_at.line, fact.written_at.column) == (8, 5)
    assert fact.kind == "fact"
    assert (other.figure, other.date, other.place, other.about, other.said_by) == (None, None, None, (), None)
    assert other.disputed_by == ("one",)
    opened.close()


def test_a_page_has_what_belongs_to_it(shipped):
    (shown,) = shipped.show("no-aircraft-used").results
    assert isinstance(shown, Shown)
    assert isinstance(shown.item, Fact)
    assert [fact.id for fact in shown.disputed_by] == ["aircraft-supported-defenders"]
    assert shown.item.id not in [record.id for record in shown.related]
    (page,) = shipped.show("Jens Stoltenberg").results
    assert isinstance(page.item, Entity)
    assert page.item.records == len(page.related)
    (page,) = shipped.show("moscow-talks").results
    assert isinstance(page.item, Source)
    assert page.item.records == len(page.related)


def test_pages_come_in_the_order_in_which_they_were_asked_for(shipped):
    ids = ("putin", "talks-held", "moscow-talks", "putin-tragedy", "putin")
    assert [shown.item.id for shown in shipped.show(*ids).results] == list(ids)


@pytest.mark.parametrize("name", ["PUTIN", " putin ", "Putin", "vladimir putin", "Refugee-Count", "S400", "s 400"])
def test_a_page_can_be_named_in_any_case_and_an_entity_by_any_of_its_names(name, shipped):
    assert shipped.show(name).results[0].item.id in {"putin", "refugee-count", "s-400"}


WRONG = {
    "an unknown id": (lambda base: base.show("nobody"), "unknown_id"),
    "an unknown entity": (lambda base: base.facts("", Filters(about="nobody")), "unknown_entity"),
    "an unreadable date": (lambda base: base.timeline("", Filters(since="someday")), "unreadable_date"),
    "an unreadable figure": (lambda base: base.facts("", Filters(min="much")), "unreadable_figure"),
    "an unknown order": (lambda base: base.quotes("", page=Page("size")), "unknown_sort"),
    "an unknown order of search": (lambda base: base.search("x", page=Page("size")), "unknown_sort"),
    "an unknown order of a list": (lambda base: base.entities(page=Page("size")), "unknown_sort"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_cannot_be_answered_is_a_usage_error_with_a_code(case, shipped):
    look_up, code = WRONG[case]
    with pytest.raises(UsageError) as raised:
        look_up(shipped)
    assert (raised.value.code, raised.value.exit_status) == (code, 2)
    assert isinstance(raised.value, NewsfactsError)
    assert str(raised.value) == raised.value.message


@pytest.mark.parametrize("path", ["nowhere.yaml", "nowhere/at/all", "\x00", "x" * 5_000, "."])
def test_what_cannot_be_read_is_an_error_of_its_own(path, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CannotRead):
        FactBase.open(path)


def test_an_invalid_base_is_an_error_with_every_problem(base):
    with pytest.raises(InvalidBase) as raised:
        FactBase.open(base("newsfacts: 1\nfacts:\n  - {id: A, statement: x}\n  - {id: b}\n"))
    assert [(problem.code, problem.line) for problem in raised.value.problems] == [("bad-id", 3), ("missing-key", 4)]
    assert raised.value.exit_status == 4


MADE_WRONG = {
    "a figure": (lambda: Filters(min=30), "`min` is a text"),
    "a year": (lambda: Filters(since=2019), "`since` is a text"),
    "a list that holds a number": (lambda: Filters(about=["putin", 3]), "`about` is a text"),
    "a word for a yes": (lambda: Filters(disputed="no"), "`disputed` is True or False"),
    "a filter that is replaced": (lambda: Filters()._replace(max=3.5), "`max` is a text"),
    "a limit in words": (lambda: Page(limit="3"), "`limit` is a number"),
    "a limit below nothing": (lambda: Page(limit=-3), "`limit` is a number"),
    "a limit that is a yes": (lambda: Page(limit=True), "`limit` is a number"),
    "an offset that is nothing": (lambda: Page(offset=None), "`offset` is a number"),
    "an offset that is replaced": (lambda: Page()._replace(offset=-1), "`offset` is a number"),
    "an order": (lambda: Page(3), "`sort` is the name"),
    "a path": (lambda: FactBase.open(3), "not 3"),
    "a list of paths": (lambda: FactBase.open(["a.yaml"]), "one by one"),
}


@pytest.mark.parametrize("case", MADE_WRONG)
def test_what_is_made_wrong_is_refused_in_words_where_it_is_made(case):
    make, words = MADE_WRONG[case]
    with pytest.raises(NewsfactsError, match=re.escape(words)) as refused:
        make()
    assert refused.value.code == "usage"


def test_what_may_be_given_is_kept_and_can_be_sent_to_another_process():
    for made in (Filters(min=("3", "4"), disputed=True), Filters(about=["putin"]), Page("id", limit=0), Page()):
        assert made._replace() == made == pickle.loads(pickle.dumps(made))
    assert list(inspect.signature(Page).parameters) == list(Page._fields)


def test_a_base_closes_when_its_block_ends():
    with FactBase.open() as base:
        assert base.facts("950k").total
    with pytest.raises(NewsfactsError, match="closed"):
        base.facts("950k")
    with pytest.raises(NewsfactsError, match="closed"), base:
        pass


def test_two_bases_can_be_open_at_once(base):
    paths = [base(f"newsfacts: 1\nfacts: [{{id: f{n}, statement: Number {n}.}}]\n", f"{n}.yaml") for n in range(3)]
    opened = [FactBase.open(path) for path in paths]
    assert [each.facts().results[0].id for each in opened] == ["f0", "f1", "f2"]
    for each in opened:
        each.close()


def test_an_empty_base_is_a_base(base):
    opened = FactBase.open(base("newsfacts: 1\n"))
    for answer in (opened.facts(), opened.search("x"), opened.timeline("2019"), opened.entities(), opened.topics()):
        assert (answer.total, answer.results) == (0, ())
    assert set(opened.info().counts.values()) == {0}
    opened.close()


def modules_of(code: str) -> set[str]:
    """Run code in a Python of its own and give the names of the modules that it imported."""
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint('modules', *sys.modules)"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return set(done.stdout.rsplit("modules ", 1)[1].split())


CLI = "from newsfacts.cli import run; run({})"
NEVER = {"rich", "yaml", "newsfacts.curation", "newsfacts.index.compiling", "newsfacts.writing"}
SLOW = {"dataclasses", "asyncio", "difflib", "typer"}  # Typer imports some of these itself
IMPORTS = {
    "the package": ("import newsfacts", {"sqlite3", "newsfacts.factbase", *SLOW, *NEVER}),
    "a look-up of the library": (
        "from newsfacts import FactBase; FactBase.open().facts('soldiers killed')",
        {"newsfacts.figures.finder", "newsfacts.dates.finder", "newsfacts.lookup.spelling", *SLOW, *NEVER},
    ),
    "a figure in the library": ("from newsfacts import FactBase; FactBase.open().facts('950k')", SLOW | NEVER),
    "a look-up as JSON": (CLI.format("['facts', 'soldiers', 'killed', '--json']"), NEVER),
    "a page as JSON": (CLI.format("['show', 'talks-duration', '--json']"), NEVER),
    "CSV": (CLI.format("['facts', '--format', 'csv']"), NEVER),
    "a verdict as JSON": (
        CLI.format("['check', '34 Turkish soldiers were killed', '--json']"),
        NEVER
        | {"html", "newsfacts.lookup.answering", "newsfacts.lookup.query", "newsfacts.verdict.situation.compared"},
    ),
    "a list in a pipe": (CLI.format("['facts', 'casualties']"), NEVER),
}


@pytest.mark.parametrize("case", IMPORTS)
def test_a_warm_look_up_imports_only_what_it_needs(case, warm):
    code, without = IMPORTS[case]
    assert not modules_of(code) & without


def test_lists_are_searched_by_the_beginnings_of_words(shipped):
    assert [each.id for each in shipped.entities("erdo presid").results] == ["erdogan"]
    assert "nato" in [each.id for each in shipped.entities("nat").results]
    assert shipped.topics("refu").results[0].id == "refugees"
    assert shipped.sources("mosc").total == 1
    assert shipped.entities("ogan").results == ()
