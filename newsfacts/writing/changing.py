"""Changing many records at once, all of them or none: every other byte of the base stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsfacts.curation import format as form
from newsfacts.curation.format import LISTS, SECTION_OF_KIND, SECTIONS
from newsfacts.errors import InvalidBase, NewsfactsError, UsageError, near
from newsfacts.files import shown
from newsfacts.locking import locked
from newsfacts.writing.amending import Amending, made
from newsfacts.writing.change_lines import key_of, parts
from newsfacts.writing.checking import fingerprint, sound
from newsfacts.writing.draft import draft
from newsfacts.writing.given import value
from newsfacts.writing.names import Names
from newsfacts.writing.passages import without_idle
from newsfacts.writing.replacing import replace_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from newsfacts.curation.written import Written
    from newsfacts.writing.appending import Change
    from newsfacts.writing.change_lines import ChangeLine

_TYPED = (form.DATE, form.PARAGRAPH)
_MOST_TOLD = 20
"""How many lines the same message says what is wrong with."""


class Changed(NamedTuple):
    """The ids of the records that were changed, and of those that were taken out."""

    changed: tuple[str, ...]
    gone: tuple[str, ...]


class _Wanted(NamedTuple):
    """One key of a record, and what it is to hold; None where it goes, and no key where the record does."""

    record: Written
    key: str | None
    value: str | list[str] | None


def change_all(files: Sequence[Path], lines: Sequence[ChangeLine]) -> Changed:
    """Make the changes that lines ask for.

    A record that is taken out goes from what others are about. Raises UsageError with every line that asks for what
    cannot be, InvalidBase where the base is broken as it is, CannotWrite, and Locked or NoLock; then nothing is
    written.
    """
    with locked(files):
        base = sound(files)
        wanted = [*_wanted(base, lines)]
        gone = {each.record.id for each in wanted if each.key is None}
        wanted += _without(base, gone, {(each.record.id, each.key) for each in wanted})
        old = {file: file.read_bytes() for file in files if shown(file) in {each.record.file for each in wanted}}
        new = {file: _made(file, content.decode("utf-8"), wanted) for file, content in old.items()}
        try:
            after = sound([draft(file, new[file]) if file in new else file for file in files])
        except InvalidBase as error:
            said = "; ".join(f"{each.message} [{each.code}]" for each in error.problems[:_MOST_TOLD])
            raise UsageError("bad_change", f"{said}; nothing was written") from error
        _hold(base, after, wanted, gone)
        replace_all(old, {file: content for file, content in new.items() if content != old[file]})
    named = dict.fromkeys(each.id for each in lines)
    return Changed(tuple(each for each in named if each not in gone), tuple(each for each in named if each in gone))


def _wanted(base: Sequence[Written], lines: Sequence[ChangeLine]) -> Iterable[_Wanted]:
    """What lines ask for, names as ids and dates as EDTF; those that change names come first."""
    by_id, names = {each.id: each for each in base}, Names(base)
    out = {each.id for each in lines if each.key is None and each.value is None}
    found: dict[int, _Wanted] = {}
    wrong: dict[int, str] = {}
    for line in sorted(lines, key=lambda each: each.id not in by_id or by_id[each.id].kind != "entity"):
        try:
            if line.id not in by_id:
                meant = near(line.id, list(by_id), 1)
                hint = f": did you mean `{meant[0]}`?" if meant else ""
                raise UsageError("bad_change", f"nothing has the id `{line.id}`{hint}")
            if line.id in out and (line.key is not None or line.value is not None):
                raise UsageError("bad_change", f"`{line.id}` is taken out by another line")
            found[line.number] = (
                _read(line, by_id[line.id], names) if line.id not in out else _Wanted(by_id[line.id], None, None)
            )
        except NewsfactsError as error:
            wrong[line.number] = f"line {line.number} (`{line.id}`): {error.message}"
            continue
        each = found[line.number]
        if each.record.kind == "entity" and each.key in ("name", "aliases"):
            names.expect("entity", {**each.record.fields, "id": line.id, each.key: each.value or ()})
    if wrong:
        more = [f"and {len(wrong) - _MOST_TOLD} lines more"] if len(wrong) > _MOST_TOLD else []
        told = [wrong[number] for number in sorted(wrong)][:_MOST_TOLD]
        raise UsageError("bad_change", f"{'; '.join([*told, *more])}; nothing was written")
    return [found[number] for number in sorted(found)]


def _read(line: ChangeLine, record: Written, names: Names) -> _Wanted:
    if line.key is None and line.value is None:
        return _Wanted(record, None, None)
    section = SECTION_OF_KIND[record.kind]
    name = key_of(line, section)
    key = SECTIONS[section][name]
    if line.value is None:
        return _Wanted(record, name, None)
    if name == "id":
        raise UsageError("bad_change", "an id never changes; take the record out and add another")
    held = list(dict.fromkeys(value(key, text, names) for text in parts(line, key.holds)))
    return _Wanted(record, name, held if key.holds in LISTS else held[0])


def _without(base: Sequence[Written], gone: set[str], asked: set[tuple[str, str | None]]) -> list[_Wanted]:
    """Take what goes out of what others are about."""
    found = []
    for each in base:
        about = each.fields.get("about", ())
        left = [entity for entity in about if entity not in gone]
        if len(left) < len(about) and each.id not in gone and (each.id, "about") not in asked:
            found.append(_Wanted(each, "about", left or None))
    return found


def _made(file: Path, text: str, wanted: Sequence[_Wanted]) -> bytes:
    own = [each for each in wanted if each.record.file == shown(file)]
    own = [each for each in own if each.value is not None or each.key is None or each.key in each.record.fields]
    new = [each for each in own if each.key is not None and each.key not in each.record.fields]
    text = _with(text, [each for each in own if each not in new])  # a key may go beside which another is put
    text = _with(text, sorted(new, key=lambda each: -list(SECTIONS[_section(each)]).index(str(each.key))))
    return (without_idle(text) if any(each.key is None for each in own) else text).encode("utf-8")


def _with(text: str, wanted: Sequence[_Wanted]) -> str:
    amending = Amending(text)
    changes: list[Change] = []
    for each in wanted:
        if each.key is None:
            change = amending.without_record(each.record.id)
        elif each.value is None:
            change = amending.without_key(each.record.id, each.key)
        else:
            typed = SECTIONS[_section(each)][each.key].holds in _TYPED
            change = amending.with_value(each.record.id, each.key, each.value, typed=typed)
        if change is None:
            raise _unfit(each.record.id)
        changes.append(change)
    return made(text, changes)


def _section(wanted: _Wanted) -> str:
    return SECTION_OF_KIND[wanted.record.kind]


def _hold(base: Sequence[Written], after: Sequence[Written], wanted: Sequence[_Wanted], gone: set[str]) -> None:
    """See to it that each record says what is wanted, and all others what they said."""
    touched = {each.record.id for each in wanted}
    if [fingerprint(each) for each in base if each.id not in touched] != [
        fingerprint(each) for each in after if each.id not in touched
    ]:
        raise _unfit(", ".join(sorted(touched)[:3]))
    there = {each.id: each for each in after}
    for record, key, held in wanted:
        if key is None:
            if record.id in there:
                raise _unfit(record.id)
            continue
        values = there[record.id].mapping.values if record.id in there else {}
        found = values.get(key)
        if (found.strip() if isinstance(found, str) else getattr(found, "items", None)) != held:
            raise _unfit(record.id)


def _unfit(identity: str) -> UsageError:
    return UsageError(
        "unfit_layout", f"{identity} is laid out in a way that cannot be changed here; `newsfacts edit ID` opens it"
    )
