"""docs/format.md: every key of a base in one table, from the table that the program reads."""

from __future__ import annotations

from newsfacts.curation import format as form
from newsfacts.curation.format import EVIDENCE_KEYS, SECTIONS, Key
from newsfacts.model import ENTITY_KINDS

_RECORDS = ("facts", "quotes", "events")
_HOLDS = {
    form.TEXT: "text",
    form.ID: "id",
    form.DATE: "EDTF",
    form.FIGURE: "figure",
    form.ENTITY: "id of an entity",
    form.ENTITIES: "list of ids of entities",
    form.FACTS: "list of ids of facts",
    form.WORDS: "list of texts",
    form.EVIDENCE: "evidence, or a list of it",
    form.SOURCE: "id of a source",
    form.ENTITY_KIND: " · ".join(ENTITY_KINDS),
    form.PARAGRAPH: "whole number",
}

_HEAD = f"""# The format

Every key that a base can have. This page is made of the table that the program itself reads: `python tools/reference.py`.
`newsfacts schema` prints the same for editors, [newsfacts-format(5)](man/newsfacts-format.5) for `man`, and
[patterns](patterns.md) shows records at work.

A base is one or more YAML files in UTF-8. Each begins with `newsfacts: {form.VERSION}` and has any of the sections
{", ".join(f"`{section}`" for section in SECTIONS)}: lists of mappings. Keys in **bold** are needed; every other one may be
left out, though `lint` asks every record for its evidence. Texts have {form.LONGEST_TEXT:,} characters at most; ids, names, topics and keywords {form.LONGEST_NAME}; lists
{form.MOST_ITEMS:,} items.

| in | key | holds | meaning |
| --- | --- | --- | --- |
"""

_FOOT = """
## What is easily mistaken

**A fact or an event**: one of them is enough, for `check` reads both alike. An event is what happened on a day and belongs in
`timeline`; everything else is a fact.

**`date` is when it happened**, not when it was reported: the day of the strike, not that of the article, which is the
source's `published`. Beside `said_by` it depends on what the statement tells: of “Orro said on 4 March that the pier is
safe” it is 4 March, when she said so; of “Orro said that the pier was built in 1921” it is 1921. `lint` holds it against the
day that the main clause of the statement names. Leave it out where the source gives none.

**A date to come** is written as any other, and the statement says that it is still to come: plans, will, is due, by. A
deadline is open at its beginning: `../2026-06-30`. Without such words `lint` takes it for a slip (`future-date`).

**`figure` is one figure**, the one that the statement is about, with its unit or what is counted, as the statement says it:
`more than 30 people`, `15–20 km`, `nine of the 21 sailors`. Two figures of one sentence are two facts.

**Money** is read by its sign, its code, or a name that stands for one currency: `$2.5bn`, `CZK 4 million`, `4 million Czech
crowns`. `4 million crowns` alone could be that of several countries; it counts crowns, and is compared with crowns only.

**`said_by` or `about`**: `said_by` is whose word it is that a statement is true; what the source tells in its own voice has
none, also what somebody wants, expects or refuses. `about` names everybody and everything that the statement speaks of. Name
the speaker in the statement too: a claim that leaves them out is then not supported ([who says it](patterns.md#who-says-it)).

**`keywords`** are words by which people look for a record, and `topics` what it shares with others. They lead a look-up or a
claim to the record; the names, figures and dates that a claim is held against have to stand in the statement.

**`note`** is for readers and is never compared.
"""


def format_page() -> str:
    """Give the page: a row for each key, those of all records once."""
    shared = {
        name: key for name, key in SECTIONS["facts"].items() if all(SECTIONS[of].get(name) == key for of in _RECORDS)
    }
    rows = []
    for section, keys in SECTIONS.items():
        rows += [
            _row(section, name, key) for name, key in keys.items() if section not in _RECORDS or name not in shared
        ]
    rows += [_row(", ".join(_RECORDS), name, key) for name, key in shared.items()]
    rows += [_row("evidence", name, key) for name, key in EVIDENCE_KEYS.items()]
    return _HEAD + "".join(rows) + _FOOT


def _row(section: str, name: str, key: Key) -> str:
    shown = f"**`{name}`**" if key.required else f"`{name}`"
    return f"| {section} | {shown} | {_HOLDS[key.holds]} | {key.meaning} |\n"
