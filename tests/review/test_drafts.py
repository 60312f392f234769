"""The same draft in every format, with the same ten errors: the same findings, each in its place."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from newsfacts import FactBase
from newsfacts.documents import format_of, read_draft
from newsfacts.errors import CannotRead

DRAFTS = Path(__file__).parent / "drafts"

ERRORS = [  # words, slot, and where they stand in Markdown, in HTML, and as paragraph and character in .docx and .odt
    ("430", "quantity", (6, 25), (7, 27), (1, 23)),
    ("1,128", "quantity", (8, 27), (8, 31), (2, 25)),
    ("861,000", "quantity", (9, 2), (9, 35), (2, 69)),
    ("1781", "date", (13, 41), (12, 43), (4, 39)),
    ("5.2", "quantity", (14, 40), (13, 45), (5, 31)),
    ("Lena Orro", "said_by", (16, 57), (15, 82), (6, 55)),
    ("41", "quantity", (19, 20), (16, 28), (7, 18)),
    ("49,000", "quantity", (25, 30), (20, 43), (14, 1)),
    ("4.6", "quantity", (26, 30), (21, 37), (16, 1)),
    ("9 February 2013", "date", (34, 47), (25, 51), (18, 41)),
]


@pytest.fixture(scope="module")
def harbour(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("harbour")))
        opened = FactBase.open(DRAFTS / "base.yaml")
    yield opened
    opened.close()


@pytest.mark.parametrize(("name", "column"), [("md", 2), ("html", 3), ("docx", 4), ("odt", 4)])
def test_ten_errors_are_ten_findings_in_every_format(name, column, harbour):
    """The .docx and the .odt were written by LibreOffice out of the page, without what is no prose in it."""
    format = {"md": "markdown"}.get(name, name)
    draft = read_draft((DRAFTS / f"ten.{name}").read_bytes(), format)
    found = [each for each in harbour.review(draft).findings if each.verdict.verdict == "refuted"]
    assert [(each.slot.slot, (each.line, each.column)) for each in found] == [
        (error[1], error[column]) for error in ERRORS
    ]
    for each, error in zip(found, ERRORS, strict=True):
        assert each.words.startswith(error[0])
    sections = ["", *["The pier of Vellby is 430 metres long"] * 2, *["What was built"] * 7]
    assert [each.section for each in found][1:] == sections[1:]


@pytest.mark.parametrize("format", ["html", "docx", "odt"])
def test_ten_errors_are_found_in_what_pandoc_makes_of_the_draft(format, harbour, tmp_path):
    """Notes lead elsewhere, and code claims nothing, whatever program wrote them."""
    if shutil.which("pandoc") is None:
        pytest.skip("there is no pandoc")
    made = tmp_path / f"ten.{format}"
    subprocess.run(["pandoc", "--standalone", DRAFTS / "ten.md", "-o", made], check=True, capture_output=True)
    found = [each for each in harbour.review(read_draft(made.read_bytes(), format)).findings if each.slot]
    told = {(each.slot.slot, next(words for words, *_ in ERRORS if each.words.startswith(words))) for each in found}
    assert (len(found), told) == (10, {(slot, words) for words, slot, *_ in ERRORS})


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def docx(body, **parts):
    """Give the bytes of a .docx with nothing in it but what is read."""
    styles = '<w:style w:styleId="berschrift2"><w:name w:val="Heading 2"/></w:style>'
    styles += '<w:style w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>'
    styles += '<w:style w:styleId="code"><w:name w:val="HTML Preformatted"/></w:style>'
    parts = {"document": f"<w:body>{body}</w:body>", "styles": styles, **parts}
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as file:
        for name, part in parts.items():
            file.writestr(f"word/{name}.xml", part if part.startswith("<!") else f"<w:x {W}>{part}</w:x>")
    return written.getvalue()


def p(text, inside=""):
    return f"<w:p>{inside}<w:r><w:t>{text}</w:t></w:r></w:p>"


WORD = {
    "runs": ("<w:p><w:r><w:t>3</w:t></w:r><w:r><w:t>4 men</w:t><w:tab/><w:t>died</w:t></w:r></w:p>", ["34 men died"]),
    "changes": (
        "<w:p><w:ins><w:r><w:t>34</w:t></w:r></w:ins><w:del><w:r><w:delText>43</w:delText></w:r></w:del></w:p>",
        ["34"],
    ),
    "what was moved": (
        "<w:p><w:moveFrom><w:r><w:t>one</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>two</w:t></w:r></w:moveTo></w:p>",
        ["two"],
    ),
    "struck out": (
        "<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>43</w:t></w:r>"
        '<w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>34</w:t></w:r></w:p>',
        ["34"],
    ),
    "a style by its name": (p("one", '<w:pPr><w:pStyle w:val="berschrift2"/></w:pPr>'), ["heading one"]),
    "code": (p("43 men", '<w:pPr><w:pStyle w:val="code"/></w:pPr>') + p("34 men"), ["34 men"]),
    "a table of contents": (p("43 men\t1", '<w:pPr><w:pStyle w:val="Verzeichnis1"/></w:pPr>') + p("34 men"), ["34 men"]),
    "a box": (
        "<w:p><w:r><w:t>one</w:t></w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
        f"{p('two')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{p('two')}</w:txbxContent></mc:Fallback>"
        "</mc:AlternateContent></w:p>",
        ["one", "two"],
    ),
    "a table": (
        f"<w:tbl><w:tr><w:tc>{p('')}</w:tc><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{p('2024')}</w:tc></w:tr>"
        f"<w:tr><w:tc>{p('Dead')}</w:tc><w:tc>{p('3')}</w:tc><w:tc>{p('4')}</w:tc></w:tr></w:tbl>",
        ["cell Dead, 2024: 3", "cell Dead, 2024: 4"],
    ),
    "a cell over two rows": (
        f"<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>{p('Dead')}</w:tc><w:tc>{p('3 men')}</w:tc></w:tr>"
        f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{p('')}</w:tc><w:tc>{p('4 men')}</w:tc></w:tr></w:tbl>",
        ["cell Dead: 3 men", "cell Dead: 4 men"],
    ),
    "a table within a table": (
        f"<w:tbl><w:tr><w:tc>{p('one')}<w:tbl><w:tr><w:tc>{p('Dead')}</w:tc><w:tc>{p('3')}</w:tc></w:tr></w:tbl>"
        f"{p('two')}</w:tc></w:tr></w:tbl>",
        ["one", "cell Dead: 3", "two"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WORD)
def test_prose_of_word(name):
    """As it reads when every change was taken."""
    body, expected = WORD[name]
    blocks = read_draft(docx(body), "docx").blocks
    told = [f"{each.kind} {each.passage.text}".removeprefix("paragraph ") for each in blocks]
    assert told == expected


def test_notes_of_word_are_read():
    """Behind the text, as notes."""
    blocks = read_draft(docx(p("one"), footnotes=f"<w:footnote>{p('two')}</w:footnote>"), "docx").blocks
    assert [(each.kind, each.passage.text) for each in blocks] == [("paragraph", "one"), ("note", "two")]


def test_a_strict_document_reads_as_any_other():
    """Word saves "Strict Open XML" with other names for the same elements."""
    document = f'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">{p("one")}</w:document>'
    assert [each.passage.text for each in read_draft(docx("", document=document), "docx").blocks] == ["one"]


def packed(**parts):
    """Give a ZIP file that is no document."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return written.getvalue()


def odt(body, styles=""):
    """Give the bytes of an .odt with nothing in it but what is read."""
    names = {name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "text", "table", "style")}
    declared = " ".join(f'xmlns:{name}="{address}"' for name, address in names.items())
    styles = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    document = (
        f"<office:document-content {declared}>{styles}<office:body>{body}</office:body></office:document-content>"
    )
    return packed(**{"content.xml": document})


UNSEEN = {
    "hidden": '<style:text-properties text:display="none"/>',
    "struck out": '<style:text-properties style:text-line-through-style="solid"/>',
}


@pytest.mark.parametrize("name", UNSEEN)
def test_what_is_not_to_be_seen_in_an_odt_is_not_read(name):
    """A word, a paragraph, a section."""
    styles = f'<style:style style:name="T1">{UNSEEN[name]}</style:style>'
    body = (
        '<text:p>34 men <text:span text:style-name="T1">43 men </text:span>died</text:p>'
        '<text:p text:style-name="T1">44 men</text:p>'
        '<text:section text:display="none"><text:p>45 men</text:p></text:section>'
        "<text:section><text:p>46 men</text:p></text:section>"
    )
    told = [each.passage.text for each in read_draft(odt(body, styles), "odt").blocks]
    assert told == ["34 men died", "46 men"]


@pytest.mark.parametrize("name", ["draft.docx", "draft.odt", "draft", "draft.bak"])
@pytest.mark.parametrize("format", ["docx", "odt"])
def test_a_word_processors_file_may_have_the_others_name(name, format):
    """What is in it says which it is."""
    assert format_of(name, (DRAFTS / f"ten.{format}").read_bytes()) == format


def test_cells_of_an_odt_reach_over_columns_and_rows():
    """What they cover has an element of its own there, and no text."""

    def cell(text, spans=""):
        return f"<table:table-cell {spans}><text:p>{text}</text:p></table:table-cell>"

    covered, columns, rows = (
        "<table:covered-table-cell/>",
        'table:number-columns-spanned="2"',
        'table:number-rows-spanned="2"',
    )
    cells = [
        [cell("a"), cell("b", columns), covered, cell("c")],
        [cell("x", rows), *(cell(f"{number} men") for number in (1, 2, 3))],
        [covered, *(cell(f"{number} men") for number in (4, 5, 6))],
    ]
    table = "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in cells)
    told = [each.passage.text for each in read_draft(odt(f"<table:table>{table}</table:table>"), "odt").blocks]
    assert told == [
        f"x, {head}: {number} men" for number, head in zip((1, 2, 3, 4, 5, 6), ("b", "b", "c") * 2, strict=True)
    ]


BROKEN = {
    "a spreadsheet": (packed(workbook="<x/>"), "docx"),
    "a ZIP file by another name": (packed(content="<x/>"), "odt"),
    "no ZIP": (b"Hello", "docx"),
    "half of one": (docx(p("one"))[:200], "docx"),
    "an entity": (docx(p("x"), document='<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), "docx"),
    "no XML": (docx(p("x"), document="<!-- "), "docx"),
    "deep": (docx("<w:x>" * 100_000 + "</w:x>" * 100_000), "docx"),
    "PDF": (b"%PDF-1.7 \xe2\xe3", "text"),
    "an old Word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "text"),
    "Rich Text": (rb"{\rtf1 one}", "text"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "markdown"),
    "noise": (bytes(range(128, 256)) * 9, "html"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_draft_is_refused(name):
    """In words, whatever is wrong with it."""
    with pytest.raises(CannotRead):
        read_draft(*BROKEN[name])


def test_a_word_file_with_a_password_is_told():
    """It is packed as an old one is, whatever its name."""
    with pytest.raises(CannotRead, match="with a password"):
        read_draft(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "docx")
