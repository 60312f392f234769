"""Stubs of records for the details of a paragraph that nothing covers."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple, cast

from newsfacts.curation.coverage.details import Taken, quotations
from newsfacts.curation.lint.rules.unwritten import TODO
from newsfacts.model import Figure
from newsfacts.writing.extract.compared import parts_told
from newsfacts.writing.extract.dating import date_of, is_record_of
from newsfacts.writing.extract.denials import denial
from newsfacts.writing.extract.elided import with_unit
from newsfacts.writing.extract.figure_text import written
from newsfacts.writing.extract.paragraph import Read, around, names_in
from newsfacts.writing.extract.passages import passage, shortened
from newsfacts.writing.extract.pronouns import Pronouns
from newsfacts.writing.extract.speakers import meant, said_by, speaker
from newsfacts.writing.extract.states import is_state
from newsfacts.writing.extract.stub_ids import stub_id
from newsfacts.writing.extract.trees import is_told_of
from newsfacts.writing.extract.untold import deed_around, is_inside, is_whole, untold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsfacts.curation.coverage.details import Detail
    from newsfacts.model import Date
    from newsfacts.writing.block import Fields, Piece, Value
    from newsfacts.writing.extract.naming import Entities

_FARTHEST = 15
"""Words between two quotations that are one quote, interrupted."""
_FRAGMENT = 3
"""Words below which a quotation is a fragment, and no part of another."""
_MOST = 6
"""Entities that a stub is about."""


class Stub(NamedTuple):
    """A record with a section, its keys, and where in its paragraph its evidence begins."""

    section: str
    fields: Fields
    at: int


class Stubs:
    """Makes the stubs of one text."""

    def __init__(self, source: str, published: Date | None, entities: Entities, main: str, taken: set[str]) -> None:
        """Take the id of the source and its day, the entities of the text, which is its main one, and all taken ids."""
        self._source, self._published, self._entities, self._taken = source, published, entities, taken
        self._main = main
        self._pronouns = Pronouns()

    def of(self, number: int, text: str, missing: Sequence[Detail], above: str = "") -> list[Stub]:
        """The stubs for what is missing of a paragraph, in the order of the text, which told last of a day `above`."""
        names, quoted = self._entities.named(text), list(quotations(text))
        within = Taken(len(text))
        for span in quoted:
            within.takes(*span)
        told = [each for each in names if within.is_free(each.start, each.start + 1)]
        read = Read(number, text, names, told, quoted, self._pronouns.of(text, told, quoted), above)
        stubs = list(self._quotes(read, [each for each in missing if each.kind == "quotation"]))
        by_sentence: dict[tuple[int, int], list[Detail]] = {}
        for each in missing:
            if each.kind not in ("quotation", "name") and not within.fills(each.start, each.end):
                by_sentence.setdefault(each.sentence, []).append(each)
        for sentence, rest in by_sentence.items():
            stubs += _with_all(read, sentence, list(self._records(read, sentence, rest)))
        return sorted(stubs, key=lambda stub: stub.at)

    def _records(self, read: Read, sentence: tuple[int, int], missing: Sequence[Detail]) -> Iterator[Stub]:
        """A fact for each figure of a sentence but ranks, an event for what dates and times are left, else one fact."""
        told: list[tuple[int, int]] = []
        for each in missing:
            if each.kind == "quotation" or each.kind == "sentence" or is_inside(each, told):
                continue
            denied = denial(read.text, each.start, sentence, read.quoted)
            if denied is not None:
                span = passage(read.text, denied[0], each.end, sentence)
                told.append(span)
                yield self._denied(read, sentence, span, denied)
        missing = [each for each in missing if not is_inside(each, told)]
        for each in missing:
            if is_whole(read.text, each) and told and told[-1][1] > each.start:
                continue
            if isinstance(each.value, Figure) and each.value.unit != "rank":
                span = passage(read.text, each.start, each.end, sentence)
                told.append(span)
                figure = _figure(read.text, each.value, (each.start, each.end), sentence)
                yield self._fact(read, sentence, span, figure, each.start - span[0])
        for each in missing:
            if each.kind in ("date", "time", "figure") and not is_inside(each, told):
                span = passage(read.text, each.start, each.end, sentence)
                told.append(span)
                yield self._happened(read, sentence, span, each)
        says = next((each for each in missing if each.kind == "sentence"), None)
        if says is None:
            return
        quotes = bisect_left(read.quoted, (sentence[0],)) < bisect_left(read.quoted, (sentence[1],))
        for span in [(says.start, says.end)] if not told and not quotes else untold(read, says, told):
            denied = denial(read.text, span[1], sentence, read.quoted)
            if denied is not None:
                yield self._denied(read, sentence, shortened(read.text, *span), denied)
            else:
                yield self._fact(read, sentence, shortened(read.text, *span))

    def _happened(self, read: Read, sentence: tuple[int, int], span: tuple[int, int], when: Detail) -> Stub:
        """An event of what happened then; a fact of how things were, and of what somebody says of it."""
        shared = self._shared(read, sentence, span)
        bounds = is_record_of(read.text[slice(*span)])
        if (
            bounds
            or when.kind == "figure"
            or shared["said_by"]
            or is_state(read.text, when.start, span, sentence, read.quoted)
        ):
            return self._stub("facts", read, span, {"statement": TODO, **shared}, sentence=sentence, dated=not bounds)
        return self._stub("events", read, span, {"title": TODO, **shared}, sentence=sentence)

    def _fact(
        self, read: Read, sentence: tuple[int, int], span: tuple[int, int], figure: str = "", near: int = 0
    ) -> Stub:
        fields = {
            "statement": TODO,
            "figure": figure,
            **self._shared(read, sentence, span, span[0] + near if figure else None),
        }
        return self._stub("facts", read, span, fields, sentence=sentence, near=near)

    def _shared(
        self, read: Read, sentence: tuple[int, int], span: tuple[int, int], at: int | None = None
    ) -> dict[str, Value]:
        """What facts and events have: what they are about, and who says so of what stands `at` a place."""
        by = said_by(read, sentence, span, at)
        return {"about": self._about(read, sentence, span), "said_by": by}

    def _about(self, read: Read, sentence: tuple[int, int], span: tuple[int, int]) -> list[str]:
        """What a passage of a sentence is about.

        That is who is named there, or meant by a pronoun, whom the sentence names first, and what the text is about.
        """
        names = names_in(read, sentence)
        own = [each.entity for each in names if span[0] <= each.start < span[1]]
        first = [each.entity for each in names[:1]]
        who = meant(read, span)
        return [each for each in dict.fromkeys([who, *first, *own, self._main]) if each][:_MOST]

    def _denied(self, read: Read, sentence: tuple[int, int], span: tuple[int, int], denied: tuple[int, int]) -> Stub:
        """A fact for what somebody denies: that they do, without the figures and dates of what is not so."""
        verb = read.text[slice(*denied)]
        who = speaker(read, sentence, *denied)
        about = self._about(read, sentence, span)
        fields = {"statement": f"{TODO}: keep “{verb}”", "about": about, "said_by": who}
        by = f"not-{verb.split()[-1]}" if len(verb.split()) > 1 else verb
        called = read.text[denied[1] : max(span[1], denied[1])]
        return self._stub("facts", read, span, fields, called=called, by=by, dated=False)

    def _quotes(self, read: Read, missing: Sequence[Detail]) -> Iterator[Stub]:
        """A quote for each quotation; one that is interrupted, or goes on in the next sentence, is one quote."""
        group: list[Detail] = []
        whose = ""
        for each in missing:
            who = speaker(read, each.sentence, each.start, each.end)
            if group and _goes_on(read.text, group[-1], each) and who in ("", whose):
                group.append(each)
                continue
            if group:
                yield self._quote(read, group, whose)
            group, whose = [each], who
        if group:
            yield self._quote(read, group, whose)

    def _quote(self, read: Read, group: Sequence[Detail], whose: str) -> Stub:
        words = group[0].words
        for each in group[1:]:
            words += f"{'. ' if each.words[:1].isupper() else ', '}{each.words}"
        whose = whose or self._entities.nobody()
        spans = [each.sentence for each in group]
        near = [entity for span in spans for entity in self._about(read, span, span) if entity != whose]
        about = list(dict.fromkeys(near)) or [self._main]
        fields: dict[str, Value] = {"speaker": whose, "text": words, "about": [each for each in about if each][:_MOST]}
        return self._stub("quotes", read, shortened(read.text, group[0].start, group[0].end), fields, by=whose)

    def _stub(
        self,
        section: str,
        read: Read,
        span: tuple[int, int],
        fields: Mapping[str, Value],
        *,
        called: str = "",
        by: str = "",
        sentence: tuple[int, int] = (0, 0),
        near: int = 0,
        dated: bool = True,
    ) -> Stub:
        """A record of a passage.

        Its id is made of `by` and of the words that it is `called` by, else of those of the passage `near` a place.
        """
        exact = read.text[slice(*span)]
        kind, whole = section.removesuffix("s"), read.text[slice(*sentence)]
        identity = stub_id(kind, called or exact, self._taken, near=near, by=by, sentence=whole)
        self._taken.add(identity)
        date = ""
        if section != "quotes" and dated:
            at = span[0] + near
            own = deed_around(read, sentence, span, at) if fields.get("figure") else span
            parts = parts_told(read.text, own, at) if fields.get("figure") else [own]
            dates = (
                date_of(read.text[slice(*each)], self._published, read.text[: each[0]], read.above) for each in parts
            )
            date = next((each for each in dates if each), "")
        if ".." in date and fields.get("figure"):  # since 1985 is when something began, and by 2010 when it had ended
            date = ""
        piece: Piece = {
            "source": self._source,
            "paragraph": str(read.number),
            "exact": exact,
            **around(read.text, span),
        }
        return Stub(section, {"id": identity, **fields, "date": date, "evidence": [piece]}, span[0])


def _figure(text: str, figure: Figure, place: tuple[int, int], sentence: tuple[int, int]) -> str:
    """A figure of a sentence as a record has it: with its unit, or with what it counts, which is no verb."""
    if does := is_told_of(text, place[1], sentence):
        figure = figure._replace(counted=None)
    return with_unit(figure, text, *place, sentence[0], does=does) or written(figure, text, *place)


def _with_all(read: Read, sentence: tuple[int, int], stubs: list[Stub]) -> list[Stub]:
    """Let the stubs of a sentence be about all that it names: what none of them is about goes to the one before."""
    for name in names_in(read, sentence) if stubs else ():
        if not any(name.entity in each.fields.get("about", ()) for each in stubs):
            at = max((number for number, each in enumerate(stubs) if each.at <= name.start), default=0)
            about = [*cast("Sequence[str]", stubs[at].fields.get("about", ())), name.entity]
            stubs[at] = stubs[at]._replace(fields={**stubs[at].fields, "about": about})
    return stubs


def _goes_on(text: str, before: Detail, each: Detail) -> bool:
    if min(len(before.words.split()), len(each.words.split())) < _FRAGMENT:
        return False
    if before.sentence != each.sentence and each.start - each.sentence[0] > 1:
        return False
    if before.words[:1].islower() and each.words[:1].isupper():  # part of a sentence, and then a whole one
        return False
    return len(text[before.end : each.start].split()) <= _FARTHEST
