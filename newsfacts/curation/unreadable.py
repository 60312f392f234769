"""Where a file holds its first character that YAML does not allow, or its first byte that is no UTF-8."""

from __future__ import annotations

import codecs
import re
from typing import BinaryIO

_UNREADABLE = r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
_BLOCK = 1 << 16
_BOM = "\ufeff"


def first_unreadable(stream: BinaryIO) -> tuple[str, int, int, str]:
    """Code, line, column and message of the problem; parsers count both in units that differ.

    Reads the stream from its beginning, some kilobytes at a time, however long its lines are.
    """
    stream.seek(0)
    decode = codecs.getincrementaldecoder("utf-8")().decode
    line = column = 1
    block = stream.read(_BLOCK)
    beginning = True
    while True:
        wrong: UnicodeDecodeError | None = None
        try:
            text = decode(block, not block)
        except UnicodeDecodeError as error:
            wrong, text = error, error.object[: error.start].decode()
        if beginning:
            text = text.removeprefix(_BOM)
        found = re.search(_UNREADABLE, text)
        before = text[: found.start()] if found else text
        line += before.count("\n")
        column = len(before) - before.rfind("\n") if "\n" in before else column + len(before)
        if found:
            return "control-character", line, column, f"U+{ord(found.group()):04X} cannot stand in YAML"
        if wrong is not None:
            return "not-utf8", line, column, f"byte 0x{wrong.object[wrong.start]:02x} is not UTF-8"
        if not block:
            return "not-utf8", line, 1, "the file is not text in UTF-8"
        beginning, block = False, stream.read(_BLOCK)
