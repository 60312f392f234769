"""TimelineJS 3, from npm, shows every dated event of what is exported, and none of what is in the data as markup."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from newsfacts import FactBase

MODULES = Path(__file__).resolve().parents[2] / "build" / "browser" / "node_modules" / "@knight-lab" / "timelinejs"
EVERY_KEY = Path(__file__).parents[1] / "exporting" / "base.yaml"
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>T</title>
<link rel="stylesheet" href="dist/css/timeline.css"><script src="dist/js/timeline.js"></script>
<style>body { margin: 0 } #timeline { width: 100vw; height: 100vh }</style>
<div id="timeline"></div>
<script>window.timeline = new TL.Timeline("timeline", "events.json", { font: null });</script></html>
"""


@pytest.fixture
def timeline(browser, eventually, served, call):
    if not MODULES.exists():
        pytest.skip("TimelineJS is not installed: see tests/browser/conftest.py")
    folder, address = served
    shutil.copytree(MODULES / "dist", folder / "dist", dirs_exist_ok=True)
    (folder / "page.html").write_text(PAGE, encoding="utf-8")

    def show(*args: object):
        outcome = call("export", "timelinejs", *args, "--force", "-o", folder / "events.json")
        assert outcome.status == 0
        browser.get(f"{address}/page.html")
        assert eventually(lambda: browser.execute_script("return timeline.ready"))
        return browser

    return show


def dated(base: FactBase) -> list[str]:
    return [event.title for event in base.timeline().results if event.date and (event.date.start or event.date.end)]


@pytest.mark.parametrize("which", ["ships", "every key"])
def test_every_dated_event_is_shown(which, timeline, shipped):
    base = shipped if which == "ships" else FactBase.open(EVERY_KEY)
    browser = timeline() if which == "ships" else timeline("--data", EVERY_KEY)
    markers = browser.find_elements("css selector", ".tl-timemarker")
    headlines = [each.find_element("css selector", ".tl-headline").get_attribute("textContent") for each in markers]
    assert sorted(headlines) == sorted(dated(base))
    assert len(browser.find_elements("css selector", ".tl-slide")) >= len(markers)


def test_hostile_markup_stays_text(timeline):
    browser = timeline("--data", EVERY_KEY)
    assert not browser.find_elements("css selector", ".tl-slide img, .tl-slide iframe, .tl-slide b, [onerror]")
    assert browser.find_elements("css selector", ".tl-slide p a[href*=':~:text=opened']")
