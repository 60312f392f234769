"""A real browser: Chromium and its driver, with selenium; tests skip and say so where one of them is missing.

`npm install --prefix build/browser axe-core@4 @knight-lab/timelinejs@3.9.11` brings what some tests load into pages.
"""

from __future__ import annotations

import functools
import http.server
import json
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = ROOT / "build" / "browser" / "node_modules"
SECONDS = 60
"""What a page may take, however busy the machine is."""


@pytest.fixture(scope="session")
def driver() -> Iterator[object]:
    """Give one browser for all tests."""
    pytest.importorskip("selenium")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    chromedriver = shutil.which("chromedriver")
    if not chromium or not chromedriver:
        pytest.skip("Chromium or its driver is not installed (Debian: chromium chromium-driver)")
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    started = webdriver.Chrome(options=options, service=webdriver.ChromeService(chromedriver))
    started.set_script_timeout(SECONDS)
    yield started
    started.quit()


@pytest.fixture
def browser(driver):
    """Give the browser as it is at its start: a light page of 1280 pixels, nothing asked for yet."""
    look(driver, 1280, "light")
    driver.get("about:blank")
    requests(driver)
    driver.get_log("browser")
    return driver


def look(driver, width: int, scheme: str, media: str = "") -> None:
    """Set the width of the page and what it prefers."""
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": features})


def requests(driver) -> list[str]:
    """Give the addresses that were asked for since the last time, whether they were answered or not."""
    messages = (json.loads(entry["message"])["message"] for entry in driver.get_log("performance"))
    sent = (each["params"] for each in messages if each["method"] == "Network.requestWillBeSent")
    return [each["request"]["url"] for each in sent]


@pytest.fixture
def eventually() -> Callable[[Callable[[], object]], bool]:
    """Say whether something is so before long: a browser scrolls and follows links in its own time."""

    def asked(is_so: Callable[[], object]) -> bool:
        last = time.monotonic() + SECONDS
        while not (found := is_so()) and time.monotonic() < last:
            time.sleep(0.05)
        return bool(found)

    return asked


@pytest.fixture
def seen() -> Callable[..., list[str]]:
    return requests


@pytest.fixture
def looked() -> Callable[..., None]:
    return look


@pytest.fixture
def axe(browser) -> Callable[[], list[str]]:
    """Give what axe finds wrong on the page: each rule with the elements that break it."""
    source = MODULES / "axe-core" / "axe.min.js"
    if not source.exists():
        pytest.skip("axe-core is not installed: see tests/browser/conftest.py")

    def check() -> list[str]:
        browser.execute_script(source.read_text(encoding="utf-8"))
        found = browser.execute_async_script("axe.run().then(arguments[arguments.length - 1])")
        return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found["violations"]]

    return check


@pytest.fixture
def served(tmp_path) -> Iterator[tuple[Path, str]]:
    """Give a folder and the address on this machine at which it is served."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    handler = functools.partial(Quiet, directory=str(tmp_path))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield tmp_path, f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
