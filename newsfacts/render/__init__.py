"""Printing answers: one module a format, imported when that format is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsfacts.answer import Answer

FORMATS = ("table", "json", "jsonl", "csv", "tsv", "md")


def render(
    answer: Answer,
    format: str,
    *,
    stream: TextIO,
    fields: Sequence[str] | None = None,
    most: int | None = None,
    header: bool = True,
) -> None:
    """Print `answer` on `stream` in one of `FORMATS`.

    `fields` picks what of each result is printed, in the order given; the caller has checked them against
    `newsfacts.render.fields.field_names`. `most` limits the records of each kind on the page of an entity or a
    source, and without `header` CSV and TSV are rows alone. Every format but the table is UTF-8, whatever the
    stream's own encoding is. Raises ValueError for another format, and what the stream raises (BrokenPipeError)
    passes.
    """
    if format == "table":
        _for_people(answer, fields, stream, most)
        return
    lines = iter(_lines(answer, format, fields, most))
    if not header:
        next(lines, None)
    in_utf8(stream)
    stream.writelines(lines)


def in_utf8(stream: TextIO) -> None:
    """Let a stream write UTF-8, as programs read it, whatever its own encoding is."""
    encoding = (getattr(stream, "encoding", None) or "utf-8").lower().replace("_", "-")
    if encoding not in ("utf-8", "utf8") and hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="strict")


def _lines(answer: Answer, format: str, fields: Sequence[str] | None, most: int | None) -> Iterable[str]:
    if format in ("json", "jsonl"):
        from newsfacts.render.json import answered, lines

        mask = None
        if fields:
            from newsfacts.render.fields import Mask

            mask = Mask(fields)
        return answered(answer, mask) if format == "json" else lines(answer, mask)
    if format in ("csv", "tsv"):
        from newsfacts.render.csv import csv_lines, tsv_lines

        return csv_lines(answer, fields) if format == "csv" else tsv_lines(answer, fields)
    if format == "md" and answer.command == "show" and not fields:
        from newsfacts.render.page import page_lines

        return page_lines(answer, most)
    if format == "md":
        from newsfacts.render.markdown import markdown_lines

        return markdown_lines(answer, fields)
    raise ValueError(f"there is no format {format!r}; choose one of {', '.join(FORMATS)}")


def _for_people(answer: Answer, fields: Sequence[str] | None, stream: TextIO, most: int | None) -> None:
    from newsfacts.results import Shown

    if fields:
        _list(answer, fields, stream)
    elif answer.results and isinstance(answer.results[0], Shown):
        from newsfacts.render.card import print_cards

        print_cards(answer, stream, most)
    elif answer.command == "timeline":
        from newsfacts.render.timeline import print_timeline

        print_timeline(answer, stream)
    else:
        _list(answer, None, stream)


def _list(answer: Answer, fields: Sequence[str] | None, stream: TextIO) -> None:
    from newsfacts.render.outlet import coloured

    if stream.isatty() or coloured(stream):
        from newsfacts.render.table import print_table

        print_table(answer, fields, stream)
    else:
        from newsfacts.render.plain import plain_lines

        stream.writelines(plain_lines(answer, fields, stream))
