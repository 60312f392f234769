"""A progress bar on standard error, for work that a person would otherwise wonder about."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TextIO

from newsfacts.encoding.clean import clean

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

PATIENCE = 0.5
"""Seconds that pass before a bar is shown; most work is over by then."""


class ProgressBar:
    """Told how much of how much is done; shows it where `stream` is a terminal and the work takes long."""

    def __init__(self, words: str, stream: TextIO) -> None:
        self._words, self._stream = words, stream
        self._started = time.monotonic()
        self._shown: tuple[Progress, TaskID] | None = None

    def __call__(self, done: int, total: int) -> None:
        """Show that `done` of `total` is done."""
        if self._shown is None:
            if not self._stream.isatty() or time.monotonic() - self._started < PATIENCE:
                return
            self._shown = self._show(total)
        progress, task = self._shown
        progress.update(task, completed=done, total=total)

    def close(self) -> None:
        """Take the bar away again; the terminal is as it was before."""
        if self._shown is not None:
            self._shown[0].stop()

    def _show(self, total: int) -> tuple[Progress, TaskID]:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

        words = TextColumn("{task.description}", markup=False)  # a draft can have any name
        progress = Progress(
            words, BarColumn(), TaskProgressColumn(), TimeRemainingColumn(),
            console=Console(file=self._stream), transient=True,
        )  # fmt: skip
        task = progress.add_task(clean(self._words), total=total)
        progress.start()
        return progress, task
