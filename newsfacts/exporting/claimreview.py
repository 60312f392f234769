"""schema.org's ClaimReview: the verdict on somebody's claim, as JSON-LD for the page that it is published on.

A record is no ClaimReview; a verdict is. What the base does not say on is none either.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from newsfacts.citing.links import is_address, link
from newsfacts.encoding.clean import clean
from newsfacts.encoding.json import dumps
from newsfacts.errors import UsageError
from newsfacts.model import Entity

if TYPE_CHECKING:
    from newsfacts.factbase import FactBase
    from newsfacts.verdict.result import Label, Verdict

_WORST, _BEST = 1, 5
_RATINGS: dict[Label, tuple[int, str]] = {
    "supported": (_BEST, "True"),
    "conflicting": (3, "Disputed"),
    "refuted": (_WORST, "False"),
}


class Publication(NamedTuple):
    """Where a verdict is published, and whose claim it is on."""

    url: str | None
    publisher: str | None
    claimant: str | None = None
    """Who made the claim: an entity by id or name, or a person's name."""
    appeared: str | None = None
    """The address where the claim was made."""


def claim_review(verdict: Verdict, publication: Publication, base: FactBase) -> str | None:
    """A verdict as one ClaimReview on one line; None for `not_enough_info`, which is no verdict on a claim.

    Raises UsageError without the page's address and a publisher, and for what is no address on the web.
    """
    url, publisher = publication.url, publication.publisher
    if not url or not publisher:
        raise UsageError("usage", "claimreview needs --url, the page of the review, and --publisher, who stands for it")
    for option, address in (("--url", url), ("--appeared", publication.appeared)):
        if address is not None and not is_address(address):
            raise UsageError("usage", f"{option}: {address!r} is no address on the web; write https://…")
    if verdict.verdict not in _RATINGS:
        return None
    value, words = _RATINGS[verdict.verdict]
    review: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": url,
        "claimReviewed": clean(verdict.claim),
        "author": {"@type": "Organization", "name": clean(publisher)},
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": value,
            "bestRating": _BEST,
            "worstRating": _WORST,
            "alternateName": words,
        },
        "reviewBody": clean(verdict.reason),
        "itemReviewed": _claim(publication, base),
        "citation": _sources(verdict),
    }
    return dumps({key: each for key, each in review.items() if each}).replace("<", "\\u003c") + "\n"


def _claim(publication: Publication, base: FactBase) -> dict[str, Any]:
    claim: dict[str, Any] = {"@type": "Claim"}
    if publication.claimant:
        claim["author"] = _claimant(publication.claimant, base)
    if publication.appeared:
        claim["appearance"] = {"@type": "CreativeWork", "url": publication.appeared}
    return claim if len(claim) > 1 else {}


def _claimant(written: str, base: FactBase) -> dict[str, str]:
    """Who made a claim: what the base knows of the name decides between a person and an organisation."""
    try:
        item = base.item(written)
    except UsageError:
        item = None
    if isinstance(item, Entity):
        return {"@type": "Person" if item.entity_kind == "person" else "Organization", "name": clean(item.name)}
    return {"@type": "Person", "name": clean(written)}


def _sources(verdict: Verdict) -> list[dict[str, Any]]:
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for each in verdict.evidence:
        for piece in each.record.evidence:
            whole = {"@type": "CreativeWork", "name": clean(piece.source.title)}
            work: dict[str, Any] = {"@type": "Quotation", "text": clean(piece.exact), "isPartOf": whole}
            url = link(piece.source.url, piece)
            found[piece.source.id, piece.exact] = {**work, "url": url} if url else work
    return list(found.values())
