"""Dossiers and the documents in them."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.dossiers import Dossier
from hoso_app.domain.errors import NameTakenError, NotFoundError
from hoso_app.domain.ids import DocumentId, DossierId
from hoso_app.storage.tables import DossierDocumentRow, DossierRow, ListChangeRow, SettingRow

_LAST_ID = "last_dossier_id"
_SUBJECT = "dossier:"


def all_dossiers(session: Session) -> tuple[Dossier, ...]:
    """Return every dossier by its code."""
    query = (
        select(DossierRow, func.count(DossierDocumentRow.document_id))
        .outerjoin(DossierDocumentRow, DossierDocumentRow.dossier_id == DossierRow.id)
        .group_by(DossierRow.id)
        .order_by(DossierRow.code)
    )
    return tuple(_dossier(row, count) for row, count in session.execute(query))


def check_free(session: Session, code: str, dossier_id: int | None = None) -> None:
    """Make sure that no other dossier has a code.

    Raises:
        NameTakenError: Another one has it.
    """
    found = with_code(session, code)
    if found is not None and found != dossier_id:
        raise NameTakenError("dossier", code)


def with_code(session: Session, code: str) -> DossierId | None:
    """Return the dossier of a code; None where no one has it."""
    found = session.scalar(select(DossierRow.id).where(DossierRow.code == code))
    return None if found is None else DossierId(found)


def next_id(session: Session) -> DossierId:
    """Return an identifier that no dossier has or ever had, and note it as used.

    Rules and saved searches name dossiers by it: they must not come to mean
    another one after theirs was deleted.
    """
    row = session.get(SettingRow, _LAST_ID)
    last = _highest_in_history(session) if row is None else int(row.value)
    last = max(last, session.scalar(select(func.max(DossierRow.id))) or 0) + 1
    session.merge(SettingRow(name=_LAST_ID, value=str(last)))
    return DossierId(last)


def _highest_in_history(session: Session) -> int:
    """Return the highest identifier that a step told of, for libraries that noted none."""
    told = select(ListChangeRow.subject).where(ListChangeRow.subject.startswith(_SUBJECT))
    return max((int(one.removeprefix(_SUBJECT)) for one in session.scalars(told)), default=0)


def get(session: Session, dossier_id: DossierId) -> Dossier:
    """Return a dossier.

    Raises:
        NotFoundError: There is no such dossier.
    """
    row = session.get(DossierRow, dossier_id)
    if row is None:
        raise NotFoundError("dossier", str(dossier_id))
    return _dossier(row, len(documents(session, dossier_id)))


def exists(session: Session, dossier_id: int) -> bool:
    """Return whether there is a dossier of that identifier."""
    return session.get(DossierRow, dossier_id) is not None


def last_position(session: Session, dossier_id: int) -> int:
    """Return the position of the last document of a dossier, 0 where it is empty.

    Raises:
        NotFoundError: There is no such dossier.
    """
    if not exists(session, dossier_id):
        raise NotFoundError("dossier", str(dossier_id))
    query = select(func.max(DossierDocumentRow.position)).where(
        DossierDocumentRow.dossier_id == dossier_id
    )
    return session.scalar(query) or 0


def documents(session: Session, dossier_id: DossierId) -> tuple[DocumentId, ...]:
    """Return the documents of a dossier in their order."""
    query = (
        select(DossierDocumentRow.document_id)
        .where(DossierDocumentRow.dossier_id == dossier_id)
        .order_by(DossierDocumentRow.position, DossierDocumentRow.document_id)
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
