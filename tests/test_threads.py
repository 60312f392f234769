"""The library in threads: right answers from one base and from several, and clear words where there are none."""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from newsfacts import FactBase, NewsfactsError

IN_THREADS = """
import json, sys
from concurrent.futures import ThreadPoolExecutor
from newsfacts import FactBase
sys.setswitchinterval(1e-5)
claims = json.load(sys.stdin)
shared = FactBase.open()

def checked(number):
    base = shared if sys.argv[1] == "one" else FactBase.open()
    return [base.check(claim) for claim in claims[number:] + claims[:number]]

with ThreadPoolExecutor(8) as pool:
    found = list(pool.map(checked, range(8)))
right = {verdict.claim: verdict for verdict in map(FactBase.open().check, claims)}  # with what the threads left behind
print(json.dumps([right[claim].verdict for claim in claims]))
print(sum(right[verdict.claim] != verdict for verdicts in found for verdict in verdicts))
"""


@pytest.mark.parametrize("bases", ["one", "several"])
def test_verdicts_are_the_same_in_threads(bases, warm, shipped):
    """In a process of its own, so that the threads find nothing that was worked out before."""
    claims = [fact.statement for fact in shipped.facts().results]
    claims += [f"It is not so that {claim[0].lower()}{claim[1:]}" for claim in claims[:20]]
    done = subprocess.run(
        [sys.executable, "-c", IN_THREADS, bases], input=json.dumps(claims), capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    verdicts, different = done.stdout.splitlines()
    assert different == "0"
    assert json.loads(verdicts) == [shipped.check(claim).verdict for claim in claims]


def test_a_base_may_be_used_in_another_thread(shipped):
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(shipped.facts, "950k").result() == shipped.facts("950k")


def test_look_ups_share_a_base_among_threads(shipped):
    queries = ["950k", "soldiers killed", "erdogan", "july 2019", "refugees", "s-400", "idlib", "misspelt soldeirs"]
    right = [shipped.search(query) for query in queries]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(shipped.search, queries * 20)) == right * 20


LOOK_UPS = {
    "facts": lambda base: base.facts("a"),
    "quotes": lambda base: base.quotes(),
    "timeline": lambda base: base.timeline(),
    "search": lambda base: base.search("a"),
    "show": lambda base: base.show("putin"),
    "check": lambda base: base.check("Nothing is here."),
    "review": lambda base: base.review("Nothing is here."),
    "entities": lambda base: base.entities(),
    "topics": lambda base: base.topics(),
    "sources": lambda base: base.sources(),
    "info": lambda base: base.info(),
}


@pytest.mark.parametrize("look_up", LOOK_UPS)
def test_a_closed_base_says_so(look_up, base):
    opened = FactBase.open(base("newsfacts: 1\nfacts: [{id: one, statement: One.}]\n"))
    opened.close()
    opened.close()
    with pytest.raises(NewsfactsError, match="closed") as caught:
        LOOK_UPS[look_up](opened)
    assert caught.value.code == "closed"
