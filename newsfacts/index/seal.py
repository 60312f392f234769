"""Telling that an index is as it was when it was finished, without reading all of it.

Beside a finished index lies its seal: size, times and inode of the index, and checksums of its beginning and of all
of it. Whatever writes to the index moves its time of change, which no program can set back; then all of it is looked
at. What decays on the disk without that breaks the checksum of the beginning, or what SQLite reads.
The seal is also what compilers lock.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISREG
from zlib import crc32

from newsfacts.index.stamp import stamp_of

CHECKED = 1_000_000
"""Bytes that are read at every look-up; that costs half a millisecond, and is the whole of a usual index."""
_LONGEST_SEAL = 1_000
_BLOCK = 1 << 20
_OPENING = sum(getattr(os, flag, 0) for flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC"))


def place_of_seal(index: Path) -> Path:
    """Give the place of the seal of an index."""
    return index.with_suffix(".seal")


@contextmanager
def ready_to_seal(index: Path) -> Iterator[int]:
    """Open the seal of an index for writing, as a new file where there is none; links are not followed.

    Raises OSError, also where something other than a file lies there.
    """
    handle = os.open(place_of_seal(index), os.O_RDWR | os.O_CREAT | _OPENING, 0o600)
    try:
        if not S_ISREG(os.fstat(handle).st_mode):
            raise OSError("the seal is no file")
        yield handle
    finally:
        os.close(handle)


def seal(index: Path, handle: int) -> None:
    """Seal a finished index that lies at its place. Raises OSError."""
    status = os.lstat(index)
    beginning, whole = (_checksum(index, status.st_size, most) for most in (CHECKED, status.st_size))
    written = f"{stamp_of(status)}\n{beginning}\n{whole}\n".encode()
    os.ftruncate(handle, 0)
    os.pwrite(handle, written, 0)


def is_sealed(index: Path, *, to_the_end: bool = False) -> bool:
    """Say whether an index is as it was when it was sealed; `to_the_end` looks at every byte of it."""
    try:
        handle = os.open(place_of_seal(index), os.O_RDONLY | _OPENING)
        try:
            stamp, *checksums, end = os.read(handle, _LONGEST_SEAL).decode().split("\n")
        finally:
            os.close(handle)
        status = os.lstat(index)
        if not S_ISREG(status.st_mode) or end or len(checksums) != 2:
            return False
        to_the_end = to_the_end or stamp_of(status) != stamp  # written to, or copied
        most = status.st_size if to_the_end else CHECKED
        return _checksum(index, status.st_size, most) == int(checksums[to_the_end])
    except (OSError, ValueError):
        return False


def _checksum(index: Path, size: int, most: int) -> int:
    checksum, left = 0, min(size, most)
    handle = os.open(index, os.O_RDONLY | _OPENING)
    try:
        while left > 0 and (block := os.read(handle, min(left, _BLOCK))):
            checksum = crc32(block, checksum)
            left -= len(block)
    finally:
        os.close(handle)
    return checksum
