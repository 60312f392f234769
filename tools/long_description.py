"""The long description for a package index: the README, whose links need no repository beside it, as a hook of the build."""

from __future__ import annotations

import re
from pathlib import Path

from hatchling.metadata.plugin.interface import MetadataHookInterface

_RELATIVE = re.compile(r"\[([^\]]+)\]\((?![a-z]+:|#)([^)]+)\)")


class LongDescription(MetadataHookInterface):
    """Puts the README into the metadata; what links to a file of the repository links to `Source` of `project.urls`."""

    def update(self, metadata: dict) -> None:
        """Set `readme`; without a `Source` a link to a file becomes its words and the path in the source distribution."""
        text = (Path(self.root) / "README.md").read_text(encoding="utf-8")
        source = metadata.get("urls", {}).get("Source")
        metadata["readme"] = {
            "content-type": "text/markdown",
            "text": absolute(text, f"{source}/blob/main/") if source else unlinked(text),
        }


def absolute(markdown: str, base: str) -> str:
    """Give Markdown whose relative links begin at a base; anchors and full addresses stay."""
    return _RELATIVE.sub(rf"[\g<1>]({base}\g<2>)", markdown)


def unlinked(markdown: str) -> str:
    """Give Markdown whose relative links are words with the path behind them: a link that leads nowhere helps nobody."""
    return _RELATIVE.sub(r"\g<1> (`\g<2>`)", markdown)
