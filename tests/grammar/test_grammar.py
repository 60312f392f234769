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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkey sold missiles to Russia.", {"nsubj": "Turkey", "root": "sold", "obj": "missiles"}),
        ("turkey bought missiles from russia", {"nsubj": "turkey", "root": "bought", "obj": "missiles"}),
        ("Lumerac was sued by its rival.", {"nsubj:pass": "Lumerac", "root": "sued", "obl:agent": "rival"}),
        ("The company paid 2.36 billion euros.", {"nsubj": "company", "root": "paid", "obj": "euros"}),
        ("He did not sign the deal.", {"nsubj": "He", "root": "sign", "obj": "deal", "advmod": "not"}),
        ("The minister is a doctor.", {"nsubj": "minister", "root": "doctor", "cop": "is"}),
    ],
)
def test_who_did_what_to_whom(text, expected):
    assert expected.items() <= roles(text).items()


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
