"""Reading all the files of a base, with everything that is wrong in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from newsfacts.curation.reading import Reader
from newsfacts.curation.references import reference_problems
from newsfacts.curation.written import Written, read_written
from newsfacts.errors import Problem
from newsfacts.files import shown


def read_base(
    files: Sequence[Path], read: Callable[[int], None] = lambda _: None
) -> tuple[list[Written], list[Problem]]:
    """Every record of a base as written, and every problem that keeps it from being looked up in.

    Problems come in the order of files and lines. `read` is told again and again how many characters have been read.
    Raises CannotRead where a file cannot be opened.
    """
    base: list[Written] = []
    problems: list[Problem] = []
    before = 0
    for path in files:
        reader = Reader(path, shown(path))
        done = 0
        for section, mapping in reader.records():
            written = read_written(section, mapping, reader.name, problems)
            if written is not None:
                base.append(written)
            done = mapping.mark.index
            read(before + done)
        before += done
        problems.extend(reader.problems)
    problems.extend(reference_problems(base))
    return base, in_order(problems, [shown(path) for path in files])


def in_order(problems: Iterable[Problem], files: Sequence[str]) -> list[Problem]:
    """Sort problems by file, line and column."""
    order = {name: number for number, name in enumerate(files)}
    return sorted(problems, key=lambda problem: (order.get(problem.file, -1), *problem[1:3], problem.code))
