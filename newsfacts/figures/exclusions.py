"""What looks like a quantity and is none: dates, years, clock times, S-400, 3.11.7, phone numbers, scores, "one of them"."""

from __future__ import annotations

from .counted import is_plural
from .quantity import Quantity, unit_at
from .tokens import HYPHENS, Tokens
from .wordlist import word_set

_DASHES = HYPHENS | frozenset("–—−")
_JOINS = _DASHES | frozenset(("/", ".", ":"))
_ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))


def no_quantity(t: Tokens, i: int) -> int:
    """Return the token behind the thing at token `i` that is no quantity, or 0 where it may be one.

    Decides by form alone, before any unit is read; `i` is a token of digits.
    """
    word = t.words[i]
    end = _glued_name(t, i) or _code_number(t, i) or _clock(t, i) or _numbers_joined(t, i) or _date(t, i)
    if end:
        return end
    if word.count(".") > 1 or len(word) > 60:
        return i + 1
    return 0


def _glued_name(t: Tokens, i: int) -> int:
    """S-400, M4, F-35, A380, COVID-19, #12, and letters behind digits that are no unit: 737s, 1990s, 3D."""
    if i and t.glued(i):
        before = t.words[i - 1]
        if before in ("#", "_", "@", "№"):
            return i + 1
        if before[0].isalpha() and not _currency_word(before) and t.lower[i - 1] not in ("pt", "p"):
            return i + 1
        if before in _DASHES and i > 1 and t.glued(i - 1) and t.words[i - 2][0].isalpha():
            unit_range = i > 2 and t.words[i - 3][:1].isdigit()
            if before in HYPHENS and not unit_range:
                return i + 1
        if before in ("'", "’") and len(t.words[i]) == 2:
            return i + 1
    if t.lower[i + 1] == "s" and t.glued(i + 1) and t.words[i].endswith("0") and len(t.words[i]) in (2, 4):
        return i + 2
    if t.words[i + 1] in ("D", "G", "rd") and t.glued(i + 1) and len(t.words[i]) == 1 and t.words[i + 1] != "rd":
        return i + 2
    return 0


def _currency_word(word: str) -> bool:
    from .units import is_money, table

    unit = table().exact.get(word)
    return unit is not None and is_money(unit)


def _code_number(t: Tokens, i: int) -> int:
    """221B Baker Street, 0800 555 1234, 007."""
    word = t.words[i]
    if len(t.words[i + 1]) == 1 and t.words[i + 1].isupper() and t.glued(i + 1) and _is_address(t, i + 2):
        return i + 2
    if word[0] == "0" and len(word) > 1 and word.replace(" ", "").isdigit() and word.strip("0"):
        end = i + 1
        while t.words[end][:1].isdigit() or (t.words[end] in HYPHENS and t.words[end + 1][:1].isdigit()):
            end += 1
        return end
    return 0


def _clock(t: Tokens, i: int) -> int:
    """5:40, 17:30:05, 10.30am, 5 p.m., 5 o'clock, 1530 GMT, 5pm."""
    word = t.words[i]
    if t.words[i + 1] == ":" and t.glued(i + 1) and t.words[i + 2].isdigit() and t.glued(i + 2) and len(word) < 3:
        end = i + 3
        while t.words[end] == ":" and t.glued(end) and t.words[end + 1].isdigit():
            end += 2
        return end
    low = t.lower[i + 1]
    if low in ("am", "pm", "a", "p") and (low in ("am", "pm") or (t.words[i + 2] == "." and t.lower[i + 3] == "m")):
        hour, _, minute = word.partition(".")
        if hour.isdigit() and int(hour[:3]) < 25 and len(minute) in (0, 2):
            return i + (2 if low in ("am", "pm") else 4)
    if low in ("o'clock", "o’clock"):
        return i + 2
    if t.words[i + 1] in ("GMT", "UTC", "BST", "EST", "ET", "CET") and len(word) in (1, 2, 4, 5):
        return i + 2
    return 0


def _numbers_joined(t: Tokens, i: int) -> int:
    """2019-07-12, 12/07/2019, 555-1234-22, +90 312 555 1234, 9/11, 2014-18, 2019/20."""
    j = i + 1
    parts = 1
    sign = t.words[j]
    while sign in _JOINS and t.words[j] == sign and t.glued(j) and t.words[j + 1].isdigit() and t.glued(j + 1):
        parts += 1
        j += 2
    if parts > 2:
        return j
    if parts == 2:
        left, right = t.words[i], t.words[i + 2]
        if len(left) == 4 and left[:2] in ("18", "19", "20") and (sign in _DASHES or sign == "/"):
            if len(right) == 2 or (len(right) == 4 and right[:2] in ("18", "19", "20")):
                return j
        if sign == "/" and (left, right) in (("9", "11"), ("24", "7"), ("7", "7")):
            return j
        if sign in _DASHES and len(left) == 3 and len(right) == 4:
            return j
        if sign in _DASHES and _is_score(t, i, left, right) and unit_at(t, j) is None:
            return j
    if i and t.words[i - 1] == "+" and t.glued(i) and (i == 1 or not t.glued(i - 1)) and len(t.words[i]) < 16:
        j = i + 1
        while t.words[j].replace(" ", "").isdigit() or (t.words[j] in HYPHENS and t.words[j + 1].isdigit()):
            j += 1
        if j > i + 1 or len(t.words[i]) > 6:
            return j
    return 0


def _is_score(t: Tokens, i: int, left: str, right: str) -> bool:
    """2-1, 0-0, and "lost 1-2": two small numbers that do not rise, or that stand by a word of results."""
    if len(left) > 2 or len(right) > 2 or int(left) > 30:
        return False
    if t.words[i - 1 : i] and t.words[i - 1] in _DASHES:
        return False
    return int(left) >= int(right) or any(w in word_set("score") for w in t.lower[max(0, i - 4) : i])


def _date(t: Tokens, i: int) -> int:
    """July 12, 12 July 2019, 12-15 July, July 12 and 13, the 12th of July, July 2019."""
    word = t.words[i]
    if not word.isdigit() or len(word) > 4:
        return 0
    end = i + 1
    if len(word) < 3 and 0 < int(word) < 32:
        if t.lower[end] in _ORDINAL_ENDS and t.glued(end):
            end += 1
        after = end
        if t.lower[after] == "of":
            after += 1
        if _month(t, after):
            return _year_behind(t, after + 1)
        if (t.words[end] in _DASHES or t.lower[end] in ("and", "to", "or")) and t.words[end + 1].isdigit():
            second = end + 2
            if t.lower[second] in _ORDINAL_ENDS and t.glued(second):
                second += 1
            if _month(t, second) and len(t.words[end + 1]) < 3:
                return _year_behind(t, second + 1)
        if i and (_month(t, i - 1) or (t.words[i - 1] == "." and i > 1 and _month(t, i - 2))):
            if t.words[end] in _DASHES or t.lower[end] in ("and", "to"):
                second = t.words[end + 1]
                if (
                    second.isdigit()
                    and len(second) < 3
                    and 0 < int(second) < 32
                    and t.lower[end + 2] not in ("per", "%")
                ):
                    behind = t.lower[end + 2]
                    if not (behind and is_plural(behind)):
                        end += 2
            return _year_behind(t, end)
    if len(word) == 4 and i and (_month(t, i - 1) or (t.words[i - 1] in (",", ".") and i > 1 and _month(t, i - 2))):
        return end
    return 0


def _month(t: Tokens, j: int) -> bool:
    """Whether token `j` names a month; "may" and "march" only with a capital or a year behind them."""
    low = t.lower[j]
    if low not in word_set("month"):
        return False
    if low in ("may", "march", "mar", "dec", "sep", "jan"):
        return t.words[j][0].isupper() or (len(t.words[j + 1]) == 4 and t.words[j + 1].isdigit())
    return True


def _year_behind(t: Tokens, j: int) -> int:
    """Return the token behind a date, its year included."""
    k = j + 1 if t.words[j] in (",", ".") else j
    if len(t.words[k]) == 4 and t.words[k].isdigit() and t.words[k][0] in "12":
        return k + 1
    return j


def is_code(t: Tokens, q: Quantity) -> bool:
    """Whether letters or digits go on right behind the quantity, as in 06F6, 4x4 and 12abc."""
    word = t.words[q.end]
    if not (word[:1].isalnum() and t.glued(q.end)) or t.words[q.end - 1][-1:] in ("%", ")", "]", "}", ">", "°"):
        return False
    return t.lower[q.end] != "x" or t.words[q.end + 1][:1].isalnum()


def is_name(t: Tokens, q: Quantity, i: int) -> bool:
    """Whether a quantity read at token `i` names something after all: a year, article 5, "one day", the first lady."""
    if q.unit == "rank":
        return _ordinal_is_name(t, q, i)
    return _bare_is_name(t, q, i) if q.unit is None else _is_once(t, i)


def _bare_is_name(t: Tokens, q: Quantity, i: int) -> bool:
    """Whether a number without a unit is a year, a label or a pronoun; `i` is its first token."""
    word = t.words[i]
    low = t.lower[i]
    before = t.lower[i - 1] if i else ""
    after = t.lower[q.end]
    if q.number.form == "digits" and word.isdigit() and q.end == i + 1:
        if len(word) == 4 and 1000 <= int(word) <= 2100 and _is_year(t, i, before, after):
            return True
        return _is_label(t, i, before, after) or _is_address(t, q.end)
    if q.value < 0:
        return False
    if t.words[q.end] in HYPHENS and t.lower[q.end + 1] in word_set("compound"):
        return True
    if low == "one" and q.end == i + 1:
        return _one_is_pronoun(t, i, before, after)
    if i and t.words[i][0].isupper() and (t.words[i - 1][0].isupper() or before == "of"):
        return q.end == i + 1 and (not is_plural(after) or before in word_set("label"))
    if before == "the" and low[0].isalpha() and (not after[:1].isalpha() or after in word_set("ends")):
        return True
    if low in ("zero", "two", "one") and before in word_set("label") and before not in ("title",):
        return True
    if (low == "zero" and after in ("tolerance", "sum", "hour", "emissions")) or before in ("ground", "net"):
        return low == "zero"
    if t.words[q.end] in HYPHENS and t.glued(q.end):
        return t.lower[q.end + 1] in word_set("compound")
    if before == "part" or before in word_set("label"):
        return q.end == i + 1 and not (after and is_plural(after))
    return False


def _is_year(t: Tokens, i: int, before: str, after: str) -> bool:
    if t.words[i - 1 : i] == ["$"] or before in (
        "than",
        "least",
        "most",
        "about",
        "some",
        "nearly",
        "almost",
        "over",
        "only",
        "roughly",
    ):
        return False
    if before in word_set("year") or (t.words[i - 1 : i] == ["("] and t.words[i + 1] in (")", "-", "–", ",", ";")):
        return True
    number = int(t.words[i])
    if 1900 <= number <= 2040:
        return not (after in word_set("plural") or (is_plural(after) and before in word_set("people_before")))
    return not is_plural(after)


def _is_label(t: Tokens, i: int, before: str, after: str) -> bool:
    """Article 5, Boeing 737, Resolution 2254: a number behind a name that counts nothing."""
    if not before:
        return False
    if before in word_set("label") or (
        before == "." and i > 1 and t.lower[i - 2] in ("no", "nos", "nr", "nrs", "vol", "art", "p", "pp")
    ):
        return not is_plural(after) or t.words[i - 1][0].isupper()
    name = t.words[i - 1]
    if name[0].isupper() and name[0].isalpha() and i > 1 and t.lower[i - 1] not in word_set("ends"):
        return not (after and (is_plural(after) or (after[:1].isalpha() and after not in word_set("ends"))))
    return False


def _is_once(t: Tokens, i: int) -> bool:
    """Whether "one day" is some day, as at the head of a sentence."""
    return t.lower[i] == "one" and t.lower[i + 1] == "day" and (i == 0 or not t.words[i - 1][0].isalnum())


def _is_address(t: Tokens, j: int) -> bool:
    """10 Downing Street: a capital name with a street in it behind the number."""
    return t.words[j][:1].isupper() and any(w in word_set("street") for w in t.lower[j + 1 : j + 3])


def _one_is_pronoun(t: Tokens, i: int, before: str, after: str) -> bool:
    if before in word_set("pronoun"):
        return True
    if after in HYPHENS:
        return t.lower[i + 2] in word_set("compound") or t.lower[i + 2] in word_set("one")
    return after in word_set("one") or after in word_set("ends") or not after[:1].isalpha()


def _ordinal_is_name(t: Tokens, q: Quantity, i: int) -> bool:
    """Whether an ordinal is no rank: "first lady", "at first", "second-hand", "the 21st century", "the 12th of July"."""
    after = t.lower[q.end]
    before = t.lower[i - 1] if i else ""
    digits = t.words[i][:1].isdigit()
    if (digits or t.words[i][0].isupper()) and t.words[q.end][:1].isupper() and i:
        return True
    if after in HYPHENS and t.glued(q.end) and not digits:
        return not t.lower[q.end + 1].endswith("est")
    if after in word_set("rank"):
        return True
    if after == "of" and _month(t, q.end + 1):
        return True
    if digits:
        return False
    if before in (
        "the",
        "a",
        "its",
        "their",
        "his",
        "her",
        "our",
        "my",
        "your",
        "ranked",
        "ranks",
        "rank",
        "came",
        "finished",
        "placed",
        "in",
    ) or before.endswith(("'s", "’s", "s'")):
        return not (after[:1].isalpha() and after not in word_set("ends")) and before not in (
            "ranked",
            "came",
            "finished",
            "placed",
            "ranks",
        )
    return True
