"""Whether a passage tells of what is past, or of what is still to come."""

from __future__ import annotations

import re

from newsfacts.grammar import lemma, parse, tokens
from newsfacts.writing.extract.saying import verbs

_TO_COME = re.compile(
    r"\b(?:will|would|shall|must|(?:plans?|hopes?|wants?|intends?|aims?|expects?)\s+to"
    r"|(?:is|are)\s+(?:now\s+)?(?:due|planned|scheduled|expected|set|to))\b"
    r"|\bto\s+be\s|\b(?:is|are|remains?|stays?)\b[^.;,]{0,40}\buntil\b"
)
_ELSE, _AND = re.compile(r";|\b(?:but|while)\b"), re.compile(r";|\b(?:and|but|while|that)\b")
"""What divides a date from something else that is told: before it, and behind it."""
_WORD = re.compile(r"[^\W\d_]+")


def is_to_come(passage: str, start: int, end: int) -> bool:
    """Whether what has a date is to come, and not what is told beside it: cut jobs on 1 May and plans to cut more.

    A date behind a verb of saying is that of what was said: said on 1 May it would cut jobs.
    """
    said = bool({word.casefold() for word in _WORD.findall(passage[:start].rpartition(" that ")[2])} & verbs())
    told = [
        each
        for each in _TO_COME.finditer(passage)
        if not (
            _ELSE.search(passage, each.end(), start)
            if each.start() < start
            else said or _AND.search(passage, end, each.start())
        )
    ]
    if told:
        return True
    before, behind = _ELSE.split(passage[:start])[-1], _AND.split(passage[end:])[0]
    return _is_present(f"{before}{passage[start:end]}{behind}")


def _is_present(passage: str) -> bool:
    """Whether a passage tells of deeds in the present tense alone; with a day, they are set: it opens on 1 May."""
    words = [word.text for word in tokens(passage)]
    read = parse(words)
    told = [
        lemma(word, tag)
        for word, tag, fine in zip(words, read.tags, read.fine, strict=True)
        if fine in ("VBZ", "VBP") and tag == "VERB" and word.casefold() not in verbs()
    ]
    return bool(told) and not {"VBD", "MD"} & {*read.fine} and "have" not in told
