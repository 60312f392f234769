"""Print what it takes to export a large base, load it into PostgreSQL, and look things up there.

    python bench/sharing.py FACTS PSQL…       for instance: 1000000 psql -h localhost -d newsfacts

The SQL is that of docs/sharing.md. The table `record` is dropped first and stays afterwards.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
NEWSFACTS = str(Path(sys.executable).with_name("newsfacts"))


def main() -> None:
    """Make the base, export it, load it, ask."""
    facts, psql = int(sys.argv[1]), sys.argv[2:]
    page = (HERE.parent / "docs" / "sharing.md").read_text(encoding="utf-8")
    schema, load, *queries = [block.split("```")[0] for block in page.split("```sql\n")[1:]]
    print(
        f"{platform.platform()}, {os.cpu_count()} processors; {send(psql, 'SHOW server_version;').strip()}; {facts:,} facts"
    )
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        os.environ["XDG_CACHE_HOME"] = f"{folder}/cache"
        base, lines = f"{folder}/base", f"{folder}/base.jsonl"
        subprocess.run([sys.executable, HERE / "generate.py", base, str(facts)], check=True)
        timed(
            "index", lambda: subprocess.run([NEWSFACTS, "info", "--data", base], check=True, stdout=subprocess.DEVNULL)
        )
        timed(
            "export jsonl",
            lambda: subprocess.run([NEWSFACTS, "export", "jsonl", "--data", base, "-o", lines], check=True),
        )
        print(f"  {Path(lines).stat().st_size / 1e6:.0f} MB of lines")
        send(psql, f"DROP TABLE IF EXISTS record;{schema}")
        load = load.replace("base.jsonl", lines)
        timed("load", lambda: send(psql, load))
        timed("load again, nothing new", lambda: send(psql, load))
        print(f"  {send(psql, 'SELECT count(*) FROM record;').split()[-1]} rows")
        for query in [*queries, queries[0].replace("turkish soldiers", "refugees border strike")]:
            took = send(psql, f"\\timing on\n{query}{query}").split("Time: ")[-1].split(" ms")[0]
            print(f"  {took:>9} ms  {' '.join(query.split())[:90]}…")


def timed(what: str, work: object) -> None:
    """Print how many seconds a step takes."""
    started = time.perf_counter()
    work()  # type: ignore[operator]
    print(f"  {time.perf_counter() - started:7.1f} s  {what}", flush=True)


def send(psql: list[str], sql: str) -> str:
    """Send SQL to the server and give what it prints."""
    done = subprocess.run(
        [*psql, "-qAt", "-v", "ON_ERROR_STOP=1"], input=sql, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.stderr)
    return done.stdout


if __name__ == "__main__":
    main()
