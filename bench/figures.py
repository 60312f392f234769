"""How well and how fast figures are found: `python bench/figures.py FILE... [--misses]`.

FILE is a JSON-lines file of cases: `text`, `surface`, `value` (a number, or [low, high] with null for an open end),
`unit`, `canon_value` and `canon_unit` (the same in one unit a dimension), `kind`, `suite`; `unit` is null where only
the number is asked. A case is right if any figure found in its text has the value, or the value and the unit. A line
whose `surface` is null is a sentence without figures: a figure found there is a false hit. Prints shares by suite
and kind, F1 over the texts, as if each had the figures of its cases and no others, ranks aside, texts a second, beside quantulum3's if that is installed, and what importing the reader adds to a look-up.
Measures only; exit status 0.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsfacts.figures import FoundFigure, convert, dimension_of, find_figures, find_unit, unit_names

if TYPE_CHECKING:
    from collections.abc import Callable

CLOSE = Decimal("0.000001")
NAMES = {
    "C": "degree Celsius",
    "F": "degree Fahrenheit",
    "deg": "degree",
    "B": "byte",
    "/s": "count per second",
    "l": "litre",
    "m/square second": "metre per second squared",
}
UNITS = frozenset(unit_names())
NUMBERS = ("count", "fraction", "rank")


def close(a: Decimal | None, b: Any) -> bool:
    """Whether two numbers are the same but for rounding; None is an open end."""
    if a is None or b is None:
        return a is None and b is None
    other = Decimal(repr(b))
    return abs(a - other) <= CLOSE * max(abs(a), abs(other))


def same(ours: tuple[Decimal | None, Decimal | None], case: Any) -> bool:
    """Whether a figure, as its two ends, is the case's value."""
    low, high = case if isinstance(case, list) else (case, case)
    return close(ours[0], low) and close(ours[1], high)


def ends(found: FoundFigure, case: Any) -> tuple[Decimal | None, Decimal | None]:
    """Return a figure as the case gives its own: the number that is written, or an interval."""
    figure = found.figure
    if figure.value is not None and not isinstance(case, list):
        return figure.value, figure.value
    return figure.low, figure.high


def value_right(found: FoundFigure, case: dict[str, Any]) -> bool:
    """Whether a figure has the case's value, in the case's unit or in the common one."""
    ours = ends(found, case["value"])
    return same(ours, case["value"]) or unit_right(found, case)


def unit_right(found: FoundFigure, case: dict[str, Any]) -> bool:
    """Whether a figure has the case's value and a unit of the same meaning."""
    canon = case["canon_unit"]
    unit = found.figure.unit if " per " in canon else _known_part(found.figure.unit)
    ours = ends(found, case["canon_value"])
    if canon == "":
        return unit in NUMBERS and same(ours, case["canon_value"])
    target = NAMES.get(canon) or find_unit(canon)
    if target is None or dimension_of(unit) != dimension_of(target):
        return False
    low, high = (None if end is None else convert(end, unit, target) for end in ours)
    return same((low, high), case["canon_value"])


def _known_part(unit: str) -> str:
    """A unit without the thing that it is per, for which no suite has a unit: USD of "USD per share"."""
    top, between, bottom = unit.rpartition(" per ")
    return top if between and find_unit(unit) == unit and find_unit(bottom) is None and unit not in UNITS else unit


def speed(find: Callable[[str], Any], texts: list[str]) -> float:
    """Texts a second, the best of three rounds."""
    best = 0.0
    for _ in range(3):
        start = time.perf_counter()
        for text in texts:
            find(text)
        best = max(best, len(texts) / (time.perf_counter() - start))
    return best


def import_time() -> float:
    """Milliseconds that importing the reader takes in a process that has opened a base, the best of seven."""
    code = "import time, newsfacts.factbase; start = time.perf_counter(); import newsfacts.figures.finder; "
    code += "print(1000 * (time.perf_counter() - start))"
    with tempfile.TemporaryDirectory() as cache:  # compiled modules, whatever the environment says of them
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        command = [sys.executable, "-c", code]
        environment = {**kept, "PYTHONPYCACHEPREFIX": cache}
        runs = [subprocess.run(command, env=environment, capture_output=True, text=True, check=True) for _ in range(8)]
    return min(float(run.stdout) for run in runs[1:])


def shown(found: FoundFigure) -> str:
    """Return a figure in a line of misses."""
    figure = found.figure
    number = figure.value if figure.value is not None else f"{figure.low}..{figure.high}"
    return f"{figure.text!r} {number} {figure.unit}"


def measure(cases: list[dict[str, Any]], *, misses: bool) -> None:
    """Print the shares of right cases."""
    table: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    empty = false = 0
    for case in cases:
        found = find_figures(case["text"])
        if case.get("surface") is None:
            empty += 1
            false += bool(found)
            if found and misses:
                print(f"FALSE  {case['text']!r}: {[f.figure.text for f in found]}")
            continue
        right: bool = any(value_right(f, case) for f in found)
        with_unit = any(unit_right(f, case) for f in found) if case["unit"] is not None else right
        for row in ((case["suite"], case["kind"]), (case["suite"], ""), ("all", "")):
            counts = table[row]
            counts[0] += 1
            counts[1] += right
            counts[2] += with_unit
        if misses and not with_unit:
            wrong = "UNIT " if right else "VALUE"
            got = "; ".join(shown(f) for f in found)
            print(f"{wrong}  {case['surface']!r} {case['value']} {case['unit']} in {case['text']!r}: {got}")
    print(f"{'suite':24}{'kind':20}{'cases':>6}{'values':>9}{'units':>9}")
    for (suite, kind), (count, values, units) in sorted(table.items()):
        print(f"{suite:24}{kind:20}{count:6}{100 * values / count:8.1f}%{100 * units / count:8.1f}%")
    values, units = f1(cases)
    print(f"F1 over texts: values {values:.1f}, with units {units:.1f}")
    if empty:
        print(f"false hits: {false} of {empty} sentences without figures")


def f1(cases: list[dict[str, Any]]) -> tuple[float, float]:
    """F1 of values and of values with units, in percent: each figure found is held against one case of its text."""
    wanted: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for case in cases:
        wanted[case["text"]] += [case] if case.get("surface") is not None else []
    right, count = [0, 0], 0
    for text, given in wanted.items():
        found = [each for each in find_figures(text) if each.figure.unit != "rank"]
        count += len(found) + len(given)
        for place, is_right in enumerate((value_right, unit_right)):
            left = list(found)
            for case in given:
                hit = next((each for each in left if is_right(each, case)), None)
                if hit is not None:
                    left.remove(hit)
                    right[place] += 1
    return 200 * right[0] / max(count, 1), 200 * right[1] / max(count, 1)


def main() -> None:
    """Read the files, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--misses", action="store_true", help="print every case that is not right")
    options = parser.parse_args()
    lines = [line for file in options.files for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    cases = [json.loads(line) for line in lines]
    measure(cases, misses=options.misses)
    texts = [case["text"] for case in cases]
    ours = speed(find_figures, texts)
    print(f"newsfacts: {ours:,.0f} texts a second, {1e6 / ours:.0f} µs a text, imported in {import_time():.1f} ms")
    try:
        from quantulum3 import parser as quantulum  # type: ignore[import-not-found]
    except ImportError:
        print("quantulum3 is not installed, no comparison (pip install quantulum3)")
        return
    theirs = speed(quantulum.parse, texts[:50])
    print(f"quantulum3: {theirs:,.0f} texts a second, newsfacts is {ours / theirs:,.0f} times as fast")


if __name__ == "__main__":
    main()
