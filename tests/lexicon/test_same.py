"""What says the same: single words, phrases with something between their words, and what only implies the other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from newsfacts.grammar import lemma, parse
from newsfacts.lexicon.phrases import phrases
from newsfacts.lexicon.same import same

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("entry", "part", "other"),
    [
        ("resign", "v", "step down"),
        ("step down", "v", "resign"),
        ("die", "v", "lose life"),
        ("lift", "n", "elevator"),
        ("kill", "v", "murder"),
    ],
)
def test_one_bears_the_other_out(entry: str, part: str, other: str) -> None:
    """Whoever resigned has stepped down, and whoever was murdered was killed."""
    assert other in same(entry, part)


def test_what_is_wider_does_not_bear_out_what_is_narrower() -> None:
    """Not all who were killed were murdered."""
    assert "kill" not in same("murder", "v")


@pytest.mark.parametrize(
    ("sentence", "stands"),
    [("Four people lost their lives .", True), ("Four people lost a lot of money in their lives .", False)],
)
def test_a_phrase_may_have_small_words_inside(sentence: str, stands: bool) -> None:
    """Determiners and pronouns are passed over, and nothing else."""
    words = sentence.lower().split()
    tags = parse(words).tags
    lemmas = [lemma(word, tag) for word, tag in zip(words, tags, strict=True)]
    assert ("lose life" in {each.words for each in phrases(words, lemmas, tags)}) == stands


def test_the_table_is_what_the_lists_give(tmp_path: Path) -> None:
    """`python tools/same.py` makes it anew, letter for letter."""
    code = f"import same; same.OUT = same.Path({str(tmp_path / 'same.tsv')!r}); same.main()"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT / "tools", check=True)
    assert (tmp_path / "same.tsv").read_bytes() == (ROOT / "newsfacts" / "lexicon" / "same.tsv").read_bytes()
