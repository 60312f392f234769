"""Asking on a terminal for what a record lacks: what it cannot do without first, then the rest."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

import typer

from newsfacts.cli.misuse import of_the_base
from newsfacts.cli.printing import say
from newsfacts.curation import format as form
from newsfacts.curation.format import EVIDENCE_KEYS, LISTS, SECTIONS, Key
from newsfacts.errors import NewsfactsError
from newsfacts.writing.given import Given, value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsfacts.writing.names import Names
    from newsfacts.writing.standing import Standing

_BACK = "<"
_WHERE = ("paragraph", "prefix", "suffix")
"""Keys of evidence that are needed only where the exact words stand more than once."""


def can_ask() -> bool:
    """Say whether a person sits at both ends."""
    return sys.stdin.isatty() and sys.stderr.isatty()


class _Question(NamedTuple):
    """A key that is asked for."""

    name: str
    key: Key
    required: bool
    of_evidence: bool
    default: str = ""


class Asking:
    """Asks for every key of a record that is not given yet; what was answered stays when it asks again."""

    def __init__(self, given: Given, names: Names, standing: Standing) -> None:
        self._given, self._names, self._standing = given, names, standing
        self._questions = list(_questions(given, names))
        self._answers: dict[str, list[str]] = {}

    def ask(self) -> Given:
        """Give the record; Enter leaves out what is optional, `<` goes a step back.

        What a key cannot hold is asked for again, and so are words that the text of their source does not have; where
        they stand once in it, nothing more is asked about where. Figures and dates are said as they were understood.
        """
        say(
            f"Enter leaves out what is [optional]; {_BACK} goes a step back; several are divided by commas;"
            " Ctrl-C stops, and nothing is written"
        )
        at, step = 0, 1
        while at < len(self._questions):
            question = self._questions[at]
            if question.of_evidence and question.name in _WHERE and self._count() == 1:
                self._answers.pop(question.name, None)
                at = max(0, at + step)
                continue
            before = ", ".join(self._answers.get(question.name, ()))
            texts = _asked(question._replace(default=before or question.default), self._names)
            step = 1 if texts is not None else -1
            if texts is not None:
                self._answers[question.name] = texts
                if question.name == "exact" and self._count() == 0:
                    say(f"“{texts[0]}” stands nowhere in the text of {self._of_evidence('source')}; copy the words")
                    continue
            at = max(0, at + step)
        fields, evidence = dict(self._given.fields), {name: [*texts] for name, texts in self._given.evidence.items()}
        for question in self._questions:
            if texts := self._answers.get(question.name, []):
                if question.of_evidence:
                    evidence[question.name] = texts
                else:
                    fields[question.name] = texts if question.key.holds in LISTS else texts[0]
        return Given(self._given.section, fields, evidence)

    def _of_evidence(self, name: str) -> str:
        """The answer to a question about the evidence, or what was given."""
        return next(iter(self._answers.get(name) or self._given.evidence.get(name) or []), "")

    def _count(self) -> int | None:
        """How often the exact words stand in the text of their source; None where that is not at hand."""
        return self._standing.count(self._of_evidence("source"), self._of_evidence("exact"))


def _questions(given: Given, names: Names) -> Iterator[_Question]:
    """Give what is to be asked: what the record cannot do without first."""
    keys = {name: key for name, key in SECTIONS[given.section].items() if key.holds != form.EVIDENCE}
    asks_evidence = "evidence" in SECTIONS[given.section] and len(given.evidence.get("exact", ())) < 2
    for required in (True, False):
        for name, key in keys.items():
            if (key.required and name != "id") is required and not given.fields.get(name):
                yield _Question(name, key, required, of_evidence=False)
        for name, key in EVIDENCE_KEYS.items() if asks_evidence else ():
            if key.required is required and not given.evidence.get(name):
                only = next(iter(names.sources)) if name == "source" and len(names.sources) == 1 else ""
                yield _Question(name, key, required, of_evidence=True, default=only)


def _asked(question: _Question, names: Names) -> list[str] | None:
    """Ask until the answer is one that the key can hold; none for what is left out, None to go a step back."""
    name, key, required, _, default = question
    label = name.replace("_", " ")
    prompt = f"{label if required else f'[{label}]'} — {key.meaning}"
    while True:
        known = sorted(names.topics) if name == "topics" else names.known(key.holds)
        answer = line(f"{prompt} [{default}]: " if default else f"{prompt}: ", known).strip() or default
        if answer == _BACK:
            return None
        texts = [part.strip() for part in answer.split(",")] if key.holds in LISTS else [answer]
        texts = [text for text in texts if text]
        if not texts and not required:
            return []
        try:
            held = [value(key, text, names) for text in texts or [""]]
        except NewsfactsError as error:
            say(of_the_base(error.message, sys.argv[1:]))
            continue
        if key.holds in (form.DATE, form.FIGURE):
            say(f"understood: {_understood(key, held[0])}")
        return held


def _understood(key: Key, text: str) -> str:
    """Say a date in words, and a figure with its unit and what it is in another."""
    if key.holds == form.DATE:
        from newsfacts.dates import describe, read_edtf

        return f"{describe(read_edtf(text))} ({text})"
    from newsfacts.encoding.wording import meaning
    from newsfacts.figures import read_figure

    return meaning(read_figure(text))


def confirm(text: str) -> bool:
    """Show what is to be put into the file, and ask whether it is to be saved; Enter saves it."""
    from newsfacts.encoding.clean import clean

    for written in text.strip("\n").splitlines():
        print(clean(written), file=sys.stderr)
    return line("Save? [Y/n]: ", ["y", "n"]).strip().casefold() in ("", "y", "yes")


def line(prompt: str, known: Sequence[str] = (), begun: str = "") -> str:
    """A line that can be edited, Tab completing what is known; `begun` stands there already where it can be edited.

    Raises typer.Abort where the input ends.
    """
    from newsfacts.encoding.clean import clean

    try:
        if sys.stdin.isatty() and sys.stdout.isatty():  # only there does Python let readline edit
            _complete(known, clean(begun))
            return input(clean(prompt))
        print(clean(prompt), end="", file=sys.stderr, flush=True)
        return input()
    except EOFError:
        raise typer.Abort from None


def _complete(known: Sequence[str], begun: str) -> None:
    with suppress(ImportError):  # Windows has its own editing, and no readline
        import readline

        def candidate(begun: str, number: int) -> str | None:
            word = begun.lstrip()
            fit = [each for each in known if each.startswith(word)]  # "Mara" is a name, "mara" an id
            fit = fit or [each for each in known if each.casefold().startswith(word.casefold())]
            return begun[: len(begun) - len(word)] + fit[number] if number < len(fit) else None

        readline.set_startup_hook(lambda: readline.insert_text(begun))
        readline.set_completer(candidate)
        readline.set_completer_delims(",")
        readline.parse_and_bind("tab: complete")
