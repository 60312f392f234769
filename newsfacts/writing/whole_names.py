"""Words of a text as a statement says them: whole names in place of short ones and pronouns, and who says it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsfacts.curation.lint.rules.unwritten import is_unwritten
from newsfacts.grammar import lemma
from newsfacts.text.stop_words import stop_words
from newsfacts.verdict.reporting import reporting_verbs
from newsfacts.writing.introducing import office

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsfacts.curation.lint.base import Base
    from newsfacts.curation.written import Written

_HE, _HIS = re.compile(r"^(?:he|she)\b(?!['’])", re.I), re.compile(r"^(?:his|her)\b", re.I)
_SUBJECT, _WORD = re.compile(r"(?:the|an?|its|their|his|her)\s+", re.I), re.compile(r"[a-z]+")
_FARTHEST = 60
"""Characters before the verb of whoever says something."""
_ARTICLE = re.compile(r"the\s+", re.I)


def with_whole_names(words: str, sentence: str, base: Base, record: Written) -> str:
    """The words of a sentence for a record of a base; those of a quote stay as they are."""
    if record.kind == "quote":
        return words
    about = [each for id in record.fields.get("about", ()) if (each := base.by_id.get(id)) and _has_name(each)]
    for each in about:
        words = _whole(words, each.fields["name"], _short(each))
    person = next((each.fields["name"] for each in about if each.fields["kind"] == "person"), None)
    if person is not None:
        words = _HE.sub(lambda _: person, words)
        words = _HIS.sub(lambda _: f"{person}'s", words)
    speaker = base.by_id.get(record.fields.get("said_by", ""))
    if speaker is None or not _has_name(speaker) or not words:
        return words
    name = speaker.fields["name"]
    words = _said_by_name(words, name, speaker.fields.get("role", ""))
    if name.casefold() in words.casefold() or "according to" in words.casefold():
        return words
    article = "The " if re.search(rf"\bthe {re.escape(name)}", sentence, re.I) else ""
    begins = words[:1].lower() if words.split()[0].casefold() in stop_words() else words[:1]
    return f"{article}{name} said that {begins}{words[1:]}"


def _said_by_name(words: str, name: str, role: str) -> str:
    """Words that begin with who says them by what they are, with the name in place of that: the mayor said."""
    what = office(role).casefold().split()[-1:]
    begins = _SUBJECT.match(words)
    for word in _WORD.finditer(words, begins.end(), begins.end() + _FARTHEST) if begins and what else ():
        before = words[: word.start()].casefold()
        if lemma(word[0], "VERB") in reporting_verbs():
            return f"{name} {words[word.start() :]}" if what[0] in before.split() and not {*",;"} & {*before} else words
    return words


def _has_name(entity: Written) -> bool:
    return "kind" in entity.fields and not is_unwritten(entity.fields.get("name", ""))


def _short(entity: Written) -> Sequence[str]:
    """What a text calls an entity in place of its name: a person by the last name."""
    name: str = entity.fields["name"]
    return [name.split()[-1]] if entity.fields["kind"] == "person" else entity.fields.get("aliases", ())


def _whole(words: str, name: str, short: Sequence[str]) -> str:
    """Words with the first short name in them made whole; an article before it stays."""
    if name.casefold() in words.casefold():
        return words
    for each in short:
        found = re.search(rf"(?<![\w’'-]){re.escape(each)}(?![\w-])", words, re.I)
        if found is not None and (found[0][:1].isupper() or each[:1].islower()):
            article = _ARTICLE.match(found[0])
            kept = article[0] if article and not _ARTICLE.match(name) else ""
            return f"{words[: found.start()]}{kept}{name}{words[found.end() :]}"
    return words
