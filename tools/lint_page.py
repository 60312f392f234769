"""docs/lint.md: every code of lint, in the words of its rule."""

from __future__ import annotations

from newsfacts.curation.lint.explanations import explanations
from newsfacts.curation.lint.format_codes import FORMAT_CODES
from newsfacts.curation.lint.rules import RULES
from newsfacts.curation.lint.self_codes import SELF_CODES


def lint_page() -> str:
    """Give the page."""
    every = explanations().values()
    lines = [
        "# What `newsfacts lint` finds",
        "",
        "This page is made from the rules' own words: `python tools/reference.py`.",
        "`newsfacts lint --explain CODE` prints one of them.",
        "",
        "An error makes `lint` end with exit status 4. A warning does so with `--strict`. The codes of the format",
        "are errors that keep a base from being looked up in; every command reports them.",
        "",
        "| code | severity | what holds in a sound base |",
        "|---|---|---|",
        *(f"| [`{each.code}`](#{each.code}) | {each.severity} | {each.summary} |" for each in every),
    ]
    titled = (("The format", FORMAT_CODES), ("Rules", RULES), ("Asked of itself: `lint --self`", SELF_CODES))
    for title, codes in titled:
        lines += ["", f"## {title}"]
        for code in codes:
            each = explanations()[code]
            lines += ["", f"### {code}", "", f"*{each.severity}.* {each.summary}", "", each.text]
    return "\n".join(lines) + "\n"
