"""The slots of a claim that a record is compared in, one a file."""
