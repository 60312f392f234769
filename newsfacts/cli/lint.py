"""`lint`: what is wrong in a base, with file, line and column."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer

from newsfacts.cli import options
from newsfacts.cli.printing import say
from newsfacts.cli.texts import Text, texts_by_source
from newsfacts.errors import InvalidBase, Problem, UsageError, meant
from newsfacts.text.how_many import how_many

_RULES, _CODES = "Rules", "CODE,…"

Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        help="YAML files or folders of them; else what --data says.",
        metavar="PATH…",
        show_default=False,
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Warnings count as errors do.", rich_help_panel=_RULES)]
Select = Annotated[
    list[str] | None, typer.Option("--select", help="Only these codes.", metavar=_CODES, rich_help_panel=_RULES)
]
Ignore = Annotated[
    list[str] | None, typer.Option("--ignore", help="Not these codes.", metavar=_CODES, rich_help_panel=_RULES)
]
Self = Annotated[
    bool,
    typer.Option(
        "--self", help="Ask every record of its own base too: misread, contradicts, ambiguous.", rich_help_panel=_RULES
    ),
]
Fix = Annotated[
    bool,
    typer.Option("--fix", help="Mend what has one answer first; every other byte stays.", rich_help_panel=_RULES),
]
Explain = Annotated[
    str | None, typer.Option("--explain", help="Say what a code means.", metavar="CODE", rich_help_panel=_RULES)
]


def lint(
    paths: Paths = None,
    strict: Strict = False,
    select: Select = None,
    ignore: Ignore = None,
    text: Text = None,
    explain: Explain = None,
    fix: Fix = False,
    asked: Self = False,
    format: options.FindingsFormat = None,
    json: options.Json = False,
    data: options.Data = None,
) -> int:
    """Print what is wrong in a base, one problem a line: `file:line:column: severity[code] message`.

    `--fix` mends what has one answer: an alias that is the name, a repeated item, an empty list, a dispute that only
    one side names, the spelling of a topic, a date that is not written in EDTF. `# newsfacts: ignore CODE` at the end
    of a line silences that problem there.

    Exit status: 0 clean, 4 there are errors (with --strict, or warnings). `--explain CODE` says what a code means.

    Examples: `newsfacts lint` · `newsfacts lint my-base/ --strict` ·
    `newsfacts lint facts.yaml --text moscow-talks=talks.txt` · `newsfacts lint --explain one-sided-dispute`
    """
    from newsfacts.render.problems import FORMATS

    chosen = options.chosen_format("lint", FORMATS, format, json) or options.for_people()
    if explain is not None:
        return _explain(explain, chosen)
    codes = _Codes(_codes("--select", select), _codes("--ignore", ignore))
    texts = texts_by_source(text)

    from newsfacts.base_files import base_files
    from newsfacts.cli.own_files import own_files
    from newsfacts.curation.lint import explanations
    from newsfacts.curation.lint import lint as run
    from newsfacts.curation.loading import in_order
    from newsfacts.files import shown
    from newsfacts.render.problems import print_problems
    from newsfacts.render.progress import ProgressBar

    named = paths or data
    files = own_files(named) if fix else base_files(named or ()).files
    if fix:
        _fix(files, codes.hold, texts)
    bar = ProgressBar("checking the base", sys.stderr)
    try:
        report = run(files, texts, progress=bar)
    finally:
        bar.close()
    problems = in_order([*report.problems, *(_doubts(files) if asked else ())], [shown(file) for file in files])
    found = codes.of(problems)
    meanings = {code: each.summary for code, each in explanations().items()} if chosen == "sarif" else {}
    print_problems(found, chosen, sys.stdout, meanings)
    say(_summary(found, report.records, report.files))
    return InvalidBase.exit_status if any(strict or problem.severity == "error" for problem in found) else 0


class _Codes(NamedTuple):
    """The codes that are asked for, all where there are none, and those that are not."""

    selected: frozenset[str]
    ignored: frozenset[str]

    def hold(self, code: str) -> bool:
        """Say whether a code is asked for."""
        return (not self.selected or code in self.selected) and code not in self.ignored

    def of(self, problems: Sequence[Problem]) -> list[Problem]:
        """Give the problems that are asked for, and whatever breaks a file off."""
        from newsfacts.curation.lint.format_codes import BREAKS_OFF

        return [problem for problem in problems if problem.code in BREAKS_OFF or self.hold(problem.code)]


def _doubts(files: Sequence[Path]) -> Iterator[Problem]:
    """Give what a base says against its own records; nothing where it breaks its format, which is told anyway."""
    from newsfacts.cli.opening import open_base
    from newsfacts.curation.lint.self_codes import SELF_SEVERITY
    from newsfacts.curation.lint.silenced import silences
    from newsfacts.curation.lint.untied import untied
    from newsfacts.files import shown
    from newsfacts.model import Fact
    from newsfacts.render.progress import ProgressBar

    try:
        base = open_base(files)
    except InvalidBase:
        say("--self: no record is asked before the base can be read")
        return
    silent = silences(files)
    bar = ProgressBar("asking the base", sys.stderr)
    try:
        doubts = base.doubts(progress=bar)
    finally:
        bar.close()
    for doubt in doubts:
        name, line, column = doubt.record.written_at
        name = shown(Path(name))
        if (name, line, doubt.kind) not in silent:
            said = str(doubt)
            if doubt.kind == "ambiguous" and isinstance(doubt.record, Fact) and doubt.record.figure is not None:
                verdict = base.check(doubt.claim, why=True)
                said += f"; {untied(doubt.record, doubt.record.figure.text, verdict)}"
            yield Problem(name, line, column, SELF_SEVERITY, doubt.kind, said)


def _fix(files: Sequence[Path], codes: Callable[[str], bool], texts: Mapping[str, Path]) -> None:
    from newsfacts.writing.fixing import fix

    for problem in fix(files, codes, texts).problems:
        say(f"mended {problem}")


def _codes(option: str, written: Sequence[str] | None) -> frozenset[str]:
    codes = frozenset(code.strip() for each in written or () for code in each.split(",") if code.strip())
    for code in sorted(codes):
        _known(code, f"{option}: ")
    if written and not codes:
        raise UsageError("unknown_code", f"{option} names no code")
    return codes


def _known(code: str, option: str) -> None:
    from newsfacts.curation.lint import explanations

    if code not in explanations():
        raise UsageError("unknown_code", f"{option}no code is called {code!r}{meant(code, explanations())}")


def _explain(code: str, format: str) -> int:
    from newsfacts.curation.lint import explanations
    from newsfacts.render.json import print_json
    from newsfacts.render.problems import explained

    _known(code, "--explain: ")
    found = explanations()[code]
    if format in ("json", "jsonl"):
        print_json(sys.stdout, "lint", code, [{"kind": "code", **found._asdict()}], format)
    else:
        typer.echo(explained(*found), nl=False)
    return 0


def _summary(problems: Sequence[Problem], records: int, files: int) -> str:
    if not problems and not records:
        return f"clean, but there is no record in {how_many(files, 'file')}"
    if not problems:
        return f"clean: {how_many(records, 'record')} in {how_many(files, 'file')}"
    counts = [(sum(each.severity == severity for each in problems), severity) for severity in ("error", "warning")]
    found = ", ".join(how_many(number, severity) for number, severity in counts if number)
    return f"{found} in {how_many(len({problem.file for problem in problems}), 'file')}"


COMMANDS: dict[str, tuple[Callable[..., int], dict[str, Any]]] = {"lint": (lint, {})}
