"""What is wrong with the lines of a list: all of it, each thing once."""

from __future__ import annotations

from newsfacts.errors import WrongLines
from newsfacts.writing.whose import plain


class Wrong:
    """Takes in what is wrong, line by line."""

    def __init__(self) -> None:
        self._places: dict[str, dict[str, int]] = {}
        """For each thing, the first line of each record of which it is said."""

    def add(self, number: int, id: str, words: str) -> None:
        """Say what is wrong with a line of a record; of what cannot be read, the id is empty."""
        id = plain(id)
        places = self._places.setdefault(words, {})
        places[id] = min(number, places.get(id, number))

    def has(self, id: str) -> bool:
        """Whether anything is wrong with a record."""
        return any(plain(id) in places for places in self._places.values())

    def refuse(self) -> None:
        """Raise WrongLines where anything is wrong, in the order of the lines."""
        told = []
        for words, places in self._places.items():
            lines = sorted((number, f"{number} (`{id}`)" if id else f"{number}") for id, number in places.items())
            told.append((lines[0][0], f"line {', '.join(line for _, line in lines)}: {words}"))
        if told:
            raise WrongLines("bad_change", [each for _, each in sorted(told)])
