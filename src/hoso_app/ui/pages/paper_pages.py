"""The pages of a paper as they look, with the places marked that its text tells of."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage

from hoso_app.domain.errors import HosoError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.pages import PageBox, PageImage, PageLetters, PageSize
from hoso_app.jobs.runner import Job
from hoso_app.ui.job_bridge import LatestJob
from hoso_app.ui.models.loading import OpenedDocument
from hoso_app.ui.pages.workspace import Workspace
from hoso_app.ui.widgets.page_view import Mark, MarkKind, PageView

Span = tuple[int, int]
Boxes = tuple[PageBox, ...]


class PaperPages(QObject):
    """Leads the view of pages: has them measured, drawn, and marked as they come in sight."""

    def __init__(self, view: PageView, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._workspace = workspace
        self._shown: DocumentId | None = None
        self._opened: OpenedDocument | None = None
        self._hits: tuple[Span, ...] = ()
        self._current: int | None = None
        self._pointed: Span | None = None
        self._boxes: dict[Span, Boxes] = {}
        self._asked: set[Span] = set()
        self._goes_to: Span | None = None
        self._drawing: dict[int, Job[PageImage]] = {}
        self._locating: dict[Job[tuple[Boxes, ...]], tuple[int, tuple[Span, ...]]] = {}
        self._has_warned = False
        self._measuring: LatestJob[tuple[PageSize, ...]] = LatestJob(
            workspace.draw, workspace.bridge
        )
        view.page_wanted.connect(self._on_view_page_wanted)
        view.sight_changed.connect(self._on_view_sight_changed)
        view.letters_wanted.connect(self._on_view_letters_wanted)

    def set_paper(self, opened: OpenedDocument) -> None:
        """Take another paper, or news of the same one; its pages are shown by ``show_pages``."""
        is_other = self._opened is None or self._opened.document.id != opened.document.id
        self._opened = opened
        if is_other:
            self._shown = None
            self._has_warned = False
            self._drop_all()
            self._hits, self._current = (), None
            self._pointed = self._goes_to = None
            self._boxes.clear()
            self._asked.clear()

    def show_pages(self) -> None:
        """Show the pages of the paper; those that are shown already are left as they are."""
        assert self._opened is not None
        document_id = self._opened.document.id
        if document_id == self._shown:
            self._mark_pages()
            return
        pages = self._workspace.services.pages
        self._shown = document_id
        self._view.show_pages(())
        self._measuring.ask(
            lambda token: pages.sizes(document_id, token), self._show_sizes, self._on_failed
        )

    def mark_hits(self, spans: Sequence[Span]) -> None:
        """Mark what was found in the text."""
        self._hits, self._current = tuple(spans), None
        self._mark_pages()

    def go_to_hit(self, position: int) -> None:
        """Bring one of the places found in sight, counted from 0; less for none."""
        self._current = position if 0 <= position < len(self._hits) else None
        if self._current is not None:
            self._go_to(self._hits[self._current])
        self._mark_pages()

    def point_at(self, span: Span | None) -> None:
        """Make one place stand out, and bring it in sight."""
        self._pointed = span
        if span is not None:
            self._go_to(span)
        self._mark_pages()

    def _show_sizes(self, sizes: tuple[PageSize, ...]) -> None:
        self._view.show_pages([(size.width, size.height) for size in sizes])
        if self._goes_to is not None:
            self._go_to(self._goes_to)

    def _on_failed(self, error: HosoError) -> None:
        self._shown = None
        self._workspace.warn(error)

    def _go_to(self, span: Span) -> None:
        """Bring a place in sight: its page at once, the place itself when it is known."""
        page = self._page_of(span)
        boxes = self._boxes.get(span)
        if self._shown is None or page >= self._view.page_count:
            self._goes_to = span
        elif boxes is None:
            self._goes_to = span
            if page not in self._view.in_sight():
                self._view.go_to_page(page)
            self._ask_for(page, (span,))
        else:
            self._goes_to = None
            if boxes:
                self._view.reveal(page, boxes[0])
            else:
                self._view.go_to_page(page)

    def _page_of(self, span: Span) -> int:
        assert self._opened is not None
        return max(0, bisect_right(self._opened.extracted.page_starts, span[0]) - 1)

    def _mark_pages(self) -> None:
        if self._opened is None or self._shown is None or not self._view.isVisible():
            return
        starts = self._opened.extracted.page_starts
        for page in self._view.in_sight():
            if page >= len(starts):
                continue
            end = starts[page + 1] if page + 1 < len(starts) else len(self._opened.extracted.text)
            here = [span for span in self._hits if starts[page] <= span[0] < end]
            if self._pointed is not None and starts[page] <= self._pointed[0] < end:
                here.append(self._pointed)
            self._ask_for(page, here)
            self._view.show_marks(page, [mark for span in here for mark in self._marks(span)])

    def _marks(self, span: Span) -> list[Mark]:
        kind = MarkKind.FOUND
        if span == self._pointed:
            kind = MarkKind.POINTED
        elif self._current is not None and span == self._hits[self._current]:
            kind = MarkKind.CURRENT
        return [Mark(kind, box) for box in self._boxes.get(span, ())]

    def _ask_for(self, page: int, spans: Sequence[Span]) -> None:
        """Have those places of a page looked up that are not known yet."""
        opened = self._opened
        wanted = tuple(dict.fromkeys(one for one in spans if one not in self._asked))
        if opened is None or not wanted:
            return
        self._asked.update(wanted)
        extracted, document_id = opened.extracted, opened.document.id
        start = extracted.page_starts[page]
        end = (*extracted.page_starts, len(extracted.text))[page + 1]
        inside = [(first - start, min(last, end) - start) for first, last in wanted]
        pages = self._workspace.services.pages
        job = self._workspace.locate(
            lambda token: pages.marks(document_id, page, extracted.text[start:end], inside, token)
        )
        self._locating[job] = (page, wanted)

        # A page whose letters cannot be read is shown without marks: it was drawn all the same.
        def fail(_error: HosoError) -> None:
            if document_id == self._shown:
                self._asked.difference_update(wanted)

        self._workspace.bridge.deliver(
            job,
            partial(self._put_boxes, document_id, wanted),
            fail,
            on_end=lambda: self._locating.pop(job, None),
        )

    def _put_boxes(
        self, document_id: DocumentId, spans: Sequence[Span], boxes: Sequence[Boxes]
    ) -> None:
        if document_id != self._shown:
            return
        self._boxes.update(zip(spans, boxes, strict=True))
        if self._goes_to in spans and self._goes_to is not None:
            self._go_to(self._goes_to)
        self._mark_pages()

    def _drop_all(self) -> None:
        """Take back everything that was asked of the paper before."""
        for drawn in self._drawing.values():
            drawn.cancel()
        for located in self._locating:
            located.cancel()
        self._drawing.clear()
        self._locating.clear()

    def _drop_out_of_sight(self) -> None:
        """Take back what waits for pages that are not seen any more; what has begun goes on."""
        seen = self._view.in_sight()
        for page, drawn in tuple(self._drawing.items()):
            if page not in seen and drawn.future.cancel():
                del self._drawing[page]
                self._view.forget_wish(page)
        for located, (page, spans) in tuple(self._locating.items()):
            if page not in seen and located.future.cancel():
                del self._locating[located]
                self._asked.difference_update(spans)

    @Slot()
    def _on_view_sight_changed(self) -> None:
        self._drop_out_of_sight()
        self._mark_pages()

    @Slot(int, int)
    def _on_view_page_wanted(self, page: int, width: int) -> None:
        document_id, pages = self._shown, self._workspace.services.pages
        if document_id is None:
            return
        if page in self._drawing:
            self._drawing[page].cancel()
        job = self._workspace.draw(lambda token: pages.image(document_id, page, width, token))
        self._drawing[page] = job

        def end() -> None:
            if self._drawing.get(page) is job:
                del self._drawing[page]

        self._workspace.bridge.deliver(
            job,
            partial(self._put_page, document_id, page),
            partial(self._on_page_failed, document_id),
            on_end=end,
        )

    @Slot(int)
    def _on_view_letters_wanted(self, page: int) -> None:
        document_id, pages = self._shown, self._workspace.services.pages
        if document_id is None:
            return
        job = self._workspace.locate(lambda token: pages.letters(document_id, page, token))

        def put(letters: PageLetters) -> None:
            if document_id == self._shown:
                self._view.put_letters(page, letters)

        self._workspace.bridge.deliver(job, put, partial(self._on_page_failed, document_id))

    def _on_page_failed(self, document_id: DocumentId, error: HosoError) -> None:
        """Tell of a page that cannot be drawn, once for a paper; the others are drawn."""
        if document_id == self._shown and not self._has_warned:
            self._has_warned = True
            self._workspace.warn(error)

    def _put_page(self, document_id: DocumentId, page: int, drawn: PageImage) -> None:
        if document_id == self._shown:
            line = drawn.width * 4
            image = QImage(drawn.dots, drawn.width, drawn.height, line, QImage.Format.Format_RGB32)
            # A copy: the picture would otherwise live no longer than the bytes.
            self._view.put_page(page, image.copy())
