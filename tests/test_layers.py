"""One way down: what a module imports, at once or late, never imports that module, and nothing below imports the cli."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsfacts

PACKAGE = Path(newsfacts.__file__).parent
MODULES = {
    ".".join(["newsfacts", *path.relative_to(PACKAGE).with_suffix("").parts]).removesuffix(".__init__"): path
    for path in PACKAGE.rglob("*.py")
}
FLOORS = ["cli", "exporting", "render", "citing", "factbase", "writing.extract", "curation.coverage", "review", "writing",
          "verdict", "lookup", "index", "curation", "documents", "encoding", "citing.links",
          "figures", "dates", "figures.below_hundred", "figures.tokens", "figures.number_words",
          "figures.wordlist"]  # fmt: skip
"""From above to below; what stands in none of them is the ground floor. Reading a document is below its review, and how one
value is written below what is made of many; dates read the tokens and number words of figures."""

IN_A_NOTEBOOK = {
    (name, "newsfacts.render.notebook") for name in ("newsfacts.verdict.result", "newsfacts.review.findings")
}
"""What a notebook shows of a value it asks the value for, which asks what renders it, at that moment only."""


def imported(name: str) -> Iterator[str]:
    """Give the modules of newsfacts that a module imports, those for type checkers aside."""
    tree = ast.parse(MODULES[name].read_text(encoding="utf-8"))
    aside = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if id(node) in aside:
            continue
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names if each.name in MODULES)
        elif isinstance(node, ast.ImportFrom):
            module = str(node.module)
            if node.level:
                package = name.split(".") if MODULES[name].stem == "__init__" else name.split(".")[:-1]
                module = ".".join([*package[: len(package) + 1 - node.level], *filter(None, [node.module])])
            for each in node.names:
                inner = f"{module}.{each.name}"
                if inner in MODULES or module in MODULES:
                    yield inner if inner in MODULES else module


IMPORTS = {name: set(imported(name)) - {name, name.rpartition(".")[0]} for name in MODULES}


def floor(name: str) -> int:
    holding = [each for each in FLOORS if f"{name}.".startswith(f"newsfacts.{each}.")]
    return FLOORS.index(max(holding, key=len)) if holding else len(FLOORS)


def reached(name: str) -> set[str]:
    found: set[str] = set()
    left = [name]
    while left:
        new = IMPORTS[left.pop()] - found
        found |= new
        left += new
    return found


@pytest.mark.parametrize("package", sorted({name.split(".")[1] for name in MODULES if "." in name}))
def test_no_module_is_imported_by_what_it_imports(package):
    names = [name for name in MODULES if f"{name}.".startswith(f"newsfacts.{package}.")]
    assert [name for name in names if name in reached(name)] == []


@pytest.mark.parametrize("package", ["text", "dates", "figures", "curation", "index", "lookup", "writing",
                                     "verdict", "review", "documents", "grammar", "lexicon", "encoding", "citing", "render",
                                     "exporting"])  # fmt: skip
def test_nothing_is_imported_from_above(package):
    names = [name for name in MODULES if f"{name}.".startswith(f"newsfacts.{package}.")]
    names = [name for name in names if not name.startswith("newsfacts.curation.coverage")]
    assert {(name, each) for name in names for each in IMPORTS[name] if floor(each) < floor(name)} <= IN_A_NOTEBOOK


@pytest.mark.parametrize(
    "name",
    [
        "newsfacts.locking",
        "newsfacts.files",
        "newsfacts.base_files",
        "newsfacts.results",
        "newsfacts.places",
        "newsfacts.errors",
    ],
)
def test_the_ground_floor_stands_on_itself(name):
    assert [each for each in IMPORTS[name] if floor(each) < len(FLOORS)] == []
