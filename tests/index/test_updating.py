"""An index that is brought up to date gives the answers of one that is compiled anew."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

import pytest

from newsfacts import FactBase, InvalidBase
from newsfacts.curation.parts import LARGEST
from newsfacts.index.compiling import _gap
from newsfacts.index.opening import open_index
from newsfacts.index.schema import record_number

HEAD = "newsfacts: 1\n"
ENTITIES = (
    HEAD
    + "sources:\n  - {id: paper, title: The Paper}\nentities:\n"
    + "".join(f"  - {{id: person-{n}, name: Person Number{n}, kind: person, aliases: [Alias{n}]}}\n" for n in range(6))
)


def facts(numbers: list[int], chance: random.Random) -> str:
    lines = [HEAD, "facts:\n"]
    for number in numbers:
        word = chance.choice(["flood", "strike", "vote", "harvest-time", "Çeşme", "storms"])
        lines.append(
            f"  - id: fact-{number}\n    statement: After the {word} {number} people moved, said Person Number{number % 6}.\n"
            f"    figure: {number + 2} people\n    date: 20{number % 90 + 10}\n    about: [person-{number % 6}]\n"
            f"    topics: [topic-{number % 3}]\n    note: a note on {word}\n"
            f"    evidence: {{source: paper, paragraph: 1, exact: '{number} people'}}\n"
        )
    return "".join(lines)


def answers(folder: Path) -> list[object]:
    base = FactBase.open(folder)
    found: list[object] = []
    for query in ("", "flood", "storm harvesttime", "number3 vote", "Alias2", "12 people", "2025", "strkie", "cesme"):
        facts_found = base.facts(query)
        found.append((query, facts_found.total, facts_found.relaxed, facts_found.results))
        found.append([result.id for result in base.search(query or "people").results])
    found.append([base.topics().results, base.entities().results, base.sources().results])
    base.close()
    return found


@pytest.mark.parametrize("seed", range(4))
def test_every_kind_of_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    """Files changed, added between others, taken away, renamed: the answers are those of a new index."""
    chance = random.Random(seed)
    folder = tmp_path / "base"
    folder.mkdir()
    (folder / "entities.yaml").write_text(ENTITIES, encoding="utf-8")
    for number in range(5):
        (folder / f"facts-{number}.yaml").write_text(
            facts(list(range(number * 10, number * 10 + 8)), chance), encoding="utf-8"
        )
    for step in range(8):
        files = sorted(folder.glob("facts-*.yaml"))
        change = chance.choice(["edit", "edit", "add", "remove", "rename", "alias"])
        if change == "add":
            (folder / f"facts-{chance.randrange(5)}{step}.yaml").write_text(
                facts([1000 + step], chance), encoding="utf-8"
            )
        elif change == "alias":
            text = ENTITIES.replace("Alias2", f"Alias2x{step}")
            (folder / "entities.yaml").write_text(text, encoding="utf-8")
        elif change == "rename":
            files[0].rename(folder / f"facts-9{step}.yaml")
        elif change == "remove" and len(files) > 2:
            chance.choice(files).unlink()
        else:
            file = chance.choice(files)
            file.write_text(
                file.read_text(encoding="utf-8").replace("people moved", "people  stayed"), encoding="utf-8"
            )
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "kept"))
        kept = answers(folder)
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / f"new-{step}"))
        assert kept == answers(folder), change


def test_only_what_changed_is_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The records of a file that nobody touched stay as they lie in the index, number and all."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "base"
    folder.mkdir()
    chance = random.Random(0)
    (folder / "entities.yaml").write_text(ENTITIES, encoding="utf-8")
    for number in range(3):
        (folder / f"facts-{number}.yaml").write_text(facts([number * 10, number * 10 + 1], chance), encoding="utf-8")

    def numbers() -> dict[str, int]:
        from newsfacts.base_files import base_files

        index = open_index(base_files([folder]))
        found = dict(index.database.execute("SELECT id, no FROM record"))
        index.database.close()
        return found

    before = numbers()
    (folder / "facts-1.yaml").write_text(facts([77], chance), encoding="utf-8")
    (folder / "facts-00.yaml").write_text(facts([78], chance), encoding="utf-8")
    after = numbers()
    assert {key: after[key] for key in after if key in before} == {
        key: before[key] for key in ("fact-0", "fact-1", "fact-20", "fact-21")
    }
    assert {"fact-77", "fact-78"} <= after.keys()


def test_a_change_that_breaks_the_base_is_told_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reference that a change elsewhere leaves dangling is found, and mending it is noticed again."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "base"
    folder.mkdir()
    (folder / "entities.yaml").write_text(ENTITIES, encoding="utf-8")
    (folder / "facts.yaml").write_text(facts([3], random.Random(0)), encoding="utf-8")
    FactBase.open(folder).close()
    (folder / "entities.yaml").write_text(ENTITIES.replace("person-3,", "person-x,"), encoding="utf-8")
    with pytest.raises(InvalidBase) as caught:
        FactBase.open(folder)
    (problem,) = caught.value.problems
    assert (Path(problem.file).name, problem.line, problem.code) == ("facts.yaml", 7, "unknown-entity")
    (folder / "entities.yaml").write_text(ENTITIES, encoding="utf-8")
    assert FactBase.open(folder).facts().total == 1


def test_a_base_may_have_very_many_files(tmp_path: Path) -> None:
    """Numbers of files leave room between them, and still fit: 33,001 of them used to be too many."""
    numbers = [((position + 1) * _gap(40_000)) for position in range(40_000)]
    assert record_number(numbers[-1], LARGEST, "event") < 1 << 63
    assert min(after - before for before, after in pairwise(numbers)) > 2
    folder = tmp_path / "base"
    folder.mkdir()
    for number in range(600):
        (folder / f"{number:05}.yaml").write_text(f"{HEAD}facts: [{{id: f{number}, statement: Number {number}.}}]\n")
    opened = FactBase.open(folder)
    assert [each.id for each in opened.facts().results] == [f"f{number}" for number in range(600)]
    opened.close()
