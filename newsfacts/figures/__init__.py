"""Figures: quantities as people write them, read, compared and converted.

`read_figure` reads one, `find_figures` finds all in a text, `relation` compares two, `converted` helps a reader.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .compare import relation
    from .finder import FoundFigure, figures_and_open_numbers, find_figures
    from .for_readers import converted
    from .reader import FigureError, read_figure
    from .units import convert, dimension_of, find_unit, in_base, unit_names

__all__ = [
    "FigureError",
    "FoundFigure",
    "convert",
    "converted",
    "dimension_of",
    "figures_and_open_numbers",
    "find_figures",
    "find_unit",
    "in_base",
    "read_figure",
    "relation",
    "unit_names",
]

_HOMES = {
    "FigureError": "reader",
    "FoundFigure": "finder",
    "convert": "units",
    "converted": "for_readers",
    "dimension_of": "units",
    "find_figures": "finder",
    "find_unit": "units",
    "in_base": "units",
    "figures_and_open_numbers": "finder",
    "read_figure": "reader",
    "relation": "compare",
    "unit_names": "units",
}


def __getattr__(name: str) -> object:
    """A public name, imported when it is first used: start-up pays only for what a command needs."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value
