"""What `extract` fills in and what `coverage` names on the worlds, as `bench/curating.py` measures it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LEAST = {"evidence": 95, "figures": 95, "speakers": 85, "met": 85, "covered": 100, "named": 98, "exact": 98}


def test_stubs_are_filled_in_right_and_what_is_gone_is_named():
    bench = [sys.executable, ROOT / "bench" / "curating.py"]
    head, *_, last = subprocess.run(bench, capture_output=True, text=True, check=True).stdout.splitlines()
    shares = dict(zip(head.split(), map(float, re.findall(r"([\d.]+) %", last)), strict=True))
    assert {share: found for share, found in shares.items() if found < LEAST[share]} == {}
    assert shares.keys() == LEAST.keys()
