"""The form under which a dictionary lists a word: exceptions first, then the endings of regular inflection."""

from __future__ import annotations

import json
import zlib
from functools import cache
from pathlib import Path
from typing import NamedTuple

PATH = Path(__file__).with_name("lemmas.bin")


class Lemmas(NamedTuple):
    """What the rules have to know."""

    exceptions: dict[str, dict[str, str]]  # part of speech → form → lemma
    verbs: frozenset[str]
    nouns: frozenset[str]  # those that end in s, or in an e that -es may hide
    adjectives: frozenset[str]  # short ones, that take -er and -est


_VERBS = ("VERB", "AUX", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ")
_COMPARED = ("JJR", "JJS", "RBR", "RBS")


@cache
def load() -> Lemmas:
    """The exceptions and lists that ship."""
    raw = json.loads(zlib.decompress(PATH.read_bytes()))
    lists = [frozenset(raw[name].split()) for name in Lemmas._fields[1:]]
    return Lemmas(raw["exceptions"], *lists)


@cache
def lemma(word: str, tag: str) -> str:
    """The lemma of a word; `tag` is a universal (VERB) or a fine (VBD) part of speech. Names stay as they are."""
    if tag in ("PROPN", "NNP", "NNPS"):
        return word
    form = word.lower().replace("’", "'")
    known = load()
    kind = "VERB" if tag in _VERBS else "NOUN" if tag in ("NOUN", "NN", "NNS") else "OTHER"
    if found := known.exceptions[kind].get(form):
        return found
    if kind == "VERB":
        return _verb(form, known.verbs)
    if kind == "NOUN":
        return form if tag == "NN" else _noun(form, known.nouns)
    return _base(form, known.adjectives) if tag in _COMPARED else form


def _verb(form: str, verbs: frozenset[str]) -> str:
    if form in verbs:
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
        known = next((choice for choice in choices if choice in verbs), None)
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


def _noun(form: str, nouns: frozenset[str]) -> str:
    if not form.endswith("s") or form in nouns or form.endswith(("ss", "us", "is")) or len(form) < 4:
        return form
    if form[:-1] in nouns:
        return form[:-1]
    if form.endswith("ies"):
        return form[:-3] + "y"
    return form[:-2] if form.endswith(("ches", "shes", "xes", "ses", "zes", "oes")) else form[:-1]


def _base(form: str, adjectives: frozenset[str]) -> str:
    for ending in ("est", "er"):
        stem = form.removesuffix(ending)
        if stem != form and len(stem) > 1:
            choices = [stem, stem + "e", stem[:-1], stem[:-1] + "y"]
            return next((choice for choice in choices if choice in adjectives), form)
    return form
