"""The list of keys that can be used where the person is (F1)."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hoso_app.ui.actions import ActionGroup, Actions, group_title, plain_text
from hoso_app.ui.forms.ui_keys_dialog import Ui_KeysDialog
from hoso_app.ui.screen_fit import ScreenDialog, free_area
from hoso_app.ui.theme import Space

_HIGHEST = 600
_AROUND_DIALOG = 80
"""Frame of the window and the system's bar, in device-independent pixels."""


@dataclass(frozen=True, slots=True)
class KeyHint:
    """A key that belongs to a place rather than to an action, such as Enter in the list."""

    keys: str
    text: str


@dataclass(frozen=True, slots=True)
class KeyHints:
    """Keys of the place where the focus is, under their own heading."""

    title: str
    hints: tuple[KeyHint, ...]


class KeysDialog(ScreenDialog):
    """Shows the keys of the actions that are enabled now, after those of the place."""

    def __init__(
        self,
        actions: Actions,
        places: Sequence[KeyHints] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_KeysDialog()
        self.ui.setupUi(self)
        self.ui.keys_note.setText(
            self.tr("Chỉ hiện những phím dùng được ở chỗ đang đứng. F1 mở lại bảng này.")
        )
        self.ui.close_button.clicked.connect(self.accept)
        self._columns = QHBoxLayout(self.ui.keys_list)
        blocks = [
            *(self._block(place.title, _hint_rows(place.hints)) for place in places),
            *(
                self._block(group_title(group), rows)
                for group in ActionGroup
                if (rows := _action_rows(actions.in_group(group)))
            ),
        ]
        self._lay_out(blocks)
        self._fit()

    def _fit(self) -> None:
        """Be wide enough for the words (nobody scrolls sideways), and as high as fits."""
        self.ensurePolished()
        for part in self.ui.keys_list.findChildren(QLabel):
            # The style sheet's padding counts only once it was applied.
            part.ensurePolished()
        free = free_area(self)
        bar = self.ui.keys_area.verticalScrollBar().sizeHint().width()
        if self.ui.keys_list.sizeHint().width() + bar + _AROUND_DIALOG > free.width():
            self._columns.setDirection(QBoxLayout.Direction.TopToBottom)
        content = self.ui.keys_list.sizeHint()
        self.ui.keys_area.setMinimumWidth(content.width() + bar + Space.SMALL)
        room = free.height() - _AROUND_DIALOG
        around = self.sizeHint().height() - self.ui.keys_area.sizeHint().height()
        self.resize(self.sizeHint().width(), min(content.height() + around, room, _HIGHEST))

    def _lay_out(self, blocks: list[QWidget]) -> None:
        """Share the blocks between two columns of about the same length.

        With letters too large for that, the second comes under the first.
        """
        row = self._columns
        row.setContentsMargins(Space.NONE, Space.NONE, Space.MEDIUM, Space.NONE)
        row.setSpacing(Space.PAGE)
        columns = (QVBoxLayout(), QVBoxLayout())
        half = sum(block.sizeHint().height() for block in blocks) / 2
        height = 0
        for block in blocks:
            columns[height >= half].addWidget(block)
            height += block.sizeHint().height()
        for column in columns:
            column.setSpacing(Space.LARGE)
            column.addStretch()
            row.addLayout(column, 1)

    def _block(self, title: str, rows: list[tuple[str, str]]) -> QWidget:
        block = QWidget(self.ui.keys_list)
        grid = QGridLayout(block)
        grid.setContentsMargins(*(Space.NONE,) * 4)
        grid.setHorizontalSpacing(Space.MEDIUM)
        grid.setVerticalSpacing(Space.TIGHT)
        heading = QLabel(title, block)
        heading.setProperty("textStyle", "strong")
        grid.addWidget(heading, 0, 0, 1, 2)
        for row, (keys, text) in enumerate(rows, 1):
            grid.addWidget(QLabel(text, block), row, 0)
            grid.addWidget(_keycap(keys, block), row, 1, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)
        return block


def _keycap(keys: str, parent: QWidget) -> QLabel:
    label = QLabel(keys, parent)
    label.setProperty("keycap", "true")
    return label


def _hint_rows(hints: Sequence[KeyHint]) -> list[tuple[str, str]]:
    return [(hint.keys, hint.text) for hint in hints]


def _action_rows(actions: Sequence[QAction]) -> list[tuple[str, str]]:
    form = QKeySequence.SequenceFormat.NativeText
    return [
        (action.shortcut().toString(form), plain_text(action))
        for action in actions
        if action.isEnabled() and action.isVisible() and not action.shortcut().isEmpty()
    ]
