"""Bases for the tests of verdicts, each compiled once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newsfacts import FactBase


@pytest.fixture(scope="session")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., FactBase]]:
    """Open a base from files, or from YAML text, in a cache of the tests' own."""
    folder = tmp_path_factory.mktemp("bases")
    bases: list[FactBase] = []

    def open_base(*parts: str | Path) -> FactBase:
        paths = []
        for at, part in enumerate(parts):
            path = part if isinstance(part, Path) else folder / f"{len(bases)}-{at}.yaml"
            if isinstance(part, str):
                path.write_text(part, encoding="utf-8")
            paths.append(path)
        with pytest.MonkeyPatch.context() as patched:
            patched.setenv("XDG_CACHE_HOME", str(folder / "cache"))
            bases.append(FactBase.open(*paths))
        return bases[-1]

    yield open_base
    for base in bases:
        base.close()
