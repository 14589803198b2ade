"""A dossier as a whole: what it is called, how long it is kept, and its papers in order."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QListWidgetItem, QWidget
from typing_extensions import override

from hoso_app.domain.documents import DocumentRow
from hoso_app.domain.dossiers import Dossier, DossierValues
from hoso_app.domain.errors import HosoError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.work import CancelToken
from hoso_app.messages.errors import error_text
from hoso_app.ui import theme
from hoso_app.ui.forms.ui_dossier_edit_dialog import Ui_DossierEditDialog
from hoso_app.ui.job_bridge import LatestJob
from hoso_app.ui.models.labels import count_text, document_name
from hoso_app.ui.screen_fit import ScreenDialog
from hoso_app.ui.widgets.completion import FoldingCompleter

Find = Callable[[str, CancelToken], tuple[DocumentRow, ...]]
"""Returns the papers that answer words typed as in the search box, or a saved search."""

_ID = Qt.ItemDataRole.UserRole + 1
_DAY = Qt.ItemDataRole.UserRole + 2
_SETTLING_MILLISECONDS = 250


@dataclass(frozen=True, slots=True)
class OpenedDossier:
    """A dossier with its papers in order; ``dossier`` is None for a new one.

    ``question`` was typed the last time to fill it, and not used.
    """

    dossier: Dossier | None = None
    papers: tuple[DocumentRow, ...] = ()
    searches: tuple[str, ...] = ()
    question: str = ""


class DossierEditDialog(ScreenDialog):
    """Takes everything about a dossier; changes nothing itself.

    Nothing that was typed goes unasked: Escape says once that something is
    not saved, and a question whose papers were not added is told before the
    dossier is kept; ``unused_question`` is for the next time.

    Signals:
        wanted: What was set (``DossierValues``), and the papers in order. The
            dialog stays until ``accept`` or ``refuse``.
    """

    wanted = Signal(object, object)

    def __init__(
        self,
        opened: OpenedDossier,
        find: Find,
        finding: LatestJob[tuple[DocumentRow, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_DossierEditDialog()
        self.ui.setupUi(self)
        self._find = find
        self._finding = finding
        self._found: tuple[DocumentRow, ...] = ()
        self._used_question = ""
        self._told_question = opened.question
        self._is_add_wanted = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLING_MILLISECONDS)
        self._timer.timeout.connect(self._ask)
        self._is_new = opened.dossier is None
        self._prepare(opened)
        self._connect_signals()
        self._show_state()
        self._told_of = self.values(), self.ids()
        self.ui.fill_edit.setText(opened.question)

    def values(self) -> DossierValues:
        """Return what was typed."""
        ui = self.ui
        return DossierValues(
            ui.code_edit.text(),
            ui.title_edit.text(),
            ui.retention_box.value() or None,
            ui.opened_edit.text(),
            ui.closed_edit.text(),
        )

    def ids(self) -> tuple[DocumentId, ...]:
        """Return the papers in the order shown."""
        items = self.ui.papers_list
        return tuple(DocumentId(items.item(row).data(_ID)) for row in range(items.count()))

    def unused_question(self) -> str:
        """Return what was typed to fill the dossier, if its papers were not added."""
        words = self.ui.fill_edit.text().strip()
        return "" if words == self._used_question else words

    def refuse(self, error: HosoError) -> None:
        """Say beside the fields why it cannot be kept so."""
        self._warn(error_text(error))
        self._show_state()

    @override
    def reject(self) -> None:
        kept = self.values(), self.ids()
        if kept != self._told_of:
            self._told_of = kept
            self._warn(self.tr("Có thay đổi chưa lưu. Bấm Esc hoặc Hủy lần nữa để bỏ."))
            return
        super().reject()

    def _warn(self, sentence: str) -> None:
        self.ui.error_label.setText(sentence)
        self.ui.error_label.show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if isinstance(watched, QLineEdit):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and watched.text().strip():
                self._add_when_found()
                return True
        else:
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
            if alt and event.key() in steps:
                self._move(steps[Qt.Key(event.key())])
                return True
            if event.key() == Qt.Key.Key_Delete:
                self._on_remove_button_clicked()
                return True
        return super().eventFilter(watched, event)

    def _prepare(self, opened: OpenedDossier) -> None:
        ui, dossier = self.ui, opened.dossier
        ui.error_label.hide()
        if dossier is None:
            self.setWindowTitle(self.tr("Lập hồ sơ mới"))
        else:
            self.setWindowTitle(self.tr("Hồ sơ {code}").format(code=dossier.code))
            ui.code_edit.setText(dossier.code)
            ui.title_edit.setText(dossier.title)
            ui.retention_box.setValue(dossier.retention_years or 0)
            ui.opened_edit.setText(dossier.opened_on.written if dossier.opened_on else "")
            ui.closed_edit.setText(dossier.closed_on.written if dossier.closed_on else "")
        self._add(opened.papers)
        ui.fill_edit.setCompleter(FoldingCompleter(opened.searches, self))
        ui.papers_list.setTextElideMode(Qt.TextElideMode.ElideRight)
        ui.papers_list.installEventFilter(self)
        ui.fill_edit.installEventFilter(self)
        self._keep_place_of_fill_edit()
        buttons = QDialogButtonBox.StandardButton
        ui.button_box.setStandardButtons(buttons.Ok | buttons.Cancel)
        ok = ui.button_box.button(buttons.Ok)
        ok.setText(self.tr("Lập hồ sơ") if self._is_new else self.tr("Lưu hồ sơ"))
        ok.setProperty("emphasis", "primary")
        theme.restyle(ok)
        ui.code_edit.setFocus()

    def _keep_place_of_fill_edit(self) -> None:
        """Give the button the room of its longest words: the field stays where it is."""
        button = self.ui.fill_button
        button.setText(self._fill_words(999))
        button.ensurePolished()
        button.setMinimumWidth(button.sizeHint().width())

    def _fill_words(self, count: int) -> str:
        if not count:
            return self.tr("Thêm")
        return self.tr("Thêm {count} văn bản").format(count=count_text(count))

    def _connect_signals(self) -> None:
        ui = self.ui
        for edit in (ui.code_edit, ui.title_edit, ui.opened_edit, ui.closed_edit):
            edit.textChanged.connect(self._on_value_changed)
        ui.up_button.clicked.connect(lambda: self._move(-1))
        ui.down_button.clicked.connect(lambda: self._move(1))
        ui.by_date_button.clicked.connect(self._on_by_date_button_clicked)
        ui.remove_button.clicked.connect(self._on_remove_button_clicked)
        ui.papers_list.itemSelectionChanged.connect(self._show_state)
        ui.fill_edit.textChanged.connect(self._on_fill_edit_changed)
        ui.fill_button.clicked.connect(self._on_fill_button_clicked)
        ui.button_box.accepted.connect(self._on_button_box_accepted)
        ui.button_box.rejected.connect(self.reject)

    def _add(self, papers: Sequence[DocumentRow]) -> None:
        for paper in papers:
            name = document_name(paper.document_type, paper.document_number, None, paper.file_name)
            day = paper.issued_on.written if paper.issued_on else self.tr("chưa rõ ngày")
            words = " · ".join(part for part in (name, day, paper.abstract) if part)
            item = QListWidgetItem(words)
            item.setToolTip(paper.abstract or name)
            item.setData(_ID, int(paper.id))
            item.setData(_DAY, paper.issued_on.iso if paper.issued_on else "9999")
            self.ui.papers_list.addItem(item)

    def _move(self, step: int) -> None:
        """Move the chosen papers together, as far as there is room."""
        items = self.ui.papers_list
        rows = sorted(items.row(item) for item in items.selectedItems())
        if not rows or not 0 <= (rows[0] if step < 0 else rows[-1]) + step < items.count():
            return
        chosen = items.selectedItems()
        for row in rows if step < 0 else reversed(rows):
            items.insertItem(row + step, items.takeItem(row))
        for item in chosen:
            item.setSelected(True)
        items.setCurrentItem(chosen[0] if step < 0 else chosen[-1])
        for item in chosen:
            item.setSelected(True)

    @Slot()
    def _show_state(self) -> None:
        ui = self.ui
        count = ui.papers_list.count()
        has_chosen = bool(ui.papers_list.selectedItems())
        for button in (ui.up_button, ui.down_button, ui.remove_button):
            button.setEnabled(has_chosen)
        ui.by_date_button.setEnabled(count > 1)
        words = self.tr("&Văn bản trong hồ sơ ({count}), kéo hoặc Alt+↑ Alt+↓ để xếp thứ tự")
        if not count:
            words = self.tr("&Văn bản trong hồ sơ: chưa có, điền theo câu tìm hoặc kéo vào sau")
        ui.papers_label.setText(words.format(count=count_text(count)))
        values = self.values()
        ok = ui.button_box.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(values.code.strip() and values.title.strip()))
        self._show_found()

    def _fresh(self) -> list[DocumentRow]:
        present = frozenset(self.ids())
        return [paper for paper in self._found if paper.id not in present]

    @property
    def _is_finding(self) -> bool:
        return self._timer.isActive() or self._finding.is_waiting

    def _show_found(self) -> None:
        """Say what the question finds, always on the same line."""
        ui, fresh = self.ui, self._fresh()
        ui.fill_button.setEnabled(bool(fresh))
        ui.fill_button.setText(self._fill_words(len(fresh)))
        if not ui.fill_edit.text().strip():
            sentence = self.tr("Gõ câu tìm để thêm nhiều văn bản một lúc.")
        elif self._is_finding:
            sentence = self.tr("Đang tìm…")
        else:
            sentence = self.tr("{count} văn bản khớp, {fresh} chưa có trong hồ sơ.").format(
                count=count_text(len(self._found)), fresh=count_text(len(fresh))
            )
            if fresh:
                sentence = self.tr("{found} Enter để thêm.").format(found=sentence)
        self._say_found(sentence, "muted")

    def _say_found(self, sentence: str, tone: str) -> None:
        label = self.ui.fill_result_label
        label.setText(sentence)
        label.setProperty("tone", tone)
        theme.restyle(label)

    def _add_when_found(self) -> None:
        """Add what the question finds, as soon as it is answered."""
        self._is_add_wanted = True
        if self._timer.isActive():
            self._timer.stop()
            self._ask()
        elif not self._finding.is_waiting:
            self._on_fill_button_clicked()

    @Slot()
    def _on_value_changed(self) -> None:
        self.ui.error_label.hide()
        self._show_state()

    @Slot()
    def _on_fill_edit_changed(self) -> None:
        self._is_add_wanted = False
        self._timer.start()
        self._show_found()

    @Slot()
    def _ask(self) -> None:
        words, find = self.ui.fill_edit.text().strip(), self._find
        if not words:
            self._finding.forget()
            self._take(())
            return
        self._finding.ask(lambda token: find(words, token), self._take, self.refuse)

    def _take(self, found: tuple[DocumentRow, ...]) -> None:
        self._found = found
        self._show_found()
        if self._is_add_wanted:
            self._on_fill_button_clicked()

    @Slot()
    def _on_fill_button_clicked(self) -> None:
        self._is_add_wanted = False
        self._add(self._fresh())
        if self._found:
            self._used_question = self.ui.fill_edit.text().strip()
        self.ui.papers_list.scrollToBottom()
        self._show_state()

    @Slot()
    def _on_by_date_button_clicked(self) -> None:
        items = self.ui.papers_list
        taken = [items.takeItem(0) for _ in range(items.count())]
        for item in sorted(taken, key=lambda one: str(one.data(_DAY))):
            items.addItem(item)

    @Slot()
    def _on_remove_button_clicked(self) -> None:
        items = self.ui.papers_list
        rows = sorted((items.row(item) for item in items.selectedItems()), reverse=True)
        for row in rows:
            items.takeItem(row)
        if rows and items.count():
            items.setCurrentRow(min(rows[-1], items.count() - 1))
        self._show_state()

    @Slot()
    def _on_button_box_accepted(self) -> None:
        question = self.unused_question()
        if question != self._told_question and (self._is_finding or self._fresh()):
            self._told_question = question
            told = self.tr("Câu tìm này chưa thêm vào hồ sơ: Enter để thêm, hoặc lưu lần nữa.")
            self._say_found(told, "warning")
            self.ui.fill_edit.setFocus()
            return
        self.ui.button_box.button(QDialogButtonBox.StandardButton.Ok).setEnabled(False)
        self.wanted.emit(self.values(), self.ids())
