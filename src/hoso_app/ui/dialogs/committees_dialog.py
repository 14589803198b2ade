"""Committees as a tree: mended, put together, and the congresses that open their terms."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QListWidgetItem, QTreeWidgetItem, QWidget

from hoso_app.domain.committees import Committee, CommitteeValues, exists_on
from hoso_app.domain.dates import PartialDate
from hoso_app.domain.errors import HosoError
from hoso_app.domain.ids import CommitteeId
from hoso_app.domain.terms import Congress
from hoso_app.domain.text import fold, sort_key
from hoso_app.messages.errors import error_text
from hoso_app.ui.forms.ui_committees_dialog import Ui_CommitteesDialog
from hoso_app.ui.screen_fit import ScreenDialog

_ID = Qt.ItemDataRole.UserRole + 1
_BETWEEN_ALIASES = ";"


class CommitteesDialog(ScreenDialog):
    """The tree at the left, what is known of the chosen committee at the right.

    Changes nothing itself; ``show_committees`` brings what came of it.

    Signals:
        chosen: Another committee is shown: its congresses are wanted (identifier).
        save_requested: A committee is to be changed (identifier, ``CommitteeValues``).
        merge_requested: A committee is to become another one (identifier, identifier).
        congress_requested: A congress is to be noted (identifier, term, ordinal or 0,
            day as it was typed).
    """

    chosen = Signal(int)
    save_requested = Signal(int, object)
    merge_requested = Signal(int, int)
    congress_requested = Signal(int, str, int, str)

    def __init__(
        self, committees: Sequence[Committee], today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_CommitteesDialog()
        self.ui.setupUi(self)
        self._today = today
        self._committees: dict[int, Committee] = {}
        self._congresses: tuple[Congress, ...] = ()
        self._connect_signals()
        self.show_committees(committees)

    def show_committees(self, committees: Sequence[Committee]) -> None:
        """Show these committees; the chosen one stays chosen."""
        kept = self._current()
        own = next((one.id for one in committees if one.is_own), None)
        self._committees = {int(one.id): one for one in committees}
        self._fill(own if kept is None else kept.id)

    def show_congresses(self, committee_id: int, congresses: Sequence[Congress]) -> None:
        """Show what is known of a committee's congresses."""
        current = self._current()
        if current is None or current.id != committee_id:
            return
        self._congresses = tuple(congresses)
        items = self.ui.congresses_list
        items.clear()
        for one in congresses:
            parts = [self.tr("nhiệm kỳ {term}").format(term=one.term)]
            if one.ordinal:
                parts.insert(0, self.tr("Đại hội lần thứ {number}").format(number=one.ordinal))
            if one.closed_on is not None:
                parts.append(self.tr("bế mạc {day}").format(day=_written(one.closed_on)))
            items.addItem(QListWidgetItem(", ".join(parts)))

    def refuse(self, error: HosoError) -> None:
        """Say what is wrong, where it was typed."""
        is_record = self.ui.tabs.currentWidget() is self.ui.record_tab
        label = self.ui.error_label if is_record else self.ui.congress_error_label
        label.setText(error_text(error))
        label.show()

    def _connect_signals(self) -> None:
        ui = self.ui
        ui.filter_edit.textChanged.connect(self._on_filter_edit_text_changed)
        ui.committees_tree.currentItemChanged.connect(self._show_current)
        ui.save_button.clicked.connect(self._on_save_button_clicked)
        ui.merge_button.clicked.connect(self._on_merge_button_clicked)
        ui.congress_button.clicked.connect(self._on_congress_button_clicked)
        ui.congresses_list.currentRowChanged.connect(self._on_congress_chosen)
        ui.button_box.rejected.connect(self.reject)
        for button in ui.button_box.buttons():
            button.setAutoDefault(False)  # type: ignore[attr-defined]  # they are push buttons

    def _fill(self, chosen: int | None) -> None:
        tree = self.ui.committees_tree
        tree.blockSignals(True)
        tree.clear()
        shown = self._shown()
        items = {key: self._item(one) for key, one in shown.items()}
        for key, one in shown.items():
            above = items.get(int(one.parent_id)) if one.parent_id is not None else None
            (above or tree.invisibleRootItem()).addChild(items[key])
        tree.expandAll()
        current = items.get(int(chosen)) if chosen is not None else None
        shown_first = current or tree.topLevelItem(0)
        if shown_first is not None:
            tree.setCurrentItem(shown_first)
        tree.blockSignals(False)
        self._show_current()

    def _shown(self) -> dict[int, Committee]:
        """Return what the words of the filter name, with what stands above it, in order."""
        words = fold(self.ui.filter_edit.text()).split()
        found: set[int] = set()
        for key, one in self._committees.items():
            names = fold(" ".join((one.name, *one.aliases)))
            if all(word in names for word in words):
                at: int | None = key
                while at is not None and at not in found and at in self._committees:
                    found.add(at)
                    parent = self._committees[at].parent_id
                    at = None if parent is None else int(parent)
        ordered = sorted(found, key=lambda key: sort_key(self._committees[key].name))
        return {key: self._committees[key] for key in ordered}

    def _item(self, one: Committee) -> QTreeWidgetItem:
        words = one.name
        if one.is_own:
            words = self.tr("{name} (cơ quan của bạn)").format(name=one.name)
        elif not exists_on(one, self._today):
            words = self.tr("{name} (đã kết thúc)").format(name=one.name)
        item = QTreeWidgetItem([words])
        item.setData(0, _ID, int(one.id))
        item.setToolTip(0, one.name)
        return item

    def _current(self) -> Committee | None:
        item = self.ui.committees_tree.currentItem()
        return None if item is None else self._committees.get(item.data(0, _ID))

    @Slot()
    def _show_current(self) -> None:
        ui, one = self.ui, self._current()
        ui.tabs.setEnabled(one is not None)
        ui.error_label.hide()
        ui.congress_error_label.hide()
        if one is None:
            return
        ui.name_edit.setText(one.name)
        ui.code_edit.setText(one.issuer_code or "")
        ui.from_edit.setText(_written(one.valid_from))
        ui.until_edit.setText(_written(one.valid_until))
        ui.aliases_edit.setText(f"{_BETWEEN_ALIASES} ".join(one.aliases))
        self._fill_box(ui.parent_box, one, one.parent_id, self.tr("(không có)"))
        self._fill_box(ui.successor_box, one, one.successor_id, self.tr("(không có)"))
        self._fill_box(ui.merge_box, one, None, "")
        ui.merge_button.setEnabled(ui.merge_box.count() > 0)
        ui.congresses_list.clear()
        ui.term_edit.clear()
        ui.ordinal_box.setValue(0)
        ui.closed_edit.clear()
        self.chosen.emit(one.id)

    def _fill_box(
        self, box: QComboBox, one: Committee, chosen: CommitteeId | None, nothing: str
    ) -> None:
        box.clear()
        if nothing:
            box.addItem(nothing, None)
        others = (other for other in self._committees.values() if other.id != one.id)
        for other in sorted(others, key=lambda other: sort_key(other.name)):
            box.addItem(other.name, int(other.id))
        box.setCurrentIndex(max(0, box.findData(chosen) if chosen is not None else 0))

    @Slot()
    def _on_filter_edit_text_changed(self) -> None:
        kept = self._current()
        self._fill(None if kept is None else kept.id)

    @Slot()
    def _on_save_button_clicked(self) -> None:
        ui, one = self.ui, self._current()
        if one is None:
            return
        values = CommitteeValues(
            ui.name_edit.text(),
            ui.code_edit.text(),
            ui.parent_box.currentData(),
            tuple(ui.aliases_edit.text().split(_BETWEEN_ALIASES)),
            ui.from_edit.text(),
            ui.until_edit.text(),
            ui.successor_box.currentData(),
        )
        self.save_requested.emit(one.id, values)

    @Slot()
    def _on_merge_button_clicked(self) -> None:
        one, into = self._current(), self.ui.merge_box.currentData()
        if one is not None and into is not None:
            self.merge_requested.emit(one.id, into)

    @Slot(int)
    def _on_congress_chosen(self, row: int) -> None:
        if 0 <= row < len(self._congresses):
            ui, one = self.ui, self._congresses[row]
            ui.term_edit.setText(str(one.term))
            ui.ordinal_box.setValue(one.ordinal or 0)
            ui.closed_edit.setText(_written(one.closed_on))

    @Slot()
    def _on_congress_button_clicked(self) -> None:
        ui, one = self.ui, self._current()
        if one is not None:
            self.congress_requested.emit(
                one.id, ui.term_edit.text(), ui.ordinal_box.value(), ui.closed_edit.text()
            )


def _written(day: date | None) -> str:
    return "" if day is None else PartialDate.from_date(day).written
