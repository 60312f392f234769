"""What people see, byte by byte: the main tables at fixed widths and in a pipe.

After a change that is meant, `NEWSFACTS_GOLDEN=1 pytest tests/cli/test_golden.py` writes the files anew: read their diff.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"
LINES = {
    "facts": "facts",
    "facts-of-a-query": "facts repair",
    "facts-disputed": "facts --disputed",
    "quotes": "quotes",
    "timeline": "timeline",
    "search": "search bridge council",
    "show-fact": "show bridge-repair-cost",
    "show-quote": "show moor-patience",
    "show-event": "show closing",
    "show-entity": "show moor",
    "show-source": "show gazette",
    "entities": "entities",
    "topics": "topics",
    "sources": "sources",
    "fields": "facts --fields id,figure.value,figure.unit,evidence.source.id",
    "misspelt": "facts bridge repare",
    "relaxed": "facts bridge money zebra",
    "nothing": "facts zebra",
    "check-supported": "check The Old Bridge is 1.2 km long",
    "check-refuted": "check The Old Bridge is 3 km long",
    "check-unknown": "check The ferry was painted green in 1999",
    "review": "review draft.md",
    "review-all": "review draft.md --all --format table",
}
AT_A_TERMINAL = ["facts", "quotes", "timeline", "search", "show-fact", "entities", "check-refuted", "review-all"]
WIDTHS = [40, 80, 120]


def compare(name: str, shown: str) -> None:
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("NEWSFACTS_GOLDEN"):
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in the folder of the sample base, so that its path is printed alike on every machine."""
    monkeypatch.chdir(GOLDEN)
    monkeypatch.setenv("NEWSFACTS_DATA", "base.yaml")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", AT_A_TERMINAL)
def test_at_a_terminal(name, width, here, at_terminal):
    shown = at_terminal(LINES[name], width, NO_COLOR="1")
    compare(f"{name}-{width}", re.sub(r" +$", "", shown, flags=re.MULTILINE))


@pytest.mark.parametrize("name", LINES)
def test_in_a_pipe(name, here, call):
    outcome = call(*LINES[name].split())
    compare(f"{name}-pipe", f"{outcome.out}-- status {outcome.status}\n{outcome.err}")


def test_every_golden_file_has_a_test():
    names = {f"{name}-pipe" for name in LINES}
    names |= {f"{name}-{width}" for name in AT_A_TERMINAL for width in WIDTHS}
    assert {path.stem for path in GOLDEN.glob("*.txt")} == names
