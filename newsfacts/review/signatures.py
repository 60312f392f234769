"""Who is named under a quotation that stands apart: `— Lena Orro`, a cited name in its last line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from newsfacts.documents.blocks import Block, Builder, Draft, Passage
from newsfacts.text.sentences import sentences
from newsfacts.verdict.sentence import Sentence

_LONGEST = 12
"""Words of a signature."""
_KINDS = ("quotation", "paragraph", "item", "caption")
_DASH = r"(?:[—–―~]|--?)\s*"
_SIGNATURE = re.compile(rf"({_DASH})?\(?([^\W_][^!?“”\"()]{{1,100}})\)?")
_AT_THE_END = re.compile(rf"(?<=[.!?…”\"»])\s*(?:{_DASH}|\()([^\W\d_][^!?“”\"()]{{1,100}})\)?\Z")
_QUOTED = re.compile(r"([“\"„«]).*[”\"“»]", re.DOTALL)


def signed(draft: Draft, apart: Callable[[str], Sentence]) -> Iterator[Block]:
    """Give the blocks of a draft, each sentence of a quotation with who is named under it: `“…” said Lena Orro`.

    `apart` takes a sentence apart; it is asked only where no dash says that a line names a speaker.
    """
    waiting: list[Block] = []
    for block in draft.blocks:
        found = _AT_THE_END.search(block.passage.text) if block.kind != "cell" else None
        quoted = block.passage.part(0, found.start()) if found else block.passage
        is_quoted = block.kind == "quotation" or _QUOTED.fullmatch(quoted.text) is not None
        name = _signature(draft, block, apart) if waiting else None
        if name is None and found and is_quoted:
            name = block.passage.part(*found.span(1))
            waiting.append(block._replace(passage=quoted))
        if name is not None:
            for each in waiting:
                yield from _said(each.passage, name)
            waiting = []
        elif is_quoted:
            waiting.append(block)
        else:
            yield from [*waiting, block]
            waiting = []
    yield from waiting


def _signature(draft: Draft, block: Block, apart: Callable[[str], Sentence]) -> Passage | None:
    """Give the words of a block that say who said what stands above it; None where it is no signature."""
    found = _SIGNATURE.fullmatch(block.passage.text)
    if found is None or len(found[2].split()) > _LONGEST or block.kind not in _KINDS:
        return None
    name = block.passage.part(*found.span(2))
    begins = name.source(0)
    led = found[1] or re.search(rf"[\r\n>]\s*{_DASH}\Z", draft.text[max(begins - 9, 0) : begins])
    if led and (found[1] or not draft.text[:begins].rstrip().endswith("-")):
        return name
    if block.kind == "item":
        return None
    line = apart(name.text)
    first = next((mention for mention in line.mentions if not mention.first and not mention.people), None)
    if first is None or not {"VERB", "AUX"}.isdisjoint(line.tags):
        return None
    return name if name.text[line.spans[first.after - 1][1] :][:1] in ("", ",") else None


def _said(quoted: Passage, name: Passage) -> Iterator[Block]:
    """Give each sentence of a quotation with who said it behind it."""
    own = _QUOTED.fullmatch(quoted.text)
    for start, end in [(0, len(quoted.text))] if own else list(sentences(quoted.text)):
        builder = Builder()
        builder.add("" if own else "“", quoted.source(start))
        begins = builder.length()
        builder.extend(quoted, start, end)
        builder.add("" if own else "”", quoted.source(end - 1))
        builder.add(f" {'said ' * name.text[:1].isupper()}", name.source(0))
        builder.extend(name)
        yield Block("quotation", builder.passage(), own=(begins, begins + end - start))
