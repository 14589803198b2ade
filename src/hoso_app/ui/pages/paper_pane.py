"""The paper itself: its text with marks or its pages as they look, or why there is neither."""

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage

from hoso_app.domain.errors import HosoError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.pages import PageImage, PageSize
from hoso_app.ui.actions import ActionId
from hoso_app.ui.forms.ui_document_panel import Ui_DocumentPanel
from hoso_app.ui.icons import Icon, icon
from hoso_app.ui.job_bridge import LatestJob
from hoso_app.ui.models.labels import count_text, missing_text_reason
from hoso_app.ui.models.loading import OpenedDocument
from hoso_app.ui.pages.workspace import Workspace

_LARGEST_ZOOM = 8
_SMALLEST_ZOOM = -4


class PaperPane(QObject):
    """Leads the upper half of the document's pane."""

    def __init__(self, ui: Ui_DocumentPanel, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._workspace = workspace
        self._actions = workspace.actions
        self._zoom = 0
        self._opened: OpenedDocument | None = None
        self._pages_of: DocumentId | None = None
        self._measuring: LatestJob[tuple[PageSize, ...]] = LatestJob(
            workspace.read, workspace.bridge
        )
        self._wants_pages = workspace.state.flag("pages", default=False)
        for button, name in (
            (ui.previous_hit_button, Icon.CHEVRON_UP),
            (ui.next_hit_button, Icon.CHEVRON_DOWN),
            (ui.zoom_in_button, Icon.ZOOM_IN),
            (ui.zoom_out_button, Icon.ZOOM_OUT),
            (ui.pages_button, Icon.DOCUMENT),
            (ui.turn_button, Icon.REFRESH),
            (ui.fit_button, Icon.FIT_WIDTH),
        ):
            button.setIcon(icon(name))
            button.setToolTip(button.accessibleName())
        ui.paper_view.hit_changed.connect(self._on_paper_view_hit_changed)
        ui.previous_hit_button.clicked.connect(self._on_previous_hit_button_clicked)
        ui.next_hit_button.clicked.connect(self._on_next_hit_button_clicked)
        ui.zoom_in_button.clicked.connect(self._on_zoom_in_button_clicked)
        ui.zoom_out_button.clicked.connect(self._on_zoom_out_button_clicked)
        ui.page_view.hide()
        ui.page_view.page_wanted.connect(self._on_page_view_page_wanted)
        ui.page_view.page_changed.connect(self._on_page_view_page_changed)
        ui.pages_button.clicked.connect(self._on_pages_button_clicked)
        ui.turn_button.clicked.connect(ui.page_view.turn)
        ui.fit_button.clicked.connect(ui.page_view.fit_width)
        self._actions[ActionId.TOGGLE_TEXT].triggered.connect(self._on_toggle_text_triggered)
        self._actions[ActionId.FIT_WIDTH].triggered.connect(ui.page_view.fit_width)

    def show_paper(self, opened: OpenedDocument, *, goes_to_hit: bool) -> None:
        """Show the text of a document; ``goes_to_hit`` brings its first hit in sight."""
        ui, text = self._ui, opened.extracted.text
        self._opened = opened
        has_text = bool(text.strip())
        self._show_kind()
        if not has_text:
            ui.missing_text.say(
                Icon.SCAN,
                self.tr("Chưa có chữ để xem"),
                missing_text_reason(opened.document.missing_text),
                (self.tr("Mở bản gốc"), self._actions[ActionId.OPEN_ORIGINAL].trigger),
            )
            return
        ui.paper_view.show_text(text)
        ui.paper_view.tint_evidence(opened.document.evidence)
        ui.paper_view.mark_hits(opened.hits, goes_there=goes_to_hit)
        ui.paper_note_label.setText(self._note(opened))

    def show_waiting(self) -> None:
        """Show that the paper that is selected is being opened."""
        ui = self._ui
        self._opened = None
        for part in (ui.paper_view, ui.page_view, ui.paper_bar):
            part.setVisible(False)
        ui.missing_text_page.setVisible(True)
        ui.missing_text.say(Icon.DOCUMENT, self.tr("Đang mở văn bản…"), "")

    def point_at(self, span: tuple[int, int] | None) -> None:
        """Make a span of the text stand out."""
        self._ui.paper_view.point_at(span)

    def zoom(self, steps: int | None) -> None:
        """Make letters or pages larger or smaller; None for their usual size."""
        if self._ui.page_view.isVisible():
            self._ui.page_view.zoom(steps)
            return
        wanted = 0 if steps is None else self._zoom + steps
        wanted = max(_SMALLEST_ZOOM, min(wanted, _LARGEST_ZOOM))
        self._ui.paper_view.zoomIn(wanted - self._zoom)
        self._zoom = wanted

    def _show_kind(self) -> None:
        """Show the pages or the text, whichever is wanted and there."""
        ui, opened = self._ui, self._opened
        if opened is None:
            return
        has_text = bool(opened.extracted.text.strip())
        has_pages = _has_pages(opened)
        shows_pages = has_pages and (self._wants_pages or not has_text)
        ui.page_view.setVisible(shows_pages)
        ui.paper_view.setVisible(has_text and not shows_pages)
        ui.missing_text_page.setVisible(not has_text and not shows_pages)
        ui.paper_bar.setVisible(has_text or shows_pages)
        ui.pages_button.setVisible(has_pages and has_text)
        ui.pages_button.setChecked(shows_pages)
        ui.turn_button.setVisible(shows_pages)
        ui.fit_button.setVisible(shows_pages)
        text_action = self._actions[ActionId.TOGGLE_TEXT]
        text_action.setEnabled(has_pages and has_text)
        text_action.setChecked(not shows_pages)
        self._actions[ActionId.FIT_WIDTH].setEnabled(shows_pages)
        ui.paper_note_label.setText(self._note(opened))
        if shows_pages and self._pages_of != opened.document.id:
            self._measure(opened.document.id)

    def _measure(self, document_id: DocumentId) -> None:
        """Ask how large the pages are; each is drawn once it comes in sight."""
        pages = self._workspace.services.pages
        self._pages_of = document_id
        self._ui.page_view.show_pages(())
        self._measuring.ask(
            lambda _token: pages.sizes(document_id),
            lambda sizes: self._ui.page_view.show_pages(
                [(size.width, size.height) for size in sizes]
            ),
            self._on_pages_failed,
        )

    def _on_pages_failed(self, error: HosoError) -> None:
        self._pages_of = None
        self._workspace.warn(error)

    @Slot(int, int)
    def _on_page_view_page_wanted(self, page: int, width: int) -> None:
        document_id, pages = self._pages_of, self._workspace.services.pages
        if document_id is None:
            return
        job = self._workspace.read(lambda _token: pages.image(document_id, page, width))
        self._workspace.bridge.deliver(
            job, partial(self._put_page, document_id, page), self._on_pages_failed
        )

    def _put_page(self, document_id: DocumentId, page: int, drawn: PageImage) -> None:
        if document_id == self._pages_of:
            line = drawn.width * 4
            image = QImage(drawn.dots, drawn.width, drawn.height, line, QImage.Format.Format_RGB32)
            # A copy: the picture would otherwise live no longer than the bytes.
            self._ui.page_view.put_page(page, image.copy())

    @Slot(int, int)
    def _on_page_view_page_changed(self, page: int, count: int) -> None:
        if self._ui.page_view.isVisible() and count:
            words = self.tr("Trang {page}/{count}")
            self._ui.paper_note_label.setText(
                words.format(page=count_text(page), count=count_text(count))
            )

    @Slot()
    def _on_pages_button_clicked(self) -> None:
        self._show_pages(is_wanted=self._ui.pages_button.isChecked())

    @Slot()
    def _on_toggle_text_triggered(self) -> None:
        self._show_pages(is_wanted=not self._actions[ActionId.TOGGLE_TEXT].isChecked())

    def _show_pages(self, *, is_wanted: bool) -> None:
        self._wants_pages = is_wanted
        self._workspace.state.save_flag("pages", is_set=is_wanted)
        self._show_kind()

    def _note(self, opened: OpenedDocument) -> str:
        notes = []
        pages = len(opened.extracted.page_starts)
        if pages > 1:
            notes.append(self.tr("{count} trang").format(count=count_text(pages)))
        if opened.extracted.is_ocr:
            notes.append(self.tr("chữ nhận dạng từ bản quét, có thể sai"))
        return " · ".join(notes)

    @Slot(int, int)
    def _on_paper_view_hit_changed(self, position: int, count: int) -> None:
        has_hits = bool(count)
        words = self.tr("{position}/{count} chỗ khớp").format(
            position=count_text(position), count=count_text(count)
        )
        self._ui.hits_label.setText(words if has_hits else "")
        self._ui.previous_hit_button.setVisible(has_hits)
        self._ui.next_hit_button.setVisible(has_hits)
        for action in (ActionId.NEXT_HIT, ActionId.PREVIOUS_HIT):
            self._actions[action].setEnabled(has_hits)

    @Slot()
    def _on_previous_hit_button_clicked(self) -> None:
        self._ui.paper_view.step_hit(-1)

    @Slot()
    def _on_next_hit_button_clicked(self) -> None:
        self._ui.paper_view.step_hit(1)

    @Slot()
    def _on_zoom_in_button_clicked(self) -> None:
        self.zoom(1)

    @Slot()
    def _on_zoom_out_button_clicked(self) -> None:
        self.zoom(-1)


def _has_pages(opened: OpenedDocument) -> bool:
    originals = opened.document.originals
    return bool(originals) and originals[0].name.lower().endswith(".pdf")
