"""Going through what is still to be written, on a terminal: the passage of each is the answer to begin with."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

import typer

from newsfacts.cli.asking import line
from newsfacts.cli.printing import say
from newsfacts.writing.change_lines import GOES, SAYS, ChangeLine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from newsfacts.curation.lint.base import Base
    from newsfacts.curation.written import Written

_BACK = "<"


class _Stub(NamedTuple):
    """What is still to be written: its id, the key, the answer to begin with, and what is shown above the question."""

    id: str
    key: str
    begun: str
    shown: tuple[str, ...]


def answers(files: Sequence[Path]) -> list[ChangeLine]:
    """What is answered for every record that is still to be written, until the input ends.

    Raises InvalidBase where the base breaks its format.
    """
    from newsfacts.curation.coverage.measuring import base_with_texts
    from newsfacts.encoding.clean import clean

    stubs = list(_stubs(base_with_texts(files, {})))
    if stubs:
        say(f"Enter takes the line as it stands; an empty one leaves it for later; {GOES} takes the record out;")
        say(f"{_BACK} goes a step back; Ctrl-C stops, and what you wrote is kept")
    given: dict[str, str] = {}
    at = 0
    try:
        while at < len(stubs):
            each = stubs[at]
            for words in ("", f"{at + 1} of {len(stubs)}  {each.id}", *each.shown):
                print(clean(words), file=sys.stderr)
            answer = line(f"{each.key}: ", begun=given.get(each.id, each.begun)).strip()
            if answer == _BACK:
                at = max(0, at - 1)
                continue
            given.pop(each.id, None)
            if answer:
                given[each.id] = answer
            at += 1
    except (typer.Abort, KeyboardInterrupt):
        print(file=sys.stderr)
    return [
        ChangeLine(number, id, None, None if answer == GOES else answer)
        for number, (id, answer) in enumerate(given.items(), start=1)
    ]


def _stubs(base: Base) -> Iterator[_Stub]:
    from newsfacts.curation.format import SECTION_OF_KIND
    from newsfacts.curation.lint.rules.unwritten import is_unwritten
    from newsfacts.writing.listing import passage

    for record in base.written:
        key = SAYS[SECTION_OF_KIND[record.kind]]
        value = record.fields.get(key, "")
        if isinstance(value, str) and is_unwritten(value):
            sentence, begun = passage(base, record)
            shown = [_told(record), sentence and f"¶ {sentence}", value.partition(": ")[2]]
            yield _Stub(record.id, key, begun, tuple(filter(None, shown)))


def _told(record: Written) -> str:
    """What a record has already."""
    fields = record.fields
    told = [fields["figure"].text] if "figure" in fields else []
    told += [fields["date"].edtf] if "date" in fields else []
    told += [f"said by {fields['said_by']}"] if "said_by" in fields else []
    return " · ".join(told + ([f"about {', '.join(fields['about'])}"] if fields.get("about") else []))
