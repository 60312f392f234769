"""Dates and times of day the way people and EDTF (ISO 8601-2) write them: reading, finding, comparing and saying them.

Each name is imported when it is first asked for, since a look-up that names no date must not pay for reading any.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsfacts.dates.compare import Relation, relation
    from newsfacts.dates.edtf import DateError
    from newsfacts.dates.finder import FoundDate, find_dates, read_date
    from newsfacts.dates.reading import read_edtf
    from newsfacts.dates.say import describe, precision
    from newsfacts.dates.times import FoundTime, find_times

__all__ = [
    "DateError",
    "FoundDate",
    "FoundTime",
    "Relation",
    "describe",
    "find_dates",
    "find_times",
    "precision",
    "read_date",
    "read_edtf",
    "relation",
]

_HOME = {
    "DateError": "edtf",
    "read_edtf": "reading",
    "FoundDate": "finder",
    "find_dates": "finder",
    "read_date": "finder",
    "Relation": "compare",
    "relation": "compare",
    "describe": "say",
    "precision": "say",
    "FoundTime": "times",
    "find_times": "times",
}


def __getattr__(name: str) -> object:
    """Import the module that holds a public name when the name is first used."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = globals()[name] = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    return value
