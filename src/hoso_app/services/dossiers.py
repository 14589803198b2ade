"""Dossiers: making them, filling them, looking into them."""

from collections.abc import Sequence
from pathlib import Path

from hoso_app.domain.changes import Changes
from hoso_app.domain.documents import DocumentState
from hoso_app.domain.dossiers import Dossier
from hoso_app.domain.errors import DiskError, InvalidValueError, NotFoundError
from hoso_app.domain.ids import DocumentId, DossierId
from hoso_app.domain.text import nfc
from hoso_app.services.contents_list import contents_line, write_contents
from hoso_app.services.documents import DocumentService
from hoso_app.services.steps import Watch
from hoso_app.storage import documents, dossiers
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

    def add(
        self, dossier_id: DossierId, ids: Sequence[DocumentId], watch: Watch | None = None
    ) -> Changes:
        """Put documents at the end of a dossier; can be undone.

        Raises:
            NotFoundError: There is no such dossier.
        """
        return self._documents.put_in_dossier(ids, dossier_id, watch)

    def remove(
        self, dossier_id: DossierId, ids: Sequence[DocumentId], watch: Watch | None = None
    ) -> Changes:
        """Take documents out of a dossier; can be undone."""
        return self._documents.take_from_dossier(ids, dossier_id, watch)

    def write_contents(self, dossier_id: DossierId, path: Path) -> int:
        """Write the list of contents into a file (``.docx`` or ``.xlsx``); return its papers.

        Papers in the trash are left out.

        Raises:
            NotFoundError: There is no such dossier.
            DiskError: The file cannot be written.
        """
        with self._database.read() as session:
            found = [one for one in dossiers.all_dossiers(session) if one.id == dossier_id]
            if not found:
                raise NotFoundError("dossier", str(dossier_id))
            papers = [
                documents.get(session, one) for one in dossiers.documents(session, dossier_id)
            ]
        lines = [contents_line(paper) for paper in papers if paper.state is not DocumentState.TRASH]
        try:
            write_contents(path, found[0], lines)
        except OSError as error:
            raise DiskError(str(path), str(error)) from error
        return len(lines)

    def documents(self, dossier_id: DossierId) -> tuple[DocumentId, ...]:
        """Return the documents of a dossier in their order."""
        with self._database.read() as session:
            return dossiers.documents(session, dossier_id)
