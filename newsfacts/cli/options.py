"""The options that commands share, each with its help, and what they add up to."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer

from newsfacts.errors import UsageError, meant

_FILTERS, _RESULTS, _OUTPUT = "Filters", "Results", "Output"

Query = Annotated[
    list[str] | None,
    typer.Argument(help='Words, "quoted words", figures, dates.', metavar="[QUERY]…", show_default=False),
]
Names = Annotated[
    list[str] | None,
    typer.Argument(help="Words, or what they begin with.", metavar="[QUERY]…", show_default=False),
]


def _filter(flag: str, help: str, metavar: str = "TEXT") -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(flag, help=help, metavar=metavar, rich_help_panel=_FILTERS)
    return option


Topic = Annotated[list[str] | None, _filter("--topic", "Only this topic.", "TOPIC")]
About = Annotated[list[str] | None, _filter("--about", "Only records about this entity: id, name or alias.", "ENTITY")]
Where = Annotated[list[str] | None, _filter("--place", "Only what happened there or in a part of it.", "ENTITY")]
FromSource = Annotated[list[str] | None, _filter("--source", "Only what rests on this source.", "ID")]
By = Annotated[list[str] | None, _filter("--by", "Only what this entity said.", "ENTITY")]
To = Annotated[list[str] | None, _filter("--to", "Only what was said to this entity.", "ENTITY")]
Since = Annotated[list[str] | None, _filter("--since", "Only from this date on: 2019, 'Sept 2018'.", "DATE")]
Until = Annotated[list[str] | None, _filter("--until", "Only up to this date: 2019, '12 July 2019'.", "DATE")]
Unit = Annotated[list[str] | None, _filter("--unit", "Only figures that this unit can express: km, USD.", "UNIT")]
Min = Annotated[list[str] | None, _filter("--min", "Only figures from here on: 2bn, '3 hours'.", "FIGURE")]
Max = Annotated[list[str] | None, _filter("--max", "Only figures up to here: 1000, '20 km'.", "FIGURE")]
Disputed = Annotated[bool, typer.Option("--disputed", help="Only what is disputed.", rich_help_panel=_FILTERS)]
Sort = Annotated[
    str | None,
    typer.Option(
        "--sort", help="relevance, base, id, kind, date or figure.", metavar="ORDER", rich_help_panel=_RESULTS
    ),
]
ListSort = Annotated[
    str | None, typer.Option("--sort", help="name or records.", metavar="ORDER", rich_help_panel=_RESULTS)
]
Reverse = Annotated[bool, typer.Option("--reverse", help="The other way round.", rich_help_panel=_RESULTS)]


def _whole_number(written: str | int) -> int:
    """Read how many. Typer's own words for what is no number ("not a valid int range") are for programmers."""
    try:
        number = int(written)
    except ValueError:
        raise typer.BadParameter(f"{written!r} is no whole number") from None
    if number < 0:
        raise typer.BadParameter(f"{written!r} is less than none; give 0 or more")
    return number


_HOW_MANY: dict[str, Any] = {"parser": _whole_number, "metavar": "N", "rich_help_panel": _RESULTS}
Limit = Annotated[int | None, typer.Option("--limit", "-n", help="At most so many results.", **_HOW_MANY)]
Offset = Annotated[int, typer.Option("--offset", help="Pass over so many results.", **_HOW_MANY)]
Count = Annotated[bool, typer.Option("--count", help="Only how many there are.", rich_help_panel=_RESULTS)]
Format = Annotated[
    str | None,
    typer.Option("--format", help="table, json, jsonl, csv, tsv or md.", metavar="FORMAT", rich_help_panel=_OUTPUT),
]


def _format(help: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(
        "--format", help=help, metavar="FORMAT", show_default=False, rich_help_panel=_OUTPUT
    )
    return option


InfoFormat = Annotated[str | None, _format("table or json.")]
LineFormat = Annotated[str | None, _format("table (on a terminal), line (in a pipe), json, jsonl or github.")]
FindingsFormat = Annotated[
    str | None,
    _format("table (on a terminal), line (in a pipe), json, jsonl, github, gitlab, sarif, rdjsonl or md."),
]
Json = Annotated[bool, typer.Option("--json", help="Short for --format json.", rich_help_panel=_OUTPUT)]
Fields = Annotated[
    str | None,
    typer.Option(
        "--fields",
        help="Only these fields, in this order: id,statement,figure.value.",
        metavar="A,B,…",
        rich_help_panel=_OUTPUT,
    ),
]
NoHeader = Annotated[
    bool,
    typer.Option("--no-header", help="Leave the names of the columns out of csv and tsv.", rich_help_panel=_OUTPUT),
]
Data = Annotated[
    list[Path] | None,
    typer.Option(
        "--data",
        help="A base: a YAML file or a folder; repeatable. Else NEWSFACTS_DATA, the project file, the base that ships.",
        metavar="PATH",
        show_default=False,
        rich_help_panel=_OUTPUT,
    ),
]


class Output(NamedTuple):
    """How an answer is to be printed."""

    format: str
    fields: tuple[str, ...] | None
    only_count: bool = False
    most: int | None = None
    """Records of each kind on the page of an entity or a source; None for all."""
    header: bool = True
    """Whether columns have their names above them, where a format leaves the choice."""


def output(
    format: str | None,
    json: bool,
    fields: str | None,
    kinds: Sequence[str],
    count: bool = False,
    no_header: bool = False,
) -> Output:
    """Read the options of output. Raises UsageError for what does not exist or does not go together."""
    from newsfacts.render import FORMATS

    chosen = asked_format(format, json) or "table"
    if chosen not in FORMATS:
        from newsfacts.exporting import FORMATS as EXPORTS

        written = f"; `newsfacts export {chosen}` writes that one" if chosen in EXPORTS else ""
        no_format = f"--format: no format is called {chosen!r}{meant(chosen, FORMATS)}"
        raise UsageError("unknown_format", no_format + written)
    if no_header and chosen not in ("csv", "tsv"):
        raise UsageError("usage", f"--no-header goes with --format csv and tsv, not {chosen}")
    return Output(chosen, _fields(fields, kinds), count, header=not no_header)


def expect_effect(why: str, /, **given: object) -> None:
    """Raise UsageError for an option that was given and would change nothing; `why` goes behind its name."""
    for name, value in given.items():
        if value:
            raise UsageError("usage", f"--{name.replace('_', '-')} {why}")


def asked_format(format: str | None, json: bool) -> str | None:
    """Give the format that was asked for, None where none was. Raises UsageError where two were."""
    if json and format not in (None, "json"):
        raise UsageError("usage", f"--json and --format {format} contradict each other")
    return "json" if json else format


def chosen_format(command: str, formats: Sequence[str], format: str | None, json: bool) -> str | None:
    """Give the format that was asked for of a command, None where none was. Raises UsageError for one it has not."""
    chosen = asked_format(format, json)
    if chosen is not None and chosen not in formats:
        raise UsageError("unknown_format", f"--format: {command} prints {', '.join(formats)}, not {chosen!r}")
    return chosen


def for_people() -> str:
    """Give the format of a command that prints lines where none was asked for: a table on a terminal.

    Colours that are asked for in a pipe change nothing of it: what reads a pipe looks for `file:line:column`.
    """
    return "table" if sys.stdout.isatty() else "line"


def _fields(written: str | None, kinds: Sequence[str]) -> tuple[str, ...] | None:
    if written is None:
        return None
    from newsfacts.render.fields import field_names

    known = field_names(*kinds)
    names = tuple(name.strip() for name in written.split(",") if name.strip())
    for name in names:
        if name not in known:
            raise UsageError("unknown_field", f"--fields: no field is called {name!r}{meant(name, known)}")
    if not names:
        raise UsageError("unknown_field", "--fields names no field")
    return names
