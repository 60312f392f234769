"""What a curator has to type, by hand and with the stubs of `extract`, until a base says what one says that others wrote by hand.

    python bench/typed.py [WORLD…]

By hand, all keys of all records and entities are typed, in the shortest YAML that may be written. With stubs, the list of
`newsfacts edit --list` is changed until it says the same: what a line has already is kept, what it lacks is typed, and what goes
takes a stroke for each stretch of words. A record is made of the stub that has most in common with it, each stub of one record; a
record without one is typed below a stub that is near (`+ ID: words`), and a stub that nobody wants is taken out with a stroke. What
several records in a row have in common stands above them (`* KEY: value`), as briefly as it can be said: a person will not always
find the briefest way. Nor is it counted by hand that lines of the record before may be copied.

Keys are cut short as far as they may be, names of entities are `@id` where that is shorter, and `^` stands for what the line of the
same key above says. The words of evidence are copied from the text in both ways, not typed. An id is kept where half of its words stand in the
curator's, evidence where one of the two holds the other. Nothing else is let pass: every alias, keyword and topic is typed.

Below the sum of the development worlds stands that of the kept ones, then which keys the strokes of the former go into; `more` is
what no text says: keywords, notes, contexts, disputes. `copied` counts no strokes, but how often words of the text are copied as
evidence and, by hand, their paragraph is counted.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from curating import extracted_from
from extract import RECORDS, alike_ids, score, twin
from worlds import worlds

from newsfacts.curation.format import SAID, SECTION_OF_KIND, SECTIONS
from newsfacts.curation.lint.base import Base
from newsfacts.curation.lint.evidence import Piece
from newsfacts.curation.written import Written
from newsfacts.writing.listing import passage

_REFER = ("about", "said_by", "speaker", "place", "to", "reported_by", "part_of")
_COMMON = ("about", "topics", "date", "place", "said_by")
"""Keys that are said of several records at once."""
_LIKE = ("speaker", "said_by", "date", "place", "about", "topics")
"""Keys that a further record has from the one above, as that is changed."""
_MORE = ("keywords", "note", "context", "disputed_by", "plain")
_NAMING = ("statement", "title", "context", "note", "plain", "role")
"""Keys in which `@id` stands for a name."""
_ONCE = ("id", *SAID.values(), "name")
"""Keys that say something else of each record."""
COPIED = "copied"
"""No strokes: how often words of the text are selected and copied, and by hand their paragraph counted."""
Strokes = Counter[tuple[str, str]]
"""How many there are, by the way (`hand`, `stubs`) and the key."""
Values = Mapping[str, str | list[str]]


def main() -> None:
    """Print a row for each development world, their sum, that of the kept ones, and the keys."""
    print(f"{'':12}{'by hand':>10}{'with stubs':>12}{'share':>9}")
    total: Strokes = Counter()
    kept: Strokes = Counter()
    for world in worlds(sys.argv[1:]):
        if (world.folder / "text.txt").exists():
            found = measured(world.folder)
            if world.kept:
                kept += found
                continue
            print(row(world.name, found), flush=True)
            total += found
    print(row("all", total))
    print(row("kept", kept) + "\n")
    keys = {key for _, key in total} - {COPIED}
    for key in sorted(keys, key=lambda key: -total["hand", key]):
        print(row(key, total, [key]))
    print(row("more", total, _MORE))
    print(row("but more", total, keys - {*_MORE}))
    print(row(COPIED, total, [COPIED]))


def row(name: str, found: Strokes, keys: Iterable[str] | None = None) -> str:
    """How much is typed in both ways, and the share."""
    hand, stubs = (
        sum(n for (of, key), n in found.items() if of == way and (key in keys if keys else key != COPIED))
        for way in ("hand", "stubs")
    )
    return f"{name:12}{hand:>10}{stubs:>12}" + (f"{100 * stubs / hand:>8.1f}%" if hand else "")


def measured(folder: Path) -> Strokes:
    """Count the strokes for a world's base."""
    found: Strokes = Counter()
    with extracted_from(folder) as (curated, source, stubs):
        same = {each.id: own for each in curated.of("entity") if (own := twin(each, stubs)) is not None}
        back = {own: theirs for theirs, own in same.items()}
        names = [(str(each.fields["name"]), called(each.id, same)) for each in curated.of("entity")]
        for each in curated.of("entity"):
            by_hand(each, found)
            changed(
                texts(each),
                values(stubs.by_id[same[each.id]], back) if each.id in same else {},
                found,
                each.kind,
                {},
                names,
            )
        found["stubs", "taken out"] += len(stubs.of("entity")) - len(set(same.values()))
        records(curated, source, stubs, back, names, found)
    return found


def called(theirs: str, same: Mapping[str, str | None]) -> str:
    """The id by which lines name an entity: that of its stub where it is kept."""
    own = same.get(theirs)
    return own if own is not None and alike_ids(own, theirs) else theirs


def records(
    curated: Base, source: str, stubs: Base, back: Mapping[str, str], names: Sequence[tuple[str, str]], found: Strokes
) -> None:
    """Count the strokes for facts, quotes and events, in the order of the text."""
    pieces = {each.id: [] for each in curated.records if each.kind in RECORDS}
    for piece in curated.pieces:
        if piece.written.id in pieces and piece.source == source and piece.here:
            pieces[piece.written.id].append(piece)
    made = pairs(curated, pieces, stubs)
    became = {piece.written.id: theirs for theirs, piece in made.items()}
    before: list[tuple[Values, Values]] = []
    above: dict[str, str | list[str]] = {}
    for theirs, own in sorted(pieces.items(), key=lambda each: [(piece.paragraph, piece.here) for piece in each[1]]):
        record, stub = curated.by_id[theirs], made.get(theirs)
        by_hand(record, found)
        beside = stub or nearest(own, stubs)
        held = values(beside.written, back) if beside else {}
        if stub is not None:
            held = {key: value for key, value in held.items() if key not in SAID.values()}
            held |= {SAID[record.kind]: passage(stubs, stub.written)[1]}
            found["stubs", "kind"] += len(f"ki: {record.kind}") * (stub.written.kind != record.kind)
        else:
            other = became.get(beside.written.id) if beside else None
            held = texts(curated.by_id[other]) if other else held
            held = {key: value for key, value in held.items() if key in _LIKE}
        wanted = texts(record)
        before.append((held, wanted))
        changed(
            {k: v for k, v in wanted.items() if k not in _COMMON},
            {k: v for k, v in held.items() if k not in _COMMON},
            found,
            record.kind,
            above,
            names,
        )
        above |= wanted
        words = beside.exact if beside else ""
        copied = sum(each.exact not in words and words not in each.exact for each in own)
        found["stubs", "evidence"] += len("e: ") * copied
        found["stubs", COPIED] += copied
    for key in _COMMON:
        found["stubs", key] += said_in_common(
            key, [(listed(held, key), listed(wanted, key)) for held, wanted in before]
        )
    found["stubs", "taken out"] += len({each.written.id for each in stubs.pieces}) - len(made)


def pairs(curated: Base, pieces: Mapping[str, list[Piece]], stubs: Base) -> dict[str, Piece]:
    """The stub that each record of a curator is made of, by the id of that."""
    scores = [
        (score(curated.by_id[theirs], own, each)[0], theirs, number)
        for theirs, own in pieces.items()
        for number, each in enumerate(stubs.pieces)
    ]
    made: dict[str, Piece] = {}
    used: set[str] = set()
    for much, theirs, number in sorted(scores, reverse=True):
        stub = stubs.pieces[number]
        if much and theirs not in made and stub.written.id not in used:
            made[theirs] = stub
            used.add(stub.written.id)
    return made


def nearest(pieces: Sequence[Piece], stubs: Base) -> Piece | None:
    """The stub below which a record is typed that has none: the nearest of its paragraph."""
    for piece in pieces:
        there = [each for each in stubs.pieces if each.paragraph == piece.paragraph and each.here]
        if there:
            return min(there, key=lambda each: abs(each.here[0] - piece.here[0]))
    return None


def by_hand(record: Written, found: Strokes) -> None:
    """Count the strokes that a record takes in YAML, the words of its evidence aside."""
    for key, value in texts(record).items():
        found["hand", key] += len(f"{key}: ") + length(value)
    for piece in record.fields.get("evidence", ()):
        found["hand", COPIED] += 1
        found["hand", "evidence"] += len(
            f"evidence: {{source: {piece['source']}, paragraph: {piece.get('paragraph', '')}, exact: }}"
        )


def changed(
    wanted: Values,
    held: Values,
    found: Strokes,
    kind: str,
    above: Values,
    names: Sequence[tuple[str, str]],
) -> None:
    """Count the strokes that make of what lines hold what is wanted, of a record of a kind.

    `above` is what the last line of each key says, `names` those of entities with their ids.
    """
    for key in held.keys() - wanted.keys():
        found["stubs", key] += 1
    for key, value in wanted.items():
        if key == "id" and key in held and alike_ids(str(held[key]), str(value)):
            continue
        begins = key in held or key == "id" or key in (*SAID.values(), "name")
        strokes = typed(held.get(key, ""), value, names if key in _NAMING else ())
        if key in above and key not in _ONCE:
            strokes = min(strokes, as_above(above[key], value))
        found["stubs", key] += strokes + (0 if begins else len(f"{short(key, kind)}: "))


def short(key: str, kind: str) -> str:
    """As much of a key as tells it from all others of a kind of record."""
    others = {*SECTIONS[SECTION_OF_KIND[kind]], "exact", "kind"} - {key, "id", "evidence"}
    begun = (key[:n] for n in range(1, len(key)) if not any(each.startswith(key[:n]) for each in others))
    return next(begun, key)


def as_above(above: str | list[str], wanted: str | list[str]) -> int:
    """How many strokes give what is wanted by what the line above says, `^`."""
    if isinstance(above, str) or isinstance(wanted, str):
        return 1 if above == wanted else 1_000_000
    more = [each for each in wanted if each not in above] + [f"-{each}" for each in above if each not in wanted]
    return len("^") + 1 + sum(len(f"{each}, ") for each in more)


def typed(before: str | list[str], after: str | list[str], names: Sequence[tuple[str, str]] = ()) -> int:
    """How many strokes make one text of another, word by word, or one list of another, item by item.

    The names of entities are typed as `@id` where that is shorter.
    """
    one, other = (each if isinstance(each, list) else each.split() for each in (before, after))
    divided = 2 if isinstance(after, list) else 1
    strokes = 0
    for what, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if what != "equal":
            strokes += (b > a) + sum(len(word) + divided for word in other[c:d])
            words = " ".join(other[c:d])
            strokes -= sum(
                max(0, len(name) - len(f"@{id}")) * len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", words))
                for name, id in names
            )
    return strokes


def said_in_common(key: str, records: Sequence[tuple[list[str], list[str]]]) -> int:
    """The fewest strokes that give records in a row their values of a key, those that they have first.

    What stands above them all gives each what it lacks. A record that is to have something else says all of that, or what goes
    of what it has and gets.
    """
    above: dict[tuple[str, ...], float] = {(): 0}
    choices = {(), *(tuple(wanted) for _, wanted in records)}
    for held, wanted in records:
        least = min(above.values())
        then: dict[tuple[str, ...], float] = {}
        for choice in choices:
            begun = min(
                above.get(choice, float("inf")), least + len(f"* {short(key, 'fact')}: ") + length(list(choice))
            )
            have = {*held, *(choice if key in ("about", "topics") or not held else ())}
            if have == set(wanted):
                then[choice] = begun
                continue
            ways = [wanted or ["-"]] if wanted != held or not wanted else []
            if key in ("about", "topics"):
                out = [f"-{each}" for each in dict.fromkeys([*held, *choice]) if each not in wanted]
                ways += [[*(each for each in wanted if each in held or each not in choice), *out]] if out else []
            strokes = min(typed(held, own) for own in ways)
            then[choice] = begun + strokes + (0 if held else len(f"{short(key, 'fact')}: "))
        above = then
    return int(min(above.values()))


def listed(of: Values, key: str) -> list[str]:
    """What a key holds, as a list."""
    value = of.get(key, [])
    return value if isinstance(value, list) else [value]


def length(value: str | list[str]) -> int:
    """How long a value is as it is typed."""
    return sum(len(f"{each}, ") for each in value) if isinstance(value, list) else len(value)


def values(stub: Written, back: Mapping[str, str]) -> dict[str, str | list[str]]:
    """What a stub holds, its entities by the ids that the curator gave them."""
    held = texts(stub)
    for key in held.keys() & {*_REFER}:
        value = held[key]
        held[key] = [back.get(each, each) for each in value] if isinstance(value, list) else back.get(value, value)
    return held


def texts(record: Written) -> dict[str, str | list[str]]:
    """The keys of a record as they are written, evidence aside."""
    known = SECTIONS[SECTION_OF_KIND[record.kind]]
    held = {key: each for key, each in record.mapping.values.items() if key in known and key != "evidence"}
    return {
        key: [str(item) for item in each.items] if hasattr(each, "items") else str(each) for key, each in held.items()
    }


if __name__ == "__main__":
    main()
