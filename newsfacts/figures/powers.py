"""Powers of numbers: 2.48×10−5, 3×10⁸, 2^10."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from .fractions import Number
from .units import EXACT, tidy

if TYPE_CHECKING:
    from .tokens import Tokens

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


def power(t: Tokens, j: int, value: Decimal) -> Number | None:
    """The value with the power behind it: the sign of multiplication or the caret is token `j`."""
    return _scientific(t, j, value) or _raised(t, j, value)


def _scientific(t: Tokens, j: int, value: Decimal) -> Number | None:
    """2.48×10−5, 8x2^10, 3×10⁸: the sign of multiplication is token `j`."""
    if t.words[j] not in ("×", "x", "*") or t.words[j + 1] not in ("10", "2"):
        return None
    base = Decimal(t.words[j + 1])
    k = j + 2
    raised = t.words[k].translate(_SUPERSCRIPT)
    lost = t.words[k] == "-" and "." in t.words[j - 1] and t.glued(j) and t.glued(k) and t.glued(k + 1)  # 5.5x10-3
    if lost or t.words[k] in ("^", "−", "⁻"):
        sign = "-" if t.words[k] != "^" else ""
        k += 1
        if t.words[k] in ("-", "−"):
            sign, k = "-", k + 1
        raised = sign + t.words[k].translate(_SUPERSCRIPT)
    elif raised == t.words[k]:
        return None
    if not raised.lstrip("-").isdecimal() or len(raised) > 3:
        return None
    return Number(tidy(EXACT.multiply(value, EXACT.power(base, int(raised)))), k + 1, "digits", 0)


def _raised(t: Tokens, j: int, value: Decimal) -> Number | None:
    """2^10, 1.1^-3: the caret is token `j`."""
    k = j + 2 if t.words[j + 1] in ("-", "−", "+") else j + 1
    if t.words[j] != "^" or not t.glued(k) or not t.words[k].isdecimal() or len(t.words[k]) > 2:
        return None
    power = int(t.words[k]) * (-1 if t.words[j + 1] in ("-", "−") else 1)
    return Number(tidy(EXACT.power(value, power)), k + 1, "digits", 0) if value else None
