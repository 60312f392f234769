"""Numbers behind a label or a name, which count nothing: article 5, Boeing 737, the 747 jet, the last 16."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .counted import counted, is_plural
from .measured import unit_at
from .numbers import digits_value
from .tokens import DASHES, HYPHENS
from .wordlist import word_set

if TYPE_CHECKING:
    from .completed import Quantity
    from .tokens import Tokens

_JOINS = frozenset(("-", "–", "and", "to", "or", ","))
_MOST_LISTED = 6
_IN_BRACKETS = 12
_OF_SOME = ("ing", "ed", "er", "st", "first", "last", "next", "only")
_OF_ONE = frozenset(("is", "was", "has"))
_WORDS = frozenset(("a", "i"))
_PARTING, _THEM, _WHOSE = frozenset(("of", "out")), frozenset(("them", "these", "those")), 4
_STOPS = frozenset(",.;:)")
_TO_VERBS = frozenset("to will would can could may might should must shall not".split())


def is_label(t: Tokens, i: int, before: str, after: str) -> bool:
    """Article 5, Boeing 737, Resolution 2254: a number behind a name that counts nothing."""
    if not before:
        return False
    if _is_listed(t, i) or (before == "(" and t.words[i + 1] == ")" and _is_numbering(t, i)):
        return True
    if before in HYPHENS and i > 1 and t.lower[i - 2] in word_set("label"):
        return True  # Covid -19
    if _begins_a_measure(t, i) or "," in t.words[i]:
        return False  # no name parts thousands: "Population 8,900."
    if after == ")" and len(t.words[i]) < 3 and "(" not in t.words[max(0, i - _IN_BRACKETS) : i]:
        return True  # "because 1) it costs less and 2) it"
    capital = t.words[i - 1] != before and before[0].isalpha()  # Boeing 737, iOS 12.4
    if i > 1 and t.words[i - 2] == "&" and t.glued(i - 1):
        return True  # S&P 500 companies
    if before == "of" and i > 2 and t.words[i - 2][0].isupper() and t.lower[i - 2] in word_set("label"):
        return True  # the Group of 77
    if is_round(t, i):
        return True
    if before in word_set("label") or (before == "." and i > 1 and t.lower[i - 2] in word_set("numbering")):
        return capital or not is_plural(after) or (before == "." and t.words[i - 2][0].isupper())
    if after in _PARTING and len(before) > 1 and _is_part(t, i + 2 if after == "of" else i + 3):
        return False  # "Tarn Vale 110 of its 330 colonies"
    if not capital and after in _OF_ONE and before.isalpha() and t.lower[i - 2 : i - 1] == ["the"]:
        return not before.endswith(_OF_SOME)  # "the sp 500 was", not "the remaining 500 was"
    many = after in word_set("many") and t.lower[i - 2 : i - 1] not in (["a"], ["an"])  # not of "a Peugeot 208"
    if not capital or before in word_set("ends") or many:
        return False
    if len(before) == 1 and before not in _WORDS:
        return True  # S P 500 companies
    if i == 1 and (before in word_set("leading") or before.endswith(("ly", "ed", "ing"))):
        return False
    if (after in DASHES or after == "to") and t.words[i + 2][:1].isdecimal():
        if "." in t.words[i] and "." in t.words[i + 2]:
            return False  # "95% CI 11.8-16.9"
        if i == 1 and not t.words[i + 3][:1].isalnum():
            return False  # "Serves 4 to 6."
    if before.endswith(("'s", "’s")) and after in HYPHENS and t.glued(i + 1) and t.words[i + 2][:1].islower():
        return False  # Hadlow Crane's 143-page report
    if not after[:1].isalpha() or (after in word_set("ends") and not is_plural(after)):
        return i > 1 or after[:1].isalpha()
    what = counted(t, i + 1)
    things = what[0].split() if what is not None else ()
    return all(word[0].isupper() for word in things) or not any(is_plural(word.lower()) for word in things)


def _is_listed(t: Tokens, i: int) -> bool:
    """Whether a label before the numbers before this one names it too: "articles 5 and 6", "pp. 12-14"."""
    k = i
    for _ in range(_MOST_LISTED):
        if (
            k < 3
            or t.lower[k - 1] not in _JOINS
            or not t.words[k - 2].isdecimal()
            or (t.words[k - 1] == "," and t.glued(k))
        ):
            break
        k -= 2
    label = t.lower[k - 2] if t.words[k - 1] == "." else t.lower[k - 1]
    numbered = t.words[k - 1] == "." and label in word_set("numbering")
    return 0 < k < i and (numbered or label in word_set("label"))


def _is_part(t: Tokens, j: int) -> bool:
    """Whether a larger number at token `j`, behind "of", makes the one before it a part: "110 of its 330 colonies"."""
    i = j - 2 if t.lower[j - 2] != "out" else j - 3
    if t.lower[j - 1] != "of" or not t.words[i][:1].isdecimal():
        return False
    if t.lower[j] in _THEM:
        return not t.words[j + 1][:1].isalpha() or t.lower[j + 1] in word_set("ends")
    last = j + _WHOSE
    while j < last and (t.lower[j] in word_set("skips") or t.lower[j].endswith(("'s", "’s"))):
        j += 1
    part, larger = digits_value(t.words[i]), digits_value(t.words[j]) if t.words[j][:1].isdecimal() else None
    return part is not None and larger is not None and part < larger and counted(t, j + 1) is not None


def _is_numbering(t: Tokens, i: int) -> bool:
    """Whether a number in brackets numbers what it follows or begins: "section 443(3)", "(1) A council may"."""
    of_name = i > 2 and t.words[i - 2][:1].isupper() and t.words[i - 3][:1].isupper()  # "Tom Reed (4) ran"
    return (
        (i > 1 and t.glued(i - 1) and t.words[i - 2][-1:].isalnum())
        or (of_name and len(t.words[i]) < 3)
        or (len(t.words[i]) < 3 and t.words[i + 2][:1].isalpha() and (i == 1 or t.words[i - 2] in (".", ":", ";")))
    )


def _begins_a_measure(t: Tokens, i: int) -> bool:
    """Whether a number is the lower end of a range with a unit: "a zone 15-20 km deep"."""
    after = t.lower[i + 1]
    minus = t.glued(i + 2) and not t.glued(i + 1)  # "the DAX 40 -1.3%"
    if (after not in HYPHENS and after != "to") or minus or not t.words[i + 2][:1].isdecimal():
        return False
    return unit_at(t, i + 3) is not None


def is_type(t: Tokens, q: Quantity, i: int) -> bool:
    """Whether "the" before a whole number and one thing behind it make it a name: "the 747 jet", not "the 34 dead"."""
    if not i or t.lower[i - 1] != "the" or not t.words[i].isdecimal() or q.value <= 1:
        return False
    what = counted(t, q.end)
    if what is None and (t.words[q.end] in _STOPS or t.lower[q.end] in _OF_ONE):
        return t.lower[i - 2 : i - 1] != ["of"]  # "its smallest airliner, the 717,"
    if what is None or t.lower[what[1]] in HYPHENS or what[0].endswith(("est", "ed", "ing")):
        return False
    return not any(is_plural(word.lower()) for word in what[0].split())


def is_round(t: Tokens, i: int) -> bool:
    """Whether a number behind "last" counts who is left in a cup: "the last 16.", not "the last 16 days"."""
    before, after = t.lower[i - 1 : i], t.lower[i + 1]
    if before not in (["last"], ["final"]) or (after[:1].isalpha() and after != "of"):
        return False
    return not _is_verb(t, i - 1)  # "meant to last 120."


def _is_verb(t: Tokens, j: int) -> bool:
    """Whether "last" at token `j` is a verb, as behind "to" and "will": the rounds of a cup are powers of two."""
    if not j or t.lower[j - 1] not in _TO_VERBS:
        return False
    return t.lower[j - 1] != "to" or not t.words[j + 1].isdecimal() or int(t.words[j + 1]).bit_count() != 1
