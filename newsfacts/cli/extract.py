"""`extract`: stubs of records for what a text says and no record covers."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsfacts.base_files import SHIPPED, base_files
from newsfacts.cli import options
from newsfacts.cli.own_files import own_files
from newsfacts.cli.printing import print_utf8, say
from newsfacts.errors import CannotRead
from newsfacts.text.how_many import how_many

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsfacts.curation.lint.base import Base
    from newsfacts.curation.lint.texts import Text
    from newsfacts.writing.extract.extracting import Extracted

Into = Annotated[
    Path | None,
    typer.Option(
        "--into", help="The file that gets them, where the base has several.", metavar="FILE", show_default=False
    ),
]

_STDIN = "text"
"""What a source is called whose text came from standard input."""


def extract(
    text: Annotated[
        str,
        typer.Argument(help="A file (text, Markdown, HTML), - for standard input, or a source's id.", metavar="TEXT"),
    ],
    write: Annotated[bool, typer.Option("--write", help="Append the stubs to the base, in its own style.")] = False,
    into: Into = None,
    data: options.Data = None,
) -> int:
    """Print a stub of a record for every figure, date, quotation and name of a text that no record covers.

    Figures, dates, speakers, entities and evidence are filled in; `TODO` stands where your own words belong, and
    `newsfacts lint` lists what is left to be written. New names are stubs of entities. Without a base of your own all
    of the text is extracted.

    Examples: `newsfacts extract article.txt > facts.yaml` · `newsfacts extract ferry-report --data my-base/` ·
    `newsfacts extract article.html --write --data facts.yaml`
    """
    from newsfacts.curation.coverage.measuring import base_with_texts
    from newsfacts.writing.extract.extracting import as_yaml

    if not write:
        options.expect_effect("goes with --write", into=into)
    gc.enable()
    _, files, origin = base_files(data or ())
    own = () if origin == SHIPPED else files
    base = base_with_texts(own, {})
    extracted, remarks = _extracted(text, own, base)
    for remark in remarks:
        say(remark)
    if write:
        return _write(extracted, own_files(data), into)
    print_utf8(as_yaml(extracted))
    say(_summary(extracted))
    return 0


def _extracted(named: str, files: Sequence[Path], base: Base) -> tuple[Extracted, list[str]]:
    """Give the stubs of a text, and what whoever asks should know."""
    from newsfacts.writing.extract.extracting import of_source, of_text

    if named in {each.id for each in base.of("source")}:
        if named not in base.texts.by_source:
            why = base.texts.unreadable.get(named, "the base names none with `text:`")
            raise CannotRead(f"the text of {named} cannot be read: {why}")
        return of_source(files, base, named), []
    if named == "-":
        return of_text(base, _read(named), _STDIN, None), []
    path = Path(named)
    if not path.exists():
        known = (
            "the base has no source of this id" if files else "no base was named that has a source of this id (--data)"
        )
        raise CannotRead(f"{named}: there is no such file, and {known}")
    read = _read(named)
    folder = files[0].parent if files else Path()
    source = next((id for id, text in base.texts.by_source.items() if text.raw == read.raw), None)
    if source is not None:
        return of_source(files, base, source), [f"this is the text of {source}"]
    try:
        below = path.resolve().relative_to(folder.resolve()).as_posix()
    except ValueError:
        remark = f"{named} does not lie in the folder of the base, so that its source cannot name it with `text:`"
        return of_text(base, read, path.stem, None), [remark]
    return of_text(base, read, path.stem, below), []


def _read(named: str) -> Text:
    """Read a text as a source's text is read. Raises CannotRead for what is none."""
    from newsfacts.cli.drafts import not_utf8
    from newsfacts.curation.lint.texts import Text
    from newsfacts.documents import decoded, format_of

    content = _content(named)
    format = format_of(named, content)
    if format in ("docx", "odt"):
        raise CannotRead(f"{named}: extract reads text, Markdown and HTML; save it as one of them")
    try:
        text = decoded(content).replace("\r\n", "\n").replace("\r", "\n")
    except CannotRead as error:
        raise CannotRead(f"{named}: {error.message}") from None
    if (bad := not_utf8(content)) is not None:
        raise CannotRead(f"{named}: {bad}")
    if not text.strip():
        raise CannotRead(f"{named}: it is empty")
    return Text(text, format)


def _content(named: str) -> bytes:
    from newsfacts.documents import content_of, standard_input

    return standard_input() if named == "-" else content_of(Path(named))


def _write(extracted: Extracted, files: Sequence[Path], into: Path | None) -> int:
    from newsfacts.files import shown
    from newsfacts.writing.adding import Wanted, add_all, target_of
    from newsfacts.writing.batch import given_of

    targets = {section: target_of(files, section, into) for section, _ in extracted.records}
    wanted = [Wanted(targets[section], given_of(section, fields)) for section, fields in extracted.records]
    added = add_all(files, wanted)
    for each in added:
        typer.echo(each.id)
    say(_summary(extracted, f" added to {', '.join(dict.fromkeys(shown(each.file) for each in added))}"))
    return 0


def _summary(extracted: Extracted, behind: str = "") -> str:
    count = len(extracted.records)
    if not count:
        return "records cover all of the text"
    return f"{how_many(count, 'stub')}{behind}; `newsfacts lint` lists what is left to be written"


COMMANDS: dict[str, tuple[Callable[..., int], dict[str, Any]]] = {"extract": (extract, {})}
