"""The claims that may be asked: what is no claim at all is answered without looking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.text.fold import in_unicode
from newsfacts.text.markup import without_markup
from newsfacts.verdict.result import LONGEST_CLAIM, Verdict

if TYPE_CHECKING:
    from newsfacts.verdict.checking import Checker

_FEWEST_WORDS = 2


def checked(claim: str, checker: Checker, *, why: bool = False) -> Verdict:
    """Give the verdict on whatever was asked; `claim` of the verdict is what was asked, unchanged.

    `why`: with all records that were held against it.
    """
    if len(claim) > LONGEST_CLAIM:
        return Verdict(
            claim, "not_enough_info", f"a claim has at most {LONGEST_CLAIM:,} characters: ask it in sentences", ()
        )
    words = [word for word in claim.split() if any(sign.isalnum() for sign in word)]
    if len(words) < _FEWEST_WORDS:
        return Verdict(claim, "not_enough_info", "a claim is a sentence: it has more than one word", ())
    asked = in_unicode(without_markup(claim))  # offsets stay what they are
    return checker.check(asked)._replace(claim=claim, why=checker.held(asked) if why else ())
