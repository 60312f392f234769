"""How much of a curator's work `extract` does, and what `coverage` finds, on the worlds whose bases were curated by hand.

    python bench/curating.py [WORLD…]

First, stubs are extracted from a text of which nothing is known, and held against the base that was curated from it:

    evidence   of the stubs, those whose evidence stands once where it says, and meets that of a record of the curator
    figures    of the figures in these, those that such a record gives too, of the same unit
    speakers   of the quotes, those that the curator gives to the same speaker
    met        of the curator's evidence, what meets that of a stub
    covered    of the details of the text, what the stubs cover once their statements are written

Then, in ten rounds, every tenth record is taken out of the base:

    named      of the figures, dates and quotations that no record says any more, those that coverage names
    exact      of all that it names anew, what stands where a record was taken out

The text that the base which ships was curated from is not in the repository.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from worlds import worlds

from newsfacts.curation.coverage.covering import coverage
from newsfacts.curation.coverage.details import Detail, details
from newsfacts.curation.coverage.leaving import left_of
from newsfacts.curation.coverage.measuring import base_with_texts
from newsfacts.curation.coverage.saying import says
from newsfacts.curation.lint.base import Base
from newsfacts.curation.lint.evidence import Piece
from newsfacts.curation.lint.figures_said import compared
from newsfacts.curation.lint.texts import Texts
from newsfacts.curation.written import Written
from newsfacts.figures import find_figures
from newsfacts.model import Figure
from newsfacts.text.fold import alias_key
from newsfacts.writing.extract.extracting import as_yaml, of_text

SHARES = ("evidence", "figures", "speakers", "met", "covered", "named", "exact")
ROUNDS = 10


def main() -> None:
    """Print a row for each world, and their sum."""
    print(f"{'':12}" + "  ".join(f"{share:>12}" for share in SHARES))
    total: Counter[str] = Counter()
    for world in worlds(sys.argv[1:]):
        if (world.folder / "text.txt").exists():
            found = measured(world.folder)
            print(row(world.name, found), flush=True)
            total += found
    print(row("all", total))


def row(name: str, found: Counter[str]) -> str:
    """Give shares as `right of all`, and in percent where they are many."""
    shares = (f"{found[share]} of {found[f'all {share}']}" for share in SHARES)
    line = f"{name:12}" + "  ".join(f"{share:>12}" for share in shares)
    if name != "all":
        return line
    percents = (f"{100 * found[share] / (found[f'all {share}'] or 1):.1f} %" for share in SHARES)
    return f"{line}\n{'':12}" + "  ".join(f"{share:>12}" for share in percents)


@contextmanager
def extracted_from(folder: Path) -> Iterator[tuple[Base, str, Base]]:
    """Give what a world's curator made of its text, the id of that as a source, and a base of the text's stubs alone."""
    curated = base_with_texts([folder / "facts.yaml"], {})
    source = next(each for each in curated.texts.by_source if curated.by_id[each].fields["text"] == "text.txt")
    with tempfile.TemporaryDirectory() as scratch:
        shutil.copy(folder / "text.txt", scratch)
        nothing = Base([], Texts({}, {}), date.today().isoformat())
        made = Path(scratch) / "facts.yaml"
        made.write_text(as_yaml(of_text(nothing, curated.texts.by_source[source], "text", "text.txt")), "utf-8")
        yield curated, source, base_with_texts([made], {})


def measured(folder: Path) -> Counter[str]:
    """Give, for each share, how many there are and how many are right."""
    found: Counter[str] = Counter()
    with extracted_from(folder) as (curated, source, extracted):
        compare(curated, source, extracted, found)
        (own,) = extracted.texts.by_source
        found["covered"], found["all covered"] = coverage(extracted, own).share
    take_out(curated, source, found)
    return found


def compare(curated: Base, source: str, extracted: Base, found: Counter[str]) -> None:
    """Hold stubs against the records of a curator, evidence by evidence."""
    theirs = [each for each in curated.pieces if each.source == source and each.here and each.paragraph is not None]
    for piece in theirs:
        count(found, "met", any(meet(piece, each) for each in extracted.pieces))
    for piece in extracted.pieces:
        stub, beside = piece.written.fields, [each.written for each in theirs if meet(piece, each)]
        count(found, "evidence", len(piece.here) == 1 and bool(beside))
        if "figure" in stub and beside:
            figures = [figure for each in beside for figure in said(each)]
            count(found, "figures", any(compared(figure, stub["figure"]) == "same" for figure in figures))
        speakers = [each.fields["speaker"] for each in beside if each.kind == "quote"]
        if piece.written.kind == "quote" and speakers:
            names = called(extracted, stub["speaker"])
            count(found, "speakers", any(names & called(curated, each) for each in speakers))


def said(record: Written) -> list[Figure]:
    """Give the figures that a record gives as its own, or in its own words."""
    own = [record.fields["figure"]] if "figure" in record.fields else []
    texts = (record.fields[key] for key in ("statement", "title", "text") if key in record.fields)
    return own + [each.figure for text in texts for each in find_figures(text)]


def take_out(curated: Base, source: str, found: Counter[str]) -> None:
    """Take records out, a tenth of them at a time, and count what coverage names then."""
    left = left_of(curated.by_id[source], ())
    before = {place(each) for each in coverage(curated, source, left).missing}
    text = curated.texts.by_source[source]
    asked = [
        each
        for paragraph in text.blocks
        if not paragraph.heads
        for each in details(paragraph, ())
        if each.kind in ("figure", "date", "quotation")
    ]
    for first in range(ROUNDS):
        out = {record.id for record in curated.records[first::ROUNDS]}
        rest = Base([each for each in curated.written if each.id not in out], curated.texts, curated.today)
        named = {place(each) for each in coverage(rest, source, left).missing} - before
        gone = [piece for piece in curated.pieces if piece.written.id in out and piece.source == source]
        kept = [piece for piece in curated.pieces if piece.written.id not in out and piece.source == source]
        for detail in asked:
            if place(detail) not in before and says_any(gone, detail) and not says_any(kept, detail):
                count(found, "named", place(detail) in named)
        for _, paragraph, start, end in named:
            count(found, "exact", any(paragraph == each.paragraph and stands(each, start, end) for each in gone))


def says_any(pieces: list[Piece], detail: Detail) -> bool:
    """Whether one of these pieces of evidence, or the quote that it is of, says a detail of its paragraph."""
    near = (each for each in pieces if each.paragraph == detail.paragraph)
    return any(
        quotes(each.written, detail) or (stands(each, detail.start, detail.end) and says(each.written, detail))
        for each in near
    )


def quotes(record: Written, detail: Detail) -> bool:
    """Whether a detail stands in the words of a quote."""
    return record.kind == "quote" and alias_key(detail.words) in alias_key(record.fields["text"])


def stands(piece: Piece, start: int, end: int) -> bool:
    """Whether a stretch of its paragraph meets a piece of evidence, or the sentences of a quote beside it."""
    more = len(piece.written.fields["text"]) if piece.written.kind == "quote" else 0
    return any(start < at + len(piece.exact) + more and at - more < end for at in piece.here)


def meet(one: Piece, other: Piece) -> bool:
    """Whether two pieces of evidence share a word."""
    return one.paragraph == other.paragraph and any(
        a < b + len(other.exact) and b < a + len(one.exact) for a in one.here for b in other.here
    )


def called(base: Base, entity: str) -> set[str]:
    """Give the names of an entity."""
    fields = base.by_id[entity].fields
    return {alias_key(name) for name in (fields["name"], *fields.get("aliases", ()))}


def place(detail: Detail) -> tuple[str, int, int, int]:
    """Give what tells a detail of a text from every other."""
    return detail.kind, detail.paragraph, detail.start, detail.end


def count(found: Counter[str], share: str, right: bool) -> None:
    """Count one more of a share."""
    found[f"all {share}"] += 1
    found[share] += right


if __name__ == "__main__":
    main()
