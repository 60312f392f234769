"""What is wrong or doubtful in a base, found by rules: one a file, each explained by its module's docstring.

`lint` runs them all; `explanations` gives what each code means.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from newsfacts.curation.lint.base import Base
from newsfacts.curation.lint.explanations import Explanation, explanations
from newsfacts.curation.lint.format_codes import BREAKS_OFF, LOSES_NAMES
from newsfacts.curation.lint.rules import RULES, rule
from newsfacts.curation.lint.silenced import heeded
from newsfacts.curation.lint.texts import texts_at_hand
from newsfacts.curation.loading import in_order, read_base
from newsfacts.files import shown
from newsfacts.model import RECORD_KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from newsfacts.errors import Problem

__all__ = ["Explanation", "Report", "explanations", "lint"]

_DANGLING = frozenset(["unknown-entity", "unknown-source", "unknown-fact"])


class Report(NamedTuple):
    """What was looked at and what was found, in the order of files and lines."""

    problems: tuple[Problem, ...]
    records: int
    files: int


def lint(
    files: Sequence[Path],
    texts: Mapping[str, Path] | None = None,
    today: str | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Report:
    """Check the base in `files` against its format and against every rule.

    `texts` names the text of a source by its id, before the `text` that the base itself names. `today` is an ISO
    day, this day where it is left out. `progress` is told how much of how much is done. Raises CannotRead for a file
    or a text in `texts` that cannot be read, and UsageError for an id in `texts` that no source has.
    """
    size = sum(path.stat().st_size for path in files if path.is_file())
    written, problems = read_base(files, lambda done: progress(min(done, size), 2 * size))  # rules take as long again
    codes = {problem.code for problem in problems}
    if codes & BREAKS_OFF:  # what a file holds beyond the break is not known, so nothing can be said to be missing
        problems = [problem for problem in problems if problem.code not in _DANGLING]
    texts = texts or {}
    if codes & LOSES_NAMES:  # a source that is not there may only be unreadable, and the problems say so
        known = {each.id for each in written if each.kind == "source"}
        texts = {source: path for source, path in texts.items() if source in known}
    base = Base(written, texts_at_hand(written, files, texts), today or date.today().isoformat(), files)
    for number, code in enumerate(RULES):
        progress(size + size * number // len(RULES), 2 * size)
        module = rule(code)
        if not (module.NEEDS_EVERY_RECORD and codes & LOSES_NAMES):
            problems.extend(module.check(base))
    problems = heeded(problems, files)
    records = sum(each.kind in RECORD_KINDS for each in written)
    return Report(tuple(in_order(problems, [shown(path) for path in files])), records, len(files))
