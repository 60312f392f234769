"""Comments that silence a problem on their line: `# newsfacts: ignore CODE`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from newsfacts.curation.lint.format_codes import BREAKS_OFF
from newsfacts.curation.lint.self_codes import SELF_CODES
from newsfacts.curation.reading import Loader
from newsfacts.errors import Problem
from newsfacts.files import opened, shown
from newsfacts.text.lines import LINE_BREAK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

CODE, SEVERITY = "unused-ignore", "warning"

_WORDS = b"newsfacts: ignore"
_COMMENT = re.compile(
    r"(?:^|(?<=\s))#[ \t]*newsfacts:[ \t]*ignore[ \t]+([a-z0-9-]+(?:[ \t]*,[ \t]*[a-z0-9-]+)*)[ \t]*$"
)


def heeded(problems: Sequence[Problem], files: Sequence[Path]) -> list[Problem]:
    """Leave out each problem that a comment on its line silences, and add one for each code that silences nothing.

    What breaks a file off cannot be silenced.
    """
    silent = silences(files)
    if not silent:
        return list(problems)
    used: set[tuple[str, int, str]] = set()
    kept = []
    for problem in problems:
        key = (problem.file, problem.line, problem.code)
        if key in silent and problem.code not in BREAKS_OFF:
            used.add(key)
        else:
            kept.append(problem)
    for (name, line, code), column in silent.items():
        if (name, line, code) not in used and code not in SELF_CODES:
            message = f"`ignore {code}` silences nothing on this line; take it out"
            kept.append(Problem(name, line, column, SEVERITY, CODE, message))
    return kept


def silences(files: Sequence[Path]) -> dict[tuple[str, int, str], int]:
    """The file, the line and the code of all that comments silence, with the column of the comment."""
    found: dict[tuple[str, int, str], int] = {}
    for file in files:
        for line, column, code in _comments(file):
            found.setdefault((shown(file), line, code), column)
    return found


def _comments(file: Path) -> Iterator[tuple[int, int, str]]:
    """Line, column and code, from 1, of all that comments of a file silence."""
    with opened(file) as stream:
        content = stream.read()
    if _WORDS not in content:
        return
    text = content.decode("utf-8-sig", "replace")
    found = [(number, match) for number, line in enumerate(LINE_BREAK.split(text)) if (match := _COMMENT.search(line))]
    texts = _scalars(text)
    for number, match in found:
        if not any(first <= (number, match.start()) < last for first, last in texts):
            for code in re.split(r"[ \t]*,[ \t]*", match[1]):
                yield number + 1, match.start() + 1, code


def _scalars(text: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Where quoted and block scalars begin and end: a `#` in them begins no comment."""
    found = []
    try:
        for event in yaml.parse(text, Loader=Loader):
            if isinstance(event, yaml.ScalarEvent) and event.style:
                start: Any = event.start_mark  # the types take the marks of an event for optional
                end: Any = event.end_mark
                first = (start.line + 1, 0) if event.style in "|>" else (start.line, start.column)
                found.append((first, (end.line, end.column)))
    except yaml.YAMLError:
        pass  # what is broken is told as such
    return found
