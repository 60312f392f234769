"""newsfacts: look facts up in a hand-curated YAML base, and check claims against it, offline.

>>> from newsfacts import FactBase
>>> base = FactBase.open()
>>> [fact.id for fact in base.facts("s400 price").results]
['s400-contract-value']
>>> base.check("43 Turkish soldiers were killed in the air strikes in Idlib").verdict
'refuted'
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing's own would cost its import before the program can answer Ctrl-C
if TYPE_CHECKING:
    from newsfacts.answer import Answer
    from newsfacts.citing import cite
    from newsfacts.errors import CannotRead, InvalidBase, NewsfactsError, Problem, UsageError
    from newsfacts.exporting import export
    from newsfacts.factbase import FactBase
    from newsfacts.lookup.filters import Filters
    from newsfacts.lookup.listing import Page
    from newsfacts.model import Date, Entity, EntityRef, Event, Evidence, Fact, Figure, Place, Quote, Source, SourceRef
    from newsfacts.results import Info, Shown, Topic
    from newsfacts.review.findings import Finding, Fix, Review
    from newsfacts.text.lines import Position
    from newsfacts.verdict.result import Comparison, Held, Slot, Verdict

__version__ = "0.1.0"

_HOME = {
    "FactBase": "factbase",
    **dict.fromkeys(("Info", "Shown", "Topic"), "results"),
    **dict.fromkeys(("CannotRead", "InvalidBase", "NewsfactsError", "Problem", "UsageError"), "errors"),
    **dict.fromkeys(("Date", "Entity", "EntityRef", "Event", "Evidence", "Fact", "Figure"), "model"),
    **dict.fromkeys(("Place", "Quote", "Source", "SourceRef"), "model"),
    **dict.fromkeys(("Finding", "Fix", "Review"), "review.findings"),
    **dict.fromkeys(("Comparison", "Held", "Slot", "Verdict"), "verdict.result"),
    "Answer": "answer",
    "cite": "citing",
    "export": "exporting",
    "Position": "text.lines",
    "Filters": "lookup.filters",
    "Page": "lookup.listing",
}

__all__ = [
    "Answer",
    "CannotRead",
    "Comparison",
    "Date",
    "Entity",
    "EntityRef",
    "Event",
    "Evidence",
    "Fact",
    "FactBase",
    "Figure",
    "Filters",
    "Finding",
    "Fix",
    "Held",
    "Info",
    "InvalidBase",
    "NewsfactsError",
    "Page",
    "Place",
    "Position",
    "Problem",
    "Quote",
    "Review",
    "Shown",
    "Slot",
    "Source",
    "SourceRef",
    "Topic",
    "UsageError",
    "Verdict",
    "cite",
    "export",
]


def __dir__() -> list[str]:
    """The public names, imported or not, for whoever asks what there is: a notebook at Tab."""
    return sorted([*globals(), *__all__])


def __getattr__(name: str) -> object:
    """Import a public name when it is first used, so that a part of newsfacts costs only itself."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
