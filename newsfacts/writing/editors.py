"""The editor of whoever runs newsfacts, and how it is told which line to open."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from newsfacts.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsfacts.writing.finding import Place

VARIABLES = ("VISUAL", "EDITOR")
_EDITORS = Path(__file__).with_name("editors.tsv")
_FALLBACKS = ("notepad",) if sys.platform == "win32" else ("sensible-editor", "nano", "vim", "vi")


def editor(environment: Mapping[str, str]) -> list[str] | None:
    """The command of the editor: VISUAL, else EDITOR, else the first common one that is installed, else None.

    Raises UsageError where a variable cannot be read as a shell would.
    """
    for variable in VARIABLES:
        if written := environment.get(variable, "").strip():
            try:
                command = shlex.split(written, posix=sys.platform != "win32")
            except ValueError as error:
                raise UsageError("bad_editor", f"{variable} is {written!r}: {str(error).lower()}") from None
            return [part.strip('"') for part in command] if sys.platform == "win32" else command
    found = next((name for name in _FALLBACKS if shutil.which(name, path=environment.get("PATH"))), None)
    return None if found is None else [found]


def opened_at(command: list[str], place: Place) -> list[str]:
    """The command that opens a file at a line, in the words of that editor.

    Arguments that the command has already are not given twice.
    """
    program = PurePath(command[0]).name.lower()
    arguments = _editors().get(program.removesuffix(".exe").removesuffix(".cmd"), "{file}").split()
    # A path that begins with a hyphen would be read as an option.
    file = os.path.join(os.curdir, place.file) if str(place.file).startswith("-") else str(place.file)  # noqa: PTH118
    filled = [
        part.replace("{line}", str(place.line)).replace("{column}", str(place.column)).replace("{file}", file)
        for part in arguments
    ]
    return command + [part for part in filled if not (part.startswith("--") and part in command)]


def _editors() -> dict[str, str]:
    lines = _EDITORS.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines if line and not line.startswith("#"))
