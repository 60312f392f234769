"""`newsfacts open`: the address that it opens or prints, and when there is none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

BASE = Path(__file__).with_name("base.yaml")
WORDS = ":~:text=killed%20%E2%80%9C34%20soldiers%E2%80%9D%20of%20the%20Turkish%2Darmy%2C%20yes"


@pytest.mark.parametrize(
    ("args", "url"),
    [
        (["soldiers-killed"], f"https://example.org/talks?a=1&b=2#top{WORDS}"),
        (["talks"], "https://example.org/talks?a=1&b=2#top"),
        (
            ["soldiers-killed", "--archived"],
            f"https://web.archive.org/web/20200306000000/https://example.org/talks#{WORDS}",
        ),
    ],
)
def test_the_address_is_printed(args, url, call):
    outcome = call("open", "--print", *args, "--data", BASE)
    assert outcome == (0, f"{url}\n", "")


def test_an_option_may_stand_before_the_command(call):
    assert call("--archived", "open", "talks", "--print", "--data", BASE).out.startswith("https://web.archive.org/")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["quarter"], "its `url` is 'javascript:alert(1)', which is no address on the web"),
        (["decade"], "it has no `url`; `newsfacts edit decade --data "),
        (["spring", "--archived"], "it has no `archived`; try without --archived"),
        (["x-y"], "x-y is an entity"),
        (["nowhere"], "no id is called 'nowhere'"),
    ],
)
def test_what_cannot_be_opened(args, said, call):
    outcome = call("open", *args, "--data", BASE)
    assert (outcome.status, outcome.out) == (2, "")
    assert said in outcome.err


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands for the browser")
def test_the_browser_is_given_the_address(run, tmp_path):
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\nprintf "%s" "$1" > {tmp_path}/opened\n')
    browser.chmod(0o755)
    assert run("open", "soldiers-killed", "--data", BASE, env={"BROWSER": f"{browser} %s"}).status == 0
    assert (tmp_path / "opened").read_text() == f"https://example.org/talks?a=1&b=2#top{WORDS}"


def test_without_a_browser_the_address_is_said(run):
    outcome = run("open", "talks", "--data", BASE, env={"BROWSER": "no-such-browser", "PATH": "/nonexistent"})
    assert outcome.status == 2
    assert "https://example.org/talks" in outcome.err
