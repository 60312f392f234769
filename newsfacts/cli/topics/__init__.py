"""Topics of help that belong to no command: one Markdown file each."""

from __future__ import annotations

from pathlib import Path

TOPICS = ("queries", "formats", "exit-codes", "environment", "base")


def topic(name: str) -> str:
    """Give the text of a topic, in the few kinds of blocks that `newsfacts.render.topic` knows."""
    return (Path(__file__).parent / f"{name}.md").read_text(encoding="utf-8")
