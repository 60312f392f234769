"""Train the grammar: `python tools/grammar.py TREEBANKS LOOKUPS [WORDNET]` writes the tables that newsfacts.grammar reads.

TREEBANKS is a folder with checkouts of three Universal Dependencies treebanks: EWT, GUM and PUD (UD_English-EWT, and so on).
LOOKUPS is the wheel of spacy-lookups-data 1.0.5, which has word clusters.
WORDNET is the folder of WordNet's files (Debian: wordnet-base), /usr/share/wordnet if not given. The same input gives the same
tables, byte for byte: all weights are whole numbers, and chance is seeded.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
import time
import zipfile
from array import array
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path

import lemmas
from treebank import Sentence, load, variant

from newsfacts.grammar import arcs, labels, lemmatiser, table, tagger
from newsfacts.grammar.parser import step, without_punctuation
from newsfacts.grammar.table import Grammar

FOLDS = 4
SELDOM = 5  # features that come up less often in a round get no weight
MARGIN = 16  # by how much the right choice has to win in training
TAG_ROUNDS, ARC_ROUNDS, LABEL_ROUNDS = 5, 10, 5
NAME = ("PROPN", "NNP")


class Weights:
    """Whole-number weights and what is needed for their mean over all steps. Features seen too seldom get none."""

    def __init__(self, size: int) -> None:
        self.now = [0] * size
        self.late = [0] * size

    def add(self, indices: Sequence[int], step: int, amount: int, time: int) -> None:
        """Add to the weights of some features."""
        now, late = self.now, self.late
        for index in indices:
            now[index + step] += amount
            late[index + step] += amount * time

    def mean(self, steps: int, scale: int, least: int, most: int) -> list[int]:
        """The mean weights times `scale`, those under `least` made 0, none over `most`."""
        out = [round(scale * (now - late / steps)) for now, late in zip(self.now, self.late)]
        return [0 if abs(x) < least else max(-most, min(most, x)) for x in out]


class Seen:
    """How often features came up in the first round."""

    def __init__(self, size: int) -> None:
        self.counts = [0] * size

    def count(self, indices: Sequence[int]) -> None:
        """One more of each."""
        for index in indices:
            self.counts[index] += 1

    def often(self, indices: Sequence[int]) -> list[int]:
        """Those that came up often enough to be given weights."""
        counts = self.counts
        return [index for index in indices if counts[index] >= SELDOM]


def read_clusters(lookups: Path, most: int) -> dict[str, int]:
    """Brown clusters of the commonest words, from the wheel of spacy-lookups-data."""
    with zipfile.ZipFile(lookups) as wheel:
        cluster, prob = (
            json.loads(gzip.decompress(wheel.read(f"spacy_lookups_data/data/en_lexeme_{name}.json.gz")))
            for name in ("cluster", "prob")
        )
    plain = (
        w for w, path in cluster.items() if path and w in prob and all(sign.isalpha() or sign in "'-." for sign in w)
    )
    common = sorted(plain, key=lambda w: (-prob[w], w))[:most]
    lower_case = {w: cluster[w] for w in common if w.islower()}
    return lower_case | {w: cluster[w] for w in common if lower_case.get(w.lower()) != cluster[w]}


def kind(upos: str) -> int:
    """The bit of a kind of words; some kinds have none."""
    kinds = (
        ("NOUN", "PROPN", "PRON", "NUM"),
        ("VERB",),
        ("AUX",),
        ("ADP", "SCONJ"),
        ("DET",),
        ("ADJ",),
        ("CCONJ",),
        ("PART",),
    )
    return next((1 << k for k, members in enumerate(kinds) if upos in members), 0)


def vocabulary(sentences: Sequence[Sentence], tagged: Sequence[Sentence], clusters: dict[str, int]) -> Grammar:
    """A grammar that knows words and the tags that they can bear, but has no weights yet. `tagged` has all tags."""
    tag_counts = Counter(pair for s in tagged for pair in s.tags)
    kept = [pair for pair, count in tag_counts.most_common() if count >= 30]
    kept.sort(key=lambda pair: (pair[0] != "AUX", pair))
    number = {pair: k for k, pair in enumerate(kept)}
    for pair in tag_counts:
        if pair not in number:
            number[pair] = number[next(p for p, _ in tag_counts.most_common() if p[0] == pair[0] and p in number)]
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    for s in sentences:
        for word, pair in zip(s.words, s.tags):
            counts[tagger.fold(word)][number[pair]] += 1
    words = sorted(
        (form for form, tags in counts.items() if sum(tags.values()) > 1), key=lambda w: (-sum(counts[w].values()), w)
    )
    classes: list[tuple[int, ...]] = []
    place: dict[tuple[int, ...], int] = {}

    def class_of(tags: Counter[int], share: float) -> int:
        total = sum(tags.values())
        chosen = tuple(sorted(t for t, c in tags.items() if c >= max(share * total, 2 if total > 50 else 1)))
        if chosen not in place:
            place[chosen] = len(classes)
            classes.append(chosen)
        return place[chosen]

    # What words seen once or twice were tells what an unknown word with the same ending can be.
    endings: dict[str, Counter[int]] = defaultdict(Counter)
    for s in sentences:
        for word, pair in zip(s.words, s.tags):
            form = tagger.fold(word)
            if sum(counts[form].values()) < 4:
                for case in {"A" if word[0].isupper() else "a", "a"}:
                    for length in range(4):
                        endings[case + form[len(form) - length :]][number[pair]] += 1
    enough = {e: tags for e, tags in endings.items() if sum(tags.values()) >= 8 or len(e) == 1}
    open_tags = {e: class_of(tags, 0.02) for e, tags in sorted(enough.items())}
    word_class = [0]
    for form in words:
        tags = Counter(counts[form])
        total = sum(tags.values())
        if total < 4:  # too rare to have shown all it can be
            for length in (3, 2, 1, 0):
                found = enough.get("a" + form[len(form) - length :])
                if found:
                    tags += Counter({t: 1 for t in found if found[t] > 0.1 * sum(found.values())})
                    break
        word_class.append(class_of(tags, 0.005))
    capital = list(range(len(classes)))
    for k in range(len(classes)):
        tags = classes[k]
        open_class = any(kept[t][0] in ("NOUN", "ADJ", "VERB", "PROPN", "X", "INTJ") for t in tags)
        if open_class and number[NAME] not in tags:
            capital[k] = class_of(Counter(dict.fromkeys((*tags, number[NAME]), 1)), 0)
    capital += range(len(capital), len(classes))
    ids = {w: k + 1 for k, w in enumerate(words)}
    folded = [tagger.fold(w) for s in sentences for w in s.words]
    suffixes = Counter(form[-n:] for form in folded for n in (2, 3, 4)) + Counter(form[:3] + "-" for form in folded)
    kept_suffixes = sorted(x for x, count in suffixes.items() if count >= 5)
    return Grammar(
        tags=tuple(kept),
        kinds=[kind(upos) for upos, _ in kept],
        auxiliaries=sum(pair[0] == "AUX" for pair in kept),
        words={w: (ids.get(w, 0), clusters.get(w, 0)) for w in ids | clusters},
        word_class=word_class,
        classes=classes,
        capital=capital,
        endings=open_tags,
        suffixes={x: k + 1 for k, x in enumerate(kept_suffixes)},
        arcs_allowed={},
        sure=[[0] * 32, [0] * 32],
        tag_weights=array("h"),
        arc_weights=array("i"),
        label_weights=array("h"),
    )


def numbers(s: Sentence, g: Grammar) -> list[int]:
    """The numbers of a sentence's gold tags."""
    index = {pair: k for k, pair in enumerate(g.tags)}
    first = {}
    for k, (upos, _) in enumerate(g.tags):
        first.setdefault(upos, k)
    return [index.get(pair, first.get(pair[0], 0)) for pair in s.tags]


def train_tagger(sentences: Sequence[Sentence], g: Grammar, rounds: int, seed: int) -> Grammar:
    """The grammar with weights for its tagger."""
    chance = random.Random(seed)
    weights, seen = Weights(tagger.SIZE), Seen(tagger.SIZE)
    steps = 1
    order = list(sentences)
    for turn in range(rounds):
        chance.shuffle(order)
        for plain in order:
            s = variant(plain, chance)
            gold = numbers(s, g)
            words = tagger.known(s.words, g)
            p1 = p2 = 126
            for i, right in enumerate(gold):
                choice = g.classes[words.classes[i]]
                best = choice[0]
                if len(choice) > 1:
                    steps += 1
                    found = tagger.features(i, p1, p2, words, g)
                    if not turn:
                        seen.count(found)
                    best = update(choice, right, found, tagger.STEP, weights, seen, steps)
                p2, p1 = p1, best
    return g._replace(tag_weights=array("h", weights.mean(steps, 4, 1, 2000)))


def update(
    choice: Sequence[int], right: int, found: list[int], step: int, weights: Weights, seen: Seen, steps: int
) -> int:
    """The best choice by the weights so far, which are moved where the right one does not win by the margin."""
    now = weights.now
    scores = [sum([now[index + x * step] for index in found]) - (MARGIN if x == right else 0) for x in choice]
    best = choice[scores.index(max(scores))]
    if right in choice and best != right:
        often = seen.often(found)
        weights.add(often, right * step, 1, steps)
        weights.add(often, best * step, -1, steps)
        if scores[choice.index(right)] + MARGIN >= max(scores):
            return right
    return best


class Gold:
    """A sentence as the parser trains on it: without punctuation, with the tags that a tagger gives it."""

    def __init__(self, s: Sentence, tags: list[int], g: Grammar) -> None:
        words = tagger.known(s.words, g)
        kept, self.signs, _ = without_punctuation(s.words, tags, g)
        place = {k: j for j, k in enumerate(kept)}
        self.ids = [words.ids[k] for k in kept]
        self.clusters = [words.clusters[k] for k in kept]
        self.tags = [tags[k] for k in kept]
        n = len(kept)
        heads = []
        for k in kept:
            head = s.heads[k]
            while head >= 0 and head not in place:
                head = s.heads[head]
            heads.append(place.get(head, n))
        roots = [j for j, head in enumerate(heads) if head == n]
        for j in roots[1:]:
            heads[j] = roots[0]
        self.heads = heads
        self.kinds = g.kinds
        self.labels = [labels.LABELS.index(s.labels[k]) for k in kept]
        self.children: list[list[int]] = [[] for _ in range(n + 1)]
        for j, head in enumerate(heads):
            self.children[head].append(j)

    def state(self) -> arcs.State:
        """The sentence before it is parsed."""
        return arcs.State(self.ids, self.clusters, self.tags, self.signs, self.kinds)


def costs(state: arcs.State, gold: Gold) -> tuple[int, int, int]:
    """How many gold arcs each move loses (Goldberg and Nivre 2013); a move that cannot be made loses all."""
    stack, i, heads = state.stack, state.i, gold.heads
    s1, s0 = stack[-2], stack[-1]
    s0_head = heads[s0]
    below = stack[3:-1]
    kids = gold.children[i]
    shift = (heads[i] in below) + sum(k in below or k == s0 for k in kids if k < i)
    waiting = sum(k >= i for k in gold.children[s0])
    left = waiting + (s0_head == s1 or s0_head > i)
    right = waiting + (s0_head >= i) if len(stack) > 4 else 1000
    return shift, left, right


def train_arcs(sentences: Sequence[tuple[Sentence, Grammar]], g: Grammar, rounds: int, seed: int) -> Grammar:
    """The grammar with weights for its parser. Each sentence comes with a tagger that was not trained on it."""
    chance = random.Random(seed)
    left, right, seen = Weights(arcs.SIZE), Weights(arcs.SIZE), Seen(arcs.SIZE)
    steps = 1
    order = list(sentences)
    for turn in range(rounds):
        chance.shuffle(order)
        wrong = total = 0
        for plain, other in order:
            s = variant(plain, chance)
            gold = Gold(s, tagger.tag(s.words, other)[0], g)
            state = gold.state()
            explore = turn > 0 and chance.random() < 0.9
            while True:
                move = state.forced()
                if move == -2:
                    break
                if move == -1:
                    steps += 1
                    found = state.features()
                    if not turn:
                        seen.count(found)
                    scores = [0, sum(map(left.now.__getitem__, found)), sum(map(right.now.__getitem__, found))]
                    if len(state.stack) < 5:
                        scores[arcs.RIGHT] = -1 << 40
                    move = scores.index(max(scores))
                    cost = costs(state, gold)
                    least = min(cost)
                    good = max((k for k in range(3) if cost[k] == least), key=scores.__getitem__)
                    bad = max((k for k in range(3) if cost[k] > least), key=scores.__getitem__, default=good)
                    total += 1
                    wrong += cost[move] > least
                    if bad != good and scores[good] - scores[bad] <= MARGIN:
                        often = seen.often(found)
                        for which, amount in ((good, 1), (bad, -1)):
                            if which != arcs.SHIFT:
                                (left if which == arcs.LEFT else right).add(often, 0, amount, steps)
                    if cost[move] > least and not explore:
                        move = good
                state.do(move)
        say(f"arcs, round {turn + 1}: {wrong / total:.3f} of moves wrong")
    pairs = zip(left.mean(steps, 4, 1, 400), right.mean(steps, 4, 1, 400))
    return g._replace(arc_weights=array("i", [a + (b << 16) for a, b in pairs]))


def allowed(golds: Sequence[Gold]) -> dict[int, tuple[int, ...]]:
    """The labels seen on arcs between two tags, and on arcs from a tag to any."""
    counts: dict[int, Counter[int]] = defaultdict(Counter)
    for gold in golds:
        tags = [*gold.tags, arcs.ROOT]
        for child, head in enumerate(gold.heads):
            for q in (tags[head], labels.ANY):
                counts[labels.key(q, tags[child], child < head)][gold.labels[child]] += 1
    out = {}
    for key, seen in sorted(counts.items()):
        total = sum(seen.values())
        if total >= 5:
            out[key] = tuple(sorted(label for label, count in seen.items() if count >= max(2, 0.004 * total)))
    return {key: seen for key, seen in out.items() if seen}


def train_labels(sentences: Sequence[tuple[Sentence, Grammar]], g: Grammar, rounds: int, seed: int) -> Grammar:
    """The grammar with weights for its labeller, trained on gold trees."""
    chance = random.Random(seed)
    weights, seen = Weights(labels.SIZE), Seen(labels.SIZE)
    steps = 1
    order = list(sentences)
    g = g._replace(arcs_allowed=allowed([Gold(s, tagger.tag(s.words, other)[0], g) for s, other in order]))
    for turn in range(rounds):
        chance.shuffle(order)
        for plain, other in order:
            s = variant(plain, chance)
            gold = Gold(s, tagger.tag(s.words, other)[0], g)
            state = gold.state()
            state.heads = gold.heads
            tree = labels.tree(state, g)
            given = [0] * state.n
            for child, core, last in labels.order(tree, given):
                choice = labels.choices(tree, child, g.arcs_allowed)
                best = choice[0]
                if len(choice) > 1:
                    steps += 1
                    found = labels.features(tree, child, core, last)
                    if not turn:
                        seen.count(found)
                    best = update(choice, gold.labels[child], found, labels.STEP, weights, seen, steps)
                given[child] = best
    return g._replace(label_weights=array("h", weights.mean(steps, 4, 1, 2000)))


def calibrate(sentences: Sequence[Sentence], g: Grammar) -> Grammar:
    """The grammar with its tables of how often heads and labels of some margin are right, never falling."""
    right, total = ([[1] * 32 for _ in "ab"] for _ in "ab")
    for s in sentences:
        gold = Gold(s, tagger.tag(s.words, g)[0], g)
        state = gold.state()
        arc_margins = arcs.attach(state, g.arc_weights)
        names, name_margins = labels.label(labels.tree(state, g), g)
        for k, head in enumerate(gold.heads):
            ok = head == state.heads[k]
            total[0][step(arc_margins[k])] += 1
            right[0][step(arc_margins[k])] += ok
            if ok and head < state.n:
                total[1][step(name_margins[k])] += 1
                right[1][step(name_margins[k])] += names[k] == gold.labels[k]
    shares = [[round(100 * r / t) for r, t in zip(*pair)] for pair in zip(right, total)]
    return g._replace(sure=[list(accumulate(row, max)) for row in shares])


def say(what: str) -> None:
    """Report progress."""
    print(f"{time.perf_counter() - START:6.0f} s  {what}", flush=True)


def main(treebanks: Path, lookups: Path, wordnet: Path) -> None:
    """Train all, write all."""
    train, dev, *_ = load(treebanks)
    say(f"{len(train)} sentences, {sum(len(s.words) for s in train)} words")
    clusters = read_clusters(lookups, 60000)
    lemmas.write(wordnet, train, lemmatiser.LEMMAS.path)
    grammar = train_tagger(train, vocabulary(train, train, clusters), TAG_ROUNDS, 1)
    say("tagger")
    jackknifed = []
    for fold in range(FOLDS):
        rest = [s for k, s in enumerate(train) if k % FOLDS != fold]
        other = train_tagger(rest, vocabulary(rest, train, clusters), 3, fold)
        jackknifed += [(s, other) for k, s in enumerate(train) if k % FOLDS == fold]
        say(f"tagger without part {fold + 1}")
    grammar = train_labels(jackknifed, grammar, LABEL_ROUNDS, 2)
    say("labels")
    grammar = train_arcs(jackknifed, grammar, ARC_ROUNDS, 3)
    grammar = calibrate(dev, grammar)
    table.PATH.write_bytes(table.pack(grammar))
    table.WORDS.path.write_bytes(table.pack_words(grammar.words))
    say(f"{table.PATH.name}: {table.PATH.stat().st_size:,} bytes")


if __name__ == "__main__":
    START = time.perf_counter()
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3] if len(sys.argv) > 3 else "/usr/share/wordnet"))
