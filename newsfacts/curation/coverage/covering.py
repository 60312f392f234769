"""Holding a source's text against the records: which of its details none rests on."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from newsfacts.curation.coverage.capitals import capitals_within
from newsfacts.curation.coverage.details import KINDS, Detail, details
from newsfacts.curation.coverage.names import KnownNames
from newsfacts.curation.coverage.predicates import predicates
from newsfacts.curation.coverage.resting import Resting, resting
from newsfacts.curation.coverage.saying import says, says_deed
from newsfacts.errors import CannotRead
from newsfacts.text.fold import alias_key
from newsfacts.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsfacts.curation.coverage.details import DetailKind
    from newsfacts.curation.coverage.predicates import Predicate
    from newsfacts.curation.lint.base import Base
    from newsfacts.curation.source_text import Paragraph
    from newsfacts.model import Date

LONGEST = 1_000_000
"""Characters of a paragraph that is looked at: all the plays of Shakespeare have five times as many."""


class Share(NamedTuple):
    """How many details of a kind records rest on, or are left out on purpose, of how many."""

    covered: int
    total: int


class Coverage(NamedTuple):
    """A source's text held against a base."""

    source: str
    missing: tuple[Detail, ...]
    """What nothing rests on, in the order of the text."""
    shares: dict[DetailKind, Share]

    @property
    def share(self) -> Share:
        """The share of all details."""
        return Share(
            sum(each.covered for each in self.shares.values()), sum(each.total for each in self.shares.values())
        )


def coverage(base: Base, source: str, left: Sequence[str] = ()) -> Coverage:
    """Hold the text of a source, which is at hand, against a base; `left` are the passages that it leaves out.

    A sentence is covered where evidence meets it and each of its verbs is held by evidence, or said by a record whose
    evidence stands in the sentence; a quotation where evidence holds it, the texts of quotes do, or it is a name of
    what a record is about. A figure, a date and a time are covered where evidence meets them and its record says them;
    in a heading where the text below has them covered; the day of a dateline that is the source's `published` always
    is. A name, which counts once in a text, is covered where a record is about an entity of that name or has it in its
    own words.
    """
    rest = resting(base, source, left)
    held = holding(
        base.texts.by_source[source].blocks, rest, KnownNames(base), base.by_id[source].fields.get("published")
    )
    return Coverage(source, *held)


def holding(
    paragraphs: Sequence[Paragraph], rest: Resting, names: KnownNames, published: Date | None
) -> tuple[tuple[Detail, ...], dict[DetailKind, Share]]:
    """Give what of paragraphs nothing rests on, and the share of each kind that something does.

    Raises CannotRead for a paragraph that is longer than any that people write.
    """
    for each in paragraphs:
        if len(each.passage.text) > LONGEST:
            size = f"{len(each.passage.text):,} characters, more than {LONGEST:,}"
            raise CannotRead(f"paragraph {each.number} of the text has {size}: divide it by blank lines")
    missing: list[Detail] = []
    totals: Counter[DetailKind] = Counter()
    for detail, heads in _once(paragraphs):
        totals[detail.kind] += 1
        if _dates_the_text(detail, published) or rest.is_left(detail):
            continue
        if detail.kind == "sentence":
            missing += _uncovered(detail, rest)
        elif not _is_covered(detail, heads, rest, names):
            missing.append(detail)
    lacking = Counter(detail.kind for detail in missing)
    return tuple(missing), {kind: Share(totals[kind] - lacking[kind], totals[kind]) for kind in KINDS if totals[kind]}


def _dates_the_text(detail: Detail, published: Date | None) -> bool:
    """Whether a detail is the day of a dateline, or of the source, where that stands apart: it begins no sentence."""
    return detail.value is not None and detail.value == published and detail.end <= detail.sentence[0]


def _once(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Detail, bool]]:
    """Give the details of a text, and whether they head it; of the mentions of a name the first alone."""
    capitals = capitals_of(paragraphs)
    seen: set[str] = set()
    for paragraph in paragraphs:
        for detail in details(paragraph, capitals):
            if detail.kind == "name":
                key = alias_key(detail.words)
                if key in seen:
                    continue
                seen.add(key)
            yield detail, paragraph.heads


def capitals_of(paragraphs: Sequence[Paragraph]) -> frozenset[str]:
    """Give the words that paragraphs write with a capital within sentences, in lower case."""
    texts = [paragraph.passage.text for paragraph in paragraphs]
    return capitals_within((text, [(span.start, span.end) for span in sentences(text)]) for text in texts)


def _is_covered(detail: Detail, heads: bool, rest: Resting, names: KnownNames) -> bool:
    if detail.kind == "name":
        return names.holds(detail.words)
    if detail.kind == "quotation":
        return rest.holds(detail) or names.is_used(detail.words)
    if rest.is_quoted(detail):
        return True
    return any(says(record, detail) for record in (rest.everyone() if heads else rest.of(detail)))


def _uncovered(sentence: Detail, rest: Resting) -> list[Detail]:
    """Give what of a sentence nothing rests on: nothing, all of it, or from its first such clause to its last."""
    if not rest.meets(sentence):
        return [sentence]
    clauses = [each.clause for each in open_predicates(sentence, rest)]
    if not clauses:
        return []
    start, end = min(start for start, _ in clauses), max(end for _, end in clauses)
    words = sentence.words[start - sentence.start : end - sentence.start]
    return [sentence._replace(start=start, end=end, words=words)]


def open_predicates(sentence: Detail, rest: Resting) -> list[Predicate]:
    """Give the predicates of a sentence that no evidence holds and no record says whose evidence stands in it."""
    if rest.is_within(sentence.paragraph, sentence.start, sentence.end):
        return []
    records = list(rest.of(sentence))
    return [
        each
        for each in predicates(
            rest.paragraph(sentence.paragraph), sentence.sentence, rest.quotations(sentence.paragraph)
        )
        if not rest.is_within(sentence.paragraph, each.start, each.end)
        and not any(says_deed(record, each) for record in records)
    ]
