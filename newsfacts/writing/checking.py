"""What adding records to a base must not change, and what it must not bring."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from typing import TYPE_CHECKING, Any

from newsfacts.curation.format import EVIDENCE_KEYS
from newsfacts.curation.lint import lint
from newsfacts.curation.lint.base import Base
from newsfacts.curation.lint.rules import RULES, rule
from newsfacts.curation.lint.texts import texts_at_hand
from newsfacts.curation.loading import read_base
from newsfacts.curation.yaml_values import Mapping, Value
from newsfacts.errors import InvalidBase, Problem, UsageError
from newsfacts.files import shown
from newsfacts.writing.layout import line_breaks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from newsfacts.curation.written import Written
    from newsfacts.writing.adding import Written as Changed
    from newsfacts.writing.block import Fields

_LATER = frozenset(["one-sided-dispute", "unused-entity", "unused-source", "unwritten"])
"""What a new record cannot help: another record has to be written or changed for it."""


def sound(files: Sequence[Path]) -> list[Written]:
    """Everything in a base. Raises InvalidBase where it breaks its format."""
    written, problems = read_base(files)
    if problems:
        raise InvalidBase(problems)
    return written


def fingerprint(written: Written) -> int:
    """A number that is the same in this process for what says the same, wherever it stands."""
    return hash((written.kind, content(written.mapping)))


def read_back(
    drafts: Sequence[Path], before: Sequence[int], new: Sequence[tuple[str, Fields]]
) -> tuple[list[Written], list[Written]]:
    """Read the base with new records in it, each given by its kind and its keys; give those records, and all.

    They must say what their keys say, and all else what the fingerprints in `before` stand for. Raises UsageError
    where they do not, or where the base breaks its format now.
    """
    after, problems = read_base(drafts)
    unfit = UsageError("unfit_layout", "the file is laid out in a way that nothing can be appended to; use an editor")
    if any(problem.code == "yaml-syntax" for problem in problems):
        raise unfit
    if problems:
        raise _refused(problems, [None] * len(problems))
    wanted = {(kind, str(fields["id"])): meant(fields) for kind, fields in new}
    found = {(each.kind, each.id): each for each in after if (each.kind, each.id) in wanted}
    if found.keys() != wanted.keys() or any(content(found[key].mapping) != meant for key, meant in wanted.items()):
        raise unfit
    if before != [fingerprint(each) for each in after if (each.kind, each.id) not in wanted]:
        raise unfit
    return [found[kind, str(fields["id"])] for kind, fields in new], after


def warnings_of(
    records: Sequence[Written],
    base: list[Written],
    drafts: Sequence[Path],
    files: Sequence[Path],
    changed: Sequence[Changed],
) -> list[list[str]]:
    """Give, for each new record, what the lint rules say about it that is no reason to refuse it.

    `base` is all that stands in `drafts`, `files` are the same files as they are, `changed` says what was put into
    which. Raises UsageError where a rule finds an error that was not there before.
    """
    looked_at = Base(base, texts_at_hand(base, drafts, {}), date.today().isoformat(), drafts)
    problems = [problem for code in RULES for problem in rule(code).check(looked_at)]
    errors = [problem for problem in problems if problem.severity == "error" and problem.code not in _LATER]
    if errors:
        known = {_moved(problem, changed) for problem in lint(files).problems}
        errors = [problem for problem in errors if (problem.file, problem.line, problem.code) not in known]
    in_file: dict[str, list[Written]] = {}
    for each in base:
        in_file.setdefault(each.file, []).append(each)

    def holder(problem: Problem) -> Written | None:
        near = in_file.get(problem.file, [])
        at = bisect_right(near, problem.line, key=lambda each: each.line) - 1
        return near[at] if at >= 0 else None

    if errors:
        raise _refused(errors, [holder(problem) for problem in errors])
    found: dict[tuple[str, str], list[str]] = {}
    for problem in problems:
        record = holder(problem)
        if record is not None and not problem.code.startswith("unused-"):
            words = f"{problem.severity}[{problem.code}] {problem.message}"
            words += "; `newsfacts lint --fix` does" if problem.code == "one-sided-dispute" else ""
            found.setdefault((record.kind, record.id), []).append(words)
    return [found.get((record.kind, record.id), []) for record in records]


def _moved(problem: Problem, changed: Sequence[Changed]) -> tuple[str, int, str]:
    """A problem of the base as it was, where it stands once lines have been put in."""
    line = problem.line
    for each in changed:
        if shown(each.target) == problem.file:
            for old, change in each.steps:
                if line >= line_breaks(old[: change.start]) + 1:
                    line += line_breaks(change.text) - line_breaks(old[change.start : change.end])
    return problem.file, line, problem.code


def _refused(problems: Sequence[Problem], records: Sequence[Written | None]) -> UsageError:
    """The refusal of records, each of them named with what is wrong in it."""
    said = [f"{problem.message} [{problem.code}]" for problem in problems]
    held = [f"`{record.id}`" if record is not None else "" for record in records]
    words = "; ".join(
        text if not name or name in text else f"{name}: {text}" for name, text in zip(held, said, strict=True)
    )
    return UsageError("bad_record", f"{words}; nothing was written")


def content(value: Value) -> Any:
    """What stands in a mapping or a list, without its positions; white space around a text is no part of it."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, Mapping):
        return tuple((key, content(each)) for key, each in value.values.items())
    return tuple(map(content, value.items))


def meant(fields: Fields) -> Any:
    """The content that a record has to have once it is read back."""
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
