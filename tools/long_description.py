"""The long description for a package index: the README with its links made absolute, as a hook of the build."""

from __future__ import annotations

import re
from pathlib import Path

from hatchling.metadata.plugin.interface import MetadataHookInterface


class LongDescription(MetadataHookInterface):
    """Puts the README into the metadata; what links to a file of the repository links to the repository."""

    def update(self, metadata: dict) -> None:
        """Set `readme`; the links begin at the `Source` of `project.urls`."""
        text = (Path(self.root) / "README.md").read_text(encoding="utf-8")
        metadata["readme"] = {
            "content-type": "text/markdown",
            "text": absolute(text, f"{metadata['urls']['Source']}/blob/main/"),
        }


def absolute(markdown: str, base: str) -> str:
    """Give Markdown whose relative links begin at a base; anchors and full addresses stay."""
    return re.sub(r"(\]\()(?![a-z]+:|#)([^)]+\))", rf"\g<1>{base}\g<2>", markdown)
