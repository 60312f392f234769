"""Reading EDTF that a person wrote: where it is a date in English instead, the error says its EDTF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsfacts.dates.edtf import DateError, NoEdtf, clip, parse_edtf

if TYPE_CHECKING:
    from newsfacts.model import Date


def read_edtf(text: str) -> Date:
    """Read a date in EDTF; `newsfacts.dates.edtf` says what is read.

    Raises:
        DateError: the text is no such date; the message names the fault, or the EDTF that was probably meant.

    """
    try:
        return parse_edtf(text)
    except NoEdtf as error:
        from newsfacts.dates.finder import suggest_edtf  # reading English costs its import

        meant = suggest_edtf(text)
        raise (DateError(f"{clip(text.strip())}: write {meant}") if meant else error) from None
