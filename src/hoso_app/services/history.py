"""Undo, redo, and what was done to a document."""

from hoso_app.domain.changes import ChangeBatch, Changes
from hoso_app.domain.errors import NothingToUndoError, UndoConflictError
from hoso_app.domain.ids import DocumentId
from hoso_app.services.clock import Actor
from hoso_app.services.mutations import current_value, set_value
from hoso_app.storage import history
from hoso_app.storage.engine import Database
from hoso_app.storage.history import StoredChange


class HistoryService:
    """Takes steps back and does them again, also after a restart.

    A step is refused where something that it changed was changed by other
    means since: undo never throws away what it does not know.
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

    def undo(self) -> Changes:
        """Take the newest step back.

        Raises:
            NothingToUndoError: There is none.
            UndoConflictError: A value was changed again since.
        """
        return self._move(is_undo=True)

    def redo(self) -> Changes:
        """Do the step again that was taken back last.

        Raises:
            NothingToUndoError: There is none.
            UndoConflictError: A value was changed since.
        """
        return self._move(is_undo=False)

    def _move(self, *, is_undo: bool) -> Changes:
        now = self._actor.now()
        with self._database.write() as session:
            find = history.newest_done if is_undo else history.oldest_undone
            batch = find(session)
            if batch is None:
                raise NothingToUndoError
            changes = history.stored_changes(session, batch.id)
            for change in reversed(changes) if is_undo else changes:
                there, wanted = _direction(change, is_undo=is_undo)
                if current_value(session, change.document_id, change.field) != there:
                    raise UndoConflictError(change.document_id, change.field)
                proof = change.evidence_before if is_undo else change.evidence_after
                set_value(session, change.document_id, change.field, wanted, now=now, proof=proof)
            history.set_undone(session, batch.id, is_undone=is_undo)
        touched = frozenset(change.document_id for change in changes)
        return Changes(touched, lists=True, batch=batch.id)


def _direction(change: StoredChange, *, is_undo: bool) -> tuple[str | None, str | None]:
    if is_undo:
        return change.after, change.before
    return change.before, change.after
