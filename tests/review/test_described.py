"""Names that are not simply exchanged, for the sentence says more of whom it means."""

from __future__ import annotations

import pytest

from newsfacts.review.described import is_described
from newsfacts.text.sentences import Span

ALONE = [
    "“It rained,” said [Lena Orro].",
    "[Orro] told a reporter: “It rained.”",
    "According to [Lena Orro], “it rained.”",
    "But [Lena Orro] said on Monday that it had rained.",
    "The bridge was opened by [Lena Orro].",
]
DESCRIBED = [
    "“It rained,” Mayor [Lena Orro] said.",
    "“It rained,” said mayor [Lena Orro].",
    "“It rained,” said [Lena Orro], the mayor of Vellby.",
    "“It rained,” said the mayor, [Lena Orro].",
    "“It rained,” the mayor of [Vellby] said.",
    "[Lena Orro], 54, said: “It rained.”",
    "[Lena Orro], who is mayor, said: “It rained.”",
    "Mrs [Orro] said: “It rained.”",
    "Harbour master [Lena Orro] said so.",
    "The bridge was opened by [Lena Orro], mayor of Vellby.",
    "Ilmar Dask and [Lena Orro] said so.",
]


@pytest.mark.parametrize(("sentence", "described"), [*((e, False) for e in ALONE), *((e, True) for e in DESCRIBED)])
def test_whether_a_name_is_described(sentence, described):
    """A title, an age, an office, before the name or behind it; and one of two."""
    before, rest = sentence.split("[")
    name, behind = rest.split("]")
    span = Span(len(before), len(before) + len(name))
    assert is_described(before + name + behind, span, "said_by") == described


@pytest.mark.parametrize("sentence", ["The harbour of [Vellby] was closed.", "In [Vellby], it rained."])
def test_what_belongs_to_a_place_does_not_describe_it(sentence):
    """Another place may stand there."""
    before, rest = sentence.split("[")
    name, behind = rest.split("]")
    assert not is_described(before + name + behind, Span(len(before), len(before) + len(name)), "place")
