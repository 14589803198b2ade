"""Undo, redo, and what was done to a document."""

from hoso_app.domain.changes import ChangeBatch, Changes
from hoso_app.domain.errors import (
    DocumentNotFoundError,
    HosoError,
    InvalidValueError,
    ListConflictError,
    NotFoundError,
    NothingToUndoError,
    UndoConflictError,
)
from hoso_app.domain.ids import BatchId, DocumentId
from hoso_app.domain.work import Progress
from hoso_app.services.clock import Actor
from hoso_app.services.mutations import Setting, stands
from hoso_app.services.steps import Watch
from hoso_app.storage import documents, history, list_entries
from hoso_app.storage.engine import Database, Session
from hoso_app.storage.history import ListChange, StoredChange


class HistoryService:
    """Takes steps back and does them again, also after a restart.

    A step is refused where something that it changed was changed by other
    means since: undo never throws away what it does not know. A refused step
    leaves the stack, so that those behind it can still be reached; what it
    did stays told in the history.
    """

    def __init__(self, database: Database, actor: Actor) -> None:
        self._database = database
        self._actor = actor

    def next_undo(self) -> ChangeBatch | None:
        """Return the step that undo would take back."""
        with self._database.read() as session:
            return history.newest_done(session)

    def next_redo(self) -> ChangeBatch | None:
        """Return the step that redo would do again."""
        with self._database.read() as session:
            return history.oldest_undone(session)

    def of_document(self, document_id: DocumentId) -> tuple[ChangeBatch, ...]:
        """Return what was done to a document, newest first."""
        with self._database.read() as session:
            return history.of_document(session, document_id)

    def undo(self, watch: Watch | None = None) -> Changes:
        """Take the newest step back, wholly or, where it is stopped, not at all.

        Raises:
            CancelledError: The work was stopped.
            NothingToUndoError: There is none.
            UndoConflictError: A value was changed again since; the step is passed
                over from now on.
            ListConflictError: So was a dossier, a tag or a committee.
        """
        return self._move(watch or Watch(), is_undo=True)

    def redo(self, watch: Watch | None = None) -> Changes:
        """Do the step again that was taken back last, wholly or not at all.

        Raises:
            CancelledError: The work was stopped.
            NothingToUndoError: There is none.
            UndoConflictError: A value was changed since; the step is passed over
                from now on.
            ListConflictError: So was a dossier, a tag or a committee.
        """
        return self._move(watch or Watch(), is_undo=False)

    def _move(self, watch: Watch, *, is_undo: bool) -> Changes:
        find = history.newest_done if is_undo else history.oldest_undone
        with self._database.write() as session:
            batch = find(session)
            if batch is None:
                raise NothingToUndoError
            try:
                with session.begin_nested():
                    touched = self._set_back(session, batch.id, watch, is_undo=is_undo)
            except (UndoConflictError, ListConflictError) as error:
                conflict: HosoError = error
            else:
                history.set_undone(session, batch.id, is_undone=is_undo)
                return Changes(touched, lists=True, batch=batch.id)
            history.pass_over(session, batch.id)
        raise conflict

    def _set_back(
        self, session: Session, batch_id: BatchId, watch: Watch, *, is_undo: bool
    ) -> frozenset[DocumentId]:
        setting = Setting(session, self._actor.now())
        entries = history.list_changes(session, batch_id, newest_first=is_undo)
        for entry in entries:
            if _target(entry, is_undo=is_undo) is not None:
                # What documents are put back into has to be there before them.
                _set_entry_back(session, entry, is_undo=is_undo)
        total = history.count_changes(session, batch_id)
        done = 0
        touched: set[DocumentId] = set()
        for part in history.stored_changes(session, batch_id, newest_first=is_undo):
            watch.look(done, total)
            ids = list(dict.fromkeys(change.document_id for change in part))
            with documents.at_hand(session, ids):
                for change in part:
                    _set_one_back(session, setting, change, is_undo=is_undo)
                setting.finish()
            done += len(part)
            touched.update(ids)
        for entry in entries:
            if _target(entry, is_undo=is_undo) is None:
                _set_entry_back(session, entry, is_undo=is_undo)
        watch.report(Progress(done, total))
        return frozenset(touched)


def _set_one_back(
    session: Session, setting: Setting, change: StoredChange, *, is_undo: bool
) -> None:
    there, wanted = _direction(change, is_undo=is_undo)
    proof = change.evidence_before if is_undo else change.evidence_after
    try:
        if not stands(session, change.document_id, change.field, there):
            raise UndoConflictError(change.document_id, change.field)
        setting.set(change.document_id, change.field, wanted, proof)
    except (DocumentNotFoundError, NotFoundError) as error:
        # The paper, its file or its dossier was deleted for good.
        raise UndoConflictError(change.document_id, change.field) from error


def _target(entry: ListChange, *, is_undo: bool) -> str | None:
    return entry.before if is_undo else entry.after


def _set_entry_back(session: Session, entry: ListChange, *, is_undo: bool) -> None:
    there = entry.after if is_undo else entry.before
    if list_entries.read(session, entry.subject) != there:
        raise ListConflictError(entry.subject.partition(":")[0])
    try:
        list_entries.write(session, entry.subject, _target(entry, is_undo=is_undo))
    except InvalidValueError as error:
        # Something was put into it since.
        raise ListConflictError(entry.subject.partition(":")[0]) from error


def _direction(change: StoredChange, *, is_undo: bool) -> tuple[str | None, str | None]:
    if is_undo:
        return change.after, change.before
    return change.before, change.after
