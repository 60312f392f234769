"""Numbers that name something instead of counting it: in 2018, article 5, World War Two, first lady, one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .counted import counted, is_plural
from .eras import is_behind_era, is_early_year, is_of_era
from .labels import is_label, is_round, is_type
from .number_words import number_words
from .qualifiers import qualifier_at, qualifier_before
from .streets import is_address
from .tokens import HYPHENS
from .units import is_money, table
from .wordlist import word_set

if TYPE_CHECKING:
    from .completed import Quantity
    from .tokens import Tokens


_TIMED = frozenset(("until", "till", "by", "since", "before", "through"))
_ON = frozenset(("on", "for", "by", "in"))
_DESCRIBING = ("able", "ible", "ous", "ful", "est")
_NOT = ("n't", "n’t")


def is_name(t: Tokens, q: Quantity, i: int) -> bool:
    """Whether a quantity read at token `i` names something after all."""
    if q.unit == "rank":
        return _ordinal_is_name(t, q, i)
    if q.unit is None:
        return _bare_is_name(t, q, i)
    if q.unit == "fraction" and i and t.words[i - 1] in HYPHENS and t.glued(i) and t.words[i - 2][:1].isalpha():
        return True  # "first-half profit", "the fly-half"
    if _is_year_of(t, q, i):
        return True
    return _is_some_day(t, i) or _is_titled(t, q, i)


def _is_year_of(t: Tokens, q: Quantity, i: int) -> bool:
    """Whether a year stands before a unit that is another thing here: "the 1917 revolution"."""
    word, unit = t.words[i], t.lower[q.end - 1]
    if not (len(word) == 4 and word.isdecimal() and 1800 <= int(word) <= 2040 and q.end == i + 2 and i):
        return False
    known = len(unit) > 3 and unit.isalpha() and unit in table().exact
    return known and t.lower[i - 1] == "the" and not is_plural(unit)


def _is_titled(t: Tokens, q: Quantity, i: int) -> bool:
    """Whether a unit belongs to a name: "50 Cent", "the Thirty Years War", "Three Mile Island"."""
    unit = t.words[q.end - 1]
    if (
        q.priced
        or q.end == i + 1
        or not (unit[0].isupper() and unit[1:].islower() and unit not in table().exact)
        or (t.words[q.end - 2] in HYPHENS and not _is_capital_inside(t, i))
    ):
        return False
    if t.words[i][0].isdecimal() and q.unit and is_money(q.unit) and q.written is None:
        return False  # "20 Euro", not "50 Cent"
    return (not is_plural(unit.lower()) and q.number.value > 1 and len(unit) > 2 and unit.lower() in table().exact) or (
        _is_capital_inside(t, i) and t.words[q.end + (t.words[q.end] in ("'", "’"))][:1].isupper()
    )


def _is_capital_inside(t: Tokens, i: int) -> bool:
    """Whether a number word has a capital letter inside a sentence: "the Big Three", "Air Force One"."""
    return i > 0 and t.words[i][0].isupper() and t.words[i - 1][0].isalpha()


def _bare_is_name(t: Tokens, q: Quantity, i: int) -> bool:
    """Whether a number without a unit is a year, a label or a pronoun."""
    word, low, after = t.words[i], t.lower[i], t.lower[q.end]
    before = t.lower[i - 1] if i else ""
    alone = q.end == i + 1
    if word[0].isdecimal() and (
        is_of_era(t, q.end) or is_behind_era(t, i) or (alone and before == "in" and is_early_year(t, i))
    ):
        return True
    if word[0].isdecimal() and alone:
        year = len(word) == 4 and word.isdecimal() and 1900 <= int(word) <= 2040 and _is_year(t, i, after)
        named = q.value > 1 and i > 0 and word.isdecimal() and (_is_capital_single(t, q.end) or _is_model(t, i))
        aged = after in HYPHENS and t.lower[q.end + 1] == "something"  # a 20-something
        return year or named or aged or is_label(t, i, before, after) or is_address(t, q.end) or is_type(t, q, i)
    if q.value < 0 or not low[0].isalpha():
        return False
    if q.value > 1 and _is_capital_single(t, q.end):
        return True  # Ten Hag
    joined = t.lower[i - 2] if before in HYPHENS and t.glued(i) and t.glued(i - 1) else ""
    if joined and (t.words[i - 2][0].isupper() or joined in word_set("label")):
        return True  # Slaughterhouse-Five, a top-four finish
    if joined in _ON and i > 2 and t.words[i - 3] in HYPHENS:
        return True  # a two-in-one
    if _is_capital_inside(t, i) and (before == "the" or not t.words[q.end][:1].isupper() or before == "of"):
        return True
    if t.words[q.end] in HYPHENS and (t.lower[q.end + 1] in word_set("compound") or t.lower[q.end + 1] == low):
        return True  # "two-way", "fifty-fifty"
    if t.words[q.end] in HYPHENS and t.lower[q.end + 1] in _ON and t.words[q.end + 2] in HYPHENS:
        return True  # "one-on-one"
    if alone and is_round(t, i):
        return True
    if before in HYPHENS and i > 1 and t.lower[i - 2] == low:
        return True
    if low == "one" and alone:
        return _one_is_pronoun(t, i, before, after)
    if before == "the" and (not (after[:1].isalpha() or after in HYPHENS) or after in word_set("ends")):
        return True
    if not alone:
        return False
    if low == "zero":
        return after in ("tolerance", "sum", "hour", "emissions") or before in ("ground", "net")
    if i and word[0].isupper() and (t.words[i - 1][0].isupper() or before == "of"):
        return not is_plural(after) or before in word_set("label")
    return before in word_set("label") and not is_plural(after)


def _is_year(t: Tokens, i: int, after: str) -> bool:
    """Whether a number like those of our years that is no date, as in "the 2008 crisis", counts nothing either."""
    start = qualifier_before(t, i, 0)[1]  # until at least 2008
    bounded = t.lower[i - 1 : i] and t.lower[i - 1] in word_set("bounding")
    timed = start < i and start and t.lower[start - 1] in _TIMED
    return after not in word_set("plural") and (timed or not bounded)


def _one_is_pronoun(t: Tokens, i: int, before: str, after: str) -> bool:
    """Whether "one" stands for somebody or something: no one, the one, one of them, one thing."""
    alone = before == "only" and (
        i == 1 or t.lower[i - 2] not in word_set("owner")
    )  # "only one soldier", not "the only one"
    if alone and after[:1].isalpha() and after not in word_set("ends"):
        return is_plural(after) or after.endswith(("ed", "ing"))
    if before in word_set("pronoun") or before in word_set("label") or is_plural(after) or after.endswith(_NOT):
        return True  # "one knows", "number one"
    if after in ("to", "or", "and") and _number_follows(t, i + 2) and (after != "and" or before == "between"):
        return False  # "one or two", "between one and three kilos"
    if after == "or" and t.lower[i + 2] == "more" and is_plural(t.lower[i + 3]):
        return False  # "one or more directors"
    if before in word_set("bounding") and after in word_set("one") and after not in word_set("ends"):
        return False  # "less than one point"
    if before.endswith(_DESCRIBING):
        return True  # "the most affordable one sold"
    if before == "than" and after in ("but", "and") and qualifier_at(t, i + 2) is not None:
        return False  # "more than one but less than three"
    if after in HYPHENS:
        return t.lower[i + 2] in word_set("compound") or t.lower[i + 2] in word_set("one")
    return after in word_set("one") or after in word_set("ends") or not after[:1].isalpha()


def _is_capital_single(t: Tokens, j: int) -> bool:
    """Whether the name of one thing stands at token `j`, so that a number before it is part of it: 787 Dreamliner."""
    word = t.words[j]
    if (
        not word[:1].isupper()
        or len(word) < 3
        or word.isupper()
        or word.lower().endswith(("ish", "ese", "an", "ic", "al"))
    ):
        return False
    what = (word, j + 1) if t.lower[j + 1].endswith(("ing", "ed")) else counted(t, j)
    if what is None or t.lower[what[1]] in (",", "and", "or", "to"):
        return False
    return not any(is_plural(w.lower()) or not w[0].isupper() for w in what[0].split())


def _is_model(t: Tokens, i: int) -> bool:
    """Whether a number of digits before a name stands behind another one that counts: "two new 737 Max jets"."""
    if not t.words[i + 1][:1].isupper():
        return False
    word = t.lower[i - 1]
    k = i - 2 if word.isalpha() and word not in word_set("ends") and not _number_follows(t, i - 1) else i - 1
    return k >= 0 and t.lower[k] in number_words().small


def _number_follows(t: Tokens, j: int) -> bool:
    """Whether a number of its own stands at token `j`."""
    words = number_words()
    return t.lower[j] in words.small or t.lower[j] in words.ten or t.words[j][:1].isdecimal()


def _is_some_day(t: Tokens, i: int) -> bool:
    """Whether "one day" is some day, as at the head of a sentence."""
    return t.lower[i] == "one" and t.lower[i + 1] == "day" and (i == 0 or not t.words[i - 1][0].isalnum())


def _is_time(word: str) -> bool:
    """Whether a word is a unit of time."""
    unit = table().units.get(table().exact.get(word, ""))
    return unit is not None and unit.dimension in ("time", "calendar time")


def _ordinal_is_name(t: Tokens, q: Quantity, i: int) -> bool:
    """Whether an ordinal ranks nothing: first lady, at first, second-hand, 21st century, 12th of July, Third Reich."""
    after = t.lower[q.end]
    before = t.lower[i - 1] if i else ""
    digits = t.words[i][0].isdecimal()
    if _number_follows(t, q.end) and after != "one":
        return True  # "the first two years"
    if q.start == 0 and q.end == t.size:
        return False  # "twentieth" and nothing else
    if not digits and q.end - q.start > 1:
        return after in word_set("rank")  # "twenty-fifth"
    if i and (digits or t.words[i][0].isupper()) and t.words[q.end][:1].isupper():
        return True
    if after in HYPHENS and (t.lower[q.end + 1] in word_set("rank") or _is_time(t.lower[q.end + 1])):
        return True  # 19th-century, 11th-hour
    if after in HYPHENS and t.glued(q.end) and not digits:
        return not t.lower[q.end + 1].endswith("est")
    if digits and after == "of" and t.words[q.end + 1].isdecimal():
        return False  # 23rd of 180
    if after in word_set("rank"):
        return True
    if digits or before in word_set("ranking"):
        return False
    owned = before in word_set("owner") or before.endswith(("'s", "’s"))
    return not owned or not after[:1].isalpha() or after in word_set("ends")
