"""Every code is explained."""

from __future__ import annotations

import re

import pytest
import yaml

from newsfacts.curation.lint.explanations import Explanation, explanations
from newsfacts.curation.lint.format_codes import FORMAT_CODES
from newsfacts.curation.lint.rules import RULES
from newsfacts.curation.lint.self_codes import SELF_CODES


def test_every_code_is_explained() -> None:
    """Codes of the format, of the rules and of --self, each once."""
    assert list(explanations()) == [*FORMAT_CODES, *RULES, *SELF_CODES]


@pytest.mark.parametrize("each", explanations().values(), ids=lambda each: each.code)
def test_an_explanation_is_complete(each: Explanation) -> None:
    """A code has a severity, one sentence of what holds, and more to read."""
    assert each.severity in ("error", "warning")
    assert re.fullmatch(r"[A-Z`][^\n]*\.", each.summary)
    assert len(each.text) > 30
    assert max(len(line) for line in each.text.splitlines()) <= 120
    assert [line for line in each.text.split("\n") if not line.isprintable()] == []


def test_the_examples_are_yaml() -> None:
    """What is indented in an explanation can be pasted into a base, once `…` is filled in."""
    blocks = [block for each in explanations().values() for block in re.findall(r"(?:^    .*\n?)+", each.text, re.M)]
    assert len(blocks) > 20
    for block in blocks:
        if "topics: [Air strikes]" not in block:  # two spellings, side by side
            assert yaml.load(block, Loader=yaml.BaseLoader)
