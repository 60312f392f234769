"""The annotated page in a browser: at both widths, by keyboard, on paper, with hostile text, and without a request."""

from __future__ import annotations

from pathlib import Path

import pytest

DRAFTS = Path(__file__).parents[1] / "review" / "drafts"
HOSTILE = (
    '<img src=x onerror="document.title=1"> </style><script>document.title=1</script> [x](javascript:alert(1)) \u202e'
)
BASE = f"""\
newsfacts: 1
sources:
  - {{id: s, title: '{HOSTILE}', publisher: '{HOSTILE}', url: 'https://example.org/"><script>'}}
entities:
  - {{id: vellby, name: Vellby, kind: place}}
facts:
  - id: pier
    statement: The pier of Vellby is 340 metres long.
    figure: 340 metres
    about: [vellby]
    evidence: {{source: s, paragraph: 1, exact: '{HOSTILE}'}}
"""


@pytest.fixture
def page(call, tmp_path):
    def annotate(draft=DRAFTS / "ten.md", base=DRAFTS / "base.yaml") -> str:
        place = tmp_path / "page.html"
        assert call("annotate", draft, "--data", base, "-o", place).status == 0
        return place.as_uri()

    return annotate


def shown(browser, selector):
    return [each for each in browser.find_elements("css selector", selector) if each.is_displayed()]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(width, scheme, browser, axe, looked, page):
    """Nor does anything stand beyond the edge."""
    looked(browser, width, scheme)
    browser.get(page())
    assert axe() == []
    overflowing = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert browser.execute_script(overflowing) <= 0


def test_notes_stand_in_the_margin_or_below(browser, looked, page):
    """As there is room."""
    for width, beside in ((1280, True), (390, False)):
        looked(browser, width, "light")
        browser.get(page())
        sentence, note = (browser.find_element("css selector", each) for each in ("p .sentence", "p + .notes li"))
        assert (note.location["x"] > sentence.location["x"] + sentence.size["width"] / 2) is beside
        assert (note.location["y"] > sentence.location["y"] + 10) is not beside


def test_nothing_is_asked_for(browser, seen, page):
    """But the page itself; and its policy stops nothing of its own."""
    address = page()
    browser.get(address)
    assert seen(browser) == [address]
    assert browser.get_log("browser") == []


def test_the_keyboard_filters_and_leads_to_notes_and_back(browser, eventually, page):
    """Tab, blank and Enter are enough; what is filtered is neither marked nor reached."""
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.keys import Keys

    def press(*keys):
        ActionChains(browser).send_keys(*keys).perform()

    browser.get(page())
    assert (len(shown(browser, "li.refuted")), len(shown(browser, "li.supported"))) == (10, 1)
    press(Keys.TAB, Keys.TAB, Keys.SPACE)
    assert browser.switch_to.active_element.get_attribute("id") == "show-refuted"
    assert (len(shown(browser, "li.refuted")), len(shown(browser, ".refuted a"))) == (0, 0)
    press(Keys.SPACE, Keys.TAB, Keys.TAB, Keys.TAB, Keys.ENTER)
    assert eventually(lambda: browser.current_url.endswith("#n1"))
    press(Keys.TAB, Keys.ENTER)
    assert eventually(lambda: browser.current_url.endswith("#s1"))


def test_on_paper_all_of_it_is_there(browser, looked, page):
    """With its notes, and no boxes to tick."""
    looked(browser, 1280, "dark", "print")
    browser.get(page())
    assert len(shown(browser, "li.refuted")) == 10
    assert shown(browser, "input") == []
    white = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
    assert white == "rgb(255, 255, 255)"
    assert browser.execute_cdp_cmd("Page.printToPDF", {})["data"]


def test_hostile_text_stays_text(browser, seen, page, tmp_path):
    """In the draft as in the base."""
    base, draft = tmp_path / "base.yaml", tmp_path / "draft.txt"
    base.write_text(BASE, encoding="utf-8")
    draft.write_text(f"The pier of Vellby is 430 metres long.\n\nSee {HOSTILE} here.", encoding="utf-8")
    browser.get(page(draft, base))
    assert browser.title != "1"
    assert browser.find_elements("css selector", "img, script") == []
    assert browser.find_element("css selector", "main").text.count("onerror") >= 3
    links = [each.get_attribute("href") for each in browser.find_elements("css selector", "a")]
    assert all(link.startswith(("https://", "file://")) for link in links)
    assert len(seen(browser)) == 1
