"""`lint --self`: a figure that can be another unseen is told with what leaves it open."""

from __future__ import annotations

import pytest

BASE = """newsfacts: 1
sources: [{id: s, title: S}]
facts:
  - {id: own, statement: "%s", figure: "%s", evidence: {source: s, exact: a}}
"""
OTHER = '  - {id: other, statement: "%s", figure: "%s", evidence: {source: s, exact: a}}\n'


@pytest.mark.parametrize(
    ("statement", "figure", "other", "words"),
    [
        ("There were 12 on Monday.", "12", None, "only “Monday” tells what “12” is of: name who or what"),
        ("It rose by 12%.", "12%", None, "only “rose” tells what “12%” is of"),
        ("Trains wait 12 minutes or 37 minutes.", "12 minutes", None, "its own statement has the other figure too"),
        (
            "Work in Alder stopped for 12 days.",
            "12 days",
            ("Work in Alder stopped for 37 days at the old quay.", "37 days"),
            "`other` has the other figure: say in `own` what tells the two apart, as “old quay” does there",
        ),
    ],
)
def test_what_leaves_a_figure_open_is_named(call, tmp_path, statement, figure, other, words):
    path = tmp_path / "facts.yaml"
    path.write_text(BASE % (statement, figure) + (OTHER % other if other else ""), encoding="utf-8")
    assert words in call("lint", "--self", "--select", "ambiguous", str(path)).out
