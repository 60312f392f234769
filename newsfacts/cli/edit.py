"""`edit`: a record in the editor of whoever asks, and what is wrong with the base afterwards."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsfacts.base_files import base_files
from newsfacts.cli import options
from newsfacts.cli.own_files import own_files
from newsfacts.cli.printing import say
from newsfacts.errors import InvalidBase, NewsfactsError, UsageError
from newsfacts.files import shown
from newsfacts.text.how_many import how_many

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from newsfacts.writing.change_lines import Lines
    from newsfacts.writing.finding import Place

_NAMED = 12
"""Records that one line names."""


def edit(
    id: Annotated[
        str | None,
        typer.Argument(
            help="An id; an entity also by its name or alias; - for lines of changes.", metavar="ID", show_default=False
        ),
    ] = None,
    unwritten: Annotated[
        bool, typer.Option("--unwritten", help="Ask for all that is still `TODO`, one after the other.")
    ] = False,
    listed: Annotated[
        bool, typer.Option("--list", help="Print the base as lines of changes; with --unwritten what is `TODO`.")
    ] = False,
    data: options.Data = None,
) -> int:
    """Open a record, an entity or a source in your editor at its line, and lint the base when you are done.

    The editor is VISUAL or EDITOR. Works on a broken base too: what is wrong is printed afterwards with file, line
    and column, and the exit status is 4; it is 0 when all is well, or only `TODO` is left, of which the number is told.

    `-` reads changes from standard input, a line each, and makes all of them or none: `ID: what the record says`,
    `ID.KEY: value` for any other key of it, `ID -> NEW-ID: …` for another id, `-ID` to take a record out,
    `+ NEW-ID: …` for a further one like that of the line above, `* KEY: value` for all records below; further in,
    `KEY: value` for the record above. Lists are divided by commas; `-x` in one takes `x` out of it. `@id` in a text is
    the name of an entity, `^` what the last line of the same key says, and a key may be cut short. `--list` prints such
    lines.

    Examples: `newsfacts edit talks-duration` · `EDITOR="code --wait" newsfacts edit putin --data my-base/` ·
    `newsfacts edit --list --data facts.yaml > lines.txt` · `newsfacts edit - --data facts.yaml < lines.txt` ·
    `newsfacts edit --unwritten --data facts.yaml`
    """
    from newsfacts.cli.add_many import stdin
    from newsfacts.writing.change_lines import read_lines
    from newsfacts.writing.finding import find_record

    if (id is None) is not (unwritten or listed):
        raise UsageError("missing_id", "name one ID, or - for lines of changes, or --unwritten or --list for many")
    if listed:
        return _list(base_files(data or ()).files, unwritten)
    files = own_files(data)
    if id is None:
        return _ask(files)
    if id == "-":
        return _change(files, read_lines(stdin()))
    place, *others = find_record(files, id)
    for other in others:
        say(f"{place.id} stands at {shown(other.file)}:{other.line} too")
    _open(place)
    return _lint(files)


def _list(files: Sequence[Path], unwritten: bool) -> int:
    from newsfacts.cli.printing import print_utf8
    from newsfacts.curation.coverage.measuring import base_with_texts
    from newsfacts.writing.listing import listed

    print_utf8("".join(f"{line}\n" for line in listed(base_with_texts(files, {}), unwritten=unwritten)))
    return 0


def _ask(files: Sequence[Path]) -> int:
    from newsfacts.cli.asking import can_ask
    from newsfacts.cli.unwritten import answers
    from newsfacts.writing.change_lines import Lines

    if not can_ask():
        raise UsageError("no_terminal", "--unwritten asks on a terminal; `newsfacts edit -` reads lines of changes")
    given = answers(files)
    if not given:
        say("nothing was changed")
        return _lint(files)
    return _change(files, Lines(given))


def _change(files: Sequence[Path], lines: Lines) -> int:
    from newsfacts.writing.changing import change_all

    done = change_all(files, lines)
    more = (f", added {done.new}" if done.new else "") + (f", took out {done.gone}" if done.gone else "")
    say(f"changed {how_many(done.changed, 'record')}{more}")
    if done.attributed:
        shown_ids = ", ".join(done.attributed[:_NAMED]) + (", …" if len(done.attributed) > _NAMED else "")
        say(f"said by the same as the record above, for want of a `said_by` of their own: {shown_ids}")
    return _lint(files)


def _open(place: Place) -> None:
    from newsfacts.writing.editors import editor, opened_at

    where = f"{shown(place.file)}:{place.line}"
    command = editor(os.environ)
    if command is None:
        raise UsageError("no_editor", f"no editor was found: set EDITOR, or open {where} yourself")
    try:
        with subprocess.Popen(opened_at(command, place)) as process:  # run() would kill it, and what is not saved yet
            status = process.wait()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError("no_editor", f"{command[0]}: {reason}; set EDITOR, or open {where} yourself") from None
    if status:
        raise NewsfactsError(
            "editor_failed", f"{command[0]} ended with status {status}; {where} was not looked at again"
        )


def _lint(files: Sequence[Path]) -> int:
    from newsfacts.curation.lint import lint
    from newsfacts.curation.lint.rules.unwritten import CODE as UNWRITTEN

    found = lint(files).problems
    problems = [problem for problem in found if problem.code != UNWRITTEN]
    if len(problems) < len(found):  # each is an error to `lint`, but here one has just been working on them
        say(f"still to be written: {len(found) - len(problems)}; `newsfacts edit --list --unwritten` prints them")
    errors = [problem for problem in problems if problem.severity == "error"]
    for problem in problems:
        if problem not in errors:
            say(str(problem))
    if errors:
        raise InvalidBase(errors)
    return 0


COMMANDS: dict[str, tuple[Callable[..., int], dict[str, Any]]] = {"edit": (edit, {})}
