"""`schema`: the format of a base for editors."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from newsfacts.cli.printing import print_utf8


def schema() -> int:
    """Print the format of a base as a JSON Schema (draft 2020-12), with which an editor completes and checks keys.

    Editors with yaml-language-server read it where the first line of the base is
    `# yaml-language-server: $schema=facts.schema.json`. What a schema cannot say, such as that every id leads to
    something, `newsfacts lint` checks.

    Example: `newsfacts schema > facts.schema.json`
    """
    import json

    from newsfacts.curation.schema import schema as build

    print_utf8(json.dumps(build(), indent=2, ensure_ascii=False) + "\n")
    return 0


COMMANDS: dict[str, tuple[Callable[..., int], dict[str, Any]]] = {"schema": (schema, {})}
