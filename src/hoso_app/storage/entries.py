"""What the index learns about documents."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from hoso_app.domain import catalogue
from hoso_app.domain.dates import PartialDate
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import IndexEntry
from hoso_app.storage.tables import (
    CommitteeRow,
    DocumentRecord,
    DossierDocumentRow,
    EvidenceRow,
    TextRow,
)


class EntryMaker:
    """Makes index entries; reads the tree of committees once for a whole batch."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._committees = {row.id: row for row in session.scalars(select(CommitteeRow))}
        self._before: dict[int, list[str]] = {}
        for row in self._committees.values():
            if row.successor_id is not None:
                self._before.setdefault(row.successor_id, []).append(row.name)

    def entries(self, ids: Sequence[DocumentId]) -> Iterator[IndexEntry]:
        """Yield the entries of those documents that exist. At most 500 at a time."""
        dossiers: dict[int, list[str]] = {}
        query = select(DossierDocumentRow).where(DossierDocumentRow.document_id.in_(ids))
        for place in self._session.scalars(query):
            dossiers.setdefault(place.document_id, []).append(str(place.dossier_id))
        records = (
            select(DocumentRecord, TextRow.text, TextRow.missing)
            .outerjoin(TextRow, TextRow.document_id == DocumentRecord.id)
            .where(DocumentRecord.id.in_(ids))
            .options(
                selectinload(DocumentRecord.originals),
                selectinload(DocumentRecord.tags),
                selectinload(DocumentRecord.term),
                selectinload(DocumentRecord.evidence.and_(EvidenceRow.origin == "hand")),
            )
        )
        for record, text, missing in self._session.execute(records):
            entry = self._entry(record, text or "", tuple(dossiers.get(record.id, ())))
            yield replace(entry, missing_text=missing)

    def _entry(self, record: DocumentRecord, text: str, dossiers: tuple[str, ...]) -> IndexEntry:
        date = PartialDate.from_iso(record.sorted_on) if record.sorted_on else None
        chain = self._chain(record.issuer_id)
        return IndexEntry(
            document_id=DocumentId(record.id),
            title=record.abstract or "",
            document_number=record.document_number,
            body=text,
            issuer=record.issuer,
            issuer_aliases=() if record.issuer_id is None else self._aliases(record.issuer_id),
            superior=record.superior,
            document_type=record.document_type,
            signer=record.signer,
            file_name=record.originals[0].name if record.originals else "",
            note=record.note,
            committees=tuple(str(one) for one in chain),
            term=f"{record.term.first_year}-{record.term.last_year}" if record.term else None,
            tags=tuple(tag.name for tag in record.tags),
            dossiers=dossiers,
            state=record.state,
            is_starred=record.is_starred,
            has_text=bool(text),
            date_key=int(date.first_day.strftime("%Y%m%d")) if date else 0,
            last_date_key=int(date.last_day.strftime("%Y%m%d")) if date else 0,
            number=record.number,
        )

    def _chain(self, committee_id: int | None) -> list[int]:
        chain: list[int] = []
        while committee_id is not None and committee_id not in chain:
            chain.append(committee_id)
            committee_id = self._committees[committee_id].parent_id
        return chain

    def _aliases(self, committee_id: int) -> tuple[str, ...]:
        """Return other names of a committee, and those of the ones before and after it."""
        row = self._committees[committee_id]
        names = [alias.alias for alias in row.aliases]
        entry = catalogue.entry(row.catalogue_code) if row.catalogue_code else None
        following = (catalogue.entry(code) for code in (entry.successors if entry else ()))
        names += [one.name for one in following if one is not None]
        if row.successor_id is not None:
            names.append(self._committees[row.successor_id].name)
        names += self._before.get(committee_id, [])
        return tuple(name for name in dict.fromkeys(names) if name != row.name)
