"""What `review` takes for a draft of 10,000 words, and `check` for a claim: the last rows of the speed contract.

The draft is made of what the base says: statements and titles in an order that chance gives, in paragraphs, one in
four with a number in it altered, one in four beginning with a pronoun, so that references are looked for.

    python bench/review.py [--data BASE] [--words 10000] [--seed 1] [--print]
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter
from pathlib import Path

from newsfacts import FactBase


def main() -> None:
    """Time both and print what they take."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, action="append", default=[])
    parser.add_argument("--words", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--print", action="store_true", help="print the draft and leave")
    options = parser.parse_args()
    base = FactBase.open(*options.data)
    chance = random.Random(options.seed)
    sentences = draft(said(base), options.words, chance)
    text = "\n\n".join(" ".join(sentences[at : at + 6]) for at in range(0, len(sentences), 6))
    if options.print:
        print(text)
        return
    base.check("Word lists are read at the first claim.")
    started, worked = time.perf_counter(), time.process_time()
    review = base.review(text)
    took, work = time.perf_counter() - started, time.process_time() - worked
    counts = Counter(finding.verdict.verdict for finding in review.findings)
    print(
        f"review: {len(text.split()):,} words, {review.sentences} sentences in {took:.2f} s (at most 1.5 s), "
        f"{work:.2f} s of processor time"
    )
    print("        " + ", ".join(f"{count} {label}" for label, count in counts.most_common()))
    times = []
    for sentence in dict.fromkeys(sentences):
        started = time.perf_counter()
        base.check(sentence)
        times.append(time.perf_counter() - started)
    times.sort()
    mean, middle, high = sum(times) / len(times), times[len(times) // 2], times[len(times) * 99 // 100]
    print(f"check:  {len(times)} claims, {1000 * mean:.2f} ms a claim on average (at most 2 ms on the shipped base),")
    print(f"        median {1000 * middle:.2f} ms, 99th percentile {1000 * high:.2f} ms")


def said(base: FactBase) -> list[str]:
    """Give what the records of a base say, as sentences."""
    facts = [fact.statement for fact in base.facts().results[:2_000]]  # type: ignore[union-attr]
    events = [event.title for event in base.timeline().results[:2_000]]  # type: ignore[union-attr]
    return [text if text.endswith(".") else f"{text}." for text in facts + events]


def draft(statements: list[str], words: int, chance: random.Random) -> list[str]:
    """Give sentences of so many words in all."""
    sentences: list[str] = []
    while words > 0:
        sentence = chance.choice(statements)
        kind = chance.randrange(4)
        if kind == 0:
            sentence = re.sub(r"\d+", lambda found: str(int(found[0]) + chance.randrange(1, 9)), sentence)
        elif kind == 1:
            sentence = re.sub(r"^\w+", "He", sentence)
        elif kind == 2:
            sentence = f"On {chance.choice(['Monday', 'Friday'])}, {sentence}"
        sentences.append(sentence)
        words -= len(sentence.split())
    return sentences


if __name__ == "__main__":
    main()
