"""Bases for the tests of verdicts, each compiled once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newsfacts import FactBase
from newsfacts.verdict.checking import Checker
from newsfacts.verdict.reading import Reading


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


@pytest.fixture(scope="session")
def reading_with() -> Callable[[FactBase], Callable[[str], Reading]]:
    """Give what reads a claim with the names of a base."""
    return lambda base: Checker(base._database, base._records).read


GAPS = Path(__file__).with_name("gaps.tsv")
"""What the engine is known to get wrong: a line for each test that fails for it, and why."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Expect the tests of `gaps.tsv` to fail; one that passes is an error, until its line is taken out."""
    lines = [line.split("\t") for line in GAPS.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    reasons = {(module, name): reason for module, name, reason in lines}
    for item in items:
        reason = reasons.get((item.path.stem, item.name))
        if reason is not None and item.path.parent == GAPS.parent:
            item.add_marker(pytest.mark.xfail(strict=True, reason=reason))
