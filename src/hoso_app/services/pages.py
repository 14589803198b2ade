"""The pages of a paper as they look, for reading on the screen."""

from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from threading import Lock

from hoso_app.domain.errors import NoOriginalError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.pages import PAGED_SUFFIXES, PageBox, PageImage, PageLetters, PageSize
from hoso_app.domain.work import CancelToken
from hoso_app.extraction.page_images import PagePainter
from hoso_app.filestore.store import FileStore
from hoso_app.services.page_marks import boxes_of
from hoso_app.storage import documents
from hoso_app.storage.engine import Database

_KEPT_PAGES = 64
"""Pages whose letters are kept; one takes some 200 KB."""


class PageService:
    """Draws the pages of papers that have pages: PDF files, photos and scans."""

    def __init__(self, database: Database, store: FileStore) -> None:
        self._database = database
        self._store = store
        self._painter = PagePainter()
        # A process of its own: letters of a scan take seconds, and pages must not wait.
        self._letter_reader = PagePainter()
        self._letters: OrderedDict[tuple[Path, int], PageLetters] = OrderedDict()
        self._lock = Lock()

    def sizes(
        self, document_id: DocumentId, token: CancelToken | None = None
    ) -> tuple[PageSize, ...]:
        """Return the sizes of the pages; none where the paper has none.

        Raises:
            CancelledError: The token was cancelled.
            DocumentNotFoundError: No document has that identifier.
            ReadingError: The file cannot be drawn.
        """
        path = self._path(document_id)
        return () if path is None else self._painter.sizes(path, token)

    def image(
        self, document_id: DocumentId, page: int, width: int, token: CancelToken | None = None
    ) -> PageImage:
        """Draw a page (from 0), ``width`` dots wide.

        Raises:
            CancelledError: The token was cancelled.
            DocumentNotFoundError: No document has that identifier.
            NoOriginalError: The paper has no pages.
            ReadingError: The page cannot be drawn.
        """
        path = self._path(document_id)
        if path is None:
            raise NoOriginalError(document_id)
        return self._painter.image(path, page, width, token)

    def marks(
        self,
        document_id: DocumentId,
        page: int,
        text: str,
        spans: Sequence[tuple[int, int]],
        token: CancelToken | None = None,
    ) -> tuple[tuple[PageBox, ...], ...]:
        """Return where spans of a page's text stand on the page, for each a box a line.

        Args:
            document_id: The paper.
            page: Which page, from 0.
            text: The text of that page as it was extracted.
            spans: Places in that text.
            token: Tells when nobody waits for it any more.

        Raises:
            CancelledError: The token was cancelled.
            DocumentNotFoundError: No document has that identifier.
            ReadingError: The page cannot be read.
        """
        path = self._path(document_id)
        if path is None:
            return tuple(() for _ in spans)
        return boxes_of(text, spans, self._letters_of(path, page, token))

    def letters(
        self, document_id: DocumentId, page: int, token: CancelToken | None = None
    ) -> PageLetters:
        """Return the letters of a page (from 0); those of a picture take seconds.

        Raises:
            CancelledError: The token was cancelled.
            DocumentNotFoundError: No document has that identifier.
            ReadingError: The page cannot be read.
        """
        path = self._path(document_id)
        return PageLetters("", ()) if path is None else self._letters_of(path, page, token)

    def close(self) -> None:
        """End what draws."""
        self._painter.close()
        self._letter_reader.close()

    def _letters_of(self, path: Path, page: int, token: CancelToken | None) -> PageLetters:
        with self._lock:
            known = self._letters.get((path, page))
        if known is None:
            known = self._letter_reader.letters(path, page, token)
            with self._lock:
                self._letters[path, page] = known
                while len(self._letters) > _KEPT_PAGES:
                    self._letters.popitem(last=False)
        return known

    def _path(self, document_id: DocumentId) -> Path | None:
        with self._database.read() as session:
            originals = documents.get(session, document_id).originals
        if not originals or Path(originals[0].name).suffix.lower() not in PAGED_SUFFIXES:
            return None
        return self._store.path_of(originals[0].sha256)
