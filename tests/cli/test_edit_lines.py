"""`edit -`: records changed by lines on standard input, all or none, every other byte kept."""

from __future__ import annotations

import hashlib
import io
import re
import sys
from types import SimpleNamespace

import pytest

BASE = """newsfacts: 1

sources:
  - id: courier
    title: The Courier

entities:
  - id: lindqvist
    name: Mara Lindqvist
    kind: person  # the mayor
  - {id: orr, name: Ada Orr, kind: person}

facts:
  # ¶ 2: The bridge cost 48 million euros, and 1,200 people came.
  - id: cost
    statement: TODO
    figure: 48 million euros  # or more
    about: [lindqvist, orr]
    evidence: {source: courier, paragraph: 2, exact: cost 48 million euros}

  - id: people
    statement: "TODO"
    about:
      - orr
    evidence: {source: courier, paragraph: 2, exact: "1,200 people came"}

  # ¶ 3: It rained.
  - id: rain
    statement: TODO
    evidence: {source: courier, paragraph: 3, exact: It rained}

events:
  - id: opening
    title: TODO
    evidence: {source: courier, paragraph: 4, exact: opened}
"""


@pytest.fixture
def edit(call, tmp_path, monkeypatch):
    """Change a base by lines, and give what came of it and the file."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "facts.yaml"

    def run(lines: str, base: str = BASE):
        path.write_bytes(base.encode())
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(lines.encode()), isatty=lambda: False))
        return call("edit", "-", "--data", "facts.yaml"), path.read_bytes().decode()

    return run


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_statements_and_titles_alone(edit, ending):
    base = BASE.replace("\n", ending)
    lines = (
        "# mine\n\ncost: The bridge cost: 48 million euros.\npeople\t1,200 people came.\nopening: The bridge opens\n"
    )
    outcome, after = edit(lines, base)
    wanted = base.replace("TODO", 'statement: "The bridge cost: 48 million euros."'.removeprefix("statement: "), 1)
    wanted = wanted.replace('"TODO"', "1,200 people came.").replace("title: TODO", "title: The bridge opens")
    assert after == wanted
    assert "changed 3 records" in outcome.err
    assert (outcome.status, outcome.err.count("\n")) == (0, 2)
    assert "still to be written: 1;" in outcome.err


@pytest.mark.parametrize(
    ("line", "before", "after"),
    [
        ("cost.figure: 50 million euros", "48 million euros  #", "50 million euros  #"),
        ("cost.figure: -", "    figure: 48 million euros  # or more\n", ""),
        ("cost.date: 2 May 2024", "    about: [lindqvist, orr]", "    date: 2024-05-02\n    about: [lindqvist, orr]"),
        ("cost.about: Ada Orr", "[lindqvist, orr]", "[orr]"),
        ("people.about: orr, Mara Lindqvist", "      - orr\n", "      - orr\n      - lindqvist\n"),
        ("cost.topics: money, bridge", "[lindqvist, orr]\n", "[lindqvist, orr]\n    topics: [money, bridge]\n"),
        ("lindqvist.role: mayor", "person  # the mayor\n", "person  # the mayor\n    role: mayor\n"),
        ("orr.aliases: the minister", "kind: person}", "kind: person, aliases: [the minister]}"),
        ("lindqvist: Maria Lindqvist", "name: Mara", "name: Maria"),
        ('people: "It was \\"so\\"."', '"TODO"', 'It was "so".'),
        ("people: '\"It was ''so''.\"'", 'TODO"', '\\"It was \'so\'.\\""'),
        ("people: 'It won't.'", '"TODO"', "\"'It won't.'\""),
        ("cost.topics: 'sums, all', bridge", "orr]\n", 'orr]\n    topics: ["sums, all", bridge]\n'),
        ('cost.note: "Computed: 40 and 8"', "[lindqvist, orr]\n", '[lindqvist, orr]\n    note: "Computed: 40 and 8"\n'),
        (
            'cost.topics: "sums, all", bridge',
            "[lindqvist, orr]\n",
            '[lindqvist, orr]\n    topics: ["sums, all", bridge]\n',
        ),
        ("cost -> cost: TODO", "", ""),
    ],
)
def test_any_key(edit, line, before, after):
    assert edit(line)[1] == BASE.replace(before, after, 1)


def test_several_keys_of_a_record_at_once(edit):
    lines = "people.figure: 1,200 people\npeople.date: 2024\npeople.about: -\npeople.said_by: the minister\n"
    _, after = edit(f"{lines}orr.aliases: the minister\n")
    record = after[after.index("id: people") : after.index("# ¶ 3")]
    assert re.findall(r"^    (\w+): (.*)", record, re.M)[:-1] == [
        ("statement", '"TODO"'),
        ("figure", "1,200 people"),
        ("said_by", "orr"),
        ("date", "2024"),
    ]
    assert "about:\n" not in after


def test_a_record_goes_with_its_passage_and_from_what_others_are_about(edit):
    _, after = edit("rain: -\norr: -\npeople: -\n")
    assert "rain" not in after.casefold()
    assert "people:" not in after
    assert "about: [lindqvist]" in after
    assert "# ¶ 2: The bridge cost" in after


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("costs: It cost 9 euros.", "line 1 (`costs`): nothing has the id `costs`: did you mean `cost`?"),
        ("cost.figures: 9", "no key is called `figures` here: did you mean `figure`?"),
        ("cost.date: sometime", "line 1 (`cost`)"),
        ("cost.about: Nobody", "no entity"),
        ("cost.evidence: x", "`newsfacts edit cost --data facts.yaml` opens it"),
        ("cost.statement: -", "`-cost` takes the record out"),
        ("cost.evidence: x", "`cost.exact: words` says what it rests on"),
        ("cost -> people", "the id 'people' is taken"),
        ("cost -> The Price", "is no change"),
        ("+ price: It cost 48.", "line 1: `+ price` is to be like the record above it, and there is none"),
        ("# 2\n+ price: It cost 48.", "`newsfacts add --data facts.yaml` adds a record that is like no other"),
        ("cost.kind: figure", "no record is a 'figure'"),
        ("people.kind: quote", "line 1 (`people`): it needs speaker"),
        ("* statement: x\ncost: It cost.", "no key of all records is called `statement`"),
        ("cost: It cost.\n+ people: Some came.", "the id 'people' is taken"),
        ("courier: -", "courier"),
        ("cost: -\ncost.date: 2024", "line 2 (`cost`): `cost` is taken out by line 1"),
        ("cost: One.\ncost: Two.", "line 2 (`cost`): line 1 says what this is to be"),
        ("cost -> price\npeople -> price", "line 2 (`people`): the id 'price' is taken"),
        ("-cost\npeople -> cost\nrain: It rained.\n+ cost: It cost.", "the id 'cost' is taken"),
        ("-cost\nrain: It rained.\n+ cost: It cost.\ncost.date: 2024", "`cost` is taken out by line 1"),
        ("-orr\nlindqvist: M.\n+ orr: Orr\ncost.said_by: lindqvist\ncost -> people", "the id 'people' is taken"),
        ("cost.topics: ^, -sums\n", "`^` stands for what the last `topics` above says"),
        ("cost.topics: sums\nrain.topics: ^, -money\n", "`^` is `sums` here, and has no `money` to take out"),
        ("cost.keywords: -20 °C, frost", "an item that begins with `-` stands in quotation marks"),
        ("orr: A.\n+ rain: C.\n  kind: thing\n  aliases: see", "line 2 (`rain`): the id 'rain' is taken"),
        ("cost: It cost.\n  kind: event\n  kind: fact", "line 3 (`cost`): line 2 says what this is to be"),
        ("* about: orr\ncost: A.\n+ more: B.\norr: C.\n+ more: D.", "line 5 (`more`): the id 'more' is taken"),
        ("* about: -nobody\ncost: It cost.", "no entity is called 'nobody'"),
        ("+ sum: It cost.\ncost -> sum", "line 1: `+ sum` is to be like the record above it"),
        ("+ sum.date: 2024", "line 1: '+ sum.date: 2024' is no change"),
        ("cost: It cost.\n  disputed_by: nothing", "no fact is called 'nothing'"),
        ("cost:", "there is no change to make"),
        ("cost.date:", "line 1: 'cost.date:' is no change"),
        ("It cost 9 euros.", "is no change"),
        ("", "there is no change to make"),
    ],
)
def test_a_line_that_cannot_be_is_named_and_nothing_is_written(edit, line, words):
    outcome, after = edit(f"{line}\n")
    assert (outcome.status, after) == (2, BASE)
    assert words in outcome.err


def test_a_record_that_only_others_are_put_behind_stays_as_it_is(edit):
    """What a list says below `ID:` is of that record, and `+` is like it."""
    outcome, after = edit("cost:\n  topics: money\n+ more: It cost more.\n")
    assert outcome.status == 0
    assert "TODO" in after
    assert after.index("id: cost") < after.index("id: more")
    assert after.count("topics: [money]") == 2


def test_the_help_tells_of_every_kind_of_line_that_a_message_tells_of(edit, call):
    outcome, _ = edit("It cost 9 euros.\n")
    told = re.findall(r"`[^`]+`", outcome.err.partition("; a line is ")[2])
    page = " ".join(call("edit", "--help").out.split())
    assert len(told) > 5
    assert [line for line in told if line.strip("`") not in page] == []


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            "cost: It cost 9.\n+ people: Some.\n  figure: 2\n  date: 2024\n  about: orr\n",
            ["line 2 (`people`): the id 'people' is taken"],
        ),
        (
            "costs: It cost.\n  figure: 2\n  date: 2024\n",
            ["line 1 (`costs`): nothing has the id `costs`: did you mean"],
        ),
        (
            "It cost 9.\n+ sum: It cost.\n  figure: 2\n+ price: It cost 9.\n",
            ["line 1: 'It cost 9.' is no change"],
        ),
        (
            "It cost 9.\n  figure: 2\ncost.date: soon\npeople.about: Nils, Pia\nrain.about: Nils\nrain.figures: 2\n",
            [
                "line 1: 'It cost 9.' is no change",
                "line 3 (`cost`): ",
                "line 4 (`people`), 5 (`rain`): no entity is called 'Nils'",
                "line 4 (`people`): no entity is called 'Pia'",
                "line 6 (`rain`): no key is called `figures`",
            ],
        ),
        (
            "orr: Ada Orr\n+ quay: the quay\n  kind: pier\n  part_of: nowhere\ncost.about: quay, orr\n",
            ["line 3 (`quay`): no kind of entity is called 'pier'", "line 4 (`quay`): no entity is called 'nowhere'"],
        ),
        (
            "-orr\ncost.said_by: orr\npeople.kind: quote\n",
            ["line 1 (`orr`): it cannot go: `said_by` of `cost` is it", "line 3 (`people`): it needs speaker"],
        ),
    ],
)
def test_all_that_is_wrong_is_said_at_once_and_each_thing_once(edit, lines, said):
    outcome, after = edit(lines)
    told = outcome.err.splitlines()
    assert (outcome.status, after) == (2, BASE)
    for line, words in zip(told, said, strict=False):
        assert line.startswith(words)
    assert told[len(said) :] == [
        f"newsfacts: {len(said)} thing{'s' * (len(said) > 1)} cannot be; nothing was written",
    ]


@pytest.mark.parametrize(
    ("lines", "id", "keys"),
    [  # the record above as the list leaves it
        ("cost: It cost 9.\n  date: 2024\n+ sum: 9 it cost.", "sum", {"date": "2024"}),
        ("cost: It cost 9.\n+ sum: 9 it cost.\ncost.date: 2024", "sum", {"date": "2024"}),
        ("cost: It cost 9.\n  about: -\n+ sum: 9 it cost.", "sum", {"about": None}),
        ("cost: It cost 9.\n  about: orr\n+ sum: 9 it cost.", "sum", {"about": "[orr]"}),
        ("-lindqvist\ncost: It cost 9.\n+ sum: 9 it cost.", "sum", {"about": "[orr]"}),
        ("orr -> ada\ncost: It cost 9.\n+ sum: 9 it cost.", "sum", {"about": "[lindqvist, ada]"}),
        (
            "* topics: money\ncost: It cost 9.\n  topics: sums, -money\n+ sum: 9 it cost.",
            "sum",
            {"topics": "[sums]"},
        ),
        # a list of its own stands in place of what is said of all; one with `-x` changes what the record has
        ("* topics: money\ncost: It cost 9.\n  topics: sums", "cost", {"topics": "[sums]"}),
        ("* topics: money\ncost: It cost 9.\n  topics: -\n+ sum: 9.", "sum", {"topics": None}),
        ("* topics: money\ncost: It cost 9.\n  topics: sums\n+ sum: 9.", "sum", {"topics": "[sums]"}),
        ("cost: It cost 9.\n  topics: sums\n* topics: money\n+ sum: 9.", "sum", {"topics": "[sums, money]"}),
        ("* about: orr\nrain: It rained.\n+ wet: It was wet.\n  about: lindqvist", "wet", {"about": "[lindqvist]"}),
        ("* about: -orr\ncost: It cost 9.\n  about: orr", "cost", {"about": "[orr]"}),
        ("* about: lindqvist\npeople: Some.\n  about: orr", "people", {"about": "      - orr\n      - lindqvist"}),
        ("cost.about: -orr", "cost", {"about": "[lindqvist]"}),
        ("cost.about: -Ada Orr, -lindqvist", "cost", {"about": None}),
        ("rain.about: -orr", "rain", {"about": None}),
        ("people.about: -orr, lindqvist", "people", {"about": "      - lindqvist"}),
        ("cost: It cost 9.\n+ sum: 9 it cost.\n  about: -orr", "sum", {"about": "[lindqvist]"}),
        ("* about: -lindqvist\ncost: It.\n  about: -orr\n+ sum: 9.", "sum", {"about": None}),
        ('cost.keywords: "-20 °C", frost', "cost", {"keywords": '["-20 °C", frost]'}),
        # what is taken off all
        ("* about: -lindqvist\ncost: It cost 9.", "cost", {"about": "[orr]"}),
        ("* about: -lindqvist, -orr\ncost: It cost 9.", "cost", {"about": None}),
        ("* about: -lindqvist, orr\nrain: It rained.", "rain", {"about": "[orr]"}),
        ("* about: -Mara Lindqvist\ncost: It cost 9.\n+ sum: 9 it cost.", "sum", {"about": "[orr]"}),
        ("cost: It cost 9.\n* about: -lindqvist\n+ sum: 9 it cost.", "sum", {"about": "[orr]"}),
        ("* about: -lindqvist\n* about: -\ncost: It cost 9.", "cost", {"about": "[lindqvist, orr]"}),
        ("* date: 2024\ncost: It cost 9.\n  date: 2023\n+ sum: 9 it cost.", "sum", {"date": "2023"}),
        ("* date: 2024\ncost: It cost 9.\n+ sum: 9 it cost.\n  date: -", "sum", {"date": None}),
        ("cost: It cost 9.\n+ sum: 9 it cost.\n+ more: 9 it was.\n  date: 2024", "sum", {"date": None}),
        ("cost: It cost 9.\n  kind: event\n+ sum: 9 it cost.", "sum", {"title": "9 it cost.", "statement": None}),
        ("cost: It cost 9.\n  kind: event\n+ sum: 9 it cost.\n  kind: fact", "sum", {"statement": "9 it cost."}),
        # an id that the list frees
        ("cost -> price\n+ cost: It cost 9.", "cost", {"statement": "It cost 9."}),
        ("cost -> price\n+ cost: It cost 9.", "price", {"statement": "TODO"}),
        ("-cost\n+ cost: It cost 9.", "cost", {"statement": "It cost 9.", "figure": None}),
        ("rain: It rained.\n+ cost: It cost 9.\n-cost", "cost", {"statement": "It cost 9.", "figure": None}),
        ("cost -> price\norr: Ada Orr\n+ cost: Costa\n  kind: thing", "cost", {"name": "Costa", "kind": "thing"}),
        ("rain -> cost\n-cost", "cost", {"statement": "TODO", "figure": None}),
        ("-people\nrain -> cost\ncost -> people", "people", {"figure": "48 million euros  # or more"}),
        ("-orr\nlindqvist -> orr", "cost", {"about": "[orr]"}),
        ("-orr\nlindqvist: M.\n+ orr: Orr", "cost", {"about": "[lindqvist]"}),
        ("-orr\nlindqvist: M.\n+ orr: Orr\ncost.about: orr", "cost", {"about": "[orr]"}),
        ("-orr\nlindqvist: M.\n+ orr: Ada Orr\nrain.about: Ada Orr", "rain", {"about": "[orr]"}),
        ("orr -> ada\nlindqvist: M.\n+ orr: Orr\nrain.about: orr", "rain", {"about": "[ada]"}),
        ("orr -> ada\nlindqvist: M.\n+ orr: The Other\nrain.about: The Other", "rain", {"about": "[orr]"}),
        ("cost -> price: It.\n  kind: event\n+ cost: It cost 9.\n  kind: fact", "cost", {"statement": "It cost 9."}),
        # what the same list makes or renames, wherever it stands
        ("orr.part_of: union\nlindqvist.role: x\n+ union: Union\n  kind: organisation", "orr", {"part_of": "union"}),
        (
            "orr.part_of: the union\n+ union: Union\n  kind: organisation\n  aliases: the union",
            "orr",
            {"part_of": "union"},
        ),
        ("orr: Ada Orr\n+ a: A\n  part_of: b\n+ b: B\n  kind: thing", "a", {"part_of": "b", "kind": "person"}),
        ("cost -> price: It cost 9.\nprice.date: 2024", "price", {"date": "2024", "statement": "It cost 9."}),
        ("price: It cost 9.\ncost -> price\n  date: 2024", "price", {"date": "2024", "statement": "It cost 9."}),
        ("sum.date: 2024\ncost: It cost 9.\n+ sum: 9 it cost.", "sum", {"date": "2024"}),
        ("cost -> price\n  date: 2024\nprice: It cost 9.\n+ sum: 9 it cost.", "sum", {"date": "2024"}),
        ("people.about: ada\norr -> ada\n", "people", {"about": "      - ada"}),
    ],
)
def test_a_line_says_what_it_means_whatever_stands_above_and_below(edit, lines, id, keys):
    outcome, after = edit(lines)
    assert outcome.status in (0, 4), outcome.err
    braces = re.search(rf"^  - {{id: {id}, (.*)}}$", after, re.M)
    record = re.search(rf"^  - id: {id}\n((?:    .*\n)+)", after, re.M)
    held = dict(
        re.findall(r"(\w+): ([^,]*)", braces[1])
        if braces
        else re.findall(r"^    (\w+):\s?(.*(?:\n      -.*)*)", record[1], re.M)
    )
    assert {key: held.get(key) for key in keys} == keys


@pytest.mark.parametrize(
    ("lines", "id", "keys"),
    [
        # the name of an entity, as the list leaves it
        ("cost: @lindqvist's bridge cost 9.", "cost", {"statement": "Mara Lindqvist's bridge cost 9."}),
        ("cost: It was @orr.", "cost", {"statement": "It was Ada Orr."}),
        ("cost: The @orr.\norr: Minister", "cost", {"statement": "The Minister."}),
        ("orr -> ada\ncost: @ada saw @orr.", "cost", {"statement": "Ada Orr saw Ada Orr."}),
        ("orr: Ada Orr\n+ quay: Old Quay\n  kind: place\ncost: @quay burnt.", "cost", {"statement": "Old Quay burnt."}),
        ("cost.note: see @orr", "cost", {"note": "see Ada Orr"}),
        ("cost: To a@orr and @somebody.", "cost", {"statement": "To a@orr and @somebody."}),
        ('cost: "@orr said so."', "cost", {"statement": '"@orr said so."'}),
        # what stands above
        ("cost.keywords: a, b\npeople.keywords: ^, c", "people", {"keywords": "[a, b, c]"}),
        ("cost.keywords: a, b\nrain: It rained.\n  keywords: ^, -a", "rain", {"keywords": "[b]"}),
        ("cost.keywords: a, b\npeople.keywords: ^\nrain.keywords: c, ^", "rain", {"keywords": "[c, a, b]"}),
        ("cost.date: 2024\npeople.date: ^", "people", {"date": "2024"}),
        ('cost.keywords: "^"', "cost", {"keywords": "[^]"}),
        # the beginning of a key
        ("cost.k: a", "cost", None),
        ("cost.ke: a", "cost", {"keywords": "[a]"}),
        ("cost: It cost 9.\n  da: 2024\n  f: 9 euros", "cost", {"date": "2024", "figure": "9 euros  # or more"}),
        ("* k: a\ncost: It cost 9.", "cost", {"keywords": "[a]"}),
        ("orr.r: minister", "orr", {"role": "minister"}),
    ],
)
def test_what_is_said_briefly(edit, lines, id, keys):
    outcome, after = edit(lines)
    if keys is None:
        assert (outcome.status, after) == (2, BASE)
        assert "`k` may be `keywords` or `kind`" in outcome.err
        return
    assert outcome.status in (0, 4), outcome.err
    record = re.search(rf"- (?:id: |{{id: ){id}\b(.*?)(?:\n\n|\n  -|\Z)", after, re.S)
    for key, value in keys.items():
        assert f"{key}: {value}" in record[1]


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("cost: It was @lindqvst.", "no entity has the id `lindqvst`: did you mean `@lindqvist`?"),
        ("cost.keywords: ^, a", "`^` stands for what the last `keywords` above says, and there is none"),
    ],
)
def test_what_is_said_too_briefly(edit, lines, words):
    outcome, after = edit(lines)
    assert (outcome.status, after) == (2, BASE)
    assert words in outcome.err


@pytest.mark.parametrize(
    ("lines", "written"),
    [
        ("courier.text: news.txt", "{sum}"),
        ("courier.text: news.txt\ncourier.sha256: abc", "abc"),
        ("courier.text: nowhere.txt", None),
    ],
)
def test_a_new_text_is_hashed(edit, tmp_path, lines, written):
    (tmp_path / "news.txt").write_text("It rained.\n", encoding="utf-8")
    _, after = edit(lines)
    sha256 = hashlib.sha256(b"It rained.\n").hexdigest()
    found = re.search(r"    sha256: (\w+)", after)
    assert (found and found[1]) == (written and written.format(sum=sha256))


ALL = """orr -> ada-orr
  role: minister
+ bridge: the bridge
  kind: thing
cost -> price: The bridge cost 48 million euros.
+ crowd: A crowd came.
  date: 2024
-people: TODO 1,200 people came
  figure: 1,200
* about: bridge, ada-orr
* topics: opening
rain: TODO It rained
  about: orr, -bridge
opening: It rained.
  kind: fact
"""


def test_ids_further_records_kinds_and_what_holds_for_all_below(edit):
    outcome, after = edit(ALL)
    assert "changed 4 records, added 2, took out 1" in outcome.err
    assert (
        after
        == """newsfacts: 1

sources:
  - id: courier
    title: The Courier

entities:
  - id: lindqvist
    name: Mara Lindqvist
    kind: person  # the mayor
  - {id: ada-orr, name: Ada Orr, kind: person, role: minister}
  - id: bridge
    name: the bridge
    kind: thing

facts:
  # ¶ 2: The bridge cost 48 million euros, and 1,200 people came.
  - id: price
    statement: The bridge cost 48 million euros.
    figure: 48 million euros  # or more
    about: [lindqvist, ada-orr]
    evidence: {source: courier, paragraph: 2, exact: cost 48 million euros}

  - id: crowd
    statement: A crowd came.
    date: 2024
    about: [lindqvist, ada-orr]
    evidence: {source: courier, paragraph: 2, exact: cost 48 million euros}

  # ¶ 3: It rained.
  - id: rain
    statement: TODO
    about: [ada-orr]
    topics: [opening]
    evidence: {source: courier, paragraph: 3, exact: It rained}

  - id: opening
    statement: It rained.
    about: [bridge, ada-orr]
    topics: [opening]
    evidence: {source: courier, paragraph: 4, exact: opened}

events:
"""
    )


TEXT = "The bridge\n\nIt cost 48 million euros, and\n1,200 people came.\n\nIt rained. Rain fell, Mara Lindqvist said.\n"


def test_evidence_by_its_words_alone(edit, tmp_path):
    (tmp_path / "text.txt").write_text(TEXT)
    base = BASE.replace("title: The Courier", "title: The Courier\n    text: text.txt")
    _, after = edit("cost.exact: It cost 48 million euros | Rain fell\npeople.exact: and 1,200 people came", base)
    wanted = base.replace(
        "evidence: {source: courier, paragraph: 2, exact: cost 48 million euros}",
        "evidence:\n"
        "      - {source: courier, paragraph: 2, exact: It cost 48 million euros}\n"
        "      - {source: courier, paragraph: 3, exact: Rain fell}",
    )
    assert after == wanted.replace('"1,200 people came"', '"and 1,200 people came"')
    outcome, after = edit("cost.exact: It cost 49 million euros", base)
    assert (outcome.status, after) == (2, base)
    assert "“It cost 49 million euros” stands nowhere in the text of courier" in outcome.err


def test_evidence_in_either_kind_of_quotation_marks(edit, tmp_path):
    """Single ones are read as YAML reads them too; where they are not closed as YAML wants it, that is said."""
    (tmp_path / "text.txt").write_text('The bridge\n\n"It\'s dear", she said.\n')
    base = BASE.replace("title: The Courier", "title: The Courier\n    text: text.txt")
    for line in (
        """cost.exact: '"It''s dear", she'""",
        r'''cost.exact: "\"It's dear\", she"''',
        """cost.exact: "It's dear", she""",
    ):
        outcome, after = edit(line, base)
        assert outcome.status == 4, outcome.err  # the evidence of the others stands nowhere
        assert 'exact: "\\"It\'s dear\\", she"}' in after
    outcome, after = edit("""cost.exact: '"It's dear", she said.'""", base)
    assert (outcome.status, after) == (2, base)
    assert "; without the ' around it, it does; a ' within such marks is written ''" in outcome.err


def test_who_a_further_record_is_said_by_for_want_of_a_line_is_told(edit):
    outcome, _ = edit("cost.said_by: orr\ncost: It cost 9.\n+ sum: 9.\n+ more: 9.\n  said_by: lindqvist\n")
    assert "said by the same as the record above, for want of a `said_by` of their own: sum\n" in outcome.err
    assert "said by the same" not in edit("cost: It cost 9.\n+ sum: 9.\n")[0].err


def test_a_list_that_is_read_again_changes_nothing(edit, call, tmp_path):
    (tmp_path / "text.txt").write_text(TEXT)
    base = BASE.replace("title: The Courier", "title: The Courier\n    text: text.txt")
    (tmp_path / "facts.yaml").write_text(base)
    listed = call("edit", "--list", "--data", "facts.yaml")
    assert (listed.status, listed.out) == (
        0,
        """courier: The Courier
  text: text.txt
lindqvist: Mara Lindqvist
  kind: person
orr: Ada Orr
  kind: person

# ¶ 2: It cost 48 million euros, and 1,200 people came.
cost: TODO It cost 48 million euros.
  figure: 48 million euros
  about: lindqvist, orr
people: TODO 1,200 people came.
  about: orr

# ¶ 3: It rained.
rain: TODO It rained.

opening: TODO Opened
""",
    )
    outcome, after = edit(listed.out, base)
    assert (outcome.status, after) == (4, base)
    assert "changed 0 records" in outcome.err
    (tmp_path / "facts.yaml").write_text(base.replace("TODO", "It was so.", 1))
    assert "cost:" not in call("edit", "--list", "--unwritten", "--data", "facts.yaml").out


@pytest.mark.parametrize(
    ("text", "exact", "more", "words"),
    [
        ("PORT, 3 May 2024 - It rained.", "It rained", "", "It rained."),
        ("It rained, and 30 people came.", "and 30 people came", "", "30 people came."),
        ("The bridge opened and cost 9 euros.", "and cost 9 euros", "", "The bridge cost 9 euros."),
        ("The bridge, which cost 9 euros, opened.", "which cost 9 euros", "", "The bridge cost 9 euros."),
        ("The bridge, 30 metres high, opened.", "30 metres high", "", "The bridge, 30 metres high."),
        ("She left.", "She left", "about: [lindqvist]", "Mara Lindqvist left."),
        ("Her deputy left.", "Her deputy left", "about: [lindqvist]", "Mara Lindqvist's deputy left."),
        ("Lindqvist left.", "Lindqvist left", "about: [lindqvist]", "Mara Lindqvist left."),
        ("The ship sank.", "The ship sank", "about: [ray]", "The Anselma Ray sank."),
        ("It rained, Orr said.", "It rained", "said_by: orr", "Ada Orr said that it rained."),
        ("It rained, the Port Office said.", "It rained", "said_by: office", "The Port Office said that it rained."),
        ("Ada Orr said it rained.", "Ada Orr said it rained", "said_by: orr", "Ada Orr said it rained."),
        ("The mayor, Pia Kern, said it rained.", "said it rained", "said_by: kern", "Pia Kern said it rained."),
        ("The mayor, Pia Kern, left.", "The mayor, Pia Kern", "about: [kern]", "Pia Kern is the mayor of Aur."),
        ("A mayor, Pia Kern, left.", "A mayor, Pia Kern", "about: [kern]", "Pia Kern is a mayor of Aur."),
        ("The mayor, Pia Kern, left.", "The mayor, Pia Kern, left", "about: [kern]", "The mayor, Pia Kern, left."),
    ],
)
def test_a_statement_to_write_begins_with_its_own_clause_and_whole_names(call, tmp_path, text, exact, more, words):
    (tmp_path / "text.txt").write_text(f"A title\n\n{text}\n")
    (tmp_path / "facts.yaml").write_text(
        f"""newsfacts: 1
sources: [{{id: courier, title: The Courier, text: text.txt}}]
entities:
  - {{id: lindqvist, name: Mara Lindqvist, kind: person}}
  - {{id: orr, name: Ada Orr, kind: person}}
  - {{id: ray, name: Anselma Ray, kind: thing, aliases: [the ship]}}
  - {{id: office, name: Port Office, kind: organisation}}
  - {{id: kern, name: Pia Kern, kind: person, role: mayor of Aur}}
facts:
  - id: a
    statement: TODO
    {more}
    evidence: {{source: courier, paragraph: 2, exact: "{exact}"}}
"""
    )
    listed = call("edit", "--list", "--unwritten", "--data", str(tmp_path / "facts.yaml")).out
    assert f"\na: TODO {words}\n" in listed


SPOKEN = BASE.replace(
    "events:\n",
    """quotes:
  # ¶ 5: "We will build more," Ada Orr said, and she smiled.
  - id: more
    speaker: orr
    text: TODO
    context: on the quay
    topics: [bridge]
    evidence:
      - source: courier  # page 1
        paragraph: 5
        exact: We will build more
  - id: smile
    speaker: orr
    text: TODO
    evidence: {source: courier, paragraph: 5, exact: she smiled}

events:
""",
)


@pytest.mark.parametrize(
    ("lines", "id", "keys"),
    [
        ("more: We will.\n+ plan: More is to come.\n  kind: fact", "plan", "statement said_by topics evidence"),
        (
            "more: We will.\n+ plan: More.\n  speaker: -\n  kind: fact\n  figure: 2",
            "plan",
            "statement figure topics evidence",
        ),
        ("more: We will.\n+ also: And more.", "also", "speaker text topics evidence"),
        ("cost.said_by: orr\ncost: It cost 9.\n+ sum: 9 it cost.", "sum", "statement said_by about evidence"),
        ("cost.said_by: orr\ncost: It cost 9.\n+ sum: 9.\n  said_by: -", "sum", "statement about evidence"),
        ("cost.said_by: orr\ncost: It cost 9.\n+ sum: 9.\n  kind: quote", "sum", "text speaker about evidence"),
        ("more: More is to come.\n  kind: fact", "more", "statement said_by topics evidence"),
        ("more: More.\n  speaker: -\n  kind: fact", "more", "statement topics evidence"),
        (
            "more: More.\n  disputed_by: cost\n  kind: fact\ncost.disputed_by: more",
            "more",
            "statement said_by disputed_by topics evidence",
        ),
        (
            "more: More.\n  kind: fact\n  said_by: Mara Lindqvist\n  figure: 2",
            "more",
            "statement figure said_by topics evidence",
        ),
        (
            "cost: It cost 9.\n  disputed_by: sum\n+ sum: It cost 8.\n  disputed_by: cost",
            "sum",
            "statement disputed_by about evidence",
        ),
    ],
)
def test_lines_of_one_list_are_carried_out_as_one(edit, lines, id, keys):
    outcome, after = edit(lines, SPOKEN)
    assert outcome.status == 0, outcome.err
    record = after[after.index(f"  - id: {id}\n") :]
    names = re.findall(r"^    (\w+):", record[: record.find("\n  - id", 5)].split("\n\n")[0], re.M)
    assert sorted(names) == sorted(keys.split())


def test_two_records_swap_their_ids(edit):
    _, after = edit("cost -> people\npeople -> cost")
    assert after == BASE.replace("id: cost", "id: x").replace("id: people", "id: cost").replace("id: x", "id: people")


def test_a_source_has_another_id_wherever_evidence_names_it(edit):
    outcome, after = edit("courier -> the-paper\npeople.exact: people came", SPOKEN)
    assert outcome.status == 0, outcome.err
    wanted = SPOKEN.replace("id: courier", "id: the-paper").replace("source: courier", "source: the-paper")
    assert after == wanted.replace('exact: "1,200 people came"', "exact: people came")


def test_a_record_of_another_kind_stands_below_its_sentence_and_counts_as_changed(edit):
    outcome, after = edit("more: More is to come.\n  kind: fact\nsmile -> smiling: She smiled.\n  kind: fact", SPOKEN)
    assert outcome.err.startswith("newsfacts: changed 2 records\n")
    sentence = '  # ¶ 5: "We will build more," Ada Orr said, and she smiled.\n'
    assert after.count(sentence) == 1
    assert f"{sentence}  - id: more\n    statement: More is to come.\n" in after
    assert after.index(sentence) < after.index("- id: smiling") < after.index("quotes:")
