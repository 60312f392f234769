"""Telling that an index is as it was when it was finished, without reading all of it.

The time of change of a finished index is set: its seconds stand inside the index too, its nanoseconds are a
checksum of the first `CHECKED` bytes, which is the whole of a usual index. Whatever writes to the file moves
that time; what sets it back has to get past the checksum.
"""

from __future__ import annotations

import os
from pathlib import Path
from zlib import crc32

CHECKED = 1_000_000
"""Bytes under the checksum; reading them costs half a millisecond."""
_SECOND = 1_000_000_000


def seal(path: Path, second: int) -> None:
    """Give a finished file its time of change; `second` is what `sealed_in` will say. Raises OSError."""
    moment = second * _SECOND + _checksum(path)
    os.utime(path, ns=(moment, moment))


def sealed_in(path: Path) -> int | None:
    """Give the second in which a file was sealed, None where it has been changed since. Raises OSError."""
    second, checksum = divmod(os.stat(path).st_mtime_ns, _SECOND)  # noqa: PTH116
    if checksum and checksum != _checksum(path):  # some file systems keep whole seconds
        return None
    return second


def _checksum(path: Path) -> int:
    with path.open("rb") as stream:
        return crc32(stream.read(CHECKED)) % _SECOND
