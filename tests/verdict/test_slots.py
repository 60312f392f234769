"""What a verdict shows: for each record the slots in which it is compared, what stands there, and where."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

CASES = Path(__file__).parent / "cases"

CONTRADICTED = [
    # table, claim, slot, what the claim has, what the record has
    ("figures", "Fewer than 30 workers were injured in the quarry", "quantity", "Fewer than 30", "More than 30"),
    ("figures", "The inspection of the dam took an hour", "quantity", "an hour", "90 minutes"),
    ("dates", "The bridge at Orsova was opened to traffic in June 2019", "date", "June 2019", "2019-07-12"),
    ("places", "Hydra held its congress in Madrid", "place", "Madrid", "Lisbon"),
    ("who", "Tisza built the lighthouse at Orsova", "who", "Tisza", "Hydra"),
    ("who", "The lighthouse at Orsova was built by Tisza", "who", "Tisza", "Hydra"),
    (
        "said_by",
        "Otto Brandt said that the harbour was too shallow for frigates",
        "said_by",
        "Otto Brandt",
        "Astrid Lindgren",
    ),
]


@pytest.fixture(scope="module")
def check(opened):
    bases = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))["base"] for path in CASES.glob("*.yaml")}
    return lambda table, claim: opened(bases[table]).check(claim)


@pytest.mark.parametrize(("table", "claim", "slot", "said", "has"), CONTRADICTED)
def test_the_slot_that_contradicts(table, claim, slot, said, has, check):
    """It shows both as they are written, and where the words stand in the claim."""
    verdict = check(table, claim)
    (found,) = [each for each in verdict.evidence[0].slots if each.relation == "contradicts"]
    assert (found.slot, found.claim, found.record) == (slot, said, has)
    assert found.span is not None
    assert said.startswith(claim[slice(*found.span)].removeprefix("by ")) or claim[slice(*found.span)] in said


def test_a_figure_that_agrees(check):
    """As it stands in the claim and in the record."""
    verdict = check("figures", "34 sailors drowned in the storm")
    slots = [each for each in verdict.evidence[0].slots if each.slot == "quantity"]
    assert [(each.claim, each.record, each.relation) for each in slots] == [("34", "34", "agrees")]


def test_a_figure_that_is_open(check):
    """What the record neither bears out nor excludes."""
    verdict = check("figures", "Exactly 36 workers were injured in the quarry")
    assert verdict.verdict == "not_enough_info"
    slots = [each for each in verdict.evidence[0].slots if each.slot == "quantity"]
    assert [each.relation for each in slots] == ["undecided"]


def test_the_right_words_of_another(check):
    """Of a quotation both are shown: that the words are right, and that the speaker is not."""
    verdict = check("quotations", '"The river gives and the river takes," Brandt said')
    slots = {each.slot: each for each in verdict.evidence[0].slots}
    assert {name: slot.relation for name, slot in slots.items()} == {"words": "agrees", "said_by": "contradicts"}
    assert slots["said_by"].record == "Elena Marin"


def test_a_negation_that_contradicts(check):
    """The words that turn the claim stand in the slot of polarity."""
    verdict = check("polarity", "Marin never attended the opening of the bridge in Orsova")
    slots = [each for each in verdict.evidence[0].slots if each.relation == "contradicts"]
    assert [(each.slot, each.claim) for each in slots] == [("polarity", "denied")]


def test_a_fix_is_what_the_record_has(check):
    """Put in the place of the words that differ, it makes the claim right."""
    claim = "Hydra owns five cranes at the harbour"
    verdict = check("figures", claim)
    (slot,) = [each for each in verdict.evidence[0].slots if each.relation == "contradicts"]
    mended = claim[: slot.span[0]] + slot.fix + claim[slot.span[1] :]
    assert check("figures", mended).verdict == "supported"


def test_both_sides_of_an_order_are_evidence(check):
    """With what the base has of the two in the slot."""
    claim = "Hydra signed the contract for the lighthouse before a fire destroyed the harbour office"
    verdict = check("order", claim)
    assert {each.record.id for each in verdict.evidence} == {"contract", "fire"}


CONFLICTING = ["More than 800 dockers joined the strike", "900 dockers joined the strike"]


@pytest.mark.parametrize("claim", CONFLICTING)
def test_a_dispute_shows_both_sides(claim, check):
    """A reader sees the two records that dispute each other."""
    verdict = check("disputes", claim)
    assert verdict.verdict == "conflicting"
    assert {"strikers-union", "strikers-board"} <= {each.record.id for each in verdict.evidence}


@pytest.mark.parametrize("claim", ["The bridge was safe", "The train derailed because of ice"])
def test_an_account_alone_is_shown(claim, check):
    """That somebody says so is not enough; whose account it is stands with the verdict."""
    verdict = check("said_by", claim)
    assert verdict.verdict == "not_enough_info"
    assert verdict.evidence[0].record.said_by is not None


def test_the_nearest_records_are_shown_where_none_decides(check):
    """Three at most."""
    evidence = check("disputes", "The ferry Aurora was built in 1970").evidence
    assert "ferry" in [each.record.id for each in evidence]
    assert len(evidence) <= 3


def test_of_two_accounts_the_one_that_the_claim_gives_is_shown_first(check):
    """And the one that says otherwise after it."""
    for claim, ids in (("14 barges", ["barges-log", "barges-count"]), ("17 barges", ["barges-count", "barges-log"])):
        shown = check("disputes", f"{claim} sank in the storm").evidence
        assert [each.record.id for each in shown] == ids


@pytest.mark.parametrize("claim", ["Kestrel Ferries closed the pier.", "Kestrel Ferries dredged the channel."])
def test_what_is_only_wanted_is_said_to_be_open(claim, check):
    """The reason is a whole sentence, though no words of the claim stand against any."""
    assert check("wishes", claim).reason == "whether it is so: the nearest record leaves it open"


def test_several_records_together(check):
    """Each record is shown with what it says of the claim, and the reason is that they say so together."""
    verdict = check("together", "The debate on the lighthouse lasted six hours and ended at 21:15.")
    agreeing = [
        (each.record.id, slot.claim) for each in verdict.evidence for slot in each.slots if slot.relation == "agrees"
    ]
    assert (verdict.verdict, verdict.reason) == ("supported", "several records say so together")
    assert agreeing == [("long", "six hours"), ("ended", "21:15")]


def test_two_who_have_changed_places(check):
    """Beside each of the two records stands whom the claim has in the place of the other."""
    verdict = check(
        "crossed", "Henrik Brask chairs the Harbour Board and Tiva Orro is the secretary of the Pilots' Guild."
    )
    apart = {each.record.id: (each.slots[0].claim, each.slots[0].record) for each in verdict.evidence}
    assert verdict.reason == "who: Henrik Brask and Tiva Orro have changed places"
    assert apart == {"orro-board": ("Henrik Brask", "Tiva Orro"), "brask-guild": ("Tiva Orro", "Henrik Brask")}
