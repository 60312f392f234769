"""The worlds under tests/worlds/: what each holds, and how well claims and drafts of it are judged."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from newsfacts import FactBase

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "tests" / "worlds"
DEVELOPMENT = (
    "moscow", "space", "company", "football", "trial", "clinic", "election", "ferry", "results",
    "glacier", "regatta", "dam", "museum", "wildfire", "bridge", "orchestra", "strike", "outbreak", "expedition",
    "heist", "blackout", "census", "athletics", "airline", "housing", "aid", "merger", "mine",
    "volcano", "budget", "lottery", "auction", "railway", "vaccine", "chess", "drought", "harbour", "zoo", "prize",
    "airport", "dairy", "mountain", "casino", "prison", "dig", "recall",
)  # fmt: skip
"""Looked at while the engine was mended. What refutes is weighed as fitted on all up to merger, what supports on sixteen."""
FREELY_WORDED = ("hospital", "quarry", "brewery", "tramway", "satellite", "harvest", "ballet")
"""Looked at too; their authors were told to make every claim, and not only the paraphrases, in other words than the text."""
KEPT = (
    "exams",
    "film",
    "bank",
    "rocket",
    "fishery",
    "archive",
    "tunnel",
    "orchard",
    "federation",
    "marathon",
    "patent",
    "treaty",
    "observatory",
    "library",
    "shipyard",
    "bees",
    "hockey",
    "papermill",
)
"""Kept for the gates: nobody who changes the engine reads their single misses, only totals."""

ALL = (*DEVELOPMENT, *FREELY_WORDED, *KEPT)
KINDS = ("development", "freely worded", "kept")

Check = Callable[[str], str]


class World:
    """A text, the base that was curated from it, and what others wrote about the text."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.folder = FOLDER / name
        self.path = ROOT / "data" / "facts.yaml" if name == "moscow" else self.folder / "facts.yaml"
        self.kind = "kept" if name in KEPT else "freely worded" if name in FREELY_WORDED else "development"
        self.kept = name in KEPT

    @cached_property
    def base(self) -> FactBase:
        """The base, open."""
        return FactBase.open(self.path)

    @cached_property
    def claims(self) -> list[dict[str, Any]]:
        """The claims; `label` is one of `newsfacts.verdict.result.LABELS`."""
        rows = lines(self.folder / "claims.jsonl")
        return [row | {"label": row["label"].lower().replace(" ", "_")} for row in rows]

    @cached_property
    def draft(self) -> str | None:
        """The draft, as Markdown; None where there is none."""
        path = self.folder / "draft.md"
        return path.read_text(encoding="utf-8") if path.exists() else None

    @cached_property
    def errors(self) -> list[dict[str, Any]]:
        """The errors planted in the draft: line, wrong words, kind, what is right."""
        return lines(self.folder / "errors.jsonl")


def worlds(names: Iterable[str] = ()) -> list[World]:
    """Give the worlds of these names, or all that are there."""
    return [World(name) for name in names or ALL if (FOLDER / name / "claims.jsonl").exists()]


def lines(path: Path) -> list[dict[str, Any]]:
    """Give the objects of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


class Measured(NamedTuple):
    """How the claims of one world or more were judged."""

    answers: Counter[tuple[str, str]]
    """By label and verdict."""
    asked: Counter[str]
    """By how a claim was made."""
    right: Counter[str]

    def __add__(self, other: Measured) -> Measured:  # type: ignore[override]
        return Measured(*(one + more for one, more in zip(self, other, strict=True)))

    @property
    def claims(self) -> int:
        """How many claims."""
        return self.asked.total()

    @property
    def correct(self) -> int:
        """How many have the verdict that their label wants."""
        return self.right.total()

    @property
    def flips(self) -> int:
        """How many are supported for refuted, or the other way round."""
        return self.answers["supported", "refuted"] + self.answers["refuted", "supported"]

    def precision(self, label: str) -> float:
        """The share of these verdicts that is right; 1 where there is none."""
        return share(self.answers[label, label], sum(n for (_, given), n in self.answers.items() if given == label))

    def recall(self, label: str) -> float:
        """The share of these labels that is found; 1 where there is none."""
        return share(self.answers[label, label], sum(n for (want, _), n in self.answers.items() if want == label))


NOTHING = Measured(Counter(), Counter(), Counter())


def share(part: int, whole: int) -> float:
    """Give a share; 1 of nothing."""
    return part / whole if whole else 1.0


def judged(world: World) -> list[str]:
    """Give the verdict on each claim of a world."""
    return [world.base.check(claim["claim"]).verdict for claim in world.claims]


def measured(world: World, verdicts: Iterable[str]) -> Measured:
    """Count the verdicts on the claims of a world against their labels."""
    found = Measured(Counter(), Counter(), Counter())
    for claim, given in zip(world.claims, verdicts, strict=True):
        how = claim.get("how", "")
        found.answers[claim["label"], given] += 1
        found.asked[how] += 1
        found.right[how] += fits(claim, given)
    return found


def fits(claim: dict[str, Any], verdict: str) -> bool:
    """Whether a verdict is what the label wants; what is disputed may be called conflicting where nobody is named."""
    wanted = claim["label"]
    return verdict == wanted or (
        verdict == "conflicting" and wanted == "not_enough_info" and claim.get("kind") == "attribution"
    )


class Drafted(NamedTuple):
    """What a review made of a draft."""

    planted: int
    found: int
    false: int
    """Findings where no error was planted."""


def drafted(world: World) -> Drafted:
    """Hold the findings of a review against the errors that were planted in the draft of a world.

    An error is found by a finding on its line or the next, whose words or whose value holds one of the wrong words.
    """
    if world.draft is None:
        return Drafted(0, 0, 0)
    found: set[int] = set()
    false = 0
    for finding in world.base.review(world.draft, markdown=True).findings:
        if finding.verdict.verdict not in ("refuted", "conflicting"):
            continue
        said = _words(f"{finding.words} {finding.slot.claim if finding.slot else ''}")
        near = {
            at
            for at, error in enumerate(world.errors)
            if abs(error["line"] - finding.line) <= 1 and _words(error["wrong"]) & said
        }
        found |= near
        false += not near
    return Drafted(len(world.errors), len(found), false)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))
