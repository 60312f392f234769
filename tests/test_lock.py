"""What `make test` installs is locked: every package with its version and hashes, from wherever pip gets packages."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
WANTED = {
    "requirements.lock": [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]],
    ".ci/readers.lock": PROJECT["optional-dependencies"]["readers"],
}


@pytest.mark.parametrize("lock", WANTED)
def test_the_lock_has_what_the_project_needs_and_names_no_registry(lock):
    written = (ROOT / lock).read_text(encoding="utf-8")
    packages = re.split(r"(?m)^(?=\S)", written)[1:]
    assert all(re.search(r"--hash=sha256:[0-9a-f]{64}", each) for each in packages)
    assert "://" not in written
    locked = dict(re.findall(r"(?m)^([\w.-]+)==([\w.]+)", written))
    for requirement in map(Requirement, WANTED[lock]):
        assert requirement.specifier.contains(locked[canonicalize_name(requirement.name)])
