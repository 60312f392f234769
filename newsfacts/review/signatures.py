"""Who is named under a quotation that stands apart: `— Lena Orro`, `said Lena Orro`, a cited name in its last line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from newsfacts.review.blocks import Block, Builder, Draft, Passage
from newsfacts.text.sentences import sentences
from newsfacts.verdict.attribution import attribution
from newsfacts.verdict.sentence import Sentence

_LONGEST = 12
"""Words of a signature."""
_KINDS = ("quotation", "paragraph", "item", "caption")
_DASH = r"(?:[—–―~]|--?)\s*"
_SIGNATURE = re.compile(rf"({_DASH})?\(?([^\W_][^!?“”\"()]{{1,100}})\)?")
_AT_THE_END = re.compile(rf"(?<=[.!?…”\"»])\s*(?:{_DASH}|\()([^\W\d_][^!?“”\"()]{{1,100}})\)?\Z")
_QUOTED = re.compile(r"([“\"„«]).*[”\"“»]", re.DOTALL)


def signed(draft: Draft, apart: Callable[[str], Sentence], names: Callable[[str], bool]) -> Iterator[Block]:
    """Give the blocks of a draft, each sentence of a quotation with who is named under it: `“…” said Lena Orro`.

    `names` says whether a text has a name of the base, and `apart` takes a sentence apart: both are asked only where no
    dash says that a line names a speaker. Where nobody is named under it, a line above it that ends with a colon is
    read with it: `Lena Orro said: “…”`.
    """
    waiting: list[Block] = []
    before: Passage | None = None
    for block in draft.blocks:
        name = _signature(draft, block, waiting[-1].passage, apart, names) if waiting else None
        if name is not None:
            for each in waiting:
                yield from _said(each.passage, name)
            waiting = []
            continue
        found = _AT_THE_END.search(block.passage.text) if block.kind != "cell" else None
        quoted = block.passage.part(0, found.start()) if found else block.passage
        is_quoted = block.kind == "quotation" or _QUOTED.fullmatch(quoted.text) is not None
        if found and is_quoted:
            name = block.passage.part(*found.span(1))
            yield from (
                each for passage in [*(each.passage for each in waiting), quoted] for each in _said(passage, name)
            )
            waiting = []
        elif is_quoted:
            waiting.append(block)
        else:
            for each in waiting:
                yield from _said(each.passage, before, leads=True) if before else [each]
            waiting = []
            yield block
            text = block.passage.text
            leads = text.endswith(":") and len(text.split()) <= _LONGEST and names(text)
            before = block.passage if leads else None
    for each in waiting:
        yield from _said(each.passage, before, leads=True) if before else [each]


def _signature(
    draft: Draft,
    block: Block,
    quoted: Passage,
    apart: Callable[[str], Sentence],
    names: Callable[[str], bool],
) -> Passage | None:
    """Give the words of a block that say who said what stands above it; None where it is no signature."""
    found = _SIGNATURE.fullmatch(block.passage.text)
    if found is None or len(found[2].split()) > _LONGEST or block.kind not in _KINDS:
        return None
    name = block.passage.part(*found.span(2))
    begins = name.source(0)
    led = found[1] or re.search(rf"[\r\n>]\s*{_DASH}\Z", draft.text[max(begins - 9, 0) : begins])
    if led and (found[1] or not draft.text[:begins].rstrip().endswith("-")):
        return name
    if block.kind == "item" or not names(name.text):
        return None
    line = apart(name.text)
    first = next((mention for mention in line.mentions if not mention.first and not mention.people), None)
    if first is not None:
        bare = name.text[line.spans[first.after - 1][1] :][:1] in ("", ",")
        return name if bare and {"VERB", "AUX"}.isdisjoint(line.tags) else None
    said = attribution(apart(f"“{quoted.text[:200]}”, {name.text}"))
    if said is None or said.speaker is None or said.speaker_words[0] < len(quoted.text[:200].split()):
        return None
    return name


def _said(quoted: Passage, name: Passage, leads: bool = False) -> Iterator[Block]:
    """Give each sentence of a quotation with who said it before or behind it."""
    own = _QUOTED.fullmatch(quoted.text)
    spans = [(0, len(quoted.text))] if own else list(sentences(quoted.text))
    for start, end in spans:
        builder = Builder()
        if leads:
            builder.extend(name)
        builder.add(f"{' ' * leads}{'' if own else '“'}", quoted.source(start))
        begins = builder.length()
        builder.extend(quoted, start, end)
        builder.add("" if own else "”", quoted.source(end - 1))
        if not leads:
            builder.add(f" {'said ' * name.text[:1].isupper()}", name.source(0))
            builder.extend(name)
        yield Block("quotation", builder.passage(), own=(begins, begins + end - start))
