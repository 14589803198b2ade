"""Documents that the index still has to learn about, written with their change."""

from collections.abc import Iterable, Mapping

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.orm import Session

from hoso_app.domain.ids import DocumentId
from hoso_app.storage.tables import DocumentRecord, IndexQueueRow


def add(session: Session, ids: Iterable[DocumentId]) -> None:
    """Ask the index to read documents again; done when this transaction commits.

    The stamp grows each time, so that an entry which changed while the index
    was reading it is not taken off the queue.
    """
    for document_id in ids:
        row = session.get(IndexQueueRow, document_id)
        if row is None:
            session.add(IndexQueueRow(document_id=document_id, stamp=1))
        else:
            row.stamp += 1


def add_all(session: Session) -> None:
    """Ask for every document, for a rebuild."""
    query = select(DocumentRecord.id, 1)
    statement = sqlite_insert(IndexQueueRow).from_select(["document_id", "stamp"], query)
    session.execute(statement.on_conflict_do_nothing())


def waiting(session: Session, limit: int) -> dict[DocumentId, int]:
    """Return documents that wait, with their stamps, oldest identifiers first."""
    query = select(IndexQueueRow).order_by(IndexQueueRow.document_id).limit(limit)
    return {DocumentId(row.document_id): row.stamp for row in session.scalars(query)}


def remove(session: Session, stamps: Mapping[DocumentId, int]) -> None:
    """Take off what the index has learned, unless it changed since."""
    for document_id, stamp in stamps.items():
        session.execute(
            delete(IndexQueueRow).where(
                IndexQueueRow.document_id == document_id, IndexQueueRow.stamp == stamp
            )
        )


def length(session: Session) -> int:
    """Return how many documents wait."""
    return session.scalar(select(func.count()).select_from(IndexQueueRow)) or 0
