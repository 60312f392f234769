"""A draft in Markdown or plain text with its sources: footnotes, marks, and a list of what has no source yet.

Not another byte of the draft changes, and what was written before is taken out first: twice is as once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from newsfacts.citing.markdown import note
from newsfacts.documents.annotations import BEGINS, ENDS, WARNING, annotated
from newsfacts.encoding.encode import lead
from newsfacts.encoding.markdown_text import escaped
from newsfacts.render.findings import message
from newsfacts.review.editing import Edit

if TYPE_CHECKING:
    from newsfacts.citing.citation import Citation
    from newsfacts.documents.blocks import Draft
    from newsfacts.model import Record
    from newsfacts.review.findings import Finding

_MOST = 3
"""Records that a sentence has at its end."""


def earlier_annotations(text: str) -> Iterator[Edit]:
    """What takes out of a draft what was put into it before."""
    yield from (Edit(start, end, "") for start, end in annotated(text))


def new_annotations(
    draft: Draft, findings: Sequence[Finding], cited: Callable[[Record], Sequence[Citation]]
) -> Iterator[Edit]:
    """What is to be put into a draft; `cited` gives a record's citations."""
    notes = _Notes(draft.text, cited)
    begins = next((each.passage.source(0) for each in draft.blocks if each.kind != "front_matter"), len(draft.text))
    for finding in findings:
        if finding.verdict.verdict == "not_enough_info":
            continue
        mark = "".join(notes.mark(each.record) for each in finding.verdict.evidence[:_MOST])
        if finding.verdict.verdict != "supported":
            mark = WARNING + mark
        if finding.span[0] >= begins:  # what stands before is data for another program
            place = _behind_markup(draft.text, finding.span[1])
            yield Edit(place, place, mark)
    found = re.search(r"\r\n|\r|\n", draft.text)
    break_ = found[0] if found else "\n"
    closing = break_.join([BEGINS, "", *notes.lines(), *_lists(findings), ENDS])
    yield Edit(len(draft.text), len(draft.text), break_ * 2 + closing + break_)


class _Notes:
    """The footnotes of a draft: one for a record, however often it is needed."""

    def __init__(self, text: str, cited: Callable[[Record], Sequence[Citation]]) -> None:
        self._taken = frozenset(re.findall(r"\[\^([^\]\s]+)\]", text))
        self._cited = cited
        self._labels: dict[str, str] = {}
        self._lines: list[str] = []

    def mark(self, record: Record) -> str:
        """The mark of a record's footnote; a label that the draft has itself is not taken."""
        if record.id not in self._labels:
            name, number = record.id, 2
            while name in self._taken or name in self._labels.values():
                name, number = f"{record.id}-{number}", number + 1
            self._labels[record.id] = name
            said = [note(each).partition("]: ")[2] for each in self._cited(record)]
            self._lines.append(f"[^{name}]: {' '.join([escaped(lead(record)), *said])}")
        return f"[^{self._labels[record.id]}]"

    def lines(self) -> Iterator[str]:
        """The footnotes, with an empty line behind each."""
        for line in self._lines:
            yield from (line, "")


def _lists(findings: Sequence[Finding]) -> Iterator[str]:
    against = [each for each in findings if each.verdict.verdict in ("refuted", "conflicting")]
    unknown = [each for each in findings if each.verdict.verdict == "not_enough_info"]
    if against:
        yield from ("**The base says otherwise**", "")
        yield from (f"- line {each.line}: {escaped(message(each))}" for each in against)
        yield ""
    if unknown:
        yield from ("**No source yet**", "")
        yield from (f"- line {each.begins.line}: {escaped(each.sentence)}" for each in unknown)
        yield ""


def _behind_markup(text: str, at: int) -> int:
    """Where the markup ends that closes at a place: emphasis, a link, an element.

    Never behind a backslash, which would make text of the mark.
    """
    found = _closing().match(text, at)
    place = found.end() if found else at
    before = text[max(place - 100, 0) : place]
    slashes = len(before) - len(before.rstrip("\\"))
    return place - slashes % 2


@cache
def _closing() -> re.Pattern[str]:
    # A mark that is there already stays nearest: `[2][^id]` could be read as a link.
    target = r"\]\((?:[^()\s]|\([^()\s]*+\))*+(?:\s++\"[^\"]*+\")?\)|\]\[[^\[\]]*+\]|\[\^?[\w-]{1,40}\](?![:(])"
    return re.compile(rf"(?:[*_~`]++|{target}|</[a-zA-Z]\w*+>|\{{:?\s?[.#:][^{{}}\n]*+\}})*+")
