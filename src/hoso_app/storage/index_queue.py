"""Documents that the index still has to learn about, written with their change."""

from collections.abc import Iterable, Mapping

from sqlalchemy import delete, func, insert, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session

from hoso_app.domain.ids import DocumentId
from hoso_app.storage.tables import IndexQueueRow


def add(session: Session, ids: Iterable[DocumentId]) -> None:
    """Ask the index to read documents again; done when this transaction commits.

    The stamp grows each time, so that an entry which changed while the index
    was reading it is not taken off the queue.
    """
    waiting = [{"document_id": document_id, "stamp": 1} for document_id in ids]
    if waiting:
        upsert = sqlite.insert(IndexQueueRow).on_conflict_do_update(
            index_elements=[IndexQueueRow.document_id], set_={"stamp": IndexQueueRow.stamp + 1}
        )
        session.execute(upsert, waiting)


def add_new(session: Session, ids: Iterable[DocumentId]) -> None:
    """Ask the index to read documents that this transaction made."""
    rows = [{"document_id": document_id, "stamp": 1} for document_id in ids]
    if rows:
        session.execute(insert(IndexQueueRow), rows)


def waiting(session: Session, limit: int) -> dict[DocumentId, int]:
    """Return documents that wait, with their stamps, lowest identifiers first."""
    query = select(IndexQueueRow).order_by(IndexQueueRow.document_id).limit(limit)
    return {DocumentId(row.document_id): row.stamp for row in session.scalars(query)}


def remove(session: Session, stamps: Mapping[DocumentId, int]) -> None:
    """Take off what the index has learned, unless it changed since; at most 900 at a time."""
    by_stamp: dict[int, list[int]] = {}
    for document_id, stamp in stamps.items():
        by_stamp.setdefault(stamp, []).append(document_id)
    for stamp, ids in by_stamp.items():
        session.execute(
            delete(IndexQueueRow).where(
                IndexQueueRow.document_id.in_(ids), IndexQueueRow.stamp == stamp
            )
        )


def length(session: Session) -> int:
    """Return how many documents wait."""
    return session.scalar(select(func.count()).select_from(IndexQueueRow)) or 0
