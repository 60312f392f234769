"""What lines of changes ask for: values of keys, records that go, and records that are new."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast

from newsfacts.curation import format as form
from newsfacts.curation.format import LISTS, SAID, SECTION_OF_KIND, SECTIONS
from newsfacts.curation.reading import nearest
from newsfacts.errors import NewsfactsError, UsageError, meant, near
from newsfacts.writing.block import in_order
from newsfacts.writing.change_lines import BESIDE, SAYS, divided, key_of, parts, unquoted
from newsfacts.writing.following import REFER, Following, Key, New, still_named
from newsfacts.writing.further import Common, further, left
from newsfacts.writing.given import value
from newsfacts.writing.held import as_written, now_of
from newsfacts.writing.names import Names
from newsfacts.writing.shorthand import in_full, names_of, with_names
from newsfacts.writing.whose import of_records, taken, twice
from newsfacts.writing.wrong import Wrong

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Sequence

    from newsfacts.curation.written import Written
    from newsfacts.writing.block import Value
    from newsfacts.writing.change_lines import ChangeLine, Lines
    from newsfacts.writing.standing import Standing

_Read = TypeVar("_Read")
_FOR_ALL = ("about", "topics")
"""Lists that mostly hold for many records: of them `-x` leaves out what is said of all."""


class Asked(NamedTuple):
    """All that lines ask for."""

    keys: list[Key]
    new: list[New]


def asked(base: Sequence[Written], lines: Lines, standing: Standing) -> Asked:
    """What lines ask for, names as ids and dates as EDTF; what they say as it is already is left out.

    What a record is called by others follows it: a new id everywhere, and what is taken out goes from what others are
    about and disputed by. Raises WrongLines with everything that cannot be, each thing once.
    """
    return _Asking(base, standing).asked(lines)


class _Asking:
    def __init__(self, base: Sequence[Written], standing: Standing) -> None:
        self._base, self._standing = base, standing
        self._by_id = {each.id: each for each in base}
        self._names = Names(base)
        self._wrong = Wrong()
        self._renamed: dict[str, str] = {}
        self._called: dict[str, str] = {}
        self._but: dict[tuple[str, str], set[str]] = {}
        self._kinds: dict[str, str] = {}
        self._found: dict[str, dict[str, Value | None]] = {}
        self._common_of_new: dict[str, dict[str, Common]] = {}
        """What is said of all records, by the ids of those new ones that say nothing of it themselves."""

    def asked(self, given: Lines) -> Asked:
        for number, words in given.unread.items():
            self._wrong.add(number, "", words)
        lines = in_full(of_records(given.changes, self._by_id), self._by_id, self._wrong)
        for unfit in (taken(lines, self._by_id), twice(lines)):
            for line, words in list(unfit):
                self._wrong.add(line.number, line.id, words)
                lines.remove(line)
        self._expect(lines)
        self._called = names_of(lines, self._by_id)
        gone = {each.id: each.number for each in lines if each.key is None and each.value is None}
        where: dict[str, ChangeLine] = {}
        for line in sorted(lines, key=self._first):
            where.setdefault(line.id, line)
            try:
                if line.id in gone and (line.key is not None or line.value is not None):
                    raise UsageError("bad_change", f"`{line.id}` is taken out by line {gone[line.id]}")
                self._read(line, gone, self._found.setdefault(line.id, {}))
            except NewsfactsError as error:
                self._wrong.add(line.number, line.id, error.message)
        new = [each for line in where.values() if (each := self._new(line, gone)) is not None]
        moved = {id for id, kind in self._kinds.items() if id in self._by_id and self._by_id[id].kind != kind} - {*gone}
        keys = [Key(self._by_id[id], None, None) for id in self._found if id in self._by_id and id in {*gone, *moved}]
        keys += [
            Key(self._by_id[id], key, held)
            for id, values in self._found.items()
            if id in self._by_id and id not in gone and id not in moved
            for key, held in values.items()
            if held != now_of(self._by_id[id], key)
        ]
        following = Following(self._renamed)
        wanted = Asked([*following.keys(self._base, keys, {*gone}, {*gone, *moved})], [*map(following.new, new)])
        for id, names in still_named(self._base, wanted.keys, wanted.new, gone):
            self._wrong.add(gone[id], id, f"it cannot go: {names}")
        self._wrong.refuse()
        return wanted

    def _expect(self, lines: Sequence[ChangeLine]) -> None:
        """What all lines make, which each of them may name: kinds, facts, names, and ids that are free afterwards."""
        records = [(each, record) for each in lines if (record := self._by_id.get(each.beside or each.id)) is not None]
        for each, record in records:
            if each.key == "kind" and each.value in SAID and record.kind in SAID:
                self._kinds[each.id] = each.value
        for each, record in records:
            if each.key == "id" and each.value is not None:
                self._renamed[each.id] = each.value
            if self._kind(each, record) == "fact":
                self._names.expect("fact", {"id": each.id})
            elif record.kind == "entity" and each.key in (None, "name", "aliases") and each.value is not None:
                key = each.key or "name"
                held = parts(each, SECTIONS["entities"][key].holds)
                self._names.expect(
                    "entity", {"name": each.id, key: held if key == "aliases" else held[0], "id": each.id}
                )
        self._names.ids -= {each.id for each in lines if each.key == "id" and each.value != each.id}

    def _kind(self, line: ChangeLine, record: Written) -> str:
        """The kind that the record of a line has afterwards: a new one is what the one above it is then."""
        return self._kinds.get(line.id) or self._kinds.get(line.beside or "") or record.kind

    def _first(self, line: ChangeLine) -> tuple[bool, bool, int]:
        """What is called otherwise afterwards comes before what may name it, and what is said of all comes last."""
        return line.is_common, line.key != "id", line.number

    def _read(self, line: ChangeLine, gone: Container[str], found: dict[str, Value | None]) -> None:
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
            found["id"] = line.id
            value(SECTIONS[section]["id"], line.id, self._names)
            self._names.ids.add(line.id)
        name = key_of(line, section, may_go=SECTION_OF_KIND[self._kind(line, record)] != section)
        held = self._value(line, record, section, name)
        if line.beside is None and held == now_of(record, name) and line.value is not None:
            return
        found[name] = held
        if name == "text" and record.kind == "source":
            found.setdefault("sha256", self._standing.sha256(line.id, record.file, str(held or "")))

    def _section(self, line: ChangeLine, record: Written) -> str:
        """The section whose keys a line names: that of the kind that its record becomes, or else was."""
        then, before = (SECTION_OF_KIND[kind] for kind in (self._kind(line, record), record.kind))
        return before if line.key in SECTIONS[before] and line.key not in SECTIONS[then] else then

    def _common(self, line: ChangeLine, record: Written, section: str, found: dict[str, Value | None]) -> None:
        """What is said of all records: a list gets it too, and what a record lacks is put in."""
        name = str(line.key)
        if name not in SECTIONS["facts"] or name in ("id", "evidence", SAYS["facts"]):
            known = [key for key in SECTIONS["facts"] if key not in ("id", "evidence", SAYS["facts"])]
            raise UsageError("bad_change", f"no key of all records is called `{name}`{nearest(name, known)}")
        if record.kind not in SAID or name not in SECTIONS[section]:
            return
        key = SECTIONS[section][name]
        but = {*self._but.get((line.id, name), ()), *self._but.get((line.beside or "", name), ())}
        line, off = self._without(line, key) if name in _FOR_ALL else (line, set())
        common = Common([each for each in self._values(line, key) if each not in but], off)
        if line.beside is not None and name not in found:
            self._common_of_new.setdefault(line.id, {})[name] = common
            return
        now = found[name] if name in found else now_of(record, name)
        if key.holds in LISTS and not (name in found and now is None):
            found[name] = common.made_of(cast("Sequence[str]", now or ())) or None
        elif now is None and name not in found:
            found[name] = common.held[0]

    def _values(self, line: ChangeLine, key: form.Key) -> list[str]:
        """The values of a line; what has another id by another line is named by either."""
        before = {then: now for now, then in self._renamed.items()} if key.holds in REFER else {}
        return self._all(line, parts(line, key.holds), lambda text: value(key, before.get(text, text), self._names))

    def _all(self, line: ChangeLine, texts: Iterable[str], read: Callable[[str], _Read]) -> list[_Read]:
        """What is read of each text. Raises UsageError with what is wrong with the last, the rest is told apart."""
        found: list[_Read] = []
        wrong: list[NewsfactsError] = []
        for text in texts:
            try:
                found.append(read(text))
            except NewsfactsError as error:
                wrong.append(error)
        for each in wrong[:-1]:
            self._wrong.add(line.number, line.id, each.message)
        if wrong:
            raise wrong[-1]
        return found

    def _value(self, line: ChangeLine, record: Written, section: str, name: str) -> Value | None:
        key = SECTIONS[section][name]
        if line.value is None:
            return None
        if name == "id":
            if line.value != line.id:
                value(key, line.value, self._names)
                self._names.ids.add(line.value)
            return line.value
        if name == "evidence":
            return self._evidence(line, record)
        now = now_of(record, name)
        if key.holds == form.TEXT and record.kind != "source" and name != "text" and line.value != now:
            line = line._replace(value=with_names(line.value, self._called))
        if isinstance(now, list) and ", ".join(map(str, now)) == line.value:
            return now
        if name in _FOR_ALL:
            line, self._but[line.id, name] = self._without(line, key)
        held = list(dict.fromkeys(self._values(line, key)))
        return held if key.holds in LISTS else as_written(held[0], now)

    def _without(self, line: ChangeLine, key: form.Key) -> tuple[ChangeLine, set[str]]:
        """A line without the items that it takes off, and those."""
        kept, off = divided(line, key.holds)
        return kept, {*self._values(off, key)}

    def _evidence(self, line: ChangeLine, record: Written) -> Value:
        """The pieces of evidence with these words, in the source of those before and, if it can be, their paragraph."""
        before = record.fields.get("evidence")
        if not before:
            raise UsageError("bad_change", "it rests on no source yet; `newsfacts edit ID` opens it")
        source, paragraph = str(before[0]["source"]), before[0].get("paragraph")
        words = [unquoted(each).strip() for each in str(line.value).split(BESIDE)]
        return self._all(line, words, lambda each: self._standing.piece(source, each, paragraph))

    def _new(self, line: ChangeLine, gone: Container[str]) -> New | None:
        """The record that lines put in, or make of another kind."""
        record = self._by_id.get(line.beside or line.id)
        if record is None or line.id in gone:
            return None
        kind = self._kind(line, record)
        if line.beside is None and kind == record.kind:
            return None
        fields = left(record, self._found.get(record.id, {}), self._kinds.get(record.id, record.kind))
        if line.beside is not None:
            common = self._common_of_new.get(line.id, {})
            fields = further(fields, record.kind, kind, common, self._found[line.id], gone)
        section = SECTION_OF_KIND[kind]
        fields = {key: each for key, each in fields.items() if key in SECTIONS[section] and each}
        missing = [name for name, key in SECTIONS[section].items() if key.required and name not in fields]
        if missing:
            if not self._wrong.has(line.id):
                self._wrong.add(line.number, line.id, f"it needs {', '.join(missing)}")
            return None
        return New(record, section, in_order(section, fields), line.beside is None)
