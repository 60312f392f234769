"""The paragraphs of a source's text: how they are counted, and which of them only sum up."""

from __future__ import annotations

import pytest

from newsfacts.curation.source_text import paragraphs

MORE = "\n\nIt carries\n8,000 cars.\n\n\n  It is red.\n"


@pytest.mark.parametrize(
    ("first", "heads"),
    [
        ("Bridge opens", True),
        ("Is it\na bridge", True),
        ("The bridge opened.", False),
        ("Who built the bridge?", False),
        ("“We built the bridge.”", False),
        ("The bridge opened…", False),
        ("The bridge" + " is long and" * 30, False),
    ],
)
def test_a_first_paragraph_without_a_full_stop_is_the_title(first, heads):
    found = paragraphs(f"\n{first}{MORE}", "text")
    assert [each.number for each in found] == [1, 2, 3]
    assert [each.heads for each in found] == [heads, False, False]
    assert [each.passage.text for each in found[1:]] == ["It carries 8,000 cars.", "It is red."]
