"""What lines of changes ask for: values of keys, records that go, and records that are new."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsfacts.curation import format as form
from newsfacts.curation.format import LISTS, SAID, SECTION_OF_KIND, SECTIONS
from newsfacts.curation.reading import nearest
from newsfacts.errors import NewsfactsError, UsageError, meant, near
from newsfacts.writing.block import in_order
from newsfacts.writing.change_lines import BESIDE, GOES, SAYS, key_of, parts, quoted, unquoted
from newsfacts.writing.following import REFER, Following, Key, New
from newsfacts.writing.given import value
from newsfacts.writing.held import all_of, as_written, now_of
from newsfacts.writing.names import Names

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsfacts.curation.written import Written
    from newsfacts.writing.block import Value
    from newsfacts.writing.change_lines import ChangeLine
    from newsfacts.writing.standing import Standing

_MOST_TOLD = 20
"""How many lines the same message says what is wrong with."""
_FOR_ALL = ("about", "topics")
"""Lists that mostly hold for many records: of them `-x` leaves out what is said of all."""
_ALIKE = ("kind", "speaker", "date", "place", "about", "topics", "evidence")
"""What a new record has from the one that it is put in behind, unless lines say otherwise: a quote also who speaks."""
_WHO = {"fact": "said_by", "quote": "speaker", "event": "said_by"}
"""The key under which a record of each kind has who says it."""


class Asked(NamedTuple):
    """All that lines ask for."""

    keys: list[Key]
    new: list[New]


def asked(base: Sequence[Written], lines: Sequence[ChangeLine], standing: Standing) -> Asked:
    """What lines ask for, names as ids and dates as EDTF; what they say as it is already is left out.

    What a record is called by others follows it: a new id everywhere, and what is taken out goes from what others are
    about. Raises UsageError with every line that asks for what cannot be.
    """
    return _Asking(base, standing).asked(lines)


class _Asking:
    def __init__(self, base: Sequence[Written], standing: Standing) -> None:
        self._base, self._standing = base, standing
        self._by_id = {each.id: each for each in base}
        self._names = Names(base)
        self._wrong: dict[int, str] = {}
        self._renamed: dict[str, str] = {}
        self._but: dict[tuple[str, str], set[str]] = {}
        self._kinds: dict[str, str] = {}

    def asked(self, lines: Sequence[ChangeLine]) -> Asked:
        self._expect(lines)
        gone = {each.id for each in lines if each.key is None and each.value is None}
        found: dict[str, dict[str, Value | None]] = {}
        where: dict[str, ChangeLine] = {}
        for line in sorted(lines, key=self._first):
            try:
                if line.id in gone and (line.key is not None or line.value is not None):
                    raise UsageError("bad_change", f"`{line.id}` is taken out by another line")
                where.setdefault(line.id, line)
                self._read(line, gone, found.setdefault(line.id, {}))
            except NewsfactsError as error:
                self._wrong[line.number] = f"line {line.number} (`{line.id}`): {error.message}"
        self._refuse()
        new = [each for id, line in where.items() if (each := self._new(line, found[id])) is not None]
        self._refuse()
        moved = {each.beside.id for each in new if each.is_moved}
        keys = [Key(self._by_id[id], None, None) for id in found if id in gone | moved]
        keys += [
            Key(self._by_id[id], key, held)
            for id, values in found.items()
            if id in self._by_id and id not in gone | moved
            for key, held in values.items()
            if held != now_of(self._by_id[id], key)
        ]
        following = Following(self._renamed)
        return Asked([*following.keys(self._base, keys, gone, gone | moved)], [*map(following.new, new)])

    def _expect(self, lines: Sequence[ChangeLine]) -> None:
        """What all lines make, which each of them may name: kinds, further facts, and ids that are free afterwards."""
        records = [(each, record) for each in lines if (record := self._by_id.get(each.beside or each.id)) is not None]
        for each, record in records:
            if each.key == "kind" and each.value in SAID and record.kind in SAID:
                self._kinds[each.id] = each.value
        for each, record in records:
            if self._kinds.get(each.id, record.kind) == "fact":
                self._names.expect("fact", {"id": each.id})
        self._names.ids -= {each.id for each in lines if each.key == "id" and each.value != each.id}

    def _first(self, line: ChangeLine) -> tuple[bool, bool, bool, int]:
        """What is called otherwise afterwards comes before what may name it, and what is said of all comes last."""
        record = self._by_id.get(line.beside or line.id)
        return line.is_common, line.key != "id", record is None or record.kind != "entity", line.number

    def _read(self, line: ChangeLine, gone: set[str], found: dict[str, Value | None]) -> None:
        record = self._by_id.get(line.beside or line.id)
        if record is None:
            close = near(line.beside or line.id, list(self._by_id), 1)
            hint = f": did you mean `{close[0]}`?" if close else ""
            raise UsageError("bad_change", f"nothing has the id `{line.beside or line.id}`{hint}")
        if line.id in gone:
            return
        section = self._section(line, record)
        if line.is_common:
            self._common(line, record, section, found)
            return
        if line.key == "kind" and record.kind in SAID:
            if line.value not in SAID:
                raise UsageError("bad_change", f"no record is a {line.value!r}{meant(str(line.value), SAID)}")
            if line.value != record.kind:
                found["kind"] = line.value
            return
        if line.beside is not None and "id" not in found:
            found["id"] = value(SECTIONS[section]["id"], line.id, self._names)
            self._names.ids.add(line.id)
        stays = SECTION_OF_KIND[self._kinds.get(line.id, record.kind)] == section
        name = key_of(line, section, may_go=not stays)
        held = self._value(line, record, section, name)
        if line.beside is None and held == now_of(record, name) and line.value is not None:
            return
        found[name] = held
        if record.kind == "entity" and name in ("name", "aliases"):
            self._names.expect("entity", {"name": line.id, name: held or (), "id": line.id})

    def _section(self, line: ChangeLine, record: Written) -> str:
        """The section whose keys a line names: that of the kind that its record becomes, or else was."""
        then, before = (SECTION_OF_KIND[kind] for kind in (self._kinds.get(line.id, record.kind), record.kind))
        return before if line.key in SECTIONS[before] and line.key not in SECTIONS[then] else then

    def _common(self, line: ChangeLine, record: Written, section: str, found: dict[str, Value | None]) -> None:
        """What is said of all records: a list gets it too, and what a record lacks is put in."""
        name = str(line.key)
        if name not in SECTIONS["facts"] or name in ("id", "evidence", SAYS["facts"]):
            known = [key for key in SECTIONS["facts"] if key not in ("id", "evidence", SAYS["facts"])]
            raise UsageError("bad_change", f"no key of all records is called `{name}`{nearest(name, known)}")
        if record.kind not in SAID or name not in SECTIONS[section]:
            return
        key, now = SECTIONS[section][name], found[name] if name in found else now_of(record, name)
        if key.holds in LISTS and not (name in found and now is None):
            but = self._but.get((line.id, name), ())
            held = [each for each in self._values(line, key) if each not in but]
            found[name] = list(dict.fromkeys([*(now or ()), *held])) or None
        elif now is None and name not in found:
            found[name] = self._values(line, key)[0]

    def _values(self, line: ChangeLine, key: form.Key) -> list[str]:
        """The values of a line; what has another id by another line is named by either."""
        before = {then: now for now, then in self._renamed.items()} if key.holds in REFER else {}
        return [value(key, before.get(text, text), self._names) for text in parts(line, key.holds)]

    def _value(self, line: ChangeLine, record: Written, section: str, name: str) -> Value | None:
        key = SECTIONS[section][name]
        if line.value is None:
            return None
        if name == "id":
            if line.value == line.id:
                return line.value
            self._renamed[line.id] = value(key, line.value, self._names)
            self._names.ids.add(line.value)
            return line.value
        if name == "evidence":
            return self._evidence([unquoted(each) for each in line.value.split(BESIDE)], record)
        now = now_of(record, name)
        if isinstance(now, list) and ", ".join(map(str, now)) == line.value:
            return now
        if name in _FOR_ALL:
            texts = parts(line, key.holds)
            but = ", ".join(text[1:] for text in texts if text.startswith(GOES))
            self._but[line.id, name] = {*self._values(line._replace(value=but), key)}
            kept = (quoted(text, in_list=True) for text in texts if not text.startswith(GOES))
            line = line._replace(value=", ".join(kept))
        held = list(dict.fromkeys(self._values(line, key)))
        return held if key.holds in LISTS else as_written(held[0], now)

    def _evidence(self, words: Sequence[str], record: Written) -> Value:
        """The pieces of evidence with these words, in the source of those before and, if it can be, their paragraph."""
        before = record.fields.get("evidence")
        if not before:
            raise UsageError("bad_change", "it rests on no source yet; `newsfacts edit ID` opens it")
        source, paragraph = str(before[0]["source"]), before[0].get("paragraph")
        return [self._standing.piece(source, each.strip(), paragraph) for each in words]

    def _new(self, line: ChangeLine, found: Mapping[str, Value | None]) -> New | None:
        """The record that lines put in, or make of another kind."""
        record = self._by_id.get(line.beside or line.id)
        if record is None or (line.beside is None and ("kind" not in found or record.kind == "entity")):
            return None
        kind = str(found["kind"]) if "kind" in found and record.kind in SAID else record.kind
        section = SECTION_OF_KIND[kind]
        before = all_of(record)
        if line.beside is not None:
            before = {
                key: each for key, each in before.items() if key in _ALIKE and (key != "speaker" or kind == "quote")
            }
        fields = {**before, **{key: each for key, each in found.items() if key != "kind" or record.kind not in SAID}}
        if kind != record.kind:
            for now, then in ((SAID[record.kind], SAID[kind]), (_WHO[record.kind], _WHO[kind])):
                if now != then and now in fields:
                    held = fields.pop(now)
                    fields.setdefault(then, held)
        fields = {key: each for key, each in fields.items() if key in SECTIONS[section] and each}
        missing = [name for name, key in SECTIONS[section].items() if key.required and name not in fields]
        if missing:
            self._wrong[line.number] = f"line {line.number} (`{line.id}`): it needs {', '.join(missing)}"
        return New(record, section, in_order(section, fields), line.beside is None) if not missing else None

    def _refuse(self) -> None:
        if self._wrong:
            more = [f"and {len(self._wrong) - _MOST_TOLD} lines more"] if len(self._wrong) > _MOST_TOLD else []
            told = [self._wrong[number] for number in sorted(self._wrong)][:_MOST_TOLD]
            raise UsageError("bad_change", f"{'; '.join([*told, *more])}; nothing was written")
