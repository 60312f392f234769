"""Tables of claims on small bases, a file in `cases/` for each thing that is compared: what the verdict has to be.

`gaps.tsv` holds the verdicts that the engine does not find yet. It may only miss them: what is called supported or refuted
where it is not fails here, whatever stands there. What is found has to lose its line.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from newsfacts.verdict.result import LABELS

HERE = Path(__file__).parent
ALLOWED = {
    **{label: (label,) for label in LABELS},
    "not_supported": ("refuted", "conflicting", "not_enough_info"),
    "not_refuted": ("supported", "conflicting", "not_enough_info"),
}
TABLES = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted((HERE / "cases").glob("*.yaml"))
}
CASES = [
    pytest.param(name, claim, wanted, id=f"{name}-{wanted}-{claim}")
    for name, table in TABLES.items()
    for wanted, claims in table.items()
    if wanted != "base"
    for claim in claims
]
GAPS = {
    tuple(line.split("\t"))
    for line in (HERE / "gaps.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
}


@pytest.mark.parametrize(("table", "claim", "wanted"), CASES)
def test_verdict(table, claim, wanted, opened, world):
    """The verdict is the one that the table wants; one that is known to be missing is missing, and not false."""
    base = TABLES[table]["base"]
    given = (opened(base) if "\n" in base else world(base)).check(claim).verdict
    if (table, claim, wanted) not in GAPS:
        assert given in ALLOWED[wanted]
        return
    assert given not in ALLOWED[wanted], "found by now: take its line out of gaps.tsv"
    assert given == "not_enough_info", "a false verdict is no gap"
    pytest.xfail("not found yet")


def test_every_gap_is_of_a_case():
    """A line of gaps.tsv stands for a claim of a table, and for a verdict that can be missing."""
    assert {case.values for case in CASES} >= GAPS
    assert {wanted for _, _, wanted in GAPS} <= {"supported", "refuted", "conflicting"}
