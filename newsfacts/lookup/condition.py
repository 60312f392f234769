"""What a filter or a figure of a query asks of records: a condition on the index."""

# No `from __future__ import annotations`: NamedTuple would compile each annotation, at every start.
from typing import NamedTuple

from newsfacts.errors import UsageError


class Condition(NamedTuple):
    """An SQL condition on the table `record`, with its values."""

    sql: str
    values: tuple[object, ...] = ()

    @property
    def reads_rows(self) -> bool:
        """Whether it asks for more of a record than its number."""
        return "record." in self.sql.replace("record.no ", "")


def never(filters: str, why: str) -> UsageError:
    """The error for filters that nothing can pass together, whatever the base holds."""
    return UsageError("never_matches", f"{filters}: {why}")
