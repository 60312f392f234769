"""`add`: a record at the end of its list, with an option for every key of the format; many at once; further names."""

from __future__ import annotations

import sys
from inspect import Parameter, Signature
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperGroup

from newsfacts.cli.add_many import HELP_ALIAS, HELP_MANY, alias, many
from newsfacts.cli.add_options import AsJson, Data, DryRun, Into, print_text, result_of
from newsfacts.cli.group import FLAGS
from newsfacts.cli.own_files import own_files
from newsfacts.cli.printing import say
from newsfacts.curation import format as form
from newsfacts.curation.format import EVIDENCE_KEYS, LISTS, SECTION_OF_KIND, SECTIONS, Key
from newsfacts.errors import UsageError
from newsfacts.files import shown
from newsfacts.render.json import print_json

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


_KINDS = ("fact", "quote", "event", "entity", "source")
_SINGULAR = {"topics": "topic", "keywords": "keyword", "aliases": "alias"}
_METAVARS = {form.ID: "ID", form.DATE: "DATE", form.FIGURE: "FIGURE", form.ENTITY: "ENTITY", form.ENTITIES: "ENTITY"}
_METAVARS |= {form.FACTS: "ID", form.SOURCE: "SOURCE", form.PARAGRAPH: "N", form.ENTITY_KIND: "KIND"}


class Add(TyperGroup):
    """The group of `add fact`, `add quote`, …; options may stand before the kind too."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the arguments once the kind stands first."""
        at = 0
        while at < len(args) and args[at].startswith("-") and args[at] != "-":
            at += 1 if args[at] in FLAGS or "=" in args[at] else 2
        if 0 < at < len(args) and args[at] in (*SECTION_OF_KIND, "-", "alias"):
            args = [args[at], *args[:at], *args[at + 1 :]]
        return super().parse_args(ctx, args)


def command() -> Any:
    """Give `add` with a command for each kind of thing that a base holds."""
    app = typer.Typer(
        cls=Add,
        add_completion=False,
        no_args_is_help=True,
        rich_markup_mode="markdown",
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(help=_HELP)(lambda: None)
    for kind in _KINDS:
        section = SECTION_OF_KIND[kind]
        app.command(kind, help=_HELP_OF_KIND[kind])(_command(kind, section))
    app.command("alias", help=HELP_ALIAS)(alias)
    app.command("-", help=HELP_MANY)(many)
    return typer.main.get_command(app)


def _command(kind: str, section: str) -> Callable[..., int]:
    """Give the function behind `add KIND`; its options are the keys that the format has for the kind."""

    def add(**values: Any) -> int:
        from newsfacts.writing.given import Given

        data, into = values.pop("data"), values.pop("into")
        dry_run, json = values.pop("dry_run"), values.pop("json")
        files = own_files(data)
        held = {key: values[key] for key in SECTIONS[section] if values.get(key) not in (None, [])}
        pieces = {key: values[key] for key in EVIDENCE_KEYS if "evidence" in SECTIONS[section] and values[key]}
        return _add(kind, files, into, Given(section, held, pieces), dry_run=dry_run, json=json)

    add.__signature__ = Signature(list(_parameters(section)), return_annotation=int)  # type: ignore[attr-defined]
    return add


def _parameters(section: str) -> Sequence[Parameter]:
    found = [_parameter(name, key, "Record") for name, key in SECTIONS[section].items() if name != "evidence"]
    if "evidence" in SECTIONS[section]:
        found += [_parameter(name, key, "Evidence", repeatable=True) for name, key in EVIDENCE_KEYS.items()]
    return [
        *found,
        Parameter("into", Parameter.KEYWORD_ONLY, default=None, annotation=Into),
        Parameter("dry_run", Parameter.KEYWORD_ONLY, default=False, annotation=DryRun),
        Parameter("json", Parameter.KEYWORD_ONLY, default=False, annotation=AsJson),
        Parameter("data", Parameter.KEYWORD_ONLY, default=None, annotation=Data),
    ]


def _parameter(name: str, key: Key, panel: str, *, repeatable: bool = False) -> Parameter:
    several = repeatable or key.holds in LISTS
    flags = [f"--{each.replace('_', '-')}" for each in (_SINGULAR.get(name), name) if each]
    meaning = key.meaning[0].upper() + key.meaning[1:]
    if name == "id":
        meaning = "Made of its words where it is not given: kebab-case, unique in the whole base"
    needed = " Required." if key.required and name != "id" else ""
    again = " Repeatable." if several else ""
    option = typer.Option(
        None,
        *flags,
        help=f"{meaning}.{needed}{again}",
        metavar=_METAVARS.get(key.holds, "TEXT"),
        show_default=False,
        rich_help_panel=panel,
    )
    return Parameter(
        name, Parameter.KEYWORD_ONLY, default=option, annotation=list[str] | None if several else str | None
    )


def _add(kind: str, files: Sequence[Path], into: Path | None, given: Any, *, dry_run: bool, json: bool) -> int:
    from newsfacts.cli.asking import Asking, can_ask, confirm
    from newsfacts.writing.adding import add, names_of, standing_of, target_of

    target = target_of(files, given.section, into)
    if given.missing():
        if not can_ask():
            needed = ", ".join(f"--{key.replace('_', '-')}" for key in given.missing())
            raise UsageError(
                "missing_key", f"add {kind} needs {needed} too; `newsfacts add {kind} --help` explains them"
            )
        asking = Asking(given, names_of(files), standing_of(files))
        while True:
            given = asking.ask()
            try:
                preview = add(files, target, given, dry_run=True)
                break
            except UsageError as error:
                say(f"{error.message}; answer once more, Enter keeps what stands in brackets")
        if not dry_run and not confirm(preview.text):
            raise typer.Abort
    added = add(files, target, given, dry_run=dry_run)
    for remark in added.remarks:
        say(remark)
    where = f"{shown(added.file)}:{added.line}"
    say(
        f"would add {kind} {added.id} at {where}; nothing was written"
        if dry_run
        else f"added {kind} {added.id} at {where}"
    )
    if json:
        print_json(sys.stdout, "add", "", [result_of(added, dry_run)])
    elif dry_run:
        print_text(added.text)
    else:
        typer.echo(added.id)
    return 0


_HELP = """Append a record to a base of your own, in the style of its file; every other byte stays as it is.

    Required keys that no option gives are asked for on a terminal, with Tab for names, and the record is shown before
    it is saved. Entities can be given by name or alias, dates as people write them. Nothing is written unless the whole
    base is sound with the new record.

    Examples: `newsfacts add fact --data facts.yaml` · `newsfacts add quote --help`"""

_EVIDENCE = "--source courier --paragraph 3 --exact 'at a cost of 48 million euros'"
_HELP_OF_KIND = {
    "fact": f"""Append a fact.

    Example: `newsfacts add fact --data facts.yaml --statement 'The bridge cost 48 million euros.' --figure '48 million
    euros' --about Alderport --topic bridge {_EVIDENCE}`""",
    "quote": """Append a quote.

    Example: `newsfacts add quote --data facts.yaml --speaker 'Mara Lindqvist' --text 'We owe them an apology'
    --date 2024-05-02 --source courier --paragraph 5 --exact 'We owe them an apology'`""",
    "event": """Append an event.

    Example: `newsfacts add event --data facts.yaml --title 'The bridge opens' --date '2 May 2024' --place alderport
    --source courier --paragraph 2 --exact 'opened to traffic'`""",
    "entity": """Append a person, a country, an organisation, a place or a thing.

    Example: `newsfacts add entity --data facts.yaml --name 'Mara Lindqvist' --kind person --role mayor
    --alias Lindqvist --part-of alderport`""",
    "source": """Append a source.

    Example: `newsfacts add source --data facts.yaml --id courier --title 'New bridge opens' --published 2024-05-03
    --url https://example.org/bridge`""",
}
