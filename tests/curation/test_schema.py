"""The schema and the loader read the same format: what one takes, the other takes."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from newsfacts.curation.format import ENTITY, SECTION_OF_KIND, SECTIONS
from newsfacts.curation.loading import read_base
from newsfacts.curation.schema import schema
from newsfacts.dates import DateError, read_edtf
from newsfacts.model import RECORD_KINDS, ROLES

SHIPPED = Path(__file__).resolve().parents[2] / "data" / "facts.yaml"
VALIDATOR = Draft202012Validator(schema())


class Editor(yaml.SafeLoader):
    """YAML as editors read it: scalars get types by the core schema of YAML 1.2."""


Editor.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", "~nN\0"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    (
        "float",
        r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
        "-+0123456789.",
    ),
):
    Editor.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), [*_first, ""])


def _integer(loader: Editor, node: yaml.ScalarNode) -> int:
    text = str(loader.construct_scalar(node))
    return int(text, 0) if text[:2] in ("0x", "0o") else int(text)


Editor.add_constructor("tag:yaml.org,2002:int", _integer)


def valid(text: str, loader: Any = Editor) -> bool:
    """Tell whether an editor finds nothing wrong in a base."""
    return bool(VALIDATOR.is_valid(yaml.load(text, Loader=loader)))


def loads(text: str, folder: Path) -> bool:
    """Tell whether the loader finds nothing wrong in a base."""
    path = folder / "base.yaml"
    path.write_text(text, encoding="utf-8")
    return not read_base([path])[1]


GOOD = {
    "nothing but the version": "newsfacts: 1",
    "the version in quotation marks": 'newsfacts: "1"',
    "empty sections": "newsfacts: 1\nsources:\nentities: []\nfacts:\n",
    "texts that look like other things": """
        newsfacts: 1
        facts:
          - id: 2020
            statement: 5:40
            note: no
            keywords: [1, 2.50, yes, true, 2020-02-27, 1e3, ~x, .5]
          - {id: true, statement: false, topics: [no], note: 0x1F}
          - {id: 007, statement: 12}
    """,
    "dates with and without a sign": """
        newsfacts: 1
        facts:
          - {id: a, statement: x, date: 2019}
          - {id: b, statement: x, date: 2019-07}
          - {id: c, statement: x, date: 2019-07-12}
          - {id: d, statement: x, date: "2020-03-05?"}
          - {id: e, statement: x, date: 2018/2019}
          - {id: f, statement: x, date: ../2019-07~}
          - {id: g, statement: x, date: "[2019-07-12, 2019-12-07]"}
          - {id: h, statement: x, date: XXXX-03-04}
          - {id: i, statement: x, date: 2019-22}
    """,
    "figures that are numbers": """
        newsfacts: 1
        facts:
          - {id: a, statement: x, figure: 34}
          - {id: b, statement: x, figure: 2.5}
          - {id: c, statement: x, figure: more than 30}
          - {id: d, statement: x, figure: 40%}
    """,
    "keys with nothing behind them": """
        newsfacts: 1
        facts:
          - id: a
            statement: x
            figure:
            date:
            about:
            topics:
            note:
            evidence:
    """,
    "one piece of evidence, several, none": """
        newsfacts: 1
        sources: [{id: s, title: S}]
        facts:
          - {id: a, statement: x, evidence: {source: s, exact: y}}
          - {id: b, statement: x, evidence: [{source: s, paragraph: 1, exact: y}, {source: s, paragraph: "2", exact: 5}]}
          - {id: c, statement: x, evidence: []}
          - {id: d, statement: x, evidence: {source: s, paragraph: , exact: y, prefix: z, suffix: 1}}
    """,
    "every key of every section": """
        newsfacts: 1
        sources:
          - {id: s, title: T, publisher: P, url: "https://x.org", author: A, published: 2020, accessed: 2021-01-02,
             language: en, note: N, text: t.txt}
        entities:
          - {id: p, name: P, kind: person, role: R, aliases: [A, no], part_of: c, note: N}
          - {id: c, name: C, kind: country}
          - {id: o, name: O, kind: organisation}
          - {id: l, name: L, kind: place}
          - {id: t, name: T, kind: thing}
        facts:
          - {id: f, statement: S, figure: 1, said_by: p, disputed_by: [f2], date: 2020, place: l, about: [p], topics: [a],
             keywords: [b], note: N, evidence: {source: s, exact: e}}
          - {id: f2, statement: S}
        quotes:
          - {id: q, speaker: p, text: T, plain: P, to: o, reported_by: t, context: C, date: 2020, place: l, about: [p],
             topics: [a], keywords: [b], note: N, evidence: {source: s, exact: e}}
        events:
          - {id: e, title: T, said_by: p, date: 2020, place: l, about: [p], topics: [a], keywords: [b], note: N,
             evidence: {source: s, exact: e}}
    """,
}

FACT = "newsfacts: 1\nfacts:\n  - {{id: a, statement: x, {}}}\n"
BROKEN = {
    "no version": "facts: []",
    "another version": "newsfacts: 2",
    "a section that does not exist": "newsfacts: 1\nfakts: []",
    "a section that is no list": "newsfacts: 1\nfacts: {id: a}",
    "a record that is no mapping": "newsfacts: 1\nfacts: [a]",
    "no id": "newsfacts: 1\nfacts: [{statement: x}]",
    "an id with nothing behind it": "newsfacts: 1\nfacts:\n  - id:\n    statement: x\n",
    "an id in capitals": "newsfacts: 1\nfacts: [{id: Talks, statement: x}]",
    "an id with an underscore": "newsfacts: 1\nfacts: [{id: the_talks, statement: x}]",
    "an id with two hyphens": "newsfacts: 1\nfacts: [{id: the--talks, statement: x}]",
    "an id that is a fraction": "newsfacts: 1\nfacts: [{id: 1.5, statement: x}]",
    "an id below nothing": "newsfacts: 1\nfacts: [{id: -5, statement: x}]",
    "no statement": "newsfacts: 1\nfacts: [{id: a}]",
    "an empty statement": 'newsfacts: 1\nfacts: [{id: a, statement: " "}]',
    "a list for a text": FACT.format("note: [y]"),
    "a text for a list": FACT.format("topics: y"),
    "an empty item": FACT.format('topics: [""]'),
    "a key of another section": FACT.format("title: y"),
    "a mistyped key": FACT.format("stament: y"),
    "a date in English": FACT.format("date: 12 July 2019"),
    "a month that does not exist": FACT.format("date: 2019-13"),
    "a day that does not exist": FACT.format("date: 2019-12-32"),
    "a year of two digits": FACT.format('date: "19"'),
    "an open interval without an end": FACT.format("date: ../.."),
    "an empty figure": FACT.format('figure: ""'),
    "a figure that is a mapping": FACT.format("figure: {value: 1}"),
    "evidence that is a text": FACT.format("evidence: in the paper"),
    "evidence without its words": FACT.format("evidence: {source: s}"),
    "evidence with another key": FACT.format("evidence: {source: s, exact: y, page: 1}"),
    "a paragraph zero": FACT.format("evidence: {source: s, exact: y, paragraph: 0}"),
    "a paragraph in words": FACT.format("evidence: {source: s, exact: y, paragraph: first}"),
    "a kind that does not exist": "newsfacts: 1\nentities: [{id: a, name: A, kind: animal}]",
    "no kind": "newsfacts: 1\nentities: [{id: a, name: A}]",
    "no speaker": "newsfacts: 1\nquotes: [{id: a, text: x}]",
    "a list for a base": "[]",
}


@pytest.mark.parametrize("text", GOOD.values(), ids=GOOD)
def test_good_bases_are_good_to_both(text: str, tmp_path: Path) -> None:
    """What the loader reads, an editor underlines nowhere, whether it gives scalars types or not."""
    text = textwrap.dedent(text)
    assert loads(text, tmp_path)
    assert valid(text)


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_broken_bases_are_broken_to_both(text: str, tmp_path: Path) -> None:
    """What breaks the format is underlined by an editor, and refused by the loader."""
    assert not loads(text, tmp_path)
    assert not valid(text)


def test_the_shipped_base_is_valid() -> None:
    """An editor has nothing to say on the base that ships; as editors of YAML 1.2 read it, and as text only."""
    text = SHIPPED.read_text(encoding="utf-8")
    assert [error.message for error in VALIDATOR.iter_errors(yaml.load(text, Loader=Editor))] == []


def test_it_is_a_schema() -> None:
    """The schema keeps the rules of its own draft, and every reference in it leads somewhere."""
    Draft202012Validator.check_schema(schema())
    referred = set(re.findall(r"'#/\$defs/(\w+)'", str(schema())))
    assert referred <= set(schema()["$defs"])


def test_every_key_is_described() -> None:
    """An editor shows what a key holds while it is typed."""
    for name, keys in SECTIONS.items():
        definition = schema()["$defs"][schema()["properties"][name]["items"]["$ref"].rpartition("/")[2]]
        assert {key: each["description"] for key, each in definition["properties"].items()} == {
            key: each.meaning for key, each in keys.items()
        }
        assert definition["required"] == [key for key, each in keys.items() if each.required]


_part = st.sampled_from(
    ["2019", "201X", "0001", "9999", "20XX", "XXXX", "07", "1X", "XX", "21", "41", "31", "00", "13", "42"]
)
_mark = st.sampled_from(["", "", "", "?", "~", "%"])
_date = st.lists(st.tuples(_mark, _part, _mark).map("".join), min_size=1, max_size=3).map("-".join)
_edtf = st.one_of(
    _date,
    st.tuples(_date, st.sampled_from(["/", "/..", " / "]), st.one_of(st.just(""), _date)).map("".join),
    st.lists(_date, min_size=1, max_size=3).map(lambda dates: f"[{', '.join(dates)}]"),
    st.lists(_date, min_size=1, max_size=3).map(lambda dates: f"{{{','.join(dates)}}}"),
    st.text(alphabet="0123456789-X?~%/.[]{}, ", max_size=12),
)


@given(_edtf)
@example("2019-07-12")
@example("../2019")
@example("2019/")
def test_the_pattern_of_dates_refuses_nothing_that_is_edtf(text: str) -> None:
    """A date that the loader reads matches the schema's pattern."""
    try:
        read_edtf(text.strip())
    except DateError:
        return
    assert re.search(schema()["$defs"]["date"]["pattern"], text)


KNOWN = {"entity": ["putin", "moscow"], "fact": ["cost"], "source": ["talks"], "topic": ["arms trade"]}


def test_what_a_base_knows_is_offered_and_nothing_else_refused():
    """Editors complete from the enumerations; what is new stays allowed."""
    known = schema(KNOWN)
    Draft202012Validator.check_schema(known)
    assert set(re.findall(r"'#/\$defs/(\w+)'", str(known))) <= set(known["$defs"])
    offered = {name: each["anyOf"][0]["enum"] for name, each in known["$defs"].items() if name.endswith("_known")}
    assert offered == {f"{kind}_known": ids for kind, ids in KNOWN.items()}
    fact = {
        "id": "a",
        "statement": "A.",
        "about": ["putin", "new"],
        "place": "new",
        "topics": ["new"],
        "keywords": ["k"],
    }
    base = {"newsfacts": 1, "facts": [fact | {"evidence": {"source": "new", "exact": "x"}, "disputed_by": ["b"]}]}
    assert list(Draft202012Validator(known).iter_errors(base)) == []
    assert list(Draft202012Validator(known).iter_errors({"newsfacts": 1, "facts": [fact | {"place": "Not Kebab"}]}))


def test_the_model_has_the_roles_of_the_format() -> None:
    """It names them again, for a look-up does not read the format."""
    records = [SECTIONS[SECTION_OF_KIND[kind]] for kind in RECORD_KINDS]
    assert set(ROLES) == {name for keys in records for name, key in keys.items() if key.holds == ENTITY}


def test_an_editor_offers_no_id_that_is_none_and_says_what_a_pattern_asks_for():
    """What `examples` holds is proposed wherever such a thing may stand; an id of an example leads nowhere."""
    definitions = schema()["$defs"]
    assert "examples" not in definitions["id"]
    patterned = {name: holds for name, holds in definitions.items() if "pattern" in holds}
    assert {"id", "date", "figure", "paragraph", "text"} <= set(patterned)
    assert [name for name, holds in patterned.items() if not holds.get("patternErrorMessage")] == []
