"""Who the subject of a verb of saying is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsfacts.grammar import Parse, Token
    from newsfacts.writing.extract.paragraph import Named, Read

_WORD = re.compile(r"[^\W\d_]+")
_UNNAMED = re.compile(r",\s+(?:an?|the|its|his|her|their)\s+[a-z][^,]*$")
"""Before a verb, whoever has no name: too late, an independent inquiry said."""
PRONOUNS = frozenset(["he", "she"])
"""Pronouns that stand for a speaker."""
_WHO = frozenset(["who", "which", "that"])
_THEY = frozenset(["it", "they"])
_BEHIND = re.compile(r"[^.;:\"“”]{0,80}?$")
_FAR = 12
"""Words between what somebody is and their name."""
_OF_NAME = frozenset(["flat", "compound", "appos", "amod"])
"""How the words of whoever is named hang together: the mayor, Ada Orr."""
FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
"""Tags of verbs that make a clause."""


def subject_of(verb: int, words: Sequence[Token], tree: Parse, read: Read, names: Sequence[Named]) -> int | None:
    """The word that is the subject of a verb, or of the one that it is joined to; None where that is not clear."""
    if verb and words[verb - 1].text == "," and any(each.start == words[verb].end + 1 for each in names):
        name = next(each for each in names if each.start == words[verb].end + 1)
        behind = next((at for at, word in enumerate(words) if word.start >= name.end), None)
        if behind is not None and words[behind].text == ",":
            return verb + 1  # the bridge, said Ada Orr, was shut
    quoted = [at for at, word in enumerate(words) if any(start <= word.start < end for start, end in read.quoted)]
    for of in (verb, tree.heads[verb] if tree.labels[verb] == "conj" else -1):
        own = [at for at, head in enumerate(tree.heads) if head == of >= 0 and tree.labels[at] == "nsubj"]
        near = min((at for at in own if at not in quoted), key=lambda at: abs(at - of), default=None)
        if near is None:
            continue
        beside = verb - 1
        finite = [at for at in range(near + 1, verb) if tree.fine[at] in FINITE and tree.labels[at] != "acl:relcl"]
        if of == verb and finite and beside > near:  # two clauses were read as one
            return beside if _is_somebody(beside, words, names) else None
        return near
    return verb - 1 if verb and _is_somebody(verb - 1, words, names) else None


def _is_somebody(at: int, words: Sequence[Token], names: Sequence[Named]) -> bool:
    word = words[at]
    return word.text.casefold() in PRONOUNS | _THEY or any(each.start <= word.start < each.end for each in names)


def named(
    read: Read, subject: int, verb: int, words: Sequence[Token], tree: Parse, names: Sequence[Named]
) -> tuple[str, tuple[int, int]]:
    """Who a subject is, by name or pronoun, with where it stands; empty where nobody is named."""
    place = words[subject].start, words[subject].end
    word = words[subject].text.casefold()
    if word in PRONOUNS:
        return read.pronouns.get(place[0], ""), place
    if word in _WHO:
        before = [each for each in names if each.end <= place[0]]
        near = before[-1] if before and not read.text[before[-1].end : place[0]].strip(" ,") else None
        return (near.entity if near else ""), place
    if word in _THEY:
        others = [each for each in names if each.kind in ("organisation", "country") and each.end <= place[0]]
        return (others[0].entity if others else ""), place
    own = {subject}
    for at, head in enumerate(tree.heads):
        if head in own and tree.labels[at] in _OF_NAME:
            own.add(at)
    for at in range(len(words) - 1, -1, -1):
        if tree.heads[at] in own and tree.labels[at] in _OF_NAME:
            own.add(at)
    within = [each for each in names if any(each.start <= words[at].start < each.end for at in own)]
    beside = next((each for each in names if _is_named_beside(each, subject, verb, words, tree)), None)
    found = next((each for each in within if each.kind == "person"), None) or next(iter(within), None)
    if found is None or (beside is not None and words[subject].text.islower() and beside.kind == "person"):
        found = beside or found
    return (found.entity, (found.start, found.end)) if found is not None else ("", place)


def _is_named_beside(name: Named, subject: int, verb: int, words: Sequence[Token], tree: Parse) -> bool:
    """Whether a name stands behind what its bearer is, with no verb between: its head of nursing, Ruth Amadine."""
    ends = words[verb].start if subject < verb else name.end
    if name.kind not in ("person", "organisation") or not words[subject].end <= name.start < ends:
        return False
    between = [at for at, word in enumerate(words) if words[subject].end <= word.start < name.start]
    return 0 < len(between) <= _FAR and not any(
        tree.tags[at] in ("VERB", "AUX") or words[at].text in ';:"“”.' for at in between
    )


def nearest(
    read: Read,
    verb: tuple[int, int],
    sentence: tuple[int, int],
    names: Sequence[Named],
    quoted: Sequence[tuple[int, int]],
) -> tuple[str, tuple[int, int]]:
    """Who stands before a verb whose subject no tree tells, or behind it where nothing does, with where they stand.

    Both are empty where nobody does.
    """
    at, end = verb
    found = _beside(read.text, at, end, sentence, names, quoted)
    if found is not None:
        return found.entity, (found.start, found.end)
    ahead = list(_WORD.finditer(read.text, max(sentence[0], at - 20), at))[-2:]
    after = list(_WORD.finditer(read.text, end, min(end + 12, sentence[1])))[:1]
    pronoun = next((word for word in [*ahead, *after] if word.group().casefold() in PRONOUNS), None)
    return (read.pronouns.get(pronoun.start(), ""), pronoun.span()) if pronoun is not None else ("", (0, 0))


def _beside(
    text: str, at: int, end: int, sentence: tuple[int, int], names: Sequence[Named], quoted: Sequence[tuple[int, int]]
) -> Named | None:
    """Who stands before a verb, or behind it where nothing does: `said the mayor, Hana Torvik`."""
    begins = max([stop for _, stop in quoted if stop <= at] + [sentence[0]])
    ahead = [each for each in names if begins <= each.start and each.end <= at]
    unnamed = _UNNAMED.search(text, begins, at)
    if unnamed is not None:
        ahead = [each for each in ahead if each.start >= unnamed.start()]
        if not ahead:
            return None
    persons = [each for each in ahead if each.kind == "person"]
    others = [each for each in ahead if each.kind in ("organisation", "country")]
    if persons:
        return persons[-1]
    pronoun = any(word.group().casefold() in PRONOUNS for word in _WORD.finditer(text, begins, at))
    if others and not pronoun:
        return others[0]
    if text[begins:at].strip(' ,"”’–—-.') or pronoun:
        return None
    behind = [each for each in names if each.start >= end]
    after = next((each for each in behind if each.kind == "person"), None) or next(iter(behind), None)
    return after if after is not None and _BEHIND.search(text, end, after.start) else None
