"""Who a sentence says said it: `X said that P`, `according to X, P`, `P, X said`, `X: "P"`, `X condemned P`."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newsfacts.verdict.names import Mention
from newsfacts.verdict.reporting import Says, is_a_noun, is_counted, is_told_of, reporting_verbs, speaks, verb_at
from newsfacts.verdict.sentence import Sentence

_LONGEST_SUBJECT = 12
_LONGEST_TAIL, _LONGEST_BEHIND_A_QUOTE = 8, 25
_FEWEST_QUOTED = 2
_DENIALS = frozenset(["not", "never", "cannot"])
_OF = frozenset(["of", "in", "at", "with", "by", "for", "to"])
_PREPOSITIONS = (("in",), ("on",), ("at",), ("by",), ("for",), ("to",), ("from",))
_PRONOUNS = frozenset(["he", "she", "they", "it", "we", "i"])
_THESE, _JOINING = (("that",), ("this",), ("it",)), (("and",), ("but",))
_ARTICLES = frozenset("the a an its his her their this that these those our my your".split())
_DETERMINERS = _ARTICLES | frozenset("no of in on by with for and to".split())
_ASKED = frozenset(["who", "whom", "what", "why", "how", "when", "where"])
LISTENERS = ("tell", "inform", "assure", "remind", "warn", "ask")


class Attribution(NamedTuple):
    """Who is said to have said what; words are counted as in the sentence."""

    speaker: Mention | None
    """None where the speaker is no name: `experts say`."""
    speaker_words: tuple[int, int]
    says: Says
    verb: tuple[int, int]
    """The words of the reporting verb; none for `according to` and a colon."""
    listener: Mention | None
    content: tuple[int, ...]
    """The words of what was said; those of the verb too where the verb is itself the deed."""
    is_against: bool = False
    """Whether a verb that is itself the deed says that its object is not so: denies negligence, rejects an inquiry."""


@lru_cache(maxsize=1_000)
def attribution(sentence: Sentence) -> Attribution | None:
    """Give who a sentence says said it, None where it speaks in its own voice."""
    return (
        _quoted_as(sentence)
        or _according_to(sentence)
        or _colon(sentence)
        or _tail(sentence)
        or _verb(sentence)
        or _quoting(sentence)
    )


def _according_to(sentence: Sentence) -> Attribution | None:
    words = sentence.words
    for at in range(len(words) - 2):
        is_per = words[at] == "per" and at == 0 and at not in sentence.named  # and no Per Lundqvist
        if words[at : at + 2] != ("according", "to") and not is_per:
            continue
        start = at + (2 if words[at] == "according" else 1)
        speaker = next((m for m in sentence.mentions if start <= m.first <= start + 3), None)
        end = _end_of_phrase(sentence, start)
        if speaker is not None and not (speaker.after <= end < len(words)):
            end = speaker.after
        said = tuple(each for each in range(len(words)) if not at <= each < end)
        if said:
            return Attribution(speaker, (start, end), "that", (at, at), None, said)
    return None


def _quoted_as(sentence: Sentence) -> Attribution | None:
    """`Y quoted X as saying P`: the words are those of X."""
    words = sentence.words
    for at in range(2, len(words)):
        if words[at - 1 : at + 1] not in (("as", "saying"), ("as", "telling")):
            continue
        verb = next((each for each in range(at - 1, 0, -1) if sentence.lemmas[each] in ("quote", "cite")), None)
        speaker = _named_in(sentence, verb + 1, at - 1) if verb is not None else None
        if verb is None or speaker is None:
            continue
        start = max((m.after for m in sentence.mentions if m.after <= verb), default=0)
        begin = next((m.first for m in sentence.mentions if m.after == start), 0) if start else verb
        said = tuple(each for each in range(len(words)) if not begin <= each <= at)
        if said:
            return Attribution(speaker, (begin, at + 1), "that", (verb, verb + 1), None, said)
    return None


def _end_of_phrase(sentence: Sentence, at: int) -> int:
    while at < len(sentence.words) and not set(sentence.between(at)) & set(',;:"“'):
        at += 1
    return at


def _colon(sentence: Sentence) -> Attribution | None:
    for at in range(1, min(_LONGEST_TAIL, len(sentence.words))):
        if ":" in sentence.between(at) and not sentence.words[at - 1][-1:].isdigit():
            speaker = _named_in(sentence, 0, at)
            if speaker is None or sentence.words[at][:1].isdigit():  # Length: 1.2 km
                return None
            return Attribution(speaker, (0, at), "that", (at, at), None, tuple(range(at, len(sentence.words))))
    return None


def _tail(sentence: Sentence) -> Attribution | None:
    """`P, X said` and `"P", said X`."""
    count = len(sentence.words)
    for at in range(count - 1, max(0, count - _LONGEST_BEHIND_A_QUOTE - 1), -1):
        marks = set(sentence.between(at))
        if not marks & set('”"»') and not (marks & {","} and at >= count - _LONGEST_TAIL):
            continue
        found = next(
            (verb for begin in (at, *range(count - 1, at, -1)) if (verb := verb_at(sentence, begin, behind=True))),
            None,
        )
        if found is not None and found[0] == at + 1 and sentence.words[at] in _PRONOUNS:  # ..., she said
            return Attribution(None, (at, count), "that", found[:2], None, tuple(range(at)))
        speaker = _named_in(sentence, at, count)
        outside = not any(first <= at < after for first, after in sentence.quoted)
        if found is None and speaker is not None and marks & set('”"»') and outside and count - at <= _LONGEST_TAIL:
            told = [each for each in (at, count - 1) if sentence.words[each].endswith("ed")]  # sighed Dask
            found = (told[0], told[0] + 1, "that") if told else None
        if found is None or speaker is None or found[2] != "that":
            continue
        listens = sentence.lemmas[found[0]] in LISTENERS or sentence.words[speaker.first - 1] in _OF
        behind_verb = found[0] == at and not listens  # told reporters in Brackenford
        if found[1] == count or behind_verb or (speaker.first <= at + 2 and speaker.after == found[0]):
            behind = range(_behind(sentence, max(found[1], speaker.after)), count)  # `Erdogan said in Moscow`
            return Attribution(speaker, (at, count), "that", found[:2], None, (*range(at), *behind))
    return None


def _behind(sentence: Sentence, at: int) -> int:
    """Where it goes on behind a speaker, and behind what they are said to be: said Orro, the mayor of Vellby."""
    count = len(sentence.words)
    if at >= count or "," not in sentence.between(at):
        return at
    return next((each for each in range(at + 1, count) if "," in sentence.between(each)), count)


def _verb(sentence: Sentence) -> Attribution | None:
    """`X said that P`, `X told Y that P`, `X condemned P`."""
    for at in range(1, min(_LONGEST_SUBJECT, len(sentence.words))):
        found = verb_at(sentence, at)
        if found is None or sentence.words[at - 1] in _DETERMINERS or (at - 1) in sentence.possessive:
            continue
        first, after, says = found
        if says == "that" and is_told_of(sentence, at):
            continue
        if "," in sentence.between(at) and sentence.words[after : after + 1] in _PREPOSITIONS:
            continue  # the contract, announced in September
        if any(word in ("was", "were", "is", "are", "been", "being") for word in sentence.words[max(0, at - 2) : at]):
            continue  # passive: `was announced`
        if says == "that" and is_counted(sentence, at):
            continue  # how many said so is what is said
        speaker = _named_in(sentence, 0, at, last=True)
        if speaker is not None and speaker.after < at:
            speaker = _subject(sentence, at) or speaker
        if sentence.words[at - 1] in _PRONOUNS:
            speaker = None  # Trevane, she said, had approved it
        if says == "act" and (speaker is None or is_a_noun(sentence, at)):
            continue
        negated = not _DENIALS.isdisjoint(sentence.words[max(0, first - 3) : first])
        against = reporting_verbs().get(sentence.lemmas[first]) in ("not", "against")
        listens = sentence.lemmas[first] in LISTENERS
        if says == "that" and not _ASKED.isdisjoint(sentence.words[after : after + 1 + listens]):  # said who
            says = "act"
        if sentence.words[after : after + 1] in _THESE and sentence.words[after + 1 : after + 2] in _JOINING:
            says = "act"  # denies that and blames another
        if says in ("that", "not") and (not speaks(sentence, first, after) or (says == "not" and negated)):
            says = "act"
            if speaker is None:
                continue
        listener = None
        if says == "act" or listens:
            listener = next((m for m in sentence.mentions if after <= m.first <= after + 1), None)
        denied = not _DENIALS.isdisjoint(sentence.words[speaker.after if speaker else 0 : first])
        if denied and says == "that":  # did not say that
            says = "not"
        begin = (speaker.first if speaker else first) if says == "act" else after
        skipped = range(listener.first, listener.after) if listener and says != "act" else range(0)
        said = tuple(each for each in range(begin, len(sentence.words)) if each not in skipped)
        said = tuple(each for each in said if not (each <= after + 3 and sentence.words[each] == "that"))
        if said:
            return Attribution(speaker, (0, at), says, (first, after), listener, said, says == "act" and against)
    return None


def _subject(sentence: Sentence, verb: int) -> Mention | None:
    """The name that is the subject of a verb: Lindqvist, who took over from Aldous, expects."""
    heads = [kid for kid in sentence.kids[verb] if sentence.labels[kid].startswith("nsubj") and kid < verb]
    return next((m for m in sentence.mentions for kid in heads if m.first <= kid < m.after and not m.people), None)


def _quoting(sentence: Sentence) -> Attribution | None:
    """`X spoke of "P"`: whoever is named first before words in quotation marks is taken to have said them."""
    for first, after in sentence.quoted:
        speaker = _named_in(sentence, 0, first)
        if after - first >= _FEWEST_QUOTED and speaker is not None and speaker.first <= 1:
            return Attribution(
                speaker, (0, speaker.after), "that", (speaker.after, first), None, tuple(range(first, after))
            )
    return None


def _named_in(sentence: Sentence, first: int, after: int, *, last: bool = False) -> Mention | None:
    """Give the name that heads these words: the last one that is not only an adjective or a genitive."""
    inside = [m for m in sentence.mentions if first <= m.first and m.after <= after]
    heads = [m for m in inside if not m.people and (m.after - 1) not in sentence.possessive]
    alone = [m for m in heads if not _is_tied(sentence, m, first)]
    chosen = next(reversed(alone) if last else iter(alone), None)
    while chosen is not None and last:  # Russia and Turkey announced: the first stands for both
        joined = [m for m in alone if sentence.words[m.after : chosen.first] == ("and",)]
        if not joined:
            break
        chosen = joined[0]
    return chosen or next(iter(heads or inside), None)


def _is_tied(sentence: Sentence, mention: Mention, first: int) -> bool:
    """Whether a preposition ties a name to what stands before it: the mayor of the city, in parliament."""
    at = mention.first - 1
    while at > first and sentence.words[at] in _ARTICLES:
        at -= 1
    return at >= first and sentence.words[at] in _OF
