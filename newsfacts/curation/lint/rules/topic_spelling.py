"""A topic is spelt in one way.

Case, hyphens and diacritics apart, two spellings are two topics in every list, each with a part of the records.

    topics: [air-strikes]
    topics: [Air strikes]                 # the same to a reader, another to the base
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newsfacts.text.fold import tokens
from newsfacts.text.how_many import how_many

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.curation.written import Written
    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "topic-spelling", "warning", False


def check(base: Base) -> Iterator[Problem]:
    """A problem wherever a topic is spelt other than it usually is."""
    usually = usual_spellings(base.records)
    for written in base.records:
        for item, topic in enumerate(written.fields.get("topics", ())):
            usual, times = usually[topic]
            if topic != usual:
                message = f"the topic `{topic}` is spelt `{usual}` in {how_many(times, 'record')}"
                yield written.problem("topics", CODE, message, item=item, severity=SEVERITY)


def usual_spellings(records: Iterable[Written]) -> dict[str, tuple[str, int]]:
    """Give, for every topic, how most records (or else the first) spell it, and how many they are."""
    spellings: dict[str, Counter[str]] = {}
    for written in records:
        for topic in written.fields.get("topics", ()):
            spellings.setdefault("".join(tokens(topic)), Counter())[topic] += 1
    return {topic: each.most_common(1)[0] for each in spellings.values() for topic in each}
