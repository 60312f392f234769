"""Reviewing a draft: every sentence that claims something checkable is checked, read with those before it."""

from __future__ import annotations

import gc
import re
import sqlite3
from collections.abc import Callable
from functools import lru_cache

from newsfacts.documents.blocks import Draft
from newsfacts.review.anchoring import anchored
from newsfacts.review.checkable import Sieve
from newsfacts.review.clauses import Part, clauses, written_out
from newsfacts.review.dating import dated, with_dateline_read
from newsfacts.review.findings import Review, deciding_slot
from newsfacts.review.notes import label_of, phrased
from newsfacts.review.placing import Findings, Read
from newsfacts.review.references import Reading, readings, refers_back
from newsfacts.review.signatures import signed
from newsfacts.text.fold import in_unicode
from newsfacts.text.sentences import Span, sentences
from newsfacts.verdict.attribution import attribution
from newsfacts.verdict.checking import Checker
from newsfacts.verdict.result import LONGEST_CLAIM, Verdict
from newsfacts.verdict.sentence import Sentence

_REMEMBERED = 3
_APART = frozenset(["cell", "note", "front_matter"])
"""What nothing in the text refers back to."""
_SAME_STORY = 3
"""Sentences that the base bears out, after which a draft tells the story of the base: what names nobody is about it."""
_KEPT = 5_000
"""Verdicts that are kept, as drafts repeat themselves."""
_WORD = re.compile(r"[a-z]+")


def _tells(read: Read) -> bool:
    """Say whether the base says anything on a sentence."""
    return read.verdict.verdict != "not_enough_info"


class Reviewer:
    """Reviews drafts with one way to check a claim; what it learns of names it keeps."""

    def __init__(self, check: Callable[[str], Verdict], checker: Checker, database: sqlite3.Connection) -> None:
        self._check = lru_cache(_KEPT)(check)
        self._database = database
        self._names = checker.names
        self._sieve = Sieve(database)
        self._written = ""
        self._borne_out = 0
        self._apart: Callable[[str], Sentence] = lambda sentence: checker.apart(in_unicode(sentence))

    def review(self, draft: Draft, progress: Callable[[int, int], None] | None = None) -> Review:
        """Review a draft; `progress` is told how many characters are done, and how many there are."""
        collects = gc.isenabled()
        gc.disable()  # sentences and verdicts hold no cycles, and looking for some takes a twentieth of the time
        try:
            return self._review(draft, progress)
        finally:
            if collects:
                gc.enable()

    def _review(self, draft: Draft, progress: Callable[[int, int], None] | None) -> Review:
        draft, self._written = with_dateline_read(draft)
        findings = Findings(draft)
        headings: list[tuple[int, str]] = []
        before: list[str] = []
        count = self._borne_out = 0
        for block in signed(draft, self._apart):
            text = block.passage.text
            if block.kind in ("heading", "front_matter"):
                headings = [each for each in headings if each[0] < block.level or not each[0]]
            context = [heading for _, heading in headings]
            for span in sentences(text) if block.own is None else [Span(0, len(text))]:
                count += 1
                sentence = text[span.start : span.end]
                if block.kind == "heading":
                    parts = self._headed(sentence, context + before)
                else:
                    parts = self._parts(sentence, context + before)
                if block.kind == "cell" and block.own and not any(map(_tells, (read for _, read in parts))):
                    own = self._parts(text[slice(*block.own)], context + before)  # what heads it may not fit
                    if any(map(_tells, (read for _, read in own))):
                        span, parts = Span(*block.own), own
                self._borne_out += any(read.verdict.verdict == "supported" for _, read in parts)
                for part, read in parts:
                    within = Span(span.start + part.start, span.start + part.end)
                    findings.add(block, within, read, context[-1] if context else "")
                if len(sentence) <= LONGEST_CLAIM and block.kind not in _APART:
                    understood = [read.verdict.claim for _, read in parts if read.reading and _tells(read)]
                    said = understood[0] if len(parts) == len(understood) == 1 else sentence
                    before = [*before[-_REMEMBERED + 1 :], said]
            if block.kind in ("heading", "front_matter"):
                headings.append((block.level, text))
            if progress is not None:
                progress(block.passage.source(0), len(draft.text))
        return Review(tuple(findings.found), count)

    def _headed(self, heading: str, before: list[str]) -> list[tuple[Span, Read]]:
        """Give the verdict on a heading: it refers to nothing above, and has too few words to deny anything."""
        read = self._alone(heading, before) if self._sieve.holds(heading) else None
        slot = deciding_slot(read.verdict) if read else None
        return [(Span(0, len(heading)), read)] if read and (slot is None or slot.slot != "polarity") else []

    def _parts(self, sentence: str, before: list[str]) -> list[tuple[Span, Read]]:
        """Give the verdict on a sentence, or on its clauses where they tell more; nothing where nothing is claimed."""
        if not self._sieve.is_statement(sentence):
            return []
        whole = self._on_its_day(sentence, before) or self._read(sentence, before)
        if label_of(sentence):
            whole = self._noted(sentence, before, whole)
        found = [(Span(0, len(sentence)), whole)] if whole else []
        if whole is None or whole.verdict.verdict == "supported":
            return found
        apart = self._apart(sentence)
        reported = attribution(apart) is not None
        divided = [] if reported else clauses(sentence)
        parts_of = [Part(span, sentence[slice(*span)]) for span in divided]
        if not divided and len(apart.text) == len(sentence):
            parts_of = written_out(apart, reported)
        pieces = [part.claim for part in parts_of]
        parts = [
            (part.span, self._read(part.claim, before + pieces[: at if divided else 0]))
            for at, part in enumerate(parts_of)
        ]
        told = [(span, read) for span, read in parts if read is not None]
        return told if any(read.verdict.verdict != "not_enough_info" for _, read in told) else found

    def _read(self, sentence: str, before: list[str]) -> Read | None:
        """Give the verdict on a sentence, None where it claims nothing checkable.

        Somebody who is `he` or `she` may be another than whom a record means, so that is replaced first. What else
        refers back is replaced where the sentence as it stands tells nothing, or tells against itself.
        """
        words = _WORD.findall(sentence.lower())
        back = bool(before) and refers_back(words)
        personal = back and ("he" in words or "she" in words)
        resolved = self._resolved(sentence, before) if personal else None
        if resolved is not None and _tells(resolved):
            return resolved
        holds = self._sieve.holds(sentence)
        alone = self._alone(sentence, before) if holds or self._sieve.is_near(sentence) else None
        alone = alone if alone and (holds or _tells(alone)) else None
        if not back or (alone is not None and alone.verdict.verdict == "supported" and not personal):
            return alone
        resolved = resolved if personal else self._resolved(sentence, before)
        if alone is None or resolved is None:
            return alone or resolved
        strange = resolved.reading is not None and resolved.reading.strange
        return resolved if strange or _tells(resolved) else alone

    def _on_its_day(self, sentence: str, before: list[str]) -> Read | None:
        """Give the verdict on a sentence with its weekday as a date; None where that tells nothing."""
        reading = dated(sentence, self._written)
        read = self._read(reading.claim, before) if reading else None
        return read._replace(reading=read.reading or reading) if read and _tells(read) else None

    def _noted(self, note: str, before: list[str], alone: Read | None) -> Read | None:
        """Give the verdict on a note, read as a sentence of the one named above it where it tells nothing alone."""
        if alone is not None and _tells(alone):
            return alone
        above = set() if self._sieve.names(note) else self._named_above(before)
        about = above.pop() if len(above) == 1 else ""
        verdicts = [self._check(each) for each in phrased(note, self._sieve.names, about)]
        told = [each for each in verdicts if each.verdict != "not_enough_info"]
        if not told:
            return alone
        best = next((each for each in told if each.verdict == "supported"), told[0])
        label = label_of(note)
        return Read(best, Reading(best.claim, label, f"{about}, {label}", False) if about else None)

    def _named_above(self, before: list[str]) -> set[str]:
        """Whom the nearest text above names that names anybody; a place only where it names nothing else."""
        for mentions in (self._apart(each).mentions for each in reversed(before)):
            named = {each.entities[0] for each in mentions if each.entities and not each.people}
            if named:
                things = {each for each in named if self._names.kind(each) != "place"}
                return {self._names.name(each) for each in things or named}
        return set()

    def _alone(self, sentence: str, before: list[str]) -> Read:
        verdict = self._check(sentence)
        same_story = self._borne_out >= _SAME_STORY
        if verdict.verdict != "not_enough_info" and before and not same_story and not self._sieve.names(sentence):
            verdict = anchored(verdict, [self._apart(each) for each in before], self._names)
        return Read(verdict, None)

    def _resolved(self, sentence: str, before: list[str]) -> Read | None:
        """Give the verdict on a sentence with what refers back replaced.

        What could stand for two is refuted only if both readings are, and supported if one is.
        """
        apart = [self._apart(each) for each in [*before, sentence]]
        found: list[Read] = []
        for reading in readings(apart[-1], apart[:-1], self._names, self._database):
            found.append(Read(self._check(reading.claim), reading))
            if found[-1].verdict.verdict == "supported":
                return found[-1]
        return min(found, key=lambda each: (_tells(each), not (each.reading and each.reading.strange)), default=None)
