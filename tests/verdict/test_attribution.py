"""Who a sentence says said it, in every form that news has for it, and what is left as the thing said."""

from __future__ import annotations

import pytest

from newsfacts.verdict.attribution import attribution
from newsfacts.verdict.sentence import Sentence

BASE = """
newsfacts: 1
entities:
  - {id: marin, name: Elena Marin, kind: person, role: mayor of Orsova, aliases: [Marin]}
  - {id: brandt, name: Otto Brandt, kind: person, aliases: [Brandt]}
  - {id: port-office, name: Port Office, kind: organisation}
  - {id: hydra, name: Hydra News, kind: organisation}
"""

FORMS = {
    # sentence: (speaker, what the verb does, the words of what was said)
    "Marin said that the bridge was safe": ("marin", "that", "the bridge was safe"),
    "Elena Marin said the bridge was safe": ("elena marin", "that", "the bridge was safe"),
    "Marin says the bridge is safe": ("marin", "that", "the bridge is safe"),
    "Marin has said that the bridge was safe": ("marin", "that", "the bridge was safe"),
    "Marin added that the bridge was safe": ("marin", "that", "the bridge was safe"),
    "Marin told Brandt that the bridge was safe": ("marin", "that", "the bridge was safe"),
    "Marin warned Brandt that the bridge was closed": ("marin", "that", "the bridge was closed"),
    "According to Marin, the bridge was safe": ("marin", "that", "the bridge was safe"),
    "According to the Port Office the bridge was safe": ("port office", "that", "the bridge was safe"),
    "The bridge was safe, according to Elena Marin": ("elena marin", "that", "the bridge was safe"),
    "The bridge was, according to Marin, safe": ("marin", "that", "the bridge was safe"),
    "According to the mayor, Elena Marin, the bridge was safe": ("elena marin", "that", None),
    "Per Hydra News, the bridge was safe": ("hydra news", "that", "the bridge was safe"),
    "The bridge was safe, Marin said": ("marin", "that", "the bridge was safe"),
    "The bridge was safe, said Marin": ("marin", "that", "the bridge was safe"),
    "The bridge was safe, Elena Marin told Hydra News": ("elena marin", "that", None),
    '"The bridge was safe," Marin said': ("marin", "that", "the bridge was safe"),
    '"The bridge was safe", said Elena Marin': ("elena marin", "that", "the bridge was safe"),
    'Marin: "The bridge was safe"': ("marin", "that", "the bridge was safe"),
    "Marin: the bridge was safe": ("marin", "that", "the bridge was safe"),
    'Marin spoke of "a safe bridge"': ("marin", "that", "a safe bridge"),
    "Marin denied that the bridge was safe": ("marin", "not", "the bridge was safe"),
    "Marin rejected that the bridge was safe": ("marin", "not", "the bridge was safe"),
    "Marin ruled out a new bridge": ("marin", "act", None),
    "Marin condemned the attack": ("marin", "act", "marin condemned the attack"),
    "Marin urged Brandt to resign": ("marin", "act", "marin urged brandt to resign"),
    "Marin rejected the offer": ("marin", "act", "marin rejected the offer"),
    "Marin's office said the bridge was safe": ("marin", "that", "the bridge was safe"),
    "Hydra News reported that Brandt had said so": ("hydra news", "that", "brandt had said so"),
    "Experts said the bridge was safe": (None, "that", "the bridge was safe"),
    "A poll found, Brandt said, that the bridge was safe": ("brandt", "that", None),
}

OWN_VOICE = (
    "The bridge was safe",
    "Marin met Brandt",
    "The contract was announced in May",
    "The report was published in May",
    "In a statement the bridge was called safe",
    "Marin's call lasted an hour",
    "The talks lasted five hours",
    "The ratio was 3:1",
    "",
)


@pytest.fixture(scope="module")
def read(opened):
    base = opened(BASE)
    base.check("So that names are read.")
    return lambda text: Sentence(text, base._checker.names)


def words_at(sentence, positions):
    return " ".join(sentence.words[at] for at in positions)


@pytest.mark.parametrize("text", FORMS)
def test_forms_of_attribution(text, read):
    """Speaker, what the verb does to what follows, and what is said."""
    speaker, says, content = FORMS[text]
    sentence = read(text)
    said = attribution(sentence)
    assert said is not None
    named = words_at(sentence, range(said.speaker.first, said.speaker.after)) if said.speaker else None
    assert (named, said.says) == (speaker, says)
    if content is not None:
        assert words_at(sentence, said.content) == content


@pytest.mark.parametrize("text", OWN_VOICE)
def test_sentences_in_their_own_voice(text, read):
    """Nobody is said to have said them, whatever reporting words or colons stand in them."""
    assert attribution(read(text)) is None


def test_who_it_was_told_to(read):
    """The listener is no part of what was said."""
    said = attribution(read("Marin told Brandt that the bridge was safe"))
    assert said is not None
    assert said.listener is not None
    assert said.listener.entities == ("brandt",)
