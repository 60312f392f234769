"""The names of a text as entities: those that the base knows, and stubs for those that it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsfacts.curation.coverage.covering import capitals_of
from newsfacts.curation.coverage.details import details
from newsfacts.curation.lint.rules.unwritten import TODO
from newsfacts.text.fold import alias_key, tokens
from newsfacts.writing.extract.kinds import is_title, kind_of
from newsfacts.writing.extract.speakers import Named, speaks
from newsfacts.writing.identity import derived_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsfacts.curation.coverage.names import KnownNames
    from newsfacts.curation.source_text import Paragraph

_CONTEXT = 60
"""Characters before and behind a name that say what it is."""
NOBODY = "todo-speaker"
"""Id of whoever said what nobody is named for."""


class Mention(NamedTuple):
    """A name where it stands, without titles before it."""

    name: str
    before: str
    behind: str


class Entities:
    """The entities of a text; those that the base lacks are among `stubs`, in the order of the text."""

    def __init__(
        self, paragraphs: Sequence[Paragraph], names: KnownNames, kinds: dict[str, str], taken: set[str]
    ) -> None:
        """Take the names of the base, the kinds of its entities by their ids, and all ids that are taken."""
        self._names, self._kinds, self._taken = names, dict(kinds), taken
        self.stubs: list[dict[str, str | list[str]]] = []
        mentions: dict[str, list[Mention]] = {}
        capitals = capitals_of(paragraphs)
        for paragraph in paragraphs:
            for detail in details(paragraph, capitals):
                if detail.kind == "name" and names.called(detail.words) is None:
                    mention = _mention(paragraph.passage.text, detail.start, detail.end)
                    mentions.setdefault(alias_key(mention.name), []).append(mention)
        for key in sorted(mentions, key=lambda key: -len(key.split())):  # whole names before surnames
            if names.called(mentions[key][0].name) is None:
                self._add(mentions[key], [mention for other in mentions.values() for mention in other])
        order = list(mentions)
        self.stubs.sort(key=lambda stub: order.index(alias_key(str(stub["name"]))))

    def named(self, text: str) -> list[Named]:
        """Give the entities that a paragraph names."""
        return [
            Named(start, end, entity, self._kinds.get(entity, "")) for start, end, entity in self._names.mentions(text)
        ]

    def nobody(self) -> str:
        """Give the id of a stub that stands for a speaker who could not be told."""
        if NOBODY not in self._kinds:
            self._kinds[NOBODY] = "person"
            self._taken.add(NOBODY)
            self.stubs.append({"id": NOBODY, "name": TODO, "kind": "person"})
        return NOBODY

    def _add(self, mentions: list[Mention], every: list[Mention]) -> None:
        name = _written(mentions)
        last = tokens(name)[-1]
        alone = [each for each in every if tokens(each.name) == [last]] if len(tokens(name)) > 1 else []
        said = any(speaks(each.before, each.behind) for each in [*mentions, *alone])
        kind = kind_of(name, [(each.before, each.behind) for each in mentions], said)
        words = last if kind == "person" else name
        identity = derived_id("entity", words, self._taken)
        stub: dict[str, str | list[str]] = {"id": identity, "name": name, "kind": kind}
        if kind == "person" and alone:
            stub["aliases"] = [alone[0].name]
            self._names.learn(alone[0].name, identity)
        self._taken.add(identity)
        self._kinds[identity] = kind
        self._names.learn(name, identity)
        self.stubs.append(stub)


def _mention(text: str, start: int, end: int) -> Mention:
    words = text[start:end].split()
    while len(words) > 1 and is_title(words[0]):
        start += len(words[0]) + 1
        words = words[1:]
    return Mention(text[start:end], text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT])


def _written(mentions: list[Mention]) -> str:
    """Give a name as it is written, not in the capitals of a dateline."""
    return next((each.name for each in mentions if not each.name.isupper()), mentions[0].name.title())
