"""What Tab offers of a base: ids, entities, topics and sources, from its index as it lies there.

Nothing is compiled: where the index is out of date its answers are too, and where there is none there is nothing to
offer. This runs before Typer is imported, and imports next to nothing itself: a person waits for it at every Tab.
"""

from __future__ import annotations

import os
import sys
from _sqlite3 import connect  # sqlite3 without what it adds for dates, which takes longer than the answer
from zlib import crc32

from newsfacts.places import (
    VARIABLE,
    cache_place,
    index_address,
    index_place,
    names_in_index,
    project_files,
    shipped_place,
)
from newsfacts.text.fold import alias_key, plain

TYPE_CHECKING = False  # typing costs more than all of this
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from sqlite3 import Connection

    Candidate = tuple[str, str]

MOST = 200
"""Candidates that are offered; of more, the last stands for the rest, so that what all begin with stays right."""

_LONGEST = 100
"""Characters of what is said of a candidate."""

_STATEMENT = "coalesce(json_extract(body, '$.statement'), json_extract(body, '$.title'), json_extract(body, '$.text'))"
_TABLES = {
    "TOPIC": ("SELECT id, '' FROM topic",),
    "SOURCE": ("SELECT id, title FROM source",),
    "CITED": (f"SELECT id, {_STATEMENT} FROM record", "SELECT id, title FROM source"),
    "ID": (f"SELECT id, {_STATEMENT} FROM record", "SELECT id, title FROM source"),
    "FACT": (f"SELECT id, {_STATEMENT} FROM record WHERE json_extract(body, '$.statement') IS NOT NULL",),
    "ENTITY": (),
}
"""What can be asked for, and where it lies beside entities."""

_WITH_ENTITIES = ("ENTITY", "ID")


def complete(args: Sequence[str]) -> int:
    """Print what the last word of a line can become: one a line, with what it is behind a tab.

    For `bash` it is only what goes into the line, in its quotes. `args` are the shell, what is wanted, and the words of
    the line up to the one to be completed, which `powershell` gives behind a dot: an empty word it would leave out.
    Gives the exit status: 1 where there is nothing to offer.
    """
    if len(args) < 3 or args[1] not in _TABLES:
        return 1
    shell, wanted, *line = args
    if shell == "bash":
        line = [_unquoted(word) for word in line]
    elif shell == "powershell":
        line[-1] = line[-1].removeprefix(".")
    try:
        found = _found(wanted, line[-1], _base(line[:-1]))
    except Exception:  # no index, one of another version, a wrong project file: Tab is no place to complain
        return 1
    lines = [
        _quoted(value, args[-1][:1]) if shell == "bash" else f"{value}\t{_shortened(said)}"
        for value, said in found
        if value.isprintable()
    ]
    try:
        os.write(1, "".join(f"{each}\n" for each in lines).encode("utf-8", "surrogateescape"))
    except OSError:  # the shell has gone
        return 1
    return 0 if lines else 1


def _base(line: Sequence[str]) -> list[str]:
    """The absolute paths by which a line names its base: as `newsfacts.base_files` finds them."""
    line = [word for word in line if word != "="]  # bash takes --data=PATH apart
    named = [word.removeprefix("--data=") for word in line if word.startswith("--data=")]
    named += [line[at + 1] for at, word in enumerate(line[:-1]) if word == "--data"]
    named = [os.path.expanduser(path) for path in named]
    if not named:
        named = [part for part in os.environ.get(VARIABLE, "").split(os.pathsep) if part]
    if not named and (files := project_files()):
        named = _of_project(files)
    return [os.path.abspath(path) for path in named or [shipped_place()]]


def _of_project(files: Sequence[str]) -> list[str]:
    """The base that a project file names; reading TOML takes longer than all else, so the answer is kept."""
    from newsfacts.index.stamp import stamp

    told = [f"{file} {stamp(file)}" for file in files]
    kept = os.path.join(cache_place(), f"project-{crc32(files[0].encode('utf-8', 'surrogateescape')):08x}.txt")
    try:
        with open(kept, encoding="utf-8") as file:
            before, _, named = file.read().partition("\n\n")
        if before.split("\n") == told:
            return named.split("\n")[:-1]
    except (OSError, ValueError):
        pass
    from newsfacts.project import project

    here = project()
    named_there = [str(path) for path in here.paths("data")] if here is not None else []
    draft = f"{kept}.{os.getpid()}"
    try:
        with open(draft, "w", encoding="utf-8") as file:
            file.write("\n".join(told) + "\n\n" + "".join(f"{path}\n" for path in named_there))
        os.replace(draft, kept)
    except (OSError, ValueError):  # then it is read again at the next Tab
        pass
    return named_there


def _found(wanted: str, begun: str, base: Sequence[str]) -> list[Candidate]:
    index = index_place(base)
    database = connect(index_address(index), uri=True)
    (named,) = database.execute("SELECT value FROM meta WHERE key = 'named'").fetchone()
    if named != names_in_index(base):
        return []
    begun = begun.encode("utf-8", "replace").decode()
    for exactly in (True, False):  # what was typed, else what was meant
        found = dict(_with_ids(wanted, begun if exactly else plain(begun), database))
        if wanted in _WITH_ENTITIES:
            found |= _named(begun, exactly, database)
        if found:
            return sorted(found.items())
    return []


def _with_ids(wanted: str, begun: str, database: Connection) -> Iterator[Candidate]:
    """What has an id that begins so, with what it says."""
    selections = [*_TABLES[wanted], *(("SELECT id, name FROM entity",) if wanted in _WITH_ENTITIES else ())]
    for selection in selections:
        where = f"{'AND' if 'WHERE' in selection else 'WHERE'} id >= ? AND id < ?"
        ends = (begun, begun + chr(sys.maxunicode))
        yield from database.execute(f"{selection} {where} ORDER BY id LIMIT {MOST - 1}", ends)
        yield from database.execute(f"{selection} {where} ORDER BY id DESC LIMIT 1", ends)


def _named(begun: str, exactly: bool, database: Connection) -> dict[str, str]:
    """The names and aliases that begin so, with the name of their entity; none for a word that is not begun."""
    key = alias_key(begun)
    if not key:
        return {}
    where = "SELECT id, name, aliases FROM alias JOIN entity ON id = entity WHERE key >= ? AND key < ? ORDER BY key"
    found: dict[str, Candidate] = {}
    for order in (f"LIMIT {MOST - 1}", "DESC LIMIT 1"):
        for identity, name, aliases in database.execute(f"{where} {order}", (key, key + chr(sys.maxunicode))):
            for each in sorted((name, *aliases.split("\n")), key=str.isascii):  # of two spellings the one easily typed
                if each.startswith(begun) if exactly else plain(each).startswith(plain(begun)):
                    found[identity + plain(each)] = each, identity if each == name else name
    return dict(found.values())


def _shortened(said: object) -> str:
    text = "".join(sign if sign.isprintable() else " " for sign in str(said or ""))
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _unquoted(word: str) -> str:
    """Read a word as bash does, also one whose quotes are still open."""
    text, quote, at = "", "", 0
    while at < len(word):
        sign = word[at]
        if sign == "\\" and quote != "'" and at + 1 < len(word):
            at += 1
            text += word[at] if not quote or word[at] in '"\\$`' else f"\\{word[at]}"
        elif sign == quote:
            quote = ""
        elif sign in "'\"" and not quote:
            quote = sign
        else:
            text += sign
        at += 1
    return text


def _quoted(text: str, quote: str) -> str:
    """Write a word as bash reads it, within the quotes that the word begins with."""
    if quote == "'":
        return text.replace("'", "'\\''")
    special = '"\\$`' if quote == '"' else " \t'\"\\$`!&|;<>()[]{}*?#~"
    return "".join(f"\\{sign}" if sign in special else sign for sign in text)
