"""`init`: a base to start from."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsfacts.cli.printing import say
from newsfacts.files import shown
from newsfacts.places import VARIABLE

if TYPE_CHECKING:
    from collections.abc import Callable


def init(
    path: Annotated[
        str, typer.Argument(help="A file, or a folder that gets a facts.yaml.", metavar="PATH", show_default=False)
    ] = "",
    empty: Annotated[bool, typer.Option("--empty", help="Without the examples.")] = False,
) -> int:
    """Start a base of your own: one file with an example of each kind of record, which explains itself.

    Its schema goes beside it, so that editors complete keys. Nothing that is there already is overwritten.

    Examples: `newsfacts init` · `newsfacts init bridges.yaml` · `newsfacts init my-base/ --empty`
    """
    from newsfacts.encoding.clean import clean
    from newsfacts.writing.initial import start

    file = start(path, empty=empty)
    typer.echo(clean(shown(file)))
    named = shlex.quote(shown(file))
    say(f"draft records from a text: newsfacts extract TEXT --write --data {named}")
    say(f"look it up: newsfacts facts --data {named}")
    say(f"add to it: newsfacts add fact --data {named}")
    say(f"check it: newsfacts lint {named}")
    say(f"make it the base that is read by default: export {VARIABLE}={shlex.quote(str(file.absolute()))}")
    return 0


COMMANDS: dict[str, tuple[Callable[..., int], dict[str, Any]]] = {"init": (init, {})}
