"""All tags of the library: renaming, merging, colouring and deleting them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QListWidgetItem, QToolButton, QWidget

from hoso_app.domain.dossiers import TAG_COLOURS, Tag
from hoso_app.domain.errors import HosoError
from hoso_app.domain.text import fold
from hoso_app.messages.errors import error_text
from hoso_app.ui import theme
from hoso_app.ui.forms.ui_tags_dialog import Ui_TagsDialog
from hoso_app.ui.models.labels import colour_label, count_text
from hoso_app.ui.screen_fit import ScreenDialog

_TAG_ID = Qt.ItemDataRole.UserRole + 1
_SWATCH = 14


class TagsDialog(ScreenDialog):
    """Lists the tags at the left, what can be done with the chosen one at the right.

    Changes nothing itself; ``show_tags`` brings what came of it.

    Signals:
        rename_requested: A tag is to have another name (identifier, name).
        merge_requested: A tag is to become another one (identifier, identifier).
        colour_requested: A tag is to have a colour, None for none (identifier, colour).
        delete_requested: A tag is to be taken off every paper (identifier, name).
    """

    rename_requested = Signal(int, str)
    merge_requested = Signal(int, int)
    colour_requested = Signal(int, object)
    delete_requested = Signal(int, str)

    def __init__(self, tags: Sequence[Tag], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_TagsDialog()
        self.ui.setupUi(self)
        self._tags: tuple[Tag, ...] = ()
        self._colours: dict[str | None, QToolButton] = {}
        self._build_colours()
        self._connect_signals()
        self.show_tags(tags)

    @property
    def colour_buttons(self) -> dict[str | None, QToolButton]:
        """Return the button of each colour, None for none."""
        return self._colours

    def show_tags(self, tags: Sequence[Tag]) -> None:
        """Show these tags; the chosen one stays chosen."""
        kept = self._current()
        row = max(0, self.ui.tags_list.currentRow())
        self._tags = tuple(tags)
        self._fill(None if kept is None else kept.id, row)

    def warn(self, error: HosoError) -> None:
        """Say why something could not be done."""
        self.ui.message_strip.warn(error_text(error))

    def _build_colours(self) -> None:
        for name in (None, *TAG_COLOURS):
            button = QToolButton(self.ui.colours_row)
            button.setCheckable(True)
            button.setIcon(tag_icon(name))
            button.setToolTip(colour_label(name))
            button.setAccessibleName(colour_label(name))
            button.clicked.connect(lambda _checked=False, name=name: self._on_colour_clicked(name))
            self.ui.colours_layout.addWidget(button)
            self._colours[name] = button
        self.ui.colours_layout.addStretch()

    def _connect_signals(self) -> None:
        ui = self.ui
        ui.filter_edit.textChanged.connect(self._on_filter_edit_text_changed)
        ui.tags_list.currentItemChanged.connect(self._show_current)
        ui.name_edit.textChanged.connect(self._show_possible)
        ui.name_edit.returnPressed.connect(self._on_rename_button_clicked)
        ui.rename_button.clicked.connect(self._on_rename_button_clicked)
        ui.merge_button.clicked.connect(self._on_merge_button_clicked)
        ui.delete_button.clicked.connect(self._on_delete_button_clicked)
        ui.button_box.rejected.connect(self.reject)
        for button in ui.button_box.buttons():
            button.setAutoDefault(False)  # type: ignore[attr-defined]  # they are push buttons

    def _fill(self, kept: int | None, row: int) -> None:
        items, words = self.ui.tags_list, fold(self.ui.filter_edit.text()).split()
        items.blockSignals(True)
        items.clear()
        for tag in self._tags:
            if all(word in fold(tag.name) for word in words):
                label = f"{tag.name} · {count_text(tag.document_count)}"
                item = QListWidgetItem(tag_icon(tag.colour), label)
                item.setData(_TAG_ID, int(tag.id))
                items.addItem(item)
                if tag.id == kept:
                    items.setCurrentItem(item)
        if items.currentItem() is None and items.count():
            items.setCurrentRow(min(row, items.count() - 1))
        items.blockSignals(False)
        self.ui.empty_label.setVisible(not self._tags)
        self._show_current()

    def _current(self) -> Tag | None:
        item = self.ui.tags_list.currentItem()
        wanted = None if item is None else item.data(_TAG_ID)
        return next((tag for tag in self._tags if tag.id == wanted), None)

    @Slot()
    def _show_current(self) -> None:
        ui, tag = self.ui, self._current()
        ui.tag_label.setText(f"#{tag.name}" if tag else "")
        ui.count_label.setText(
            self.tr("{count} văn bản").format(count=count_text(tag.document_count)) if tag else ""
        )
        ui.name_edit.setText(tag.name if tag else "")
        ui.merge_box.clear()
        for other in self._tags:
            if tag is not None and other.id != tag.id:
                ui.merge_box.addItem(other.name, int(other.id))
        for name, button in self._colours.items():
            button.setEnabled(tag is not None)
            button.setChecked(tag is not None and tag.colour == name)
        self._show_possible()

    @Slot()
    def _show_possible(self) -> None:
        ui, tag = self.ui, self._current()
        name = " ".join(ui.name_edit.text().split())
        ui.name_edit.setEnabled(tag is not None)
        ui.rename_button.setEnabled(tag is not None and bool(name) and name != tag.name)
        ui.merge_box.setEnabled(ui.merge_box.count() > 0)
        ui.merge_button.setEnabled(ui.merge_box.count() > 0)
        ui.delete_button.setEnabled(tag is not None)

    @Slot()
    def _on_filter_edit_text_changed(self) -> None:
        kept = self._current()
        self._fill(None if kept is None else kept.id, 0)

    def _on_colour_clicked(self, name: str | None) -> None:
        tag = self._current()
        if tag is not None:
            self.colour_requested.emit(tag.id, name)

    @Slot()
    def _on_rename_button_clicked(self) -> None:
        tag = self._current()
        if tag is not None and self.ui.rename_button.isEnabled():
            self.rename_requested.emit(tag.id, self.ui.name_edit.text())

    @Slot()
    def _on_merge_button_clicked(self) -> None:
        tag, into = self._current(), self.ui.merge_box.currentData()
        if tag is not None and into is not None:
            self.merge_requested.emit(tag.id, into)

    @Slot()
    def _on_delete_button_clicked(self) -> None:
        tag = self._current()
        if tag is not None:
            self.delete_requested.emit(tag.id, tag.name)


def tag_icon(colour: str | None) -> QIcon:
    """Return a spot in the colour of a tag; a frame of the border's colour for none."""
    spot = QPixmap(_SWATCH, _SWATCH)
    spot.fill(theme.tag_colour(colour) if colour else theme.colour("border"))
    icon = QIcon(spot)
    icon.addPixmap(spot, QIcon.Mode.Selected)  # the style would tint it
    return icon
