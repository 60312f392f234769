"""What docs/by-hand.md gives as an example is a base that nothing is wrong with, and that supports itself."""

from __future__ import annotations

import re
from pathlib import Path

PAGE = (Path(__file__).parents[3] / "docs" / "by-hand.md").read_text(encoding="utf-8")


def test_the_example_lints_clean(call, tmp_path):
    (block,) = re.findall(r"^```yaml\n(.*?)^```", PAGE, re.M | re.S)
    path = tmp_path / "facts.yaml"
    path.write_text(block, encoding="utf-8")
    outcome = call("lint", "--self", "--strict", str(path))
    assert (outcome.status, outcome.out) == (0, "")
