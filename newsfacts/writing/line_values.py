"""The values that lines of changes give: names as ids, dates as EDTF, evidence with its paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from newsfacts.curation import format as form
from newsfacts.curation.format import LISTS, SECTIONS
from newsfacts.errors import NewsfactsError, UsageError
from newsfacts.writing.change_lines import BESIDE, divided, parts, unquoted
from newsfacts.writing.following import REFER
from newsfacts.writing.further import Common
from newsfacts.writing.given import value as value_of
from newsfacts.writing.held import as_written, now_of
from newsfacts.writing.names import Names
from newsfacts.writing.shorthand import with_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from newsfacts.curation.written import Written
    from newsfacts.writing.block import Value
    from newsfacts.writing.change_lines import ChangeLine
    from newsfacts.writing.standing import Standing
    from newsfacts.writing.wrong import Wrong

_Read = TypeVar("_Read")


class Values:
    """Reads the values of lines of a base."""

    def __init__(self, base: Sequence[Written], standing: Standing, wrong: Wrong) -> None:
        self.names = Names(base)
        self.called: Mapping[str, str] = {}
        """What entities are called in the end, by their ids."""
        self.by_then: dict[str, str] = {}
        """What lines name by ids that things have in the end alone."""
        self._standing, self._wrong = standing, wrong

    def value(self, line: ChangeLine, record: Written, section: str, name: str) -> Value | None:
        """What a line gives a key of a record; None where that goes."""
        key = SECTIONS[section][name]
        if line.value is None:
            return None
        if name == "id":
            if line.value != line.id:
                value_of(key, line.value, self.names)
                self.names.ids.add(line.value)
            return line.value
        if name == "evidence":
            return self._evidence(line, record)
        now = now_of(record, name)
        if key.holds == form.TEXT and record.kind != "source" and name != "text" and line.value != now:
            line = line._replace(value=with_names(line.value, self.called))
        if isinstance(now, list) and ", ".join(map(str, now)) == line.value:
            return now
        held = list(dict.fromkeys(self.all_of(line, key)))
        return held if key.holds in LISTS else as_written(held[0], now)

    def all_of(self, line: ChangeLine, key: form.Key) -> list[str]:
        """The values of a line; what has another id by another line is named by either."""
        before = self.by_then if key.holds in REFER else {}
        return self._all(line, parts(line, key.holds), lambda text: value_of(key, before.get(text, text), self.names))

    def _all(self, line: ChangeLine, texts: Iterable[str], read: Callable[[str], _Read]) -> list[_Read]:
        """What is read of each text. Raises UsageError with what is wrong with the last, the rest is told apart."""
        found: list[_Read] = []
        wrong: list[NewsfactsError] = []
        for text in texts:
            try:
                found.append(read(text))
            except NewsfactsError as error:
                wrong.append(error)
        for each in wrong[:-1]:
            self._wrong.add(line.number, line.id, each.message)
        if wrong:
            raise wrong[-1]
        return found

    def list_of(self, line: ChangeLine, key: form.Key) -> Common:
        """The items of a line, and those that it takes out."""
        held, out = divided(line)
        return Common(self.all_of(held, key), {*self.all_of(out, key)})

    def _evidence(self, line: ChangeLine, record: Written) -> Value:
        """The pieces of evidence with these words, in the source of those before and, if it can be, their paragraph."""
        before = record.fields.get("evidence")
        if not before:
            raise UsageError("bad_change", "it rests on no source yet; `newsfacts edit ID` opens it")
        source, paragraph = str(before[0]["source"]), before[0].get("paragraph")
        words = [unquoted(each).strip() for each in str(line.value).split(BESIDE)]
        return self._all(line, words, lambda each: self._standing.piece(source, each, paragraph))
