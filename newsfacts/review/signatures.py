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
_DASH = r"(?:[—–―]|--?)\s*"
_SIGNATURE = re.compile(rf"({_DASH})?([^\W_][^!?“”\"]{{1,100}})")
_AT_THE_END = re.compile(rf"(?<=[.!?…”\"»])\s*({_DASH})([^\W\d_][^!?“”\"]{{1,100}})\Z")
_QUOTED = re.compile(r"([“\"„«]).*[”\"“»]", re.DOTALL)


def signed(draft: Draft, apart: Callable[[str], Sentence], names: Callable[[str], bool]) -> Iterator[Block]:
    """Give the blocks of a draft, each sentence of a quotation with who is named under it: `“…” said Lena Orro`.

    `names` says whether a text has a name of the base, and `apart` takes a sentence apart: both are asked only where no
    dash says that a line names a speaker.
    """
    waiting: list[Block] = []
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
            name = block.passage.part(found.start(2), found.end())
            yield from (
                each for passage in [*(each.passage for each in waiting), quoted] for each in _said(passage, name)
            )
            waiting = []
        elif is_quoted:
            waiting.append(block)
        else:
            yield from waiting
            waiting = []
            yield block
    yield from waiting


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
    name = block.passage.part(found.start(2), found.end())
    begins = name.source(0)
    led = found[1] or re.search(rf"[\r\n>]\s*{_DASH}\Z", draft.text[max(begins - 9, 0) : begins])
    if led and (found[1] or not draft.text[:begins].rstrip().endswith("-")):
        return name
    if block.kind == "item" or not names(name.text):
        return None
    for verb in ("", "said ")[: 1 + (block.kind == "quotation" and found[2][-1] not in ".:")]:
        words = f"“{quoted.text[:200]}”, {verb}{name.text}"
        said = attribution(apart(words))
        if said is not None and said.speaker is not None and said.speaker_words[0] >= len(quoted.text[:200].split()):
            return name
    return None


def _said(quoted: Passage, name: Passage) -> Iterator[Block]:
    own = _QUOTED.fullmatch(quoted.text)
    spans = [(0, len(quoted.text))] if own else list(sentences(quoted.text))
    for start, end in spans:
        builder = Builder()
        builder.add("" if own else "“", quoted.source(start))
        builder.extend(quoted, start, end)
        builder.add(f"{'' if own else '”'} ", quoted.source(end - 1))
        if name.text[:1].isupper():
            builder.add("said ", name.source(0))
        builder.extend(name)
        begins = 0 if own else 1
        yield Block("quotation", builder.passage(), own=(begins, begins + end - start))
