"""Word lists: generated tables of common words, and a few lists of small words kept by hand. See SOURCES.md."""
