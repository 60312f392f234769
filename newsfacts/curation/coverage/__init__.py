"""What of a source's text no record rests on yet: its details, what records say of them, and the shares of both."""
