"""One spelling for what people spell in many ways: case, diacritics, hyphens, invisible characters."""

from __future__ import annotations

# Letters that Unicode does not decompose, and characters that only a machine sees.
_LETTERS = {
    "ı": "i", "İ": "I", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D",
    "þ": "th", "Þ": "Th", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "’": "'", "‘": "'", "ʼ": "'",
}  # fmt: skip
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff" + "".join(map(chr, range(0x202A, 0x202F)))
_FOLD = str.maketrans(_LETTERS | dict.fromkeys(_INVISIBLE, ""))
_FOLDED = frozenset((*_LETTERS, *_INVISIBLE))

_HYPHENS = "-‐‑–"
_NO_HYPHENS = str.maketrans(dict.fromkeys(_HYPHENS, ""))
_GROUP_MARKS = ",\u00a0\u2009\u202f"
# A digit stands in front, for a search leaps to the next digit; what may not stand before it is looked at then.
_GROUPED = rf"\d(?<![\d{_GROUP_MARKS}]\d)\d{{0,2}}(?:[{_GROUP_MARKS}]\d{{3}})+(?!\d)"
POINT = "ᐧ"
"""A letter that looks like a point, and that no text of the news has: it stands between the digits of one number."""
_HYPHENED = rf"[^\W_]+(?:[{_HYPHENS}][^\W_]+)+"


def fold(text: str) -> str:
    """A text as the index's tokenizer should see it; case and common diacritics are its own work."""
    return text if text.isascii() or _FOLDED.isdisjoint(text) else text.translate(_FOLD)


def ungrouped(text: str) -> str:
    """A text with its large numbers as one word each: `950,000` as `950000`, which is no longer than `950`."""
    if "," not in text and (text.isascii() or not any(mark in text for mark in _GROUP_MARKS)):
        return text
    import re  # late: a shell that completes a line waits for this module

    return re.sub(_GROUPED, lambda number: _without_group_marks(number[0]), text)


def _without_group_marks(number: str) -> str:
    for mark in _GROUP_MARKS:  # one by one: `translate` is slow wherever it takes a sign out
        number = number.replace(mark, "")
    return number


def whole_numbers(text: str) -> str:
    """A text with every number as one word, as the index holds it: `950000`, and `2.5` and `5:40` with a letter inside.

    What divides words for SQLite would make two numbers of them, neither of which is meant.
    """
    text = ungrouped(text)
    if text.find(".") in (-1, len(text) - 1) and ":" not in text:  # most texts have a point at their end alone
        return text
    import re  # late too

    return re.sub(r"[.:](?=\d)(?<=\d.)", POINT, text)


def index_words(text: str) -> list[str]:
    """The words of a text as the index holds them, before it takes their stems."""
    return tokens(whole_numbers(text))


def plain(text: str) -> str:
    """A text in lower case and without diacritics: `Erdoğan` becomes `erdogan`."""
    if text.isascii():
        return text.lower()
    from unicodedata import combining, normalize  # late too

    decomposed = normalize("NFKD", text.translate(_FOLD).casefold())
    return normalize("NFC", "".join(sign for sign in decomposed if not combining(sign)))


def tokens(text: str) -> list[str]:
    """The words of a text, each in its plain spelling; signs divide words, but not the digits of a number."""
    folded = plain(ungrouped(text))
    if folded.isalnum():
        return [folded]
    return "".join([sign if sign.isalnum() else " " for sign in folded]).split()


def joined(text: str) -> str:
    """The hyphened words of a text once more as one word each: `S-400` as `S400`."""
    if "-" not in text and (text.isascii() or not any(hyphen in text for hyphen in _HYPHENS)):
        return ""
    import re  # late too

    return " ".join([word.translate(_NO_HYPHENS) for word in re.findall(_HYPHENED, text)])


def alias_key(name: str) -> str:
    """The form under which a name or an alias is looked up: its plain words, hyphens and articles aside."""
    if name.isascii() and name.isalpha():  # most, and thousands are asked for at once
        return name.lower()
    simple = name.isascii() and name.replace(" ", "").isalpha()
    words = name.lower().split() if simple else tokens(name)
    return " ".join(words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words)


def in_unicode(text: str) -> str:
    """A text that SQLite takes: bytes of a command line that are no UTF-8 come to Python as lone surrogates."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
