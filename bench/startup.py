"""Print what a warm look-up costs beside a bare Typer program, and what `check` costs beside the look-up.

The bare program has two commands. For a look-up as JSON it prints its argument; for one as a table it prints a Rich table
of the rows that the look-up prints. A claim that a record bears out, one that a record refutes and one of which the base
knows nothing are checked, each in a process of its own. Whole processes are timed in turn, A B A B …, and each pair gives one
ratio, so that a machine that drifts does not matter; the median is what counts.

    python bench/startup.py [RUNS]
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from scale import taken

QUERY = ["facts", "950k"]
CLAIMS = (
    "More than 950,000 refugees fled",
    "12 Turkish soldiers were killed in air strikes",
    "Heavy snow closed the airport of Oslo",
)

BARE = """\
import typer

app = typer.Typer()


@app.command()
def one(word: str) -> None:
    typer.echo(word)


@app.command()
def two(word: str) -> None:
    typer.echo(word)


app()
"""

BARE_TABLE = """\
import json
import sys
from pathlib import Path

import typer

app = typer.Typer()


@app.command()
def one(rows: Path) -> None:
    from rich.console import Console
    from rich.table import Table

    heads, *cells = json.loads(rows.read_text(encoding="utf-8"))
    table = Table(*heads)
    for row in cells:
        table.add_row(*row)
    Console(width=100).print(table)


@app.command()
def two(word: str) -> None:
    typer.echo(word)


app()
"""


def main() -> None:
    """Print both ratios."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # what is measured is a program that is installed
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    ours = [str(Path(sys.executable).with_name("newsfacts"))]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = folder
        bare, table, rows = (Path(folder) / name for name in ("bare.py", "table.py", "rows.json"))
        bare.write_text(BARE, encoding="utf-8")
        table.write_text(BARE_TABLE, encoding="utf-8")
        rows.write_text(json.dumps(_rows([*ours, *QUERY])), encoding="utf-8")
        print(
            f"{platform.platform()}, {platform.processor() or platform.machine()}, Python {platform.python_version()}"
        )
        look_up = [*ours, *QUERY, "--json"]
        _compare("--json", look_up, "bare Typer", [sys.executable, str(bare), "one", "950k"], 1.25, runs)
        _compare("table", [*ours, *QUERY], "bare Typer", [sys.executable, str(table), "one", str(rows)], 1.25, runs)
        for claim in CLAIMS:
            _compare("check", [*ours, "check", claim, "--json"], "a look-up", look_up, 2, runs)


def _rows(command: Sequence[str]) -> list[list[str]]:
    written = subprocess.run([*command, "--format", "tsv"], capture_output=True, text=True, check=True).stdout
    return [line.split("\t")[:6] for line in written.splitlines()]


def _compare(name: str, ours: Sequence[str], beside: str, other: Sequence[str], most: float, runs: int) -> None:
    pairs = [(taken(ours), taken(other)) for _ in range(runs + 1)][1:]
    clock, processor = (statistics.median(one[at] / two[at] for one, two in pairs) for at in (0, 1))
    mine, theirs = (
        statistics.median(side) * 1000 for side in zip(*((a.clock, b.clock) for a, b in pairs), strict=True)
    )
    print(
        f"{name:<7} {' '.join(ours[1:])}: {mine:.1f} ms, {beside} {theirs:.1f} ms, ratio {clock:.3f},"
        f" of processor time {processor:.3f} (at most {most})"
    )


if __name__ == "__main__":
    main()
