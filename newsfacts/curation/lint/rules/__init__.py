"""The rules, one a file.

A rule's module is named for its code and holds:

- a docstring: in its first paragraph what holds in a sound base, then why, an example, and what to do;
- `SEVERITY`: `error` or `warning`; `CODE`;
- `NEEDS_EVERY_RECORD`: whether it concludes from what is not there, and so cannot run where records were lost;
- `check(base)`: a generator of Problems.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

RULES = (
    "unwritten",
    "no-evidence",
    "evidence-not-found",
    "wrong-paragraph",
    "ambiguous-evidence",
    "long-evidence",
    "quote-differs",
    "unreadable-text",
    "text-changed",
    "figure-mismatch",
    "figure-not-in-statement",
    "ambiguous-number",
    "date-mismatch",
    "doubtful-date",
    "future-date",
    "accessed-before-published",
    "one-sided-dispute",
    "self-dispute",
    "said-to-self",
    "part-of-cycle",
    "shared-alias",
    "redundant-alias",
    "near-duplicate",
    "unused-entity",
    "unused-source",
    "topic-spelling",
    "keyword-mismatch",
    "repeated-item",
    "empty-list",
    "invisible-character",
    "cut-short",
    "odd-url",
    "unused-ignore",
)
"""The codes of all rules, in the order of the documentation."""


def rule(code: str) -> ModuleType:
    """The module of a rule."""
    return import_module(f"{__name__}.{code.replace('-', '_')}")
