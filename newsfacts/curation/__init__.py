"""What curators write: the format of a fact base, reading it from YAML, and what can be wrong with it."""
