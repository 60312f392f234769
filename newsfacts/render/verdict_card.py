"""A verdict as people read it in five seconds: the verdict, the claim, the record beside it, and what differs.

✗ Refuted: a record contradicts

  Claim       43 soldiers were killed
  The base    34 soldiers were killed in air strikes.
              soldiers-killed
✗ quantity    43 against 34 soldiers
  Evidence    “34 of them fell”
              A title, ¶ 17  source-id
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TextIO

from rich.text import Text

from newsfacts.encoding.encode import label
from newsfacts.model import Fact
from newsfacts.render.labelled import Labelled
from newsfacts.render.outlet import VERDICT_COLOURS
from newsfacts.render.terminal import Page
from newsfacts.text.quotation_marks import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsfacts.model import Evidence
    from newsfacts.verdict.result import Comparison, Held, Slot, Verdict

_LABELS = 11
_WORDS = {
    "supported": "Supported",
    "refuted": "Refuted",
    "conflicting": "Conflicting",
    "not_enough_info": "Not enough information",
}
_SIGNS = {"supported": "✓", "refuted": "✗", "conflicting": "≠", "not_enough_info": "?"}
_SIGNS_ASCII = {"supported": "+", "refuted": "x", "conflicting": "#", "not_enough_info": "?"}
_RELATIONS = {"agrees": "supported", "contradicts": "refuted", "undecided": "not_enough_info"}
_SLOTS = {"said_by": "said by"}
_DECIDING = {"supports": "supported", "refutes": "refuted"}
_JUDGEMENTS = {
    "supports": "supports it",
    "refutes": "refutes it",
    "open": "leaves it open",
    "elsewhere": "is about something else",
}


def print_cards(verdicts: Iterable[Verdict], stream: TextIO) -> None:
    """Print verdicts on `stream`, one card after the other, each as it comes."""
    page = Page(stream)
    for at, verdict in enumerate(verdicts):
        if at:
            page.print_lines([Text()])
        page.print_lines(_Card(page, verdict).lines())
        stream.flush()


class _Card(Labelled):
    """Sets one card: a head, the claim, then each record with its slots and its evidence."""

    def __init__(self, page: Page, verdict: Verdict) -> None:
        super().__init__(page, _LABELS)
        self._verdict = verdict
        self._signs = _SIGNS if page.unicode else _SIGNS_ASCII

    def lines(self) -> Iterator[Text]:
        verdict = self._verdict
        colour = VERDICT_COLOURS[verdict.verdict]
        head = self.text(f"{self._signs[verdict.verdict]} {_WORDS[verdict.verdict]}", f"bold {colour}")
        yield from self.page.wrapped(head.append(self.text(f": {verdict.reason}", "not bold default")), self.width)
        yield Text()
        slots = [slot for each in verdict.evidence for slot in each.slots]
        yield from self.row("Claim", [self._marked(verdict.claim, [slot.claim for slot in self._against(slots)])])
        if verdict.verdict == "not_enough_info":
            yield from self._nearest()
        else:
            for each in verdict.evidence:
                yield Text()
                yield from self._compared(each)
        for number, held in enumerate(verdict.why):
            yield Text()
            if not number:
                yield from self.page.wrapped(self.text("  Held against the claim:", "dim"), self.width)
            yield from self._held(held)

    def _held(self, held: Held) -> Iterator[Text]:
        """Show a record that was looked at, slot by slot, and what of the claim it does not speak of."""
        what = self.text(f"{held.record.id} · {self._judged(held)}", "dim")
        yield from self.row("Record", [self.text(label(held.record)), what])
        for slot in sorted(held.slots, key=lambda slot: slot.relation != "contradicts"):
            yield from self._slot(slot)
        if held.missing:
            missing = ", ".join(f"“{each}”" for each in held.missing)
            yield from self.row("", [self.text(f"does not speak of {missing}", "dim")])

    def _judged(self, held: Held) -> str:
        """What a record says, and that it stands in the way where it says the contrary of what was found."""
        if held.judgement in _DECIDING and self._verdict.verdict != _DECIDING[held.judgement]:
            return f"{held.judgement} it, and another stands in the way"
        return _JUDGEMENTS[held.judgement]

    def _compared(self, compared: Comparison) -> Iterator[Text]:
        record = compared.record
        differing = [slot.record or "" for slot in self._against(compared.slots)]
        said_by = f" · said by {record.said_by.name}" if isinstance(record, Fact) and record.said_by else ""
        about = self.text(f"{record.id}{said_by}", "dim")
        yield from self.row("The base", [self._marked(label(record), differing), about])
        for slot in sorted(compared.slots, key=lambda slot: slot.relation != "contradicts"):
            yield from self._slot(slot)
        yield from self.row("Evidence", [line for each in record.evidence for line in self._evidence(each)])

    def _nearest(self) -> Iterator[Text]:
        """Show what the base does hold, so that nobody takes silence for an answer."""
        yield Text()
        if not self._verdict.evidence:
            yield from self.row("The base", [self.text("holds nothing that comes near")])
            return
        yield from self.page.wrapped(self.text("  The base holds:", "dim"), self.width)
        for compared in self._verdict.evidence:
            record = compared.record
            where = [self._where(evidence) for evidence in record.evidence[:1]]
            yield from self.row("", [self.text(label(record)), self.text(" · ".join([record.id, *where]), "dim")])

    def _slot(self, slot: Slot) -> Iterator[Text]:
        kind = _RELATIONS[slot.relation]
        colour = VERDICT_COLOURS[kind]
        style = f"bold {colour}" if slot.relation == "contradicts" else colour
        between = {"agrees": " agrees with ", "contradicts": " against ", "undecided": " is open beside "}[
            slot.relation
        ]
        record = self.text(slot.record, style) if slot.record else self.text("what the record leaves open", "dim")
        says = self.text(slot.claim, style).append(self.text(between, "not bold dim")).append(record)
        yield from self.row(_SLOTS.get(slot.slot, slot.slot), [says], self.text(self._signs[kind], style))

    def _against(self, slots: Sequence[Slot]) -> list[Slot]:
        if self._verdict.verdict not in ("refuted", "conflicting"):
            return []
        return [slot for slot in slots if slot.relation == "contradicts"]

    def _marked(self, words: str, differing: Sequence[str]) -> Text:
        """A text with the words in it marked that decide."""
        text = self.text(words)
        for each in differing:
            pattern = r"\W+".join(map(re.escape, re.findall(r"\w+", self.page.clean(each)[:500])))
            if pattern:
                found = re.search(rf"(?<!\w){pattern}(?!\w)", text.plain, re.IGNORECASE)
                if found:
                    text.stylize(f"bold {VERDICT_COLOURS['refuted']}", *found.span())
        return text

    def _evidence(self, evidence: Evidence) -> Iterator[Text]:
        yield self.text(quoted(evidence.exact), "italic")
        yield self.text(self._where(evidence), "dim")

    def _where(self, evidence: Evidence) -> str:
        paragraph = f", ¶ {evidence.paragraph}" if evidence.paragraph is not None else ""
        return f"{evidence.source.title}{paragraph}"
