"""`coverage`: what of a source's text no record rests on yet."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsfacts.base_files import base_files
from newsfacts.cli import options
from newsfacts.cli.printing import say
from newsfacts.cli.texts import Text, texts_by_source
from newsfacts.files import shown
from newsfacts.text.how_many import how_many

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from newsfacts.curation.lint.base import Base

_BELOW = 1
"""Exit status where less is covered than --min asks for."""


def _percent(written: str | float) -> float:
    """Read a share. Typer's own words for what is none ("not in the range 0<=x<=100") are for programmers."""
    try:
        share = float(str(written).removesuffix("%"))
    except ValueError:
        raise typer.BadParameter(f"{written!r} is no number") from None
    if not 0 <= share <= 100:
        raise typer.BadParameter(f"{written!r} is no share in percent; give 0 to 100")
    return share


Sources = Annotated[
    list[str] | None,
    typer.Argument(help="Ids of sources; else all whose text is at hand.", metavar="SOURCE…", show_default=False),
]
Least = Annotated[
    float | None,
    typer.Option(
        "--min",
        help="Exit with 1 where fewer percent of a text's details are covered.",
        metavar="PERCENT",
        parser=_percent,
        show_default=False,
    ),
]


def coverage(
    sources: Sources = None,
    least: Least = None,
    text: Text = None,
    format: options.LineFormat = None,
    json: options.Json = False,
    data: options.Data = None,
) -> int:
    """Print what of a source's text no record rests on yet: figures, dates, times, quotations, names, sentences.

    The shares go to standard error. A line `# newsfacts: leave "some words … last words"` in the base, or a list
    `leave` of the source, says what is left out on purpose. What is still `TODO` covers nothing.

    Examples: `newsfacts coverage --data my-base/` · `newsfacts coverage ferry-report --data facts.yaml --min 95` ·
    `newsfacts coverage --text moscow-talks=talks.txt --format github`
    """
    from newsfacts.curation.coverage.measuring import base_with_texts, measured, written_only
    from newsfacts.render.coverage import FORMATS, Measured, percent, print_coverage, summary

    gc.enable()
    chosen = options.chosen_format("coverage", FORMATS, format, json) or options.for_people()
    texts = texts_by_source(text)
    files = base_files(data or ()).files
    base, unwritten = written_only(base_with_texts(files, texts))
    found, idle = measured(files, base, sources or ())
    every = [
        Measured(each, base.texts.by_source[each.source], _file(each.source, base, files, texts)) for each in found
    ]
    print_coverage(every, " ".join(sources or ()), chosen, sys.stdout)
    for words in idle:
        say(f"the passage to leave out stands in no text: “{words}”")
    for each in found:
        say(summary(each))
    if unwritten:
        say(
            f"{how_many(unwritten, 'record')} still to be written, which cover nothing yet: `newsfacts lint` lists them"
        )
    below = [each for each in found if least is not None and 100 * each.share.covered < least * each.share.total]
    for each in below:
        say(f"{each.source}: {percent(each.share)}% is less than --min {least:g}")
    return _BELOW if below else 0


def _file(source: str, base: Base, files: tuple[Path, ...], texts: Mapping[str, Path]) -> str:
    """Name the file of a text as it was named, or from this folder on."""
    if source in texts:
        return str(texts[source])
    written = base.by_id[source]
    folder = next(file.parent for file in files if shown(file) == written.file)
    return shown(folder / written.fields["text"])


COMMANDS: dict[str, tuple[Callable[..., int], dict[str, Any]]] = {"coverage": (coverage, {})}
