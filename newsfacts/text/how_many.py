"""A number with its noun: 1 record, 2 records."""


def how_many(count: int, noun: str) -> str:
    """A count with what is counted, a noun whose plural takes an s."""
    return f"{count} {noun}{'s' * (count != 1)}"
