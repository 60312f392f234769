"""Accuracy of `check` on a file of labelled claims: accuracy of the label, a confusion matrix, what it gets wrong.

Run: python bench/verdicts.py CLAIMS.jsonl [--data BASE] [--part N/M] [--quiet]

A line of the file is a JSON object with `claim` and `label`, and `records` (ids) where the evidence is known.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from pathlib import Path

from newsfacts import FactBase

LABELS = ("supported", "refuted", "conflicting", "not_enough_info")


def main() -> None:
    """Check every claim and print the measures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", type=Path)
    parser.add_argument("--data", type=Path, action="append", default=[])
    parser.add_argument("--part", default="0/1", help="only every M-th claim, beginning with N")
    parser.add_argument("--quiet", action="store_true", help="print no misses")
    options = parser.parse_args()
    first, step = map(int, options.part.split("/"))
    claims = [json.loads(line) for line in options.claims.read_text(encoding="utf-8").splitlines()][first::step]
    base = FactBase.open(*options.data)
    for claim in claims[:3]:
        base.check(claim["claim"])
    started = time.perf_counter()
    verdicts = [base.check(claim["claim"]) for claim in claims]
    took = time.perf_counter() - started
    confusion = Counter((c["label"], v.verdict) for c, v in zip(claims, verdicts, strict=True))
    right = sum(count for (label, verdict), count in confusion.items() if label == verdict)
    flipped = confusion["supported", "refuted"] + confusion["refuted", "supported"]
    print(f"{len(claims)} claims: {100 * right / len(claims):.1f} % labels right, {flipped} flipped")
    evidence = [(c, v) for c, v in zip(claims, verdicts, strict=True) if c.get("records") and c["label"] == v.verdict]
    if evidence:
        hits = sum(bool({e.record.id for e in v.evidence} & set(c["records"])) for c, v in evidence)
        print(f"right record among the evidence of {100 * hits / len(evidence):.1f} % of those")
    print(f"{1000 * took / len(claims):.2f} ms a claim\n")
    print(f"{'label':>16} | " + " ".join(f"{verdict[:15]:>15}" for verdict in LABELS))
    for label in LABELS:
        print(f"{label:>16} | " + " ".join(f"{confusion[label, verdict]:>15}" for verdict in LABELS))
    if not options.quiet:
        print()
        for claim, verdict in zip(claims, verdicts, strict=True):
            if claim["label"] != verdict.verdict:
                ids = ",".join(each.record.id for each in verdict.evidence[:2])
                print(f"{claim['label'][:9]:>9} -> {verdict.verdict[:9]:9}  {claim['claim']}  [{ids}]")


if __name__ == "__main__":
    main()
