"""The day on which a draft says it was written, and the days that its sentences leave to that: `on Tuesday`."""

from __future__ import annotations

import re

from newsfacts.dates.edtf import DateError
from newsfacts.dates.finder import find_dates, read_date
from newsfacts.dates.say import describe, precision
from newsfacts.dates.weekdays import weekday_in
from newsfacts.documents.blocks import Draft
from newsfacts.review.references import Reading

_LOOKED_AT = 5
"""Blocks of a draft among which its dateline is."""
_LONGEST = 120
"""Characters within which the day of a dateline ends."""
_PLACE = re.compile(r"[^\W\d_a-zß-ÿ]{2,}\b")
"""The capitals that a dateline begins with."""
_DASH = re.compile(r"\s*(?:\([^()]{1,40}\)\s*)?[-–—]+\s+")
_QUOTED = re.compile(r"[“\"„«][^”\"“»]*[”\"“»]?")


def day_of(text: str) -> str:
    """Give a text that is a day as YYYY-MM-DD, whatever time of day stands behind it; nothing where it is none."""
    try:
        found = read_date(re.sub(r"(\d)[T ]\d\d:.*", r"\1", text))
    except DateError:
        return ""
    return found.edtf if precision(found) == "day" and not (found.uncertain or found.approximate) else ""


def with_dateline_read(draft: Draft) -> tuple[Draft, str]:
    """Give a draft without its dateline, `VELLBY, 16 May 2025 – The pier …`, and the day on which it was written.

    That is what its front matter or somebody says, else its dateline or a paragraph that ends with a day, such as
    `By Lena Orro, 16 May 2025`; nothing where nothing says it.
    """
    written = day_of(draft.written)
    texts = [number for number, block in enumerate(draft.blocks) if block.kind == "paragraph"][:_LOOKED_AT]
    for number in texts:
        text = draft.blocks[number].passage.text
        for found in find_dates(text[:_LONGEST]):
            before, behind = text[: found.start].strip(" ,(·|"), _DASH.match(text, found.end)
            if precision(found.date) != "day":
                continue
            if behind is not None and (not before or _PLACE.match(before)):
                block = draft.blocks[number]
                block = block._replace(passage=block.passage.part(behind.end(), len(text)))
                blocks = (*draft.blocks[:number], block, *draft.blocks[number + 1 :])
                return draft._replace(blocks=blocks), written or found.date.edtf
            if text[found.end :].strip(" )") == "":
                return draft, written or found.date.edtf
    return draft, written


def dated(sentence: str, written: str) -> Reading | None:
    """Give a sentence with the day that it leaves to the day `written`; None where it names none, or a whole date.

    What is quoted was said on another day, perhaps.
    """
    bare = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), sentence)
    if not written or find_dates(bare):
        return None
    told = weekday_in(bare, written)
    if told is None:
        return None
    start, end, day = told
    said = describe(read_date(day))
    return Reading(f"{sentence[:start]}{said}{sentence[end:]}", sentence[start:end], said, False)
