"""Bases for the tests of verdicts, each compiled once, and the verdicts that are known to be missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newsfacts import FactBase

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., FactBase]]:
    """Open a base from files, or from YAML text, in a cache of the tests' own."""
    folder = tmp_path_factory.mktemp("bases")
    bases: dict[tuple[str | Path, ...], FactBase] = {}

    def open_base(*parts: str | Path) -> FactBase:
        if parts not in bases:
            paths = []
            for at, part in enumerate(parts):
                path = part if isinstance(part, Path) else folder / f"{len(bases)}-{at}.yaml"
                if isinstance(part, str):
                    path.write_text(part, encoding="utf-8")
                paths.append(path)
            with pytest.MonkeyPatch.context() as patched:
                patched.setenv("XDG_CACHE_HOME", str(folder / "cache"))
                bases[parts] = FactBase.open(*paths)
        return bases[parts]

    yield open_base
    for base in bases.values():
        base.close()


@pytest.fixture(scope="session")
def world(opened: Callable[..., FactBase]) -> Callable[[str], FactBase]:
    """Open the base of one of the worlds; `moscow` is the base that ships."""

    def open_world(name: str) -> FactBase:
        return opened(
            ROOT / "data" / "facts.yaml" if name == "moscow" else ROOT / "tests" / "worlds" / name / "facts.yaml"
        )

    return open_world
