"""Dossiers: making them, filling them, looking into them."""

from collections.abc import Sequence

from hoso_app.domain.changes import Changes
from hoso_app.domain.dossiers import Dossier
from hoso_app.domain.errors import InvalidValueError
from hoso_app.domain.ids import DocumentId, DossierId
from hoso_app.domain.text import nfc
from hoso_app.services.documents import DocumentService
from hoso_app.storage import dossiers
from hoso_app.storage.engine import Database


class DossierService:
    """Opens dossiers and orders the papers in them."""

    def __init__(self, database: Database, documents: DocumentService) -> None:
        self._database = database
        self._documents = documents

    def all(self) -> tuple[Dossier, ...]:
        """Return every dossier."""
        with self._database.read() as session:
            return dossiers.all_dossiers(session)

    def create(self, code: str, title: str, retention_years: int | None = None) -> Changes:
        """Open a dossier.

        Raises:
            InvalidValueError: Code or title is empty.
            NameTakenError: Another dossier has that code.
        """
        wanted = nfc(code).strip(), nfc(title).strip()
        if not all(wanted):
            raise InvalidValueError("dossiers", code)
        with self._database.write() as session:
            dossiers.create(session, *wanted, retention_years)
        return Changes(lists=True)

    def add(self, dossier_id: DossierId, ids: Sequence[DocumentId]) -> Changes:
        """Put documents at the end of a dossier; can be undone.

        Raises:
            NotFoundError: There is no such dossier.
        """
        return self._documents.put_in_dossier(ids, dossier_id)

    def remove(self, dossier_id: DossierId, ids: Sequence[DocumentId]) -> Changes:
        """Take documents out of a dossier; can be undone."""
        return self._documents.take_from_dossier(ids, dossier_id)

    def documents(self, dossier_id: DossierId) -> tuple[DocumentId, ...]:
        """Return the documents of a dossier in their order."""
        with self._database.read() as session:
            return dossiers.documents(session, dossier_id)
