"""Who is named under a quotation that stands apart."""

from __future__ import annotations

import pytest

from newsfacts import FactBase
from newsfacts.documents import read_text

BASE = """newsfacts: 1
sources: [{id: log, title: Log of Vellby}]
entities:
  - {id: dask, name: Ilmar Dask, kind: person, aliases: [Dask]}
  - {id: orro, name: Lena Orro, kind: person, role: mayor of Vellby, aliases: [Orro]}
quotes:
  - {id: gulls, speaker: dask, text: We counted more gulls than people, evidence: {source: log, exact: gulls}}
"""
WORDS = "We counted more gulls than people."
MARKDOWN = [
    "> WORDS\n>\n> — NAME",
    "> WORDS\n> — NAME",
    "> WORDS\n>\n> -- **NAME**, a neighbour",
    "> WORDS\n\n— NAME",
    "> It was a quiet day. WORDS\n>\n> — NAME",
    "> It was a quiet day.\n>\n> WORDS\n>\n> — NAME",
    "“WORDS” — NAME",
    "“WORDS”\n\n— NAME",
    "“WORDS” (NAME)",
    "> WORDS\n\n(NAME)",
    "> WORDS\n\n*NAME, 9 May 2011*",
    "> WORDS\n\n<cite>NAME</cite>",
]
HTML = [
    "<blockquote><p>WORDS</p><footer>NAME</footer></blockquote>",
    "<blockquote>WORDS <cite>— NAME</cite></blockquote>",
    "<figure><blockquote>WORDS</blockquote><figcaption>— NAME</figcaption></figure>",
    "<figure><blockquote>WORDS</blockquote><figcaption>NAME, <cite>Speeches</cite></figcaption></figure>",
]
TEXT = ["“WORDS”\n— NAME\n", '"WORDS"\n\n-- NAME\n']
DRAFTS = [(each, format) for format, of in (("markdown", MARKDOWN), ("html", HTML), ("text", TEXT)) for each in of]


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    path = tmp_path_factory.mktemp("base") / "facts.yaml"
    path.write_text(BASE, encoding="utf-8")
    return FactBase.open(path)


@pytest.fixture
def review(base):
    def run(draft, format):
        return [each for each in base.review(read_text(draft, format)).findings if WORDS[:-1] in each.sentence]

    return run


@pytest.mark.parametrize(("draft", "format"), DRAFTS)
def test_the_wrong_name_is_found_and_the_right_one_bears_it_out(draft, format, review):
    """The finding stands at the name."""
    written = draft.replace("WORDS", WORDS)
    wrong = written.replace("NAME", "Lena Orro")
    (found,) = review(wrong, format)
    assert (found.verdict.verdict, found.slot.slot) == ("refuted", "said_by")
    line = wrong.split("\n")[found.line - 1]
    assert line[found.column - 1 :].startswith("Lena Orro")
    (found,) = review(written.replace("NAME", "Ilmar Dask"), format)
    assert found.verdict.verdict == "supported"


@pytest.mark.parametrize(
    "below",
    [
        "Lena Orro is the mayor of Vellby.",
        "Afterwards they all went home to Lena Orro.",
        "- Lena Orro",
        "Lena Orro:",
        "Lena Orro in Vellby",
        "Lena Orro, the mayor, is puzzled.",
        "A!",
        "— Lena Orro read it to the council of Vellby in the hall on the evening of the vote",
    ],
)
def test_what_is_no_signature_stands_for_itself(below, review):
    """A paragraph below a quotation takes no part in it."""
    found = review(f"> {WORDS}\n\n{below}", "markdown")
    assert all(each.verdict.verdict != "refuted" and "Orro" not in each.sentence for each in found)
