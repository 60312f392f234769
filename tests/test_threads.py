"""The library in threads: right answers from one base and from several, and clear words where there is none."""

from __future__ import annotations

import csv
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Thread

import pytest

from newsfacts import FactBase, NewsfactsError
from tests.conftest import SHIPPED

CLAIMS = [
    row["claim"]
    for row in csv.DictReader(
        (Path(__file__).parent / "verdict" / "moscow" / "claims.tsv").read_text(encoding="utf-8").splitlines(),
        delimiter="\t",
    )
][:60]
