"""FactBase: an open fact base and every look-up on it; what the library and the command line talk to."""

from __future__ import annotations

import sys
from _thread import RLock  # all that threading would add is the time to import it
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, NamedTuple, ParamSpec, TypeVar

from newsfacts.answer import Answer
from newsfacts.base_files import BaseFiles, base_files
from newsfacts.errors import NewsfactsError, UsageError
from newsfacts.index.opening import open_index
from newsfacts.index.seal import is_sealed
from newsfacts.lookup.compounds import with_compounds
from newsfacts.lookup.filters import Filters, conditions
from newsfacts.lookup.listing import Page, cut, listed
from newsfacts.lookup.matching import Found, holding_all, holding_any, holding_most, is_known
from newsfacts.lookup.order import in_order
from newsfacts.lookup.query import Query, read_query
from newsfacts.lookup.records import Records
from newsfacts.lookup.scope import Scope, record_counts
from newsfacts.lookup.synonyms import with_synonyms
from newsfacts.model import RECORD_KINDS, Event, Fact, Quote

if TYPE_CHECKING:
    from newsfacts.index.compiling import Progress
    from newsfacts.lookup.selecting import Selection
    from newsfacts.model import Entity, Record, Source
    from newsfacts.review.blocks import Draft
    from newsfacts.review.findings import Review
    from newsfacts.verdict.checking import Checker
    from newsfacts.verdict.itself import Doubt
    from newsfacts.verdict.reading_told import ToldReading
    from newsfacts.verdict.result import Verdict

BEST = 10
"""Results that `search` gives where no limit is asked for, and that stand in where no record holds every word."""


class Info(NamedTuple):
    """What a base is made of."""

    files: tuple[Path, ...]
    index_path: Path | None
    """Where the compiled base lies, None where no cache could be written."""
    counts: dict[str, int]
    """How many facts, quotes, events, entities, topics and sources there are."""


_Given = ParamSpec("_Given")
_Found = TypeVar("_Found")


def _guarded(
    look_up: Callable[Concatenate[FactBase, _Given], _Found],
) -> Callable[Concatenate[FactBase, _Given], _Found]:
    """Let one thread at a time look something up, and compile the base anew where its index turns out damaged."""

    @wraps(look_up)
    def guarded(base: FactBase, /, *args: _Given.args, **named: _Given.kwargs) -> _Found:
        with base._lock:
            base._expect_open()
            try:
                return look_up(base, *args, **named)
            except NewsfactsError:
                raise
            except Exception:  # a damaged page can hold anything; so can what a caller hands over
                if not base._reopened_after_damage():
                    raise
                return look_up(base, *args, **named)

    return guarded


class FactBase:
    """A fact base, open for look-ups.

    >>> base = FactBase.open()
    >>> base.facts("950k").results[0].id
    'refugee-count'

    Every look-up gives an `Answer`, whose results are frozen values of `newsfacts.model`. Look-ups raise
    UsageError for names that the base does not know and for dates and figures that cannot be read, and
    NewsfactsError once the base is closed. Threads may share a base; they look things up one after the other.
    """

    def __init__(self, base: BaseFiles, progress: Progress | None = None) -> None:
        self.files = base.files
        self._base, self._progress = base, progress
        self._lock = RLock()
        self._closed = False
        self._open()

    @classmethod
    def open(cls, *paths: str | Path, progress: Progress | None = None) -> FactBase:
        """Open the base in these YAML files and folders; else of NEWSFACTS_DATA, a project file, or the one that ships.

        Raises CannotRead where a path leads nowhere, and InvalidBase, with every problem in it, where the
        base breaks its format. `progress` is called while a base is compiled, with the bytes read and those to read.
        """
        return cls(base_files(paths), progress)

    def close(self) -> None:
        """Close the index; the base gives no answers after that."""
        with self._lock:
            self._closed = True
            self._database.close()

    @_guarded
    def facts(self, query: str = "", filters: Filters = Filters(), page: Page = Page()) -> Answer:
        """Give the facts that hold every word of the query, best match first."""
        return self._list("facts", ("fact",), query, filters, page, "base")

    @_guarded
    def quotes(self, query: str = "", filters: Filters = Filters(), page: Page = Page()) -> Answer:
        """Give the quotes that hold every word of the query, best match first."""
        return self._list("quotes", ("quote",), query, filters, page, "base")

    @_guarded
    def timeline(self, query: str = "", filters: Filters = Filters(), page: Page = Page()) -> Answer:
        """Give the events that hold every word of the query in the order of time, those without a date last."""
        return self._list("timeline", ("event",), query, filters, page._replace(sort=page.sort or "date"), "date")

    @_guarded
    def search(self, query: str, filters: Filters = Filters(), page: Page = Page()) -> Answer:
        """Give the records of every kind that hold any word of the query, ranked; the best ten without a limit."""
        read, remarks = self._read(query)
        limited = page if page.limit is not None else page._replace(limit=BEST)
        enough = sys.maxsize if page.sort else limited.offset + (limited.limit or 0)
        scope = Scope(RECORD_KINDS, conditions(filters, self._database))
        found = holding_any(read, scope, self._database, enough)
        return self._answer("search", query, found, limited, "relevance", remarks)

    @_guarded
    def selection(self, query: str = "", filters: Filters = Filters()) -> Selection:
        """Give the records of every kind that hold every word of the query, to be read one after the other.

        Unlike the lists it does not take the nearest where none holds every word. Raises UsageError as they do.
        """
        from newsfacts.lookup.selecting import Selection, numbers_of

        scope = Scope(RECORD_KINDS, conditions(filters, self._database))
        read, remarks = self._read(query)
        numbers = numbers_of(read if query.strip() else None, scope, self._database)
        whole = not query.strip() and not scope.filters
        return Selection(numbers, self._fetched, self._all_named, whole, remarks)

    @_guarded
    def knows(self, words: str) -> bool:
        """Say whether the base holds each of these words, as it is written or in another form."""
        return all(
            is_known(term, self._database)
            for term in with_compounds(read_query(words, self._database), self._database).terms
        )

    @_guarded
    def show(self, *ids: str) -> Answer:
        """Give all there is on records, entities and sources; entities can be named by their aliases too.

        Raises UsageError for an id that stands for nothing, naming near ones.
        """
        from newsfacts.lookup.showing import all_on

        return Answer(
            "show", " ".join(ids), tuple(all_on(each, self._records, self._database) for each in ids), len(ids)
        )

    @_guarded
    def item(self, identity: str) -> Record | Entity | Source:
        """Give the record, entity or source of this id, or the entity of this name. Raises as `show` does."""
        from newsfacts.lookup.showing import named

        return named(identity, self._records, self._database)

    @_guarded
    def check(self, claim: str) -> Verdict:
        """Give the verdict on a claim, with the records that decide it and how they compare, slot by slot.

        A claim that is no sentence, or longer than any, is `not_enough_info`.
        """
        from newsfacts.verdict.asking import checked

        return checked(claim, self._ready_checker())

    @_guarded
    def readings(self, *ids: str) -> list[ToldReading]:
        """Tell how records are read: what a claim is compared with. Raises UsageError for what is no record."""
        from newsfacts.lookup.showing import named
        from newsfacts.verdict.reading_told import told

        checker = self._ready_checker()
        found = []
        for identity in ids:
            item = named(identity, self._records, self._database)
            if not isinstance(item, (Fact, Quote, Event)):
                raise UsageError("no_record", f"{item.id}: only facts, quotes and events are compared with claims")
            found.append(told(item, checker.names))
        return found

    @_guarded
    def doubts(self, progress: Progress | None = None) -> list[Doubt]:
        """Ask every record of this base, and give those that it does not bear out, in the order of files and lines.

        `progress` is told how many records are done, and how many there are.
        """
        from newsfacts.verdict.itself import doubts

        checker = self._ready_checker()
        answers = (self.facts(), self.quotes(), self.timeline())
        records = [
            record for answer in answers for record in answer.results if isinstance(record, (Fact, Quote, Event))
        ]
        found = []
        for done, doubt in enumerate(doubts(records, self.check, checker.against), start=1):
            if doubt is not None:
                found.append(doubt)
            if progress is not None:
                progress(done, len(records))
        return sorted(found, key=lambda each: each.record.written_at)

    @_guarded
    def review(self, draft: str | Draft, *, markdown: bool = False, progress: Progress | None = None) -> Review:
        """Give the verdict on every sentence of a draft that claims something checkable, and where it stands.

        What a sentence leaves to the one before it (`he`, `the contract`) is found there. `progress` is called with
        the characters read and those to read. A file of any format is read with `newsfacts.review.formats.read_draft`.
        """
        from newsfacts.review.formats import read_text
        from newsfacts.review.reviewing import Reviewer
        from newsfacts.verdict.asking import checked

        checker = self._ready_checker()
        read = read_text(draft, "markdown" if markdown else "text") if isinstance(draft, str) else draft
        return Reviewer(lambda claim: checked(claim, checker), checker, self._database).review(read, progress)

    @_guarded
    def entities(self, query: str = "", page: Page = Page()) -> Answer:
        """Give the entities whose name, alias, role or id holds every word of the query, by name."""
        return listed("entities", query, self._records.entities(), page)

    @_guarded
    def topics(self, query: str = "", page: Page = Page()) -> Answer:
        """Give the topics whose name holds every word of the query, with how many records carry each."""
        return listed("topics", query, self._records.topics(), page)

    @_guarded
    def sources(self, query: str = "", page: Page = Page()) -> Answer:
        """Give the sources whose id, title, author or publisher holds every word of the query, by title."""
        return listed("sources", query, self._records.sources(), page)

    @_guarded
    def info(self) -> Info:
        """Give the files of the base, where its index lies, and how much there is in it."""
        kinds = record_counts(self._database)
        counts = {f"{kind}s": kinds[kind] for kind in RECORD_KINDS}
        for name, table in (("entities", "entity"), ("sources", "source"), ("topics", "topic")):
            (counts[name],) = self._database.execute(f"SELECT count(*) FROM {table}").fetchone()
        return Info(self.files, self._index.path, counts)

    @_guarded
    def _fetched(self, numbers: Sequence[int]) -> list[Record]:
        return list(self._records.numbered(numbers))

    @_guarded
    def _all_named(self) -> tuple[list[Entity], list[Source]]:
        return list(self._records.entities()), list(self._records.sources())

    def _open(self) -> None:
        self._index = open_index(self._base, self._progress)
        self._database = self._index.database
        self.remarks = (self._index.remark,) if self._index.remark else ()
        """What a person should know of how the base was opened."""
        self._records = Records(self._database)
        self._checker: Checker | None = None

    def _ready_checker(self) -> Checker:
        """Give what checks claims, made when the first one comes: most look-ups need none."""
        if self._checker is None:
            from newsfacts.verdict.checking import Checker

            self._checker = Checker(self._database, self._records)
        return self._checker

    def _expect_open(self) -> None:
        if self._closed:
            raise NewsfactsError("closed", "this fact base is closed; FactBase.open opens it again")

    def _reopened_after_damage(self) -> bool:
        """Compile the base anew where its index is no longer what was compiled, byte for byte."""
        if self._index.path is None or is_sealed(self._index.path, to_the_end=True):
            return False
        self._database.close()
        self._index.path.unlink(missing_ok=True)
        self._open()
        return True

    def _list(
        self, command: str, kinds: tuple[str, ...], query: str, filters: Filters, page: Page, natural: str
    ) -> Answer:
        scope = Scope(kinds, conditions(filters, self._database))
        read, remarks = self._read(query)
        if query.strip() and not read.terms:
            return Answer(command, query, (), 0)
        natural = "relevance" if read.terms else natural
        is_found_in_order = page.sort in (None, natural) and natural != "date" and not page.reverse
        enough = page.offset + page.limit if page.limit is not None and is_found_in_order else sys.maxsize
        found = holding_all(read, scope, self._database, enough)
        relaxed = False
        if not found.total and len(read.terms) > 1:
            nearest = holding_most(read, scope, self._database)[:BEST]
            found = Found(nearest, len(nearest))
            relaxed = bool(nearest)
            if relaxed:
                remarks.append("no record holds every word; these are the nearest")
        return self._answer(command, query, found, page, natural, remarks)._replace(relaxed=relaxed)

    def _read(self, query: str) -> tuple[Query, list[str]]:
        if not query.strip():
            return Query(query, ()), []
        read = with_synonyms(with_compounds(read_query(query, self._database), self._database), self._database)
        remarks = ["the query is very long; only its beginning was looked for"] if read.cut else []
        if any(term.otherwise for term in read.terms):
            from newsfacts.lookup.measured import widened

            terms, said = widened(read.terms, self._database)
            read, remarks = read._replace(terms=terms), [*remarks, *said]
        if all(is_known(term, self._database) for term in read.terms):
            return read, remarks
        from newsfacts.lookup.spelling import recover

        better, meant = recover(read, self._database)
        return better, [*remarks, *meant]

    def _answer(
        self, command: str, query: str, found: Found, page: Page, natural: str, remarks: Iterable[str]
    ) -> Answer:
        numbers = [match.record for match in found.matches]
        sort = page.sort or natural
        if sort != "base" or page.reverse:
            numbers = in_order(numbers, sort, page.reverse, self._database)
        results = tuple(self._records.numbered(cut(numbers, page)))
        return Answer(command, query, results, found.total, remarks=tuple(remarks))
