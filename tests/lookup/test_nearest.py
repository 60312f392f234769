"""The records nearest to some words: the same order whether few records hold them or most of a base do."""

from __future__ import annotations

import pytest

from newsfacts.base_files import base_files
from newsfacts.index.opening import open_index
from newsfacts.lookup.nearest import Nearest

PAIRS = ("Harbour and bridge", "Bridge and tower", "Harbour and tower")


@pytest.mark.parametrize("size", [9, 1_300], ids=["few", "more than are weighed one by one"])
def test_what_holds_every_word_is_nearest(size, base):
    lines = [f"  - {{id: f{each}, statement: {PAIRS[each % 3]} were closed.}}\n" for each in range(size)]
    lines.append("  - {id: last, statement: 'Harbour, bridge and tower were closed.'}\n")
    index = open_index(base_files([base(f"newsfacts: 1\nfacts:\n{''.join(lines)}")]))
    nearest = Nearest(index.database)
    found = nearest.records([((word,), 1.0) for word in ("harbour", "bridge", "tower")], 5)
    (last,) = index.database.execute("SELECT no FROM record WHERE id = 'last'").fetchone()
    index.database.close()
    assert next(iter(found.items())) == (last, 0)
    assert set(found.values()) == {0, 1}  # equals are as near as one another
