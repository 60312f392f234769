"""The date slot: open years, before, after and by, finer and coarser, and the dates that tell one edition from another."""

from __future__ import annotations

import pytest

BASE = """
newsfacts: 1
sources: [{id: s, title: A story}]
entities:
  - {id: orsova, name: Orsova, kind: place}
  - {id: hydra, name: Hydra, kind: organisation, role: building firm}
  - {id: marin, name: Elena Marin, kind: person, aliases: [Marin]}
facts:
  - id: bridge-opened
    statement: The bridge at Orsova was opened to traffic.
    date: 2019-07-12
    about: [orsova]
  - id: contract
    statement: Hydra signed the contract for the lighthouse.
    date: 2017-09
    about: [hydra]
  - id: founded
    statement: Hydra was founded.
    date: 1987
    about: [hydra]
  - id: strike
    statement: The dockers went on strike.
    date: 2020-03-04?
  - id: visit
    statement: Elena Marin visited the quarry.
    date: 2021-05-03/2021-05-07
    about: [marin]
  - id: lighthouse
    statement: The lighthouse at Orsova burnt down.
    about: [orsova]
  - id: regatta
    statement: Hydra sponsored the regatta of 2018.
    about: [hydra]
    date: 2018
"""

CASES = {
    "supported": [
        "The bridge at Orsova was opened to traffic on 12 July 2019",
        "The bridge at Orsova was opened to traffic on July 12, 2019",
        "The bridge at Orsova was opened to traffic on 2019-07-12",
        "The bridge at Orsova was opened to traffic in July 2019",
        "The bridge at Orsova was opened to traffic in mid-2019",
        "The bridge at Orsova was opened to traffic in 2019",
        "The bridge at Orsova was opened to traffic in July",
        "The bridge at Orsova was opened to traffic on 12 July",
        "The bridge at Orsova was opened to traffic in the summer of 2019",
        "The bridge at Orsova was opened to traffic before 2020",
        "The bridge at Orsova was opened to traffic after 2018",
        "The bridge at Orsova was opened to traffic by the end of 2019",
        "The bridge at Orsova was opened to traffic between 2018 and 2020",
        "The bridge at Orsova was opened to traffic before August 2019",
        "Hydra signed the contract for the lighthouse in September 2017",
        "Hydra signed the contract for the lighthouse in autumn 2017",
        "Hydra signed the contract for the lighthouse in 2017",
        "Hydra was founded in the 1980s",
        "Hydra was founded in 1987",
        "Hydra was founded in the eighties",
        "Elena Marin visited the quarry in May 2021",
        "The dockers went on strike on 4 March",
    ],
    "refuted": [
        "The bridge at Orsova was opened to traffic on 13 July 2019",
        "The bridge at Orsova was opened to traffic in June 2019",
        "The bridge at Orsova was opened to traffic in 2018",
        "The bridge at Orsova was opened to traffic in August",
        "The bridge at Orsova was opened to traffic on 14 July",
        "The bridge at Orsova was opened to traffic before 2019",
        "The bridge at Orsova was opened to traffic after 2019",
        "The bridge at Orsova was opened to traffic by the end of 2018",
        "The bridge at Orsova was opened to traffic in the winter of 2019",
        "Hydra signed the contract for the lighthouse in October 2017",
        "Hydra signed the contract for the lighthouse in 2016",
        "Hydra was founded in the 1990s",
        "Elena Marin visited the quarry in June 2021",
    ],
    "not_enough_info": [
        "Hydra signed the contract for the lighthouse on 5 September 2017",
        "Hydra signed the contract for the lighthouse before 15 September 2017",
        "Hydra was founded in March 1987",
        "Elena Marin visited the quarry on 4 May 2021",
        "The dockers went on strike on 5 March",
        "The dockers went on strike in April",
        "The lighthouse at Orsova burnt down in 2015",
        "Hydra sponsored the regatta of 2016",
        "Hydra signed the contract for the quarry in September 2017",
    ],
}


@pytest.fixture(scope="module")
def story(opened):
    return opened(BASE)


@pytest.mark.parametrize(("claim", "verdict"), [(claim, label) for label, claims in CASES.items() for claim in claims])
def test_verdicts_on_dates(claim, verdict, story):
    """A coarser date that holds the record's agrees, one apart contradicts, a finer one is not known."""
    assert story.check(claim).verdict == verdict


def test_the_slot_shows_both_dates(story):
    """The words of the claim, and the date of the record."""
    (evidence,) = story.check("The bridge at Orsova was opened to traffic in June 2019").evidence
    assert [tuple(slot) for slot in evidence.slots] == [("date", "June 2019", "2019-07-12", "contradicts")]
