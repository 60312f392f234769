"""Opening the base that a command line names, with a progress bar where it has to be compiled for long."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from newsfacts.cli.printing import say
from newsfacts.factbase import FactBase


def open_base(data: Sequence[Path] | None) -> FactBase:
    """Open the base of `--data`, else of NEWSFACTS_DATA, the project file, or the one that ships.

    Raises as FactBase.open does.
    """
    base = _opened(data or ())
    for remark in base.remarks:
        say(remark)
    return base


def _opened(paths: Sequence[Path]) -> FactBase:
    if not sys.stderr.isatty():
        return FactBase.open(*paths)
    from newsfacts.render.progress import ProgressBar

    bar = ProgressBar("compiling the fact base", sys.stderr)
    try:
        return FactBase.open(*paths, progress=bar)
    finally:
        bar.close()


def open_asked(data: Sequence[Path] | None) -> FactBase:
    """Open a base as `open_base` does, and say on a terminal which one it is where nothing named one."""
    if sys.stderr.isatty():
        from newsfacts.base_files import SHIPPED, base_files

        if base_files(data or ()).origin == SHIPPED:
            say("asking the base that ships; --data names another")
    return open_base(data)
