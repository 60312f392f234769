"""Names in a sentence: of the base, of the world, of nobody known; genitives, peoples, numbers, and `us`."""

from __future__ import annotations

import pytest

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
facts:
  - id: soldiers
    statement: 34 Turkish soldiers were wounded at the bridge.
    figure: 34 soldiers
    about: [turkey]
  - id: landed
    statement: Apollo 11 landed on the Moon.
    about: [apollo-11]
  - id: refused
    statement: The United States refused to sell the S-400 radar.
    about: [united-states, s-400]
  - id: group
    statement: A Polish firm repaired the bridge over the canal.
  - id: engineer
    statement: Maria da Silva inspected the bridge over the canal.
    about: [silva]
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
    "they told us a story": [],
    "THE US SIGNED": [("us", ("united-states",))],
    "Gazprom signed": [("gazprom", ())],
    "Qwxyz Blorpington signed": [("qwxyz blorpington", ())],
    "the committee signed": [],
    "Turkey and Russia signed": [("turkey", ("turkey",)), ("russia", ("russia",))],
}

CASES = {
    "supported": [
        "34 Turkish soldiers were wounded at the bridge",
        "34 soldiers of Turkey were wounded at the bridge",
        "34 of Turkey's soldiers were wounded at the bridge",
        "The US refused to sell the S-400 radar",
        "The U.S. refused to sell the S400 radar",
        "A firm from Poland repaired the bridge over the canal",
        "A Polish firm repaired the bridge over the canal",
        "Silva inspected the bridge over the canal",
        "Apollo 11 landed on the Moon",
    ],
    "not_enough_info": [
        "12 Russian soldiers were wounded at the bridge",
        "12 German soldiers were wounded at the bridge",
        "A German firm repaired the bridge over the canal",
        "Apollo 12 landed on the Moon",
        "Apollo 13 did not land on the Moon",
        "Gazprom inspected the bridge over the canal",
        "Maria Kowalska inspected the bridge over the canal",
    ],
}


@pytest.fixture(scope="module")
def story(opened):
    return opened(BASE)


@pytest.fixture(scope="module")
def read(story, reading_with):
    return reading_with(story)


@pytest.mark.parametrize("claim", MENTIONS)
def test_names_in_a_sentence(claim, read):
    """Which words are names, and whose."""
    sentence = read(claim).sentence
    found = [(" ".join(sentence.words[m.first : m.after]), m.entities) for m in sentence.mentions]
    assert found == MENTIONS[claim]


@pytest.mark.parametrize(("claim", "verdict"), [(claim, label) for label, claims in CASES.items() for claim in claims])
def test_verdicts_by_names(claim, verdict, story):
    """Another people or another number is about something else; another spelling is not."""
    assert story.check(claim).verdict == verdict


@pytest.mark.parametrize(
    ("text", "known"), [("Ankara slept", True), ("the Turks slept", True), ("Zorblaxia slept", False)]
)
def test_the_world_is_known(text, known, read):
    """Places and peoples of the world are names with a meaning, even where the base has none of them."""
    (mention,) = read(text).sentence.mentions
    assert mention.is_unknown is not known
