"""`annotate`: a draft with its sources, as a checker makes it by hand."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsfacts.cli import options
from newsfacts.cli.drafts import Written, front_matter_keys, read
from newsfacts.cli.opening import open_asked
from newsfacts.cli.outputs import expect_none_read
from newsfacts.cli.printing import FOUND
from newsfacts.documents import SUFFIXES, format_of, named
from newsfacts.errors import UsageError

if TYPE_CHECKING:
    from newsfacts.citing.citation import Citation
    from newsfacts.model import Record

FORMATS = ("md", "html")
_BY_NAME = {"markdown": "md", "text": "md", "html": "html"}
"""The format that an output gets, by what its name says that it is."""

DraftFile = Annotated[
    Path,
    typer.Argument(help="A draft: text, Markdown, HTML, .docx, .odt; `-` is standard input.", metavar="DRAFT"),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", help="A file, which may be the draft itself; else standard output.", metavar="OUT"),
]
AnnotateFormat = Annotated[
    str | None,
    typer.Option(
        "--format",
        help="md, for drafts that are text; html, a page with the evidence in the margin.",
        metavar="FORMAT",
    ),
]


def annotate(
    draft: DraftFile,
    output: Output = None,
    date: Written = None,
    format: AnnotateFormat = None,
    data: options.Data = None,
) -> int:
    """Write a draft with a footnote at each supported sentence, a mark at each refuted one, and what has no source yet.

    In Markdown every other byte of the draft stays, and annotating twice is as annotating once. `html` is one page
    that needs no network.

    Examples: `newsfacts annotate draft.md -o draft.md` · `newsfacts annotate draft.docx -o checked.html`
    """
    from newsfacts.citing.citation import of_record
    from newsfacts.review.suppressions import quieted

    read_draft, content = read(draft, None, date)
    name = read_draft.name
    chosen = _format(format, output, read_draft.is_text and format_of(name, content) != "html")
    if output is not None and str(output) == "-":
        output = None
    over_draft = output is not None and output.exists() and draft.exists() and output.samefile(draft)
    if over_draft and chosen == "html":
        raise UsageError("usage", f"annotate: the page would take the place of {name}; give another file to -o")
    if output is not None and not over_draft:
        expect_none_read("-o", output, (), data)
    gc.enable()
    base = open_asked(data)

    def cited(record: Record) -> list[Citation]:
        return list(of_record(record, base))

    if chosen == "html":
        from newsfacts.render.annotated_page import page

        findings = quieted(read_draft, base.review(read_draft).findings).left
        _write(output, "".join(page(read_draft, findings, cited)).encode())
        return FOUND
    from newsfacts.render.annotated_markdown import earlier_annotations, new_annotations
    from newsfacts.review.editing import edited

    bare = edited(content, earlier_annotations(read_draft.text))
    read_draft = named(name, bare, format_of(name, bare), front_matter_keys())
    read_draft = read_draft._replace(written=date or read_draft.written)
    findings = quieted(read_draft, base.review(read_draft).findings).left
    _write(output, edited(bare, new_annotations(read_draft, findings, cited)), content if over_draft else None)
    return FOUND


def _format(written: str | None, output: Path | None, can_be_markdown: bool) -> str:
    """Give the format: as asked for, as the name of the output says, or as the draft allows."""
    if written is not None and written not in FORMATS:
        raise UsageError("unknown_format", f"--format: annotate writes {' or '.join(FORMATS)}, not {written!r}")
    chosen = written or ("md" if can_be_markdown else "html")
    suffix = output.suffix.lower() if output is not None else ""
    if written is None and suffix:
        chosen = _BY_NAME.get(SUFFIXES.get(suffix, ""), "")
    if not chosen:
        raise UsageError(
            "usage", f"-o {output}: annotate writes no {suffix}; say with --format which it gets: md or html"
        )
    if chosen == "md" and not can_be_markdown:
        raise UsageError("usage", "annotate: footnotes go into Markdown and plain text; --format html takes any draft")
    return chosen


def _write(output: Path | None, content: bytes, old: bytes | None = None) -> None:
    """Write to standard output or to a file, which holds `old` where that was read from it."""
    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        return
    from newsfacts.writing.replacing import drafted, replace_all

    if old is not None:
        replace_all({output: old}, {output: content})
        return
    with drafted(output, over=True) as file:
        file.write_bytes(content)


COMMANDS: dict[str, tuple[Callable[..., int], dict[str, Any]]] = {"annotate": (annotate, {})}
