"""A summary in Markdown, for the comment on a change and for the page of a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from newsfacts.encoding.markdown_text import escaped
from newsfacts.render.diagnostic import Diagnostic


def summary(diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
    """The lines: how many there are of each kind, and a table of all."""
    counts = Counter(each.problem.severity for each in diagnostics)
    yield f"**newsfacts**: {', '.join(f'{number} {name}' for name, number in counts.items()) or 'nothing found'}"
    if diagnostics:
        yield ""
        yield "| where | what | |"
        yield "| --- | --- | --- |"
    for each in diagnostics:
        file, line, column, _, _, message = each.problem
        yield f"| {escaped(f'{file}:{line}:{column}')} | {escaped(each.rule)} | {escaped(message)} |"
