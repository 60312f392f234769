"""What is cited: a source, or a passage in it that a record rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from newsfacts.citing.links import link
from newsfacts.encoding.clean import clean
from newsfacts.errors import UsageError
from newsfacts.model import Entity, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from newsfacts.factbase import FactBase
    from newsfacts.model import Evidence, Record


class Citation(NamedTuple):
    """A source, and of a record the words in it. Every text in it is printable and on one line."""

    id: str
    """That of the record, or of the source where the source itself is cited; with `-2` and so on for further pieces."""
    source: Source
    evidence: Evidence | None

    @property
    def link(self) -> str | None:
        """The link to the words, or to the source; None where it has no address on the web."""
        return link(self.source.url, self.evidence)


def citations(
    ids: Iterable[str], base: FactBase, without_evidence: Callable[[str], None] = lambda _: None
) -> Iterator[Citation]:
    """What these records and sources are cited by, each once, in the order of the ids.

    A record without evidence has no citation; `without_evidence` is told its id. Raises UsageError for an id that
    stands for nothing, or for an entity.
    """
    for identity in dict.fromkeys(ids):
        item = base.item(identity)
        if isinstance(item, Entity):
            raise UsageError("not_citable", f"{item.id} is an entity; a record or a source is what can be cited")
        if isinstance(item, Source):
            yield Citation(item.id, cleaned(item), None)
        else:
            if not item.evidence:
                without_evidence(item.id)
            yield from of_record(item, base)


def of_record(record: Record, base: FactBase) -> Iterator[Citation]:
    """A citation for each piece of evidence of a record."""
    for number, piece in enumerate(record.evidence, 1):
        source = base.item(piece.source.id)
        assert isinstance(source, Source)
        words = [text and clean(text) for text in (piece.exact, piece.prefix, piece.suffix)]
        evidence = piece._replace(exact=words[0] or "", prefix=words[1], suffix=words[2])
        yield Citation(record.id if number == 1 else f"{record.id}-{number}", cleaned(source), evidence)


def sources_of(cited: Iterable[Citation]) -> list[Source]:
    """The sources of citations, each once, in the order of their first."""
    return list({each.source.id: each.source for each in cited}.values())


def ended(part: str) -> str:
    """A part of an entry with a full stop behind it, where it has no mark that ends it."""
    return part if part.rstrip("*”")[-1:] in (".", "?", "!") else f"{part}."


def cleaned(source: Source) -> Source:
    """A source whose texts are printable and on one line."""
    texts: dict[str, Any] = {name: clean(value) for name, value in source._asdict().items() if isinstance(value, str)}
    return source._replace(**texts)
