"""Where the words stand in a draft on which a verdict turns, and what is known again by its fingerprint."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from newsfacts.documents.blocks import Block, Draft, Passage
from newsfacts.review.described import NAMED, is_described
from newsfacts.review.findings import Finding, Fix, deciding_slot, the_one_against
from newsfacts.review.references import Reading
from newsfacts.review.restating import restated
from newsfacts.text.lines import Positions
from newsfacts.text.sentences import Span
from newsfacts.verdict.result import LONGEST_CLAIM, Slot, Verdict

_WORD = re.compile(r"\w+")


class Read(NamedTuple):
    """A verdict, and how the sentence had to be read for it."""

    verdict: Verdict
    reading: Reading | None


class Findings:
    """Gathers the findings of a draft: where the words of each stand, and what may be put in their place."""

    def __init__(self, draft: Draft) -> None:
        self._draft, self._positions = draft, Positions(draft.text)
        self._seen: Counter[str] = Counter()
        self.found: list[Finding] = []

    def add(self, block: Block, span: Span, read: Read, section: str) -> None:
        """Add the finding on a sentence, or a part of one, that stands in a block."""
        verdict, reading = read
        passage, sentence = block.passage, block.passage.text[span.start : span.end]
        slot = deciding_slot(verdict)
        replaced = (reading.replaced, reading.meant) if reading else None
        first, after = differing(sentence, verdict.claim, slot, replaced)
        words = Span(span.start + first, span.start + after)
        inner = Span(*block.own) if block.own else span
        headed = block.kind == "cell" and not (inner.start <= words.start and words.end <= inner.end)
        placed = inner if headed else words
        start, end = _source(passage, placed)
        place, behind = self._positions.at(start), self._positions.at(end)
        whole = _source(passage, inner)
        only, fix = the_one_against(verdict), None
        found = placed == words != span and end - start == after - first  # no markup stands within it
        found = found and not (reading and sentence[first:after] == reading.replaced)  # `he` is not what is wrong
        if found and only is not None and only.slot in NAMED:
            found = not is_described(sentence, Span(first, after), only.slot)
        if found and only is not None:
            written = self._draft.text[start:end]
            text = restated(written, only)
            fix = Fix(*place, *behind, start, end, text) if text not in (None, written) else None
        key = [self._draft.known_as, " ".join(sentence.casefold().split()), slot.slot if slot else verdict.verdict]
        key += [each.record.id for each in verdict.evidence[:1]]
        self.found.append(
            Finding(
                *(*place, *behind, sentence[first:after], sentence, self._positions.at(whole[0]), section),
                *(verdict, slot, replaced, fix, self._fingerprint(key), whole),
            )
        )

    def _fingerprint(self, key: list[str]) -> str:
        """Give a hash of what makes a finding; of two that are alike the second has another one."""
        from hashlib import sha256

        written = "\n".join(key)
        self._seen[written] += 1
        return sha256(f"{written}\n{self._seen[written]}".encode(errors="replace")).hexdigest()[:32]


def _source(passage: Passage, span: Span) -> tuple[int, int]:
    """Give where a part of a passage begins and ends in the draft."""
    return passage.source(span.start), passage.source(span.end - 1) + 1


def differing(sentence: str, claim: str, slot: Slot | None, replaced: tuple[str, str] | None) -> tuple[int, int]:
    """Give where the words of a slot begin and end in a sentence; the whole of it where they are not found.

    The sign of a currency before a number is one of its words.
    A name that only the sentence before gives stands here as what refers back to it: `replaced`, which the claim has
    in its place.
    """
    if slot is None:
        return 0, len(sentence)
    said, meant = claim[slice(*(slot.span or (0, 0)))], slot.claim.casefold()
    trusted = said.strip() and (said.casefold() in meant or meant in said.casefold())
    found = slot.span if claim == sentence and trusted else _find(sentence, said if trusted else slot.claim)
    if found is None and replaced is not None and slot.claim in replaced[1]:
        found = _find(sentence, replaced[0])
    start, end = found or (0, len(sentence))
    return start - (start > 0 and sentence[start - 1] in "$€£¥"), end


def _find(sentence: str, words: str) -> tuple[int, int] | None:
    """Find words, whatever stands between them: quotation marks may be of another kind."""
    pattern = r"\W+".join(map(re.escape, _WORD.findall(words[:LONGEST_CLAIM])))
    if not pattern:
        return None
    found = re.search(rf"(?<!\w){pattern}(?!\w)", sentence, re.IGNORECASE)
    return found.span() if found else None
