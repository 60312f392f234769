"""The user's cache folder for newsfacts: what lies in it can be made again at any time."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def cache_folder() -> Path:
    """Give the folder: XDG_CACHE_HOME, or where the operating system keeps caches."""
    if chosen := os.environ.get("XDG_CACHE_HOME"):
        return Path(chosen) / "newsfacts"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home()) / "newsfacts" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "newsfacts"
    return Path.home() / ".cache" / "newsfacts"
