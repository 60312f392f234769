"""newsfacts: look facts up in a hand-curated YAML base, and check claims against it, offline."""

__version__ = "0.1.0"
