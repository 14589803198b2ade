"""Asks the search and keeps list and navigation in step with its answers."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from hoso_app.domain.changes import Changes
from hoso_app.domain.errors import HosoError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Facet, Rung, SearchOutcome
from hoso_app.messages.names import loosened_text
from hoso_app.ui.job_bridge import LatestJob
from hoso_app.ui.models.document_list import PAGE, DocumentListModel, Heading
from hoso_app.ui.models.loading import (
    Answer,
    SideCounts,
    all_ids,
    answer_query,
    count_around,
    load_entries,
    navigation_lists,
)
from hoso_app.ui.models.navigation import NavigationLists, NavigationModel
from hoso_app.ui.models.query import DocumentQuery
from hoso_app.ui.pages.workspace import Workspace

_WAIT_MILLISECONDS = 250
"""An answer that takes longer than this is told to be on its way."""
_REST_MILLISECONDS = 150
"""Before every identifier of a long result is asked for: not for each key typed."""


_COUNT_MILLISECONDS = 30
"""Before the counts at the side are asked for: rows are painted first, and keys come in bursts."""
_TYPING_MILLISECONDS = 500
"""So long after a question its list is not read anew for news: the next key is to come first."""


class ResultList(QObject):
    """The question of the moment and its answer.

    The latest question wins; until its answer comes, the former one stays.

    Signals:
        query_changed: Another question is asked (``DocumentQuery``).
        answered: An answer is shown (``Answer``), and whether it answers the
            same question as the one before.
        completed: Every identifier of the answer is known.
        counted: What the lines at the side would show is known (``SideCounts``).
        failed: No answer could be had (``HosoError``).
        waiting_changed: Whether the list is known to answer another question
            than the one that is asked.
    """

    query_changed = Signal(object)
    about_to_show = Signal(bool)
    answered = Signal(object, bool)
    completed = Signal()
    counted = Signal(object)
    failed = Signal(object)
    waiting_changed = Signal(bool)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.documents = DocumentListModel(self)
        self.navigation = NavigationModel(self)
        self._query = DocumentQuery()
        self._shown: DocumentQuery | None = None
        self._answers: LatestJob[Answer] = LatestJob(workspace.read, workspace.bridge)
        self._counts: LatestJob[SideCounts] = LatestJob(workspace.read, workspace.bridge)
        self._uncounted: Answer | None = None
        self._count_timer = QTimer(self)
        self._count_timer.setSingleShot(True)
        self._count_timer.setInterval(_COUNT_MILLISECONDS)
        self._count_timer.timeout.connect(self._ask_for_counts)
        self.rows_in_sight: Callable[[], int] = lambda: PAGE
        """How many rows are needed at once; those below them are loaded when nobody types."""
        self._rest: LatestJob[tuple[DocumentId, ...]] = LatestJob(workspace.read, workspace.bridge)
        self._rest_timer = QTimer(self)
        self._rest_timer.setSingleShot(True)
        self._rest_timer.setInterval(_REST_MILLISECONDS)
        self._rest_timer.timeout.connect(self._ask_for_rest)
        self._wait_timer = QTimer(self)
        self._wait_timer.setSingleShot(True)
        self._wait_timer.setInterval(_WAIT_MILLISECONDS)
        self._wait_timer.timeout.connect(partial(self._set_late, is_late=True))
        self._news_timer = QTimer(self)
        self._news_timer.setSingleShot(True)
        self._news_timer.timeout.connect(self.refresh)
        self._since_asked = QElapsedTimer()
        self._is_late = False
        self._is_outdated = False
        self._are_lists_outdated = False
        self._lists: LatestJob[NavigationLists] = LatestJob(workspace.read, workspace.bridge)
        self.documents.rows_needed.connect(self._on_documents_rows_needed)
        workspace.feed.changed.connect(self._on_feed_changed)
        workspace.indexed.connect(self.refresh)

    @property
    def query(self) -> DocumentQuery:
        """Return the question of the moment."""
        return self._query

    @property
    def is_waiting(self) -> bool:
        """Return whether an answer is still to come."""
        jobs = (self._answers, self._counts, self._rest, self._lists)
        timers = (self._count_timer, self._rest_timer, self._news_timer)
        return any(timer.isActive() for timer in timers) or any(job.is_waiting for job in jobs)

    @property
    def will_complete(self) -> bool:
        """Return whether ``completed`` is still to come for the question of the moment."""
        return self._answers.is_waiting or not self.documents.is_complete

    def start(self, query: DocumentQuery | None = None, *, is_shown: bool = False) -> None:
        """Show the whole library, or the answer to what was asked last time.

        ``is_shown``: rows of that answer are shown already, and shall stay where they stand.
        """
        if query is not None:
            self._query = query
            self._shown = query if is_shown else None
            self.navigation.set_query(query)
            self.query_changed.emit(query)
        self._read_lists()
        self._ask()

    def ask(self, query: DocumentQuery) -> None:
        """Ask another question; the same one is not asked again."""
        if query == self._query and self._shown is not None:
            return
        self._query = query
        self._since_asked.start()
        self.navigation.set_query(query)
        self.query_changed.emit(query)
        self._ask()

    @Slot()
    def refresh(self) -> None:
        """Ask the same question again, because the library has changed.

        Not while questions are being typed: to read a long list takes as long as several
        answers.
        """
        passed = self._since_asked.elapsed() if self._since_asked.isValid() else None
        if passed is not None and passed < _TYPING_MILLISECONDS:
            self._news_timer.start(_TYPING_MILLISECONDS - passed)
        else:
            self._read_again()

    def _read_again(self) -> None:
        """Read lists and answer anew.

        A question that is being answered is let finish first: news that come
        faster than answers must not keep every answer from coming.
        """
        if self._lists.is_waiting:
            self._are_lists_outdated = True
        else:
            self._read_lists()
        if self._answers.is_waiting:
            self._is_outdated = True
        else:
            self._ask()

    def name_of(self, facet: Facet, value: str) -> str:
        """Return a filter's value in words."""
        return self.navigation.name_of(facet, value) or value

    def _ask(self) -> None:
        query, services = self._query, self._workspace.services
        # To the same question everything is asked at once: what is selected far down stays so.
        needs_all_ids = query == self._shown
        self._is_outdated = False
        self._rest_timer.stop()
        self._rest.forget()
        self._count_timer.stop()
        self._counts.forget()
        row_count = self.rows_in_sight()
        if needs_all_ids:
            self._set_late(is_late=False)
        elif not self._is_late:
            self._wait_timer.start()
        self._answers.ask(
            lambda token: answer_query(
                services, query, token, needs_all_ids=needs_all_ids, row_count=row_count
            ),
            self._show,
            self._fail,
        )

    def _set_late(self, *, is_late: bool) -> None:
        self._wait_timer.stop()
        if is_late is not self._is_late:
            self._is_late = is_late
            self.waiting_changed.emit(is_late)

    def _fail(self, error: HosoError) -> None:
        self._set_late(is_late=False)
        self.failed.emit(error)

    def _show(self, answer: Answer) -> None:
        self._set_late(is_late=False)
        is_same = answer.query == self._shown
        self._shown = answer.query
        self.about_to_show.emit(is_same)
        self.documents.set_result(
            answer.ids,
            answer.entries,
            total=answer.outcome.shown,
            heading=None if answer.query.column else heading_of(answer.outcome),
            is_same_question=is_same,
        )
        self.answered.emit(answer, is_same)
        if answer.is_whole:
            self.completed.emit()
        if not answer.is_whole or len(answer.entries) < min(PAGE, len(answer.ids)):
            self._rest_timer.start()
        if self._is_outdated:
            self._ask()
        else:
            self._uncounted = answer
            self._count_timer.start()

    @Slot()
    def _ask_for_counts(self) -> None:
        services, answer = self._workspace.services, self._uncounted
        if answer is not None:
            self._counts.ask(
                lambda token: count_around(services, answer, token),
                self._show_counts,
                self.failed.emit,
            )

    def _show_counts(self, counts: SideCounts) -> None:
        self.navigation.set_counts(counts.facets, counts.places)
        self.counted.emit(counts)

    @Slot()
    def _ask_for_rest(self) -> None:
        self.documents.ask_for_rows(0)
        if self.documents.is_complete:
            return
        services, generation = self._workspace.services, self.documents.generation
        query = self._shown or self._query

        def complete(ids: tuple[DocumentId, ...]) -> None:
            self.documents.complete(generation, ids)
            self.completed.emit()

        self._rest.ask(lambda token: all_ids(services, query, token), complete, self.failed.emit)

    def _read_lists(self) -> None:
        services = self._workspace.services
        self._are_lists_outdated = False
        self._lists.ask(lambda token: navigation_lists(services, token), self._show_lists)

    def _show_lists(self, lists: NavigationLists) -> None:
        self.navigation.set_lists(lists)
        if self._are_lists_outdated:
            self._read_lists()

    @Slot(int, int)
    def _on_documents_rows_needed(self, generation: int, first_row: int) -> None:
        query = self._shown or self._query
        ids = tuple(self.documents.page_ids(first_row))
        services = self._workspace.services
        job = self._workspace.read(
            lambda token: load_entries(services, query, first_row, ids, token)
        )
        self._workspace.bridge.deliver(
            job,
            partial(self.documents.put_entries, generation, first_row),
            self._forgetter(generation, first_row),
        )

    def _forgetter(self, generation: int, first_row: int) -> Callable[[HosoError], None]:
        def forget(error: HosoError) -> None:
            self.documents.forget_page(generation, first_row)
            self.failed.emit(error)

        return forget

    @Slot(object)
    def _on_feed_changed(self, changes: Changes) -> None:
        self.documents.refresh(changes.documents)


def heading_of(outcome: SearchOutcome) -> Heading | None:
    """Return the line above the papers that only come close, and where it stands."""
    if not outcome.loosened:
        return None
    rung = next((hit.rung for hit in outcome.hits if hit.rung.is_loose), Rung.PARTIAL)
    return Heading(outcome.total, loosened_text(outcome.total, rung, outcome.suggestion))


def without_words(query: DocumentQuery, words: str) -> DocumentQuery:
    """Return the query without some of its words, which became a filter."""
    left = " ".join(query.text.replace(words, " ", 1).split())
    return replace(query, text=left)
