"""What every test of the whole program stands on: a home of its own, a base from text, and ways to run newsfacts."""

from __future__ import annotations

import gc
import io
import os
import re
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, settings
from terminal import Terminal

from newsfacts import FactBase

# How fast an example runs says how busy the machine is, and nothing of what it tests.
settings.register_profile("newsfacts", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("newsfacts")

ROOT = Path(__file__).resolve().parents[1]
SHIPPED = ROOT / "data" / "facts.yaml"

_VARIABLES = (
    "NEWSFACTS_DATA",
    "COLUMNS",
    "LINES",
    "NO_COLOR",
    "FORCE_COLOR",
    "TERM",
    "PYTHONIOENCODING",
    "PYTHONUTF8",
    "LC_ALL",
    "LANG",
    "EDITOR",
    "VISUAL",
)
"""What a person may have set and a test must not see."""


class Outcome(NamedTuple):
    """What a run of newsfacts left behind."""

    status: int
    out: str
    err: str


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give a new folder at every `next`; cheaper than one of pytest's own for each of some thousand tests."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compile the base that ships once, and give the folder that its index lies in."""
    folder = tmp_path_factory.mktemp("compiled")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("XDG_CACHE_HOME", str(folder))
        FactBase.open(SHIPPED).close()
    return folder


@pytest.fixture(scope="session")
def shipped(compiled: Path) -> Iterator[FactBase]:
    """Open the base that ships, once for all tests that only look things up in it."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("XDG_CACHE_HOME", str(compiled))
        opened = FactBase.open(SHIPPED)
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give every test a home and a cache of its own, and none of the variables that change what is printed."""
    folder = next(homes)
    folder.mkdir()
    for name in _VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
    monkeypatch.setenv("NEWSFACTS_PAGER", "cat")
    monkeypatch.setenv("NEWSFACTS_DEBUG", "1")  # what would be put into words for a person fails a test
    return folder


@pytest.fixture
def warm(home: Path, compiled: Path) -> None:
    """Put the index of the base that ships into the cache of this test, as if it had been read before."""
    shutil.copytree(compiled, home / "cache", dirs_exist_ok=True)


@pytest.fixture
def base(tmp_path: Path) -> Callable[..., Path]:
    """Write YAML (text, or bytes as they are) to a file and give its path."""

    def write(text: str | bytes, name: str = "base.yaml") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else textwrap.dedent(text).lstrip("\n").encode())
        return path

    return write


@pytest.fixture
def run(warm: None) -> Callable[..., Outcome]:
    """Run newsfacts as a process of its own, as a shell does."""

    def process(
        *args: str | Path,
        input: str | bytes | None = None,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> Outcome:
        done = subprocess.run(
            [sys.executable, "-m", "newsfacts", *map(str, args)],
            input=input.encode() if isinstance(input, str) else input,
            capture_output=True,
            env={**os.environ, "PYTHONPATH": str(ROOT), **(env or {})},
            cwd=cwd,
            timeout=60,
            check=False,
        )
        return _sound(Outcome(done.returncode, _text(done.stdout), _text(done.stderr)))

    return process


def _sound(outcome: Outcome) -> Outcome:
    """Give what came of a command, once it is clear that no defect of newsfacts has been put into words in it."""
    assert "Traceback" not in outcome.err, outcome.err
    return outcome


def _text(output: bytes) -> str:
    """Decode output; bytes that are not UTF-8 stay visible to the test as surrogates."""
    return output.decode("utf-8", "surrogateescape")


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, warm: None) -> Callable[..., Outcome]:
    """Run the command line inside this process, for the many cases where a process is not the point."""
    from newsfacts.cli import run as run_here

    gc.enable()  # the command line turns it off for its own short life

    def in_process(*args: str | Path) -> Outcome:
        out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")
        err = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")
        with monkeypatch.context() as patched:
            patched.setattr(sys, "stdout", out)
            patched.setattr(sys, "stderr", err)
            status = run_here([str(arg) for arg in args])
        out.flush()
        err.flush()
        said = _text(err.buffer.getvalue())  # type: ignore[attr-defined]
        return _sound(Outcome(status, _text(out.buffer.getvalue()), said))  # type: ignore[attr-defined]

    return in_process


@pytest.fixture
def at_terminal(warm: None) -> Callable[..., str]:
    """Run newsfacts at a pseudo-terminal of some width and give all that stays there."""

    def show(line: str, columns: int, **env: str) -> str:
        _, shown = Terminal(*line.split(), columns=columns, env={"TERM": "xterm", **env}).end()
        return _BAR.sub("", _text(shown).replace("\r\n", "\n"))

    return show


_BAR = re.compile(r"\x1b\[\?25l.*?\x1b\[\?25h(?:\n?\r?\x1b\[1A\x1b\[2K)*", re.DOTALL)
"""A progress bar, which a busy machine shows and takes away again."""
