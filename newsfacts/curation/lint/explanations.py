"""What each code means, in the words of its rule's docstring."""

from __future__ import annotations

import inspect
from functools import cache
from typing import NamedTuple

from newsfacts.curation.lint.format_codes import FORMAT_CODES
from newsfacts.curation.lint.rules import RULES, rule
from newsfacts.curation.lint.self_codes import SELF_CODES, SELF_SEVERITY


class Explanation(NamedTuple):
    """One code explained."""

    code: str
    severity: str
    """`error` or `warning`."""
    summary: str
    """One sentence: what holds in a sound base."""
    text: str
    """Markdown: why, an example, what to do."""


@cache
def explanations() -> dict[str, Explanation]:
    """Give what every code means: first those of the format, then those of the rules."""
    written = {code: ("error", words) for code, words in FORMAT_CODES.items()}
    written |= {code: (rule(code).SEVERITY, rule(code).__doc__ or "") for code in RULES}
    written |= {code: (SELF_SEVERITY, words) for code, words in SELF_CODES.items()}
    return {code: _explanation(code, *of_code) for code, of_code in written.items()}


def _explanation(code: str, severity: str, words: str) -> Explanation:
    summary, _, text = inspect.cleandoc(words).partition("\n\n")
    return Explanation(code, severity, " ".join(summary.split()), text.strip())


def page() -> str:
    """Give the page on all codes for the documentation, in Markdown."""
    every = explanations().values()
    lines = [
        "# What `newsfacts lint` finds",
        "",
        "This page is made from the rules' own words: `python -m newsfacts.curation.lint > docs/lint.md`.",
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
