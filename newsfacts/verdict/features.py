"""What tells whether a record is about the same thing as a claim, as numbers that weights are fitted to."""

from __future__ import annotations

from collections.abc import Sequence

from newsfacts.verdict.align import Term
from newsfacts.verdict.deeds import likeness
from newsfacts.verdict.meaning import LISTED, meaning
from newsfacts.verdict.pair import Outcome, Pair
from newsfacts.verdict.slip import differs_by_a_digit, is_slip
from newsfacts.verdict.told import told_of

NAMES = (
    "one", "coverage", "nouns known", "nouns new", "verbs known", "verbs new", "describing", "names", "borne",
    "deed said", "deed else", "told", "told words", "names untold",
    "same doer", "other doer", "same done", "other done", "restricts",
    "figures open", "dates open", "open else", "said by", "bare", "modal", "quoted",
    "figures agree", "dates agree", "denied", "noun fit", "deed fit", "told fit", "full fit", "denies", "short", "part",
    "clean", "listed", "slip", "near digits",
    "quantity", "date", "place", "who", "said_by", "polarity", "words",
)  # fmt: skip


def features(
    pair: Pair, outcomes: Sequence[Outcome], coverage: float, missing: Sequence[Term], deciding: Outcome | None
) -> tuple[float, ...]:
    """The numbers, in the order of `NAMES`; `deciding` is what contradicts, None where nothing does."""
    lost = dict.fromkeys(("noun", "newnoun", "verb", "newverb", "else"), 0.0)
    for term in missing:
        if term.mention is None:
            kind = "noun" if term.tag in ("NOUN", "PROPN") else "verb" if term.tag == "VERB" else "else"
            lost[kind if term.known or kind == "else" else f"new{kind}"] += term.weight if term.known else 1.0
    names = sum(term.mention is not None for term in missing)
    borne = sum(term.weight for term in pair.terms if pair.alignment.borne[term.first] >= 0.6)
    said, other = _deed(pair)
    doers, done = _parts(pair)
    undecided = [o for o in outcomes if o.relation == "undecided"]
    agreeing = [o for o in outcomes if o.relation == "agrees"]
    fits = [
        o.fit for o in ([deciding] if deciding else [o for o in agreeing if o.slot in ("quantity", "date", "polarity")])
    ]
    noun = min((fit.noun for fit in fits), default=1.0)
    deed = min((fit.deed for fit in fits), default=1.0)
    told = min((fit.told for fit in fits), default=1.0)
    quoted = any(
        o.slot == "words" and o.relation in ("agrees", "contradicts") and o.after - o.first >= 3 for o in outcomes
    )
    return (
        1.0,
        coverage,
        lost["noun"], lost["newnoun"], lost["verb"], lost["newverb"], lost["else"],
        float(names),
        min(borne, 3.0),
        said, other,
        *told_of(pair),
        float(doers > 0), float(doers < 0), float(done > 0), float(done < 0),
        float(sum(o.slot == "words" for o in undecided)),
        float(sum(o.slot == "quantity" for o in undecided)),
        float(sum(o.slot == "date" for o in undecided)),
        float(sum(o.slot in ("who", "place", "polarity") and not o.weak for o in undecided)),
        float(any(o.slot == "said_by" for o in agreeing)),
        float(any(o.slot == "said_by" for o in undecided)),
        float(pair.claim.holds != pair.record.said.holds),
        float(quoted),
        float(sum(o.slot == "quantity" for o in agreeing)),
        float(sum(o.slot == "date" for o in agreeing)),
        float(any(o.slot == "polarity" for o in agreeing)),
        noun, deed, told, noun * deed * told,
        float(bool(pair.claim.negations) != bool(pair.record.said.negations)),
        float(len(pair.terms) < 3),
        float(pair.claim.is_part),
        float(not missing and not undecided),
        float(sum(pair.alignment.borne[term.first] == LISTED for term in pair.terms)),
        *_digits(deciding),
        *(float(deciding is not None and deciding.slot == slot) for slot in NAMES[-7:]),
    )  # fmt: skip


def _digits(deciding: Outcome | None) -> tuple[float, float]:
    """Whether a value differs from that of the record by a slip of the pen, or else by one digit."""
    if deciding is None or deciding.slot not in ("quantity", "date") or not deciding.record:
        return 0.0, 0.0
    if is_slip(deciding.claim, deciding.record):
        return 1.0, 0.0
    return 0.0, float(differs_by_a_digit(deciding.claim, deciding.record))


def _deed(pair: Pair) -> tuple[float, float]:
    """How well the record bears the claim's deed out in what it says, and in what stands beside that."""
    claim, said = pair.claim, pair.record.said.sentence
    main = claim.focus
    if main < 0 or not any(term.first == main for term in pair.terms):
        return 1.0, 0.0
    like = meaning(claim.sentence.lemmas[main], claim.sentence.tags[main]).like
    best = max((like.get(word, 0.0) for word in said.lemmas), default=0.0)
    return best, max(0.0, pair.alignment.borne[main] - best)


def _parts(pair: Pair) -> tuple[int, int]:
    """Whether the doer is the same, 1, or another, -1; and what it is done to; 0 where that is open."""
    claim, record = pair.claim, pair.record.said
    if claim.main < 0 or record.main < 0:
        return 0, 0
    found = []
    for role in ("agent", "patient"):
        mine = [each for each in claim.arguments(claim.main) if each.role == role]
        theirs = [each for each in record.arguments(record.main) if each.role == role]
        if not mine or not theirs:
            found.append(0)
            continue
        same = any(
            not set(one.entities).isdisjoint(other.entities)
            or (one.noun and other.noun and likeness(one.noun, "NOUN", {other.noun: "NOUN"}) >= 0.5)
            for one in mine
            for other in theirs
        )
        found.append(1 if same else -1)
    return found[0], found[1]
