"""`schema`: the format of a base for editors."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from newsfacts.base_files import base_files
from newsfacts.cli import options
from newsfacts.cli.printing import print_utf8


def schema(
    ids: Annotated[bool, typer.Option("--ids", help="Offer the ids, entities and topics of the base too.")] = False,
    data: options.Data = None,
) -> int:
    """Print the format of a base as a JSON Schema (draft 2020-12), with which an editor completes and checks keys.

    Editors with yaml-language-server read it where the first line of the base is
    `# yaml-language-server: $schema=facts.schema.json`; `newsfacts init` writes both. What a schema cannot say, such as
    that every id leads to something, `newsfacts lint` checks.

    Examples: `newsfacts schema > facts.schema.json` · `newsfacts schema --ids --data facts.yaml > facts.schema.json`
    """
    import json

    from newsfacts.curation.schema import schema as build

    known = _known(base_files(data or ()).files) if ids else None
    print_utf8(json.dumps(build(known), indent=2, ensure_ascii=False) + "\n")
    return 0


def _known(files: Sequence[Path]) -> dict[str, list[str]]:
    """Give what a base knows: ids by kind, and its topics."""
    from newsfacts.writing.checking import sound

    known: dict[str, list[str]] = {}
    topics: dict[str, None] = {}
    for each in sound(files):
        known.setdefault(each.kind, []).append(each.id)
        topics |= dict.fromkeys(each.fields.get("topics", ()))
    return {**known, "topic": list(topics)}


COMMANDS: dict[str, tuple[Callable[..., int], dict[str, Any]]] = {"schema": (schema, {})}
