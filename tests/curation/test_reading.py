"""Every way in which a base can be broken is said with a code, a line and a column, and none is a surprise."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

from newsfacts import CannotRead, FactBase, Filters, InvalidBase
from newsfacts.curation.loading import read_base

HEAD = "newsfacts: 1\n"
PEOPLE = HEAD + "entities:\n  - id: putin\n    name: Vladimir Putin\n    kind: person\n"
SOURCE = "sources:\n  - id: paper\n    title: The Paper\n"
FACT = PEOPLE + SOURCE + "facts:\n  - id: one\n    statement: One.\n"  # lines 9 to 11


def problems(path: Path) -> list[tuple[str, int, int]]:
    """Give the code, the line and the column of every problem of a base."""
    return [(problem.code, problem.line, problem.column) for problem in read_base([path])[1]]


SYNTAX = {
    "duplicate key in a record": (FACT + "    statement: Two.\n", [("duplicate-key", 12, 5)]),
    "duplicate section": (PEOPLE + "entities: []\n", [("duplicate-key", 6, 1)]),
    "duplicate version": ("newsfacts: 1\nnewsfacts: 1\n", [("duplicate-key", 2, 1)]),
    "duplicate key in evidence": (
        FACT + "    evidence: {source: paper, exact: a, exact: b}\n",
        [("duplicate-key", 12, 41)],
    ),
    "a tag on a value": (HEAD + "entities:\n  - id: a\n    name: !!str A\n    kind: thing\n", [("no-tags", 4, 11)]),
    "a tag that runs code": (
        HEAD + "entities:\n  - id: a\n    name: !!python/object/apply:os.system [ls]\n    kind: thing\n",
        [("no-tags", 4, 11), ("wrong-type", 4, 11)],
    ),
    "a tag on a section": (HEAD + "facts: !!seq []\n", [("no-tags", 2, 8)]),
    "a tag on a key": (HEAD + "!!str facts: []\n", [("no-tags", 2, 1)]),
    "an anchor": (FACT + "    note: &here x\n", [("no-aliases", 12, 11)]),
    "an anchor and its alias": (
        FACT + "    note: &here x\n    topics: [*here]\n",
        [("no-aliases", 12, 11), ("no-aliases", 13, 14), ("wrong-type", 13, 14)],
    ),
    "an alias to nothing": (FACT + "    note: *gone\n", [("no-aliases", 12, 11), ("wrong-type", 12, 11)]),
    "a merge key": (FACT + "    <<: {note: x}\n", [("unknown-key", 12, 5)]),
    "nested too deep for one parser, line by line": (
        FACT + "    note: " + "[\n      " * 5000 + "\n",
        [("too-deep", 21, 7)],
    ),
    "nested too deep for one parser, by dashes": (
        FACT + "    note:\n      " + "- " * 5000 + "\n",
        [("too-deep", 13, 25)],
    ),
    "nested too deep for one parser, by keys": (FACT + "    note: " + "{a: " * 3000 + "\n", [("too-deep", 12, 47)]),
    "an error far behind": (FACT + "    note: " + "[]" * 5000 + "\n", [("yaml-syntax", 12, 13)]),
    "nested far too deep": (FACT + "    note: " + "[" * 5000 + "]" * 5000 + "\n", [("too-deep", 12, 20)]),
    "a tab for indentation": (HEAD + "entities:\n\t- id: a\n", [("yaml-syntax", 3, 1)]),
    "an unclosed quote": (FACT + '    note: "open\n', [("yaml-syntax", 13, 1)]),
    "an unclosed bracket": (FACT + "    topics: [a, b\n", [("yaml-syntax", 13, 1)]),
    "a colon inside a plain value": (FACT + "    note: this: that\n", [("yaml-syntax", 12, 15)]),
    "several documents": (FACT + "---\nnewsfacts: 1\n", [("several-documents", 12, 1)]),
    "an empty file": ("", [("empty-file", 1, 1)]),
    "nothing but comments": ("# a\n# b\n", [("empty-file", 1, 1)]),
    "nothing but white space": ("\n\n  \n", [("empty-file", 1, 1)]),
    "a document of null": ("---\n...\n", [("not-a-mapping", 2, 1)]),
    "a list at the top": ("- a\n- b\n", [("not-a-mapping", 1, 1)]),
    "a word at the top": ("hello\n", [("not-a-mapping", 1, 1)]),
}


@pytest.mark.parametrize("case", SYNTAX)
def test_what_is_not_plain_yaml_is_a_problem_where_it_stands(case, base):
    text, expected = SYNTAX[case]
    assert problems(base(text.encode())) == expected


ENCODINGS = {
    "a byte that is not UTF-8": (FACT.encode() + b"    note: caf\xe9\n", [("not-utf8", 12, 14)]),
    "such a byte behind other letters": (FACT.encode() + "    note: ğğ ".encode() + b"\xff\n", [("not-utf8", 12, 14)]),
    "UTF-16 with a mark, little end first": (FACT.encode("utf-16-le").join([b"\xff\xfe", b""]), [("not-utf8", 1, 1)]),
    "UTF-16 with a mark, big end first": (b"\xfe\xff" + FACT.encode("utf-16-be"), [("not-utf8", 1, 1)]),
    "UTF-16 without a mark": (FACT.encode("utf-16-le"), [("control-character", 1, 2)]),
    "NUL": (FACT.encode() + b"    note: a\x00b\n", [("control-character", 12, 12)]),
    "ESC": (FACT.encode() + b"    note: a\x1b[31m\n", [("control-character", 12, 12)]),
    "an encoded surrogate": (FACT.encode() + b"    note: \xed\xa0\x80\n", [("not-utf8", 12, 11)]),
    "overlong UTF-8": (FACT.encode() + b"    note: \xc0\xaf\n", [("not-utf8", 12, 11)]),
    "a byte order mark before such a byte": (
        b"\xef\xbb\xbf" + FACT.encode() + b"    note: caf\xe9\n",
        [("not-utf8", 12, 14)],
    ),
    "a byte order mark before such a byte on its line": (b"\xef\xbb\xbf# caf\xe9\n", [("not-utf8", 1, 6)]),
    "a letter cut off at the end": (FACT.encode() + b"    note: caf\xc3", [("not-utf8", 12, 14)]),
    "such a byte behind a very long line": (b"# " + "ğ".encode() * 100_000 + b"\n#\xff", [("not-utf8", 2, 2)]),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), [("not-utf8", 1, 1)]),
}


@pytest.mark.parametrize("case", ENCODINGS)
def test_what_is_not_text_in_utf8_is_a_problem_where_it_stands(case, base):
    content, expected = ENCODINGS[case]
    assert problems(base(content)) == expected


FORMAT = {
    "no version": ("entities: []\n", [("missing-key", 1, 1)]),
    "another version": ("newsfacts: 2\n", [("wrong-version", 1, 12)]),
    "a version that is a list": ("newsfacts: [1]\n", [("wrong-version", 1, 12)]),
    "an unknown section": (HEAD + "fact: []\n", [("unknown-key", 2, 1)]),
    "a section that is text": (HEAD + "facts: none\n", [("wrong-type", 2, 8)]),
    "a section that is a mapping": (HEAD + "facts: {id: a}\n", [("wrong-type", 2, 8)]),
    "a record that is text": (HEAD + "facts:\n  - one\n  - two\n", [("wrong-type", 3, 5), ("wrong-type", 4, 5)]),
    "an unknown key": (FACT + "    statment: x\n", [("unknown-key", 12, 5)]),
    "a key of another kind of record": (FACT + "    speaker: putin\n", [("unknown-key", 12, 5)]),
    "an unknown key of evidence": (
        FACT + "    evidence: {source: paper, page: 4, exact: x}\n",
        [("unknown-key", 12, 31)],
    ),
    "a key that is a list": (FACT + "    [a, b]: c\n", [("wrong-type", 12, 5)]),
    "no id": (HEAD + "facts:\n  - statement: x\n", [("missing-key", 3, 5)]),
    "no statement": (HEAD + "facts:\n  - id: a\n", [("missing-key", 3, 5)]),
    "no speaker and no text": (HEAD + "quotes:\n  - id: a\n", [("missing-key", 3, 5)] * 2),
    "no title": (HEAD + "events:\n  - id: a\n", [("missing-key", 3, 5)]),
    "no name and no kind": (HEAD + "entities:\n  - id: a\n", [("missing-key", 3, 5)] * 2),
    "evidence without source and words": (FACT + "    evidence: {paragraph: 1}\n", [("missing-key", 12, 15)] * 2),
    "an empty statement": (HEAD + "facts:\n  - id: a\n    statement: ''\n", [("wrong-type", 4, 16)]),
    "a statement of white space": (HEAD + "facts:\n  - id: a\n    statement: ' '\n", [("wrong-type", 4, 16)]),
    "text that is a list": (FACT + "    note: [a]\n", [("wrong-type", 12, 11)]),
    "text that is a mapping": (FACT + "    note: {a: b}\n", [("wrong-type", 12, 11)]),
    "a list that is text": (FACT + "    topics: arms\n", [("wrong-type", 12, 13)]),
    "an item that is a mapping": (FACT + "    topics: [a, {b: c}]\n", [("wrong-type", 12, 17)]),
    "an item that is empty": (FACT + "    topics: [a, '', b]\n", [("wrong-type", 12, 17)]),
    "evidence that is text": (FACT + "    evidence: page 4\n", [("wrong-type", 12, 15)]),
    "a piece of evidence that is text": (FACT + "    evidence: [page 4]\n", [("wrong-type", 12, 16)]),
    "paragraph nought": (FACT + "    evidence: {source: paper, paragraph: 0, exact: x}\n", [("wrong-type", 12, 42)]),
    "a paragraph in words": (
        FACT + "    evidence: {source: paper, paragraph: two, exact: x}\n",
        [("wrong-type", 12, 42)],
    ),
    "an Arabic digit for a paragraph": (
        FACT + "    evidence: {source: paper, paragraph: ٤, exact: x}\n",
        [("wrong-type", 12, 42)],
    ),
    "an unknown kind of entity": (HEAD + "entities:\n  - {id: a, name: A, kind: person s}\n", [("wrong-type", 3, 28)]),
    "capitals in an id": (HEAD + "facts:\n  - {id: One, statement: x}\n", [("bad-id", 3, 10)]),
    "an underscore in an id": (HEAD + "facts:\n  - {id: one_two, statement: x}\n", [("bad-id", 3, 10)]),
    "a hyphen at the end of an id": (HEAD + "facts:\n  - {id: one-, statement: x}\n", [("bad-id", 3, 10)]),
    "a letter with a diacritic in an id": (HEAD + "facts:\n  - {id: erdoğan, statement: x}\n", [("bad-id", 3, 10)]),
    "a text that is too long": (FACT + f"    note: {'a ' * 2_501}.\n", [("too-long", 12, 11)]),
    "an id that is too long": (HEAD + f"facts:\n  - {{id: {'a' * 40_000}, statement: x}}\n", [("too-long", 3, 10)]),
    "a reference that is too long": (FACT + f"    place: {'a' * 40_000}\n", [("too-long", 12, 12)]),
    "a topic that is too long": (FACT + f"    topics: [a, {'b' * 201}]\n", [("too-long", 12, 17)]),
    "a list that is too long": (FACT + f"    keywords: [{'a, ' * 1_001}]\n", [("too-long", 12, 15)]),
    "evidence without end": (
        FACT + f"    evidence: [{'{source: paper, exact: x}, ' * 1_001}]\n",
        [("too-long", 12, 15)],
    ),
    "a date that does not exist": (FACT + "    date: 2019-02-30\n", [("unreadable-date", 12, 11)]),
    "a date in words": (FACT + "    date: last week\n", [("unreadable-date", 12, 11)]),
    "a date of publication": (
        HEAD + "sources:\n  - {id: s, title: T, published: 2019-13}\n",
        [("unreadable-date", 3, 34)],
    ),
    "a figure without a number": (FACT + "    figure: many\n", [("unreadable-figure", 12, 13)]),
}


@pytest.mark.parametrize("case", FORMAT)
def test_what_breaks_the_format_is_a_problem_where_it_stands(case, base):
    text, expected = FORMAT[case]
    assert problems(base(text.encode())) == expected


HINTS = [
    (FACT + "    statment: x\n", "`statement`"),
    (HEAD + "quote: []\n", "`quotes`"),
    (HEAD + "entities:\n  - {id: a, name: A, kind: persn}\n", "`person`"),
    (HEAD + "facts:\n  - {id: My Fact, statement: x}\n", "`my-fact`"),
    (FACT + "    about: [puttin]\n", "`putin`"),
    (FACT + "    evidence: {source: papper, exact: x}\n", "`paper`"),
    (FACT + "    disputed_by: [onne]\n", "`one`"),
    (HEAD + "facts:\n  - id: a\n    statement: x\n    statement: y\n", "line 4"),
    (HEAD + "facts: 5\n", "- id: …"),
]


@pytest.mark.parametrize(("text", "hint"), HINTS)
def test_a_problem_says_what_was_meant(text, hint, base):
    _, found = read_base([base(text.encode())])
    assert hint in found[0].message


WORDS = [
    ("note: this: that", "`: ` in a text"),
    ("note: @x", "`@` cannot begin a text"),
    ("note: x\n\tplace: a", "indent with spaces"),
    ('note: "open', "the quotation mark on line 12 is not closed"),
    ("note: 'it's' fine", "write '' for an apostrophe"),
    ("topics: [a, b\n    note: x", "the `[` on line 12 is not closed"),
    ("evidence: {source: a\n    note: x", "the `{` on line 12 is not closed"),
    ("topics: ]", "`]` closes nothing"),
    ("topics: [", "the file ends where a value is expected"),
    ("note: x\n   date: 2019", "indented unlike the lines around it"),
    ("note:x\n    date: 2019", "line 12 is no `key: value`"),
    ('note: "a\\qb"', "write \\\\"),
    ("note: - a", "`- ` begins a list"),
    ("note: & x", "`&` or `*` cannot begin a text"),
    ("note: | text", "the text begins on the next line"),
]


@pytest.mark.parametrize("parser", [yaml.CBaseLoader, yaml.BaseLoader])
@pytest.mark.parametrize(("line", "words"), WORDS)
def test_what_is_no_yaml_is_said_in_the_same_words_by_both_parsers(line, words, parser, base, monkeypatch):
    """PyYAML comes with libyaml or without it."""
    monkeypatch.setattr("newsfacts.curation.reading.Loader", parser)
    _, found = read_base([base(f"{FACT}    {line}\n".encode())])
    assert [each.code for each in found] == ["yaml-syntax"]
    assert words in found[0].message


REFERENCES = {
    "about": ("about: [putin, nobody, nothing]", [("unknown-entity", 12, 20), ("unknown-entity", 12, 28)]),
    "place": ("place: nowhere", [("unknown-entity", 12, 12)]),
    "said_by": ("said_by: nobody", [("unknown-entity", 12, 14)]),
    "a record for an entity": ("said_by: one", [("unknown-entity", 12, 14)]),
    "disputed_by": ("disputed_by: [one, two]", [("unknown-fact", 12, 24)]),
    "an entity for a fact": ("disputed_by: [putin]", [("unknown-fact", 12, 19)]),
    "evidence": ("evidence: {source: gone, exact: x}", [("unknown-source", 12, 24)]),
    "the second piece of evidence": (
        "evidence: [{source: paper, exact: x}, {source: gone, exact: y}]",
        [("unknown-source", 12, 52)],
    ),
}


@pytest.mark.parametrize("case", REFERENCES)
def test_a_reference_that_leads_nowhere_is_a_problem_at_its_own_item(case, base):
    line, expected = REFERENCES[case]
    assert problems(base(f"{FACT}    {line}\n".encode())) == expected


def test_every_kind_of_record_has_its_references_followed(base):
    text = (
        PEOPLE
        + "    part_of: nothing\n"
        + "quotes:\n  - {id: q, text: x, speaker: a, to: b, reported_by: c}\n"
        + "events:\n  - {id: e, title: x, said_by: d}\n"
    )
    assert problems(base(text.encode())) == [
        ("unknown-entity", 6, 14),
        ("unknown-entity", 8, 31),
        ("unknown-entity", 8, 38),
        ("unknown-entity", 8, 54),
        ("unknown-entity", 10, 32),
    ]


def test_an_id_is_unique_over_files_and_kinds(base):
    first = base(FACT.encode(), "a.yaml")
    second = base(HEAD + "events:\n  - {id: one, title: x}\n  - {id: putin, title: y}\n", "b.yaml")
    _, found = read_base([first, second])
    assert [(Path(each.file).name, each.line, each.column, each.code) for each in found] == [
        ("b.yaml", 3, 10, "duplicate-id"),
        ("b.yaml", 4, 10, "duplicate-id"),
    ]
    assert "a.yaml:10" in found[0].message
    assert "a.yaml:3" in found[1].message


def test_all_problems_are_found_in_one_run_in_the_order_of_the_file(base):
    text = FACT + "    colour: red\n    date: soon\n    about: [nobody]\n  - id: One\n    statement: ''\n"
    assert problems(base(text.encode())) == [
        ("unknown-key", 12, 5),
        ("unreadable-date", 13, 11),
        ("unknown-entity", 14, 13),
        ("bad-id", 15, 9),
        ("wrong-type", 16, 16),
    ]


ACCEPTED = {
    "a byte order mark": b"\xef\xbb\xbf" + FACT.encode(),
    "Windows line ends": FACT.replace("\n", "\r\n").encode(),
    "old Macintosh line ends": FACT.replace("\n", "\r").encode(),
    "no line end at the end": FACT.rstrip("\n").encode(),
    "a document start and end": b"---\n" + FACT.encode() + b"...\n",
    "a %YAML directive": b"%YAML 1.1\n---\n" + FACT.encode(),
    "an empty section": (HEAD + "facts:\nquotes: []\n").encode(),
    "JSON": b'{"newsfacts": 1, "facts": [{"id": "one", "statement": "One."}]}',
    "a key without a value": (FACT + "    note:\n    date:\n").encode(),
    "emoji and other planes": (FACT + "    note: 😀 𝔘 漢字\n").encode(),
    "sections in another order": (HEAD + "facts:\n  - {id: a, statement: x, about: [b]}\n"
                                  "entities:\n  - {id: b, name: B, kind: thing}\n").encode(),
}  # fmt: skip


@pytest.mark.parametrize("case", ACCEPTED)
def test_what_is_plain_yaml_is_read(case, base):
    assert problems(base(ACCEPTED[case])) == []


AS_WRITTEN = [
    "NO", "no", "yes", "true", "off", "5:40", "0123", "0o17", "0x1F", "2.50", "1e3", "2020-02-27",
    "2020-02-27T10:00:00Z", "~", "null", "Null", ".inf", ".nan", "1_000", "+12", "=", "<<",
]  # fmt: skip


@pytest.mark.parametrize("written", AS_WRITTEN)
def test_every_scalar_is_the_text_that_stands_there(written, base):
    (fact, *_), found = read_base(
        [base(f"{HEAD}facts:\n  - id: a\n    statement: {written}\n    topics: [{written}]\n")]
    )
    assert found == []
    assert (fact.fields["statement"], fact.fields["topics"]) == (written, (written,))


def test_an_id_that_looks_like_a_number_stays_what_it_is(base):
    (fact, *_), found = read_base([base(HEAD + "facts:\n  - id: 0123\n    statement: x\n")])
    assert (fact.id, found) == ("0123", [])


def test_a_bomb_of_aliases_does_no_harm(base):
    bomb = HEAD + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 20))
    assert {code for code, *_ in problems(base(bomb))} == {"no-aliases", "unknown-key"}


def test_a_long_line_and_a_long_list_are_read(base):
    text = FACT + f"    note: {'x' * 5_000}\n    keywords: [{', '.join(['w' * 200] * 1_000)}]\n"
    (*_, fact), found = read_base([base(text.encode())])
    assert found == []
    assert len(fact.fields["note"]) == 5_000
    assert len(fact.fields["keywords"]) == 1_000


def test_a_hint_for_each_of_many_wrong_names_takes_no_time_that_matters(base):
    """Linear: the nearest of n names for n wrong ones would take minutes here."""
    names = [f"entity-of-the-world-{n}" for n in range(3_000)]
    entities = "".join(f"  - {{id: {name}, name: N, kind: thing}}\n" for name in names)
    facts = "".join(f"  - {{id: f{n}, statement: x, about: [{name}-gone]}}\n" for n, name in enumerate(names))
    _, found = read_base([base(f"{HEAD}entities:\n{entities}facts:\n{facts}")])
    assert len(found) == 3_000
    assert "did you mean" in found[0].message


BROKEN = {
    **{case: text.encode() for case, (text, _) in (SYNTAX | FORMAT).items()},
    **{case: content for case, (content, _) in ENCODINGS.items()},
    **{f"reference: {case}": f"{FACT}    {line}\n".encode() for case, (line, _) in REFERENCES.items()},
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_base_with_a_problem_is_refused_whole_with_that_problem(case, base):
    """Compiling and checking are two ways through a file: they agree on what a sound base is."""
    path = base(BROKEN[case])
    with pytest.raises(InvalidBase) as refused:
        FactBase.open(path)
    assert [(each.code, each.line, each.column) for each in refused.value.problems] == problems(path)


@pytest.mark.parametrize("case", ACCEPTED)
def test_a_base_without_a_problem_is_opened(case, base):
    FactBase.open(base(ACCEPTED[case])).close()


def test_an_alias_with_a_line_break_is_one_name(base):
    opened = FactBase.open(base(HEAD + 'entities:\n  - {id: a, name: A, kind: thing, aliases: ["The\\nThing", b]}\n'))
    assert opened.entities().results[0].aliases == ("The Thing", "b")
    assert opened.entities("the thing").total == 1
    assert opened.facts(filters=Filters(about="the thing")).total == 0  # and no error: the name is known
    opened.close()


def test_what_is_no_file_is_refused_and_not_waited_for(base, tmp_path):
    """A pipe would be waited for, a device read for ever."""
    base(HEAD, "folder/a.yaml")
    for name, make in {
        "pipe": lambda path: os.mkfifo(path),
        "device": lambda path: path.symlink_to("/dev/zero"),
        "folder": lambda path: path.mkdir(),
    }.items():
        path = tmp_path / "folder" / f"{name}.yaml"
        make(path)
        for paths in ([path], [tmp_path / "folder"]):
            with pytest.raises(CannotRead, match=rf"{name}\.yaml|holds no"):
                FactBase.open(*paths)
            with pytest.raises(CannotRead, match=rf"{name}\.yaml"):
                read_base([path])
        path.rmdir() if name == "folder" else path.unlink()
