"""The forms under which a name can be known: plural, with an 's, with its digits apart."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence


def owning(keys: list[str], words: Sequence[str], at: int, size: int, possessive: Collection[int]) -> list[str]:
    """The forms of a name with those that keep an `'s`: the keeper's lamp; St Brannoc's may be a whole one."""
    last = at + size - 1
    if any(each in possessive for each in range(at, last)):
        owned = (f"{words[each]} s" if each in possessive else words[each] for each in range(at, last))
        keys = [" ".join((*owned, words[last])), *keys]
    return [f"{keys[0]} s", *keys] if last in possessive else keys


def keys_of(words: Sequence[str], at: int, size: int) -> list[str]:
    """Give the forms under which the name of `size` words from `at` can be known."""
    part = words[at : at + size]
    if len(part) < size:
        return []
    key = " ".join(part)
    if "".join(part).isalpha():  # most words
        return [key, key[:-1]] if len(key) > 3 and key.endswith("s") else [key]
    keys = [key]
    if any(map(str.isdigit, key)):
        divided = re.sub(r"(?<=[^\W\d])(?=\d)", " ", key)
        keys += [divided, key.replace(" ", ""), divided.removesuffix("s"), key.replace(" ", "").removesuffix("s")]
    elif len(key) > 3 and key.endswith("s"):
        keys.append(key[:-1])
    return list(dict.fromkeys(keys))
