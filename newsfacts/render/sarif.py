"""SARIF 2.1.0 (OASIS), which code hosts and editors read as the findings of an analysis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any

from newsfacts import __version__
from newsfacts.render.diagnostic import Diagnostic, Place

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif(diagnostics: Sequence[Diagnostic], meanings: Mapping[str, str]) -> dict[str, Any]:
    """A log of one run; `meanings` say in a sentence what a rule is about."""
    rules = sorted({each.rule for each in diagnostics})
    numbers = {rule: number for number, rule in enumerate(rules)}
    driver = {
        "name": "newsfacts",
        "version": __version__,
        "rules": [{"id": rule, "shortDescription": {"text": _meaning(rule, meanings)}} for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, numbers[each.rule]) for each in diagnostics],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _meaning(rule: str, meanings: Mapping[str, str]) -> str:
    return meanings.get(rule) or meanings.get(rule.partition("/")[0]) or rule


def _result(diagnostic: Diagnostic, rule: int) -> dict[str, Any]:
    problem, place, change = diagnostic.problem, diagnostic.place, diagnostic.change
    artifact = _artifact(problem.file)
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": artifact}}
    if place is not None:
        location["physicalLocation"]["region"] = _region(place)
    else:
        location["logicalLocations"] = [{"name": f"paragraph {problem.line}"}]
    result: dict[str, Any] = {
        "ruleId": diagnostic.rule,
        "ruleIndex": rule,
        "level": diagnostic.level,
        "message": {"text": problem.message},
        "locations": [location],
        "partialFingerprints": {"newsfacts/v1": diagnostic.fingerprint},
    }
    if diagnostic.record is not None:
        id_, file, line = diagnostic.record
        where = {"artifactLocation": _artifact(file), "region": {"startLine": line}}
        result["relatedLocations"] = [{"physicalLocation": where, "message": {"text": id_}}]
    if change is not None:
        replacement = {"deletedRegion": _region(change.place), "insertedContent": {"text": change.text}}
        changes = [{"artifactLocation": artifact, "replacements": [replacement]}]
        result["fixes"] = [{"description": {"text": f"put “{change.text}” there"}, "artifactChanges": changes}]
    return result


def _artifact(file: str) -> dict[str, str]:
    from urllib.parse import quote

    path = PurePath(file)
    if path.is_absolute():
        return {"uri": path.as_uri()}
    return {"uri": quote(path.as_posix(), errors="replace"), "uriBaseId": "%SRCROOT%"}


def _region(place: Place) -> dict[str, int]:
    return dict(zip(("startLine", "startColumn", "endLine", "endColumn"), place, strict=True))
