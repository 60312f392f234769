"""The size of a base and the place of a record in it decide nothing: the same record answers the same question."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_SPEC = importlib.util.spec_from_file_location("bench_among_many", ROOT / "bench" / "among_many.py")
assert _SPEC is not None and _SPEC.loader is not None
among_many = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(among_many)

FIRST = {
    "search bridge closed to boats": ["plain"],
    "facts bridge": ["plain"],
    "search harbour opened river": ["mixed"],
    "search the storm injured sailors in the harbour on 6 May 2003": ["storm"],
    "facts vellmar bridge": ["rare"],
    "check The bridge is closed to boats.": ("supported", ["plain"]),
    "check The harbour opened the river.": ("supported", ["mixed"]),
}


@pytest.fixture(scope="module")
def among_few(tmp_path_factory) -> dict[str, object]:
    return _answers(tmp_path_factory.mktemp("few"), 100, "first")


@pytest.mark.parametrize("place", among_many.PLACES)
@pytest.mark.parametrize("others", [100, 1_900, 2_100])
def test_a_record_is_found_wherever_it_stands_among_however_many(others, place, among_few, tmp_path):
    """`python bench/among_many.py` asks the same of 50,000 and of 300,000 others."""
    found = _answers(tmp_path, others, place)
    assert found == among_few
    assert FIRST.items() <= found.items()


def _answers(folder: Path, others: int, place: str) -> dict[str, object]:
    among_many.write(folder / "base.yaml", others, place)
    found: dict[str, object] = among_many.answers(folder / "base.yaml")
    return found
