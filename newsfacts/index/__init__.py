"""The compiled form of a base: an SQLite file in the user's cache folder, which look-ups read instead of YAML."""
