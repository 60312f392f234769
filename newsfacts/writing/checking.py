"""What adding a record to a base must not change, and what it must not bring."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from newsfacts.curation.format import EVIDENCE_KEYS
from newsfacts.curation.lint import lint
from newsfacts.curation.lint.base import Base
from newsfacts.curation.lint.rules import RULES, rule
from newsfacts.curation.lint.texts import texts_at_hand
from newsfacts.curation.loading import read_base
from newsfacts.curation.reading import Mapping, Value
from newsfacts.errors import InvalidBase, Problem, UsageError
from newsfacts.writing.layout import line_breaks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from newsfacts.curation.written import Written
    from newsfacts.writing.appending import Change
    from newsfacts.writing.block import Fields

_LATER = frozenset(["one-sided-dispute", "unused-entity", "unused-source"])
"""What a new record cannot help: another record has to be written or changed for it."""


def sound(files: Sequence[Path]) -> list[Written]:
    """Give everything in a base. Raises InvalidBase where it breaks its format."""
    written, problems = read_base(files)
    if problems:
        raise InvalidBase(problems)
    return written


def fingerprint(written: Written) -> int:
    """Give a number that is the same in this process for what says the same, wherever it stands."""
    return hash((written.kind, _content(written.mapping)))


def read_back(
    drafts: Sequence[Path], before: Sequence[int], kind: str, fields: Fields
) -> tuple[Written, list[Written]]:
    """Read the base with a new record in it; give that record, and all.

    It must say what `fields` say, and all else what the fingerprints in `before` stand for. Raises UsageError
    where it does not, or where the base breaks its format now.
    """
    after, problems = read_base(drafts)
    unfit = UsageError("unfit_layout", "the file is laid out in a way that nothing can be appended to; use an editor")
    if any(problem.code == "yaml-syntax" for problem in problems):
        raise unfit
    if problems:
        raise _refused(problems)
    at = next((at for at, each in enumerate(after) if each.id == fields["id"] and each.kind == kind), None)
    if at is None or _content(after[at].mapping) != _meant(fields):
        raise unfit
    if before != [fingerprint(each) for number, each in enumerate(after) if number != at]:
        raise unfit
    return after[at], after


def warnings_of(
    record: Written, base: list[Written], drafts: Sequence[Path], files: Sequence[Path], change: Change, old: str
) -> list[str]:
    """Give what the lint rules say about a new record that is no reason to refuse it.

    `base` is all that stands in `drafts`, `files` are the same files as they are, `old` the text of the one that
    is changed. Raises UsageError where a rule finds an error that was not there before.
    """
    looked_at = Base(base, texts_at_hand(base, drafts, {}), date.today().isoformat())
    problems = [problem for code in RULES for problem in rule(code).check(looked_at)]
    errors = [problem for problem in problems if problem.severity == "error" and problem.code not in _LATER]
    if errors:
        first = line_breaks(old[: change.start]) + 1
        lines = line_breaks(change.text) - line_breaks(old[change.start : change.end])
        known = {_moved(problem, record.file, first, lines) for problem in lint(files).problems}
        errors = [problem for problem in errors if (problem.file, problem.line, problem.code) not in known]
    if errors:
        raise _refused(errors)
    own = range(record.line, record.line + line_breaks(change.text.strip("\r\n")) + 1)
    return [
        f"{problem.severity}[{problem.code}] {problem.message}"
        for problem in problems
        if problem.file == record.file and problem.line in own and not problem.code.startswith("unused-")
    ]


def _moved(problem: Problem, file: str, first: int, lines: int) -> tuple[str, int, str]:
    """Give a problem of the base as it was, where it stands once lines have been put in."""
    moved = problem.file == file and problem.line >= first
    return problem.file, problem.line + lines if moved else problem.line, problem.code


def _refused(problems: Sequence[Problem]) -> UsageError:
    words = "; ".join(f"{problem.message} [{problem.code}]" for problem in problems)
    return UsageError("bad_record", f"{words}; nothing was written")


def _content(value: Value) -> Any:
    """Give what stands in a mapping or a list, without its positions; white space around a text is no part of it."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, Mapping):
        return tuple((key, _content(each)) for key, each in value.values.items())
    return tuple(map(_content, value.items))


def _meant(fields: Fields) -> Any:
    """Give the content that a record has to have once it is read back."""
    meant: list[tuple[str, Any]] = []
    for key, held in fields.items():
        if isinstance(held, str):
            meant.append((key, held))
            continue
        items: list[Any] = [each if isinstance(each, str) else _piece(each) for each in held]
        meant.append((key, items[0] if key == "evidence" and len(items) == 1 else tuple(items)))
    return tuple(meant)


def _piece(piece: Any) -> tuple[tuple[str, str], ...]:
    return tuple((key, piece[key]) for key in EVIDENCE_KEYS if piece.get(key))
