"""What the grammar says of plain statements: who did what to whom."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.grammar import lemma, parse, tokens


def words(text):
    return [token.text for token in tokens(text)]


def roles(text):
    """The root, and each of its dependents under its relation."""
    said = words(text)
    p = parse(said)
    root = p.heads.index(-1)
    return {"root": said[root]} | {p.labels[k]: said[k] for k in range(len(said)) if p.heads[k] == root}


# subject, verb and object of plain statements; an agent stands where a passive has one
STATEMENTS = """
Turkey sold S-400 missiles to Russia.                                | nsubj=Turkey sold obj=missiles
turkey bought missiles from russia                                   | nsubj=turkey bought obj=missiles
The company paid 2.36 billion euros.                                 | nsubj=company paid obj=euros
Lumerac was sued by its rival.                                       | nsubj:pass=Lumerac sued obl:agent=rival
lumerac was sued by its rival in march 2019                          | nsubj:pass=lumerac sued obl:agent=rival
No passengers were injured in the crash.                             | nsubj:pass=passengers injured obl=crash
He did not sign the deal.                                            | nsubj=He sign obj=deal advmod=not
The minister is a doctor.                                            | nsubj=minister doctor cop=is
Ilmar Dask is the harbour master of Port Selmer.                     | nsubj=Ilmar master cop=is
It is not true that Turkey bought missiles from Russia.              | nsubj=It true advmod=not
Apple denied that it had paid the bribe.                             | nsubj=Apple denied ccomp=paid
The mayor's brother bought the land from the city.                   | nsubj=brother bought obj=land
Merkel, who was chancellor until 2021, opened the bridge.            | nsubj=Merkel opened obj=bridge
The prime minister said the army had killed 34 soldiers.             | nsubj=minister said ccomp=killed
The army killed 34 soldiers, the prime minister said.                | nsubj=minister said ccomp=killed
The minister told reporters on Monday: "We did not sign the deal."   | nsubj=minister told ccomp=sign
Putin and Erdogan met in Moscow on 5 March.                          | nsubj=Putin met
The ship was travelling at 17.5 knots when it hit the quay.          | nsubj=ship travelling obl=knots
The bridge, built in 1932, carries 40,000 cars a day.                | nsubj=bridge carries obj=cars
The film won three Oscars, including best picture.                   | nsubj=film won obj=Oscars
Germany beats France in Paris                                        | nsubj=Germany beats obj=France
The strike was called off after talks with the union.                | nsubj:pass=strike called obl=talks
"""


@pytest.mark.parametrize("line", STATEMENTS.strip().splitlines())
def test_who_did_what_to_whom(line):
    text, expected = (part.strip() for part in line.split("|"))
    wanted = dict(part.split("=") if "=" in part else ("root", part) for part in expected.split())
    assert wanted.items() <= roles(text).items()


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The bridge cost 34 million euros.", "cost"),
        ("The team bid about $40 million for the stadium.", "bid"),
        ("Property tax rises by 4.8%.", "rises"),
        ("City cuts 120 posts", "cuts"),
    ],
)
def test_an_amount_behind_tells_a_verb_from_a_noun(text, verb):
    """Headlines and costs, which the treebanks hardly have."""
    words = [token.text for token in tokens(text)]
    assert parse(words).tags[words.index(verb)] == "VERB"


def test_a_part_of_speech_and_a_form_of_each_word():
    p = parse(words("Ships were not sold ."))
    assert p.tags == ("NOUN", "AUX", "PART", "VERB", "PUNCT")
    assert p.fine == ("NNS", "VBD", "RB", "VBN", ".")


@given(st.text(max_size=80))
def test_tokens_cover_the_text_and_say_where_they_stand(text):
    found = tokens(text)
    assert all(token.text == text[token.start : token.end] for token in found)
    assert "".join(token.text for token in found) == "".join(text.split())


@given(st.lists(st.text(min_size=1, max_size=8).filter(str.strip), max_size=12))
def test_every_list_of_words_has_one_tree(said):
    p = parse(said)
    assert [len(part) for part in p] == [len(said)] * 5
    assert p.heads.count(-1) == bool(said)
    for k in range(len(said)):
        for _ in said:
            k = p.heads[k] if k >= 0 else k
        assert k == -1
    assert all(0 <= sure <= 1 for sure in p.sure)


def test_the_same_words_give_the_same_parse_in_another_process():
    code = "from newsfacts.grammar import parse; print(parse(['Prices', 'rose', 'by', '3', '%', 'in', 'May', '.']))"
    runs = {
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout for _ in "ab"
    }
    assert len(runs) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They didn't pay $2.5bn.", "They|did|n't|pay|$|2.5bn|."),
        ("Turkey’s S-400s cost 34-29, 1,182 and 40%.", "Turkey|’s|S-400s|cost|34-29|,|1,182|and|40|%|."),
        (
            "The U.S. cannot leave at 19:31 p.m., Mr. Smith said.",
            "The|U.S.|can|not|leave|at|19:31|p.m.|,|Mr.|Smith|said|.",
        ),
        ('“A 15-year term,” he said – "won’t do"', '“|A|15-year|term|,|”|he|said|–|"|wo|n’t|do|"'),
    ],
)
def test_words_are_divided_as_in_the_treebanks(text, expected):
    assert "|".join(words(text)) == expected


@pytest.mark.parametrize(
    ("word", "tag", "expected"),
    [
        ("sold", "VERB", "sell"),
        ("buying", "VBG", "buy"),
        ("sued", "VERB", "sue"),
        ("stopped", "VBD", "stop"),
        ("was", "AUX", "be"),
        ("cities", "NOUN", "city"),
        ("buses", "NNS", "bus"),
        ("houses", "NNS", "house"),
        ("news", "NOUN", "news"),
        ("women", "NOUN", "woman"),
        ("larger", "JJR", "large"),
        ("Russia", "PROPN", "Russia"),
    ],
)
def test_lemmas(word, tag, expected):
    assert lemma(word, tag) == expected
