"""Numbers that signs join to something that is no quantity: 2019-07-12, 9/11, 2014-18, +90 312 555 1234, 5-for-10."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .measured import unit_at
from .number_words import number_words
from .scores import is_score
from .streets import is_address
from .tokens import DASHES, HYPHENS

if TYPE_CHECKING:
    from .tokens import Tokens

_JOINS = DASHES | frozenset(("/", ".", ":"))
_TALLIES = ("for", "of", "on", "by", "in")
_IN_PHONES = HYPHENS | {"/"}
_CENTURIES = ("18", "19", "20")
_TEN, _WHOLE = 10, 100


def numbers_joined(t: Tokens, i: int) -> int:
    """2019-07-12, 12/07/2019, 555-1234, +90 312 555 1234, 9/11, 2014-18, 2019/20."""
    if i and t.words[i - 1] == "+" and t.glued(i) and (i == 1 or not t.glued(i - 1)):
        return _phone(t, i)
    j = i + 1
    sign = t.words[j]
    if sign in HYPHENS and t.lower[i + 2] in _TALLIES and t.words[i + 3] == sign and t.words[i + 4].isdecimal():
        return i + 5  # 5-for-10
    if sign in HYPHENS and t.lower[i + 2] == "to" and t.words[i + 3 : i + 5] == [sign, "1"]:
        return i + 5  # odds of 3-to-1
    if sign not in _JOINS or not t.glued(j):
        return 0
    while t.words[j] == sign and t.glued(j) and t.words[j + 1].isdecimal() and t.glued(j + 1):
        j += 2
    parts = (j - i + 1) // 2
    if parts > 2:
        return j
    if parts < 2:
        return 0
    left, right = t.words[i], t.words[i + 2]
    if sign == "/":
        return (
            j
            if left == right
            or (left, right) in (("24", "7"), ("7", "7"))
            or _may_be_day(left, right)
            or ((left + right).isdecimal() and _is_pair(int(left), int(right)))
            or _years(left, right)
            else 0
        )
    if t.words[j] == "/":
        return 0  # 3-1/2
    if sign in DASHES and (_years(left, right) or (left, right) == ("9", "11") or (len(left) == 3 and len(right) == 4)):
        return j
    if sign in DASHES and t.words[j] == "s" and t.glued(j) and left.isdecimal() and int(left) >= int(right):
        return j + 1  # three 4-3s
    if sign not in DASHES or unit_at(t, j) is not None:
        return 0
    if is_address(t, j):
        return j  # 16-18 Station Road
    if t.glued(j) and t.words[j][:1].isupper() and t.words[j] not in number_words().suffix:
        return j + 1  # 777-200LR
    return j if is_score(t, i, left, right) else 0


def _may_be_day(left: str, right: str) -> bool:
    """Whether two numbers are a day rather than a fraction: 9/11, 26/11."""
    if not left.isdecimal():
        return False  # 2.1/10
    return (left, right) == ("9", "11") or (8 < int(right) < 13 and int(right) < int(left) < 32)


def _is_pair(left: int, right: int) -> bool:
    """Whether two numbers with a slash are no fraction: a 70/30 split, a blood pressure of 120/80."""
    return left + right == _WHOLE or left > right >= _TEN


def _years(left: str, right: str) -> bool:
    """Whether two numbers are years: 2014-18, 2019/20, 1914-1918."""
    if len(left) != 4 or left[:2] not in _CENTURIES:
        return False
    return len(right) == 2 or (len(right) == 4 and right[:2] in _CENTURIES)


def _phone(t: Tokens, i: int) -> int:
    """The token behind a telephone number whose plus sign is before token `i`, 0 where it is none ("+5")."""
    j = i + 1
    while t.words[j].replace(" ", "").isdecimal() or (t.words[j] in _IN_PHONES and t.words[j + 1].isdecimal()):
        j += 1
    return j if j > i + 1 or len(t.words[i]) > 6 else 0
