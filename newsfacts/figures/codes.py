"""Digits that are no quantity by their form: S-400, 3.11.7, 17:30, +90 312 555 1234, 2-1, 9/11, 221B Baker Street."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .counted import is_plural
from .joined import numbers_joined
from .measured import unit_at
from .number_words import number_words
from .special import clock_duration
from .streets import is_address
from .tokens import DASHES, HYPHENS, Tokens
from .units import is_money, table
from .wordlist import word_set

if TYPE_CHECKING:
    from .completed import Quantity

PERIODS = frozenset(("P", "PT"))
"""What an ISO duration begins with."""
_COMPASS = frozenset("NESW")
_CENTURIES = ("18", "19", "20")
_BEFORE = frozenset(("minus", "sub", "now", "then"))
"""Words that a hyphen joins to a number that counts."""
_PER = frozenset(("a", "per"))
_GOES_ON = HYPHENS | _COMPASS
_ENDS = frozenset(",;)%")
"""What is glued to a number that is no part of a longer code."""
_LONGEST, _LONGEST_NOTE = 60, 4


def no_quantity(t: Tokens, i: int) -> int:
    """The token behind the thing at token `i` that is no quantity, or 0 where it may be one.

    Decides by form alone, before any unit is read; `i` is a token of digits.
    """
    word, after = t.words[i], t.words[i + 1]
    alone = not t.glued(i) and (after in _ENDS or not t.glued(i + 1))
    if alone and word.isdecimal() and word[0] != "0" and after not in _GOES_ON:
        return 0 if len(word) <= _LONGEST else i + 1
    if after == ":" and clock_duration(t, i) is not None:
        return 0
    end = _glued_name(t, i) or _clock(t, i) or numbers_joined(t, i) or _code_number(t, i)
    if end:
        return end
    return i + 1 if len(word) > _LONGEST or (word.count(".") > 1 and not _in_groups(word)) else 0


def _in_groups(word: str) -> bool:
    """Whether the points of a number part thousands: 1.234.567, not 3.11.7 or 192.168.100.200."""
    first, *rest = word.split(".")
    address = len(rest) == 3 and all(len(part) < 4 and int(part or 0) < 256 for part in (first, *rest))
    return 0 < len(first) < 4 and first[0] != "0" and all(len(part) == 3 for part in rest) and not address


def _glued_name(t: Tokens, i: int) -> int:
    """S-400, M4, F-35, A380, COVID-19, #12, and letters behind digits that are no unit: 737s, 1990s, 3D."""
    if i and t.glued(i):
        before = t.words[i - 1]
        if before == "[" and _is_note(t, i):
            return i + 2
        if before in ("#", "_", "@", "№") or (before == "." and i > 1 and t.glued(i - 1) and _is_version(t, i)):
            return i + 1
        if before[0].isalpha() and not _is_currency(t, i) and not begins_duration(t, i):
            return _name_end(t, i + 1)
        if before in DASHES and i > 1 and t.glued(i - 1) and t.words[i - 2][0].isalpha():
            unit_range = i > 2 and t.words[i - 3][:1].isdecimal() and unit_at(t, i - 2) is not None  # 5km-10km
            measured = ("." in t.words[i] or t.lower[i - 2] in _BEFORE) and t.words[i - 2].islower()  # magnitude-6.8
            joins = before in HYPHENS or (len(t.words[i - 2]) > 1 and t.words[i - 2].isupper())  # COVID–19
            if joins and not unit_range and not measured:
                return _name_end(t, i + 1)
        if (before == "/" and _is_address(t, i)) or (
            before == "=" and i > 1 and len(t.words[i - 2]) > 1 and t.glued(i - 1)
        ):
            return i + 1
        if before in ("'", "’") and len(t.words[i]) == 2:
            return i + 1
        if before == "/" and i > 1 and t.glued(i - 1) and len(t.words[i - 2]) > 1 and t.words[i - 2].isupper():
            return 0 if i > 2 and t.words[i - 3][:1].isdecimal() else i + 1  # OS/2, not 16GB/32GB
    if t.words[i + 1] in ("'", "’") and t.lower[i + 2] == "s" and t.glued(i + 1) and t.glued(i + 2):
        return i + 3  # the 80's, 2001's
    if t.words[i + 1] == "s" and t.glued(i + 1) and i > 1 and t.words[i - 1][:1].isupper() and not t.glued(i):
        return i + 2  # two Model 3s
    if t.lower[i + 1] == "s" and t.glued(i + 1) and t.words[i].isdecimal() and len(t.words[i]) in (2, 4):
        year = len(t.words[i]) == 4 and t.words[i][:2] in _CENTURIES
        return i + 2 if year or t.words[i].endswith("0") else 0
    if (
        t.words[i + 1] == "K"
        and len(t.words[i]) == 1
        and t.glued(i + 1)
        and not (t.glued(i) or is_plural(t.lower[i + 2]))
    ):
        return i + 2  # 4K television
    hyphen = t.words[i + 1] in HYPHENS and t.glued(i + 2)  # 3-D
    letter = t.words[i + 2] if hyphen and t.glued(i + 1) else ""
    if len(letter) == 1 and letter.isupper() and (letter == "K" or unit_at(t, i + 2) is None) and len(t.words[i]) < 4:
        return i + 3  # a form 10-Q
    if t.words[i + 1] == "p" and t.words[i] in word_set("lines") and t.glued(i + 1):
        return i + 2  # a picture of 1080p
    return 0


def _is_note(t: Tokens, i: int) -> bool:
    """Whether a number in square brackets is the mark of a note: "balance [34].", not "he lost [34] men"."""
    ends = t.words[i + 1] == "]" and len(t.words[i]) < _LONGEST_NOTE and t.words[i].isdecimal()
    return ends and (t.glued(i - 1) or not t.words[i + 2][:1].islower())


def _is_version(t: Tokens, i: int) -> bool:
    """Whether capitals before a full stop name what the number at token `i` is the version of: ID.3."""
    return t.words[i - 2].isupper() and t.words[i - 2].isalpha() and t.words[i - 2] not in table().exact


def begins_duration(t: Tokens, i: int) -> bool:
    """Whether P or PT before digits begins an ISO duration."""
    return t.words[i - 1] in PERIODS and t.words[i + 1][:1] in "YMWDHS" and t.words[i + 1] != "" and t.glued(i + 1)


def _name_end(t: Tokens, j: int) -> int:
    """The token behind a name of letters and digits that goes on in digits: P5+1, S-300/400, T10:38:07."""
    while t.words[j] in ("+", "/", "-", ":") and t.glued(j) and t.words[j + 1].isdecimal() and t.glued(j + 1):
        j += 2
    return j


def _is_address(t: Tokens, i: int) -> bool:
    """Whether digits behind a slash are part of a web address: a host or a scheme is glued in before it."""
    for p in range(i - 1, max(i - 30, 0), -1):
        if not t.glued(p):
            return False
        if t.words[p] == "." and t.words[p - 1][0].isalpha() and t.words[p + 1][0].isalpha():
            return True
    return False


def _is_currency(t: Tokens, i: int) -> bool:
    """Whether the word that is glued before the number at token `i` names a currency: USD5, Rs500, $US84, PS3m."""
    word = t.words[i - 1]
    if word in word_set("coded"):
        return False
    if f"{word} #" in table().exact:  # PS3m and N208.8 billion; PS5 is a name
        suffix = t.glued(i + 1) and t.words[i + 1] in number_words().suffix
        priced = "." in t.words[i] and t.lower[i + 1] in _PER  # R23.46 a litre
        return suffix or priced or "," in t.words[i] or t.lower[i + 1] in number_words().scale
    unit = table().exact.get(f"$ {word}" if i > 1 and t.words[i - 2] == "$" else word)
    return unit is not None and is_money(unit)


def _code_number(t: Tokens, i: int) -> int:
    """221B Baker Street, 9 E 71st St, 0800 555 1234, 007, 401(k)."""
    word = t.words[i]
    letter = t.words[i + 2]
    if t.words[i + 1] == "(" and t.words[i + 3] == ")" and len(letter) == 1 and letter.islower() and t.glued(i + 1):
        return i + 4
    if len(t.words[i + 1]) == 1 and t.words[i + 1].isupper() and t.glued(i + 1) and is_address(t, i + 2):
        return i + 2
    if t.words[i + 1] in _COMPASS and is_address(t, i + 1):
        return i + 2  # 9 E 71st St
    if word[0] == "0" and len(word) > 1 and word.replace(" ", "").isdecimal() and word.strip("0 "):
        end = i + 1
        while t.words[end][:1].isdecimal() or (t.words[end] in HYPHENS and t.words[end + 1][:1].isdecimal()):
            end += 1
        return end
    return 0


def _clock(t: Tokens, i: int) -> int:
    """5:40, 17:30:05, 2:1, 1:50,000, whatever it is."""
    word = t.words[i]
    j = i + 1
    if t.words[j] == ":" and t.glued(j) and len(word) < 3:
        while t.words[j] == ":" and t.glued(j) and t.words[j + 1].replace(",", "").isdecimal() and t.glued(j + 1):
            j += 2
        return j if j > i + 1 else 0
    return 0


def is_code(t: Tokens, q: Quantity) -> bool:
    """Whether letters or digits go on right behind the quantity, as in 06F6, 4x4 and 12abc."""
    word = t.words[q.end]
    if not (word[:1].isalnum() and t.glued(q.end)) or t.words[q.end - 1][-1:] in ("%", ")", "]", "}", ">", "°"):
        return False
    return t.lower[q.end] != "ish" and (t.lower[q.end] != "x" or t.words[q.end + 1][:1].isalnum())
