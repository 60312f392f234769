"""Words that people use and the base does not find what they mean, after what holds the very word."""

from __future__ import annotations

import pytest

from newsfacts import FactBase
from newsfacts.lookup import synonyms
from newsfacts.lookup.synonyms import kin_of, other_forms
from newsfacts.text.fold import tokens

BASE = """\
newsfacts: 1
entities:
  - {id: kenya, name: Kenya, kind: country}
facts:
  - {id: deal, statement: The two firms reached a deal on shipping routes.}
  - {id: contract, statement: A contract on shipping routes was reached by the two firms.}
  - {id: treaty, statement: The islands ratified a treaty.}
  - {id: killed, statement: Twelve miners were killed underground.}
  - {id: refugees, statement: Many displaced families slept in the stadium.}
  - {id: took, statement: The council took the bridge into its care., about: [kenya]}
  - {id: defence, statement: The defence budget grew.}
  - {id: weather, statement: Nothing else of note.}
"""
MANY = "".join(
    f"  - {{id: many-{number}, statement: Deal and contract and killed and displaced and bridge and budget and islands.}}\n"
    for number in range(2_001)
)


@pytest.fixture(scope="module", params=["small", "large"])
def opened(request, tmp_path_factory):
    """Open the base above, alone and with two thousand records of the same words."""
    folder = tmp_path_factory.mktemp("synonyms")
    (folder / "a.yaml").write_text(BASE, encoding="utf-8")
    if request.param == "large":
        (folder / "b.yaml").write_text("newsfacts: 1\nfacts:\n" + MANY, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        base = FactBase.open(folder)
    yield base
    base.close()


def ids(answer) -> list[str]:
    return [result.id for result in answer.results if not result.id.startswith("many-")]


FINDS = {
    "agreement shipping": {"deal", "contract"},
    "accord routes firms": {"deal", "contract"},
    "pact islands": {"treaty"},
    "dead miners": {"killed"},
    "death toll underground": {"killed"},
    "fatalities miners": {"killed"},
    "refugee stadium": {"refugees"},
    "take bridge council": {"took"},
    "taking bridge council": {"took"},
    "taken bridge council": {"took"},
    "kenyan bridge council": {"took"},
    "defense budget grow": {"defence"},
    "defense budget grown": {"defence"},
}


@pytest.mark.parametrize("query", FINDS)
def test_a_record_that_holds_a_synonym_holds_the_word(query, opened):
    answer = opened.facts(query)
    assert set(ids(answer)) == FINDS[query]
    assert not answer.relaxed
    assert not answer.remarks
    assert set(ids(opened.search(query))[:1]) <= FINDS[query]


NOT = [
    ("treaty shipping", "deal"),  # a treaty is a deal, but a deal is no treaty
    ('"agreement" shipping', "deal"),  # in quotation marks the word itself is wanted
    ('"agreement"', "contract"),
    ("kenya grew", "took"),
]


@pytest.mark.parametrize(("query", "identity"), NOT)
def test_what_is_not_meant_is_not_found(query, identity, opened):
    answer = opened.facts(query)
    assert answer.relaxed or identity not in ids(answer)


@pytest.mark.parametrize("look_up", [FactBase.facts, FactBase.search])
@pytest.mark.parametrize(
    "query", ["deal", "deal shipping routes", "deal shipping", "contract", "contract firms reached"]
)
def test_the_word_itself_comes_before_its_synonyms(query, look_up, opened):
    word = query.split()[0]
    found = [result.id for result in look_up(opened, query).results if result.id in ("deal", "contract")]
    assert found[:1] == [word] or not found  # of very many records only some are ranked


def test_a_misspelt_word_finds_the_synonyms_of_what_was_meant(shipped):
    """`refugeees` is put right to what the base holds, and that finds its kin."""
    answer = shipped.facts("refugeees")
    assert answer.remarks
    assert answer.results


FORMS = {
    "took": {"take", "taken"},
    "children": {"child"},
    "centers": {"centre"},
    "centre": {"center"},
    "demilitarised": {"demilitarize"},
    "organizations": {"organisation"},
    "kilometers": {"kilometre"},
    "neighbours": {"neighbor"},
    "travelled": {"traveled"},
    "defense": {"defence"},
    "four": set(),
    "hour": set(),
    "your": set(),
    "tower": set(),
    "said": {"say"},
}


@pytest.mark.parametrize("word", FORMS)
def test_a_word_is_known_by_all_its_forms(word):
    assert FORMS[word] <= set(other_forms(word))
    assert FORMS[word] or not other_forms(word)


@pytest.mark.parametrize(
    "word", ["zebra", "x", "", "-", ",", "\t", "#", "same", "12", "ß", "a" * 10_000, "words that these find"]
)
def test_a_word_that_is_in_no_list_has_no_synonyms(word):
    assert kin_of([word]) == []
    assert all(len(form) <= len(word) + 3 for form in other_forms(word))


@pytest.mark.parametrize("name", ["synonyms.tsv", "word_forms.tsv"])
def test_the_lists_are_written_as_their_heads_say(name):
    """Words in lower case and as the index divides them, none twice in a line, no line twice, nothing left empty."""
    lines = [line for line in synonyms._text(name).splitlines() if line and line[0] != "#"]
    assert len(lines) > 200
    assert len(set(lines)) == len(lines)
    for line in lines:
        cells = line.split("\t")
        words = [word for cell in cells for word in cell.split(", ")]
        assert len(cells) <= 2 and len(words) > 1, line
        assert len(set(words)) == len(words), line
        assert all(word and " ".join(tokens(word)) == word.removeprefix("-") for word in words), line
