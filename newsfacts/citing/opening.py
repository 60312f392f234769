"""The address that shows what a record rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.citing.citation import citations
from newsfacts.citing.links import link
from newsfacts.errors import UsageError

if TYPE_CHECKING:
    from newsfacts.factbase import FactBase


def address_of(identity: str, base: FactBase, archived: bool = False) -> str:
    """The address of a source, or of the words that a record rests on: of its first piece that has one.

    `archived` takes the copy in an archive. Raises UsageError where there is none, and for what has no source.
    """
    cited = list(citations([identity], base))
    for each in cited:
        url = link(each.source.archived if archived else each.source.url, each.evidence)
        if url is not None:
            return url
    if not cited:
        raise UsageError("no_evidence", f"{identity} has no evidence, so there is nothing to open")
    source = cited[0].source
    other = source.url if archived else source.archived
    key = "archived" if archived else "url"
    has_other = link(other) is not None
    hint = (
        f"try {'without ' if archived else ''}--archived" if has_other else f"`newsfacts edit {source.id}` can add it"
    )
    written = source.archived if archived else source.url
    what = f"its `{key}` is {written!r}, which is no address on the web" if written else f"it has no `{key}`"
    raise UsageError("no_address", f"{source.id} ({source.title}) cannot be opened: {what}; {hint}")
