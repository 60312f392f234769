"""Asking on a terminal for what a record lacks: what it cannot do without first, then the rest."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import typer

from newsfacts.cli.printing import say
from newsfacts.curation import format as form
from newsfacts.curation.format import EVIDENCE_KEYS, SECTIONS, Key
from newsfacts.errors import NewsfactsError
from newsfacts.writing.given import LISTS, Given, value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsfacts.writing.names import Names


def can_ask() -> bool:
    """Say whether a person sits at both ends."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask(given: Given, names: Names) -> Given:
    """Ask for every key that is not given yet; Enter leaves out what is optional.

    What a key cannot hold is asked for again.
    """
    say("Enter leaves out what is [optional]; several are divided by commas; Ctrl-C stops, and nothing is written")
    keys = {name: key for name, key in SECTIONS[given.section].items() if key.holds != form.EVIDENCE}
    fields, evidence = dict(given.fields), {name: list(texts) for name, texts in given.evidence.items()}
    has_evidence = "evidence" in SECTIONS[given.section]

    def ask_for(required: bool) -> None:
        for name, key in keys.items():
            if (key.required and name != "id") is required and not fields.get(name):
                texts = _asked(name, key, required, names)
                if texts:
                    fields[name] = texts if key.holds in LISTS else texts[0]
        if not has_evidence or len(evidence.get("exact", ())) > 1:
            return
        for name, key in EVIDENCE_KEYS.items():
            if key.required is required and not evidence.get(name):
                default = next(iter(names.sources)) if name == "source" and len(names.sources) == 1 else ""
                texts = _asked(name, key, required, names, default)
                if texts:
                    evidence[name] = texts

    ask_for(True)
    ask_for(False)
    return Given(given.section, fields, evidence)


def _asked(name: str, key: Key, required: bool, names: Names, default: str = "") -> list[str]:
    """Ask until the answer is one that the key can hold; none for an optional key that is left out."""
    label = name.replace("_", " ")
    prompt = f"{label if required else f'[{label}]'} — {key.meaning}"
    while True:
        known = sorted(names.topics) if name == "topics" else names.known(key.holds)
        answer = _line(f"{prompt} [{default}]: " if default else f"{prompt}: ", known).strip() or default
        texts = [part.strip() for part in answer.split(",")] if key.holds in LISTS else [answer]
        texts = [text for text in texts if text]
        if not texts and not required:
            return []
        try:
            return [value(key, text, names) for text in texts or [""]]
        except NewsfactsError as error:
            say(error.message)


def _line(prompt: str, known: Sequence[str]) -> str:
    """Read a line that can be edited, Tab completing what is known. Raises typer.Abort where the input ends."""
    from newsfacts.render.clean import clean

    try:
        if sys.stdin.isatty() and sys.stdout.isatty():  # only there does Python let readline edit
            _complete(known)
            return input(clean(prompt))
        print(clean(prompt), end="", file=sys.stderr, flush=True)
        return input()
    except EOFError:
        raise typer.Abort from None


def _complete(known: Sequence[str]) -> None:
    with suppress(ImportError):  # Windows has its own editing, and no readline
        import readline

        def candidate(begun: str, number: int) -> str | None:
            fit = [each for each in known if each.casefold().startswith(begun.lstrip().casefold())]
            return fit[number] if number < len(fit) else None

        readline.set_completer(candidate)
        readline.set_completer_delims(",")
        readline.parse_and_bind("tab: complete")
