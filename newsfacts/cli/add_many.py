"""`add -` and `add alias`: many records at once, and further names of an entity."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from newsfacts.cli.add_options import AsJson, Data, DryRun, Into, print_text, result_of
from newsfacts.cli.own_files import own_files
from newsfacts.cli.printing import say
from newsfacts.files import shown
from newsfacts.render.json import print_json
from newsfacts.text.how_many import how_many


def many(into: Into = None, dry_run: DryRun = False, json: AsJson = False, data: Data = None) -> int:
    """Append the records that standard input holds, all or none."""
    from newsfacts.writing.adding import Wanted, add_all, target_of
    from newsfacts.writing.batch import read_records

    files = own_files(data)
    given = read_records(stdin())
    targets = {section: target_of(files, section, into) for section in {each.section for each in given}}
    added = add_all(files, [Wanted(targets[each.section], each) for each in given], dry_run=dry_run)
    for each in added:
        for remark in each.remarks:
            say(f"{each.id}: {remark}")
    where = ", ".join(dict.fromkeys(shown(each.file) for each in added))
    count = how_many(len(added), "record")
    say(f"would add {count} to {where}; nothing was written" if dry_run else f"added {count} to {where}")
    if json:
        print_json(sys.stdout, "add", "", [result_of(each, dry_run) for each in added])
    elif dry_run:
        for each in added:
            print_text(each.text)
    else:
        for each in added:
            typer.echo(each.id)
    return 0


def alias(
    entity: Annotated[str, typer.Argument(help="An entity: id, name or alias.", metavar="ENTITY")],
    names: Annotated[list[str], typer.Argument(help="What else it is called.", metavar="NAME…")],
    dry_run: DryRun = False,
    json: AsJson = False,
    data: Data = None,
) -> int:
    """Give an entity further names."""
    from newsfacts.writing.aliases import add_aliases

    aliased = add_aliases(own_files(data), entity, names, dry_run=dry_run)
    for name in aliased.known:
        say(f"{aliased.id} is called {name!r} already")
    where = f"{shown(aliased.file)}:{aliased.line}"
    if aliased.aliases:
        listed = ", ".join(map(repr, aliased.aliases))
        done = f"would call {aliased.id} {listed} too, at {where}; nothing was written" if dry_run else ""
        say(done or f"{aliased.id} is called {listed} too, at {where}")
    if json:
        result = {"kind": "entity", "id": aliased.id, "file": str(aliased.file), "line": aliased.line}
        written = bool(aliased.aliases) and not dry_run
        print_json(sys.stdout, "add", "", [{**result, "aliases": aliased.aliases, "written": written}])
    else:
        typer.echo(aliased.id)
    return 0


def stdin() -> str:
    """Read the whole of standard input as text."""
    from newsfacts.documents import decoded, standard_input

    return decoded(standard_input())


HELP_MANY = """Append the records that standard input holds, all or none: YAML as in a base, JSON lines, or CSV.

    Each is checked as `add KIND` does, and they may refer to each other. A line of JSON and a row of CSV say with
    `kind` what they are; a list in CSV is divided by semicolons. What `newsfacts facts --format jsonl` prints can be
    added as it is.

    Example: `newsfacts add - --data facts.yaml < records.csv`"""
HELP_ALIAS = """Give an entity further names, each in its place in the list of its aliases.

    Example: `newsfacts add alias 'Mara Lindqvist' 'Mayor Lindqvist' 'the mayor' --data facts.yaml`"""
