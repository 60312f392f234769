"""Whether it is so: negations and opposites in a claim against those in the record."""

from __future__ import annotations

from collections.abc import Iterator

from newsfacts.verdict.compare.opposites import opposite_of
from newsfacts.verdict.compare.quantifiers import quantified
from newsfacts.verdict.compare.said_by import does
from newsfacts.verdict.compare.stance import stances
from newsfacts.verdict.deeds import likeness
from newsfacts.verdict.meaning import LIKE, meaning
from newsfacts.verdict.pair import Fit, Outcome, Pair
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.reporting import reporting_verbs
from newsfacts.verdict.result import Relation
from newsfacts.verdict.sentence import Sentence

_KEYWORD = 0.8
_PARTLY = frozenset(["all", "every", "only", "just", "because", "always", "necessarily"])
"""Words before which `not` denies a part of what is said."""
_EXCEPT = frozenset(["except", "excepting", "besides", "unlike"])


def compare(pair: Pair) -> Iterator[Outcome]:
    """Whether a claim says of the deed what the record says of it, or the contrary."""
    claim, record = pair.claim, pair.record.said
    if any(each.does == "nobody" for each in claim.negations) and "than" in claim.sentence.words:
        yield Outcome("polarity", "undecided", "", None, whole=False)  # no one more than: the most
        return
    both = stances(pair)
    if both is not None:
        verb, relation = both[0].verb, both[1]
        said = ("affirmed", "denied") if relation == "contradicts" else ("denied", "denied")
        yield Outcome("polarity", relation, *said, verb, verb + 1, None, frozenset([verb]))
        return
    of_all = quantified(pair)
    if of_all is not None:
        asked, said_of_it, part = of_all
        word = claim.sentence.words[asked.at]
        yield Outcome("polarity", said_of_it, word, part, asked.at, asked.at + 1)
        return
    focus = claim.focus
    theirs, aligned = _counterpart(pair, focus)
    fit = Fit(1.0, float(aligned), 1.0, 1.0)
    mine = claim.negated(focus) if focus >= 0 else False
    other = record.negated(theirs) if theirs >= 0 else False
    excepted = _excepted(pair)
    other = other != excepted
    both_deny = _rejects(claim) and record.denied  # denies the allegation, where the record has what is denied
    mine = other if both_deny else mine
    same = both_deny or _parity(claim, focus) == (_parity(record, theirs) != excepted)
    opposite = opposite_of(pair)
    if opposite is not None:
        at, word = opposite
        same = mine != other or _is_until_then(pair)
        is_open = same and _is_of_amounts(pair, at, word)
        bears: Relation = "undecided" if is_open else "agrees" if same else "contradicts"
        yield Outcome(
            "polarity", bears, claim.sentence.words[at], word, at, at + 1,
            None, frozenset([at]), fit=Fit(0.0, 1.0, 1.0, 1.0),
        )  # fmt: skip
    elif theirs >= 0 and (focus in claim.asked) != (theirs in record.asked):
        if _kept_silent(pair):
            yield Outcome("polarity", "contradicts", "affirmed", "denied", fit=fit)
        else:
            yield Outcome("polarity", "undecided", "", None, whole=False)
    elif (not same and "yet" in claim.sentence.words) or (theirs >= 0 and _says_less(claim, focus, record, theirs)):
        # what had not come about yet may have come about later
        yield Outcome("polarity", "undecided", "", None, whole=False)
    elif not same and _says_it_all(pair):
        said = ("denied", "affirmed") if claim.negations else ("affirmed", "denied")
        yield Outcome("polarity", "contradicts", *said, fit=Fit(1.0, 1.0, 1.0, 1.0))
    elif mine != other and same and _denies_alike(claim, record):
        yield Outcome("polarity", "agrees", "denied", "denied", fit=fit)
    elif mine != other:
        said = ("denied" if mine else "affirmed", "denied" if other else "affirmed")
        yield Outcome("polarity", "contradicts" if aligned and not same else "undecided", *said, fit=fit)
    elif not same:  # a negation somewhere that was not read
        yield Outcome("polarity", "undecided", "", None, whole=False)
    elif mine:
        yield Outcome("polarity", "agrees", "denied", "denied", fit=fit)


def _is_of_amounts(pair: Pair, at: int, opposite: str) -> bool:
    """Whether a word and its opposite say that there is more and less: what was not raised was not lowered either."""
    word = pair.claim.sentence.lemmas[at]
    return {meaning(each, "VERB").direction for each in (word, opposite)} == {"up", "down"}


def _is_until_then(pair: Pair) -> bool:
    """Whether one says what was not done until some time, and the other how it was until then: did not close until."""
    both = [each.sentence.words for each in (pair.claim, pair.record.said)]
    return all("until" in words for words in both) and len({"not" in words for words in both}) > 1


def _kept_silent(pair: Pair) -> bool:
    """Whether somebody said what the record says that they did not say."""
    says, record = pair.claim.attribution, pair.record.said
    if says is None or says.says != "that" or says.speaker is None or record.main < 0:
        return False
    silent = record.sentence.lemmas[record.main] in reporting_verbs() and record.negated(record.main)
    return silent and does(pair, says.speaker.entities)


def _says_less(claim: Proposition, mine: int, record: Proposition, theirs: int) -> bool:
    """Whether the record leaves a claim open: only proposes it, has no evidence of it, did not rule it out."""
    if (mine >= 0 and claim.is_open(mine)) != record.is_open(theirs):
        return True
    if claim.negated(mine) != record.negated(theirs):
        return False
    if claim.negated(mine):
        return record.rests(theirs) and not claim.rests(mine)
    return claim.holds == "so" and record.is_proposed(theirs) and not claim.is_proposed(mine)


def _excepted(pair: Pair) -> bool:
    """Whether the record takes out what the claim is about: everyone except Orro."""
    claim, said = pair.claim.sentence, pair.record.said.sentence
    if _EXCEPT.isdisjoint(said.words) or not _EXCEPT.isdisjoint(claim.words):
        return False
    asked = {entity for mention in claim.mentions for entity in mention.entities}
    out = [m for m in said.mentions if _EXCEPT & set(said.words[max(0, m.first - 2) : m.first])]
    return any(not asked.isdisjoint(m.entities) for m in out)


def _says_it_all(pair: Pair) -> bool:
    """Whether both say one thing only, in words that answer one another, and one of them says that it is not so.

    Where its negation hangs is then plain, however the sentence was read.
    """
    claim, record = pair.claim, pair.record.said
    if pair.alignment.missing or claim.attribution or pair.record.speaker:
        return False
    own, said = claim.sentence.tag_of, record.sentence
    if any(tag == "NOUN" and likeness(word, tag, own) < LIKE for word, tag in zip(said.lemmas, said.tags, strict=True)):
        return False
    if not (_has_one_verb(claim.sentence) and _has_one_verb(record.sentence)):
        return False
    turning = [(each, of.sentence) for of in (claim, record) for each in of.negations]
    if len(turning) != 1 or claim.denied or record.denied:
        return False
    ((negation, sentence),) = turning
    behind = sentence.words[negation.after : negation.after + 1]
    return sentence.words[negation.word] == "not" and _PARTLY.isdisjoint(behind)


def _denies_alike(claim: Proposition, record: Proposition) -> bool:
    """Whether each says once that something is not so, of its only verb or of the same word: found no evidence."""
    turning = [sum(each.turns for each in said.negations) + said.denied for said in (claim, record)]
    verbs = {said.sentence.tags.count("VERB") for said in (claim, record)}
    if turning != [1, 1] or len(verbs) != 1 or claim.denied or record.denied:
        return False
    denied = {_negated_word(said) for said in (claim, record)}
    return verbs == {1} or len(denied) == 1


def _negated_word(said: Proposition) -> str:
    """The lemma that the first negation hangs on."""
    at = next(each.word for each in said.negations if each.turns)
    return said.sentence.lemmas[max(said.sentence.heads[at], 0)]


def _has_one_verb(sentence: Sentence) -> bool:
    """Whether only one verb is there, with what helps it."""
    verbs = [at for at, tag in enumerate(sentence.tags) if tag in ("VERB", "AUX")]
    return bool(verbs) and all(tag in ("VERB", "AUX", "ADV", "PART") for tag in sentence.tags[verbs[0] : verbs[-1]])


def _rejects(said: Proposition) -> bool:
    """Whether the deed is to deny something that is only named."""
    says = said.attribution
    if says is not None and says.is_against and says.verb[0] == said.main:
        return True
    return said.main >= 0 and reporting_verbs().get(said.sentence.lemmas[said.main]) in ("not", "against")


def _parity(said: Proposition, deed: int) -> bool:
    """Whether something is denied an odd number of times, wherever it stands; of what a verb bars, only the deed."""
    if not (said.negations or said.barred):
        return said.denied
    count = sum(each.turns for each in said.negations) + sum(deed in each.words for each in said.barred)
    return (count + said.denied) % 2 == 1


def _counterpart(pair: Pair, focus: int) -> tuple[int, bool]:
    """The word of the record that stands for what the claim is about, or what the record is about; and which it is."""
    claim, said = pair.claim.sentence, pair.record.said.sentence
    if focus >= 0:
        means = meaning(claim.lemmas[focus], claim.tags[focus])
        if not means.close.isdisjoint(pair.record.lemmas):
            own = claim.tag_of  # likes the pier, but not the tower
            negating = {at for each in pair.record.said.negations for at in range(each.word, each.after)}
            worth = {
                at: means.like.get(word, 0.0)
                for at, word in enumerate(said.lemmas)
                if at not in negating or word == claim.lemmas[focus]
            }
            nearest = max(worth.values())
            best = max(
                (at for at, each in worth.items() if each == nearest),
                key=lambda at: sum(said.lemmas[kid] in own for kid in said.kids[at] if said.labels[kid] == "obj"),
            )
            if best in pair.record.said.content:
                return best, True
        elif pair.alignment.borne.get(focus, 0.0) >= _KEYWORD:  # its keywords say it in other words
            return pair.record.said.focus, True
    return pair.record.said.focus, False
