"""What the index learns about documents."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from hoso_app.domain import catalogue
from hoso_app.domain.dates import PartialDate
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import IndexEntry
from hoso_app.storage.list_rows import first_name_query, grouped, tags_of
from hoso_app.storage.tables import (
    CommitteeRow,
    DocumentRecord,
    DossierDocumentRow,
    TermRow,
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
        """Yield the entries of those documents that exist. At most 500 at a time.

        Columns and no mapped rows: an index of 100,000 is built of them, and while there is
        none, every question is answered by them.
        """
        wanted = {"ids": ids}
        dossiers = grouped(self._session.execute(_DOSSIERS, wanted))
        tags = tags_of(self._session, ids)
        for row in self._session.execute(_ENTRIES, wanted):
            yield self._entry(row, tags.get(row.id, ()), dossiers.get(row.id, ()))

    def _entry(self, row: Any, tags: Sequence[str], dossiers: Sequence[int]) -> IndexEntry:
        date = PartialDate.from_iso(row.sorted_on) if row.sorted_on else None
        chain = self._chain(row.issuer_id)
        return IndexEntry(
            document_id=DocumentId(row.id),
            title=row.abstract or "",
            document_number=row.document_number,
            body=row.text or "",
            issuer=row.issuer,
            issuer_aliases=() if row.issuer_id is None else self._aliases(row.issuer_id),
            superior=row.superior,
            document_type=row.document_type,
            signer=row.signer,
            file_name=row.file_name or "",
            note=row.note,
            committees=tuple(str(one) for one in chain),
            term=None if row.first_year is None else f"{row.first_year}-{row.last_year}",
            tags=tuple(tags),
            dossiers=tuple(map(str, dossiers)),
            state=row.state,
            is_starred=row.is_starred,
            has_text=bool(row.text),
            missing_text=row.missing,
            date_key=int(date.first_day.strftime("%Y%m%d")) if date else 0,
            last_date_key=int(date.last_day.strftime("%Y%m%d")) if date else 0,
            number=row.number,
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


def _entries_query() -> Select[Any]:
    document, term, texts = (
        DocumentRecord.__table__.c,
        TermRow.__table__.c,
        TextRow.__table__.c,
    )
    return (
        select(
            document.id,
            document.state,
            document.document_type,
            document.number,
            document.document_number,
            document.issuer,
            document.issuer_id,
            document.superior,
            document.sorted_on,
            document.abstract,
            document.signer,
            document.note,
            document.is_starred,
            term.first_year,
            term.last_year,
            first_name_query(document.id).label("file_name"),
            texts.text,
            texts.missing,
        )
        .select_from(DocumentRecord.__table__)
        .outerjoin(TermRow.__table__, term.id == document.term_id)
        .outerjoin(TextRow.__table__, texts.document_id == document.id)
        .where(document.id.in_(bindparam("ids", expanding=True)))
        .order_by(document.id)
    )


def _dossiers_query() -> Select[Any]:
    place = DossierDocumentRow.__table__.c
    return select(place.document_id, place.dossier_id).where(
        place.document_id.in_(bindparam("ids", expanding=True))
    )


_ENTRIES = _entries_query()
_DOSSIERS = _dossiers_query()
