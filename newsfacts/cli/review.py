"""`review`: every checkable sentence of a draft, like a linter."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsfacts.cli import options
from newsfacts.cli.check import STATUS
from newsfacts.cli.drafts import Written, draft_files, named_path, project_drafts, read
from newsfacts.cli.opening import open_asked
from newsfacts.cli.outputs import expect_none_read
from newsfacts.cli.printing import say
from newsfacts.documents import STDIN
from newsfacts.errors import CannotRead, UsageError
from newsfacts.files import shown
from newsfacts.project import project, setting

if TYPE_CHECKING:
    from newsfacts.cli.reviewing import Given
    from newsfacts.render.findings import Reviewed

_READING, _REPORT = "Reading", "Report"

Files = Annotated[
    list[Path] | None,
    typer.Argument(
        help="Drafts (text, Markdown, HTML, .docx, .odt) or folders of them; `-` is standard input.",
        metavar="FILE…",
        parser=named_path,
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
Baseline = Annotated[
    Path | None,
    typer.Option(
        "--baseline", help="Findings that are known and not told again.", metavar="FILE", rich_help_panel=_REPORT
    ),
]
WriteBaseline = Annotated[
    bool,
    typer.Option("--write-baseline", help="Write all that is found now to the --baseline.", rich_help_panel=_REPORT),
]
FixValues = Annotated[
    bool,
    typer.Option(
        "--fix",
        help="Put the base's value in place of a wrong one where only that differs; asks on a terminal.",
        rich_help_panel=_REPORT,
    ),
]
OutputFile = Annotated[
    Path | None,
    typer.Option(
        "--output-file",
        help="Write --format to this file, and to standard output what people read.",
        metavar="FILE",
        rich_help_panel=_REPORT,
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
    glob: Glob = None,
    markdown: Markdown = None,
    date: Written = None,
    all: All = False,
    allow_unknown: AllowUnknown = False,
    baseline: Baseline = None,
    write_baseline: WriteBaseline = False,
    fix: FixValues = False,
    output_file: OutputFile = None,
    format: options.FindingsFormat = None,
    json: options.Json = False,
    data: options.Data = None,
) -> int:
    """Check every sentence of a draft that has a figure, a date, a quotation or a name of the base.

    Prints what the base contradicts, one finding a line: `file:line:column: refuted[slot] "words": the base has …`.
    What it supports, and what it does not say, is counted, and printed with `--all`.
    A comment `<!-- newsfacts-disable-line -->` keeps a line quiet.
    Exit status: 3 something is refuted or conflicting, 1 the base does not say on some sentence, 0 neither.

    Examples: `newsfacts review draft.md` · `newsfacts review - --all < draft.txt` ·
    `newsfacts review drafts/ --glob '*.docx'` · `newsfacts review draft.md --fix` ·
    `newsfacts review drafts/ --allow-unknown --format sarif --output-file findings.sarif`
    """
    screen, written = _formats(format, json, output_file)
    paths = _paths(files, glob or ())
    given = _given(all, baseline, write_baseline, fix)
    for option, output in (("--output-file", output_file), ("--baseline", given.baseline if write_baseline else None)):
        if output is not None:
            expect_none_read(option, output, paths, data)
    drafts = [read(path, markdown, date) for path in paths]
    if fix and any(draft.name == STDIN for draft, _ in drafts):
        raise UsageError("usage", "--fix: standard input is no file that could be mended")

    from newsfacts.cli.reviewing import AGAINST, Run
    from newsfacts.render.findings import print_findings

    gc.enable()
    run = Run(open_asked(data), given)
    reviewed: Iterable[Reviewed] = run.reviewed(drafts)
    query = " ".join(map(str, files or ()))
    if output_file is not None:
        from newsfacts.writing.replacing import drafted

        reviewed = list(reviewed)
        with drafted(output_file, over=True) as path, path.open("w", encoding="utf-8") as file:
            print_findings(reviewed, query, written, file)
    print_findings(reviewed, query, screen, sys.stdout)
    say(run.summary())
    unknown_counts = not (allow_unknown or setting("review.allow_unknown"))
    return max((STATUS[label] for label in run.counts if label in AGAINST or unknown_counts), default=0)


def _paths(files: Sequence[Path] | None, globs: Sequence[str]) -> list[Path]:
    """Give the drafts that are named, or else those of the project file."""
    here = project()
    named = files or (project_drafts(here) if here is not None else ())
    if not named:
        raise UsageError("usage", "review: give a draft, or - for standard input")
    return draft_files(named, globs)


def _given(all: bool, baseline: Path | None, write_baseline: bool, fix: bool) -> Given:
    from newsfacts.cli.reviewing import Given
    from newsfacts.review.baseline import read_baseline

    here = project()
    if baseline is None and here is not None and "review.baseline" in here.settings:
        baseline = here.file.parent / here.settings["review.baseline"]
    if write_baseline and baseline is None:
        raise UsageError("usage", "--write-baseline: say where with --baseline FILE")
    if write_baseline and fix:
        raise UsageError(
            "usage", "--write-baseline and --fix do not go together: fix first, then write down what is left"
        )
    is_there = baseline is not None and baseline.exists()
    if baseline is not None and not is_there and not write_baseline:
        raise CannotRead(f"{shown(baseline)}: No such file or directory; --write-baseline writes it")
    known = read_baseline(baseline) if baseline is not None and is_there else []
    return Given(all, baseline, known, write_baseline, fix)


def _formats(written: str | None, json: bool, file: Path | None) -> tuple[str, str]:
    """Give the format of standard output, and that of the file where there is one, which `--format` is then for."""
    from newsfacts.render.findings import FORMATS

    chosen, people = options.chosen_format("review", FORMATS, written, json), options.for_people()
    if file is None:
        return chosen or people, ""
    suffix = file.suffix.removeprefix(".").lower()
    named = "line" if suffix in ("", "txt", "log") else suffix
    if chosen is None and named not in FORMATS:
        raise UsageError(
            "usage", f"--output-file {file}: no format is called {named!r}; say with --format which it gets"
        )
    return people, chosen or named


COMMANDS: dict[str, tuple[Callable[..., int], dict[str, Any]]] = {"review": (review, {})}
