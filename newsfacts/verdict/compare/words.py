"""Words that a claim quotes, against the words that the record has; and what restricts only one of them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from newsfacts.grammar import tokens
from newsfacts.lexicon.wordnet import entry
from newsfacts.model import Date, Quote
from newsfacts.text.fold import plain
from newsfacts.verdict.compare.comparison import MOST_KEPT, answered
from newsfacts.verdict.compare.quantifiers import quantified
from newsfacts.verdict.compare.saying_less import saying_less
from newsfacts.verdict.compare.standard import held_against
from newsfacts.verdict.compare.superlatives import is_superlative
from newsfacts.verdict.compare.wholes import is_in_all
from newsfacts.verdict.comparing_words import is_comparative
from newsfacts.verdict.pair import Outcome, Pair
from newsfacts.verdict.proposition import Proposition
from newsfacts.verdict.result import Relation
from newsfacts.verdict.wordlists import comparatives, restrictions, word_set

SHORTEST = 3
"""Words of a passage that may decide."""
_NEAR = 0.6
"""The share of a passage that has to stand in a record, in order, for it to be its words altered."""
_ALTERED = 5
"""Words of a passage that may be called altered."""
_NAMING = frozenset(["call", "describe", "brand", "dub", "label", "term", "characterise", "characterize"])
"""Verbs that only bring in the words that somebody used of something."""
_NOT_YET = frozenset(["yet", "not", "no", "never"])
_FURTHER = frozenset(["further", "additional", "another", "extra"])
_GAP = r"\[[^\]]*\]|\.\.\.|…|\(\.\.\.\)"
_NEGATION = frozenset(
    ["not", "never", "no", "nobody", "none", "n't", "deny", "denied", "denies", "hardly", "neither", "nor"]
)


def compare(pair: Pair) -> Iterator[Outcome]:
    """Each quoted passage beside the words of the record, and what restricts either beside the other."""
    for first, after in pair.claim.sentence.quoted:
        if after - first >= 2:
            found = _quoted(pair, first, after)
            if found is not None:
                yield found
            elif after - first >= SHORTEST:
                text = pair.claim.sentence.words_of(first, after)
                yield Outcome("words", "undecided", text, None, first, after, None, frozenset(), whole=False)
    yield from _restrictions(pair)
    yield from saying_less(pair)


def _quoted(pair: Pair, first: int, after: int) -> Outcome | None:
    text = pair.claim.sentence.words_of(first, after)
    record = pair.record.record
    printed = [pair.record.text] if isinstance(record, Quote) else []
    printed += [piece.exact for piece in record.evidence]
    parts = [words_of(part) for part in re.split(_GAP, text)]
    parts = [part for part in parts if part]
    settles = frozenset(range(first, after)) | _naming(pair, first)
    for where in printed:
        bare = where.replace("[", " ").replace("]", " ")
        whole = words_of(bare if "[" in where else re.sub(_GAP, " ", where))
        at = _in_order(parts, whole)
        if at is None and "[" in where:
            whole = words_of(re.sub(_GAP, " ", where))
            at = _in_order(parts, whole)
        if at is not None:
            cut = at > 0 and not _NEGATION.isdisjoint(whole[max(0, at - 6) : at])
            relation: Relation = "undecided" if cut else "agrees"
            return Outcome("words", relation, text, where, first, after, None, settles)
    if not isinstance(record, Quote):
        return None
    asked = [word for part in parts for word in part]
    if len(asked) < 2:
        return None
    whole = words_of(pair.record.text)
    best = _window(asked, whole)
    if best is None:
        return None
    share, begin, end = best
    if share < _NEAR or len(asked) < SHORTEST + 1:
        return None
    shown = _printed(pair.record.text, begin, end)
    return Outcome(
        "words", "contradicts" if len(asked) >= _ALTERED else "undecided", text, shown, first, after, shown, settles
    )


def _naming(pair: Pair, quote: int) -> frozenset[int]:
    """The verb by which somebody is said to have used words that a quotation has: called it "a theft"."""
    says = pair.claim.attribution
    if says is None or says.verb[0] >= quote or not isinstance(pair.record.record, Quote):
        return frozenset()
    verb = says.verb[0]
    return frozenset((verb,)) if pair.claim.sentence.lemmas[verb] in _NAMING else frozenset()


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a passage as they are compared: contractions apart, marks and case aside."""
    found = []
    for token in tokens(text):
        word = plain(token.text).replace("’", "'")
        word = {"n't": "not", "'re": "are", "'m": "am", "'ll": "will", "'ve": "have"}.get(word, word)
        if any(map(str.isalnum, word)):
            found.append(word)
    return tuple(found)


def _in_order(parts: Sequence[Sequence[str]], whole: Sequence[str]) -> int | None:
    """Where the first of some passages begins, if all stand in a text one behind the other."""
    at, begin = 0, None
    for part in parts:
        place = next(
            (i for i in range(at, len(whole) - len(part) + 1) if tuple(whole[i : i + len(part)]) == tuple(part)), None
        )
        if place is None:
            return None
        begin = place if begin is None else begin
        at = place + len(part)
    return begin


def _window(asked: Sequence[str], whole: Sequence[str]) -> tuple[float, int, int] | None:
    """The share of a passage that stands in a text in the same order, and from where to where."""
    blocks = [
        block for block in SequenceMatcher(None, asked, whole, autojunk=False).get_matching_blocks() if block.size
    ]
    if not blocks:
        return None
    matched = sum(block.size for block in blocks)
    begin = max(0, blocks[0].b - blocks[0].a)
    end = min(len(whole), blocks[-1].b + blocks[-1].size + len(asked) - blocks[-1].a - blocks[-1].size)
    spread = max(end - begin, len(asked))
    return matched / spread, begin, end


def _printed(text: str, begin: int, end: int) -> str:
    found = [token for token in tokens(text) if any(map(str.isalnum, token.text))]
    return text[found[begin].start : found[end - 1].end] if begin < end <= len(found) else text


def _restrictions(pair: Pair) -> Iterator[Outcome]:
    """Words that narrow what a claim says, and that the record does not have."""
    narrowing = _narrowing(pair.claim)
    if not narrowing:
        return
    sentence, record = pair.claim.sentence, pair.record.said.sentence
    theirs = {word for at, word in enumerate(record.words) if at not in record.measured or word not in comparatives()}
    answer, held = answered(pair), held_against(pair)
    compared = {answer[0].at, answer[0].at - 1} if answer is not None else set()
    compared |= {held[0].at, held[0].at - 1, held[0].behind} if held is not None else set()
    of_all = quantified(pair)
    for at in narrowing:
        word = sentence.words[at]
        if word in theirs or at in compared:
            continue
        alike = restrictions().get(word)
        if of_all is not None and at == of_all[0].at:
            continue
        if _is_last(at, pair) or (word == "both" and (_are_two(pair) or "neither" in record.words)):
            continue
        if any(sentence.heads[at] in value.anchors and is_in_all(value, pair) for value in pair.claim.values):
            continue  # the whole hunt cost so much
        if word == "still" and pair.claim.negations and not _NOT_YET.isdisjoint(record.words):
            continue  # has still not done so
        if word == "more" and not _FURTHER.isdisjoint(record.words):
            continue
        restricts = alike is not None and sentence.lemmas[at] not in record.lemmas and alike.isdisjoint(record.words)
        if restricts or word in comparatives() or is_comparative(sentence, at) or is_superlative(sentence, at):
            yield Outcome("words", "undecided", word, None, at, at + 1, whole=False)


@lru_cache(MOST_KEPT)
def _narrowing(claim: Proposition) -> tuple[int, ...]:
    """The words of a claim that may narrow what it says."""
    sentence = claim.sentence
    quoted = {at for first, after in sentence.quoted for at in range(first, after)}
    negating = {at for each in claim.negations for at in range(each.word, each.after)}
    valued = {at for value in claim.values for at in range(value.first, value.after)}
    found = []
    for at in sorted(claim.content - quoted - negating - valued - sentence.measured - sentence.named.keys()):
        word = sentence.words[at]
        if word == "all" and (at + 1 in sentence.measured or sentence.words[at - 1 : at] == ("in",)):
            continue  # the comparer of values speaks for it; in all
        if sentence.labels[at] == "compound:prt" or (word in comparatives() and sentence.tags[at] == "ADP"):
            continue  # took over, put under pressure
        listed = word in restrictions() or word in comparatives()
        if listed or is_comparative(sentence, at) or is_superlative(sentence, at):
            found.append(at)
    return tuple(found)


def _is_last(at: int, pair: Pair) -> bool:
    """Whether `last` only says which time is meant, where the record speaks of that time and of none before it."""
    claim, record = pair.claim.sentence, pair.record.said.sentence
    behind = claim.lemmas[at + 1 : at + 2]
    if claim.words[at] != "last" or not behind or "time" not in entry(behind[0], "n").kinds:
        return False
    dated = any(isinstance(value.what, Date) for value in pair.record.values)
    return (dated or behind[0] in record.lemmas) and word_set("former.txt").isdisjoint(record.words)


def _are_two(pair: Pair) -> bool:
    """Whether the record names two of what a claim says `both` of."""
    record = pair.record.said.sentence
    return any("and" in record.words[one.after : other.first] for one, other in itertools.pairwise(record.mentions))
