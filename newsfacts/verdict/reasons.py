"""Why a verdict is what it is: one sentence for the reader."""

from __future__ import annotations

from collections.abc import Sequence

from newsfacts.model import Quote
from newsfacts.verdict.judge import Judged
from newsfacts.verdict.pair import Outcome
from newsfacts.verdict.result import Label
from newsfacts.verdict.weights import WEIGHTS

_NAMES = {"said_by": "who said it", "who": "who", "words": "the words", "polarity": "whether it is so"}
IS_SO, IS_NOT_SO = "the base says that it is so", "the base says that it is not so"
TOGETHER = "several records say so together"
NOTHING = "the base holds nothing that says so"
UNSURE = "the nearest records may be about something else"
_LONGEST = 80
_MOST = 4


def reason(label: Label, judged: Sequence[Judged]) -> str:
    """Why, by the records that decide, or by the nearest one."""
    if label == "supported":
        return _supported(judged[0])
    if label == "refuted":
        return _refuted(judged[0])
    if label == "conflicting":
        return f"accounts differ: {_speaker(judged[0])} and {_speaker(judged[-1])} contradict each other"
    return _unknown(judged)


def _supported(judged: Judged) -> str:
    agreeing = list(dict.fromkeys(_name(outcome) for outcome in judged.outcomes if outcome.relation == "agrees"))
    if not agreeing:
        return "the base says so"
    together = " and ".join([", ".join(agreeing[:-1]), agreeing[-1]] if len(agreeing) > 1 else agreeing)
    return f"{together} agree{'s' if len(agreeing) == 1 and agreeing[0] != 'the words' else ''} with the base"


def _refuted(judged: Judged) -> str:
    outcome = next(outcome for outcome in judged.outcomes if outcome.relation == "contradicts")
    if outcome.slot == "polarity" and "affirmed" in (outcome.claim, outcome.record):
        return IS_NOT_SO if outcome.claim == "affirmed" else IS_SO
    if outcome.slot == "words":
        return "the words are not those of the base"
    return f"{_name(outcome)}: {_cut(outcome.claim)} in the claim, {_cut(outcome.record or '')} in the base"


def _unknown(judged: Sequence[Judged]) -> str:
    """What stands between a claim and the nearest record, or what of the claim that record does not speak of."""
    if not judged:
        return "the base holds nothing on it"
    best = judged[0]
    sentence = best.pair.claim.sentence
    if best.missing and best.judgement == "elsewhere":
        words = [sentence.words_of(term.first, term.after) for term in best.missing[:_MOST]]
        return f"the nearest record does not speak of {_joined(words)}"
    if _lacks_only_who_says_so(best):
        return f"the base has it only as what {_speaker(best)} says"
    outcome = next((o for o in best.outcomes if o.relation == "undecided"), None)
    if outcome is not None and outcome.record is None and not outcome.claim:
        return f"{_name(outcome)}: the nearest record leaves it open"
    if outcome is not None and outcome.record is None:
        return f"{_name(outcome)}: the nearest record does not speak of {_cut(outcome.claim)}"
    if outcome is not None:
        said = f"{_name(outcome)}: {_cut(outcome.record or '')}"
        return f"{said} in the base neither bears out nor excludes {_cut(outcome.claim)}"
    if best.missing:
        words = [sentence.words_of(term.first, term.after) for term in best.missing[:_MOST]]
        return f"the nearest record does not speak of {_joined(words)}"
    return NOTHING


def _lacks_only_who_says_so(best: Judged) -> bool:
    """Whether a record would bear a claim out that said whose account it is."""
    if best.missing or best.coverage < WEIGHTS.supports or best.judgement == "elsewhere":
        return False
    open_ = [outcome for outcome in best.outcomes if outcome.relation != "agrees"]
    return bool(open_) and all(outcome.slot == "said_by" and not outcome.claim for outcome in open_)


def _joined(words: Sequence[str]) -> str:
    quoted = [f"“{word}”" for word in words]
    return " or ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)


def _name(outcome: Outcome) -> str:
    return _NAMES.get(outcome.slot, outcome.slot)


def _speaker(judged: Judged) -> str:
    record = judged.pair.record.record
    ref = record.speaker if isinstance(record, Quote) else record.said_by
    return ref.name if ref else "the source"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
