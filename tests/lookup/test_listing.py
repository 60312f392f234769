"""`entities`, `topics` and `sources`: what is found by words, by their beginnings, and by misspelt ones."""

from __future__ import annotations

import pytest

from newsfacts import FactBase

BASE = """
newsfacts: 1
entities:
  - {id: nordhaven, name: Nordhaven, kind: place}
  - {id: ferry, name: Ferry Company, kind: organisation, role: operator}
  - {id: lind, name: Åsa Lindström, kind: person, aliases: [Lindstrom]}
  - {id: coat, name: Coat, kind: thing}
facts:
  - {id: a, statement: It rained., topics: [ferry-timetable], about: [ferry], evidence: {source: gazette, exact: It}}
sources: [{id: gazette, title: Annual gazette, publisher: Harbour Office}]
"""

CASES = {
    "a word": ("entities", "nordhaven", ["nordhaven"], ()),
    "its beginning": ("entities", "nord", ["nordhaven"], ()),
    "a letter left out": ("entities", "Nordhavn", ["nordhaven"], ("nordhavn", "nordhaven")),
    "letters exchanged": ("entities", "Nrodhaven", ["nordhaven"], ("nrodhaven", "nordhaven")),
    "another spelling is none": ("entities", "Lindström", ["lind"], ()),
    "with accents": ("entities", "Lindstrøem", ["lind"], ("lindstroem", "lindstrom")),
    "one of two words": ("entities", "ferry Companny", ["ferry"], ("companny", "company")),
    "a word of a role": ("entities", "opertor", ["ferry"], ("opertor", "operator")),
    "a topic": ("topics", "timetabel", ["ferry-timetable"], ("timetabel", "timetable")),
    "a source": ("sources", "gazete", ["gazette"], ("gazete", "gazette")),
    "a publisher": ("sources", "habrour", ["gazette"], ("habrour", "harbour")),
    "an English word is no misspelling": ("entities", "boat", [], ()),
    "nothing near": ("entities", "xylophone", [], ()),
    "too short": ("entities", "frr", [], ()),
    "nothing with both": ("entities", "nordhaven ferry", [], ()),
}


@pytest.mark.parametrize("case", CASES)
def test_what_words_find(case, base):
    command, query, ids, meant = CASES[case]
    kind = {"entities": "entity", "topics": "topic", "sources": "source"}[command]
    remarks = [f"no {kind} has the word {meant[0]!r}; looked for {meant[1]!r}"] if meant else []
    opened = FactBase.open(base(BASE))
    answer = getattr(opened, command)(query)
    opened.close()
    assert [each.id for each in answer.results] == ids
    assert [*answer.remarks] == remarks


def test_what_was_meant_is_said_beside_the_answer(call):
    outcome = call("entities", "Putn", "--fields", "id", "--format", "tsv")
    assert outcome == (0, "id\nputin\n", "newsfacts: no entity has the word 'putn'; looked for 'putin'\n")
