"""A base with every key, dates of every precision, and text that would do harm if it were read as markup."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsfacts import FactBase

BASE = Path(__file__).with_name("base.yaml")


@pytest.fixture
def every_key():
    base = FactBase.open(BASE)
    yield base
    base.close()


@pytest.fixture
def path_of_every_key() -> Path:
    return BASE


@pytest.fixture(params=["every-key", "ships"])
def some_base(request, every_key, shipped):
    """Give the base with every key, and the one that ships."""
    return every_key if request.param == "every-key" else shipped
