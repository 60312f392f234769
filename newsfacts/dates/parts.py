"""Dates other than days and months: "early 2020", "summer 2019", "Q3 2020", "the 1990s", "15th century", "2019".

"early", "mid" and "late" mean a third: of a year the third that EDTF has a code for (`2020-37~`), of a month,
a decade or a century an interval (`2020-02-21~/2020-02-29~`). They are approximate, halves and quarters are not.
"""

from __future__ import annotations

from newsfacts.dates.context import bare_year_at
from newsfacts.dates.days import month_length
from newsfacts.dates.decades import century_at, decade_at
from newsfacts.dates.named import fiscal_at, holiday_at
from newsfacts.dates.numbers import ordinal_at
from newsfacts.dates.piece import FISCAL, Piece
from newsfacts.dates.points import point_at, year_after
from newsfacts.dates.tokens import Tokens, full_year, glued

_LAST_WEEK = 5
_THIRDS = {"first": 0, "middle": 1, "last": 2, "end": 2}


def piece_at(t: Tokens, i: int, sure: bool = False) -> Piece | None:
    """Any single date at token `i`; `sure` says that a date must stand here."""
    if (i, sure) not in t.pieces:
        t.pieces[i, sure] = _read(t, i, sure)
    return t.pieces[i, sure]


def _read(t: Tokens, i: int, sure: bool) -> Piece | None:
    kinds = t[i].kinds
    if "roughly" in kinds:
        return _qualified(t, i, sure)
    if "part" in kinds:
        piece = _part(t, i)
        if piece:
            return piece
    start = i
    if "the" in kinds:
        start = i + 1
        if "part" in t[start].kinds:
            return _part(t, start)
    if t[start].number < 0 or "suffix" in t[start + 1].kinds:
        piece = (
            _season(t, start)
            or _group(t, start)
            or fiscal_at(t, start)
            or holiday_at(t, start, sure)
            or century_at(t, start)
        )
        if piece:
            return piece
    return _lettered(t, start) or decade_at(t, start) or point_at(t, i, sure) or _year(t, start, sure)


def _year(t: Tokens, i: int, sure: bool) -> Piece | None:
    named = "year" in t[i].kinds or "era" in t[i].kinds
    year = bare_year_at(t, i + 1 if named else i, sure or named)
    if not year and named:
        return None
    return _after_year(t, year.value, year.after) if year else None


def _after_year(t: Tokens, year: int, j: int) -> Piece | None:
    """The year that ends before token `j`, or what it begins: "2019 Q3", "2018 third quarter", "2018 spring"."""
    plain = Piece(j, year)
    if "era" in t[j].kinds:
        return Piece(j + 1, year)
    if "letter" in t[j].kinds and t[j + 1].number in (1, 2, 3, 4) and glued(t, j + 1):
        return _letter(year, t[j].kinds["letter"], t[j + 1].number, j + 2)
    if "fiscal" in t[j].kinds and " " in t[j].text:  # "the 2009 fiscal year"
        return Piece(j + 1, special=f"{FISCAL}{year:04d}~")
    if "season" in t[j].kinds and "also_a_word" not in t[j].kinds and not year_after(t, j + 1):
        return Piece(j + 1, special=f"{year:04d}-{t[j].kinds['season']}")
    number = ordinal_at(t, j)
    code = t[number.after].kinds.get("group") if number else None
    return (_letter(year, code, number.value, number.after + 1) or plain) if number and code else plain


def _qualified(t: Tokens, i: int, sure: bool) -> Piece | None:
    """Read "about 2019", "circa 1850", "possibly 12 July 2019"."""
    if t[i - 1].text == "/" and glued(t, i):
        return None  # the week of "w/c 4 Feb"
    j = i + 2 if t[i + 1].text == "." and glued(t, i + 1) else i + 1
    if t[j].kinds.keys() & {"in", "on"}:
        j += 1
    piece = None if "roughly" in t[j].kinds else piece_at(t, j, sure or "of_dates" in t[i].kinds)
    mark = str(t[i].kinds["roughly"])
    if piece and not sure and "of_topics" in t[i].kinds and (piece.day or "topic" in t[i - 1].kinds):
        return None
    if not piece or piece.edtf[0] == "[" or "/" in piece.edtf or piece.edtf[-1] in "~?%":
        return piece
    return piece._replace(special=piece.edtf + mark)


def _part(t: Tokens, i: int) -> Piece | None:
    """Read "early 2020", "the end of May", "mid-2019", "the second half of 2018", "late 19th century"."""
    which = t[i].kinds["part"]
    j = i + 1
    while t[j].text == "-" or t[j].kinds.keys() & {"the", "of", "in"}:
        if t[j].text == "-" and not glued(t, j + 1):
            return None
        j += 1
        if j > i + 4:
            return None
    piece = None if t[j].kinds.keys() & {"part", "roughly"} else piece_at(t, j, sure=True)
    if not piece or piece.day is not None or "/" in piece.special or "~" in piece.special:
        return None
    if isinstance(which, str) and which.startswith("week"):
        return _week(piece, int(which[-1]))
    if piece.special:
        return _part_of_special(piece, which)
    if piece.month is None:
        code = which if isinstance(which, int) else f"{37 + _THIRDS[which]}~"
        code = str(code).removesuffix("~") + ("~" if isinstance(which, str) else "")
        return Piece(piece.after, special=f"{piece.edtf}-{code}")
    return part_of_month(piece, which)


def _week(piece: Piece, number: int) -> Piece | None:
    """Seven days of a month or year, roughly, as people begin weeks on different days; the fifth is the last."""
    if piece.special or piece.year is None:
        return piece if piece.month else None
    if piece.month is None and number not in (1, _LAST_WEEK):
        return None
    month = piece.month or (1 if number == 1 else 12)
    end = month_length(piece.year, month) if number == _LAST_WEEK else 7 * number
    days = f"{piece.year:04d}-{month:02d}"
    return Piece(piece.after, special=f"{days}-{end - 6:02d}~/{days}-{end:02d}~")


def _part_of_special(piece: Piece, which: int | str) -> Piece | None:
    """A part of a decade or a century; of a season only that it is rough."""
    years = piece.special
    if not years.endswith("X") or "-" in years:
        return piece._replace(special=years + "~")
    size = 100 if years.endswith("XX") else 10
    first = int(years.replace("X", "0"))
    if which in (40, 41):
        start = first + (which == 41) * size // 2
        return piece._replace(special=f"{start or 1:04d}/{start + size // 2 - 1:04d}")
    if isinstance(which, int):
        return None
    cuts = [0, round(size / 3 + 0.4), round(size * 2 / 3), size]
    third = _THIRDS[which]
    return piece._replace(special=f"{first + cuts[third] or 1:04d}~/{first + cuts[third + 1] - 1:04d}~")


def part_of_month(piece: Piece, which: int | str) -> Piece | None:
    """Ten days for a third of a month, half a month for a half; the month where its year is open."""
    assert piece.month is not None
    if piece.year is None:
        return piece._replace(part=which) if isinstance(which, str) else None
    last = month_length(piece.year, piece.month)
    if which in (40, 41):
        start, end, mark = (1, 15, "") if which == 40 else (16, last, "")
    elif isinstance(which, str):
        third = _THIRDS[which]
        start, end, mark = 10 * third + 1, last if third == 2 else 10 * third + 10, "~"
    else:
        return None
    month = piece.edtf
    return Piece(piece.after, special=f"{month}-{start:02d}{mark}/{month}-{end:02d}{mark}")


def _season(t: Tokens, i: int) -> Piece | None:
    """Read "summer 2019", "the spring of 1918", "winter 2019/20"."""
    code = t[i].kinds.get("season")
    if code is None:
        return None
    year = year_after(t, i + 1)
    if not year or ("also_a_word" in t[i].kinds and ("to" in t[i - 1].kinds or "no_season" in t[i - 1].kinds)):
        return None  # "sales will fall in 2005"
    after = year.after
    if code == 24 and t[after].text in ("/", "-", "–") and t[after + 1].number % 100 == (year.value + 1) % 100:
        after += 2
    return Piece(after, special=f"{year.value:04d}-{code}")


def _lettered(t: Tokens, i: int) -> Piece | None:
    """Read "Q3 2020", "H1 of 2019", "1H 2019", "2015-Q3", "Q3 FY2018"."""
    if len(t[i].text) == 4 and 1000 <= t[i].number <= 2999 and not (glued(t, i) and t[i - 1].text.isalnum()):
        j = i + 1 + (t[i + 1].text in ("-", "/") and glued(t, i + 1) and glued(t, i + 2))
        code, number = t[j].kinds.get("letter"), t[j + 1].number
        tight = glued(t, j) and glued(t, j + 1) and len(t[j + 1].text) == 1
        return _letter(t[i].number, code, number, j + 2) if code and tight and number in (1, 2, 3, 4) else None
    letter, digit = (i, i + 1) if t[i].number < 0 else (i + 1, i)
    code, number = t[letter].kinds.get("letter"), t[digit].number
    if code is None or number not in (1, 2, 3, 4) or not glued(t, i + 1) or len(t[digit].text) > 1:
        return None
    return _letter_of(t, i + 2, code, number)


def _group(t: Tokens, i: int) -> Piece | None:
    """Read "3rd quarter of 2016", "second half, 2018"."""
    number = ordinal_at(t, i)
    code = t[number.after].kinds.get("group") if number else None
    return _letter_of(t, number.after + 1, code, number.value) if number and code else None


def _letter_of(t: Tokens, j: int, code: int | str, number: int) -> Piece | None:
    """A quarter or half of the year behind it at token `j`; of a year of accounts only roughly."""
    year = year_after(t, j)
    if year:
        return _letter(year.value, code, number, year.after)
    if t[j].text in ("'", "’") and glued(t, j) and len(t[j + 1].text) == 2 and t[j + 1].number >= 0:
        short = full_year(t[j + 1].number)  # "Q3'15"
        return _letter(short, code, number, j + 2) if short else None
    short = full_year(t[j].number) if t[j - 1].capital and glued(t, j) and len(t[j].text) == 2 else 0  # "4Q19"
    if short and t[j].number >= 0:
        return _letter(short, code, number, j + 1)
    while t[j].kinds.keys() & {"of", "the"}:
        j += 1
    fiscal = fiscal_at(t, j)
    if fiscal is None or "/" in fiscal.special:
        return None
    piece = _letter(int(fiscal.special.removeprefix(FISCAL)[:4]), code, number, fiscal.after)
    return piece._replace(special=f"{FISCAL}{piece.special}~") if piece else None


def _letter(year: int, code: int | str, number: int, after: int) -> Piece | None:
    if number > (2 if code == 39 else 4):
        return None
    return Piece(after, special=f"{year:04d}-{int(code) + number}")
