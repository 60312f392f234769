"""Where sentences end: every character is in one of them, and none ends inside a name, a number or a quotation."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.text.sentences import sentences

CASES = [
    "They met.|They talked.",
    "Mr. Smith met Gen. Jones.|They talked.",
    "He was born in the U.S.|He left.",
    "He sits in the U.S. Senate.",
    "R. T. Erdogan came.|Then J.K. Rowling wrote.",
    "Plan B.|It failed.",
    "It cost $2.5 million.|No. 5 won.",
    "See p. 5 of it.|Then pp. 6–7.",
    "It ended at 5 p.m.|The rest is history.",
    "It ended at 5 p.m. Moscow time.",
    "It ended on 5 Sept. 2019 in Sochi.",
    "Acme Inc. was sold.",
    "It has e.g. 5 doors, i.e. Many.",
    '"We agree. We always did." |He left.',
    'He said: "We agree. We did." |Then he left.',
    "“One. Two.” |Three.",
    "„Eins. Zwei.“ |Drei.",
    "«Un. Deux.» |Trois.",
    '"Why?" Smith asked.|Nobody knew.',
    "Wait... what?|Yes…|No.",
    "Really?!|Yes!",
    "He said (see above.)|Then he left.",
    "1. The zone was deep.",
    "Prices rose 3.5 %.|In 2019 they fell.",
    "He said 'no.'|Then he left.",
    "see example.org.uk for it",
    "漢字。|漢字！|好",
    "no full stop",
    "5'10\" is tall.|He is 6'1\" tall.",
]


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_people_end_them(case):
    """A bar stands where one ends."""
    expected = [part.strip() for part in case.split("|")]
    text = " ".join(expected)
    found = [text[start:end] for start, end in sentences(text)]
    if "。" in text:
        found = [text.replace(" ", "")[start:end] for start, end in sentences(text.replace(" ", ""))]
    assert found == expected


PIECES = st.sampled_from(
    ["Mr. ", "He ", "5.5 ", '"', "“", "”", ". ", "? ", "… ", "U.S. ", "word ", "\n", "«", "(", ") ", "A. "]
)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_no_character_is_lost_and_no_sentence_overlaps(text):
    """Sentences stand in their order, begin and end with a sign, and only white space lies between them."""
    at = 0
    for start, end in sentences(text):
        assert not text[at:start].strip()
        assert at <= start < end
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_sentence_that_ended_stays_as_it_is(first, second):
    """What follows a sentence that has ended for sure does not change where it ends."""
    text = f"It was so. Nothing {first}"
    begins = next(iter(sentences(text)))
    assert next(iter(sentences(f"{text} {second}"))) == begins


LONG = [
    "A. B. ",
    "“Word it is.” ",
    '"Word it is." ',
    "“a. ",
    "34 soldiers and ",
    "(a [b ",
    "1.2.3. ",
    "Mr. ",
    "'tis 'a. '",
    " ",
]


@pytest.mark.parametrize("piece", LONG)
def test_a_text_of_eight_times_the_length_takes_about_eight_times_as_long(piece):
    """Were it looked through again for each sentence or mark, it would take sixty-four times as long."""

    def seconds(times: int) -> float:
        text = piece * times
        started = process_time()
        for _ in sentences(text):
            pass
        return process_time() - started

    short, long = (min(seconds(times) for _ in range(3)) for times in (3_000, 24_000))
    assert long < max(24 * short, 0.05)
