"""What kind of entity a name of a text may be: told by its own words, and by those around it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newsfacts.grammar import lemma
from newsfacts.lexicon.wordnet import entry, is_word
from newsfacts.text.fold import alias_key, plain
from newsfacts.verdict.wordlists import entries
from newsfacts.verdict.world import place
from newsfacts.writing.extract.bodies import acts, has_article, is_club

if TYPE_CHECKING:
    from collections.abc import Sequence

ADDRESSES = frozenset("mr mrs ms miss dr prof sir dame lord lady rev hon fr sister brother saint st".split())
"""How people are addressed, which says not what they are."""
_SAINTS = ("st", "saint")
_PLACE_BEFORE = re.compile(r"\b(?:in|at|near|outside|around|across|off)\s+(?:the\s+)?$", re.I)
_PLACE_PERHAPS = re.compile(r"\b(?:from|towards?|to|into|of)\s+$", re.I)
_NOUN_OF = re.compile(r"\b([a-z]+)\s+of\s+$")
_AGE_BEHIND = re.compile(r",\s+\d{2},")
_WHO_BEHIND = re.compile(r",\s+who\s")
_NATION_BEHIND = re.compile(r"['’]s?\s+(?:government|parliament|president|prime minister|army|navy|king|queen)\b")
_OF_FIRM = (
    r"(?:chief\s+executive|managing\s+director|director|chair(?:man|woman)?|board|spokes(?:man|woman|person)"
    r"|share(?:s|holders)?|owners?|profits?|subsidiary|employees|workers|staff)"
)
_FIRM_BEHIND = re.compile(rf",\s+which\s|['’]s?\s+(?:[a-z]+\s+)?{_OF_FIRM}\b")
_FIRM_BEFORE = re.compile(rf"\b{_OF_FIRM}\s+(?:of|for|at|in)\s+$")
LEGAL = frozenset(
    "ltd limited plc llc llp inc incorporated corp co gmbh ag kg se sa sas sarl srl spa bv nv ab as asa oy".split()
)
"""Legal forms of firms, at the end of their names."""
_LEGAL_BEHIND = re.compile(r",?\s+(?:plc|ltd|llc|llp|inc|gmbh)\b")
"""Those in small letters, which are no part of a name."""
_BYLINE = re.compile(r"By\s+$")
_ABOARD = re.compile(r"\b(?:aboard|on board)\s+(?:the\s+)?$", re.I)
_THE = re.compile(r"\bthe\s+$", re.I)
_MARK = re.compile(r"[a-z][A-Z]")
"""A capital within a word, as only a mark of trade has it: TarsRail."""
_MARKS = ('"', "”", "»")
_OPENED = re.compile(r'["“«](?:(?:the|an?)\s+)?$', re.I)
_NOUN_BEHIND = re.compile(r"\s+([a-z]+)\b")


class Mentions(NamedTuple):
    """How a name stands in a text."""

    contexts: Sequence[tuple[str, str]]
    """The words before and behind it, wherever it stands."""
    described: Sequence[str]
    """The kinds of what its bearer is said to be."""
    speaks: bool
    by_first: bool
    """Its first word stands alone elsewhere: Corvane, for Corvane Resources."""
    by_last: bool
    """Its last word does: Reidl, for Tomas Reidl."""
    short: Sequence[tuple[str, str]] = ()
    """The words before and behind its last word, wherever that stands alone: the Lynx, of the Kalderby Lynx."""


def kind_of(name: str, mentions: Mentions) -> str:
    """The kind of what bears a name: person, country, organisation, place or thing."""
    words = plain(name).split()
    known = place(alias_key(name))
    if known is not None:
        return "country" if known.kind == "country" else "place"
    if 2 * sum(_is_in_marks(*each) for each in mentions.contexts) > len(mentions.contexts):
        return "thing"  # a book, a film
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    own = kind_of_noun(head) or kind_of_noun(words[-1]) or (_kinds().get(words[0]) if len(words) > 1 else None)
    if _is_body(words, own, mentions):
        return "organisation"
    if mentions.by_first and (own in (None, "person", "country") or (own == "thing" and mentions.speaks)):
        return "person" if mentions.by_last and own != "country" else "organisation"
    if own is not None and own != "person":
        told = {each for each in mentions.described if each != "person"}
        return told.pop() if len(told) == 1 and _is_hardly_told(head) else own
    if words[0].strip(".") in _SAINTS and len(words) > 1:
        return "place"
    before, behind = zip(*mentions.contexts, strict=True)
    legal = (len(words) > 1 and words[-1] in LEGAL) or any(_LEGAL_BEHIND.match(text) for text in behind)
    if " & " in name or legal:
        return "organisation"
    if len(words) > 1 and any(_BYLINE.fullmatch(text) for text in before):
        return "person"
    if any(_ABOARD.search(text) for text in before):
        return "thing"
    placed = is_placed(before) and (len(words) == 1 or not mentions.speaks) and "person" not in mentions.described
    if not placed and any(_AGE_BEHIND.match(text) or _WHO_BEHIND.match(text) for text in behind):
        return "person"
    noun = noun_behind(behind)
    if noun is not None:
        return str(kind_of_noun(noun))
    if len(words) == 1 and any(_NATION_BEHIND.match(text) for text in behind):
        return "country"
    with_article = any(_THE.search(text) for text in before)
    if placed:
        return "place"
    if len(words) > 1:
        with_article = with_article and not mentions.by_last
        if "person" in mentions.described and not with_article:
            return "person"
        if mentions.described and not mentions.by_last and "person" not in mentions.described:
            return mentions.described[0]
        ordinary = is_word(lemma(words[-1], "NOUN")) and (
            own == "person" or "person" not in entry(lemma(words[-1], "NOUN"), "n").kinds
        )
        firm = any(_FIRM_BEHIND.match(text) for text in behind) or any(_FIRM_BEFORE.search(text) for text in before)
        if ((ordinary or firm) and not mentions.by_last) or len(words) > 3:
            return "organisation"
        return next((each for each in mentions.described if each != "person"), "thing") if with_article else "person"
    if mentions.described:  # a person is named with two words where they are described: the haulier, Nordhaul
        return "organisation" if mentions.described[0] == "person" else mentions.described[0]
    if (name.isupper() and len(name) < 7) or _MARK.search(name):
        return "organisation"
    if with_article and words[0].endswith("s"):
        return "organisation"  # the Greens
    perhaps = any(_PLACE_PERHAPS.search(text) for text in before) and not mentions.speaks
    return "place" if perhaps else "organisation" if mentions.speaks else "thing"


def _is_body(words: Sequence[str], own: str | None, mentions: Mentions) -> bool:
    """Whether what the text says of a name makes its bearer a body of people: a club, or a firm.

    A person denies and pays too; so that tells only of what by its words, or by what it is said to be, is none.
    """
    contexts = [*mentions.contexts, *mentions.short]
    if (mentions.by_last and not has_article(mentions.short)) or "person" in mentions.described:
        return False
    if any(_ABOARD.search(before) for before, _ in contexts):
        return False
    if len(words) == 1 and is_placed([before for before, _ in contexts]):
        return False
    no_person = len(words) == 1 or own in ("place", "thing") or mentions.described or has_article(mentions.contexts)
    return is_club(contexts) or (bool(no_person) and acts(contexts))


def _is_hardly_told(noun: str) -> bool:
    """Whether a noun tells a kind at the end of longer nouns alone: post, of observation post."""
    return kind_of_noun(noun) is not None and kind_of_noun(noun) != _nouns().get(noun.removesuffix("s"))


def _is_in_marks(before: str, behind: str) -> bool:
    """Whether a name alone stands in quotation marks, with its article or without."""
    return _OPENED.search(before) is not None and behind.lstrip(",.")[:1] in _MARKS


def noun_behind(behind: Sequence[str]) -> str | None:
    """The noun that mostly stands behind a name and says what has it: Grimholm reef."""
    found = Counter(word[1] for text in behind if (word := _NOUN_BEHIND.match(text)))
    told = [noun for noun in found if kind_of_noun(noun) in ("place", "thing")]
    return told[0] if len(told) == 1 and 2 * found[told[0]] > len(behind) else None


def is_placed(before: Sequence[str]) -> bool:
    """Whether the words before a name make it a place: in, at or near, in a third of all, or once `village of`."""
    if any((noun := _NOUN_OF.search(text)) and kind_of_noun(noun[1]) == "place" for text in before):
        return True
    return 3 * sum(_PLACE_BEFORE.search(text) is not None for text in before) > len(before)


def is_title(word: str) -> bool:
    """Whether a word before a name says what a person is, or how they are addressed: Mayor, Dame.

    What is somebody's is none, Players' Guild, nor is a saint, after whom things are called.
    """
    if plain(word).strip(".") in _SAINTS or word[-1] in "'’":
        return False
    return plain(word).strip(".") in ADDRESSES or kind_of_noun(plain(word)) == "person"


@cache
def _nouns() -> dict[str, str]:
    """The kind of each noun, of one word or several."""
    lines = Path(__file__).with_name("nouns_of_kind.tsv").read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {plain(noun): kind for listed, kind in cells for noun in entries(listed)}


@cache
def _kinds() -> dict[str, str]:
    """The kind of each noun of one word, and of the last word of longer ones that no line has alone."""
    found = {noun: kind for noun, kind in _nouns().items() if " " not in noun}
    for noun, kind in _nouns().items():
        found.setdefault(noun.split()[-1], kind)
    return found


def is_body(noun: str) -> bool:
    """Whether a noun in lower case is said of an organisation by itself: council, but not line, of shipping line."""
    return _nouns().get(noun) == "organisation"


def kind_of_noun(noun: str) -> str | None:
    """The kind of what a noun in lower case, of one word or two, is said of; None where it tells none."""
    noun = noun.strip("'’")
    singular = noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")
    kinds = _nouns() if " " in noun else _kinds()
    return kinds.get(noun) or kinds.get(singular)
