"""`facts`, `quotes`, `timeline` and `search`: the look-ups that filters narrow down."""

# No `from __future__ import annotations`: Typer would compile each annotation twice, at every start.
from collections.abc import Callable
from typing import Any

import typer

from newsfacts.cli import options
from newsfacts.cli.group import NAMED_NONE
from newsfacts.cli.opening import open_base
from newsfacts.cli.printing import print_answer
from newsfacts.errors import UsageError
from newsfacts.lookup.filters import Filters
from newsfacts.lookup.listing import Page
from newsfacts.results import KINDS_OF


def _command(name: str) -> Callable[..., int]:
    """Give the function behind a command whose options are those that all look-ups share."""

    def look_up(
        context: typer.Context,
        query: options.Query = None,
        topic: options.Topic = None,
        about: options.About = None,
        place: options.Where = None,
        source: options.FromSource = None,
        by: options.By = None,
        to: options.To = None,
        since: options.Since = None,
        until: options.Until = None,
        unit: options.Unit = None,
        min: options.Min = None,
        max: options.Max = None,
        disputed: options.Disputed = False,
        sort: options.Sort = None,
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
        filters = Filters(topic, about, place, source, by, to, since, until, unit, min, max, disputed)
        if name == "search" and not " ".join(query or ()).strip():
            raise UsageError("usage", "search: give words to look for, or use facts, quotes or timeline to list all")
        output = options.output(format, json, fields, KINDS_OF[name], count, no_header)
        base = open_base(data)
        if query and context.meta.get(NAMED_NONE):
            from newsfacts.cli.misuse import expect_no_typo

            expect_no_typo(query, base)
        answer: Callable[[str, Filters, Page], Any] = getattr(base, name)
        return print_answer(answer(" ".join(query or ()), filters, Page(sort, reverse, limit, offset)), output)

    return look_up


_HELP = {
    "facts": """Print facts, best match first; without a query, all of them.

    A fact matches when it holds every word. Figures and dates are compared by value. Filters may be repeated: all hold.

    Examples: `newsfacts facts 950k` · `newsfacts facts --min 2bn --unit USD` · `newsfacts facts casualties --json` ·
    `newsfacts facts --about Putin --about Erdogan`""",
    "quotes": """Print quotes, best match first; without a query, all of them.

    Examples: `newsfacts quotes --by Putin` · `newsfacts quotes tragedy --to erdogan --format md`""",
    "timeline": """Print events in the order of time, those without a date last.

    Examples: `newsfacts timeline` · `newsfacts timeline --since "Sept 2018" --until 2019` ·
    `newsfacts timeline idlib --json | jq '.results[].title'`""",
    "search": """Print records of every kind that hold any of the words, the best ten first.

    `newsfacts WORDS` with no command means this.

    Examples: `newsfacts search how long did they talk` · `newsfacts s400 deal` ·
    `newsfacts search '"war crimes"' -n 3`""",
}

COMMANDS: dict[str, tuple[Callable[..., int], dict[str, Any]]] = {
    name: (_command(name), {"help": words}) for name, words in _HELP.items()
}
