"""A run of `review`: what is found in drafts, what of it is to be told, and what is mended."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from newsfacts.cli.asking import can_ask
from newsfacts.cli.drafts import can_be_written, is_there
from newsfacts.cli.printing import say
from newsfacts.encoding.clean import clean
from newsfacts.render.findings import Reviewed, message
from newsfacts.review.baseline import Known, baseline_text, to_be_known
from newsfacts.review.editing import Edit, edited, is_plain
from newsfacts.review.suppressions import quieted
from newsfacts.text.how_many import how_many

if TYPE_CHECKING:
    from newsfacts.documents.blocks import Draft
    from newsfacts.factbase import FactBase
    from newsfacts.review.findings import Finding, Fix

AGAINST = frozenset(["refuted", "conflicting"])


class Given(NamedTuple):
    """What a command line and the project file ask of a run."""

    all: bool
    """Whether supported and unknown sentences are told too."""
    baseline: Path | None
    """Where the findings are written that are not to be told again."""
    known: Sequence[Known]
    """Those that were written there before."""
    write_baseline: bool
    fix: bool


class Run:
    """Reviews drafts one after the other and counts what it meets."""

    def __init__(self, base: FactBase, given: Given) -> None:
        self._base, self._given = base, given
        self._known = frozenset(each.fingerprint for each in given.known)
        self.counts: Counter[str] = Counter()
        """How many sentences have which verdict, without those that were suppressed, known or mended."""
        self._aside: Counter[str] = Counter()
        self._drafts: dict[str, list[Finding]] = {}
        self._sentences = 0
        self._fix_all = not can_ask()

    def reviewed(self, drafts: Sequence[tuple[Draft, bytes]]) -> Iterator[Reviewed]:
        """Give what is to be told of each draft."""
        from newsfacts.render.progress import ProgressBar

        for draft, content in drafts:
            bar = ProgressBar(f"reviewing {draft.name}", sys.stderr)
            try:
                found = self._base.review(draft, progress=bar)
            finally:
                bar.close()
            self._sentences += found.sentences
            left, suppressed, problems = quieted(draft, found.findings)
            self._aside["suppressed"] += len(suppressed)
            self._drafts[draft.known_as] = left
            left = self._new(left)
            if self._given.fix:
                left = self._mended(draft, content, left)
            self.counts.update(each.verdict.verdict for each in left)
            told = [each for each in left if self._given.all or each.verdict.verdict in AGAINST]
            yield Reviewed(draft, told, problems)
        if self._given.write_baseline and self._given.baseline is not None:
            self._write(self._given.baseline)

    def _new(self, findings: Sequence[Finding]) -> list[Finding]:
        """Give the findings that are not in the baseline; all go into one that is to be written."""
        writes = self._given.write_baseline
        new = [
            each
            for each in findings
            if each.verdict.verdict == "supported" or not (writes or each.fingerprint in self._known)
        ]
        self._aside["in the baseline"] += len(findings) - len(new)
        return new

    def _write(self, path: Path) -> None:
        """Write a baseline; what it holds on drafts that were not looked at stays, as long as they are there."""
        from newsfacts.writing.replacing import drafted

        kept = [each for each in self._given.known if each.file not in self._drafts and is_there(each.file)]
        found = [each for name, findings in self._drafts.items() for each in to_be_known(name, findings)]
        written = baseline_text(kept + found)
        with drafted(path, over=True) as file:
            file.write_text(written, encoding="utf-8")

    def _mended(self, draft: Draft, content: bytes, findings: Sequence[Finding]) -> list[Finding]:
        """Put the base's values into a draft, and give the findings that are left."""
        from newsfacts.writing.replacing import replace_all

        if not draft.is_text:
            say(f"{draft.name} is a word processor's file: --fix does not write it")
            return list(findings)
        can_be = [
            (each, each.fix)
            for each in findings
            if each.fix is not None and is_plain(each.fix, draft.text) and can_be_written(each.fix.text, content)
        ]
        agreed = [(each, fix) for each, fix in can_be if self._agreed(draft, each, fix)]
        mended, fixes = [each for each, _ in agreed], [fix for _, fix in agreed]
        if fixes:
            path = Path(draft.name)
            new = edited(content, (Edit(fix.start, fix.end, fix.text) for fix in fixes))
            replace_all({path: content}, {path: new})
        self._aside["mended"] += len(fixes)
        return [each for each in findings if each not in mended]

    def _agreed(self, draft: Draft, finding: Finding, fix: Fix) -> bool:
        """Ask on a terminal whether a value is to be changed."""
        if self._fix_all:
            return True
        say(f"{finding.line}:{finding.column}: {message(finding)}")
        while True:
            wrong = draft.text[fix.start : fix.end]
            question = clean(f"put “{fix.text}” in place of “{wrong}”? [y]es, [n]o, [a]ll, [q]uit")
            answer = str(typer.prompt(question, default="n", show_default=False, err=True)).strip().lower()[:1]
            if answer == "q":
                raise typer.Abort
            self._fix_all = answer == "a"
            if answer in ("y", "n", "a"):
                return answer != "n"

    def summary(self) -> str:
        """Say in one line what was found."""
        names = {"refuted": "refuted", "conflicting": "conflicting", "supported": "supported"}
        names["not_enough_info"] = "not in the base"
        parts = [f"{self.counts[label]} {name}" for label, name in names.items() if self.counts[label]]
        parts += [f"{number} {name}" for name, number in self._aside.items() if number]
        met = {each.fingerprint for found in self._drafts.values() for each in found}
        gone = sum(each.file in self._drafts and each.fingerprint not in met for each in self._given.known)
        if gone and not self._given.write_baseline:
            parts.append(f"{gone} of the baseline no longer there")
        checked = ", ".join(parts) or "nothing to check"
        return f"{checked}; {how_many(self._sentences, 'sentence')} in {how_many(len(self._drafts), 'draft')}"
