"""What a curator gives for the keys of a record, turned into what a file is to hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsfacts.curation import format as form
from newsfacts.curation.format import EVIDENCE_KEYS, SECTIONS
from newsfacts.curation.written import is_id, kebab
from newsfacts.errors import NewsfactsError, UsageError, meant

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from newsfacts.writing.block import Fields, Piece, Value
    from newsfacts.writing.names import Names


class Given(NamedTuple):
    """What a curator gives: for each key one text or several, and for evidence the same, piece by piece."""

    section: str
    fields: Mapping[str, str | Sequence[str]]
    evidence: Mapping[str, Sequence[str]]
    where: str = ""
    """Where it stands in what it was read from, `line 12`; empty where options gave it."""

    def missing(self) -> list[str]:
        """Name the keys that the record cannot do without, an id aside: that is made where none is given."""
        keys = SECTIONS[self.section]
        missing = [name for name, key in keys.items() if key.required and name != "id" and not self.fields.get(name)]
        if "evidence" in keys:
            missing += [name for name, key in EVIDENCE_KEYS.items() if key.required and not self.evidence.get(name)]
        return missing


def resolved(given: Given, names: Names) -> Fields:
    """The keys of a record as they are to be written: names as ids, dates as EDTF.

    Raises UsageError with all that is wrong with the values at once.
    """
    fields: dict[str, Value] = {}
    wrong: list[str] = []

    def read(key: form.Key, option: str, text: str) -> str:
        try:
            return value(key, text, names)
        except NewsfactsError as error:
            wrong.append(
                f"`{option.replace('-', '_')}`: {error.message}" if given.where else f"--{option}: {error.message}"
            )
            return text

    for name, held in given.fields.items():
        key, option = SECTIONS[given.section][name], name.replace("_", "-")
        if isinstance(held, str):
            fields[name] = read(key, option, held)
        else:
            fields[name] = list(dict.fromkeys(read(key, option, each) for each in held))
    if given.evidence:
        pieces = [
            {name: read(EVIDENCE_KEYS[name], name, text) for name, text in piece.items()}
            for piece in _pieces(given.evidence)
        ]
        fields["evidence"] = pieces
    if wrong:
        raise UsageError("bad_record", "; ".join(wrong))
    return fields


def value(key: form.Key, text: str, names: Names) -> str:
    """One value as it is to be written. Raises NewsfactsError for what the key cannot hold."""
    text = text.strip()
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        raise UsageError("bad_text", "this is not text in UTF-8")
    if not text:
        raise UsageError("bad_text", "this is empty; give some text, or leave it out")
    return _READ[key.holds](text, names) if key.holds in _READ else text


def _pieces(evidence: Mapping[str, Sequence[str]]) -> list[Piece]:
    """Put together what was given in several lists; one source serves for all, an empty text stands for none."""
    count = max(len(evidence.get("exact", ())), 1)
    pieces: list[dict[str, str]] = [{} for _ in range(count)]
    for name in EVIDENCE_KEYS:
        given = evidence.get(name, ())
        if name == "source" and len(given) == 1:
            given = list(given) * count
        if given and len(given) != count:
            times = "once" if count == 1 else f"{count} times, as often as --exact; '' stands for none"
            raise UsageError("bad_record", f"--{name}: give it {times}")
        for piece, text in zip(pieces, given, strict=False):
            if text or EVIDENCE_KEYS[name].required:
                piece[name] = text
    return list(pieces)


def _date(text: str, names: Names) -> str:
    from newsfacts.dates import DateError, read_date, read_edtf

    try:
        return read_edtf(text).edtf
    except DateError as error:
        try:
            return read_edtf(read_date(text).edtf).edtf
        except DateError:
            raise UsageError("unreadable_date", str(error)) from None


def _figure(text: str, names: Names) -> str:
    from newsfacts.figures import FigureError, read_figure

    try:
        read_figure(text)
    except FigureError as error:
        raise UsageError("unreadable_figure", str(error)) from None
    return text


def _paragraph(text: str, names: Names) -> str:
    if not (text.isascii() and text.isdigit() and int(text[:10]) > 0 and len(text) < 10):
        raise UsageError("bad_paragraph", f"a paragraph is a whole number from 1, not {text!r}")
    return text


def _entity_kind(text: str, names: Names) -> str:
    from newsfacts.model import ENTITY_KINDS

    if text not in ENTITY_KINDS:
        raise UsageError("unknown_kind", f"no kind of entity is called {text!r}{meant(text, ENTITY_KINDS)}")
    return text


def _new_id(text: str, names: Names) -> str:
    if not is_id(text):
        raise UsageError("bad_id", f"{text!r} is not kebab-case: write `{kebab(text)}`")
    if text in names.ids:
        raise UsageError("duplicate_id", f"the id {text!r} is taken")
    return text


_READ: dict[str, Callable[[str, Names], str]] = {
    form.ID: _new_id,
    form.DATE: _date,
    form.FIGURE: _figure,
    form.ENTITY: lambda text, names: names.entity(text),
    form.ENTITIES: lambda text, names: names.entity(text),
    form.FACTS: lambda text, names: names.fact(text),
    form.SOURCE: lambda text, names: names.source(text),
    form.ENTITY_KIND: _entity_kind,
    form.PARAGRAPH: _paragraph,
}
