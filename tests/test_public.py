"""What `import newsfacts` gives: every name that it promises, every type that its methods return, and its examples."""

from __future__ import annotations

import doctest
import importlib

import pytest

import newsfacts
from newsfacts import FactBase


@pytest.mark.parametrize("name", newsfacts.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(newsfacts, name).__name__ == name


def test_every_type_that_a_method_returns_is_public_and_so_is_what_it_holds(shipped: FactBase) -> None:
    given = [
        *shipped.facts("950k", page=newsfacts.Page(limit=1)).results,
        *shipped.quotes(page=newsfacts.Page(limit=1)).results,
        *shipped.timeline(page=newsfacts.Page(limit=1)).results,
        *shipped.entities(page=newsfacts.Page(limit=1)).results,
        *shipped.sources().results,
        *shipped.topics().results,
        *shipped.show("putin").results,
        shipped.facts("950k"),
        shipped.info(),
        shipped.review("43 Turkish soldiers were killed in the air strikes in Idlib."),
    ]
    seen: set[str] = set()
    while given:
        value = given.pop()
        if type(value).__module__.startswith("newsfacts"):
            seen.add(type(value).__name__)
        if isinstance(value, tuple):
            given += value
    assert {"Finding", "Verdict", "Comparison", "Slot", "Evidence"} <= seen
    assert seen <= set(newsfacts.__all__)


@pytest.mark.parametrize("module", ["newsfacts", "newsfacts.factbase"])
def test_examples_in_docstrings_are_real(module: str) -> None:
    ran = doctest.testmod(importlib.import_module(module), globs={"FactBase": FactBase})
    assert ran.failed == 0 < ran.attempted
