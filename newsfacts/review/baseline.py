"""What was found in drafts before and is not to be told again: a file of fingerprints."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newsfacts.errors import UsageError
from newsfacts.files import opened, shown
from newsfacts.review.findings import Finding


class Known(NamedTuple):
    """A finding that a baseline holds."""

    fingerprint: str
    file: str
    """What its draft is known as."""
    verdict: str
    sentence: str


def read_baseline(path: Path) -> list[Known]:
    """Give what a baseline holds. Raises CannotRead and UsageError."""
    with opened(path) as file:
        content = file.read()
    try:
        entries = json.loads(content)["baseline"]
        return [Known(*(str(each[name]) for name in Known._fields)) for each in entries]
    except (ValueError, KeyError, TypeError, RecursionError):
        hint = "--write-baseline writes one, to a file that is not there yet"
        raise UsageError("invalid_baseline", f"{shown(path)}: no baseline of newsfacts; {hint}") from None


def to_be_known(draft: str, findings: Iterable[Finding]) -> Iterator[Known]:
    """Give what a baseline holds of the findings on a draft that is known as `draft`."""
    for each in findings:
        if each.verdict.verdict != "supported":
            yield Known(each.fingerprint, draft, each.verdict.verdict, each.sentence)


def baseline_text(known: Sequence[Known]) -> str:
    """Write a baseline: one finding a line, so that a change of it reads well."""
    lines = (json.dumps(each._asdict(), ensure_ascii=not _is_unicode(each.file)) for each in known)
    return '{"newsfacts": 1, "baseline": [' + ",".join(f"\n{line}" for line in lines) + "\n]}\n"


def _is_unicode(name: str) -> bool:
    """Say whether the name of a file can be written as it is: it may be bytes of any encoding."""
    return not any("\ud800" <= sign <= "\udfff" for sign in name)
