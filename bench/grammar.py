"""How well and how fast the grammar reads: `python bench/grammar.py TREEBANKS`, with the folder that tools/grammar.py takes.

Heads and labels are counted over words, punctuation left out, with the tags that the tagger gives.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))

from treebank import Sentence, load, lower, without

from newsfacts.grammar import lemma, parse
from newsfacts.grammar.table import load as load_tables

ROLES = ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "conj", "appos", "cop", "ccomp", "neg")
NEGATIONS = ("not", "n't", "n’t", "never", "no")


def role(words: Sequence[str], k: int, label: str) -> str:
    """The relation, with *neg* for words that deny."""
    return "neg" if words[k].lower() in NEGATIONS else label


def measure(name: str, sentences: Iterable[Sentence]) -> None:
    """Print accuracy on some sentences."""
    counts: Counter[str] = Counter()
    gold_roles: Counter[str] = Counter()
    our_roles: Counter[str] = Counter()
    right_roles: Counter[str] = Counter()
    sure: list[tuple[float, bool]] = []
    for s in sentences:
        p = parse(s.words)
        for k in range(len(s.words)):
            counts["tags"] += s.tags[k][0] == p.tags[k]
            counts["fine"] += s.tags[k] == (p.tags[k], p.fine[k])
            counts["all"] += 1
            if s.tags[k][0] == "PUNCT":
                continue
            head = s.heads[k] == p.heads[k]
            both = head and s.labels[k] == p.labels[k]
            counts["words"] += 1
            counts["heads"] += head
            counts["labelled"] += both
            sure.append((p.sure[k], both))
            ours, gold = role(s.words, k, p.labels[k]), role(s.words, k, s.labels[k])
            gold_roles[gold] += 1
            our_roles[ours] += 1
            right_roles[gold] += head and (gold == ours)
    words = counts["words"]
    print(
        f"{name:22} UPOS {counts['tags'] / counts['all']:.3f}  fine {counts['fine'] / counts['all']:.3f}  "
        f"UAS {counts['heads'] / words:.3f}  LAS {counts['labelled'] / words:.3f}"
    )
    for which, total in (("recall", gold_roles), ("precision", our_roles)):
        print(f"  {which:10}", "  ".join(f"{r} {right_roles[r] / max(1, total[r]):.2f}" for r in ROLES))
    bins = ((0, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 0.97), (0.97, 1.01))
    shares = []
    for low, high in bins:
        hits = [ok for value, ok in sure if low <= value < high]
        if hits:
            shares.append(f"{low:.2f}+ {sum(hits) / len(hits):.2f} ({len(hits) / words:.0%})")
    print("  right, by how sure:", "  ".join(shares))


def best(action: Callable[[], object], times: int = 5) -> float:
    """The shortest of some runs, in seconds of processor time."""
    runs = []
    for _ in range(times):
        start = time.process_time()
        action()
        runs.append(time.process_time() - start)
    return min(runs)


def main(treebanks: Path) -> None:
    """Print all figures."""
    start = time.perf_counter()
    load_tables()
    print(f"load {1000 * (time.perf_counter() - start):.0f} ms")
    _, dev, test, news, texts = load(treebanks)
    if "--dev" in sys.argv:
        measure("EWT dev", dev)
        measure("PUD part", news)
        measure("GUM part", texts)
        return
    sample = test[:600]
    words = sum(len(s.words) for s in sample)
    print(f"{words / best(lambda: [parse(s.words) for s in sample]):,.0f} words a second, tagged and parsed")
    measure("EWT test", test)
    measure("EWT test, lower case", map(lower, test))
    measure("PUD part", news)
    measure("GUM part", texts)
    measure("PUD part, lower case", map(lower, news))
    measure("PUD part, no full stop", [without(s, {len(s.words) - 1}) if s.words[-1] == "." else s for s in news])
    pairs = [
        (lemma(w, upos), base)
        for s in test
        for w, (upos, _), base in zip(s.words, s.tags, s.lemmas, strict=True)
        if upos in ("VERB", "NOUN", "AUX", "ADJ", "ADV") and base.isalpha() and w.isalpha()
    ]
    print(f"lemmas {sum(a.lower() == b.lower() for a, b in pairs) / len(pairs):.3f} right")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
