"""Files as they are named to a person, and opened without waiting for anybody."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO

from newsfacts.errors import CannotRead


def shown(path: Path | str) -> str:
    """A path as a person would type it: relative where it lies below this folder."""
    text = str(path)
    try:
        here = os.path.join(os.getcwd(), "")  # noqa: PTH109, PTH118  (a Path here costs more than it gives)
    except OSError:  # the folder was deleted under us
        return text
    return text.removeprefix(here)


def opened(path: Path | str) -> BinaryIO:
    """Open a regular file for reading, without ever waiting for it: a pipe or a device is refused once it is open.

    A draft (`newsfacts.writing.draft`) gives what it holds. Raises CannotRead, which says why in words; the file is
    named as a person would type it.
    """
    content = getattr(path, "content", None)
    if content is not None:
        return BytesIO(content)
    try:
        handle = os.open(path, os.O_RDONLY | _WITHOUT_WAITING)
        try:
            if not S_ISREG(os.fstat(handle).st_mode):
                raise CannotRead(f"{shown(path)}: not a regular file")
            return os.fdopen(handle, "rb")
        except BaseException:
            os.close(handle)
            raise
    except (OSError, ValueError) as error:  # the latter for a name that no file can have
        raise CannotRead(f"{shown(path)}: {getattr(error, 'strerror', None) or error}") from None


_WITHOUT_WAITING = sum(getattr(os, flag, 0) for flag in ("O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY"))
