"""Mending what lint finds where there is one answer; every other byte of the base stays as it is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import yaml

from newsfacts.curation.lint import lint
from newsfacts.curation.lint.format_codes import BREAKS_OFF
from newsfacts.curation.lint.rules.topic_spelling import usual_spellings
from newsfacts.curation.loading import read_base
from newsfacts.dates.finder import suggest_edtf
from newsfacts.errors import InvalidBase
from newsfacts.files import opened, shown
from newsfacts.locking import locked
from newsfacts.writing.amending import Amending, apart, made
from newsfacts.writing.draft import draft
from newsfacts.writing.replacing import replace_all

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from newsfacts.errors import Problem
    from newsfacts.writing.appending import Change

_MOST_ROUNDS = 10
"""Mending one problem may show another: two items gone leave an empty list."""
_MENDED = frozenset(
    ("redundant-alias", "repeated-item", "empty-list", "topic-spelling", "unreadable-date", "one-sided-dispute")
)


class _Mend(NamedTuple):
    """A change that mends a problem."""

    problem: Problem
    file: Path
    change: Change


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
        replace_all(old, {file: content for file, content in new.items() if content != old[file]})
    return Fixed(tuple(done))


def _round(
    files: Sequence[Path], new: dict[Path, bytes], codes: Callable[[str], bool], texts: Mapping[str, Path]
) -> list[Problem]:
    """Mend what can be mended at once, and give what that was."""
    drafts = [draft(file, new[file]) for file in files]
    before = lint(drafts, texts).problems
    try:
        amending = {file: Amending(new[file].decode("utf-8")) for file in files}
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:  # no YAML: that has to be mended first
        raise InvalidBase([each for each in before if each.code in BREAKS_OFF] or before) from error
    usual = {topic: usual for topic, (usual, _) in usual_spellings(read_base(drafts)[0]).items()}
    mends = list(_mends([each for each in before if codes(each.code)], amending, usual))
    trial = _Trial(dict(new), texts, Counter(each.code for each in before))
    mended = trial.mended(mends) if mends else None
    if mended is None and (mends := trial.harmless(mends)):
        mended = trial.mended(mends)
    if mended is None:
        return []
    new.update(mended)
    done = {file: set(apart(_in_file(mends, file))) for file in files}
    return [each.problem for each in mends if each.change in done[each.file]]


class _Trial(NamedTuple):
    """The files of a base before they are mended, and how many problems of each code they have."""

    files: dict[Path, bytes]
    texts: Mapping[str, Path]
    before: Counter[str]

    def mended(self, mends: Sequence[_Mend]) -> dict[Path, bytes] | None:
        """The files with these changes made, None where they bring a problem of a kind that nothing here mends."""
        mended = {
            file: made(content.decode("utf-8"), _in_file(mends, file)).encode("utf-8")
            for file, content in self.files.items()
        }
        after = lint([draft(file, content) for file, content in mended.items()], self.texts).problems
        more = Counter(each.code for each in after) - self.before
        return mended if _MENDED.issuperset(more) else None

    def harmless(self, mends: list[_Mend]) -> list[_Mend]:
        """Leave out the problems whose mending brings others, by halves: they are few."""
        half = len(mends) // 2
        halves = (mends[:half], mends[half:]) if half else ()
        return [each for part in halves for each in (part if self.mended(part) is not None else self.harmless(part))]


def _in_file(mends: Iterable[_Mend], file: Path) -> list[Change]:
    return [each.change for each in mends if each.file == file]


def _mends(problems: Iterable[Problem], amending: Mapping[Path, Amending], usual: Mapping[str, str]) -> Iterator[_Mend]:
    """What mends each problem that has one answer; `usual` is how topics are spelt."""
    files = {shown(file): file for file in amending}
    one_sided: dict[str, dict[str, Problem]] = {}
    for problem in problems:
        file, line, column = files[problem.file], problem.line - 1, problem.column - 1
        text, holder = amending[file].scalar_at(line, column)
        change: Change | None = None
        if problem.code in ("redundant-alias", "repeated-item", "empty-list"):
            change = amending[file].without(line, column)
        elif problem.code == "topic-spelling" and text in usual:
            change = amending[file].replaced(line, column, usual[text])
        elif problem.code == "unreadable-date":
            edtf = suggest_edtf(text)
            if edtf is not None and " or " not in edtf:
                change = amending[file].replaced(line, column, edtf, typed=True)
        elif problem.code == "one-sided-dispute":
            one_sided.setdefault(text, {})[holder] = problem
        if change is not None:
            yield _Mend(problem, file, change)
    for fact, holders in one_sided.items():  # together, for each would make the list that is not there yet
        for file, there in amending.items():
            if (change := there.with_items(fact, "disputed_by", list(holders))) is not None:
                yield from (_Mend(problem, file, change) for problem in holders.values())


def _content(file: Path) -> bytes:
    with opened(file) as stream:
        return stream.read()
