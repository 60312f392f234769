"""A question gets the kind of answer that it asks for."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsfacts import FactBase
from newsfacts.figures import dimension_of, find_unit, unit_names
from newsfacts.lookup import questions
from newsfacts.lookup.questions import read_question

READ = {
    "how long did it last": ("time", "did it last"),
    "How  LONG, then": ("time", ", then"),
    "when was the plant built": ("date", "was the plant built"),
    "release date": ("date", "release"),
    "what did Putin say about Idlib": ("quote", "Putin about Idlib"),
    "what did the president of Turkey tell him": ("quote", "the president of Turkey him"),
    "what did Russia sell": (None, "what did Russia sell"),
    "who is the senator": ("what", "the senator"),
    "who said tragedy": ("quote", "tragedy"),
    "whenever": (None, "whenever"),
    "somewhere": (None, "somewhere"),
    "updated": (None, "updated"),
    "say what did": (None, "say what did"),
    "": (None, ""),
    "…": (None, "…"),
}


@pytest.mark.parametrize("query", READ)
def test_the_words_that_only_ask_are_not_looked_for(query):
    read = read_question(query)
    assert (read.prefers, " ".join(read.rest.split())) == READ[query]


FIRST = {
    "who is stoltenberg": "stoltenberg-role",
    "who is the Turkish president": "erdogan-role",
    "who is Lindsey Graham?": "graham-role",
    "who is the Kremlin spokesman": "peskov-role",
    "what did Stoltenberg say": "stoltenberg-",
    "what did Lindsey Graham say about Idlib": "graham-world-idle",
    "what did Peskov say about Turkish partners": "peskov-turkish-partners",
    "who said splicing": "konashenkov-splicing",
    "when was TurkStream launched": "turkstream-launched",
    "when was the memorandum signed": "memorandum-signed",
    "how many soldiers died": "turkish-soldiers-killed",
    "how many refugees": "refugee-count",
    "how much did the missiles cost": "s400-contract-value",
    "how wide is the zone": "demilitarised-zone-depth",
    "how long did the presidents talk": "private-talk-duration",
    "where is the nuclear plant": "akkuyu-",
    "senator quote": "graham-world-idle",
}


@pytest.mark.parametrize("query", FIRST)
def test_the_kind_that_is_asked_for_comes_first(query, shipped):
    assert shipped.search(query).results[0].id.startswith(FIRST[query])


def test_what_somebody_said_comes_before_what_others_said_about_them(shipped):
    quotes = [one.id for one in shipped.search("what did Putin tell Erdogan").results[:4]]
    assert set(quotes) == {"putin-tragedy", "putin-did-not-know", "putin-speak-all", "putin-serious-losses"}


UNANSWERED = {
    "how many presidents": "no figure answers the question",
    "how many refugees": None,
    "how long did they talk": None,
    "where is the nuclear plant": None,
    "presidents": None,
    "who is stoltenberg": None,
}


@pytest.mark.parametrize("query", UNANSWERED)
def test_a_question_whose_kind_of_answer_no_record_has_is_said_to_be_so(query, shipped):
    for look_up in (shipped.facts, shipped.search):
        said = [remark for remark in look_up(query).remarks if "answers the question" in remark]
        assert [remark.startswith(UNANSWERED[query] or " ") for remark in said] == [True] * bool(UNANSWERED[query])


COMMON = {
    "how far apart were the chiefs in the tower": "far",
    "how long did the chiefs meet in the tower": "long",
    "when did the chiefs meet in the tower": "dated",
    "where did the chiefs meet": "placed",
    "what did Ndovu say about the chiefs": "said",
}


@pytest.fixture(scope="module")
def crowded(tmp_path_factory):
    """Open a base where every record says the same, so that only what a question asks for tells them apart."""
    folder = tmp_path_factory.mktemp("crowded")
    head = "newsfacts: 1\nentities:\n  - {id: ndovu, name: Ndovu, kind: person}\nfacts:\n"
    alike = "statement: The chiefs met in the tower."
    marked = {"far": "figure: 9 km", "long": "figure: 50 min", "placed": "place: ndovu", "said": "said_by: ndovu"}
    lines = [f"  - {{id: {identity}, {alike}, {field}}}\n" for identity, field in marked.items()]
    lines += [f"  - {{id: same-{number}, {alike}}}\n" for number in range(2_000)]
    event = "events:\n  - {id: dated, title: The chiefs met in the tower., date: 2019-04-02}\n"
    (folder / "base.yaml").write_text(head + "".join(lines), encoding="utf-8")
    (folder / "a.yaml").write_text("newsfacts: 1\n" + event, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        opened = FactBase.open(folder)
    yield opened
    opened.close()


@pytest.mark.parametrize("query", COMMON)
def test_a_question_is_understood_where_all_its_words_are_common(query, crowded):
    assert crowded.search(query).results[0].id == COMMON[query]


def test_every_preference_is_one_that_the_program_knows():
    """A line of the list that asks for something unknown would prefer nothing."""
    known = {dimension_of(unit) for name in unit_names() if (unit := find_unit(name)) is not None}
    known |= {"figure", "date", "place", "quote", "what"}
    text = Path(questions.__file__).with_name("questions.tsv").read_text(encoding="utf-8")
    preferences = {line.split("\t")[1] for line in text.splitlines() if line and line[0] != "#"}
    assert preferences <= known


@pytest.mark.parametrize("word", ["in all", "total", "altogether"])
def test_who_names_no_part_gets_the_whole(word, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    parts = [
        "Voters of Ruhuna, women: 41,000.",
        "Voters of Ruhuna, men: 39,000.",
        f"Voters of Ruhuna, {word}: 80,000.",
    ]
    lines = [f"  - {{id: f{at}, statement: '{statement}'}}\n" for at, statement in enumerate(parts)]
    path = tmp_path / "base.yaml"
    path.write_text("newsfacts: 1\nfacts:\n" + "".join(lines), encoding="utf-8")
    base = FactBase.open(path)
    assert [base.search(query).results[0].id for query in ("ruhuna voters", "women voters ruhuna")] == ["f2", "f0"]
    base.close()


ASKED = """newsfacts: 1
sources: [{id: s, title: Log}]
entities: [{id: quay, name: Quay, kind: place}]
facts:
  - {id: came, statement: The helicopters came from Lysmark., about: [quay], evidence: {source: s, exact: x}}
  - {id: fuel, statement: The helicopters burnt fuel in all weathers., place: quay, evidence: {source: s, exact: x}}
  - {id: men, statement: "Literacy in Vell, men: 44 %", evidence: {source: s, exact: x}}
  - {id: all, statement: "Literacy in Vell, total: 30 %", evidence: {source: s, exact: x}}
"""


def test_the_kind_of_answer_is_worth_less_than_a_word_that_is_held(tmp_path):
    (tmp_path / "base.yaml").write_text(ASKED, encoding="utf-8")
    base = FactBase.open(tmp_path / "base.yaml")
    assert base.search("where did the helicopters come from").results[0].id == "came"


def test_a_whole_comes_before_its_parts_where_no_record_holds_every_word(tmp_path):
    (tmp_path / "base.yaml").write_text(ASKED, encoding="utf-8")
    base = FactBase.open(tmp_path / "base.yaml")
    assert [each.id for each in base.search("literacy rate in Vell").results[:2]] == ["all", "men"]
