"""What refers back to another sentence, and what does not."""

from __future__ import annotations

import pytest

from newsfacts import FactBase

PORT = """
newsfacts: 1
entities:
  - {id: dask, name: Ilmar Dask, kind: person}
  - {id: orro, name: Lena Orro, kind: person}
quotes:
  - {id: best, speaker: orro, text: He was the best captain of the port, about: [dask]}
  - {id: late, speaker: dask, text: Orro was late for the opening, about: [orro]}
"""


@pytest.mark.parametrize(
    ("draft", "replaced"),
    [
        ('Ilmar Dask came. "He was the best captain of the port," said Lena Orro.', None),
        ('Ilmar Dask came. "Orro was late for the opening," he said.', ("he", "Ilmar Dask")),
    ],
)
def test_nothing_refers_into_a_quotation_or_out_of_it(draft, replaced, base):
    """What is quoted keeps its words, and who is named in it is not who said it."""
    found = FactBase.open(base(PORT)).review(draft).findings[-1]
    assert (found.verdict.verdict, found.replaced) == ("supported", replaced)
