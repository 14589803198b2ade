"""Dossiers and the documents in them."""

from collections.abc import Sequence

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.dossiers import Dossier
from hoso_app.domain.errors import NameTakenError, NotFoundError
from hoso_app.domain.ids import DocumentId, DossierId
from hoso_app.storage.tables import DossierDocumentRow, DossierRow


def all_dossiers(session: Session) -> tuple[Dossier, ...]:
    """Return every dossier by its code."""
    query = (
        select(DossierRow, func.count(DossierDocumentRow.document_id))
        .outerjoin(DossierDocumentRow, DossierDocumentRow.dossier_id == DossierRow.id)
        .group_by(DossierRow.id)
        .order_by(DossierRow.code)
    )
    return tuple(_dossier(row, count) for row, count in session.execute(query))


def create(session: Session, code: str, title: str, retention_years: int | None) -> DossierId:
    """Open a dossier.

    Raises:
        NameTakenError: Another dossier has that code.
    """
    if session.scalar(select(DossierRow.id).where(DossierRow.code == code)) is not None:
        raise NameTakenError("dossier", code)
    row = DossierRow(code=code, title=title, retention_years=retention_years)
    session.add(row)
    session.flush()
    return DossierId(row.id)


def exists(session: Session, dossier_id: int) -> bool:
    """Return whether there is a dossier of that identifier."""
    return session.get(DossierRow, dossier_id) is not None


def add(session: Session, dossier_id: DossierId, ids: Sequence[DocumentId]) -> None:
    """Put documents at the end of a dossier; those in it stay where they are.

    Raises:
        NotFoundError: There is no such dossier.
    """
    if session.get(DossierRow, dossier_id) is None:
        raise NotFoundError("dossier", str(dossier_id))
    present = set(documents(session, dossier_id))
    last = session.scalar(
        select(func.max(DossierDocumentRow.position)).where(
            DossierDocumentRow.dossier_id == dossier_id
        )
    )
    fresh = [one for one in ids if one not in present]
    for position, document_id in enumerate(fresh, (last or 0) + 1):
        session.add(
            DossierDocumentRow(dossier_id=dossier_id, document_id=document_id, position=position)
        )


def remove(session: Session, dossier_id: DossierId, ids: Sequence[DocumentId]) -> None:
    """Take documents out of a dossier; the documents stay."""
    session.execute(
        delete(DossierDocumentRow).where(
            DossierDocumentRow.dossier_id == dossier_id, DossierDocumentRow.document_id.in_(ids)
        )
    )


def documents(session: Session, dossier_id: DossierId) -> tuple[DocumentId, ...]:
    """Return the documents of a dossier in their order."""
    query = (
        select(DossierDocumentRow.document_id)
        .where(DossierDocumentRow.dossier_id == dossier_id)
        .order_by(DossierDocumentRow.position)
    )
    return tuple(map(DocumentId, session.scalars(query)))


def _dossier(row: DossierRow, count: int) -> Dossier:
    return Dossier(
        DossierId(row.id),
        row.code,
        row.title,
        row.retention_years,
        PartialDate.from_iso(row.opened_on) if row.opened_on else None,
        PartialDate.from_iso(row.closed_on) if row.closed_on else None,
        count,
    )
