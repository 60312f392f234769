"""Named tuples that are checked where a caller makes them, so that what is wrong is said there and in words."""

# No `from __future__ import annotations` where named tuples are: see filters.
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, TypeVar

from newsfacts.errors import UsageError

_Made = TypeVar("_Made", bound=tuple[Any, ...])


def checked(check: Callable[[_Made], None]) -> Callable[[type[_Made]], type[_Made]]:
    """Let a check see every value of a class of named tuples, those of `_replace` among them."""

    def decorated(kind: type[_Made]) -> type[_Made]:
        plain = kind.__new__

        @wraps(plain)
        def new(cls: type[_Made], *args: Any, **named: Any) -> _Made:
            made = plain(cls, *args, **named)
            check(made)
            return made

        def make(cls: type[_Made], fields: Iterable[Any]) -> _Made:
            return cls(*fields)

        kind.__new__ = new  # type: ignore[method-assign,assignment]  # a named tuple takes none in its body
        kind._make = classmethod(make)  # type: ignore[attr-defined]
        return kind

    return decorated


def refused(kind: object, field: str, wanted: str, given: object) -> UsageError:
    """The error for a field that holds what it cannot hold."""
    return UsageError("usage", f"{type(kind).__name__}: `{field}` is {wanted}, not {given!r}")
