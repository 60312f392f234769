"""The form under which a dictionary lists a word: exceptions first, then the endings of regular inflection."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from newsfacts.lexicon.table import Table

LEMMAS = Table(Path(__file__).with_name("lemmas.tsv"))
"""A line for each exception, `went/VERB` and its lemma, and each word of three lists: verbs (`go/v`), nouns that end
in s or in an e that -es may hide (`bus/n`), and short adjectives, that take -er and -est (`big/a`)."""
_VERB, _NOUN, _ADJECTIVE = "v", "n", "a"


_VERBS = ("VERB", "AUX", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ")
_COMPARED = ("JJR", "JJS", "RBR", "RBS")


@cache
def lemma(word: str, tag: str) -> str:
    """The lemma of a word; `tag` is a universal (VERB) or a fine (VBD) part of speech. Names stay as they are."""
    if tag in ("PROPN", "NNP", "NNPS"):
        return word
    form = word.lower().replace("’", "'")
    kind = "VERB" if tag in _VERBS else "NOUN" if tag in ("NOUN", "NN", "NNS") else "OTHER"
    if found := LEMMAS.line(f"{form}/{kind}\t"):
        return found.partition("\t")[2]
    if kind == "VERB":
        return _verb(form)
    if kind == "NOUN":
        return form if tag == "NN" else _noun(form)
    return _base(form) if tag in _COMPARED else form


@cache
def is_listed(word: str, part: str) -> bool:
    """Whether a list has a word: `v`, `n` or `a`."""
    return LEMMAS.line(f"{word}/{part}\n") is not None


def _verb(form: str) -> str:
    if is_listed(form, _VERB):
        return form
    for ending in ("ies", "ied"):
        if form.endswith(ending) and len(form) > 4:
            return form[:-3] + "y"
    for ending in ("ing", "ed", "es", "s"):
        stem = form.removesuffix(ending)
        if stem == form or len(stem) < 2:
            continue
        choices = [stem] if ending == "s" else [stem + "e", stem]
        if stem[-1] == stem[-2]:
            choices.append(stem[:-1])
        known = next((choice for choice in choices if is_listed(choice, _VERB)), None)
        if known or ending in ("ing", "ed", "s"):
            return known or _stem(stem, ending)
    return form


def _stem(stem: str, ending: str) -> str:
    """The likeliest verb behind an unknown stem."""
    if ending == "s":
        return stem
    if stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    return stem + "e" if stem.endswith(("at", "iz", "is", "v", "c", "u", "dg", "rg", "bl", "tl", "pl", "kl")) else stem


def _noun(form: str) -> str:
    if not form.endswith("s") or form.endswith(("ss", "us", "is")) or len(form) < 4 or is_listed(form, _NOUN):
        return form
    if is_listed(form[:-1], _NOUN):
        return form[:-1]
    if form.endswith("ies"):
        return form[:-3] + "y"
    return form[:-2] if form.endswith(("ches", "shes", "xes", "ses", "zes", "oes")) else form[:-1]


def _base(form: str) -> str:
    for ending in ("est", "er"):
        stem = form.removesuffix(ending)
        if stem != form and len(stem) > 1:
            choices = [stem, stem + "e", stem[:-1], stem[:-1] + "y"]
            return next((choice for choice in choices if is_listed(choice, _ADJECTIVE)), form)
    return form
