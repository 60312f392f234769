"""The names of a text as entities: those that the base knows, and stubs for those that it does not."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from newsfacts.curation.coverage.covering import capitals_of
from newsfacts.curation.coverage.details import details
from newsfacts.curation.lint.rules.unwritten import TODO
from newsfacts.lexicon.wordnet import is_word
from newsfacts.text.fold import alias_key, tokens
from newsfacts.text.sentences import sentences
from newsfacts.verdict.world import places
from newsfacts.writing.extract.descriptions import ITS, Description
from newsfacts.writing.extract.kinds import LEGAL, Mentions, is_placed, kind_of, kind_of_noun, noun_behind
from newsfacts.writing.extract.mentions import (
    Mention,
    abbreviation,
    heads,
    id_of,
    is_called_by_last,
    is_ordinary,
    is_short_for,
    mention_at,
    number_behind,
    written,
)
from newsfacts.writing.extract.paragraph import Named
from newsfacts.writing.extract.recurring import recurring
from newsfacts.writing.extract.saying import speaks
from newsfacts.writing.extract.unnamed import unnamed
from newsfacts.writing.identity import unused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsfacts.curation.coverage.names import KnownNames
    from newsfacts.curation.source_text import Paragraph

_THE = re.compile(r"\b[Tt]he\s+$")
_OFTEN = 3
"""How often a text names what it is about, at least."""
NOBODY = "todo-speaker"
"""Id of whoever said what nobody is named for."""


class Entities:
    """The entities of a text; those that the base lacks are among `stubs`, in the order of the text."""

    def __init__(
        self, paragraphs: Sequence[Paragraph], names: KnownNames, kinds: dict[str, str], taken: set[str]
    ) -> None:
        """Take the names of the base, the kinds of its entities by their ids, and all ids that are taken."""
        self._names, self._kinds, self._taken = names, dict(kinds), taken
        self.stubs: list[dict[str, str | list[str]]] = []
        self.introduced: dict[str, tuple[Description, str]] = {}
        """What the text says first that persons are, by their ids, with the id of whose they are, where it is known."""
        self._mentions: dict[str, list[Mention]] = {}
        capitals = capitals_of(paragraphs)
        for paragraph in paragraphs:
            for detail in details(paragraph, capitals):
                if detail.kind == "name" and names.called(detail.words) is None:
                    mention = mention_at(paragraph.passage.text, detail.start, detail.end)
                    self._mentions.setdefault(alias_key(mention.name), []).append(mention)
        self._short = {alias_key(short): key for key, each in self._mentions.items() if (short := abbreviation(each))}
        made: dict[str, list[Mention]] = {}
        order: dict[str, int] = {}
        for key in sorted(self._mentions, key=lambda key: -len(key.split())):  # whole names before surnames
            if not self._is_known(self._mentions[key][0].name) and not self._is_short(key, made):
                identity = self._add(key)
                made[identity] = self._mentions[key]
                order[identity] = list(self._mentions).index(key)
        self.stubs.sort(key=lambda stub: order[str(stub["id"])])
        self._describe(
            {id: [*self._told(mentions)] for id, mentions in made.items()},
            " ".join(each.passage.text for each in paragraphs),
        )
        bodies = dict.fromkeys(name for each in paragraphs if not each.heads for name in unnamed(each.passage.text))
        for name in sorted(bodies, key=lambda name: -len(name.split())):  # the health ministry before the ministry
            longer = [each for each in self.stubs if is_short_for(name, each)]
            if names.called(name) is None and len(longer) == 1:
                self._call(longer[0], f"the {name}")
            elif names.called(name) is None:
                self._add_stub(name, "organisation", unused(id_of(name), self._taken))
        for noun, kind in recurring(each.passage.text for each in paragraphs if not each.heads):
            if names.called(noun) is None:
                self._add_stub(noun, kind, unused(id_of(noun), self._taken))

    def named(self, text: str) -> list[Named]:
        """The entities that a paragraph names."""
        begins = {span.start for span in sentences(text)}
        return [
            Named(start, end, entity, self._kinds.get(entity, ""))
            for start, end, entity in self._names.mentions(text)
            if start not in begins or not is_ordinary(text, start, end)
        ]

    def main(self, paragraphs: Sequence[Paragraph]) -> str:
        """The entity that the text speaks of most, no person; empty where none stands out.

        It is named in the heading or in the first paragraph below it, in half of the paragraphs, and more often than
        any other; a place twice as often.
        """
        first = next((number for number, each in enumerate(paragraphs) if not each.heads), 0)
        begins = {each.entity for paragraph in paragraphs[: first + 1] for each in self.named(paragraph.passage.text)}
        told = [[each.entity for each in self.named(paragraph.passage.text)] for paragraph in paragraphs[first:]]
        named = Counter(entity for each in told for entity in each)
        ranked = [each for each in named.most_common() if self._kinds.get(each[0]) != "person"]
        if not ranked or ranked[0][0] not in begins or ranked[0][1] < _OFTEN:
            return ""
        if 2 * sum(ranked[0][0] in each for each in told) < len(told):
            return ""
        (most, times), second = ranked[0], ranked[1][1] if len(ranked) > 1 else 0
        return most if times >= 2 * second or (times > second and self._kinds.get(most) != "place") else ""

    def nobody(self) -> str:
        """The id of a stub that stands for a speaker who could not be told."""
        if NOBODY not in self._kinds:
            self._kinds[NOBODY] = "person"
            self._taken.add(NOBODY)
            self.stubs.append({"id": NOBODY, "name": TODO, "kind": "person"})
        return NOBODY

    def _is_known(self, name: str) -> bool:
        """Whether something bears a name already, and not only what is called after somebody: Norvane, a firm.

        Its founder has another name before it.
        """
        identity = self._names.called(name)
        if identity is None or alias_key(name) in self._names.by_key or self._kinds.get(identity) == "person":
            return identity is not None
        stub = next((each for each in self.stubs if each["id"] == identity), None)
        last = tokens(name)[-1]
        whole = tokens(str(stub["name"])) if stub is not None else []
        return not (len(whole) > 1 and whole[0] == last and self._names.by_key.get(last) == identity)

    def _is_short(self, key: str, made: Mapping[str, Sequence[Mention]]) -> bool:
        """Whether a name is what one longer name is called by for short: the Assembly, of the National Assembly."""
        if self._short.get(key, key) != key:  # its longer name comes first, and brings it
            return True
        mentions = self._mentions[key]
        if len(key.split()) > 1 or not all(_THE.search(each.before) for each in mentions):
            return False
        longer = [
            stub
            for stub in self.stubs
            if stub["id"] in made and stub["kind"] != "person" and key in heads(str(stub["name"]))
        ]
        if len(longer) == 1:
            self._call(longer[0], f"the {mentions[0].name}")
        return len(longer) == 1

    def _call(self, stub: dict[str, str | list[str]], name: str) -> None:
        stub["aliases"] = [*stub.get("aliases", ()), name]
        self._names.learn(name, str(stub["id"]))

    def _add(self, key: str) -> str:
        """Make a stub of what bears a name, and give its id."""
        mentions = self._mentions[key]
        name = written(mentions)
        words = tokens(name)
        first, last = (self._mentions.get(word, []) if len(words) > 1 else [] for word in (words[0], words[-1]))
        first = (
            []
            if alias_key(words[0]) in places()
            or is_word(words[0].casefold())
            or is_placed([each.before for each in first])
            else first
        )
        said = any(speaks(each.before, each.behind) for each in [*mentions, *last])
        found = Mentions(
            [(each.before, each.behind) for each in mentions],
            [description.kind for each in mentions for description in each.described],
            said,
            bool(first),
            bool(last),
            [(each.before, each.behind) for each in last],
        )
        kind = kind_of(name, found)
        begun = sum(other.split()[0] == words[0] and len(other.split()) > 1 for other in self._mentions) > 1
        is_club = kind == "organisation" and is_called_by_last(name, last)
        short = last if kind == "person" or is_club else first if kind == "organisation" and not begun else []
        shared = sum(other.split()[-1] == words[-1] and len(other.split()) > 1 for other in self._mentions) > 1
        plain = name.rsplit(None, 1)[0] if kind == "organisation" and words[-1] in LEGAL else name
        called = (
            words[-1] if kind == "person" and not shared else short[0].name if short and kind != "person" else plain
        )
        identity = id_of(called.removeprefix("The "))
        identity = unused(id_of(name) if identity in self._taken else identity, self._taken)
        noun = noun_behind([each.behind for each in mentions]) if len(words) == 1 else None
        if noun is not None:
            short, name = mentions, f"{name} {noun}"
        elif number := number_behind(mentions):
            short, name = mentions, f"{name} {number}"
        stub = self._add_stub(name, kind, identity)
        if brief := abbreviation(mentions):
            self._call(stub, brief)
        other = name.split()[-1] if kind == "person" and not shared else short[0].name if short else plain
        given = first[0].name if (kind == "person" or is_club) and first else name
        for short_name in dict.fromkeys([other, given]):
            if short_name != name and self._names.called(short_name) is None:
                self._call(stub, short_name)
        return identity

    def _add_stub(self, name: str, kind: str, identity: str) -> dict[str, str | list[str]]:
        stub: dict[str, str | list[str]] = {"id": identity, "name": name, "kind": kind}
        self._taken.add(identity)
        self._kinds[identity] = kind
        self._names.learn(name, identity)
        self.stubs.append(stub)
        return stub

    def _told(self, mentions: Sequence[Mention]) -> Iterator[Description]:
        """What the text says that the bearer of a name is: of `its director`, whose."""
        for mention in mentions:
            for each in mention.described:
                if each.whose == ITS:
                    before = [name for name in self.named(mention.text[: mention.start]) if name.kind == "organisation"]
                    whose = mention.text[before[-1].start : before[-1].end] if before else ""
                    the = "the " if before and _THE.search(mention.text, 0, before[-1].start) else ""
                    each = each._replace(whose=whose, role=f"{each.role} of {the}{whose}" if whose else each.role)
                yield each

    def _describe(self, described: Mapping[str, Sequence[Description]], text: str) -> None:
        """Give the stubs the roles that the text gives them, and what else it calls only one of them by: the union."""
        claims: dict[str, set[str]] = {}
        further: dict[str, list[str]] = {}
        whose: dict[str, str] = {}
        for stub in self.stubs:
            identity, kind = str(stub["id"]), stub["kind"]
            own = [each for each in described.get(identity, ()) if each.kind == kind]
            if own and kind == "person":
                self.introduced[identity] = own[0], ""
            if own and kind in ("person", "organisation"):
                role = max(own, key=lambda each: len(each.role))
                stub["role"] = role.role
                if kind == "person" and role.is_owned:
                    s = "'" if role.whose.endswith("s") else "'s"
                    further[identity] = [role.role, f"{role.whose}{s} {role.noun}"]
                    whose[identity] = role.whose
            roles = {each.noun for each in own}
            nouns = roles | {noun.split()[-1] for noun in roles}
            words = str(stub["name"]).casefold().split()
            if kind != "person" and len(words) > 1:
                nouns.add(words[words.index("of") - 1] if "of" in words[1:] else words[-1])
            for noun in sorted(nouns):
                told = noun in roles or re.search(rf"\b[Tt]he {re.escape(noun)}\b", text)
                if kind_of_noun(noun.split()[-1]) and told:
                    claims.setdefault(noun, set()).add(identity)
        for stub in self.stubs:
            only = [noun for noun, owners in claims.items() if owners == {str(stub["id"])}]
            for noun in sorted(only, key=len, reverse=True):
                if self._names.called(noun) is None:
                    self._call(stub, f"the {noun}")
            for name in further.get(str(stub["id"]), ()):
                if alias_key(name) not in self._names.by_key:
                    stub["aliases"] = [*stub.get("aliases", ()), name]
        for stub in self.stubs:
            within = self._names.called(whose.get(str(stub["id"]), ""))
            if within is not None and within != stub["id"]:
                stub["part_of"] = within
                said, _ = self.introduced[str(stub["id"])]
                self.introduced[str(stub["id"])] = said, within
