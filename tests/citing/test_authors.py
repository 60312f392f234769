"""Who wrote a source: people are turned round, and nobody else."""

from __future__ import annotations

import pytest

from newsfacts.citing.authors import authors


@pytest.mark.parametrize(
    ("written", "natural", "turned", "initials"),
    [
        ("Reporter, Anna", "Anna Reporter", "Reporter, Anna", "Reporter, A."),
        ("Reporter, Anna Jean-Louise", "Anna Jean-Louise Reporter", "Reporter, Anna Jean-Louise", "Reporter, A. J.-L."),
        ("Anna Reporter", "Anna Reporter", "Anna Reporter", "Anna Reporter"),
        ("Human Rights Watch", *["Human Rights Watch"] * 3),
        ("Centre for Bridges, an independent body", *["Centre for Bridges, an independent body"] * 3),
        ("Reporter, Smith, Brown", *["Reporter, Smith, Brown"] * 3),
        (", Anna", *[", Anna"] * 3),
        ("Reporter, ", *["Reporter,"] * 3),
    ],
)
def test_an_author(written, natural, turned, initials):
    (found,) = authors(written)
    assert (found.natural, found.turned, found.initials) == (natural, turned, initials)


def test_several_are_divided_by_semicolons():
    assert [each.natural for each in authors(" Reporter, Anna;; The Gazette ; ")] == ["Anna Reporter", "The Gazette"]
    assert authors(None) == authors("") == []
