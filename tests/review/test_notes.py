"""Notes without a verb: lists, tables and terms whose label says what a number is, of whom the text above names."""

from __future__ import annotations

import pytest

from newsfacts import FactBase

BASE = """
newsfacts: 1
entities:
  - {id: fire, name: the Ostrand fire, kind: thing, aliases: [Ostrand fire]}
  - {id: bridge, name: the Salt Bridge, kind: thing, aliases: [Salt Bridge]}
  - {id: dask, name: Ilmar Dask, kind: person}
  - {id: orro, name: Lena Orro, kind: person}
  - {id: paper, name: Ostrand Chronicle, kind: organisation}
facts:
  - {id: reporters, statement: The Ostrand Chronicle has 24 reporters., figure: 24 reporters, about: [paper]}
  - {id: dead, statement: Nineteen people died in the Ostrand fire., figure: 19 people, about: [fire]}
  - {id: injured, statement: The Ostrand fire injured 142 people., figure: 142 people, about: [fire]}
  - {id: rescued, statement: 318 people were rescued from the Ostrand fire., figure: 318 people, about: [fire]}
  - {id: length, statement: The length of the Salt Bridge is 640 metres., figure: 640 m, about: [bridge]}
  - {id: cost, statement: The Salt Bridge cost 93 million euros., figure: 93 million euros, about: [bridge]}
"""
RIGHT = {"Dead": "19", "Injured": "142 people", "Rescued": "318"}
WRONG = {"Dead": "91", "Injured": "124 people", "Rescued": "381"}


def items(rows):
    return "".join(f"- **{label}:** {value}\n" for label, value in rows.items())


def table(rows):
    return "| | |\n|---|---|\n" + "".join(f"| {label} | {value} |\n" for label, value in rows.items())


def headed(rows):
    return f"| | {' | '.join(rows)} |\n|{'---|' * (len(rows) + 1)}\n| Ostrand fire | {' | '.join(rows.values())} |\n"


def html(rows):
    return "<dl>" + "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in rows.items()) + "</dl>\n"


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    folder = tmp_path_factory.mktemp("notes")
    (folder / "facts.yaml").write_text(BASE, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("XDG_CACHE_HOME", str(folder))
        base = FactBase.open(folder / "facts.yaml")
    yield base
    base.close()


def verdicts(base, draft):
    return [each.verdict.verdict for each in base.review(draft, markdown=True).findings if ":" in each.sentence]


@pytest.mark.parametrize("written", [items, table, headed, html])
def test_a_label_says_what_happened_to_so_many(written, opened):
    """The same three values, right and wrong, in every dress."""
    assert verdicts(opened, f"# The Ostrand fire\n\n{written(RIGHT)}") == ["supported"] * 3
    assert verdicts(opened, f"# The Ostrand fire\n\n{written(WRONG)}") == ["refuted"] * 3


@pytest.mark.parametrize(
    ("draft", "label"),
    [
        ("The Salt Bridge\n\n- Length: 640 metres", "supported"),
        ("The Salt Bridge\n\n- Length: 604 metres", "refuted"),
        ("The Salt Bridge and the Ostrand fire\n\n- Length: 604 metres", "refuted"),  # by a slip of the pen
        ("The Salt Bridge and the Ostrand fire\n\n- Length: 700 metres", "not_enough_info"),
        ("Ilmar Dask\n\n- Dead: 91", "not_enough_info"),
        ("Ostrand Chronicle: 24 reporters", "supported"),
        ("Ostrand Chronicle: 42 reporters", "refuted"),
        ("Ostrand Chronicle: 42", "not_enough_info"),
        ("A quiet day\n\n- Dead: 91", "not_enough_info"),
        ("The Oslo match\n\n- Injured: 124", "not_enough_info"),
        ("The Ostrand fire\n\n- Height: 91 metres", "not_enough_info"),
        ("The Ostrand fire\n\n- As far as anybody in the town hall knows: 91", "not_enough_info"),
    ],
)
def test_a_note_is_about_what_stands_above_it(draft, label, opened):
    """Where nobody or somebody else is named there, or the label means nothing, nothing is said."""
    assert set(verdicts(opened, draft)) == {label}
