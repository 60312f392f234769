"""FactBase: an open fact base and every look-up on it; what the library and the command line talk to."""

from __future__ import annotations

from _thread import RLock  # all that threading would add is the time to import it
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from newsfacts.answer import Answer
from newsfacts.base_files import BaseFiles, base_files
from newsfacts.errors import NewsfactsError, UsageError
from newsfacts.index.opening import open_index
from newsfacts.index.seal import is_sealed
from newsfacts.lookup.filters import Filters, conditions
from newsfacts.lookup.listing import Page, listed
from newsfacts.lookup.records import Records
from newsfacts.lookup.scope import Scope
from newsfacts.model import RECORD_KINDS, Event, Fact, Quote
from newsfacts.results import Info

if TYPE_CHECKING:
    from newsfacts.documents.blocks import Draft
    from newsfacts.index.compiling import Progress
    from newsfacts.lookup.answering import LookUps
    from newsfacts.lookup.selecting import Selection
    from newsfacts.model import Entity, Record, Source
    from newsfacts.review.findings import Review
    from newsfacts.verdict.checking import Checker
    from newsfacts.verdict.itself import Doubt
    from newsfacts.verdict.reading_told import ToldReading
    from newsfacts.verdict.result import Verdict


_Given = ParamSpec("_Given")
_Found = TypeVar("_Found")


def _guarded(
    look_up: Callable[Concatenate[FactBase, _Given], _Found],
) -> Callable[Concatenate[FactBase, _Given], _Found]:
    """Let one thread at a time look something up, and compile the base anew where its index turns out damaged.

    What is no text is refused in words where a text is asked for first.
    """
    first = next((name for name, kind in look_up.__annotations__.items() if kind == "str"), "")

    @wraps(look_up)
    def guarded(base: FactBase, /, *args: _Given.args, **named: _Given.kwargs) -> _Found:
        given = named.get(first, args[0] if args else "")
        if first and not isinstance(given, str):
            raise UsageError("usage", f"{look_up.__name__}: `{first}` is a text, not {given!r}")
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
        for path in paths:
            if not isinstance(path, str | Path):
                message = f"FactBase.open: a path is a text or a pathlib.Path, not {path!r}; name several one by one"
                raise UsageError("usage", message)
        return cls(base_files(paths), progress)

    def __enter__(self) -> FactBase:
        """The base itself, which is closed when the block that uses it ends."""
        self._expect_open()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the index; the base gives no answers after that."""
        with self._lock:
            self._closed = True
            self._database.close()

    @_guarded
    def facts(self, query: str = "", filters: Filters = Filters(), page: Page = Page()) -> Answer:
        """The facts that hold every word of the query, best match first."""
        return self._ready_look_ups().holding_all("facts", ("fact",), query, filters, page, "base")

    @_guarded
    def quotes(self, query: str = "", filters: Filters = Filters(), page: Page = Page()) -> Answer:
        """The quotes that hold every word of the query, best match first."""
        return self._ready_look_ups().holding_all("quotes", ("quote",), query, filters, page, "base")

    @_guarded
    def timeline(self, query: str = "", filters: Filters = Filters(), page: Page = Page()) -> Answer:
        """The events that hold every word of the query in the order of time, those without a date last."""
        page = page._replace(sort=page.sort or "date")
        return self._ready_look_ups().holding_all("timeline", ("event",), query, filters, page, "date")

    @_guarded
    def search(self, query: str, filters: Filters = Filters(), page: Page = Page()) -> Answer:
        """The records of every kind that hold any word of the query, ranked; the best ten without a limit."""
        return self._ready_look_ups().holding_any(query, filters, page)

    @_guarded
    def selection(self, query: str = "", filters: Filters = Filters()) -> Selection:
        """The records of every kind that hold every word of the query, to be read one after the other.

        Unlike the lists it does not take the nearest where none holds every word. Raises UsageError as they do.
        """
        from newsfacts.lookup.selecting import Selection, numbers_of

        scope = Scope(RECORD_KINDS, conditions(filters, self._database))
        read, remarks = self._ready_look_ups().read(query)
        numbers = numbers_of(read if query.strip() else None, scope, self._database)
        whole = not query.strip() and not scope.filters
        return Selection(numbers, self._fetched, self._all_named, whole, remarks)

    @_guarded
    def knows(self, words: str) -> bool:
        """Whether the base holds each of these words, as it is written or in another form."""
        return self._ready_look_ups().knows(words)

    @_guarded
    def show(self, *ids: str) -> Answer:
        """All there is on records, entities and sources; entities can be named by their aliases too.

        Raises UsageError for an id that stands for nothing, naming near ones.
        """
        from newsfacts.lookup.showing import all_on

        return Answer(
            "show", " ".join(ids), tuple(all_on(each, self._records, self._database) for each in ids), len(ids)
        )

    @_guarded
    def item(self, identity: str) -> Record | Entity | Source:
        """The record, entity or source of this id, or the entity of this name. Raises as `show` does."""
        from newsfacts.lookup.showing import named

        return named(identity, self._records, self._database)

    @_guarded
    def check(self, claim: str, *, why: bool = False) -> Verdict:
        """The verdict on a claim, with the records that decide it and how they compare, slot by slot.

        A claim that is no sentence, or longer than any, is `not_enough_info`. `why`: with all records that were held
        against it, in `Verdict.why`.
        """
        from newsfacts.verdict.asking import checked

        return checked(claim, self._ready_checker(), why=why)

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

        return doubts(list(self.selection().records()), self.check, self._ready_checker().against, progress)

    @_guarded
    def review(self, draft: str | Draft, *, markdown: bool = False, progress: Progress | None = None) -> Review:
        """The verdict on every sentence of a draft that claims something checkable, and where it stands.

        What a sentence leaves to the one before it (`he`, `the contract`) is found there. `progress` is called with
        the characters read and those to read. A file of any format is read with `newsfacts.documents.read_draft`.
        """
        from newsfacts.documents import read_text
        from newsfacts.documents.blocks import Draft
        from newsfacts.review.reviewing import Reviewer
        from newsfacts.verdict.asking import checked

        checker = self._ready_checker()
        if not isinstance(draft, (str, Draft)):
            raise UsageError("usage", f"review: `draft` is a text or a draft that was read, not {draft!r}")
        read = read_text(draft, "markdown" if markdown else "text") if isinstance(draft, str) else draft
        return Reviewer(lambda claim: checked(claim, checker), checker, self._database).review(read, progress)

    @_guarded
    def entities(self, query: str = "", page: Page = Page()) -> Answer:
        """The entities whose name, alias, role or id holds every word of the query, by name."""
        return listed("entities", query, self._records.entities(), page)

    @_guarded
    def topics(self, query: str = "", page: Page = Page()) -> Answer:
        """The topics whose name holds every word of the query, with how many records carry each."""
        return listed("topics", query, self._records.topics(), page)

    @_guarded
    def sources(self, query: str = "", page: Page = Page()) -> Answer:
        """The sources whose id, title, author or publisher holds every word of the query, by title."""
        return listed("sources", query, self._records.sources(), page)

    @_guarded
    def info(self) -> Info:
        """The files of the base, where its index lies, and how much there is in it."""
        return Info(self.files, self._index.path, self._records.counts())

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
        self._look_ups: LookUps | None = None
        self._checker: Checker | None = None

    def _ready_look_ups(self) -> LookUps:
        """What looks records up, made when the first query comes: a verdict needs none."""
        if self._look_ups is None:
            from newsfacts.lookup.answering import LookUps

            self._look_ups = LookUps(self._database, self._records)
        return self._look_ups

    def _ready_checker(self) -> Checker:
        """What checks claims, made when the first one comes: most look-ups need none."""
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
