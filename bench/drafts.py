"""What reading a draft takes, apart from checking it: 10,000 words in each format, and drafts of nothing but markup.

A draft of one piece, repeated, is read at 20,000 characters and at four times that; the ratio of the two times tells
whether the time is in proportion, which would be 4.

    python bench/drafts.py [--words 10000]
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from newsfacts.documents import Format, read_text
from newsfacts.text.sentences import sentences

PIECES = ["[", "*a ", "![[]()", "<a ", '<a x="', "<!--", "&", "</", "<table><td>", "A. B. ", "“a b” ", '"a b" ', "|", "> ",
          "- ", "`", "[^1] ", "a | b\n--- | ---\n", "{", "<sup>", "~~", "<p>a", "<nav>", "a\n\n", "<tr><td>1<td>2",
          "<table><td rowspan=99 colspan=99>1", "<td rowspan=99 colspan=99>1", "<a><sup>1</sup></a>"]  # fmt: skip
FORMATS: tuple[Format, ...] = ("markdown", "text", "html")


def main() -> None:
    """Time all of it and print what it takes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=10_000)
    options = parser.parse_args()
    page = (Path(__file__).parents[1] / "docs" / "curating.md").read_text(encoding="utf-8")
    text = f"{page}\n\n" * max(options.words // len(page.split()), 1)
    for format in FORMATS:
        seconds(page, format)  # what is imported and compiled once
        print(f"{format:>9}: {len(text.split()):,} words in {min(seconds(text, format) for _ in range(3)):.3f} s")
    worst = max((ratio(piece, format), piece, format) for format in FORMATS for piece in PIECES)
    print(f"  hostile: four times as much takes {worst[0]:.1f} times as long at most ({worst[1]!r} as {worst[2]})")


def ratio(piece: str, format: Format) -> float:
    """Give how many times as long four times as much takes; what takes no time to speak of counts as in proportion."""
    short, long = (seconds(piece * (size // len(piece)), format) for size in (20_000, 80_000))
    return long / short if long > 0.1 else 4.0


def seconds(text: str, format: Format) -> float:
    """Give what it takes to read a draft and to divide it into sentences."""
    started = time.process_time()
    for block in read_text(text, format).blocks:
        for _ in sentences(block.passage.text):
            pass
    return time.process_time() - started


if __name__ == "__main__":
    main()
