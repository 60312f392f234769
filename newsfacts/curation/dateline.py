"""The dateline of a paragraph, which says where and when a text was written: ALDERPORT, 3 May 2024 - It rained."""

from __future__ import annotations

import re

from newsfacts.dates import find_dates
from newsfacts.text.stop_words import stop_words

_HEAD = re.compile(r"([^\W\d_][^.!?;:“”\"]{1,79}?\s?)[–—-]{1,2}\s+(?=\S)")
_WORD = re.compile(r"[^\W\d_]+")
_DAY = re.compile(r"-\d\d-\d\d$")
_FEW = 5
"""Words of a dateline without a day: PORT LENNICK (Courier) -."""


def dateline_end(text: str) -> int:
    """Where the text of a paragraph begins behind its dateline; 0 where it has none.

    What stands before the dash is a place in capitals, or a day beside names.
    """
    head = _HEAD.match(text)
    if head is None or not head[1][-1:].isspace():
        return 0
    days = [each for each in find_dates(head[1]) if _DAY.search(each.date.edtf)]
    beside = head[1]
    for each in reversed(days):
        beside = beside[: each.start] + beside[each.end :]
    words = _WORD.findall(beside)
    are_names = all(word[0].isupper() for word in words) and any(word.casefold() not in stop_words() for word in words)
    in_capitals = are_names and len(words[0]) > 1 and words[0].isupper() and len(words) <= _FEW
    return head.end() if are_names and (days or in_capitals) else 0
