"""The text of a source is the one that its evidence was taken from.

`sha256` is the SHA-256 of the text, in UTF-8 with line feeds, when it was taken; `newsfacts add source` and `newsfacts
extract` write it. Where the text is another now, paragraphs may count otherwise and words may be gone.

    - id: ferry-report
      title: Inquiry blames speed
      text: ferry.txt
      sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08

Look through the evidence that rests on it (`newsfacts coverage` helps), and write the number that the message gives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsfacts.curation.lint.base import Base
    from newsfacts.errors import Problem

CODE, SEVERITY, NEEDS_EVERY_RECORD = "text-changed", "warning", False


def check(base: Base) -> Iterator[Problem]:
    """A problem for every source whose text at hand has another SHA-256 than it says."""
    for source in base.of("source"):
        text = base.texts.by_source.get(source.id)
        if text is not None and "sha256" in source.fields and text.sha256 != source.fields["sha256"].lower():
            message = f"the text of `{source.id}` has changed since its evidence was taken: it is {text.sha256} now"
            yield source.problem("sha256", CODE, message, severity=SEVERITY)
