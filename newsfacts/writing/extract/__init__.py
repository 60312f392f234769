"""Stubs of records for what a text says and no record covers: what can be read is filled in, the rest is `TODO`."""
