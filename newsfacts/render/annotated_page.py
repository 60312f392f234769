"""A draft as one page of HTML, each sentence marked by what the base has on it, with the evidence in the margin.

It loads nothing and runs no script; all that comes from the draft or the base is text.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from newsfacts.citing.html import note
from newsfacts.encoding.clean import clean
from newsfacts.encoding.encode import lead
from newsfacts.render.findings import message
from newsfacts.verdict.result import LABELS

if TYPE_CHECKING:
    from newsfacts.citing.citation import Citation
    from newsfacts.documents.blocks import Block, Draft
    from newsfacts.model import Record
    from newsfacts.review.findings import Finding

_SIGNS = {"supported": "✓", "refuted": "✗", "conflicting": "≠", "not_enough_info": "?"}
_NAMES = {
    "supported": "Supported",
    "refuted": "Refuted",
    "conflicting": "Accounts differ",
    "not_enough_info": "No source yet",
}
_TAGS = {"paragraph": "p", "quotation": "blockquote", "caption": "p", "note": "p", "front_matter": "p"}
_MOST = 3
"""Records that are shown beside a sentence."""


def page(draft: Draft, findings: Sequence[Finding], cited: Callable[[Record], Sequence[Citation]]) -> Iterator[str]:
    """Write the page; `cited` gives the citations of a record."""
    style = Path(__file__).with_name("annotated_page.css").read_text(encoding="utf-8")
    policy = f"default-src 'none'; style-src 'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"
    title = next((each.passage.text for each in draft.blocks if each.kind == "heading"), draft.name)
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}; base-uri 'none'; form-action 'none'\">\n"
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="referrer" content="no-referrer">\n'
    yield f"<title>{_text(title)} — checked</title>\n<style>{style}</style>\n</head>\n<body>\n"
    yield from _head(draft, findings)
    yield "<main>\n"
    left = list(enumerate(findings, 1))
    for block in draft.blocks:
        here = []
        while left and (places := _place(block, left[0][1])) is not None:
            here.append((*left.pop(0), places))
        yield from _block(block, here, cited)
    yield "</main>\n<footer><p>Made with newsfacts.</p></footer>\n</body>\n</html>\n"


def _head(draft: Draft, findings: Sequence[Finding]) -> Iterator[str]:
    counts = Counter(each.verdict.verdict for each in findings)
    yield f'<header>\n<p class="file">{_bdi(draft.name)}</p>\n<fieldset>\n<legend>Show</legend>\n'
    for name in LABELS:
        box = f'<input type="checkbox" id="show-{name}" checked>'
        sign = f'<span class="sign {name}" aria-hidden="true">{_SIGNS[name]}</span>'
        yield f'<label for="show-{name}">{box} {sign} {_NAMES[name]} <b>{counts[name]}</b></label>\n'
    yield "</fieldset>\n</header>\n"


def _place(block: Block, finding: Finding) -> tuple[int, int] | None:
    """Where in a block the sentence of a finding stands; None where it stands in another."""
    begins = block.passage.at(finding.span[0])
    if begins is None or block.own is not None:
        return block.own if begins is not None else None
    last = block.passage.at(finding.span[1] - 1)
    return begins, len(block.passage.text) if last is None else last + 1


def _block(
    block: Block,
    findings: Sequence[tuple[int, Finding, tuple[int, int]]],
    cited: Callable[[Record], Sequence[Citation]],
) -> Iterator[str]:
    """Write a block, and beside it what the base has on its sentences."""
    text, at = block.passage.text, 0
    pieces: list[str] = []
    for number, finding, (start, end) in findings:
        verdict = finding.verdict.verdict
        link = (
            f'<a id="s{number}" href="#n{number}" aria-label="{_NAMES[verdict]}, note {number}">{_SIGNS[verdict]}</a>'
        )
        pieces += [_text(text[at:start]), f'<span class="sentence {verdict}">{_text(text[start:end])}{link}</span>']
        at = max(end, at)
    pieces.append(_text(text[at:]))
    tag = f"h{min(block.level, 6)}" if block.level else _TAGS.get(block.kind, "p")
    yield f'<div class="row"><{tag} class="{block.kind}" dir="auto">{"".join(pieces)}</{tag}>\n'
    if findings:
        yield '<ol class="notes">\n'
        for number, finding, _ in findings:
            yield from _note(number, finding, cited)
        yield "</ol>\n"
    yield "</div>\n"


def _note(number: int, finding: Finding, cited: Callable[[Record], Sequence[Citation]]) -> Iterator[str]:
    verdict = finding.verdict
    back = f'<a href="#s{number}">{number}<span class="unseen">, back to the sentence</span></a>'
    sign = f'<span class="sign {verdict.verdict}" aria-hidden="true">{_SIGNS[verdict.verdict]}</span>'
    yield f'<li id="n{number}" class="{verdict.verdict}">{back} {sign} <b>{_NAMES[verdict.verdict]}</b>'
    if verdict.verdict in ("refuted", "conflicting"):
        yield f"<p>{_bdi(message(finding))}</p>"
    if verdict.verdict != "not_enough_info":
        for compared in verdict.evidence[:_MOST]:
            yield f"<p>{_bdi(lead(compared.record))}</p>"
            yield from (f'<p class="source">{note(each)}</p>' for each in cited(compared.record)[:_MOST])
    yield "</li>\n"


def _text(text: str) -> str:
    return escape(clean(text))


def _bdi(text: str) -> str:
    return f"<bdi>{_text(text)}</bdi>"
