"""Several records at once: YAML, JSON lines or CSV, as people keep them and as other programs print them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsfacts.curation.format import EVIDENCE_KEYS, LISTS, SECTION_OF_KIND, SECTIONS
from newsfacts.curation.reading import Reader, nearest
from newsfacts.curation.yaml_values import Mapping as Read
from newsfacts.curation.yaml_values import Sequence as Listed
from newsfacts.curation.yaml_values import Value
from newsfacts.errors import UsageError
from newsfacts.writing.draft import draft
from newsfacts.writing.given import Given

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NAMED_BY = ("edtf", "text", "id")
"""What an object in JSON stands for, as look-ups print it: a date, a figure, an entity or a source."""
_IN_RESULTS = frozenset(["kind", "written_at", "records"])
"""Keys that look-ups print of a record and no base holds."""
_EXAMPLE = 'a line of JSON is {"kind": "fact", "statement": …}, CSV has a column `kind`, YAML is written as in a base'


def read_records(text: str) -> list[Given]:
    """Read records in whichever of the three forms a text has them; raises UsageError for what cannot be read.

    A list in CSV is divided by semicolons. Keys with nothing behind them are left out.
    """
    start = text.lstrip("\ufeff \t\r\n")
    if not start.strip():
        found = []
    elif start[:1] in ("{", "["):
        found = list(_json(text.removeprefix("\ufeff")))
    elif _is_csv(start):
        found = list(_csv(start))
    else:
        found = list(_yaml(text))
    if not found:
        raise UsageError("bad_record", f"there is no record to add; {_EXAMPLE}")
    return found


def given_of(section: str, fields: Mapping[str, Any], where: str = "") -> Given:
    """A record by the keys of its section. Raises UsageError for a key that the section has not."""
    known = SECTIONS[section]
    held: dict[str, str | list[str]] = {}
    for name, value in fields.items():
        if name not in known:
            raise UsageError("bad_record", f"{where}no key is called `{name}` here{nearest(name, list(known))}")
        if name == "evidence" or value in ("", None, []):
            continue
        several = known[name].holds in LISTS
        held[name] = _texts(name, value, where) if several else _text(name, value, where)
    pieces = fields.get("evidence") or []
    pieces = pieces if isinstance(pieces, list) else [pieces]
    for piece in pieces:
        if not isinstance(piece, dict) or not piece.keys() <= EVIDENCE_KEYS.keys():
            raise UsageError("bad_record", f"{where}`evidence` is a mapping of {', '.join(EVIDENCE_KEYS)}, or a list")
    evidence = {
        key: [_text(key, piece.get(key) or "", where) for piece in pieces]
        for key in EVIDENCE_KEYS
        if any(piece.get(key) for piece in pieces)
    }
    return Given(section, held, evidence, where.removesuffix(": "))


def _text(name: str, value: Any, where: str) -> str:
    if isinstance(value, dict):
        value = next((value[key] for key in _NAMED_BY if value.get(key)), None)
    if not isinstance(value, str):
        raise UsageError("bad_record", f"{where}`{name}` holds one text")
    return value


def _texts(name: str, value: Any, where: str) -> list[str]:
    return [_text(name, each, where) for each in (value if isinstance(value, list) else [value])]


def _json(text: str) -> Iterator[Given]:
    """Read JSON lines, a list of objects, or the envelope that look-ups print; numbers stay as they are written."""

    def load(words: str, where: str) -> Any:
        try:
            return json.loads(words, parse_float=str, parse_int=str)
        except (ValueError, RecursionError) as error:
            raise UsageError("bad_record", f"{where}this is not JSON: {error}") from None

    try:
        whole = json.loads(text, parse_float=str, parse_int=str)
    except (ValueError, RecursionError):
        lines = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
        objects = [(f"line {number}: ", load(line, f"line {number}: ")) for number, line in lines]
    else:
        listed = whole.get("results", [whole]) if isinstance(whole, dict) else whole
        objects = [(f"record {number}: ", each) for number, each in enumerate(listed, start=1)]
    for where, each in objects:
        if not isinstance(each, dict):
            raise UsageError("bad_record", f"{where}a record is an object: {_EXAMPLE}")
        section = _section(each.get("kind"), where)
        keys = {name: value for name, value in each.items() if name not in _IN_RESULTS}
        if section == "entities":
            keys["kind"] = each.get("entity_kind")
            keys.pop("entity_kind", None)
        yield given_of(section, keys, where)


def _section(kind: Any, where: str) -> str:
    if not isinstance(kind, str) or kind not in SECTION_OF_KIND:
        kinds = ", ".join(SECTION_OF_KIND)
        raise UsageError("bad_record", f"{where}`kind` says what a record is: {kinds}; not {kind!r}")
    return SECTION_OF_KIND[kind]


def _is_csv(text: str) -> bool:
    columns = [each.strip().strip('"') for each in text.partition("\n")[0].split(",")]
    return len(columns) > 1 and "kind" in columns


def _csv(text: str) -> Iterator[Given]:
    try:
        rows = list(csv.reader(io.StringIO(text), strict=True))
    except csv.Error as error:
        raise UsageError("bad_record", f"this is not CSV: {error}") from None
    columns = [column.strip().removeprefix("evidence.") for column in rows[0]]
    for number, row in enumerate(rows[1:], start=2):
        where = f"row {number}: "
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != len(columns):
            raise UsageError("bad_record", f"{where}{len(row)} cells under {len(columns)} columns")
        cells = {name: cell.strip() for name, cell in zip(columns, row, strict=True) if cell.strip()}
        section = _section(cells.pop("kind", None), where)
        piece = {key: cells.pop(key) for key in EVIDENCE_KEYS if key in cells and key not in SECTIONS[section]}
        if "entity_kind" in cells:
            cells["kind"] = cells.pop("entity_kind")
        fields: dict[str, Any] = {
            name: [part.strip() for part in cell.split(";") if part.strip()] if _is_list(section, name) else cell
            for name, cell in cells.items()
        }
        yield given_of(section, {**fields, "evidence": [piece]} if piece else fields, where)


def _is_list(section: str, name: str) -> bool:
    return name in SECTIONS[section] and SECTIONS[section][name].holds in LISTS


def _yaml(text: str) -> Iterator[Given]:
    """Read a base, or a part of one: `newsfacts: 1` may be left out."""
    reader = Reader(draft(Path("-"), text.encode("utf-8", "replace")), "<stdin>")
    records = list(reader.records())
    problems = [each for each in reader.problems if each.code != "missing-key"]
    if problems:
        raise UsageError("bad_record", "; ".join(f"line {each.line}: {each.message}" for each in problems))
    for section, mapping in records:
        fields = {name: _plain(value) for name, value in mapping.values.items()}
        yield given_of(section, fields, f"line {mapping.mark.line + 1}: ")


def _plain(value: Value) -> Any:
    if isinstance(value, Read):
        return {name: _plain(each) for name, each in value.values.items()}
    return [_plain(each) for each in value.items] if isinstance(value, Listed) else value.strip()
