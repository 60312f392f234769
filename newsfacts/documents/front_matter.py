"""What stands at the head of a Markdown file in YAML or TOML: its title and description are read by most."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsfacts.documents.blocks import Block, Builder

KEYS = ("title", "description")
"""What is read of it unless the project file says otherwise."""

_LONGEST = 50_000


def front_matter(text: str, keys: Sequence[str]) -> tuple[int, list[Block], str]:
    """Where a text goes on behind its front matter, a block for each text under `keys`, and the `date`."""
    found = re.match(r"(---|\+\+\+)[ \t]*(?:\r\n?|\n)", text)
    if found is None:
        return 0, [], ""
    closing = r"[\r\n](?:---|\.\.\.)" if found[1] == "---" else r"[\r\n]\+\+\+"
    end = re.compile(rf"{closing}[ \t]*(?:\r\n?|\n|\Z)").search(text, found.end() - 1, _LONGEST)
    if end is None:
        return 0, [], ""
    written = re.sub(r"\r\n?", "\n", text[found.end() : end.start()])
    values = _in_yaml(written) if found[1] == "---" else _in_toml(written)
    blocks, day = [], ""
    for key, value in values:
        day = value if key == "date" else day
        name = rf"[\r\n][\"']?{re.escape(key)}[\"']?\s*[:=]"
        place = re.compile(name).search(text, found.end() - 1, end.start())
        if key in keys and place is not None:
            builder, at = Builder(), place.end()
            for word in value.split():
                at = max(text.find(word, at, end.start()), at)
                builder.add(word, at)
                at += len(word)
                builder.add(" ", at)
            blocks.append(Block("front_matter", builder.prose()))
    return end.end(), blocks, day


def _in_yaml(written: str) -> Iterator[tuple[str, str]]:
    import yaml

    try:
        tree = yaml.compose(written, yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError, ValueError):
        return
    for key, value in tree.value if isinstance(tree, yaml.MappingNode) else ():
        if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode):
            yield key.value, value.value


def _in_toml(written: str) -> Iterator[tuple[str, str]]:
    import tomllib

    try:
        values = tomllib.loads(written)
    except (tomllib.TOMLDecodeError, RecursionError):
        return
    yield from ((key, str(value)) for key, value in values.items() if not isinstance(value, (list, dict)))
