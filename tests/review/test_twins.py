"""A sentence and its twin in other dress are found alike: markup, signs that cannot be seen, notes, what stands before."""

from __future__ import annotations

import re

import pytest

from newsfacts.documents import read_text

SENTENCES = [
    "43 Turkish soldiers were killed in the air strikes in Idlib.",
    "34 Turkish soldiers were killed in the air strikes in Idlib.",
    "The first S-400 deliveries to Turkey began on 12 June 2019.",
    "Erdogan said that “the loss of life is always a big tragedy”.",
    "The talks in Moscow lasted six hours forty minutes.",
]


def _each_word(start, end):
    return lambda text: re.sub(r"\w[\w-]*", rf"{start}\g<0>{end}", text)


def _within(sign):
    return lambda text: re.sub(r"([^\W\d_]{3})([^\W\d_]{3})", rf"\1{sign}\2", text)


MARKDOWN = {
    "bold": lambda text: f"**{text}**",
    "every word in italics": _each_word("*", "*"),
    "bold numbers": lambda text: re.sub(r"\d+", r"**\g<0>**", text),
    "a link": lambda text: f"[{text[:-1]}](https://example.org/43 \"9 lives\").",
    "links by reference": lambda text: _each_word("[", "][1]")(text) + "\n\n[1]: https://example.org/43",
    "tags": _each_word("<b>", "</b>"),
    "a span with attributes": lambda text: f'<span class="n43" data-n="12">{text}</span>',
    "entities": lambda text: text.replace(" ", "&#32;").replace("“", "&ldquo;").replace("”", "&rdquo;"),
    "backslashes": lambda text: text.replace("-", "\\-").replace(".", "\\."),
    "a wrapped line": lambda text: text.replace(" ", "\n"),
    "a hard break": lambda text: text.replace(" ", "  \n", 1),
    "a footnote": lambda text: f"{text}[^7]\n\n[^7]: A note of nobody.",
    "a footnote before the full stop": lambda text: f"{text[:-1]}[^12].\n\n[^12]: A note of nobody.",
    "a comment within": lambda text: text.replace(" ", " <!-- 9 May 2001 --> ", 1),
    "an item": lambda text: f"- {text}",
    "a task": lambda text: f"- [x] {text}",
    "a heading": lambda text: f"## {text}",
    "front matter": lambda text: f"---\ndate: 2001-09-11\ntags: [a, b]\n---\n\n{text}",
    "attributes": lambda text: f"{text}{{.lead}}",
    "a struck word": lambda text: text.replace(" ", " ~~900~~ ", 1),
    "an image beside it": lambda text: f"{text} ![9 soldiers](a.png)",
}  # fmt: skip
ANY = {
    "soft hyphens": _within("\u00ad"),
    "blanks that do not break": lambda text: text.replace(" ", "\u00a0"),
    "thin blanks": lambda text: text.replace(" ", "\u202f"),
    "signs of no width": _within("\u200b"),
    "two blanks": lambda text: text.replace(" ", "  "),
    "hyphens that do not break": lambda text: text.replace("-", "\u2011"),
    "straight quotation marks": lambda text: text.replace("“", '"').replace("”", '"'),
    "a byte order mark": lambda text: "\ufeff" + text,
    "joined letters": lambda text: text.replace("fi", "ﬁ"),
}
HTML = {
    "a paragraph": lambda text: f"<p>{text}</p>",
    "bold numbers": lambda text: re.sub(r"\d+", r"<b>\g<0></b>", f"<p>{text}"),
    "entities": lambda text: text.replace(" ", "&nbsp;").replace("“", "&ldquo;").replace("”", "&#8221;"),
    "soft hyphens": lambda text: _within("&shy;")(text),
    "a place to break": lambda text: _within("<wbr>")(text),
    "a footnote": lambda text: f'<p>{text[:-1]}<sup><a href="#n">[3]</a></sup>.',
    "a break": lambda text: text.replace(" ", "<br>", 1),
}
TWINS = [(name, twin, "markdown") for name, twin in (MARKDOWN | ANY).items()]
TWINS += [(name, twin, "html") for name, twin in (HTML | ANY).items()]
TWINS += [(name, twin, "text") for name, twin in ANY.items()]


def found(base, draft, format):
    """Give what is found, with the words that differ as they are read: without what cannot be seen."""
    return [
        (each.verdict.verdict, each.slot and each.slot.slot, [record.record.id for record in each.verdict.evidence])
        for each in base.review(read_text(draft.removeprefix("\ufeff"), format)).findings
    ]


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize(("name", "twin", "format"), TWINS, ids=[f"{format}: {name}" for name, _, format in TWINS])
def test_dress_changes_no_verdict(name, twin, format, sentence, shipped):
    """The verdict, the slot and the records are those of the plain sentence."""
    plain = found(shipped, sentence, "text")
    assert plain
    assert found(shipped, twin(sentence), format)[: len(plain)] == plain
