"""Whether a verdict is sure enough to be given: by the record that decides, what others say, what the claim asks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from newsfacts.model import Fact
from newsfacts.verdict.features import NAMES as FEATURES
from newsfacts.verdict.judge import Judged
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.result import Label
from newsfacts.verdict.retrieve import MOST
from newsfacts.verdict.rules import Judgement
from newsfacts.verdict.slip import misremembered
from newsfacts.verdict.telling import tells_but_a_word
from newsfacts.verdict.told import told_of
from newsfacts.verdict.verbatim import is_the_statement, is_word_for_word
from newsfacts.verdict.weights import OF_RECORDS, OF_VERDICTS, WEIGHTS, score

By: TypeAlias = Literal["record", "situation", "parts", "role", "sentences"]
"""What a verdict comes of. Those on sentences of a claim have been weighed, each by itself."""

NAMES = (
    "one", "score", "unseen", "rank", "unsaid", "disputed", "contrary", "alike", "nearer",
    "restricted", "denials", "compares", "no value", "attributed", "parts",
    "denies", "record denies", "nouns new", "told words", "same done", "figures agree", "quoted",
    "slip", "near digits",
)  # fmt: skip
_OF_RECORD = ("denies", "nouns new", "told words", "same done", "figures agree", "quoted", "slip", "near digits")
_RESTRICTING = frozenset(["all", "every", "first", "last", "least", "most", "never", "no", "none", "not", "only"])
_MOST = 3


def is_sure(label: Label, by: By, claim: Proposition, judged: Sequence[Judged]) -> bool:
    """Whether a verdict may be given."""
    if is_plain(label, by, judged):
        return True
    least = WEIGHTS.sure_supported if label == "supported" else WEIGHTS.sure_refuted
    return score(OF_VERDICTS[label], NAMES, signs(label, by, claim, judged)) >= least


def is_plain(label: Label, by: By, judged: Sequence[Judged]) -> bool:
    """Whether there is nothing to weigh: a verdict leaves the claim open, or has the words of a record behind it."""
    if label not in _SAYS or by not in ("record", "parts"):
        return True
    deciding = (each for each in judged if each.judgement == _SAYS[label] or is_the_statement(each.pair))
    return any(
        _is_the_same(each)
        or _says_the_contrary(each)
        or (label == "supported" and tells_but_a_word(each.pair, each.outcomes, each.coverage, each.missing))
        or (label == "refuted" and misremembered(each.pair, each.outcomes, each.coverage) is not None)
        for each in deciding
    )


_SAYS: dict[Label, Judgement] = {"supported": "supports", "refuted": "refutes"}


def _is_the_same(each: Judged) -> bool:
    """Whether a claim has the words of a record, or speaks of all that it says and of hardly anything else."""
    if is_word_for_word(each.pair) or is_the_statement(each.pair):
        return True
    return each.coverage >= WEIGHTS.supports and told_of(each.pair)[0] >= WEIGHTS.whole


def _says_the_contrary(each: Judged) -> bool:
    """Whether a record has all that a claim says, and hardly anything else, but that it is not so."""
    against = [outcome for outcome in each.outcomes if outcome.relation != "agrees"]
    if len(against) != 1 or against[0].slot != "polarity" or each.missing or each.coverage < WEIGHTS.whole:
        return False
    return told_of(each.pair)[0] >= WEIGHTS.about


def decider(label: Label, judged: Sequence[Judged]) -> Judged | None:
    """The nearest record that decides as the verdict does; None where no record does by itself."""
    deciding = (each for each in judged if each.judgement == _SAYS[label])
    return min(deciding, key=lambda each: (-each.coverage, each.pair.record.record.id), default=None)


def signs(label: Label, by: By, claim: Proposition, judged: Sequence[Judged]) -> tuple[float, ...]:
    """What tells how sure a verdict is, as numbers, in the order of `NAMES`."""
    from newsfacts.verdict.situation.asked import asked_of  # late: most verdicts need not be weighed

    deciding = decider(label, judged)
    seen = dict.fromkeys(_OF_RECORD, 0.0)
    sure = rank = unsaid = disputed = record_denies = 0.0
    if deciding is not None and deciding.features:
        sure = score(OF_RECORDS[deciding.judgement], FEATURES, deciding.features)
        seen = {name: value for name, value in zip(FEATURES, deciding.features, strict=True) if name in seen}
        record = deciding.pair.record
        rank = deciding.rank / MOST
        unsaid = float(sum(o.relation == "undecided" and o.record is None for o in deciding.outcomes))
        disputed = float(isinstance(record.record, Fact) and bool(record.record.disputed_by))
        record_denies = float(bool(record.said.negations))
    return (
        1.0,
        sure,
        float(deciding is None),
        rank,
        unsaid,
        disputed,
        *_beside(label, judged),
        float(sum(word in _RESTRICTING for word in claim.sentence.words)),
        float(len(claim.negations)),
        float(asked_of(claim) is not None),
        float(not claim.values),
        float(claim.attribution is not None),
        float(by == "parts"),
        seen["denies"],
        record_denies,
        *(seen[name] for name in _OF_RECORD[1:]),
    )


def _beside(label: Label, judged: Sequence[Judged]) -> tuple[float, float, float]:
    """Whether a record decides the contrary, how many decide the same, and how much nearer the nearest of these is.

    These: for a verdict that the claim is wrong those that contradict it in something, or else those that do not.
    """
    same, contrary = ("supports", "refutes") if label == "supported" else ("refutes", "supports")
    nearest = {True: 0.0, False: 0.0}
    for each in judged:
        contradicts = any(outcome.relation == "contradicts" for outcome in each.outcomes)
        nearest[contradicts] = max(nearest[contradicts], each.coverage)
    mine = label == "refuted"
    return (
        float(any(each.judgement == contrary for each in judged)),
        float(min(sum(each.judgement == same for each in judged), _MOST)),
        nearest[mine] - nearest[not mine],
    )
