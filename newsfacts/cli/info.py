"""`info`: what is read, from where, and how much there is."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import typer

from newsfacts import __version__
from newsfacts.cli import options
from newsfacts.cli.opening import open_base
from newsfacts.encoding.clean import clean
from newsfacts.files import shown

FORMATS = ("table", "json")


def info(format: options.InfoFormat = None, json: options.Json = False, data: options.Data = None) -> int:
    """Print the version, the files read, the counts, and where the index lies.

    Examples: `newsfacts info` · `newsfacts info --data my-base/ --json`
    """
    chosen = options.chosen_format("info", FORMATS, format, json)
    found = open_base(data).info()
    settings = _settings(data)
    files = [str(path) for path in found.files]
    index = None if found.index_path is None else str(found.index_path)
    if chosen == "json":
        from newsfacts.render.json import print_json

        result: dict[str, Any] = {
            "kind": "info",
            "version": __version__,
            "files": files,
            "index": index,
            "counts": found.counts,
        }
        result["settings"] = [{"name": name, "value": value, "origin": origin} for name, value, origin in settings]
        print_json(sys.stdout, "info", "", [result])
        return 0
    lines = [("version", __version__)]
    lines += [("file" if number == 0 else "", shown(path)) for number, path in enumerate(files)]
    lines.append(("index", index or "in memory only: no cache folder can be written"))
    lines += [(name, str(count)) for name, count in found.counts.items()]
    lines += [("setting", f"{name} = {_written(value)}  ({origin})") for name, value, origin in settings]
    for name, value in lines:
        typer.echo(clean(f"{name:<9} {value}"))
    return 0


def _settings(data: Sequence[Path] | None) -> list[tuple[str, Any, str]]:
    """Give each setting that is not what it is anyway, and what says so."""
    from newsfacts.base_files import base_files
    from newsfacts.project import project

    base, here = base_files(data or ()), project()
    settings = [("data", [shown(path) for path in base.named], shown(base.origin) or "--data")]
    if here is not None:
        settings += [(key, value, shown(here.file)) for key, value in here.settings.items() if key != "data"]
    return settings


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return ", ".join(value) if isinstance(value, list) else value


COMMANDS: dict[str, tuple[Callable[..., int], dict[str, Any]]] = {"info": (info, {})}
