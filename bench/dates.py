"""Measure how well dates are found, on files of cases.

Usage: python bench/dates.py [--misses] FILE...

A file holds one JSON object a line: `text`, `surface` (the words of the date), `edtf` (or null), `iso_low` and
`iso_high` (first and last day), `suite`, `kind`, and `fair` (true, or "loose" where suites disagree on the ends).
A case is right when a date that overlaps the surface has the same EDTF, or the same first and last day.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from pathlib import Path
from typing import Any

from newsfacts.dates import FoundDate, find_dates


def on_surface(case: dict[str, Any], found: list[FoundDate]) -> list[FoundDate]:
    """Give the dates found that overlap the surface of a case, wherever the text has it."""
    words = re.escape((case["surface"] or "").lower())
    places = [match.span() for match in re.finditer(words, case["text"].lower())]
    return [date for date in found if any(date.start < end and start < date.end for start, end in places)]


def is_right(case: dict[str, Any], found: list[FoundDate]) -> bool:
    """Whether one of the dates found is the one of the case."""
    days = (case["iso_low"], case["iso_high"])
    dates = [date for date, _, _ in on_surface(case, found)]
    return any(d.edtf == case["edtf"] or (d.start and (d.start, d.end) == days) for d in dates)


def main() -> None:
    """Print a line for every suite and kind, then the speed."""
    parser = argparse.ArgumentParser(description="Measure how well dates are found.")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--misses", action="store_true", help="list the cases that are not right")
    options = parser.parse_args()
    lines = [line for file in options.files for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    cases = [json.loads(line) for line in lines]
    find_dates("1 May 2020")  # so that reading the word list is not timed, nor compiling what sorts out other texts
    find_dates("nothing")
    began = time.perf_counter()
    results = [find_dates(case["text"]) for case in cases]
    seconds = time.perf_counter() - began
    total: Counter[tuple[str, str, str]] = Counter()
    right: Counter[tuple[str, str, str]] = Counter()
    invented = 0
    for case, found in zip(cases, results, strict=True):
        key = (case.get("suite", "-"), case["kind"], "loose" if case.get("fair") == "loose" else "fair")
        total[key] += 1
        good = is_right(case, found)
        right[key] += good
        yearless = (case["edtf"] or "").startswith("XXXX")
        invented += yearless and any(date.start or date.end for date, _, _ in on_surface(case, found))
        if options.misses and not good:
            dates = [(date.edtf, case["text"][start:end]) for date, start, end in found]
            print(f"{key}: {case['text'][:160]!r}\n    {case['surface']!r} {case['edtf']} {case['iso_low']} {dates}")
    for key in sorted(total):
        print(f"{key[0]:24} {key[1]:10} {key[2]:6} {right[key]:5} of {total[key]:5}  {right[key] / total[key]:7.1%}")
    fair = [key for key in total if key[2] == "fair"]
    right_fair, all_fair = sum(right[k] for k in fair), sum(total[k] for k in fair)
    print(f"{'all':24} {'':10} {'fair':6} {right_fair:5} of {all_fair:5}  {right_fair / max(all_fair, 1):7.1%}")
    print(f"years invented: {invented}; {len(cases) / seconds:,.0f} texts a second")


if __name__ == "__main__":
    main()
