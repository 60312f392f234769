"""Mending what lint finds where there is one answer; every other byte of the base stays as it is."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import yaml

from newsfacts.curation.lint import lint
from newsfacts.curation.lint.format_codes import BREAKS_OFF
from newsfacts.dates.finder import suggest_edtf
from newsfacts.errors import InvalidBase
from newsfacts.files import opened, shown
from newsfacts.locking import locked
from newsfacts.writing.amending import Amending, made
from newsfacts.writing.draft import draft
from newsfacts.writing.replacing import CannotWrite, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from newsfacts.errors import Problem
    from newsfacts.writing.appending import Change

_MOST_ROUNDS = 10
"""Mending one problem may show another: two items gone leave an empty list."""
_MENDED = frozenset(
    ("redundant-alias", "repeated-item", "empty-list", "topic-spelling", "unreadable-date", "one-sided-dispute")
)
_TICKED = re.compile(r"`([^`]+)`")


_Changes: TypeAlias = "Sequence[tuple[Problem, Sequence[tuple[Path, Change]]]]"
"""Problems, each with what mends it."""


class Fixed(NamedTuple):
    """What was mended, in the order in which it was found."""

    problems: tuple[Problem, ...]


def fix(files: Sequence[Path], codes: Callable[[str], bool], texts: Mapping[str, Path]) -> Fixed:
    """Mend the problems of a base that have one answer and whose code is asked for.

    A change after which the base has a problem that it had not before is not made. Raises CannotRead, CannotWrite,
    and Locked or NoLock where no lock can be had; then every file is as it was.
    """
    with locked(files):
        old = {file: _content(file) for file in files}
        new = dict(old)
        done: list[Problem] = []
        for _ in range(_MOST_ROUNDS):
            mended = _round(files, new, codes, texts)
            if not mended:
                break
            done += mended
        changed = {file: content for file, content in new.items() if content != old[file]}
        for file, content in changed.items():
            if _content(file) != old[file]:
                raise CannotWrite(file, "another program has changed the file meanwhile")
            replace(file, content)
    return Fixed(tuple(done))


def _round(
    files: Sequence[Path], new: dict[Path, bytes], codes: Callable[[str], bool], texts: Mapping[str, Path]
) -> list[Problem]:
    """Mend what can be mended at once, and give what that was."""
    drafts = [draft(file, new[file]) for file in files]
    before = lint(drafts, texts).problems
    amending: dict[Path, Amending] = {}
    try:
        for file in files:
            amending[file] = Amending(new[file].decode("utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:  # no YAML: that has to be mended first
        raise InvalidBase([each for each in before if each.code in BREAKS_OFF] or before) from error
    found = [(each, list(_changes(each, amending))) for each in before if codes(each.code)]
    found = [(problem, changes) for problem, changes in found if changes]

    def attempt(chosen: _Changes) -> dict[Path, bytes] | None:
        """Give the files with these changes made, None where they bring a problem of a kind that nothing here mends."""
        mended = {}
        for file in files:
            of_file = [change for _, changes in chosen for changed, change in changes if changed == file]
            mended[file] = made(new[file].decode("utf-8"), of_file).encode("utf-8")
        after = lint([draft(file, mended[file]) for file in files], texts).problems
        more = Counter(each.code for each in after) - Counter(each.code for each in before)
        return None if any(code not in _MENDED for code in more) else mended

    def harmless(chosen: _Changes) -> _Changes:
        """Leave out the problems whose mending brings others, by halves: they are few."""
        half = len(chosen) // 2
        halves = (chosen[:half], chosen[half:]) if half else ()
        return [each for part in halves for each in (part if attempt(part) is not None else harmless(part))]

    chosen: _Changes = found
    mended = attempt(chosen) if chosen else None
    if mended is None and (chosen := harmless(found)):
        mended = attempt(chosen)
    if mended is None:
        return []
    new.update(mended)
    return [problem for problem, _ in chosen]


def _changes(problem: Problem, amending: Mapping[Path, Amending]) -> Iterator[tuple[Path, Change]]:
    """Give the changes that mend a problem; none where there is no one answer."""
    file = next(file for file in amending if shown(file) == problem.file)
    line, column = problem.line - 1, problem.column - 1
    change: Change | None = None
    if problem.code in ("redundant-alias", "repeated-item", "empty-list"):
        change = amending[file].without(line, column)
    elif problem.code == "topic-spelling":
        change = amending[file].replaced(line, column, _TICKED.findall(problem.message)[-1])
    elif problem.code == "unreadable-date":
        written = amending[file].scalar_at(line, column)
        edtf = suggest_edtf(written) if written is not None else None
        if edtf is not None and " or " not in edtf:
            change = amending[file].replaced(line, column, edtf, typed=True)
    elif problem.code == "one-sided-dispute":
        other, fact = _TICKED.findall(problem.message)[:2]
        for each, there in amending.items():
            if there.record(other) is not None:
                file, change = each, there.with_items(other, "disputed_by", [fact])
    if change is not None:
        yield file, change


def _content(file: Path) -> bytes:
    with opened(file) as stream:
        return stream.read()
