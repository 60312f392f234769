"""How the words of a sentence hang on one another."""

from __future__ import annotations

from functools import cached_property


class Tree:
    """Words with their grammar; a head is the word that another hangs on, -1 for the first of all."""

    words: tuple[str, ...]
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]

    @cached_property
    def tag_of(self) -> dict[str, str]:
        """The part of speech of each lemma, where it stands last."""
        return dict(zip(self.lemmas, self.tags, strict=True))

    @cached_property
    def kids(self) -> tuple[tuple[int, ...], ...]:
        """The words that hang on each word, in their order."""
        found: list[list[int]] = [[] for _ in self.words]
        for at, head in enumerate(self.heads):
            if head >= 0:
                found[head].append(at)
        return tuple(map(tuple, found))

    def below(self, at: int) -> set[int]:
        """A word and all that hangs on it."""
        found, open_ = {at}, [at]
        while open_:
            for kid in self.kids[open_.pop()]:
                if kid not in found:
                    found.add(kid)
                    open_.append(kid)
        return found

    def above(self, at: int) -> list[int]:
        """The words that a word hangs on, the nearest first."""
        found: list[int] = []
        while (at := self.heads[at]) >= 0 and at not in found:
            found.append(at)
        return found

    def head_of(self, first: int, after: int) -> int:
        """The word of some in a row that the others hang on."""
        for at in range(first, after):
            if not first <= self.heads[at] < after:
                return at
        return after - 1

    def link(self, at: int) -> str:
        """The preposition that ties a word to what it hangs on; nothing where none does."""
        return self._links.get(at, "")

    @cached_property
    def _links(self) -> dict[int, str]:
        links = ((head, at) for at, head in enumerate(self.heads) if self.labels[at] == "case" and at < head)
        return {head: self.words[at] for head, at in reversed(list(links))}
