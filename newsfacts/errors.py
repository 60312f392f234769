"""What can go wrong, as errors that carry the words for the person and the exit status for the script."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, NamedTuple

_MEANT = 3
"""Names of which one can be meant; of more it is better to see the list."""


class Problem(NamedTuple):
    """One thing that is wrong in a base or a draft, where it stands; line and column are counted from 1."""

    file: str
    line: int
    column: int
    severity: str
    """`error` or `warning`; of a draft, the verdict on a sentence."""
    code: str
    """Of a draft, the slot that decides; empty where none does."""
    message: str

    def __str__(self) -> str:
        """`file:line:column: severity[code] message`, the form that editors jump to."""
        code = f"[{self.code}]" if self.code else ""
        return f"{self.file}:{self.line}:{self.column}: {self.severity}{code} {self.message}"


class NewsfactsError(Exception):
    """Something a person has to be told; never a defect of newsfacts."""

    exit_status: ClassVar[int] = 2

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        """Snake case, for scripts: `unknown_entity`, `unreadable_date`, `invalid_base`, …"""
        self.message = message


class UsageError(NewsfactsError):
    """The command line asks for something that is not there or cannot be understood."""


class WrongLines(UsageError):
    """Lines of a list ask for what cannot be; `wrong` says it of each."""

    def __init__(self, code: str, wrong: Iterable[str]) -> None:
        self.wrong = tuple(wrong)
        super().__init__(code, "\n".join(self.wrong))


class CannotRead(NewsfactsError):
    """A file or folder that was named cannot be read."""

    def __init__(self, message: str) -> None:
        super().__init__("cannot_read", message)


class InvalidBase(NewsfactsError):
    """The fact base breaks its format; `problems` says where."""

    exit_status = 4

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("invalid_base", "\n".join(str(problem) for problem in self.problems))


def unknown(what: str, name: str, known: Iterable[str]) -> UsageError:
    """The error for a name that the base does not hold, with the names that come near it."""
    return UsageError(f"unknown_{what}", f"no {what} is called {name!r}{meant(name, known, _HINTS.get(what, ''))}")


def meant(name: str, known: Iterable[str], otherwise: str | None = None) -> str:
    """What goes behind a name that there is not: the known ones that come near it, else all of them.

    Of what a base holds there may be very many: then `otherwise` says where they are listed.
    """
    names = list(known)
    if close := near(name, names) or _begun(name, names):
        return f" — did you mean {' or '.join(close)}?"
    return f"; there are {', '.join(names)}" if otherwise is None else otherwise


def _begun(name: str, known: Iterable[str]) -> list[str]:
    """The names that begin like one that was not written to its end, unless there are many."""
    found = [each for each in known if each.casefold().startswith(name.casefold())]
    return found if len(found) <= _MEANT and name else []


def near(name: str, known: Iterable[str], most: int = _MEANT, alike: float = 0.6) -> list[str]:
    """The names that come near one, nearest first; `alike` is the share of letters from which they do.

    What is much farther off than the nearest is not meant. Each comparison takes some microseconds, so of very many
    names only those are compared that begin alike.
    """
    from difflib import SequenceMatcher, get_close_matches

    names = {each.casefold(): each for each in known}
    wanted = name.casefold()
    candidates, size = list(names), 0
    while len(candidates) > _COMPARED and size < len(wanted):
        size += 1
        begun = [each for each in candidates if each.startswith(wanted[:size])]
        candidates = begun or candidates[:_COMPARED]
    close = get_close_matches(wanted, candidates[:_COMPARED], n=most, cutoff=alike)
    shares = [SequenceMatcher(None, wanted, each).ratio() for each in close]
    return [names[key] for key, share in zip(close, shares, strict=True) if share > shares[0] - _FARTHER]


_COMPARED = 2_000
_FARTHER = 0.15

_HINTS = {
    "command": "; `newsfacts help` lists them, and the topics of help",
    "entity": "; `newsfacts entities` lists them",
    "topic": "; `newsfacts topics` lists them",
    "source": "; `newsfacts sources` lists them",
    "id": "; `newsfacts search WORDS` prints the ids of what it finds",
    "unit": "; write for instance km, minutes, percent or USD",
}
