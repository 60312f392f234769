"""Adding records to a base: nothing is written unless the whole base is as sound with them as it was without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from newsfacts.curation.format import KIND_OF_SECTION, SECTIONS
from newsfacts.errors import UsageError, near
from newsfacts.files import shown
from newsfacts.locking import locked
from newsfacts.writing.appending import Change, appended
from newsfacts.writing.block import Fields, in_order
from newsfacts.writing.checking import fingerprint, read_back, sound, warnings_of
from newsfacts.writing.draft import draft
from newsfacts.writing.given import Given, resolved
from newsfacts.writing.identity import derived_id
from newsfacts.writing.names import Names
from newsfacts.writing.replacing import replace_all
from newsfacts.writing.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence
    from pathlib import Path


_ALIKE = 0.85
"""Share of letters from which two topics may be one: protest and protests, not petition and demolition."""
_MOST_TOLD = 20
"""Of how many records the same message says what is wrong with them."""
_SAID = ("statement", "title", "name", "text")


class Added(NamedTuple):
    """A record that was added, or would be."""

    kind: str
    id: str
    file: Path
    line: int
    """Line of its first key, counted from 1."""
    text: str
    """What was put into the file; of several in one section it stands with the first."""
    remarks: tuple[str, ...]
    """What the curator should know."""


class Wanted(NamedTuple):
    """A record that is to be added, and the file that gets it."""

    target: Path
    given: Given


class Resolved(NamedTuple):
    """A record as it is to be written."""

    target: Path
    section: str
    fields: Fields


class Written(NamedTuple):
    """What a file is to hold, and how it comes to that."""

    target: Path
    text: str
    steps: tuple[tuple[str, Change], ...]
    """Each change with the text that it is made in, one after the other."""
    texts: tuple[tuple[Resolved, str], ...]
    """What each change puts in, with its first record."""


def names_of(files: Sequence[Path]) -> Names:
    """The names that a base knows. Raises InvalidBase where it breaks its format."""
    return Names(sound(files))


def standing_of(files: Sequence[Path]) -> Standing:
    """Where words stand in the texts of a base's sources. Raises InvalidBase where the base breaks its format."""
    return Standing(sound(files), files)


def target_of(files: Sequence[Path], section: str, into: Path | None) -> Path:
    """The file of a base that a record of a section goes to.

    That is the one that is named, else the only one, else the only one that has such records. Raises
    UsageError where that leaves a choice.
    """
    names = ", ".join(shown(file) for file in files[:10]) + (", …" if len(files) > 10 else "")
    if into is not None:
        found = [file for file in files if file.exists() and into.exists() and file.samefile(into)]
        found = found or [file for file in files if file.name == str(into)]
        if len(found) != 1:
            raise UsageError("unknown_file", f"--into: {into} is not one of the files of the base: {names}")
        return found[0]
    if len(files) == 1:
        return files[0]
    fitting = {each.file for each in sound(files) if each.kind == KIND_OF_SECTION[section]}
    candidates = [file for file in files if shown(file) in fitting]
    if len(candidates) != 1:
        raise UsageError("unknown_file", f"the base has {len(files)} files; say with --into which one gets it: {names}")
    return candidates[0]


def add(files: Sequence[Path], target: Path, given: Given, *, dry_run: bool = False) -> Added:
    """Append a record to `target`, one of the files of a base.

    Raises InvalidBase where the base is broken as it is, UsageError where the record would break it or makes
    no sense, CannotWrite, and Locked or NoLock where no lock can be had; then every file is as it was.
    """
    return add_all(files, [Wanted(target, given)], dry_run=dry_run)[0]


def add_all(files: Sequence[Path], wanted: Sequence[Wanted], *, dry_run: bool = False) -> list[Added]:
    """Append records to files of a base, all of them or none; they may refer to each other.

    Gives them in the order of `wanted`. Raises as `add` does, with what is wrong with the first records that are.
    """
    if dry_run or not wanted:
        return _add_all(files, wanted, dry_run=True)
    # The first file stands for the whole base, so that two writers to two of its files do not take one id.
    with locked([*{each.target for each in wanted}, files[0]]):
        return _add_all(files, wanted, dry_run=False)


def _add_all(files: Sequence[Path], wanted: Sequence[Wanted], *, dry_run: bool) -> list[Added]:
    base = sound(files)
    names, before = Names(base), [fingerprint(each) for each in base]
    records, remarks = _resolved(wanted, names, Standing(base, files))
    del base  # a large one is large, and is read again below
    old = {target: target.read_bytes() for target in dict.fromkeys(each.target for each in wanted)}
    written = [_written(target, content.decode("utf-8"), records) for target, content in old.items()]
    new = {each.target: each.text.encode("utf-8") for each in written}
    drafts = [draft(file, new[file]) if file in new else file for file in files]
    found, after = read_back(drafts, before, [(KIND_OF_SECTION[each.section], each.fields) for each in records])
    warnings = warnings_of(found, after, drafts, files, written)
    if not dry_run:
        replace_all(old, new)
    texts = {id(record): text for each in written for record, text in each.texts}
    return [
        Added(each.kind, each.id, record.target, each.line, texts.get(id(record), ""), (*warned, *remarked))
        for each, record, warned, remarked in zip(found, records, warnings, remarks, strict=True)
    ]


def _resolved(wanted: Sequence[Wanted], names: Names, standing: Standing) -> tuple[list[Resolved], list[list[str]]]:
    """The keys of every record as they are to be written, and what its curator should know."""
    # What others refer to comes first.
    order = sorted(range(len(wanted)), key=lambda at: list(SECTIONS).index(wanted[at].given.section))
    wanted = _expected(wanted, order, names)
    records: dict[int, Resolved] = {}
    remarks: dict[int, list[str]] = {}
    wrong: list[str] = []
    for at in order:
        target, given = wanted[at]
        kind = KIND_OF_SECTION[given.section]
        try:
            fields, remarks[at] = standing.completed(resolved(given, names))
            fields = standing.hashed(fields, target)
        except UsageError as error:
            wrong.append(f"{_place(given, at)}: {error.message}" if given.where or len(wanted) > 1 else error.message)
            continue
        fields = in_order(given.section, _with_id(kind, fields, names.ids))
        remarks[at] += _near_topics(fields, names)
        names.learn(kind, fields)
        records[at] = Resolved(target, given.section, fields)
    if wrong:
        more = [f"and {len(wrong) - _MOST_TOLD} records more"] if len(wrong) > _MOST_TOLD else []
        raise UsageError("bad_record", "; ".join([*wrong[:_MOST_TOLD], *more]))
    return [records[at] for at in range(len(wanted))], [remarks[at] for at in range(len(wanted))]


def _expected(wanted: Sequence[Wanted], order: Sequence[int], names: Names) -> list[Wanted]:
    """Give the records with an id for each that others may name, and tell `names` of it."""
    taken = names.ids | {id for each in wanted if isinstance(id := each.given.fields.get("id"), str)}
    known = list(wanted)
    for at in order:
        target, given = wanted[at]
        kind = KIND_OF_SECTION[given.section]
        if kind in ("entity", "source"):
            given = given._replace(fields=_with_id(kind, given.fields, taken))
            taken.add(str(given.fields["id"]))
            known[at] = Wanted(target, given)
        if given.fields.get("id"):
            names.expect(kind, given.fields)
    return known


def _place(given: Given, at: int) -> str:
    """Which of several records is meant: its number, where it was read, its id."""
    known = [given.where, f"`{given.fields['id']}`" if given.fields.get("id") else ""]
    told = ", ".join(each for each in known if each and each != f"record {at + 1}")
    return f"record {at + 1} ({told})" if told else f"record {at + 1}"


def _written(target: Path, text: str, records: Sequence[Resolved]) -> Written:
    """What a file is to hold, section by section."""
    steps: list[tuple[str, Change]] = []
    texts: list[tuple[Resolved, str]] = []
    for section in SECTIONS:
        own = [each for each in records if each.target == target and each.section == section]
        if own:
            change = appended(text, section, *(each.fields for each in own))
            steps.append((text, change))
            texts.append((own[0], change.text))
            text = change.made_in(text)
    return Written(target, text, tuple(steps), tuple(texts))


def _with_id(kind: str, fields: Mapping[str, Any], taken: Container[str]) -> Mapping[str, Any]:
    if fields.get("id"):
        return fields
    said = next((text for key in _SAID if isinstance(text := fields.get(key), str)), "")
    speaker = fields.get("speaker")
    words = f"{speaker} {said}" if isinstance(speaker, str) else said
    return {**fields, "id": derived_id(kind, words, taken)}


def _near_topics(fields: Fields, names: Names) -> list[str]:
    topics = [topic for topic in fields.get("topics", ()) if isinstance(topic, str) and topic not in names.topics]
    return [
        f"the topic {topic!r} is new in this base; there is {' and '.join(map(repr, found))}"
        for topic in topics
        if (found := near(topic, names.topics, alike=_ALIKE))
    ]
