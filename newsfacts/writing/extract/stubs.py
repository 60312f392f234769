"""Stubs of records for the details of a paragraph that nothing covers."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from newsfacts.curation.coverage.capitals import is_dateline
from newsfacts.curation.coverage.details import Taken, quotations
from newsfacts.curation.coverage.predicates import predicates
from newsfacts.curation.lint.rules.unwritten import TODO
from newsfacts.model import Figure
from newsfacts.writing.extract.dating import date_of, is_record_of
from newsfacts.writing.extract.denials import denial
from newsfacts.writing.extract.elided import with_unit
from newsfacts.writing.extract.figure_text import written
from newsfacts.writing.extract.passages import clause, passage, shortened
from newsfacts.writing.extract.speakers import named_within, speaker
from newsfacts.writing.identity import derived_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsfacts.curation.coverage.details import Detail
    from newsfacts.curation.coverage.predicates import Predicate
    from newsfacts.model import Date
    from newsfacts.writing.block import Fields, Piece, Value
    from newsfacts.writing.extract.naming import Entities
    from newsfacts.writing.extract.speakers import Named

_FARTHEST = 15
"""Words between two quotations that are one quote, interrupted."""
_FRAGMENT = 3
"""Words below which a quotation is a fragment, and no part of another."""
_BESIDE = 200
"""Characters beside a passage in which the words stand that tell it from its like."""
_MOST = 6
"""Entities that a stub is about."""


class Stub(NamedTuple):
    """A record with a section, its keys, and where in its paragraph its evidence begins."""

    section: str
    fields: Fields
    at: int


class _Read(NamedTuple):
    """A paragraph, the entities that it names, and its quotations."""

    number: int
    text: str
    names: Sequence[Named]
    told: Sequence[Named]
    """Those of the names that stand outside of quotations."""
    quoted: Sequence[tuple[int, int]]


class Stubs:
    """Makes the stubs of one text."""

    def __init__(self, source: str, published: Date | None, entities: Entities, taken: set[str]) -> None:
        self._source, self._published, self._entities, self._taken = source, published, entities, taken

    def of(self, number: int, text: str, missing: Sequence[Detail]) -> list[Stub]:
        """Give the stubs for what is missing of a paragraph, in the order of the text."""
        names, quoted = self._entities.named(text), list(quotations(text))
        within = Taken(len(text))
        for span in quoted:
            within.takes(*span)
        told = [each for each in names if within.is_free(each.start, each.start + 1)]
        read = _Read(number, text, names, told, quoted)
        stubs = list(self._quotes(read, [each for each in missing if each.kind == "quotation"]))
        by_sentence: dict[tuple[int, int], list[Detail]] = {}
        for each in missing:
            if each.kind not in ("quotation", "name") and not within.fills(each.start, each.end):
                by_sentence.setdefault(each.sentence, []).append(each)
        for sentence, rest in by_sentence.items():
            stubs += self._records(read, sentence, rest)
        return sorted(stubs, key=lambda stub: stub.at)

    def _records(self, read: _Read, sentence: tuple[int, int], missing: Sequence[Detail]) -> Iterator[Stub]:
        """Give a fact for each figure of a sentence, an event for what dates and times are left, else one fact."""
        about = [
            each.entity
            for each in named_within(sentence, read.names)
            if not is_dateline(read.text, each.start, each.end)
        ]
        shared: dict[str, Value] = {"about": list(dict.fromkeys(about))[:_MOST]}
        shared["said_by"] = speaker(read.text, sentence, read.told, read.quoted)
        told: list[tuple[int, int]] = []
        for each in missing:
            if each.kind == "quotation" or each.kind == "sentence" or _inside(each, told):
                continue
            denied = denial(read.text, each.start, sentence, read.quoted)
            if denied is not None:
                span = passage(read.text, denied[0], each.end, sentence)
                told.append(span)
                yield self._denied(read, span, denied, shared)
        missing = [each for each in missing if not _inside(each, told)]
        for each in missing:
            if isinstance(each.value, Figure):
                span = passage(read.text, each.start, each.end, sentence)
                told.append(span)
                place = read.text, each.start, each.end
                figure = with_unit(each.value, *place, sentence[0]) or written(each.value, *place)
                yield self._stub("facts", read, span, {"statement": TODO, "figure": figure, **shared})
        for each in missing:
            if each.kind in ("date", "time") and not _inside(each, told):
                span = passage(read.text, each.start, each.end, sentence)
                told.append(span)
                if is_record_of(read.text[slice(*span)]):
                    yield self._stub("facts", read, span, {"statement": TODO, **shared})
                else:
                    yield self._stub("events", read, span, {"title": TODO, **shared})
        says = next((each for each in missing if each.kind == "sentence"), None)
        if says is None:
            return
        quotes = bisect_left(read.quoted, (sentence[0],)) < bisect_left(read.quoted, (sentence[1],))
        for span in [(says.start, says.end)] if not told and not quotes else _untold(read, says, told):
            denied = denial(read.text, span[1], sentence, read.quoted)
            if denied is not None:
                yield self._denied(read, shortened(read.text, *span), denied, shared)
            else:
                yield self._stub("facts", read, shortened(read.text, *span), {"statement": TODO, **shared})

    def _denied(self, read: _Read, span: tuple[int, int], denied: tuple[int, int], shared: Mapping[str, Value]) -> Stub:
        """Give a fact for what somebody denies: that they do, without the figures and dates of what is not so."""
        verb = read.text[slice(*denied)]
        id_words = read.text[denied[0] : max(span[1], denied[1])]
        fields = {"statement": f"{TODO}: keep “{verb}”", **shared}
        return self._stub("facts", read, span, fields, called=id_words, dated=False)

    def _quotes(self, read: _Read, missing: Sequence[Detail]) -> Iterator[Stub]:
        """Give a quote for each quotation; one that is interrupted, or goes on in the next sentence, is one quote."""
        group: list[Detail] = []
        whose = ""
        for each in missing:
            who = speaker(read.text, each.sentence, read.told, read.quoted)
            if group and _goes_on(read.text, group[-1], each) and who in ("", whose):
                group.append(each)
                continue
            if group:
                yield self._quote(read, group, whose)
            group, whose = [each], who
        if group:
            yield self._quote(read, group, whose)

    def _quote(self, read: _Read, group: Sequence[Detail], whose: str) -> Stub:
        words = group[0].words
        for each in group[1:]:
            words += f"{'. ' if each.words[:1].isupper() else ', '}{each.words}"
        whose = whose or self._entities.nobody()
        spans = [each.sentence for each in group]
        near = [name.entity for span in spans for name in named_within(span, read.names)]
        about = [entity for entity in near if entity != whose]
        fields: dict[str, Value] = {"speaker": whose, "text": words}
        fields["about"] = list(dict.fromkeys(about))[:_MOST]
        return self._stub("quotes", read, shortened(read.text, group[0].start, group[0].end), fields)

    def _stub(
        self,
        section: str,
        read: _Read,
        span: tuple[int, int],
        fields: Mapping[str, Value],
        *,
        called: str = "",
        dated: bool = True,
    ) -> Stub:
        """Give a record of a passage; its id is made of the words that it is `called` by, else of the passage."""
        exact = read.text[slice(*span)]
        words = called or (f"{fields['speaker']} {exact}" if section == "quotes" else exact)
        identity = derived_id(section.removesuffix("s"), words, self._taken)
        self._taken.add(identity)
        date = "" if section == "quotes" or not dated else date_of(exact, self._published)
        if section == "facts" and ".." in date:  # since 1985 is when something began, and by 2010 when it had ended
            date = ""
        piece: Piece = {
            "source": self._source,
            "paragraph": str(read.number),
            "exact": exact,
            **_around(read.text, span),
        }
        return Stub(section, {"id": identity, **fields, "date": date, "evidence": [piece]}, span[0])


def _around(text: str, span: tuple[int, int]) -> dict[str, str]:
    """Give the words before a passage that stands more than once in its paragraph."""
    exact = text[slice(*span)]
    if text.find(exact, text.find(exact) + 1) < 0:
        return {}
    before = text[max(0, span[0] - _BESIDE) : span[0]].split()[-3:]
    behind = text[span[1] : span[1] + _BESIDE].split()[:3]
    return {"prefix": " ".join(before)} if before else {"suffix": " ".join(behind)}


def _goes_on(text: str, before: Detail, each: Detail) -> bool:
    if min(len(before.words.split()), len(each.words.split())) < _FRAGMENT:
        return False
    if before.sentence != each.sentence and each.start - each.sentence[0] > 1:
        return False
    return len(text[before.end : each.start].split()) <= _FARTHEST


def _untold(read: _Read, says: Detail, told: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give the passages of a sentence that say what no other stub does: its clauses, those that adjoin as one."""
    group: list[Predicate] = []
    for each in predicates(read.text, says.sentence, read.quoted):
        if not says.start <= each.start < says.end or _inside(each, told):
            continue
        if group and each.clause[0] - group[-1].clause[1] > 1:
            yield clause(read.text, group[0].clause[0], group[-1].clause[1], says.sentence)
            group = []
        group.append(each)
    if group:
        yield clause(read.text, group[0].clause[0], group[-1].clause[1], says.sentence)


def _inside(detail: Detail | Predicate, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= detail.start and detail.end <= end for start, end in spans)
