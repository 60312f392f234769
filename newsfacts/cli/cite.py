"""`cite`: citations of records and sources, for texts and for other programs."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsfacts.citing import FORMATS as OF_SOURCES
from newsfacts.citing import known
from newsfacts.cli import options
from newsfacts.cli.opening import open_base
from newsfacts.cli.printing import FOUND, NOTHING_FOUND, say
from newsfacts.errors import UsageError
from newsfacts.project import setting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsfacts.citing.citation import Citation
    from newsfacts.factbase import FactBase

FORMATS = (*OF_SOURCES, "json", "jsonl")

_HOW = "How it is written"

Ids = Annotated[
    list[str] | None,
    typer.Argument(help="Records and sources; `-` reads ids, one a line.", metavar="ID…", show_default=False),
]
Style = Annotated[
    str | None,
    typer.Option(
        "--style",
        help="note, apa, chicago, mla, markdown, html, wikipedia, or a CSL file.",
        metavar="STYLE",
        rich_help_panel=_HOW,
    ),
]
CiteFormat = Annotated[
    str | None,
    typer.Option(
        "--format",
        help="biblatex, bibtex, ris or csl-json for other programs; json or jsonl.",
        metavar="FORMAT",
        rich_help_panel=_HOW,
    ),
]
From = Annotated[
    Path | None,
    typer.Option("--from", help="What the supported sentences of this draft rest on.", metavar="DRAFT"),
]


def cite(
    ids: Ids = None,
    draft: From = None,
    style: Style = None,
    format: CiteFormat = None,
    json: options.Json = False,
    data: options.Data = None,
) -> int:
    """Print citations: of a record its exact words, where they stand and the link there; of a source its entry.

    `apa` and `mla` print the citations in the text, then the list of what they refer to. The formats for other programs
    have an entry for each source.

    Examples: `newsfacts cite turkish-soldiers-killed` · `newsfacts cite talks-duration moscow-talks --style apa` ·
    `newsfacts cite --from draft.md --format biblatex > draft.bib` ·
    `newsfacts facts s400 --format jsonl | jq -r .id | newsfacts cite - --style markdown`
    """
    chosen = _format(format, json, style)
    base = open_base(data)
    cited = _cited(ids or (), draft, base)
    _print(cited, chosen, style or setting("cite.style") or "note")
    return FOUND if cited else NOTHING_FOUND


def _format(format: str | None, json: bool, style: str | None) -> str | None:
    chosen = options.asked_format(format, json)
    known("format", chosen, FORMATS)
    if chosen in OF_SOURCES and style is not None:
        raise UsageError("usage", f"--style {style} and --format {chosen} contradict each other")
    return chosen


def _cited(ids: Sequence[str], draft: Path | None, base: FactBase) -> list[Citation]:
    from newsfacts.citing.citation import citations, of_record

    if draft is not None and ids:
        raise UsageError("usage", "cite: give ids or --from DRAFT, not both")
    if draft is not None:
        from newsfacts.citing.drafts import summary, supporting
        from newsfacts.cli.drafts import read

        review = base.review(read(draft, None, None)[0])
        say(f"{draft}: {summary(review)}")
        return [each for record in supporting(review) for each in of_record(record, base)]
    if not ids:
        raise UsageError("usage", "cite: give ids, - to read them from standard input, or --from DRAFT")
    wanted = [identity for each in ids for identity in (_read_ids() if each == "-" else [each])]
    cited = list(citations(wanted, base, without_evidence=lambda id: say(f"{id} has no evidence: nothing to cite")))
    if not wanted:
        say("standard input holds no id")
    return cited


def _read_ids() -> Iterator[str]:
    from newsfacts.documents import standard_input

    lines = standard_input().decode("utf-8-sig", "replace").splitlines()
    yield from (line.strip() for line in lines if line.strip())


def _print(cited: Sequence[Citation], format: str | None, style: str) -> None:
    from newsfacts.citing import as_data, in_format, in_style

    if format in ("json", "jsonl"):
        from newsfacts.render.json import print_json

        print_json(sys.stdout, "cite", "", (as_data(each, style) for each in cited), format)
        return
    printed = in_format(cited, format) if format in OF_SOURCES else in_style(cited, style)
    if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8", newline="" if format == "ris" else None)
    sys.stdout.writelines(printed)


COMMANDS: dict[str, tuple[Callable[..., int], dict[str, Any]]] = {"cite": (cite, {})}
