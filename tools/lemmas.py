"""Exceptions and lists for the lemmatiser, from WordNet's exception lists and indices and from a treebank."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from treebank import Sentence

from newsfacts.grammar import lemmatiser


def _index(path: Path) -> set[str]:
    lines = path.read_text("utf-8").split("\n")
    return {word for line in lines if line and line[0] != " " and (word := line.split(" ", 1)[0]).isalpha()}


def _exceptions(path: Path) -> dict[str, str]:
    pairs = (line.split() for line in path.read_text("utf-8").split("\n") if line)
    return {form: base for form, base, *_ in pairs if "_" not in form}


def write(wordnet: Path, sentences: Iterable[Sentence], path: Path) -> None:
    """Write the packed lists that `newsfacts.grammar.lemmatiser` reads."""
    nouns = _index(wordnet / "index.noun")
    hidden = ("che", "she", "xe", "se", "ze", "oe", "ie")
    lists = {
        "v": _index(wordnet / "index.verb"),
        "n": {w for w in nouns if (w.endswith("s") and w[:-1] not in nouns) or w.endswith(hidden)},
        "a": {w for w in _index(wordnet / "index.adj") if len(w) < 8},
    }
    exceptions = {
        "VERB": _exceptions(wordnet / "verb.exc"),
        "NOUN": _exceptions(wordnet / "noun.exc"),
        "OTHER": {},
    }
    other = _exceptions(wordnet / "adj.exc") | _exceptions(wordnet / "adv.exc")
    exceptions["OTHER"] = {form: base for form, base in other.items() if form in ("better", "best", "worse", "worst")}
    _save(exceptions, lists, path)
    for kind, found in _corrections(sentences).items():
        exceptions[kind] |= found
    _save(exceptions, lists, path)


def _corrections(sentences: Iterable[Sentence]) -> dict[str, dict[str, str]]:
    """Forms whose lemma in the treebank, three times or more and nearly always, is another than the rules give."""
    lemmatiser.LEMMAS.forget()
    lemmatiser.is_listed.cache_clear()
    lemmatiser.lemma.cache_clear()
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for s in sentences:
        for word, (upos, _), base in zip(s.words, s.tags, s.lemmas, strict=True):
            if upos not in ("PROPN", "PUNCT", "NUM", "SYM", "X", "INTJ") and base.isalpha():
                kind = "VERB" if upos in ("VERB", "AUX") else "NOUN" if upos == "NOUN" else "OTHER"
                counts[kind, word.lower().replace("’", "'")][base.lower()] += 1
    out: dict[str, dict[str, str]] = defaultdict(dict)
    for (kind, form), bases in sorted(counts.items()):
        base, count = bases.most_common(1)[0]
        if count >= 3 and count > 0.8 * bases.total() and lemmatiser.lemma(form, kind) != base:
            out[kind][form] = base
    return out


def _save(exceptions: Mapping[str, Mapping[str, str]], lists: Mapping[str, Iterable[str]], path: Path) -> None:
    """Write the lines sorted by their bytes, as `newsfacts.lexicon.table` searches them."""
    lines = [f"{form}/{kind}\t{base}\n" for kind, found in exceptions.items() for form, base in found.items()]
    lines += [f"{word}/{part}\n" for part, words in lists.items() for word in words]
    path.write_bytes(b"".join(sorted(each.encode() for each in lines)))
