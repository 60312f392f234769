"""`entities`, `topics` and `sources`: what the base knows, with counts."""

# No `from __future__ import annotations`: Typer would compile each annotation twice, at every start.
from collections.abc import Callable
from typing import Any

from newsfacts.cli import options
from newsfacts.cli.opening import open_base
from newsfacts.cli.printing import print_answer
from newsfacts.lookup.listing import Page
from newsfacts.results import KINDS_OF


def _command(name: str) -> Callable[..., int]:
    """Give the function behind a command that lists what records refer to."""

    def list_all(
        query: options.Names = None,
        sort: options.ListSort = None,
        reverse: options.Reverse = False,
        limit: options.Limit = None,
        offset: options.Offset = 0,
        count: options.Count = False,
        fields: options.Fields = None,
        format: options.Format = None,
        json: options.Json = False,
        no_header: options.NoHeader = False,
        data: options.Data = None,
    ) -> int:
        output = options.output(format, json, fields, KINDS_OF[name], count, no_header)
        base = open_base(data)
        look_up: Callable[[str, Page], Any] = getattr(base, name)
        return print_answer(look_up(" ".join(query or ()), Page(sort, reverse, limit, offset)), output)

    return list_all


_HELP = {
    "entities": """Print the people, countries, organisations, places and things that records are about.

    Examples: `newsfacts entities` · `newsfacts entities senator` · `newsfacts entities --sort records -n 5`""",
    "topics": """Print the topics and how many records each has.

    Examples: `newsfacts topics` · `newsfacts topics --sort records`""",
    "sources": """Print the documents that records rest on.

    Examples: `newsfacts sources` · `newsfacts sources --json`""",
}

COMMANDS: dict[str, tuple[Callable[..., int], dict[str, Any]]] = {
    name: (_command(name), {"help": words}) for name, words in _HELP.items()
}
