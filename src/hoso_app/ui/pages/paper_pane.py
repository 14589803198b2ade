"""The paper itself: its text with marks or its pages as they look, or why there is neither."""

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import QObject, Qt, Slot

from hoso_app.domain.pages import PAGED_SUFFIXES
from hoso_app.ui.actions import ActionId
from hoso_app.ui.forms.ui_document_panel import Ui_DocumentPanel
from hoso_app.ui.icons import Icon, icon
from hoso_app.ui.job_bridge import LatestJob
from hoso_app.ui.models.labels import count_text, missing_text_reason
from hoso_app.ui.models.loading import OpenedDocument
from hoso_app.ui.models.paper_text import find_in_text
from hoso_app.ui.pages.paper_pages import PaperPages
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
        self._has_text = False
        self._pages = PaperPages(ui.page_view, workspace, self)
        self._finding: LatestJob[tuple[tuple[int, int], ...]] = LatestJob(
            workspace.read, workspace.bridge
        )
        self._wants_pages = workspace.state.flag("pages", default=False)
        for button, name in (
            (ui.previous_hit_button, Icon.CHEVRON_UP),
            (ui.next_hit_button, Icon.CHEVRON_DOWN),
            (ui.zoom_in_button, Icon.ZOOM_IN),
            (ui.zoom_out_button, Icon.ZOOM_OUT),
            (ui.pages_button, Icon.DOCUMENT),
            (ui.turn_button, Icon.TURN),
            (ui.fit_button, Icon.FIT_WIDTH),
            (ui.fit_page_button, Icon.FIT_PAGE),
            (ui.find_button, Icon.SEARCH),
        ):
            button.setIcon(icon(name))
            button.setToolTip(button.accessibleName())
        self._connect_signals()

    def _connect_signals(self) -> None:
        ui, actions = self._ui, self._actions
        ui.paper_view.hit_changed.connect(self._on_paper_view_hit_changed)
        ui.previous_hit_button.clicked.connect(self._on_previous_hit_button_clicked)
        ui.next_hit_button.clicked.connect(self._on_next_hit_button_clicked)
        ui.zoom_in_button.clicked.connect(self._on_zoom_in_button_clicked)
        ui.zoom_out_button.clicked.connect(self._on_zoom_out_button_clicked)
        ui.page_view.hide()
        ui.page_view.page_changed.connect(self._on_page_view_page_changed)
        ui.pages_button.clicked.connect(self._on_pages_button_clicked)
        ui.turn_button.clicked.connect(actions[ActionId.TURN_PAGE].trigger)
        ui.fit_button.clicked.connect(actions[ActionId.FIT_WIDTH].trigger)
        ui.fit_page_button.clicked.connect(actions[ActionId.FIT_PAGE].trigger)
        ui.find_button.clicked.connect(actions[ActionId.FIND_IN_PAPER].trigger)
        ui.find_bar.words_changed.connect(self._on_find_bar_words_changed)
        ui.find_bar.step_requested.connect(ui.paper_view.step_hit)
        ui.find_bar.closed.connect(self._on_find_bar_closed)
        ui.paper_view.find_requested.connect(self._open_find_bar)
        actions[ActionId.TOGGLE_TEXT].triggered.connect(self._on_toggle_text_triggered)
        actions[ActionId.FIT_WIDTH].triggered.connect(ui.page_view.fit_width)
        actions[ActionId.FIT_PAGE].triggered.connect(ui.page_view.fit_page)
        actions[ActionId.TURN_PAGE].triggered.connect(ui.page_view.turn)
        actions[ActionId.FIND_IN_PAPER].triggered.connect(self._open_find_bar)
        actions[ActionId.COPY_FLOWING].triggered.connect(self._on_copy_flowing_triggered)
        ui.page_view.chosen_changed.connect(self._show_copy_possible)

    def show_paper(self, opened: OpenedDocument, *, goes_to_hit: bool) -> None:
        """Show the text of a document; ``goes_to_hit`` brings its first hit in sight."""
        ui, text = self._ui, opened.extracted.text
        self._opened = opened
        self._pages.set_paper(opened)
        ui.paper_view.is_article = opened.document.fields.is_article
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
        if ui.find_bar.words and goes_to_hit:
            self._find(ui.find_bar.words)
        elif not ui.find_bar.words:
            self._mark(opened.hits, goes_there=goes_to_hit)
        ui.paper_note_label.setText(self._note(opened))

    def show_waiting(self) -> None:
        """Show that the paper that is selected is being opened."""
        ui = self._ui
        self._opened = None
        self._finding.forget()
        for part in (ui.paper_view, ui.page_view, ui.paper_bar):
            part.setVisible(False)
        ui.missing_text_page.setVisible(True)
        ui.missing_text.say(Icon.DOCUMENT, self.tr("Đang mở văn bản…"), "")

    def point_at(self, span: tuple[int, int] | None) -> None:
        """Make a span of the text stand out."""
        self._ui.paper_view.point_at(span)
        self._pages.point_at(span)

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
        ui.fit_page_button.setVisible(shows_pages)
        ui.find_button.setVisible(has_text)
        text_action = self._actions[ActionId.TOGGLE_TEXT]
        text_action.setEnabled(has_pages and has_text)
        text_action.setChecked(not shows_pages)
        for name in (ActionId.FIT_WIDTH, ActionId.FIT_PAGE, ActionId.TURN_PAGE):
            self._actions[name].setEnabled(shows_pages)
        self._actions[ActionId.FIND_IN_PAPER].setEnabled(has_text)
        self._has_text = has_text
        self._show_copy_possible()
        ui.paper_note_label.setText(self._note(opened))
        if shows_pages:
            self._pages.show_pages()

    def _mark(self, spans: Sequence[tuple[int, int]], *, goes_there: bool) -> None:
        """Mark places in the text and on the pages."""
        self._pages.mark_hits(sorted(spans))
        self._ui.paper_view.mark_hits(spans, goes_there=goes_there)

    def _find(self, words: str) -> None:
        if self._opened is None:
            return
        text = self._opened.extracted.text
        self._finding.ask(
            lambda _token: find_in_text(text, words),
            lambda spans: self._mark(spans, goes_there=True),
        )

    @Slot(int, int)
    def _on_page_view_page_changed(self, page: int, count: int) -> None:
        if self._ui.page_view.isVisible() and count:
            words = self.tr("Trang\u00a0{page}/{count}")
            self._ui.paper_note_label.setText(
                words.format(page=count_text(page), count=count_text(count))
            )

    @Slot()
    def _open_find_bar(self) -> None:
        """Look for words in this paper; those that are selected in it are the first guess."""
        self._ui.find_bar.open_bar(self._ui.paper_view.chosen_words())

    @Slot(str)
    def _on_find_bar_words_changed(self, words: str) -> None:
        self._find(words)

    @Slot()
    def _on_find_bar_closed(self) -> None:
        self._finding.forget()
        if self._opened is not None:
            self._mark(self._opened.hits, goes_there=False)
        view = self._ui.page_view if self._ui.page_view.isVisible() else self._ui.paper_view
        view.setFocus(Qt.FocusReason.OtherFocusReason)

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
            notes.append(self.tr("{count}\u00a0trang").format(count=count_text(pages)))
        if opened.extracted.is_ocr:
            notes.append(self.tr("chữ từ bản quét, có thể sai"))
        return " · ".join(notes)

    @Slot(int, int)
    def _on_paper_view_hit_changed(self, position: int, count: int) -> None:
        has_hits = bool(count)
        words = self.tr("{position}/{count} chỗ khớp").format(
            position=count_text(position), count=count_text(count)
        )
        self._pages.go_to_hit(position - 1)
        self._ui.find_bar.show_count(position, count)
        # The bar above says it, too, while it is open.
        is_shown_here = has_hits and not self._ui.find_bar.isVisible()
        self._ui.hits_label.setText(words if is_shown_here else "")
        self._ui.previous_hit_button.setVisible(is_shown_here)
        self._ui.next_hit_button.setVisible(is_shown_here)
        for action in (ActionId.NEXT_HIT, ActionId.PREVIOUS_HIT):
            self._actions[action].setEnabled(has_hits)

    @Slot()
    def _show_copy_possible(self) -> None:
        is_page = self._ui.page_view.isVisible()
        can = bool(self._ui.page_view.chosen_text()) if is_page else self._has_text
        self._actions[ActionId.COPY_FLOWING].setEnabled(can)

    @Slot()
    def _on_copy_flowing_triggered(self) -> None:
        if self._ui.page_view.isVisible():
            self._ui.page_view.copy_flowing()
        else:
            self._ui.paper_view.copy_flowing()

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
    return bool(originals) and PurePath(originals[0].name).suffix.lower() in PAGED_SUFFIXES
