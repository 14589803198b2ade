"""Changes by batch: the undo stack and the audit log."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from hoso_app.domain.changes import ChangeBatch, FieldChange
from hoso_app.domain.documents import Evidence, Origin
from hoso_app.domain.ids import BatchId, DocumentId
from hoso_app.storage.tables import ChangeBatchRow, ChangeRow, ListChangeRow

_CHANGES_AT_ONCE = 500
_BY_PROGRAM = frozenset({"reread", "scan"})
"""Actions in which the program emptied a field, not a person."""


@dataclass(frozen=True, slots=True)
class StoredChange:
    """A change with the evidence that the value had before, and has since."""

    document_id: DocumentId
    field: str
    before: str | None
    after: str | None
    evidence_before: Evidence | None = None
    evidence_after: Evidence | None = None


@dataclass(frozen=True, slots=True)
class ListChange:
    """An entry of a list before and after, in the text form of ``list_entries``."""

    subject: str
    before: str | None
    after: str | None


def add_batch(
    session: Session,
    action: str,
    changes: Iterable[StoredChange],
    *,
    who: str,
    now: datetime,
    lists: Iterable[ListChange] = (),
) -> BatchId:
    """Record an action; steps that were undone before it cannot be redone any more."""
    undone = select(ChangeBatchRow).where(ChangeBatchRow.is_undone, ChangeBatchRow.is_undoable)
    for row in session.scalars(undone):
        row.is_undoable = False  # it stays in the audit log, but leaves the stack
    batch = ChangeBatchRow(action=action, who=who, at=now)
    session.add(batch)
    session.flush()
    _add_changes(session, batch.id, changes)
    _add_list_changes(session, batch.id, lists)
    return BatchId(batch.id)


def extend_batch(
    session: Session,
    batch_id: BatchId,
    changes: Iterable[StoredChange],
    lists: Iterable[ListChange] = (),
) -> bool:
    """Add changes to a step; return False where it was taken back meanwhile."""
    batch = session.get(ChangeBatchRow, batch_id)
    if batch is None or batch.is_undone or not batch.is_undoable:
        return False
    _add_changes(session, batch_id, changes)
    _add_list_changes(session, batch_id, lists)
    return True


def add_log(
    session: Session, action: str, changes: Iterable[StoredChange], *, who: str, now: datetime
) -> None:
    """Record an action that is told in the history, but is no step of undo."""
    batch = session.execute(
        insert(ChangeBatchRow).returning(ChangeBatchRow.id),
        {"action": action, "who": who, "at": now, "is_undoable": False, "is_undone": False},
    ).scalar_one()
    _add_changes(session, batch, changes)


def _add_changes(session: Session, batch_id: int, changes: Iterable[StoredChange]) -> None:
    rows = [
        {
            "batch_id": batch_id,
            "document_id": change.document_id,
            "field": change.field,
            "before": change.before,
            "after": change.after,
            "evidence_before": _dump(change.evidence_before),
            "evidence_after": _dump(change.evidence_after),
        }
        for change in changes
    ]
    if rows:
        session.execute(insert(ChangeRow), rows)


def _add_list_changes(session: Session, batch_id: int, changes: Iterable[ListChange]) -> None:
    session.add_all(
        ListChangeRow(
            batch_id=batch_id, subject=change.subject, before=change.before, after=change.after
        )
        for change in changes
    )
    session.flush()


def list_changes(
    session: Session, batch_id: BatchId, *, newest_first: bool
) -> tuple[ListChange, ...]:
    """Return what a step did to lists, in the order in which it was done or back."""
    order = ListChangeRow.id.desc() if newest_first else ListChangeRow.id.asc()
    query = select(ListChangeRow).where(ListChangeRow.batch_id == batch_id).order_by(order)
    return tuple(ListChange(row.subject, row.before, row.after) for row in session.scalars(query))


def newest_done(session: Session) -> ChangeBatch | None:
    """Return the step that undo would take back."""
    return _first(session, is_undone=False)


def oldest_undone(session: Session) -> ChangeBatch | None:
    """Return the step that redo would do again."""
    return _first(session, is_undone=True)


def _first(session: Session, *, is_undone: bool) -> ChangeBatch | None:
    order = ChangeBatchRow.id.asc() if is_undone else ChangeBatchRow.id.desc()
    query = (
        select(ChangeBatchRow)
        .where(ChangeBatchRow.is_undoable, ChangeBatchRow.is_undone == is_undone)
        .order_by(order)
        .limit(1)
    )
    row = session.scalar(query)
    return None if row is None else _summary(session, row)


def _summary(session: Session, row: ChangeBatchRow) -> ChangeBatch:
    """Return a step with its first change of each field."""
    is_part = ChangeRow.batch_id == row.id
    count = session.scalar(select(func.count(ChangeRow.document_id.distinct())).where(is_part))
    first = select(func.min(ChangeRow.id)).where(is_part).group_by(ChangeRow.field)
    query = select(ChangeRow).where(ChangeRow.id.in_(first)).order_by(ChangeRow.id)
    return _batch(row, session.scalars(query), count or 0)


def stored_changes(
    session: Session, batch_id: BatchId, *, newest_first: bool
) -> Iterator[tuple[StoredChange, ...]]:
    """Yield the changes of a step in parts, in the order in which they were made or back."""
    order = ChangeRow.id.desc() if newest_first else ChangeRow.id.asc()
    query = select(ChangeRow).where(ChangeRow.batch_id == batch_id).order_by(order)
    last: int | None = None
    while True:
        behind = (
            [] if last is None else [ChangeRow.id < last if newest_first else ChangeRow.id > last]
        )
        part = session.scalars(query.where(*behind).limit(_CHANGES_AT_ONCE)).all()
        if not part:
            return
        yield tuple(map(_stored, part))
        last = part[-1].id


def count_changes(session: Session, batch_id: BatchId) -> int:
    """Return how many values a step changed."""
    query = select(func.count()).select_from(ChangeRow).where(ChangeRow.batch_id == batch_id)
    return session.scalar(query) or 0


def _stored(row: ChangeRow) -> StoredChange:
    return StoredChange(
        DocumentId(row.document_id),
        row.field,
        row.before,
        row.after,
        _load(row.evidence_before),
        _load(row.evidence_after),
    )


def set_undone(session: Session, batch_id: BatchId, *, is_undone: bool) -> None:
    """Note that a step was taken back, or done again."""
    row = session.get_one(ChangeBatchRow, batch_id)
    row.is_undone = is_undone


def pass_over(session: Session, batch_id: BatchId) -> None:
    """Take a step off the stack of undo and redo; it stays in the audit log."""
    session.get_one(ChangeBatchRow, batch_id).is_undoable = False


def of_document(session: Session, document_id: DocumentId) -> tuple[ChangeBatch, ...]:
    """Return what was done to a document, newest first; only its own changes."""
    query = (
        select(ChangeBatchRow, ChangeRow)
        .join(ChangeRow, ChangeRow.batch_id == ChangeBatchRow.id)
        .where(ChangeRow.document_id == document_id)
        .order_by(ChangeBatchRow.id.desc(), ChangeRow.id)
    )
    return tuple(
        _batch(batch, (change for _, change in found), 1)
        for batch, found in groupby(session.execute(query), key=lambda pair: pair[0])
    )


def former_value(session: Session, document_id: DocumentId, field: str) -> str | None:
    """Return what a field had before it was changed last; None for nothing, or no change."""
    return former_values(session, [document_id], field).get(document_id)


def former_values(
    session: Session, ids: Sequence[DocumentId], field: str
) -> dict[DocumentId, str | None]:
    """Return what documents had in a field before it was changed last; at most 500."""
    query = (
        select(ChangeRow.document_id, ChangeRow.before)
        .join(ChangeBatchRow, ChangeBatchRow.id == ChangeRow.batch_id)
        .where(
            ChangeRow.document_id.in_(ids),
            ChangeRow.field == field,
            ChangeBatchRow.is_undone.is_(False),
        )
        .order_by(ChangeRow.id)
    )
    return {DocumentId(one): before for one, before in session.execute(query)}


def cleared_by_hand(session: Session, document_id: DocumentId) -> tuple[str, ...]:
    """Return the fields of a document that a person emptied, and nobody filled since."""
    query = (
        select(ChangeRow.field, ChangeRow.after, ChangeBatchRow.action)
        .join(ChangeBatchRow, ChangeBatchRow.id == ChangeRow.batch_id)
        .where(ChangeRow.document_id == document_id, ChangeBatchRow.is_undone.is_(False))
        .order_by(ChangeRow.id)
    )
    last = {field: (after, action) for field, after, action in session.execute(query)}
    return tuple(
        field
        for field, (after, action) in last.items()
        if after is None and action not in _BY_PROGRAM
    )


def _batch(row: ChangeBatchRow, rows: Iterable[ChangeRow], document_count: int) -> ChangeBatch:
    changes = tuple(
        FieldChange(DocumentId(change.document_id), change.field, change.before, change.after)
        for change in rows
    )
    at = row.at.replace(tzinfo=UTC)
    return ChangeBatch(
        BatchId(row.id), row.action, row.who, at, row.is_undone, changes, document_count
    )


def _dump(evidence: Evidence | None) -> str | None:
    if evidence is None:
        return None
    return json.dumps(
        [
            evidence.value,
            evidence.confidence,
            evidence.rule,
            evidence.origin.value,
            evidence.start,
            evidence.end,
        ],
        ensure_ascii=False,
    )


def _load(text: str | None) -> Evidence | None:
    if text is None:
        return None
    value, confidence, rule, origin, start, end = json.loads(text)
    return Evidence(value, confidence, rule, Origin(origin), start, end)
