"""A false `supported` or `refuted` is worse than none: claims in the words of a base that it does not bear out, or not deny."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent
SHIPPED = HERE.parents[1] / "data" / "facts.yaml"

NOT_SUPPORTED = {
    "moscow": [
        # Another doer than the record's
        "China criticised Russia for its policy in Syria",
        "Germany promised to provide Turkey with military aid",
        "France announced a contract with Turkey for the supply of the S-400",
        "Senator John McCain urged Donald Trump to intervene in Syria",
        "US senator John McCain urged Donald Trump to intervene in Syria",
        "34 Syrian soldiers were killed in Idlib",
        "12 Russian soldiers were killed in Idlib",
        "The Turkish army is an ally of Assad",
        "The Turkish military support the Syrian army",
        # The two in each other's place, or in another role
        "Turkey supplied the S-400 to Russia",
        "Russia bought the S-400 from Turkey",
        "Trump urged Graham to intervene in Syria",
        "Erdogan expressed condolences to Putin",
        "Putin accepted Erdogan's invitation",
        "The United States promised to provide Syria with military aid",
        "The UN report held Syria responsible for war crimes",
        "Stoltenberg called on Turkey to stop the offensive",
        # Another deed
        "34 Turkish soldiers were captured in Idlib",
        "34 Turkish soldiers were injured in air strikes in Idlib",
        "950,000 refugees returned from Turkey",
        "The TurkStream gas pipeline was closed in January 2020",
        "The S-400 contract was cancelled",
        "Iran left the memorandum in May 2017",
        "Putin congratulated Erdogan on the success of the Turkish troops",
        "Putin apologised to Erdogan for the deaths of Turkish soldiers",
        "Trump intervened in Syria",
        # Another thing said of it
        "The plant at Akkuyu is the largest nuclear plant in Turkey",
        "Most of the refugees were children",
        "Stoltenberg is the president of NATO",
        "TurkStream is an oil pipeline",
        "The memorandum was signed by Russia, Turkey, Iran and Syria",
    ],
    "company": [
        "Siemens offered 390 million euros for Ventosa",
        "Nordvane sold Ventosa for 390 million euros",
        "Polmast bought Nordvane",
        "Nordvane made a loss in 2024",
        "The European Commission blocked the purchase of Brenner",
        "Prosecutors in Kalmar charged Nordvane",
    ],
    "space": [
        "The Moon landing had been staged",
        "Apollo 12 landed on the Moon on 20 July 1969",
        "Yuri Gagarin walked on the Moon",
        "Armstrong, Aldrin and Glenn flew on Apollo 11",
        "Luna 15 landed safely on the Moon",
    ],
}

NOT_REFUTED = {
    "moscow": [
        "Putin and Trump held talks in Moscow",
        "Gas is delivered to Bulgaria through TurkStream",
        "Rosatom is building a nuclear plant in Egypt",
        "The S-400 contract was worth $2.5 billion, but was never paid",
        "Putin did not shake hands with Assad",
        "Merkel did not take part in the talks in Moscow",
        "Turkey has never bought the Patriot",
        "Five journalists were killed in Idlib",
        "The Russian army supports the Iranian army",
        "Erdogan did not fly to Berlin",
    ],
    "company": [
        "Nordvane has never built ships",
        "Siemens employs 300,000 people",
        "Polmast did not buy Brenner",
    ],
    "space": [
        "Apollo 8 did not land in Texas",
        "Kennedy never met Armstrong",
        "The Soviet Union built a rocket of 105 metres",
    ],
}


@pytest.fixture(scope="module")
def bases(opened):
    files = {name: HERE / name / "facts.yaml" for name in ("space", "company")}
    return {name: opened(path) for name, path in {"moscow": SHIPPED, **files}.items()}


def cases(table):
    return [(name, claim) for name, claims in table.items() for claim in claims]


@pytest.mark.parametrize(("name", "claim"), cases(NOT_SUPPORTED))
def test_the_same_words_are_not_the_same_thing(name, claim, bases):
    """All the words of a record in another order, or all but one, do not support."""
    assert bases[name].check(claim).verdict in ("refuted", "not_enough_info")


@pytest.mark.parametrize(("name", "claim"), cases(NOT_REFUTED))
def test_what_is_beside_the_point_does_not_refute(name, claim, bases):
    """What else somebody did, or did not do, contradicts no record."""
    assert bases[name].check(claim).verdict in ("supported", "not_enough_info")
