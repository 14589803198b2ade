"""The pages of a paper as they look, for reading on the screen."""

from pathlib import Path

from hoso_app.domain.errors import NoOriginalError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.pages import PageImage, PageSize
from hoso_app.extraction.page_images import PagePainter
from hoso_app.filestore.store import FileStore
from hoso_app.storage import documents
from hoso_app.storage.engine import Database

_PDF = ".pdf"


class PageService:
    """Draws the pages of papers that have pages: PDF files, scanned ones among them."""

    def __init__(self, database: Database, store: FileStore) -> None:
        self._database = database
        self._store = store
        self._painter = PagePainter()

    def sizes(self, document_id: DocumentId) -> tuple[PageSize, ...]:
        """Return the sizes of the pages; none where the paper is no PDF.

        Raises:
            DocumentNotFoundError: No document has that identifier.
            ReadingError: The file cannot be drawn.
        """
        path = self._path(document_id)
        return () if path is None else self._painter.sizes(path)

    def image(self, document_id: DocumentId, page: int, width: int) -> PageImage:
        """Draw a page (from 0), ``width`` dots wide.

        Raises:
            DocumentNotFoundError: No document has that identifier.
            NoOriginalError: The paper has no pages.
            ReadingError: The page cannot be drawn.
        """
        path = self._path(document_id)
        if path is None:
            raise NoOriginalError(document_id)
        return self._painter.image(path, page, width)

    def close(self) -> None:
        """End what draws."""
        self._painter.close()

    def _path(self, document_id: DocumentId) -> Path | None:
        with self._database.read() as session:
            originals = documents.get(session, document_id).originals
        if not originals or Path(originals[0].name).suffix.lower() != _PDF:
            return None
        return self._store.path_of(originals[0].sha256)
