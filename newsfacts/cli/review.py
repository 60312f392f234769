"""`review`: every checkable sentence of a draft, like a linter."""

from __future__ import annotations

import gc
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsfacts.cli import options
from newsfacts.cli.check import STATUS
from newsfacts.cli.drafts import draft_files, read
from newsfacts.cli.opening import open_base
from newsfacts.cli.printing import say
from newsfacts.errors import UsageError
from newsfacts.review.formats.front_matter import KEYS

if TYPE_CHECKING:
    from newsfacts.factbase import FactBase
    from newsfacts.render.findings import Reviewed
    from newsfacts.review.blocks import Draft

_READING, _REPORT = "Reading", "Report"
_AGAINST = frozenset(["refuted", "conflicting"])

Files = Annotated[
    list[Path] | None,
    typer.Argument(
        help="Drafts (text, Markdown, HTML, .docx, .odt) or folders of them; `-` is standard input.",
        metavar="FILE…",
        show_default=False,
    ),
]
Markdown = Annotated[
    bool | None,
    typer.Option(
        "--markdown/--no-markdown",
        help="Read text as Markdown, or not; else its name says what it is.",
        show_default=False,
        rich_help_panel=_READING,
    ),
]
Glob = Annotated[
    list[str] | None,
    typer.Option(
        "--glob",
        help="Of a folder, only files like this: '*.md', 'news/**/*.docx'; repeatable.",
        metavar="GLOB",
        rich_help_panel=_READING,
    ),
]
All = Annotated[
    bool, typer.Option("--all", help="Report supported and unknown sentences too.", rich_help_panel=_REPORT)
]
AllowUnknown = Annotated[
    bool,
    typer.Option("--allow-unknown", help="Exit with 0 where the base only does not say.", rich_help_panel=_REPORT),
]


def review(
    files: Files = None,
    markdown: Markdown = None,
    all: All = False,
    allow_unknown: AllowUnknown = False,
    glob: Glob = None,
    format: options.LineFormat = None,
    json: options.Json = False,
    data: options.Data = None,
) -> int:
    """Check every sentence of a draft that has a figure, a date, a quotation or a name of the base.

    Prints what the base contradicts, one finding a line: `file:line:column: refuted[slot] "words": the base has …`.
    Exit status: 3 something is refuted or conflicting, 1 the base does not say on some sentence, 0 neither.

    Examples: `newsfacts review draft.md` · `newsfacts review - --all < draft.txt` ·
    `newsfacts review *.md --format github --allow-unknown`
    """
    if not files:
        raise UsageError("usage", "review: give a draft, or - for standard input")
    chosen = _format(format, json)
    drafts = [read(file, markdown, KEYS)[0] for file in draft_files(files, glob or ())]

    from newsfacts.render.findings import print_findings

    gc.enable()
    session = _Session(open_base(data), all)
    print_findings(session.reviewed(drafts), " ".join(map(str, files)), chosen, sys.stdout)
    say(session.summary())
    return max((STATUS[label] for label in session.counts if label in _AGAINST or not allow_unknown), default=0)


class _Session:
    """Reviews drafts one after the other and counts what it meets."""

    def __init__(self, base: FactBase, all: bool) -> None:
        self._base, self._all = base, all
        self.counts: Counter[str] = Counter()
        self._sentences = self._drafts = 0

    def reviewed(self, drafts: Sequence[Draft]) -> Iterator[Reviewed]:
        """Give the findings that are to be reported of each draft."""
        from newsfacts.render.findings import Reviewed
        from newsfacts.render.progress import ProgressBar

        for draft in drafts:
            bar = ProgressBar(f"reviewing {draft.name}", sys.stderr)
            try:
                found = self._base.review(draft, progress=bar)
            finally:
                bar.close()
            self.counts.update(each.verdict.verdict for each in found.findings)
            self._sentences += found.sentences
            self._drafts += 1
            shown = [each for each in found.findings if self._all or each.verdict.verdict in _AGAINST]
            yield Reviewed(draft.name, shown)

    def summary(self) -> str:
        """Say in one line what was found."""
        names = {"refuted": "refuted", "conflicting": "conflicting", "supported": "supported"}
        parts = [f"{self.counts[label]} {name}" for label, name in names.items() if self.counts[label]]
        if self.counts["not_enough_info"]:
            parts.append(f"{self.counts['not_enough_info']} not in the base")
        checked = ", ".join(parts) or "nothing to check"
        drafts = "1 draft" if self._drafts == 1 else f"{self._drafts} drafts"
        return f"{checked}; {self._sentences} sentence{'s' * (self._sentences != 1)} in {drafts}"


def _format(written: str | None, json: bool) -> str:
    from newsfacts.render.findings import FORMATS
    from newsfacts.render.outlet import coloured

    if json and written not in (None, "json"):
        raise UsageError("usage", f"--json and --format {written} contradict each other")
    if written is not None and written not in FORMATS:
        raise UsageError("unknown_format", f"--format: review prints {', '.join(FORMATS)}, not {written!r}")
    if json:
        return "json"
    return written or ("table" if sys.stdout.isatty() or coloured(sys.stdout) else "line")


COMMANDS: dict[str, tuple[Callable[..., int], dict[str, Any]]] = {"review": (review, {})}
