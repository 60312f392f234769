"""A small base that lints clean, for everything that writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsfacts.writing.initial import start

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """Give the base that `newsfacts init` starts."""
    return start(str(tmp_path / "facts.yaml"))
