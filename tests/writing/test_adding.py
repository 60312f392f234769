"""Adding a record: it reads back as it was given, the rest of the base is as it was, or nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsfacts.curation.lint import lint
from newsfacts.curation.loading import read_base
from newsfacts.errors import InvalidBase, NewsfactsError, UsageError
from newsfacts.writing import adding
from newsfacts.writing.adding import Wanted, add, add_all, target_of
from newsfacts.writing.checking import warnings_of
from newsfacts.writing.given import Given

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

EVIDENCE = {"source": ["harbour-bridge-article"], "exact": ["some words"]}


def fact(statement: str = "The bridge has four lanes.", **fields: Any) -> Given:
    """Give a fact that the base can hold."""
    return Given("facts", {"statement": statement, **fields}, EVIDENCE)


def fields_of(path: Path, identity: str) -> dict[str, Any]:
    """Give what newsfacts reads under an id."""
    written, problems = read_base([path])
    assert problems == []
    return next(each.fields for each in written if each.id == identity)


def test_names_become_ids_and_dates_edtf(facts: Path) -> None:
    """What people write is turned into what the format holds; lists lose what stands in them twice."""
    given = fact(about=["Mayor Lindqvist", "alderport", "Alderport"], place="alderport", date="12 July 2019")
    evidence = {**EVIDENCE, "source": ["New harbour bridge opens two years late"]}
    added = add([facts], facts, given._replace(evidence=evidence))
    fields = fields_of(facts, added.id)
    assert added.id == "bridge-four-lanes"
    assert fields["about"] == ("mara-lindqvist", "alderport")
    assert fields["date"].edtf == "2019-07-12"
    assert fields["evidence"] == ({"source": "harbour-bridge-article", "exact": "some words"},)
    assert facts.read_text().splitlines()[added.line - 1] == f"  - id: {added.id}"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (fact(place="Alderprot"), ["--place", "did you mean", "Alderport"]),
        (fact(about=["alderport", "x-y"]), ["--about", "x-y"]),
        (fact(date="next Tuesday week"), ["--date"]),
        (fact(figure="a very great deal"), ["--figure"]),
        (fact(id="bridge-cost"), ["--id", "bridge-cost", "taken"]),
        (fact(id="alderport"), ["--id", "taken"]),
        (fact(id="Not Kebab"), ["not-kebab"]),
        (fact(disputed_by=["bridge-opening"]), ["--disputed-by"]),
        (fact(note="  "), ["--note", "empty"]),
        (fact(note="\udcff"), ["--note", "UTF-8"]),
        (fact(date="20190", place="nowhere"), ["--date", "--place"]),
        (fact()._replace(evidence={"source": ["nothing"], "exact": ["x"]}), ["--source", "nothing"]),
        (fact()._replace(evidence={**EVIDENCE, "paragraph": ["0"]}), ["--paragraph", "from 1"]),
        (fact()._replace(evidence={**EVIDENCE, "paragraph": ["1", "2"]}), ["--paragraph", "once"]),
        (fact()._replace(evidence={}), ["no-evidence"]),
        (fact("The bridge is 43 metres high.", figure="34 metres"), ["figure"]),
        (Given("entities", {"name": "A", "kind": "animal"}, {}), ["--kind", "person"]),
        (Given("entities", {"name": "Ann", "kind": "person", "part_of": "Bob"}, {}), ["--part-of", "Bob"]),
        (Given("sources", {"title": "A", "published": "soon"}, {}), ["--published"]),
    ],
)
def test_what_the_base_would_be_broken_by_is_refused(facts: Path, given: Given, words: list[str]) -> None:
    """The message says which option, and the file is as it was."""
    before = facts.read_bytes()
    with pytest.raises(UsageError) as raised:
        add([facts], facts, given)
    assert [word for word in words if word not in raised.value.message] == []
    assert facts.read_bytes() == before
    assert sorted(path.name for path in facts.parent.iterdir()) == ["facts.schema.json", "facts.yaml"]


def test_a_base_that_is_broken_is_left_alone(facts: Path) -> None:
    """Mending comes first."""
    facts.write_text(facts.read_text() + "factz: []\n")
    before = facts.read_bytes()
    with pytest.raises(InvalidBase, match="factz"):
        add([facts], facts, fact())
    assert facts.read_bytes() == before


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_a_base_that_lint_finds_fault_with_can_grow(facts: Path, ending: str) -> None:
    """What was wrong before is not the new record's fault, though it stands further down now."""
    text = facts.read_text() + "  - id: old\n    title: Something that no source is named for\n"
    facts.write_bytes(text.replace("\n", ending).encode())
    assert "no-evidence" in {problem.code for problem in lint([facts]).problems}
    added = add([facts], facts, fact())
    assert fields_of(facts, added.id)["statement"] == "The bridge has four lanes."


def test_a_dispute_is_added_and_the_other_side_is_spoken_of(facts: Path) -> None:
    """The other record has to name this one too; that is said, and no reason to refuse."""
    added = add([facts], facts, fact("The new harbour bridge cost 60 million euros.", disputed_by=["bridge-cost"]))
    assert any("bridge-cost" in remark for remark in added.remarks)


def test_what_another_program_wrote_meanwhile_is_not_lost(facts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An editor that saves while a record is checked knows nothing of locks; its words stay."""

    def saved_meanwhile(*args: Any) -> list[str]:
        facts.write_text("saved by an editor")
        return warnings_of(*args)

    monkeypatch.setattr(adding, "warnings_of", saved_meanwhile)
    with pytest.raises(NewsfactsError, match="another program"):
        add([facts], facts, fact())
    assert facts.read_text() == "saved by an editor"


def test_a_dry_run_writes_nothing(facts: Path) -> None:
    """What would be put into the file, and where; not even a lock is taken."""
    before = facts.read_bytes()
    facts.chmod(0o444)
    added = add([facts], facts, fact(), dry_run=True)
    assert facts.read_bytes() == before
    facts.chmod(0o644)
    assert add([facts], facts, fact())._replace(remarks=added.remarks) == added
    assert added.text.encode() in facts.read_bytes()


def test_several_pieces_of_evidence_share_a_source(facts: Path) -> None:
    """Each --exact is a piece; an empty text stands for a paragraph that is not known."""
    evidence = {"source": ["harbour-bridge-article"], "paragraph": ["3", ""], "exact": ["one", "two"]}
    added = add([facts], facts, fact()._replace(evidence=evidence))
    assert fields_of(facts, added.id)["evidence"] == (
        {"source": "harbour-bridge-article", "paragraph": 3, "exact": "one"},
        {"source": "harbour-bridge-article", "exact": "two"},
    )


def test_a_file_that_only_says_its_version_takes_its_first_source(base: Callable[..., Path]) -> None:
    """A base can start from nothing."""
    path = base("newsfacts: 1")
    add([path], path, Given("sources", {"title": "A: the first"}, {}))
    assert path.read_text() == 'newsfacts: 1\n\nsources:\n  - id: first\n    title: "A: the first"'


def test_which_file_gets_it(facts: Path, base: Callable[..., Path]) -> None:
    """The one that is named, by path or by name; else the only one that has such records."""
    other = base("newsfacts: 1\nfacts:\n", "other.yaml")
    files = [facts, other]
    assert target_of([other], "facts", None) == other
    assert target_of(files, "quotes", None) == facts
    assert target_of(files, "facts", other) == other
    assert target_of(files, "facts", type(other)("other.yaml")) == other
    with pytest.raises(UsageError, match=r"--into.*facts.yaml"):
        target_of(files, "facts", type(other)("third.yaml"))
    with pytest.raises(UsageError, match="--into"):
        target_of([*files, base("newsfacts: 1\nfacts:\n - id: a\n   statement: b\n", "third.yaml")], "facts", None)


def test_an_id_is_new_in_the_whole_base(facts: Path, base: Callable[..., Path]) -> None:
    """Not only in the file that gets the record, and references may lead to other files."""
    other = base("newsfacts: 1\nfacts:\n", "other.yaml")
    added = add([facts, other], other, fact("Bridge cost?", place="Alderport"))
    assert added.id == "bridge-cost-2"
    assert added.file == other
    assert b"place: alderport" in other.read_bytes()


TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).map(str.strip).filter(bool)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(statement=TEXT, note=TEXT, keywords=st.lists(TEXT, unique=True, max_size=3), exact=TEXT)
def test_every_text_reads_back_and_every_byte_stays(
    facts: Path, statement: str, note: str, keywords: list[str], exact: str
) -> None:
    """Any text at all: it is added so that it reads back exactly, or it is refused and nothing happens."""
    before = facts.read_bytes()
    given = Given(
        "facts",
        {"statement": statement, "note": note, "keywords": keywords},
        {"source": ["harbour-bridge-article"], "exact": [exact]},
    )
    try:
        added = add([facts], facts, given)
    except NewsfactsError:
        assert facts.read_bytes() == before
        return
    after = facts.read_bytes()
    assert any(after.startswith(before[:at]) and after.endswith(before[at:]) for at in range(len(before) + 1))
    fields = fields_of(facts, added.id)
    assert (fields["statement"], fields["note"]) == (statement, note)
    assert fields.get("keywords", ()) == tuple(keywords)
    assert fields["evidence"][0]["exact"] == exact
    facts.write_bytes(before)


def test_what_is_looked_at_is_the_file_as_it_would_be(facts: Path) -> None:
    """A record far behind the end of the file as it is, with a sign that a rule looks for on its line."""
    given = [Wanted(facts, fact(f"Bridge number {number} has #{number} on it.")) for number in range(50)]
    assert len(add_all([facts], given)) == 50
