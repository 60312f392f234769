"""One date in a text, as far as the text gives it."""

from __future__ import annotations

from typing import NamedTuple

FISCAL = "FY"
"""What stands before the EDTF of a year of accounts, for which EDTF has no sign."""


class Piece(NamedTuple):
    """One date in a text; what is not known of it is None."""

    after: int
    """The index of the first token behind it."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    special: str = ""
    """EDTF of what is not a day, month or year: "199X", "2019-22"."""
    part: str = ""
    """The third of a month that is meant, where the year that its days depend on is not known yet."""

    @property
    def edtf(self) -> str:
        """The date in EDTF, the year as XXXX where it is open."""
        if self.special:
            return self.special
        parts = ["XXXX" if self.year is None else f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)
