"""Which word heads the clause that a word stands in."""

from __future__ import annotations

from collections.abc import Set

from newsfacts.verdict.main_verb import is_verb
from newsfacts.verdict.sentence import Sentence

_CLAUSES = ("acl:relcl", "advcl", "ccomp", "parataxis", "csubj")
"""Relations of a verb that begins a clause of its own."""


def clause_heads(sentence: Sentence, content: Set[int]) -> tuple[int, ...]:
    """Give for each word the one that heads its clause, a verb or what stands for one; `content` is what is said."""
    heading = {at for at in range(len(sentence.words)) if _heads_a_clause(at, sentence, content)}

    def head(at: int) -> int:
        seen: set[int] = set()
        while at not in seen and at not in heading:
            seen.add(at)
            at = sentence.heads[at]
        return at

    return tuple(head(at) for at in range(len(sentence.words)))


def _heads_a_clause(at: int, sentence: Sentence, content: Set[int]) -> bool:
    head = sentence.heads[at]
    if head < 0 or head not in content or sentence.labels[at] in _CLAUSES:
        return True
    kids = sentence.kids[at]
    if sentence.labels[at] == "conj" and (is_verb(sentence, at) or any(sentence.labels[kid] == "aux" for kid in kids)):
        return True
    return any(
        sentence.words[kid] in ("who", "which", "that")
        if sentence.labels[kid].startswith("nsubj")
        else sentence.labels[kid] == "mark" and sentence.words[kid] != "to"
        for kid in kids
    )
