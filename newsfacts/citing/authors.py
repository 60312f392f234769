"""Authors of sources: `Family, Given` is a person, several are divided by semicolons, all else is a name as it stands.

Nothing tells "Anna Reporter" from "Human Rights Watch", so a name without a comma is never turned round.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Author(NamedTuple):
    """A person, or an organisation or an unread name, which has no given name."""

    name: str
    """The family name, or the whole of a name that is not divided."""
    given: str = ""

    @property
    def natural(self) -> str:
        """The name as it is spoken: `Anna Reporter`."""
        return f"{self.given} {self.name}".strip()

    @property
    def turned(self) -> str:
        """The name as lists sort it: `Reporter, Anna`."""
        return f"{self.name}, {self.given}" if self.given else self.name

    @property
    def initials(self) -> str:
        """The name as APA lists it: `Reporter, A. B.`, `Reporter, J.-P.`."""
        words = ["-".join(f"{part[0]}." for part in word.split("-") if part) for word in self.given.split()]
        return f"{self.name}, {' '.join(words)}" if self.given else self.name


def authors(written: str | None) -> list[Author]:
    """Read the `author` of a source."""
    names = [name.strip() for name in (written or "").split(";")]
    return [_author(name) for name in names if name]


def joined(names: Sequence[str], last: str, most: int | None = None) -> str:
    """Names as one text: `A`, `A and B`, `A, B, and C`; beyond `most`, `A et al.`; `last` is the `, and `."""
    if most is not None and len(names) > most:
        return f"{names[0]} et al."
    if len(names) < 3:
        return (last.removeprefix(",") if last.startswith(", and") else last).join(names)
    return ", ".join(names[:-1]) + last + names[-1]


def _author(name: str) -> Author:
    family, comma, given = name.partition(", ")
    is_person = comma and "," not in given and all(word[0].isupper() for word in given.split())
    return Author(family, given) if is_person and family and given.strip() else Author(name)
