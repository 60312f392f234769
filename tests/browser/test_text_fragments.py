"""The links of `cite` and `open` in a browser: they scroll to the exact words and mark them."""

from __future__ import annotations

import pytest

FILLER = "<p>Nothing of note stands here.</p>\n" * 150
HEAD = "<!doctype html><meta charset=utf-8><title>T</title><style>::target-text { background: red }</style>"
WORDS = [
    ("killed 34 soldiers", "It was said that strikes killed 34 soldiers of the army."),
    ("the S-400, at $2.5bn & more", "Russia sold the S-400, at $2.5bn &amp; more, to Turkey."),
    ("“We said no”, he said", "“We said no”, he said."),
    ("lasted\n  five   hours", "The talks lasted five hours."),
    ("Erdoğan: çok", "President Erdoğan: çok."),
    (
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen",
        "It has one two three four five six seven eight nine ten eleven twelve thirteen fourteen words.",
    ),
]


@pytest.mark.parametrize("existing", ["", "#top"])
@pytest.mark.parametrize(("exact", "paragraph"), WORDS, ids=[exact[:20] for exact, _ in WORDS])
def test_the_words_are_scrolled_to_and_marked(exact, paragraph, existing, browser, eventually, served, base, call):
    folder, address = served
    page = f'{HEAD}<h1 id="top">T</h1>{FILLER}<p id=it>{paragraph}</p>{FILLER}'
    (folder / "page.html").write_text(page, encoding="utf-8")
    path = base(
        f"newsfacts: 1\nsources:\n  - id: s\n    title: S\n    url: {address}/page.html{existing}\n"
        f"facts:\n  - id: f\n    statement: F.\n    evidence:\n      source: s\n      exact: {exact!r}\n".replace(
            "\\n", " "
        )
    )
    url = call("open", "f", "--print", "--data", path).out.strip()
    assert ":~:text=" in url
    browser.get(url)
    in_view = (
        "const { top } = document.getElementById('it').getBoundingClientRect(); return 0 <= top && top < innerHeight"
    )
    assert eventually(lambda: browser.execute_script(in_view))
    assert browser.execute_script("return scrollY") > 0
    assert eventually(lambda: marked(browser))


def test_words_that_are_not_there_open_the_page_at_its_top(browser, served, base, call):
    folder, address = served
    (folder / "page.html").write_text(HEAD + FILLER, encoding="utf-8")
    path = base(
        f"newsfacts: 1\nsources: [{{id: s, title: S, url: '{address}/page.html'}}]\n"
        "facts: [{id: f, statement: F., evidence: {source: s, exact: not on the page}}]\n"
    )
    browser.get(call("open", "f", "--print", "--data", path).out.strip())
    assert browser.execute_script("return scrollY") == 0
    assert not marked(browser)


def marked(browser) -> bool:
    """Say whether the browser marks words: no script can ask for that, so look for the colour of the mark."""
    from base64 import b64decode

    picture = browser.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})
    return _has_colour(b64decode(picture["data"]))


def _has_colour(png: bytes) -> bool:
    """Say whether a picture of black text on white has anything else on it."""
    import struct
    import zlib

    at, data, width, channels = 8, b"", 0, 3
    while at < len(png):
        (size,), name = struct.unpack(">I", png[at : at + 4]), png[at + 4 : at + 8]
        body = png[at + 8 : at + 8 + size]
        if name == b"IHDR":
            width, channels = struct.unpack(">I", body[:4])[0], {2: 3, 6: 4}[body[9]]
        elif name == b"IDAT":
            data += body
        at += 12 + size
    rows, stride, before = zlib.decompress(data), width * channels, bytes(width * channels)
    for start in range(0, len(rows), stride + 1):
        before = _unfiltered(rows[start], rows[start + 1 : start + 1 + stride], before, channels)
        for pixel in range(0, stride, channels):
            red, green, blue = before[pixel : pixel + 3]
            if max(red, green, blue) - min(red, green, blue) > 60:
                return True
    return False


def _unfiltered(kind: int, row: bytes, above: bytes, channels: int) -> bytes:
    """Undo the filter of one row of a PNG."""
    if kind == 0:
        return row
    out = bytearray(row)
    for at in range(len(out)):
        left = out[at - channels] if at >= channels else 0
        corner = above[at - channels] if at >= channels else 0
        up = above[at]
        guess = left + up - corner
        nearest = min((left, up, corner), key=lambda each: abs(guess - each))
        out[at] = (out[at] + (0, left, up, (left + up) // 2, nearest)[kind]) & 255
    return bytes(out)
