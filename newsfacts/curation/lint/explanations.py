"""What each code means, in the words of its rule's docstring."""

from __future__ import annotations

from functools import cache
from textwrap import dedent
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
    """What every code means: first those of the format, then those of the rules."""
    written = {code: ("error", words) for code, words in FORMAT_CODES.items()}
    written |= {code: (rule(code).SEVERITY, rule(code).__doc__ or "") for code in RULES}
    written |= {code: (SELF_SEVERITY, words) for code, words in SELF_CODES.items()}
    return {code: _explanation(code, *of_code) for code, of_code in written.items()}


def _explanation(code: str, severity: str, words: str) -> Explanation:
    summary, _, text = dedent(words).partition("\n\n")
    return Explanation(code, severity, " ".join(summary.split()), text.strip("\n"))
