"""Measuring the texts of a base's sources: what `newsfacts coverage` asks for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from newsfacts.curation.coverage.covering import Coverage, coverage
from newsfacts.curation.coverage.leaving import left_in_comments, left_of
from newsfacts.curation.coverage.resting import passages
from newsfacts.curation.format import SAID
from newsfacts.curation.lint.base import Base
from newsfacts.curation.lint.rules.unwritten import is_unwritten
from newsfacts.curation.lint.texts import texts_at_hand
from newsfacts.curation.loading import read_base
from newsfacts.errors import CannotRead, InvalidBase, unknown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


def base_with_texts(files: Sequence[Path], texts: Mapping[str, Path]) -> Base:
    """Read a base and the texts of its sources; `texts` come before those that the base names.

    Raises InvalidBase where it breaks its format, CannotRead, and UsageError for a text of no source.
    """
    written, problems = read_base(files)
    if problems:
        raise InvalidBase(problems)
    return Base(written, texts_at_hand(written, files, texts), date.today().isoformat(), files)


def written_only(base: Base) -> tuple[Base, int]:
    """A base without the records that are still to be written, which say nothing yet, and how many those are."""
    said = SAID | {"entity": "name"}
    kept = [each for each in base.written if each.kind == "source" or not is_unwritten(each.fields[said[each.kind]])]
    return Base(kept, base.texts, base.today, base.files), len(base.written) - len(kept)


def measured(files: Sequence[Path], base: Base, sources: Sequence[str]) -> tuple[list[Coverage], list[str]]:
    """Hold the texts of sources against their base, of all whose text is at hand where none is named.

    The second list has the passages to leave out that stand in none of those texts. Raises UsageError for a source
    that is not there, CannotRead for one whose text is not at hand.
    """
    known = {each.id: each for each in base.of("source")}
    for source in sources:
        if source not in known:
            raise unknown("source", source, known)
        if source not in base.texts.by_source:
            raise CannotRead(_no_text(source, base))
    chosen = list(dict.fromkeys(sources)) or [source for source in known if source in base.texts.by_source]
    if not chosen:
        raise CannotRead("; ".join(_no_text(source, base) for source in known) or "the base has no source")
    comments = left_in_comments(files)
    found = [coverage(base, source, left_of(known[source], comments)) for source in chosen]
    idle = [words for words in comments if not any(_stands(words, base, source) for source in chosen)]
    idle += [words for source in chosen for words in left_of(known[source], ()) if not _stands(words, base, source)]
    return found, idle


def _stands(words: str, base: Base, source: str) -> bool:
    return next(passages(words, base.texts.by_source[source]), None) is not None


def _no_text(source: str, base: Base) -> str:
    why = base.texts.unreadable.get(source)
    if why is not None:
        return f"the text of {source} cannot be read: {why}"
    return f"the text of {source} is not at hand: name it with --text {source}=PATH, or with `text:` in the base"
