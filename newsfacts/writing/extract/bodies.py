"""What a text says of a name that only bodies of people do or have: firms, clubs, parties."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_ALREADY = (
    r"(?:\s+(?:has|have|had|will|would|must|may|did|does|do|also|now|then|never|not|itself|since|already|still"
    r"|only)\b)*"
)
_DEED = re.compile(
    rf"{_ALREADY}\s+(?:alleg(?:e|es|ed)|accuse[sd]?|complain(?:s|ed)?|threaten(?:s|ed)?|want(?:s|ed)?|hope[sd]?"
    r"|ask(?:s|ed)?|den(?:y|ies|ied)|pa(?:y|ys|id)|s(?:ell|ells|old)|b(?:uy|uys|ought)|employ(?:s|ed)?|own(?:s|ed)?"
    r"|ow(?:e|es|ed)|hire[sd]?|sue[sd]?|recall(?:s|ed)?|refus(?:e|es|ed)|decline[sd]?|apologi[sz]e[sd]?|appeal(?:s|ed)?"
    r"|admit(?:s|ted)?|acknowledge[sd]?|promise[sd]?|agree[sd]?|insist(?:s|ed)?|announce[sd]?|offer(?:s|ed)?"
    r"|e-?mail(?:s|ed)?|publish(?:es|ed)?|invest(?:s|ed)?|lend(?:s)?|lent|fine[sd]?|plan(?:s|ned)?)\b(?!\s+out\b)"
)
"""Directly behind a name, what whoever does it can want, and no place or thing does: denies, pays, sells."""
_FOR_GOODS = re.compile(rf"{_ALREADY}\s+(?:deliver(?:s|ed)?|suppl(?:y|ies|ied)|produc(?:e|es|ed))\b")
"""What a ship does too, which has an article."""
_MEMBER = (
    r"(?:coach(?:es)?|goalkeepers?|strikers?|defenders?|midfielders?|wingers?|forwards?|players?|squad|line-?up|fans"
    r"|supporters|top scorer|shareholders|employees|customers|creditors|lenders)"
)
_OF_CLUB = re.compile(
    r"\b(?:(?:play(?:s|ed|ing)?|sign(?:s|ed|ing)?|score[sd]?|scoring)\s+for"
    r"|(?:join(?:s|ed|ing)?|beat(?:s|ing|en)?|defeat(?:s|ed|ing)?|lo(?:st|ses?|sing)\s+to)"
    rf"|{_MEMBER}\s+(?:of|at))\s+the\s+$"
)
_FOR_CLUB = re.compile(
    r"\b(?:play(?:s|ed|ing)?|signed|scored)\s+(?:[a-z]+\s+)?for\s+$"
    rf"|\b{_MEMBER}\s+of\s+$"
)
_MEMBER_BEHIND = re.compile(rf"\s+{_MEMBER}\b")
_OWN_MEMBER = re.compile(rf"['’]s?\s+(?:[a-z-]+\s+)?{_MEMBER}\b")
_FIRM = re.compile(
    r",\s+which\s+(?:also\s+)?(?:makes?|sells?|sold|runs?|owns?|employs?|operates?|buil[dt]s?|publish(?:es)?|paid)\b"
    r"|['’]s?\s+head\s+of\b"
)
_THE = re.compile(r"\bthe\s+$", re.I)
_WHO = re.compile(r",\s+who\s")
_NOUN = re.compile(r"\s+[a-z]+\s+[A-Z]")
"""Behind a name, a noun with a name of its own, whose the article is: the Lynx defender Jon Reyk."""


def acts(contexts: Sequence[tuple[str, str]]) -> bool:
    """Whether what bears a name does what only somebody does, as no place and no thing does."""
    if any(_DEED.match(_behind(*each)) or _FIRM.match(each[1]) for each in contexts):
        return True
    return not any(_THE.search(before) for before, _ in contexts) and any(
        _FOR_GOODS.match(_behind(*each)) for each in contexts
    )


def is_club(contexts: Sequence[tuple[str, str]]) -> bool:
    """Whether people play for what bears a name, or it has players, or is called by an article and is somebody."""
    if any(_FOR_CLUB.search(before) or _MEMBER_BEHIND.match(behind) for before, behind in contexts):
        return True
    called = [(before, behind) for before, behind in contexts if _THE.search(before) and not _NOUN.match(behind)]
    return any(_WHO.match(behind) or _OWN_MEMBER.match(behind) or _OF_CLUB.search(before) for before, behind in called)


def _behind(before: str, behind: str) -> str:
    """What stands behind a name, and behind the comma of one that is put in: the laboratory, Sandry Analytics, sent."""
    return behind[1:] if behind.startswith(",") and before.endswith(", ") else behind


def has_article(contexts: Sequence[tuple[str, str]]) -> bool:
    """Whether a name mostly stands behind an article of its own, as that of no person does."""
    called = sum(_THE.search(before) is not None and not _NOUN.match(behind) for before, behind in contexts)
    return 2 * called > len(contexts)
