"""Reviews of drafts: what is checked, what it refers to, and where the differing words stand."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsfacts import FactBase
from newsfacts.verdict.result import LABELS

WRONG = "43 Turkish soldiers were killed in the air strikes in Idlib."
RIGHT = "34 Turkish soldiers were killed in air strikes."


def found(review):
    return [
        (each.line, each.column, each.words, each.verdict.verdict, each.slot.slot)
        for each in review.findings
        if each.slot
    ]


PLACES = {
    "the first word": (WRONG, (1, 1)),
    "CRLF": (f"One.\r\n\r\nTwo.\r\n{WRONG}", (4, 1)),
    "a tab": (f"\t{WRONG}", (1, 2)),
    "wide characters": (f"漢字😀 café. {WRONG}", (1, 11)),
    "behind a sentence": (f"{RIGHT} {WRONG}", (1, 49)),
    "a wrapped line": (f"In Idlib there were\nstrikes. In them\n{WRONG}", (3, 1)),
    "an item": (f"- {RIGHT}\n- {WRONG}", (2, 3)),
}


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize("markdown", [False, True])
def test_a_finding_points_at_the_words_that_differ(name, markdown, shipped):
    """Line and column are those of the number, in plain text and in Markdown."""
    if name == "a tab" and markdown:
        pytest.skip("code in Markdown")
    draft, place = PLACES[name]
    assert found(shipped.review(draft, markdown=markdown)) == [(*place, "43", "refuted", "quantity")]


@pytest.mark.parametrize(
    ("draft", "place"),
    [
        (f"**43** {WRONG[3:]}", (1, 3)),
        (f"> *{WRONG}*", (1, 4)),
        (f"# Heading\n\n[{WRONG}](https://x.org)", (3, 2)),
        (f"| a |\n|---|\n| b |\n\n{WRONG}", (5, 1)),
        (f"`code` {WRONG}", (1, 8)),
        ("In\n**43\nTurkish** soldiers were killed in the air strikes in Idlib.", (2, 3)),
    ],
)
def test_markup_moves_no_place(draft, place, shipped):
    """Columns are those of the draft as it is written."""
    assert [each[:2] for each in found(shipped.review(draft, markdown=True))] == [place]


@pytest.mark.parametrize(
    "draft",
    ["```\nX\n```", "`X`", "    X", "~~X~~", "<!-- X -->", "![X](y)", "---\na: X\n---\n", "<nav>X</nav>"],
)
def test_what_is_no_prose_is_not_checked(draft, shipped):
    """Code, comments, images, navigation and what is struck out claim nothing."""
    assert shipped.review(draft.replace("X", WRONG), markdown=True).findings == ()


@pytest.mark.parametrize(
    "draft",
    [
        "",
        "\n",
        "Hello.",
        "What a fine day it was for all of them!",
        f"Is it true that {WRONG[:-1]}?",
        f"„Is it true that {WRONG[:-1]}?“",
        f"*Is it true that {WRONG[:-1]}?!*",
        "x" * 5000,
        "1. ",
        "5",
        "# Turkey and Russia",
        "- Recep Tayyip Erdogan, Vladimir Putin, the United States and NATO",
    ],
)
def test_what_claims_nothing_is_not_checked(draft, shipped):
    """Greetings, questions, nothing but names, what is no sentence."""
    assert shipped.review(draft).findings == ()


REFERENCES = {
    "he": ('Putin spoke. He said "the loss of life is always a big tragedy".', "supported", None),
    "he is another": ('Erdogan spoke. He said "the loss of life is always a big tragedy".', "refuted", "said_by"),
    "the president": ('Erdogan spoke. The president said "the loss of life is always a big tragedy".', "refuted", "said_by"),
    "one of two": ('Erdogan met Putin. He said "the loss of life is always a big tragedy".', "supported", None),
    "refuted of one of two": ('Putin met Erdogan. He said "the loss of life is always a small matter".', "not_enough_info", None),
    "a stranger": ('Erdogan spoke. Olaf Scholz came to Moscow. He is the president of Turkey.', "not_enough_info", None),
    "a strange contract": ("Turkey signed a contract with Boeing. The contract was worth $5 billion.", "not_enough_info", None),
    "the country's name": ("Erdogan spoke. He is the president of Turkey.", "supported", None),
    "the contract": ("Russia announced the S-400 contract with Turkey. The contract was worth $25 billion.", "refuted", "quantity"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFERENCES)
def test_a_sentence_is_read_with_the_one_before_it(name, shipped):
    """What refers back is replaced; where it may be either of two, neither is blamed for what the other said."""
    draft, label, slot = REFERENCES[name]
    last = shipped.review(draft).findings[-1]
    assert (last.verdict.verdict, last.slot and last.slot.slot) == (label, slot)


def test_the_number_of_a_sum_is_pointed_at_also_where_the_sentence_was_read_otherwise(shipped):
    """Its sign is part of it, and of what is put there."""
    last = shipped.review(REFERENCES["the contract"][0]).findings[-1]
    assert last.replaced is not None
    assert (last.words, last.fix.text) == ("$25 billion", "$2.5 billion")


HARBOUR = """
newsfacts: 1
entities:
  - {id: dask, name: Ilmar Dask, kind: person}
  - {id: orro, name: Lena Orro, kind: person}
  - {id: ferries, name: Kestrel Ferries, kind: organisation}
  - {id: norland, name: Norland, kind: place}
facts:
  - {id: boats, statement: Ilmar Dask bought 12 boats for the harbour., about: [dask]}
  - {id: staff, statement: "Kestrel Ferries employs 1,182 people.", about: [ferries]}
  - {id: opened, statement: The harbour was opened., date: 1912-05-03}
  - {id: barges, statement: 17 barges sank in the storm., figure: 17 barges, about: [ferries]}
"""


@pytest.mark.parametrize(
    ("draft", "label"),
    [
        ("Ilmar Dask spoke. He bought 12 boats for the harbour.", "supported"),
        ("Lena Orro spoke. He bought 12 boats for the harbour.", "refuted"),
        ("Lena Orro spoke. 17 barges sank in the storm.", "supported"),
        ("Norland was at peace. 17 barges sank in the storm.", "not_enough_info"),
        ("Kestrel Ferries\n\nEmployees: 900 people.", "refuted"),
    ],
)
def test_whom_a_sentence_leaves_out_is_who_is_named_before_it(draft, label, base):
    """What would be right of somebody is wrong of another."""
    opened = FactBase.open(base(HARBOUR))
    assert opened.review(draft).findings[-1].verdict.verdict == label


CELLS = {
    "what is wrong stands in it": ("| Kestrel Ferries | 900 |", "900", "Kestrel Ferries has 900 employees"),
    "what heads it has a full stop": ("| Kestrel Ferries. Staff | 900 |", None, "Kestrel Ferries. Staff has 900 employees"),
    "what is wrong heads it": ("| 4 May 1912 | The harbour was opened |", "4 May 1912", "The harbour was opened, 4 May 1912"),
}  # fmt: skip


@pytest.mark.parametrize("cell", CELLS)
def test_a_cell_is_one_sentence_with_what_heads_it_and_is_pointed_at_itself(cell, base):
    """Also where the words that differ are those above it or beside it."""
    row, words, sentence = CELLS[cell]
    opened = FactBase.open(base(HARBOUR))
    (found,) = opened.review(f"| Firm | Employees |\n|-|-|\n{row}\n", markdown=True).findings
    assert (found.sentence, found.words) == (sentence, words or sentence)
    column = row.index("|", 1) + 3
    assert (found.line, found.column, found.begins) == (3, column, (3, column))


def test_a_name_that_is_left_to_the_sentence_before_is_pointed_at_where_it_is_meant(shipped):
    """The finding stands at the pronoun, and says what it was read as."""
    last = shipped.review(REFERENCES["he is another"][0]).findings[-1]
    assert (last.line, last.column, last.words) == (1, 16, "He")
    assert last.replaced == ("He", "Recep Tayyip Erdogan")
    assert last.begins == (1, 16)
    assert last.sentence.startswith("He said")
    assert last.verdict.claim.startswith("Recep Tayyip Erdogan said")


@pytest.mark.parametrize(
    ("draft", "label"),
    [
        ("43 soldiers were killed in air strikes.", "refuted"),
        ("Turkish troops were in Idlib. 43 soldiers were killed in air strikes.", "refuted"),
        ("Turkish troops were in Idlib. It was night. 43 soldiers were killed in air strikes.", "refuted"),
        ("In Peru, Juan Perez was at war. 43 soldiers were killed in air strikes.", "not_enough_info"),
    ],
)
def test_a_sentence_without_a_name_is_about_what_those_before_it_are_about(draft, label, shipped):
    """What is told of another place is not held against what the base has of this one."""
    assert shipped.review(draft).findings[-1].verdict.verdict == label


@pytest.mark.parametrize(
    "draft",
    [
        'Rosa Lindqvist opened a bakery in Bergen. She called the cake "a big surprise".',
        'Tom Hale runs a shop in Oslo. His shop is named "The Big Loss".',
        "Turkish troops were in Idlib. It is false that 43 Turkish soldiers were killed in the air strikes.",
        "Turkish troops were in Idlib. It is not true that 43 Turkish soldiers were killed in the air strikes.",
        'Erdogan listened. "The loss of life is always a big tragedy," Putin said.',
        '"The loss of life is always a big tragedy," Putin told Erdogan.',
    ],
)
def test_what_is_another_thing_or_denied_is_not_refuted(draft, shipped):
    """A stranger's words, a correction, a speaker who is named beside a listener."""
    assert [each.words for each in shipped.review(draft).findings if each.verdict.verdict == "refuted"] == []


def test_clauses_are_told_apart(shipped):
    """What is right in a sentence is not blamed on what is wrong in it; what is quoted or reported is left whole."""
    review = shipped.review("34 Turkish soldiers were killed in air strikes, and S-400 deliveries began in June 2019.")
    assert [(each.verdict.verdict, each.column) for each in review.findings] == [("supported", 1), ("refuted", 79)]
    said = "Peskov said that 34 Turkish soldiers were killed in air strikes, and S-400 deliveries began in June 2019."
    assert len(shipped.review(said).findings) == 1


def test_every_sentence_is_counted(shipped):
    """Those too that claim nothing."""
    assert shipped.review(f"Hello. {RIGHT} Is it so?\n\nYes.").sentences == 4


def test_the_library_gives_typed_results(shipped):
    """A check is a verdict with its records; a review has findings with the same."""
    verdict = shipped.check(WRONG)
    assert verdict.verdict == "refuted"
    assert verdict.claim == WRONG
    assert shipped.review(WRONG).findings[0].verdict == verdict


def test_a_clause_is_about_what_those_before_it_are_about(shipped):
    """Injured in Bergen are not those of Idlib, though the second half of the sentence names no place."""
    draft = "A gunman fired at a parade in Bergen, and more than 30 people were injured."
    assert {each.verdict.verdict for each in shipped.review(draft).findings} == {"not_enough_info"}


@pytest.mark.parametrize(
    "claim",
    [
        "",
        " ",
        "?!",
        "x" * 100_000,
        "\x00",
        "\ud800 soldiers",
        "1 " * 900,
        "漢字",
        "\n\n34",
        "The night of 3 to\x004 was dark.",
    ],
)
def test_an_odd_claim_is_not_enough_info(claim, shipped):
    """No claim is an error; what was asked comes back unchanged."""
    verdict = shipped.check(claim)
    assert (verdict.claim, verdict.verdict) == (claim, "not_enough_info")


PIECES = st.sampled_from(
    [WRONG, RIGHT, "Putin said ", "He ", '"', "the contract ", ". ", "\n", "- ", "34 ", "**", "[", "](", "漢", "\x00", "\ud800", "not ", "Idlib "]
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, max_size=20).map("".join), st.booleans())
def test_any_draft_is_reviewed(shipped, draft, markdown):
    """Whatever it is, it gives verdicts, whose places lie in the draft."""
    review = shipped.review(draft, markdown=markdown)
    rows = draft.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for each in review.findings:
        assert each.verdict.verdict in LABELS
        assert 1 <= each.line <= len(rows)
        assert 1 <= each.column <= len(rows[each.line - 1])
        assert (each.begins.line, each.begins.column) <= (each.line, each.column)


CONTEXT = """
newsfacts: 1
entities:
  - {id: rowe, name: Tamsin Rowe, kind: person}
  - {id: panel, name: the panel, kind: organisation, aliases: [panel]}
  - {id: trial, name: the Vellby trial, kind: thing}
facts:
  - {id: argument, statement: The judges did not accept the argument that the managers had formed a criminal group., about: [trial]}
  - {id: days, statement: The Vellby trial took up 187 days of hearings., figure: 187 days, about: [trial]}
  - {id: forced, statement: Tamsin Rowe had not been forced to sell 12 paintings., figure: 12 paintings, about: [rowe]}
  - {id: advice, statement: The panel advised against the sale by three votes to two., about: [panel]}
"""


@pytest.mark.parametrize(
    ("draft", "label"),
    [
        ("The judges accepted the argument that the managers had formed a criminal group.", "refuted"),
        ("The neighbours liked the argument that the gardeners had planted a dead tree.", None),
        ("The Vellby trial took up 187 days of hearings over 26 months.", "not_enough_info"),
        ("Tamsin Rowe came. Jon Lindell said that he had been forced to sell 12 paintings.", "not_enough_info"),
        ("The panel met. It was heard by Tamsin Rowe. It advised against the sale by three votes to two.", "supported"),
    ],
)
def test_what_names_nobody_is_read_with_care(draft, label, base):
    """A sentence with a record's words is checked though it names nothing; a stranger, or another value, is not blamed."""
    found = [each.verdict.verdict for each in FactBase.open(base(CONTEXT)).review(draft).findings]
    assert found[-1:] == ([label] if label else [])


@pytest.mark.parametrize("heading", ["The forced Tamsin Rowe, in short", "What they said to the panel"])
def test_a_heading_refers_to_nothing_and_denies_nothing(heading, base):
    """It has too few words for either; its numbers are checked all the same."""
    opened = FactBase.open(base(CONTEXT))
    found = opened.review(
        f"Tamsin Rowe met the panel.\n\n# {heading}\n\n# The Vellby trial took up 178 days", markdown=True
    )
    assert [each.verdict.verdict for each in found.findings if each.line == 3] in ([], ["not_enough_info"])
    assert found.findings[-1].verdict.verdict == "refuted"
