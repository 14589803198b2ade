"""Committees of the library."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, ScalarSelect, and_, func, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from hoso_app.domain.committees import CatalogueEntry, Committee, Level
from hoso_app.domain.errors import NotFoundError
from hoso_app.domain.ids import CommitteeId, DocumentId
from hoso_app.domain.text import fold
from hoso_app.storage import index_queue
from hoso_app.storage.tables import (
    ChangeBatchRow,
    CommitteeAliasRow,
    CommitteeRow,
    CongressRow,
    DocumentRecord,
)

CHANGED_BY = ("edit_committee", "merge_committee")
"""Actions that change committees, by the names that steps are told under."""


def all_committees(session: Session) -> tuple[Committee, ...]:
    """Return every committee of the library."""
    return tuple(map(_committee, session.scalars(select(CommitteeRow).order_by(CommitteeRow.id))))


def extent(session: Session) -> tuple[int, ...]:
    """Return numbers that change when a committee, a name or a successor is added."""
    query = select(
        func.count(),
        func.count(CommitteeRow.successor_id),
        select(func.count()).select_from(CommitteeAliasRow).scalar_subquery(),
        _steps(),
        _steps(ChangeBatchRow.is_undone),
    ).select_from(CommitteeRow)
    return tuple(session.execute(query).one())


def _steps(*conditions: ColumnElement[bool] | InstrumentedAttribute[bool]) -> ScalarSelect[int]:
    """Count the steps that changed committees, which may leave their number as it was."""
    is_one = ChangeBatchRow.action.in_(CHANGED_BY)
    query = select(func.count()).select_from(ChangeBatchRow).where(is_one, *conditions)
    return query.scalar_subquery()


def get(session: Session, committee_id: CommitteeId) -> Committee:
    """Return a committee.

    Raises:
        NotFoundError: There is no such committee.
    """
    row = session.get(CommitteeRow, committee_id)
    if row is None:
        raise NotFoundError("committee", str(committee_id))
    return _committee(row)


def papers(session: Session, committee_id: CommitteeId) -> tuple[DocumentId, ...]:
    """Return the documents that a committee issued, those in the trash too."""
    query = (
        select(DocumentRecord.id)
        .where(DocumentRecord.issuer_id == committee_id)
        .order_by(DocumentRecord.id)
    )
    return tuple(map(DocumentId, session.scalars(query)))


def congress_terms(session: Session, committee_id: CommitteeId) -> tuple[int, ...]:
    """Return the keys of the terms whose congresses are known of a committee."""
    query = select(CongressRow.term_id).where(CongressRow.committee_id == committee_id)
    return tuple(session.scalars(query))


def by_catalogue_code(session: Session, code: str) -> CommitteeId | None:
    """Return the committee that stands for a catalogue entry."""
    found = session.scalar(select(CommitteeRow.id).where(CommitteeRow.catalogue_code == code))
    return None if found is None else CommitteeId(found)


def catalogue_codes(session: Session) -> tuple[str, ...]:
    """Return the codes of the catalogue entries that the library has."""
    query = select(CommitteeRow.catalogue_code).where(CommitteeRow.catalogue_code.is_not(None))
    return tuple(code for code in session.scalars(query) if code is not None)


def by_name(session: Session, name: str, parent_id: CommitteeId | None) -> CommitteeId | None:
    """Return the one committee of that name, under a parent where it is known.

    Another name that a person gave to a committee means it wherever it stands.
    """
    folded = fold(name)
    aliases = select(CommitteeAliasRow.committee_id).where(CommitteeAliasRow.folded == folded)
    is_named = CommitteeRow.folded == folded
    if parent_id is not None:
        is_here = or_(CommitteeRow.parent_id == parent_id, CommitteeRow.parent_id.is_(None))
        is_named = and_(is_named, is_here)
    query = select(CommitteeRow.id).where(or_(is_named, CommitteeRow.id.in_(aliases)))
    found = session.scalars(query.limit(2)).all()
    return CommitteeId(found[0]) if len(found) == 1 else None


def add_entry(
    session: Session, entry: CatalogueEntry, parent_id: CommitteeId | None
) -> CommitteeId:
    """Add a committee from the catalogue."""
    row = CommitteeRow(
        name=entry.name,
        folded=fold(entry.name),
        level=entry.level.value,
        issuer_code=entry.issuer_code or None,
        parent_id=parent_id,
        valid_from=entry.valid_from,
        valid_until=entry.valid_until,
        catalogue_code=entry.code,
    )
    session.add(row)
    session.flush()
    return CommitteeId(row.id)


def add(
    session: Session, name: str, level: Level, parent_id: CommitteeId | None = None
) -> CommitteeId:
    """Add a committee that the catalogue does not have."""
    row = CommitteeRow(name=name, folded=fold(name), level=level.value, parent_id=parent_id)
    session.add(row)
    session.flush()
    return CommitteeId(row.id)


def set_own(session: Session, committee_id: CommitteeId) -> None:
    """Mark the committee whose office this is."""
    session.execute(update(CommitteeRow).values(is_own=CommitteeRow.id == committee_id))


def link_successors(session: Session, entries: Iterable[CatalogueEntry]) -> None:
    """Link committees of the library to the ones that follow them, where there is one.

    Papers of those that follow are found by the old name as well from then on.
    """
    for entry in entries:
        if len(entry.successors) != 1:
            continue
        successor = by_catalogue_code(session, entry.successors[0])
        if successor is not None:
            session.execute(
                update(CommitteeRow)
                .where(CommitteeRow.catalogue_code == entry.code)
                .values(successor_id=successor)
            )
            issued = select(DocumentRecord.id).where(DocumentRecord.issuer_id == successor)
            index_queue.add(session, map(DocumentId, session.scalars(issued)))


def _committee(row: CommitteeRow) -> Committee:
    return Committee(
        id=CommitteeId(row.id),
        name=row.name,
        level=Level(row.level),
        issuer_code=row.issuer_code,
        parent_id=None if row.parent_id is None else CommitteeId(row.parent_id),
        aliases=tuple(alias.alias for alias in row.aliases),
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        successor_id=None if row.successor_id is None else CommitteeId(row.successor_id),
        catalogue_code=row.catalogue_code,
        is_own=row.is_own,
    )
