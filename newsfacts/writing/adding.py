"""Adding a record to a base: nothing is written unless the whole base is as sound with it as it was without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from newsfacts.curation.format import KIND_OF_SECTION
from newsfacts.curation.lint import lint
from newsfacts.curation.loading import read_base
from newsfacts.curation.reading import Mapping, Value
from newsfacts.errors import InvalidBase, Problem, UsageError, near
from newsfacts.files import shown
from newsfacts.writing.appending import Change, appended
from newsfacts.writing.block import Fields, in_order
from newsfacts.writing.draft import draft
from newsfacts.writing.given import Given, resolved
from newsfacts.writing.identity import derived_id
from newsfacts.writing.layout import line_breaks
from newsfacts.writing.locking import locked
from newsfacts.writing.names import Names
from newsfacts.writing.replacing import CannotWrite, replace

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from newsfacts.curation.written import Written

_SAID = ("statement", "title", "name", "text")
_LATER = frozenset(["one-sided-dispute", "unused-entity", "unused-source"])
"""What a new record cannot help: another record has to be written or changed for it."""


class Added(NamedTuple):
    """A record that was added, or would be."""

    kind: str
    id: str
    file: Path
    line: int
    """Line of its first key, counted from 1."""
    text: str
    """What was put into the file."""
    remarks: tuple[str, ...]
    """What the curator should know."""


def names_of(files: Sequence[Path]) -> Names:
    """Give the names that a base knows. Raises InvalidBase where it breaks its format."""
    return Names(_sound(files))


def target_of(files: Sequence[Path], section: str, into: Path | None) -> Path:
    """Give the file of a base that a record of a section goes to.

    That is the one that is named, else the only one, else the only one that has such records. Raises
    UsageError where that leaves a choice.
    """
    names = ", ".join(shown(file) for file in files[:10]) + (", …" if len(files) > 10 else "")
    if into is not None:
        found = [file for file in files if file.exists() and into.exists() and file.samefile(into)]
        found = found or [file for file in files if file.name == str(into)]
        if len(found) != 1:
            raise UsageError("unknown_file", f"--into: {into} is not one of the files of the base: {names}")
        return found[0]
    if len(files) == 1:
        return files[0]
    fitting = {each.file for each in _sound(files) if each.kind == KIND_OF_SECTION[section]}
    candidates = [file for file in files if shown(file) in fitting]
    if len(candidates) != 1:
        raise UsageError("unknown_file", f"the base has {len(files)} files; say with --into which one gets it: {names}")
    return candidates[0]


def add(files: Sequence[Path], target: Path, given: Given, *, dry_run: bool = False) -> Added:
    """Append a record to `target`, one of the files of a base.

    Raises InvalidBase where the base is broken as it is, UsageError where the record would break it or makes
    no sense, and CannotWrite; then every file is as it was.
    """
    if dry_run:
        return _add(files, target, given, dry_run=True)
    # The first file stands for the whole base, so that two writers to two of its files do not take one id.
    with locked([target, files[0]]):
        return _add(files, target, given, dry_run=False)


def _add(files: Sequence[Path], target: Path, given: Given, *, dry_run: bool) -> Added:
    before = _sound(files)
    content = target.read_bytes()
    old = content.decode("utf-8")
    names = Names(before)
    fields = in_order(given.section, _with_id(given.section, resolved(given, names), names))
    change = appended(old, given.section, fields)
    new = change.made_in(old).encode("utf-8")
    drafts = [draft(file, new) if file == target else file for file in files]
    record = _read_back(before, drafts, given.section, fields)
    remarks = _remarks(files, drafts, record, change, old) + _near_topics(fields, names)
    if not dry_run:
        if target.read_bytes() != content:  # an editor, say, which knows nothing of locks
            raise CannotWrite(target, "another program has changed the file meanwhile")
        replace(target, new)
    return Added(record.kind, record.id, target, record.line, change.text, tuple(remarks))


def _sound(files: Sequence[Path]) -> list[Written]:
    written, problems = read_base(files)
    if problems:
        raise InvalidBase(problems)
    return written


def _with_id(section: str, fields: Fields, names: Names) -> Fields:
    if fields.get("id"):
        return fields
    said = next((text for key in _SAID if isinstance(text := fields.get(key), str)), "")
    speaker = fields.get("speaker")
    words = f"{speaker} {said}" if isinstance(speaker, str) else said
    return {**fields, "id": derived_id(KIND_OF_SECTION[section], words, names.ids)}


def _read_back(before: Sequence[Written], drafts: Sequence[Path], section: str, fields: Fields) -> Written:
    """Read the base with the new record in it: it must say what was given, and all else what it said."""
    after, problems = read_base(drafts)
    unfit = UsageError("unfit_layout", "the file is laid out in a way that nothing can be appended to; use an editor")
    if any(problem.code == "yaml-syntax" for problem in problems):
        raise unfit
    if problems:
        raise _refused(problems)
    kind = KIND_OF_SECTION[section]
    at = next((at for at, each in enumerate(after) if each.id == fields["id"] and each.kind == kind), None)
    others = after if at is None else after[:at] + after[at + 1 :]
    same = len(others) == len(before) and all(map(_same, before, others))
    if at is None or not same or _content(after[at].mapping) != _meant(fields):
        raise unfit
    return after[at]


def _remarks(files: Sequence[Path], drafts: Sequence[Path], record: Written, change: Change, old: str) -> list[str]:
    """Give the warnings that the new record brings. Raises UsageError where it brings an error."""
    problems = lint(drafts).problems
    errors = [problem for problem in problems if problem.severity == "error" and problem.code not in _LATER]
    if errors:
        # Only what was not wrong before is the new record's fault.
        first = line_breaks(old[: change.start]) + 1
        lines = line_breaks(change.text) - line_breaks(old[change.start : change.end])
        known = {_moved(problem, record.file, first, lines) for problem in lint(files).problems}
        errors = [problem for problem in errors if (problem.file, problem.line, problem.code) not in known]
    if errors:
        raise _refused(errors)
    keys = _lines_of(record, change)
    said = [problem for problem in problems if problem.file == record.file and problem.line in keys]
    return [
        f"{problem.severity}[{problem.code}] {problem.message}"
        for problem in said
        if not problem.code.startswith("unused-")
    ]


def _moved(problem: Problem, file: str, first: int, lines: int) -> tuple[str, int, str]:
    """Give a problem of the base as it was, where it stands once lines have been put in."""
    moved = problem.file == file and problem.line >= first
    return problem.file, problem.line + lines if moved else problem.line, problem.code


def _lines_of(record: Written, change: Change) -> range:
    return range(record.line, record.line + line_breaks(change.text.strip("\r\n")) + 1)


def _refused(problems: Sequence[Problem]) -> UsageError:
    words = "; ".join(f"{problem.message} [{problem.code}]" for problem in problems)
    return UsageError("bad_record", f"{words}; nothing was written")


def _near_topics(fields: Fields, names: Names) -> list[str]:
    topics = [topic for topic in fields.get("topics", ()) if isinstance(topic, str) and topic not in names.topics]
    return [
        f"the topic {topic!r} is new in this base; there is {' and '.join(map(repr, found))}"
        for topic in topics
        if (found := near(topic, names.topics))
    ]


def _same(one: Written, other: Written) -> bool:
    return one.kind == other.kind and _content(one.mapping) == _content(other.mapping)


def _content(value: Value) -> Any:
    """Give what stands in a mapping or a list, without its positions; white space around a text is no part of it."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, Mapping):
        return {key: _content(each) for key, each in value.values.items()}
    return [_content(each) for each in value.items]


def _meant(fields: Fields) -> dict[str, Any]:
    """Give the content that a record has to have once it is read back."""
    meant: dict[str, Any] = {}
    for key, held in fields.items():
        if isinstance(held, str):
            meant[key] = held
        elif key == "evidence" and len(held) == 1:
            (meant[key],) = (dict(each) for each in held if not isinstance(each, str))
        else:
            meant[key] = [dict(each) if not isinstance(each, str) else each for each in held]
    return meant
