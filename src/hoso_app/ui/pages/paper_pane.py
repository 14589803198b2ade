"""The paper itself: its text with marks, or why there is none."""

from PySide6.QtCore import QObject, Slot

from hoso_app.ui.actions import ActionId
from hoso_app.ui.forms.ui_document_panel import Ui_DocumentPanel
from hoso_app.ui.icons import Icon, icon
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
        self._actions = workspace.actions
        self._zoom = 0
        for button, name in (
            (ui.previous_hit_button, Icon.CHEVRON_UP),
            (ui.next_hit_button, Icon.CHEVRON_DOWN),
            (ui.zoom_in_button, Icon.ZOOM_IN),
            (ui.zoom_out_button, Icon.ZOOM_OUT),
        ):
            button.setIcon(icon(name))
            button.setToolTip(button.accessibleName())
        ui.paper_view.hit_changed.connect(self._on_paper_view_hit_changed)
        ui.previous_hit_button.clicked.connect(self._on_previous_hit_button_clicked)
        ui.next_hit_button.clicked.connect(self._on_next_hit_button_clicked)
        ui.zoom_in_button.clicked.connect(self._on_zoom_in_button_clicked)
        ui.zoom_out_button.clicked.connect(self._on_zoom_out_button_clicked)

    def show_paper(self, opened: OpenedDocument, *, goes_to_hit: bool) -> None:
        """Show the text of a document; ``goes_to_hit`` brings its first hit in sight."""
        ui, text = self._ui, opened.extracted.text
        has_text = bool(text.strip())
        ui.paper_view.setVisible(has_text)
        ui.paper_bar.setVisible(has_text)
        ui.missing_text_page.setVisible(not has_text)
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
        ui.paper_view.setVisible(False)
        ui.paper_bar.setVisible(False)
        ui.missing_text_page.setVisible(True)
        ui.missing_text.say(Icon.DOCUMENT, self.tr("Đang mở văn bản…"), "")

    def point_at(self, span: tuple[int, int] | None) -> None:
        """Make a span of the text stand out."""
        self._ui.paper_view.point_at(span)

    def zoom(self, steps: int | None) -> None:
        """Make the letters larger or smaller; None for their usual size."""
        wanted = 0 if steps is None else self._zoom + steps
        wanted = max(_SMALLEST_ZOOM, min(wanted, _LARGEST_ZOOM))
        self._ui.paper_view.zoomIn(wanted - self._zoom)
        self._zoom = wanted

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
