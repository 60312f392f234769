"""Figures, dates, times of day and scores of a sentence, with the words that they cover: `after` is the one behind."""

from __future__ import annotations

from typing import NamedTuple

from newsfacts.model import Date, Figure


class FigureAt(NamedTuple):
    """A figure and the words that it covers."""

    figure: Figure
    first: int
    after: int


class DateAt(NamedTuple):
    """A date and the words that it covers."""

    date: Date
    text: str
    first: int
    after: int


class TimeAt(NamedTuple):
    """A time of day in minutes after midnight, two where it may be morning or evening, and the words that it covers."""

    minutes: tuple[int, ...]
    first: int
    after: int


class ScoreAt(NamedTuple):
    """A score, as it is written, and the words that it covers."""

    score: tuple[int, int]
    first: int
    after: int
