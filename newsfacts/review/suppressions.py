"""Comments in a draft by which its author keeps a review quiet, and which of them quieten nothing.

`<!-- newsfacts-disable-line [SLOT|ID]… -->`, `-disable-next-line`, `-disable` up to `-enable`, `-disable-file`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from newsfacts.documents.blocks import Draft
from newsfacts.errors import Problem
from newsfacts.review.findings import Finding
from newsfacts.text.lines import Positions

_DIRECTIVE = re.compile(r"\s*newsfacts-((?:disable|enable)[\w-]*)\s*(.*?)\s*", re.DOTALL)
_KINDS = ("disable-line", "disable-next-line", "disable", "enable", "disable-file")
_LAST = 1 << 60


class Quieted(NamedTuple):
    """The findings on a draft that are left, those that were suppressed, and what is wrong with the comments."""

    left: list[Finding]
    suppressed: list[Finding]
    problems: list[Problem]


class _Suppression(NamedTuple):
    first: int
    last: int
    """The lines that it covers."""
    targets: tuple[str, ...]
    """Slots and records that it is about; all of them where there are none."""
    kind: str
    place: tuple[int, int]

    def covers(self, finding: Finding) -> bool:
        """Say whether it suppresses a finding; what is supported needs no suppression."""
        names = {each.record.id for each in finding.verdict.evidence}
        names.add(finding.slot.slot if finding.slot else "")
        right = not self.targets or not names.isdisjoint(self.targets)
        return right and self.first <= finding.line <= self.last and finding.verdict.verdict != "supported"


def quieted(draft: Draft, findings: Sequence[Finding]) -> Quieted:
    """Take from the findings on a draft what its comments suppress."""
    suppressions, problems = _read(draft)
    used: set[int] = set()
    left: list[Finding] = []
    suppressed: list[Finding] = []
    for finding in findings:
        by = {number for number, each in enumerate(suppressions) if each.covers(finding)}
        used |= by
        (suppressed if by else left).append(finding)
    for number, each in enumerate(suppressions):
        if number not in used:
            words = " ".join([f"newsfacts-{each.kind}", *each.targets])
            problems.append(_problem(draft, each.place, "unused-suppression", f"`{words}` suppresses nothing"))
    return Quieted(left, suppressed, sorted(problems, key=lambda each: (each.line, each.column)))


def _read(draft: Draft) -> tuple[list[_Suppression], list[Problem]]:
    positions = Positions(draft.text)
    found: list[_Suppression] = []
    problems: list[Problem] = []
    for comment in sorted(draft.comments):
        directive = _DIRECTIVE.fullmatch(comment.text)
        if directive is None:
            continue
        kind, targets = directive[1], tuple(directive[2].replace(",", " ").split())
        place, last = positions.at(comment.start), positions.at(comment.end - 1).line
        if kind not in _KINDS:
            message = f"no comment is called `newsfacts-{kind}`; there are {', '.join(_KINDS)}"
            problems.append(_problem(draft, place, "unknown-suppression", message))
        elif kind == "enable":
            ended = [n for n, each in enumerate(found) if each.kind == "disable" and each.last == _LAST]
            ended = [n for n in ended if not targets or set(found[n].targets) == set(targets)]
            for number in ended:
                found[number] = found[number]._replace(last=last)
            if not ended:
                problems.append(_problem(draft, place, "unused-suppression", "`newsfacts-enable` ends nothing"))
        else:
            lines = {"disable-line": (place.line, last), "disable-next-line": (last + 1, last + 1)}
            whole = (1 if kind == "disable-file" else place.line, _LAST)
            found.append(_Suppression(*lines.get(kind, whole), targets, kind, place))
    return found, problems


def _problem(draft: Draft, place: tuple[int, int], code: str, message: str) -> Problem:
    return Problem(draft.name, *place, "warning", code, message)
