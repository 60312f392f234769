"""Names in a sentence: of the base, of the world, of nobody known; genitives, peoples, numbers, and `us`."""

from __future__ import annotations

import pytest

from newsfacts.verdict.sentence import Sentence

BASE = """
newsfacts: 1
sources: [{id: s, title: A story}]
entities:
  - {id: russia, name: Russia, kind: country, aliases: [Russian Federation]}
  - {id: turkey, name: Turkey, kind: country}
  - {id: united-states, name: United States, kind: country, aliases: [US, U.S., USA]}
  - {id: ministry, name: Russian Ministry of Transport, kind: organisation, aliases: [Russian transport ministry], part_of: russia}
  - {id: silva, name: Maria da Silva, kind: person, role: chief engineer, aliases: [da Silva]}
  - {id: apollo, name: Apollo, kind: thing}
  - {id: apollo-11, name: Apollo 11, kind: thing}
  - {id: s-400, name: S-400, kind: thing}
"""

MENTIONS = {
    # sentence: the names in it, as words, each with the entities that it can stand for
    "Russia signed": [("russia", ("russia",))],
    "the Russian Federation signed": [("russian federation", ("russia",))],
    "Russian soldiers came": [("russian", ("russia",))],
    "the Russians came": [("russians", ("russia",))],
    "Russia's bridge": [("russia", ("russia",))],
    "Russia's transport ministry signed": [("russia transport ministry", ("ministry",))],
    "the Russian Ministry of Transport signed": [("russian ministry of transport", ("ministry",))],
    "Maria da Silva came": [("maria da silva", ("silva",))],
    "da Silva came": [("da silva", ("silva",))],
    "Apollo 11 flew": [("apollo 11", ("apollo-11",))],
    "Apollo flew": [("apollo", ("apollo",))],
    "Apollo 12 flew": [("apollo 12", ())],
    "the S-400 came": [("s 400", ("s-400",))],
    "the S400 came": [("s400", ("s-400",))],
    "S-400s came": [("s 400s", ("s-400",))],
    "the US signed": [("us", ("united-states",))],
    "US soldiers came": [("us", ("united-states",))],
    "THE US SIGNED": [("us", ("united-states",))],
    "Gazprom signed": [("gazprom", ())],
    "Qwxyz Blorpington signed": [("qwxyz blorpington", ())],
    "the committee signed": [],
    "Turkey and Russia signed": [("turkey", ("turkey",)), ("russia", ("russia",))],
}


@pytest.fixture(scope="module")
def read(opened):
    base = opened(BASE)
    base.check("So that names are read.")
    return lambda text: Sentence(text, base._checker.names)


@pytest.mark.parametrize("claim", MENTIONS)
def test_names_in_a_sentence(claim, read):
    """Which words are names, and whose."""
    sentence = read(claim)
    found = [(" ".join(sentence.words[m.first : m.after]), m.entities) for m in sentence.mentions]
    assert found == MENTIONS[claim]


@pytest.mark.parametrize(
    ("text", "known"), [("Ankara slept", True), ("the Turks slept", True), ("Zorblaxia slept", False)]
)
def test_the_world_is_known(text, known, read):
    """Places and peoples of the world are names with a meaning, even where the base has none of them."""
    (mention,) = read(text).mentions
    assert mention.is_unknown is not known
