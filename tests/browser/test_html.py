"""The exported page in a browser: what it shows, how it is searched, and what never happens on it."""

from __future__ import annotations

from pathlib import Path

import pytest

EVERY_KEY = Path(__file__).parents[1] / "exporting" / "base.yaml"


@pytest.fixture
def page(call, tmp_path):
    def export(*args: object) -> str:
        place = tmp_path / "page.html"
        assert call("export", "html", *args, "--force", "-o", place).status == 0
        return place.as_uri()

    return export


def shown(browser) -> list[str]:
    return [
        each.get_attribute("id") for each in browser.find_elements("css selector", "li.record") if each.is_displayed()
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("base", ["ships", "every key"])
def test_axe_finds_nothing(base, width, scheme, browser, axe, looked, page):
    looked(browser, width, scheme)
    browser.get(page() if base == "ships" else page("--data", EVERY_KEY))
    assert axe() == []
    overflowing = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert browser.execute_script(overflowing) <= 0


def test_every_record_is_there_and_nothing_else_is_asked_for(browser, seen, page, shipped):
    address = page()
    browser.get(address)
    assert set(shown(browser)) == {record.id for record in shipped.selection().records()}
    assert seen(browser) == [address]
    assert browser.get_log("browser") == []


def test_every_dated_event_stands_in_the_order_of_time(browser, page, shipped):
    browser.get(page())
    events = [event.id for event in shipped.timeline().results]
    found = browser.find_elements("css selector", ".timeline li.record")
    dated = [event.id for event in shipped.timeline().results if event.date and event.date.start]
    assert [each.get_attribute("id") for each in found][: len(dated)] == dated
    assert {each.get_attribute("id") for each in found} == set(events)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("950,000 refugees", "refugee-count"),
        ("ERDOĞAN invitation", "erdogan-accepted-invitation"),
        ("s-400 2.5", "s400-contract-value"),
    ],
)
def test_a_search(words, found, browser, page):
    browser.get(page())
    browser.find_element("name", "q").send_keys(words)
    left = shown(browser)
    assert found in left
    assert len(left) < 10
    counted = browser.find_element("css selector", "output").text
    assert counted == f"{len(left)} of 125"


def test_a_search_that_finds_nothing_says_so(browser, page):
    browser.get(page())
    browser.find_element("name", "q").send_keys("xylophone")
    assert shown(browser) == []
    assert browser.find_element("css selector", "p.none").is_displayed()


def test_filters(browser, page, shipped):
    from selenium.webdriver.support.ui import Select

    from newsfacts import Filters

    browser.get(page())
    Select(browser.find_element("name", "topic")).select_by_value("arms")
    of_topic = {record.id for record in shipped.selection("", Filters(topic="arms")).records()}
    assert set(shown(browser)) == of_topic
    Select(browser.find_element("name", "topic")).select_by_value("")
    Select(browser.find_element("name", "entity")).select_by_value("moscow")
    records = shipped.selection().records()
    there = {record.id for record in records if "moscow" in {each.id for each in (record.place, *record.about) if each}}
    assert set(shown(browser)) == there


def test_a_link_to_a_record_shows_it_whatever_is_filtered(browser, eventually, page):
    address = page()
    browser.get(f"{address}#talks-duration")
    assert browser.execute_script("return document.querySelector(':target').id") == "talks-duration"
    assert eventually(lambda: browser.execute_script("return scrollY") > 0)
    browser.find_element("name", "q").send_keys("xylophone")
    browser.execute_script("location.hash = '#refugee-count'")
    assert eventually(lambda: "refugee-count" in shown(browser))


def test_a_keyboard_reaches_the_search(browser, page):
    from selenium.webdriver.common.keys import Keys

    browser.get(page())
    for _ in range(12):
        browser.switch_to.active_element.send_keys(Keys.TAB)
        if browser.switch_to.active_element.get_attribute("name") == "q":
            break
    browser.switch_to.active_element.send_keys("refugees")
    assert "refugee-count" in shown(browser)


def test_hostile_markup_stays_text(browser, seen, page):
    address = page("--data", EVERY_KEY)
    browser.get(address)
    assert seen(browser) == [address]
    assert browser.get_log("browser") == []
    assert len(browser.find_elements("css selector", "script")) == 1
    assert not browser.find_elements("css selector", "main img, main i, iframe, [onerror], [href^='javascript']")
    text = browser.find_element("css selector", "main").text
    assert "# The bridge cost <img src=x onerror=alert(1)> €1.25m, 50% more." in text
    assert "</script><script>alert(1)</script>" in text


def test_without_scripts_all_is_there(browser, page):
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.get(page())
        assert len(shown(browser)) == 125
        assert not browser.find_element("css selector", ".controls").is_displayed()
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_on_paper_only_what_is_read_is_printed(browser, looked, page):
    looked(browser, 800, "dark", media="print")
    browser.get(page())
    assert not browser.find_element("css selector", ".controls").is_displayed()
    assert not browser.find_element("css selector", "nav").is_displayed()
    assert browser.execute_script("return getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert len(shown(browser)) == 125
