"""A base with every key, dates of every precision, and text that would do harm if it were read as markup."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsfacts import FactBase

BASE = Path(__file__).with_name("base.yaml")
WORLDS = Path(__file__).parents[1] / "worlds"


@pytest.fixture
def every_key():
    base = FactBase.open(BASE)
    yield base
    base.close()


@pytest.fixture
def path_of_every_key() -> Path:
    return BASE


@pytest.fixture(params=["every-key", "ships", *sorted(path.parent.name for path in WORLDS.glob("*/facts.yaml"))])
def some_base(request, every_key, shipped):
    """Give the base with every key, the one that ships, and each that others curated."""
    if request.param in ("every-key", "ships"):
        yield every_key if request.param == "every-key" else shipped
        return
    base = FactBase.open(WORLDS / request.param / "facts.yaml")
    yield base
    base.close()
