"""How `check` and `review` do on the worlds of tests/worlds/: by world, and by how a claim was made.

    python bench/verdicts.py [WORLD…]            labels, flips, precision and recall; errors found in drafts
    python bench/verdicts.py --altered [WORLD…]  what each base says of itself and of its own statements altered
    python bench/verdicts.py --ablate [WORLD…]   each comparer, word list and fitted weight switched off
    python bench/verdicts.py --fit               the weights fitted anew, and what they give on a world left out
    python bench/verdicts.py --texts [WORLD…]    reviews of the texts that the bases were curated from: none is wrong
    python bench/verdicts.py --misses WORLD…     what is judged wrongly, of development worlds only

Of the kept worlds only totals are ever printed. `supported` and `refuted` taken for each other are flips.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter

from worlds import ALL, KINDS, NOTHING, Drafted, Measured, World, drafted, fits, judged, measured, share, worlds


def main() -> int:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("worlds", nargs="*", choices=[[], *ALL], metavar="WORLD")
    for option in ("--altered", "--ablate", "--fit", "--misses", "--texts"):
        parser.add_argument(option, action="store_true")
    options = parser.parse_args()
    chosen = worlds(options.worlds)
    if options.altered:
        from altered import print_altered

        print_altered(chosen)
    elif options.ablate:
        from ablate import print_ablated

        print_ablated(chosen)
    elif options.fit:
        from fit import print_fitted

        print_fitted()
    elif options.texts:
        print_texts(chosen)
    elif options.misses:
        for world in chosen:
            print_misses(world)
    else:
        print_measured(chosen)
    return 0


def print_measured(chosen: list[World]) -> None:
    """Print a row for each world, totals of development and kept worlds, and shares by how a claim was made."""
    print(f"{'':12} claims  right  flips   supported       refuted      drafts: errors   ms a claim")
    print(f"{'':12}                       prec. recall   prec. recall   found, false alarms")
    totals = dict.fromkeys(KINDS, (NOTHING, Drafted(0, 0, 0)))
    for world in chosen:
        world.base.check("The word lists are read at the first claim.")
        started = time.perf_counter()
        of_world = measured(world, judged(world))
        took = (time.perf_counter() - started) / of_world.claims
        draft = drafted(world)
        print(f"{row(world.name, of_world, draft)}   {1000 * took:6.1f}")
        claims, drafts = totals[world.kind]
        totals[world.kind] = claims + of_world, Drafted(*(a + b for a, b in zip(drafts, draft, strict=True)))
    for kind, (claims, drafts) in totals.items():
        if claims.claims:
            print(row(kind, claims, drafts))
    for kind, (claims, _) in totals.items():
        if claims.claims:
            print(f"\nright by how a claim was made, {kind}:")
            for how, asked in claims.asked.most_common():
                print(f"  {how:20} {claims.right[how]:4} of {asked:4}  {claims.right[how] / asked:6.0%}")


def row(name: str, found: Measured, draft: Drafted) -> str:
    """Give one row of the table."""
    shares = "   ".join(
        f"{found.precision(label):5.2f} {found.recall(label):5.2f} " for label in ("supported", "refuted")
    )
    review = f"{draft.found:3} of {draft.planted:3}, {draft.false:2}" if draft.planted else f"{'–':>14}"
    right, flips = share(found.correct, found.claims), share(found.flips, found.claims)
    return f"{name:12} {found.claims:6} {right:6.1%} {flips:6.1%}  {shares}  {review}"


def print_texts(chosen: list[World]) -> None:
    """Print how many sentences of the text of each world get which verdict; every refuted one is a false alarm."""
    total: Counter[str] = Counter()
    for world in chosen:
        text = world.folder / "text.txt"
        if text.exists():
            found = Counter(each.verdict.verdict for each in world.base.review(text.read_text()).findings)
            total += found
            print(f"{world.name:12} {found['supported']:4} supported {found['refuted']:4} refuted")
    print(f"{'all':12} {total['supported']:4} supported {total['refuted']:4} refuted")


def print_misses(world: World) -> None:
    """Print what is judged wrongly, the worst first; nothing of a kept world."""
    if world.kept:
        print(f"{world.name} is kept for the gates: only its totals are printed", file=sys.stderr)
        return
    missed = [(c, v) for c, v in zip(world.claims, judged(world), strict=True) if not fits(c, v)]
    for claim, verdict in sorted(missed, key=lambda each: (each[1] == "not_enough_info", each[0]["label"])):
        print(f"{world.name:10} {claim['label']:15} -> {verdict:15}  {claim.get('how', ''):18} {claim['claim']}")


if __name__ == "__main__":
    sys.exit(main())
