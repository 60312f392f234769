"""What is made of the commands is up to date, and whole."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_nothing_is_out_of_date():
    """`python tools/reference.py` writes it anew."""
    ask = [sys.executable, str(ROOT / "tools" / "reference.py"), "--check"]
    asked = subprocess.run(ask, capture_output=True, text=True, check=False)
    assert (asked.stdout, asked.stderr, asked.returncode) == ("", "", 0)
