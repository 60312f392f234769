"""The user's cache folder for newsfacts: what lies in it can be made again at any time."""

from __future__ import annotations

from pathlib import Path

from newsfacts.places import cache_place


def cache_folder() -> Path:
    """Give the folder: XDG_CACHE_HOME, or where the operating system keeps caches.

    Raises RuntimeError where the user has no home.
    """
    return Path(cache_place())
