"""What was found in drafts before and is not to be told again: a file of fingerprints."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from newsfacts.errors import UsageError
from newsfacts.files import opened, shown
from newsfacts.review.findings import Finding


def read_baseline(path: Path) -> dict[str, str]:
    """Give the fingerprints that a baseline holds, with their drafts. Raises CannotRead and UsageError."""
    with opened(path) as file:
        content = file.read()
    try:
        return {str(each["fingerprint"]): str(each["file"]) for each in json.loads(content)["baseline"]}
    except (ValueError, KeyError, TypeError, RecursionError):
        hint = "--write-baseline writes one"
        raise UsageError("invalid_baseline", f"{shown(path)}: no baseline of newsfacts; {hint}") from None


def baseline_text(found: Iterable[tuple[str, Sequence[Finding]]]) -> str:
    """Write a baseline of the findings on drafts by their names: one a line, so that a change of it reads well."""
    lines = []
    for name, findings in found:
        for each in findings:
            if each.verdict.verdict == "supported":
                continue
            entry = {"fingerprint": each.fingerprint, "file": name, "verdict": each.verdict.verdict}
            lines.append(json.dumps({**entry, "sentence": each.sentence}, ensure_ascii=False))
    return '{"newsfacts": 1, "baseline": [' + ",".join(f"\n{line}" for line in lines) + "\n]}\n"
