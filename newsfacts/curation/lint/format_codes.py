"""What the codes of the format mean: problems that the loader finds, and that keep a base from being looked up in.

In each, the first paragraph says what holds in a sound base, as in a rule's docstring.
"""

from __future__ import annotations

BREAKS_OFF = frozenset(
    ["yaml-syntax", "not-utf8", "control-character", "too-deep", "several-documents", "empty-file", "not-a-mapping"]
)
"""Codes after which the rest of a file is not read; they are always shown."""

LOSES_NAMES = BREAKS_OFF | frozenset(
    ["unknown-key", "duplicate-key", "missing-key", "wrong-type", "too-long", "bad-id", "no-aliases", "wrong-version"]
)
"""Codes with which a reference may have been lost, so that nothing can be said to be unused."""

FORMAT_CODES: dict[str, str] = {
    "yaml-syntax": """
        A file is YAML.

        Most often a quotation mark is not closed, a line is indented by one space too few, or a text holds `: ` or
        begins with one of `@ % & * ! | > [ {`. Put such a text in quotation marks:

            statement: "Putin: no date was set"

        The rest of the file is not read, so mend this first. References to what stands there are not reported.
        """,
    "not-utf8": """
        A file is text in UTF-8.

        Save it as UTF-8; older Windows programs offer Windows-1252 or UTF-16. The rest of the file is not read.
        """,
    "control-character": """
        A file holds no control characters.

        YAML allows line feeds and tabs only; others come with text that is pasted from a terminal or a PDF. Delete
        the character. The rest of the file is not read.
        """,
    "empty-file": """
        A file holds a base.

        The smallest one is the line `newsfacts: 1`.
        """,
    "not-a-mapping": """
        A file is a mapping of sections.

            newsfacts: 1
            facts:
              - id: talks-duration
        """,
    "several-documents": """
        A file is one document.

        A line `---` starts another document, which is not read. Put it into a file of its own; a folder of `*.yaml`
        files is one base.
        """,
    "too-deep": """
        Values are nested twelve levels deep at most.

        The format itself needs six. The rest of the file is not read.
        """,
    "wrong-version": """
        A file says `newsfacts: 1`.

        That is the version of the format which this newsfacts reads.
        """,
    "missing-key": """
        Every key that a record needs is there.

        `newsfacts schema` lists them; a key with nothing behind it (`title:`) is one that is not there.
        """,
    "unknown-key": """
        Every key is one that the format has.

        A key that is mistyped would otherwise be lost without a word. Keys are in lower case, with `_` between words.

            stament: …                        # statement
        """,
    "duplicate-key": """
        A key stands once in its record.

        YAML programs silently keep one of the two values, and which one differs. Delete one, or make a list of both
        where the key holds one.
        """,
    "wrong-type": """
        A value is what its key holds.

        Lists are lists even with one item (`topics: [arms]`), texts are not empty, `paragraph` is a whole number from
        1, `kind` is one of person, country, organisation, place, thing.
        """,
    "too-long": """
        Texts have 5,000 characters at most, names 200, lists 1,000 items.

        Names are ids, topics, aliases and keywords. A record says one thing that a reader takes in at once; a longer
        text is several records, or belongs to the source.
        """,
    "bad-id": """
        Ids are kebab-case.

        Small letters a to z, digits, and single hyphens between them: `talks-duration`, `s-400`. Scripts hold ids, so
        they never change once published.
        """,
    "duplicate-id": """
        An id is taken once in the whole base.

        Sources, entities, facts, quotes and events share one set of ids, over all files.
        """,
    "unreadable-date": """
        Dates are EDTF (ISO 8601-2).

        `2019-07-12`, `2019-07`, `2019`; `2020-03-05?` uncertain, `2020-03~` approximate; intervals `2018/2019`,
        `../2019`, `2019/..`. The message gives the EDTF of a date that is written in English.
        """,
    "unreadable-figure": """
        Figures hold a number.

        They are written as people write them: `34 soldiers`, `950,000`, `$2.5bn`, `5h40m`, `15–20 km`, `more than 30`,
        `a third`, `third`. It is one number, with its bounds: of a vote (47 to 39) that of one side, of an age group
        none; the statement has it.
        """,
    "unknown-entity": """
        Every entity that a record names is in the base.

        `about`, `place`, `speaker`, `to`, `said_by`, `reported_by` and `part_of` hold ids of entities, not their names.
        """,
    "unknown-source": """
        Every source that evidence names is in the base.

        Evidence holds the id of the source, not its title.
        """,
    "unknown-fact": """
        Every fact that `disputed_by` names is in the base.

        It holds ids of facts; quotes and events do not dispute.
        """,
    "no-tags": """
        Values have no YAML tags.

        Tags (`!!int`, `!python/object`) make programs read a value as something else than its text. Every value is
        plain text here: delete the tag.
        """,
    "no-aliases": """
        Values are written out.

        Anchors and aliases (`&name`, `*name`) are not read: with them a few lines can stand for gigabytes. A value
        that begins with `*` or `&` goes into quotation marks.
        """,
}
"""Explanations by code, in the order of the documentation."""
