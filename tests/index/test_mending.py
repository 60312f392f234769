"""An index that is damaged while a base is open, as by a failing disk, costs time and no answer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from newsfacts import FactBase

LOOK_UPS: list[Callable[[FactBase], object]] = [
    lambda base: base.facts().results,
    lambda base: base.facts("about 12 people", page=_newest()).results,
    lambda base: base.search("person-7").results,
    lambda base: base.show("f-3").results,
    lambda base: base.topics().results,
    lambda base: base.info().counts,
]


def _newest() -> object:
    from newsfacts import Page

    return Page(sort="id", reverse=True)


def test_a_look_up_that_meets_damage_compiles_anew(base: Callable[..., Path]) -> None:
    records = "".join(
        f"  - {{id: f-{n}, statement: About {n} people of district {n} moved in {1900 + n}., figure: about {n} people,"
        f" topics: [topic-{n}], evidence: {{source: s, exact: x}}}}\n"
        for n in range(1, 400)
    )
    path = base(f"newsfacts: 1\nsources:\n  - {{id: s, title: S}}\nfacts:\n{records}")
    with_all_well = FactBase.open(path)
    expected = [look_up(with_all_well) for look_up in LOOK_UPS]
    index = with_all_well.info().index_path
    with_all_well.close()
    assert index is not None
    for number, look_up in enumerate(LOOK_UPS):
        opened = FactBase.open(path)
        whole = index.read_bytes()
        index.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))
        assert look_up(opened) == expected[number]
        opened.close()
