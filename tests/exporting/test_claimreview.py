"""`newsfacts check --format claimreview`: what schema.org's ClaimReview asks for, and when there is none."""

from __future__ import annotations

import json

import pytest

WHERE = ("--url", "https://courier.example/checks/1", "--publisher", "The <Alderport> Courier")


@pytest.mark.parametrize(
    ("claim", "status", "rating"),
    [
        ("34 Turkish soldiers were killed in the air strikes in Idlib", 0, (5, "True")),
        ("43 Turkish soldiers were killed in the air strikes in Idlib", 3, (1, "False")),
    ],
)
def test_a_review(claim, status, rating, call):
    outcome = call("check", claim, "--format", "claimreview", *WHERE)
    assert (outcome.status, outcome.err) == (status, "")
    assert "<" not in outcome.out
    review = json.loads(outcome.out)
    assert (review["@context"], review["@type"]) == ("https://schema.org", "ClaimReview")
    assert (review["url"], review["claimReviewed"]) == ("https://courier.example/checks/1", claim)
    assert review["author"] == {"@type": "Organization", "name": "The <Alderport> Courier"}
    given = review["reviewRating"]
    assert (given["ratingValue"], given["alternateName"]) == rating
    assert (given["worstRating"], given["bestRating"]) == (1, 5)
    assert any(each["text"] == "killed 34 soldiers of the Turkish army" for each in review["citation"])
    assert "itemReviewed" not in review


@pytest.mark.parametrize(
    ("written", "author"),
    [
        ("Erdogan", {"@type": "Person", "name": "Recep Tayyip Erdogan"}),
        ("Kremlin", {"@type": "Organization", "name": "Kremlin"}),
        ("Jo Bloggs", {"@type": "Person", "name": "Jo Bloggs"}),
    ],
)
def test_who_made_the_claim_and_where(written, author, call):
    claim = "43 Turkish soldiers were killed in the air strikes in Idlib"
    more = ("--claimant", written, "--appeared", "https://speeches.example/1")
    review = json.loads(call("check", claim, "--format", "claimreview", *WHERE, *more).out)
    appearance = {"@type": "CreativeWork", "url": "https://speeches.example/1"}
    assert review["itemReviewed"] == {"@type": "Claim", "author": author, "appearance": appearance}


def test_silence_is_no_review(call):
    outcome = call("check", "Macron met Merkel in Paris", "--format", "claimreview", *WHERE)
    assert (outcome.status, outcome.out) == (1, "")
    assert "nothing was written" in outcome.err


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["x"], "claimreview needs --url"),
        (["x", "--url", "https://e.org"], "--publisher"),
        (["x", *WHERE[2:], "--url", "javascript:alert(1)"], "--url: 'javascript:alert(1)' is no address on the web"),
        (["x", *WHERE, "--appeared", "here"], "--appeared: 'here' is no address on the web"),
        (["-", *WHERE], "a page holds one ClaimReview"),
    ],
)
def test_misuse(args, said, call):
    outcome = call("check", *args, "--format", "claimreview")
    assert (outcome.status, outcome.out) == (2, "")
    assert said in outcome.err


def test_the_project_file_says_who_publishes(run, tmp_path):
    (tmp_path / "newsfacts.toml").write_text('[cite]\nurl = "https://c.example/"\npublisher = "C"\n', encoding="utf-8")
    outcome = run("check", "34 Turkish soldiers were killed in air strikes", "--format", "claimreview", cwd=tmp_path)
    assert json.loads(outcome.out)["author"]["name"] == "C"
