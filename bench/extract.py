"""How much of what `extract` writes a curator would keep: its stubs, key by key, beside the records that others wrote of the same text.

    python bench/extract.py [WORLD…]

Each record of a curator is held against the stub whose evidence has most in common with its own. Of such pairs,

    section    those that are facts, quotes or events in both
    figure     those with the same figure, or with none in both
    date       those with the same date, or with none in both
    said by    those that are said by the same, or by nobody named
    about      of the entities that the record is about, and the text names, those that the stub names too
    no more    of the entities that the stub names, those that the record is about
    id         those in which half of the words of the stub's id stand in the curator's

and, of the entities of the curator that stubs name, `kind` those of the same kind, `called` those of the same id.
`stubs` is how many stubs there are, of how many records.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Any

from curating import called, extracted_from
from worlds import worlds

from newsfacts.curation.lint.base import Base
from newsfacts.curation.lint.evidence import Piece
from newsfacts.curation.lint.figures_said import compared
from newsfacts.curation.written import Written
from newsfacts.text.fold import alias_key

SHARES = ("met", "section", "figure", "date", "said by", "about", "no more", "id", "kind", "called", "stubs")
RECORDS = ("fact", "quote", "event")


def main() -> None:
    """Print a row for each development world, and their sum."""
    print(f"{'':11}" + "".join(f"{share:>9}" for share in SHARES))
    total: Counter[str] = Counter()
    for world in worlds(sys.argv[1:]):
        if (world.folder / "text.txt").exists() and not world.kept:
            found = measured(world.folder)
            print(row(world.name, found), flush=True)
            total += found
    print(row("all", total))


def row(name: str, found: Counter[str]) -> str:
    """The shares in percent."""
    return f"{name:11}" + "".join(f"{100 * found[each] / (found[f'all {each}'] or 1):>8.1f}%" for each in SHARES)


def measured(folder: Path) -> Counter[str]:
    """Count what a world's curator would keep of the stubs of its text."""
    found: Counter[str] = Counter()
    with extracted_from(folder) as (curated, source, stubs):
        compare(curated, source, stubs, found)
    return found


def compare(curated: Base, source: str, stubs: Base, found: Counter[str]) -> None:
    """Hold each record of a curator against the stub that is nearest to it."""
    text = alias_key(curated.texts.by_source[source].raw)
    same = {each.id: twin(each, stubs) for each in curated.of("entity")}
    for theirs, own in same.items():
        if own is not None:
            count(found, "kind", curated.by_id[theirs].fields["kind"] == stubs.by_id[own].fields["kind"])
            count(found, "called", theirs == own)
    records = [each for each in curated.records if each.kind in RECORDS]
    found["stubs"] += sum(each.kind in RECORDS for each in stubs.records)
    found["all stubs"] += len(records)
    for record in records:
        pieces = [each for each in curated.pieces if each.written is record and each.source == source and each.here]
        if not pieces:
            continue
        near = [(score(record, pieces, each), each.written) for each in stubs.pieces]
        best, stub = max(near, key=lambda each: each[0], default=((0.0, False), None))
        count(found, "met", best[0] > 0)
        if stub is None or best[0] <= 0:
            continue
        pair(record, stub, same, found, text, curated)


def pair(record: Written, stub: Written, same: dict[str, Any], found: Counter[str], text: str, curated: Base) -> None:
    """Count the keys that a record and a stub have alike."""
    one, other = record.fields, stub.fields
    count(found, "section", record.kind == stub.kind)
    if record.kind == "quote":
        count(found, "said by", same.get(one["speaker"]) == other.get("speaker"))
    else:
        count(found, "figure", same_figure(one, other))
        count(
            found,
            "date",
            one["date"].edtf.strip("?~") == other["date"].edtf.strip("?~")
            if "date" in one and "date" in other
            else ("date" in one) == ("date" in other),
        )
        count(found, "said by", same.get(one.get("said_by", "")) == other.get("said_by"))
    theirs = {same[each] for each in one.get("about", ()) if same.get(each)}
    own = set(other.get("about", ()))
    found["about"] += len(theirs & own)
    found["all about"] += len(theirs)
    found["no more"] += len(theirs & own)
    found["all no more"] += len(own)
    count(found, "id", alike_ids(stub.id, record.id))


def alike_ids(stub: str, theirs: str) -> bool:
    """Whether half of the words of a stub's id stand in a curator's."""
    words = stub.split("-")
    return 2 * sum(word in theirs.split("-") for word in words) >= len(words)


def same_figure(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two records have one figure, or neither has any."""
    if "figure" not in one or "figure" not in other:
        return ("figure" in one) == ("figure" in other)
    return compared(one["figure"], other["figure"]) == "same"


def score(record: Written, pieces: list[Piece], stub: Piece) -> tuple[float, bool]:
    """How much two have in common: the share of their words that they share, then their figure or text."""
    best = 0.0
    for each in pieces:
        if each.paragraph == stub.paragraph:
            for a in each.here:
                for b in stub.here:
                    shared = min(a + len(each.exact), b + len(stub.exact)) - max(a, b)
                    best = max(best, shared / max(len(each.exact), len(stub.exact)))
    alike = record.kind == "quote" or (
        "figure" in record.fields
        and "figure" in stub.written.fields
        and same_figure(record.fields, stub.written.fields)
    )
    return best + (0.5 if best and alike else 0.0), alike


def twin(entity: Written, stubs: Base) -> str | None:
    """The stub that is an entity of the curator: the one that has a name with it."""
    names = {alias_key(name) for name in (entity.fields["name"], *entity.fields.get("aliases", ()))}
    return next((each.id for each in stubs.of("entity") if called(stubs, each.id) & names), None)


def count(found: Counter[str], share: str, right: bool) -> None:
    """Count one more of a share."""
    found[f"all {share}"] += 1
    found[share] += right


if __name__ == "__main__":
    main()
