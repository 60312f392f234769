"""`open`: a source in the browser, scrolled to the exact words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

import typer

from newsfacts.cli import options
from newsfacts.cli.opening import open_base
from newsfacts.errors import NewsfactsError


def open(
    id: Annotated[str, typer.Argument(help="A record or a source.", metavar="ID")],
    print_it: Annotated[bool, typer.Option("--print", help="Print the link instead.")] = False,
    archived: Annotated[bool, typer.Option("--archived", help="The archived copy.")] = False,
    data: options.Data = None,
) -> int:
    """Open the source of a record in your browser, scrolled to the exact words.

    The browser is that of BROWSER, or the one that your system opens pages with. A record with several sources is
    opened in the first that has an address.

    Examples: `newsfacts open bridge-cost --data facts.yaml` ·
    `newsfacts open bridge-cost --archived --print --data facts.yaml`
    """
    from newsfacts.citing.opening import address_of

    url = address_of(id, open_base(data), archived)
    if print_it:
        print(url)
        return 0
    import webbrowser

    if not webbrowser.open(url):
        raise NewsfactsError("no_browser", f"no browser could be opened; set BROWSER, or open it yourself: {url}")
    return 0


COMMANDS: dict[str, tuple[Callable[..., int], dict[str, Any]]] = {"open": (open, {})}
