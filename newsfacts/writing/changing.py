"""Changing many records at once, all of them or none: every other byte of the base stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from newsfacts.curation import format as form
from newsfacts.curation.format import SECTION_OF_KIND, SECTIONS
from newsfacts.errors import InvalidBase, UsageError, WrongLines
from newsfacts.files import shown
from newsfacts.locking import locked
from newsfacts.writing.amending import Amending, made
from newsfacts.writing.appending import appended
from newsfacts.writing.asked import asked
from newsfacts.writing.checking import content, fingerprint, meant, sound
from newsfacts.writing.draft import draft
from newsfacts.writing.held import now_of
from newsfacts.writing.passages import passages_of, with_passages, without_idle
from newsfacts.writing.replacing import replace_all
from newsfacts.writing.standing import Standing
from newsfacts.writing.whose import of_records

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from newsfacts.curation.written import Written
    from newsfacts.writing.appending import Change
    from newsfacts.writing.asked import Asked
    from newsfacts.writing.block import Piece
    from newsfacts.writing.change_lines import Lines
    from newsfacts.writing.following import Key

_TYPED = (form.DATE, form.PARAGRAPH)
_AGAIN = "--again"
"""What ends the id of a record that is put in, until what has its id is gone: no id can end so."""


class Changed(NamedTuple):
    """How many records were changed, put in, and taken out."""

    changed: int
    new: int
    gone: int
    attributed: Sequence[str]
    """The ids of new records that are said by the same as the one above, though no line says so."""


def change_all(files: Sequence[Path], lines: Lines) -> Changed:
    """Make the changes that lines ask for.

    Raises WrongLines with every line that asks for what cannot be, InvalidBase where the base is broken as it is,
    CannotWrite, and Locked or NoLock; then nothing is written.
    """
    with locked(files):
        base = sound(files)
        wanted = asked(base, lines, Standing(base, files))
        touched = {each.record.file for each in wanted.keys} | {each.beside.file for each in wanted.new}
        old = {file: file.read_bytes() for file in files if shown(file) in touched}
        new = {file: _made(file, before.decode("utf-8"), wanted) for file, before in old.items()}
        try:
            after = sound([draft(file, new[file]) if file in new else file for file in files])
        except InvalidBase as error:
            said = dict.fromkeys(f"{each.message} [{each.code}]" for each in error.problems)
            raise WrongLines("bad_change", said) from error
        _hold(base, after, wanted)
        replace_all(old, {file: text for file, text in new.items() if text != old[file]})
    named = {each.id for each in of_records(lines.changes, {each.id for each in base})}
    moved = {each.beside.id for each in wanted.new if each.is_moved}
    gone = {each.record.id for each in wanted.keys if each.key is None} - moved
    changed = ({each.record.id for each in wanted.keys if each.record.id in named} - gone) | moved
    return Changed(len(changed), len(wanted.new) - len(moved), len(gone), wanted.attributed)


def _made(file: Path, text: str, wanted: Asked) -> bytes:
    """What a file is to hold: new records are put in behind others first, those of another kind than before last."""
    new = [each for each in wanted.new if each.beside.file == shown(file)]
    above = passages_of(text) if new else {}
    beside = [each for each in new if SECTION_OF_KIND[each.beside.kind] == each.section]
    freed = {each.record.id for each in wanted.keys if each.key in (None, "id")}
    again = {id: f"{id}{_AGAIN}" for each in beside if (id := str(each.fields["id"])) in freed}
    if beside:
        amending = Amending(text)
        changes = [
            amending.with_record(each.beside.id, each.section, {**each.fields, "id": again.get(id, id)})
            for each in reversed(beside)
            if (id := str(each.fields["id"]))
        ]
        if None in changes:
            raise _unfit(beside[0].beside.id)
        text = made(text, [change for change in changes if change is not None])
    own = [each for each in wanted.keys if each.record.file == shown(file)]
    own = [each for each in own if each.value is not None or each.key is None or each.key in each.record.fields]
    added = [each for each in own if each.key is not None and each.key not in each.record.fields]
    text = _with(
        text, [each for each in own if each not in added and each.key != "id"]
    )  # a key goes beside which another is put
    text = _with(text, sorted(added, key=lambda each: -list(SECTIONS[_section(each)]).index(str(each.key))))
    text = _with(text, [each for each in own if each.key == "id"])
    for id, now in again.items():
        change = Amending(text).with_value(now, "id", id)
        if change is None:
            raise _unfit(id)
        text = change.made_in(text)
    others = sorted((each for each in new if each not in beside), key=lambda each: each.beside.line)
    for section in SECTIONS:
        records = [each.fields for each in others if each.section == section]
        text = appended(text, section, *records).made_in(text) if records else text
    if others:
        text = with_passages(
            text, {str(each.fields["id"]): above[each.beside.id] for each in others if above.get(each.beside.id)}
        )
    return (without_idle(text) if any(each.key is None for each in own) else text).encode("utf-8")


def _with(text: str, wanted: Sequence[Key]) -> str:
    if not wanted:
        return text
    amending = Amending(text)
    changes: list[Change] = []
    for each in wanted:
        if each.key is None:
            change = amending.without_record(each.record.id)
        elif each.value is None:
            change = amending.without_key(each.record.id, each.key)
        elif each.key == "evidence":
            change = amending.with_pieces(each.record.id, cast("Sequence[Piece]", each.value))
        else:
            typed = SECTIONS[_section(each)][each.key].holds in _TYPED
            change = amending.with_value(each.record.id, each.key, cast("str | Sequence[str]", each.value), typed=typed)
        if change is None:
            raise _unfit(each.record.id)
        changes.append(change)
    return made(text, changes)


def _section(wanted: Key) -> str:
    return SECTION_OF_KIND[wanted.record.kind]


def _hold(base: Sequence[Written], after: Sequence[Written], wanted: Asked) -> None:
    """See to it that each record says what is wanted, and all others what they said."""
    ids = {each.record.id: str(each.value) for each in wanted.keys if each.key == "id"}
    touched = {each.record.id for each in wanted.keys}
    new = {str(each.fields["id"]): each for each in wanted.new}
    others = touched | new.keys() | set(ids.values())
    if [fingerprint(each) for each in base if each.id not in touched] != [
        fingerprint(each) for each in after if each.id not in others
    ]:
        raise _unfit(", ".join(sorted(touched)[:3]))
    there = {each.id: each for each in after}
    for id, each in new.items():
        if id not in there or dict(content(there[id].mapping)) != dict(meant(each.fields)):
            raise _unfit(id)
    for record, key, held in wanted.keys:
        id = ids.get(record.id, record.id)
        if key is None:
            if id in there and id not in new and id not in ids.values():
                raise _unfit(id)
            continue
        if id not in there or now_of(there[id], key) != held:
            raise _unfit(id)


def _unfit(identity: str) -> UsageError:
    return UsageError(
        "unfit_layout", f"{identity} is laid out in a way that cannot be changed here; `newsfacts edit ID` opens it"
    )
