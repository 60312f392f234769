"""Who says what a text tells, and what of it nobody says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

BEFORE = """A title

PORT, 9 May 2025 - Harbour master Ilmar Dask and the mayor, Lena Orro, came. Corvane Resources and the Harbour Board stayed.

"""


@pytest.fixture
def said(call, tmp_path, monkeypatch):
    """Who says what stands in each stub of the last paragraph of a text, by its exact words."""

    def run(text: str, before: str = BEFORE) -> dict[str, str | None]:
        monkeypatch.chdir(tmp_path)
        Path("text.txt").write_text(f"{before}{text}\n", encoding="utf-8")
        base: dict[str, list[dict[str, Any]]] = yaml.load(call("extract", "text.txt").out, yaml.BaseLoader)
        stubs = [each for of in ("facts", "events", "quotes") for each in base.get(of, ())]
        last = max(stub["evidence"]["paragraph"] for stub in stubs)
        own = [stub for stub in stubs if stub["evidence"]["paragraph"] == last]
        return {stub["evidence"]["exact"]: stub.get("said_by") or stub.get("speaker") for stub in own}

    return run


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Dask said that the crane cost 9 million euros.", "dask"),
        ("Dask said the crane cost 9 million euros.", "dask"),
        ("The crane cost 9 million euros, Dask said.", "dask"),
        ("The crane, said Dask, cost 9 million euros.", "dask"),
        ("The crane, Dask said on Tuesday in a report that has 12 pages, cost 9 million euros.", "dask"),
        ("According to the Harbour Board, the crane cost 9 million euros.", "harbour-board"),
        ("The operator of the crane, Corvane Resources, says that it cost 9 million euros.", "corvane-resources"),
        ("The crane cost 9 million euros, its head of finance, Lena Orro, said.", "orro"),
        ("A clerk said that the crane cost 9 million euros.", None),
        ("Dask shook her hand when the crane cost 9 million euros.", None),
        ("Dask has not said that the crane cost 9 million euros.", None),
        ("The crane cost 9 million euros, and Dask said that it was safe.", None),
        ("The crane cost 9 million euros; Dask said that it was safe.", None),
        ("Dask said that it was safe; the crane cost 9 million euros.", None),
        ("Dask, who bought the crane for 9 million euros, said that it was safe.", None),
        ("Corvane Resources wrote off 9 million euros.", None),
        ("Dask promised 9 million euros for the crane.", None),
        ('Dask called the crane "a wreck with a view", and it cost 9 million euros.', None),
    ],
)
def test_who_says_it_stands_beside_the_verb(said, text, who):
    found = said(text)
    (exact,) = (each for each in found if "9 million" in each)
    assert found[exact] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Dask came. He said that the crane cost 9 million euros.", "dask"),
        ("Dask came. Orro left. He said that the crane cost 9 million euros.", "orro"),
        ("Mr Dask shook hands with Mrs Orro. She said that the crane cost 9 million euros.", "orro"),
        ("Dask said that Orro had left. He said that the crane cost 9 million euros.", "dask"),
        ("Orro's deputy, Ilmar Dask, left. He said that the crane cost 9 million euros.", "dask"),
    ],
)
def test_a_pronoun_stands_for_whom_the_sentence_before_is_of(said, text, who):
    found = said(text)
    (exact,) = (each for each in found if "9 million" in each)
    assert found[exact] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ('"We lost a crane in the storm," said its owner, Lena Orro.', "orro"),
        ('Orro came. "We lost a crane in the storm," she said.', "orro"),
        ('"We lost a crane in the storm," a clerk said.', "todo-speaker"),
        ('Dask told her to "mend the crane at once"; Orro said that it was safe.', "dask"),
        ('Dask said that it was safe; Orro called it "a wreck with a view".', "orro"),
    ],
)
def test_a_quotation_is_spoken_by_whose_verb_is_nearest(said, text, who):
    quotes = [speaker for exact, speaker in said(text).items() if f"“{exact}”" in text or f'"{exact}' in text]
    assert quotes == [who]
