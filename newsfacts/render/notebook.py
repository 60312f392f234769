"""Answers, verdicts and reviews as HTML for a notebook: a table each, in the colours of wherever it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING

from newsfacts.citing.links import link
from newsfacts.encoding.clean import clean
from newsfacts.encoding.encode import label
from newsfacts.render.columns import laid_out
from newsfacts.render.findings import message
from newsfacts.text.quotation_marks import quoted

if TYPE_CHECKING:
    from newsfacts.answer import Answer
    from newsfacts.model import Evidence
    from newsfacts.review.findings import Review
    from newsfacts.verdict.result import Verdict

_MARKS = {"supported": "✓", "refuted": "✗", "conflicting": "≠", "not_enough_info": "?"}


def answer_html(answer: Answer) -> str:
    """The columns that a terminal has, and how many results there are in all."""
    if not answer.results:
        return "<p>nothing found</p>"
    columns, rows = laid_out(answer, None, _text)
    count = len(rows)
    foot = f"<p>{count} of {answer.total}</p>" if count < answer.total else ""
    return _table([escape(column.title) for column in columns], rows) + foot


def verdict_html(verdict: Verdict) -> str:
    """The verdict with its reason, and each record with what the claim and the record say, slot by slot."""
    name = verdict.verdict.replace("_", " ")
    head = f"<p><strong>{_MARKS[verdict.verdict]} {name}</strong>: {_text(verdict.reason)}</p>"
    rows = [
        [
            f"{_text(label(each.record))}<br><code>{each.record.id}</code>",
            "<br>".join(f"{slot.slot}: {_text(slot.claim)} / {_text(slot.record or '')}" for slot in each.slots),
            "<br>".join(_evidence(piece) for piece in each.record.evidence),
        ]
        for each in verdict.evidence
    ]
    table = _table(["Record", "Claim / record", "Evidence"], rows) if rows else ""
    return f"<p>{_text(verdict.claim)}</p>{head}{table}"


def review_html(review: Review) -> str:
    """Each checkable sentence with its place, its verdict and what the base has."""
    rows = [
        [f"{each.line}:{each.column}", f"{_MARKS[each.verdict.verdict]} {each.verdict.verdict}", _text(message(each))]
        for each in review.findings
    ]
    count = f"<p>{len(rows)} of {review.sentences} sentences can be checked</p>"
    return _table(["Place", "Verdict", "What the base has"], rows) + count if rows else count


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    cells = "".join(f"<th>{each}</th>" for each in head)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{cells}</tr></thead><tbody>{body}</tbody></table>"


def _evidence(piece: Evidence) -> str:
    words, url = _text(quoted(piece.exact)), link(piece.source.url, piece)
    return f'<a href="{escape(url)}">{words}</a>' if url else words


def _text(text: str) -> str:
    return escape(clean(text))
