"""The deed that a sentence is about, also where the grammar takes another word for its head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.verdict.sentence import Sentence

if TYPE_CHECKING:
    from newsfacts.verdict.proposition import Proposition

LEADING = frozenset(
    ["begin", "start", "continue", "agree", "want", "need", "try", "manage", "able", "appear", "seem", "mean"]
)
"""Verbs behind which the deed stands that they say little of."""
_RELATIVES = frozenset(["who", "which", "that", "whose", "whom", "where"])
ASKING = frozenset(["why", "how", "what", "where", "when", "whether", "who"])
"""Words by which a clause asks."""
_SEVERAL = 2


def main_verb(said: Proposition) -> int:
    """The word of the deed that a sentence is about; -1 in one without words."""
    sentence = said.sentence
    tops = [at for at in said.content if sentence.heads[at] not in said.content]
    at = min(tops, key=lambda at: (not is_verb(sentence, at), len(sentence.above(at)), at), default=-1)
    at = _finite(_verb_of_a_name(at, sentence), said)
    seen: set[int] = set()
    while at >= 0 and at not in seen and said.leads_on(at):
        seen.add(at)
        at = next((kid for kid in sentence.kids[at] if _completes(kid, at, said)), at)
    return at


def is_verb(sentence: Sentence, at: int) -> bool:
    """Whether a word is a verb, or says what something is."""
    return sentence.tags[at] == "VERB" or any(sentence.labels[kid] == "cop" for kid in sentence.kids[at])


def _verb_of_a_name(at: int, sentence: Sentence) -> int:
    """The verb that hangs on a name, where the grammar takes its first word for the head of the sentence."""
    mention = sentence.named.get(at)
    if mention is None or mention.after - mention.first < _SEVERAL:
        return at
    verbs = (kid for kid in sentence.kids[at] if sentence.tags[kid] == "VERB" and kid >= mention.after)
    inside = range(mention.first, mention.after)
    return next((verb for verb in verbs if any(kid in inside for kid in sentence.kids[verb])), at)


def _finite(at: int, said: Proposition) -> int:
    """The verb with an auxiliary, where the grammar takes its subject, or a verb that it asks for, for the head."""
    sentence = said.sentence
    if at < 0:
        return at
    verbs = [
        sentence.heads[each]
        for each in sorted(said.content)
        if sentence.tags[each] == "AUX" and sentence.labels[each].startswith("aux")
    ]
    verbs = [verb for verb in verbs if verb in said.content and sentence.tags[verb] == "VERB"]
    if sentence.tags[at] in ("PRON", "DET") or sentence.words[at] == "none":  # none of the boats sank
        later = (each for each in sorted(said.content) if each > at and sentence.tags[each] == "VERB")
        at = next((each for each in later if not _is_relative(each, sentence)), at)
    if not is_verb(sentence, at):  # citizens who live abroad were not counted
        bare = (verb for verb in verbs if sentence.labels[verb].startswith("acl") and not _is_relative(verb, sentence))
        return next(bare, at)
    asked = [kid for kid in sentence.kids[at] if sentence.words[kid] in ASKING and kid < at]
    if asked:  # do not know why it broke
        return next((verb for verb in verbs if verb in sentence.kids[at] and verb < asked[0]), at)
    return at


def _is_relative(verb: int, sentence: Sentence) -> bool:
    return any(sentence.words[kid] in _RELATIVES for kid in sentence.kids[verb])


def _is_of_a_noun(kid: int, at: int, sentence: Sentence) -> bool:
    """Whether a clause with `that` stands behind a noun, which it describes: agreed to the audit that they want."""
    that = next((each for each in sentence.kids[kid] if sentence.words[each] == "that"), -1)
    return that > at + 1 and sentence.tags[that - 1] == "NOUN"


def _completes(kid: int, at: int, said: Proposition) -> bool:
    """Whether a word says what it is that another only leads on to; there was no need to discuss."""
    sentence = said.sentence
    if kid not in said.content or kid in said.asked:
        return False
    exists = any(sentence.labels[each] == "expl" for each in sentence.kids[at])
    if exists and sentence.labels[kid] == "nsubj":
        return True
    if sentence.labels[kid] == "ccomp" and _is_of_a_noun(kid, at, sentence):
        return False
    return sentence.labels[kid] in ("xcomp", "ccomp") or (sentence.labels[kid] == "acl" and sentence.tags[at] == "NOUN")
