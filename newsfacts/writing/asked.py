"""What lines of changes ask for: values of keys, records that go, and records that are new."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast

from newsfacts.curation.format import LISTS, SAID, SECTION_OF_KIND, SECTIONS
from newsfacts.curation.reading import nearest
from newsfacts.errors import NewsfactsError, UsageError, meant, near
from newsfacts.writing.block import in_order
from newsfacts.writing.change_lines import SAYS, divided, key_of, parts
from newsfacts.writing.following import Following, Key, New, still_named
from newsfacts.writing.further import Common, further, left
from newsfacts.writing.given import value
from newsfacts.writing.held import now_of
from newsfacts.writing.line_values import Values
from newsfacts.writing.shorthand import in_full, names_of
from newsfacts.writing.whose import anew, freed, of_records, plain, taken, told_apart, twice
from newsfacts.writing.wrong import Wrong

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from newsfacts.curation.written import Written
    from newsfacts.writing.block import Value
    from newsfacts.writing.change_lines import ChangeLine, Lines
    from newsfacts.writing.standing import Standing

_Read = TypeVar("_Read")
_FOR_ALL = ("about", "topics")
"""Lists that mostly hold for many records: `-x` may take out of them what a record does not have."""


class Asked(NamedTuple):
    """All that lines ask for."""

    keys: list[Key]
    new: list[New]
    attributed: Sequence[str] = ()
    """The ids of new records that are said by the same as the one above without a line that says so."""


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
        self._wrong = Wrong()
        self._values = Values(base, standing, self._wrong)
        self._renamed: dict[str, str] = {}
        self._but: dict[tuple[str, str], set[str]] = {}
        """What lists of records take out, also of what is said of all."""
        self._own: set[tuple[str, str]] = set()
        """The lists that lines give whole: what is said of all adds nothing to them."""
        self._of_all: set[tuple[str, str, str | None]] = set()
        """What is said of all records: of which, under which key, and what."""
        self._attributed: list[str] = []
        self._kinds: dict[str, str] = {}
        self._found: dict[str, dict[str, Value | None]] = {}
        self._common_of_new: dict[str, dict[str, Common]] = {}
        """What is said of all records, and what the lists of a new one add and take out, by the ids of the new ones."""

    def asked(self, given: Lines) -> Asked:
        for number, words in given.unread.items():
            self._wrong.add(number, "", words)
        lines = told_apart(of_records(given.changes, self._by_id), self._by_id)
        lines = in_full(lines, self._by_id, self._wrong)
        for unfit in (taken(lines, self._by_id), twice(lines)):
            for line, words in list(unfit):
                self._wrong.add(line.number, line.id, words)
                lines.remove(line)
        gone = {each.id: each.number for each in lines if each.key is None and each.value is None}
        self._expect(lines, gone)
        self._values.called = names_of(lines, self._by_id)
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
        new = [each._replace(fields={key: plain(held) for key, held in each.fields.items()}) for each in wanted.new]
        return Asked([each._replace(value=plain(each.value)) for each in wanted.keys], new, self._attributed)

    def _expect(self, lines: Sequence[ChangeLine], gone: Container[str]) -> None:
        """What all lines make, which each of them may name: kinds, facts, names, and ids that are free afterwards."""
        records = [(each, record) for each in lines if (record := self._by_id.get(each.beside or each.id)) is not None]
        for each, record in records:
            if each.key == "kind" and each.value in SAID and record.kind in SAID:
                self._kinds[each.id] = each.value
        for each, record in records:
            if each.key == "id" and each.value is not None:
                self._renamed[each.id] = anew(each.value) if each.value in gone else each.value
            if self._kind(each, record) == "fact":
                self._values.names.expect("fact", {"id": each.id})
            elif record.kind == "entity" and each.key in (None, "name", "aliases") and each.value is not None:
                key = each.key or "name"
                held = parts(divided(each)[0] if key == "aliases" else each, SECTIONS["entities"][key].holds)
                self._values.names.expect(
                    "entity", {"name": each.id, key: held if key == "aliases" else held[0], "id": each.id}
                )
        self._values.names.ids -= freed(lines, self._by_id)
        self._values.by_then = {plain(then): now for now, then in self._renamed.items()}
        for each in lines:
            if each.beside is not None and plain(each.id) in gone:
                self._values.by_then[plain(each.id)] = each.id
                self._values.names.forget(plain(each.id))

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
            id = plain(line.id)
            found["id"] = id
            value(SECTIONS[section]["id"], id, self._values.names)
            self._values.names.ids.add(id)
        name = key_of(line, section, may_go=SECTION_OF_KIND[self._kind(line, record)] != section)
        if SECTIONS[section][name].holds in LISTS and line.value is not None and divided(line)[1].value:
            self._change_list(line, record, section, name, found)
            return
        held = self._values.value(line, record, section, name)
        if line.beside is None and held == now_of(record, name) and line.value is not None:
            return
        found[name] = held
        self._own.add((line.id, name))
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
        self._of_all.add((line.id, name, line.value))
        beside = (line.beside or "", name)
        is_like_own = beside in self._own and name in _FOR_ALL and (*beside, line.value) in self._of_all
        if (line.id, name) in self._own or is_like_own:
            return
        but = {*self._but.get((line.id, name), ()), *self._but.get(beside, ())}
        common = self._values.list_of(line, key) if key.holds in LISTS else Common(self._values.all_of(line, key))
        common = common._replace(held=[each for each in common.held if each not in but])
        if line.beside is not None:
            of_new = self._common_of_new.setdefault(line.id, {})
            of_new[name] = of_new.get(name, Common()).beside(common)
            return
        now = found[name] if name in found else now_of(record, name)
        if key.holds in LISTS:
            found[name] = common.made_of(cast("Sequence[str]", now or ())) or None
        elif now is None:
            found[name] = common.held[0]

    def _change_list(
        self, line: ChangeLine, record: Written, section: str, name: str, found: dict[str, Value | None]
    ) -> None:
        """Change what a record has by a list that takes something out: `-x` goes, what stands beside it is added."""
        change = self._values.list_of(line, SECTIONS[section][name])
        now = now_of(record, name) if line.beside is None else None
        if name not in _FOR_ALL and (lacking := sorted({*change.off} - {*(now or ())})):
            raise UsageError(
                "bad_change",
                f"`{name}` has no {lacking[0]!r} to take out; an item that begins with `-` stands in quotation marks",
            )
        self._but[line.id, name] = {*change.off}
        if line.beside is None:
            found[name] = change.made_of(cast("Sequence[str]", now or ())) or None
        else:
            self._common_of_new.setdefault(line.id, {})[name] = change

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
            found = self._found[line.id]
            fields = further(fields, record.kind, kind, common, found, gone)
            if kind in SAID and fields.get("said_by") and not {"said_by"} & {*found, *common}:
                self._attributed.append(plain(line.id))
        section = SECTION_OF_KIND[kind]
        fields = {key: each for key, each in fields.items() if key in SECTIONS[section] and each}
        missing = [name for name, key in SECTIONS[section].items() if key.required and name not in fields]
        if missing:
            if not self._wrong.has(line.id):
                self._wrong.add(line.number, line.id, f"it needs {', '.join(missing)}")
            return None
        return New(record, section, in_order(section, fields), line.beside is None)
