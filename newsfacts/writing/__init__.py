"""Writing to a base: starting one, appending records, mending them; every other byte stays as it is."""
