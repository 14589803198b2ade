"""The tags of documents: each can be taken off, and one typed to be added."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from hoso_app.domain.text import nfc
from hoso_app.ui.icons import Icon, icon
from hoso_app.ui.letters import grown
from hoso_app.ui.widgets.completion import FoldingCompleter
from hoso_app.ui.widgets.flow_layout import FlowLayout

_EDIT_WIDTH = 140


class TagEditor(QWidget):
    """Shows tags as chips and takes new ones.

    Signals:
        tag_added: A tag was typed or chosen.
        tag_removed: A tag is to be taken off.
    """

    tag_added = Signal(str)
    tag_removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tags: tuple[str, ...] = ()
        self._chips: list[QToolButton] = []
        self._layout = FlowLayout(self)
        self._edit = QLineEdit(self)
        self._edit.setPlaceholderText(self.tr("Thêm nhãn…"))
        self._edit.setAccessibleName(self.tr("Thêm nhãn"))
        self._edit.setFixedWidth(grown(_EDIT_WIDTH))
        self._completer = FoldingCompleter((), self)
        self._edit.setCompleter(self._completer)
        self._completer.activated.connect(
            self._on_completer_activated, Qt.ConnectionType.QueuedConnection
        )
        self._edit.returnPressed.connect(self._on_edit_return_pressed)
        self._layout.addWidget(self._edit)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusProxy(self._edit)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._edit.setFixedWidth(grown(_EDIT_WIDTH))

    @property
    def tags(self) -> tuple[str, ...]:
        """Return the tags that are shown."""
        return self._tags

    @property
    def edit(self) -> QLineEdit:
        """Return the line in which a tag is typed."""
        return self._edit

    def set_known_tags(self, names: Sequence[str]) -> None:
        """Propose these tags while typing."""
        self._completer.set_names(names)

    def show_tags(self, tags: Sequence[str]) -> None:
        """Show these tags."""
        if tuple(tags) == self._tags:
            return
        self._tags = tuple(tags)
        for chip in self._chips:
            self._layout.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(tag) for tag in self._tags]
        for position, chip in enumerate(self._chips):
            self._layout.insert_widget(position, chip)
            chip.show()
        self.updateGeometry()

    def _chip(self, tag: str) -> QToolButton:
        chip = QToolButton(self)
        chip.setText(f"#{tag}")
        chip.setProperty("emphasis", "chip")
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.setIcon(icon(Icon.CLOSE, "text_muted"))
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.setToolTip(self.tr("Bỏ nhãn này"))
        chip.setAccessibleName(self.tr("Bỏ nhãn {tag}").format(tag=tag))
        chip.clicked.connect(partial(self.tag_removed.emit, tag))
        return chip

    def _take(self, text: str) -> None:
        tag = " ".join(nfc(text).split()).lstrip("#")
        self._edit.clear()
        if tag and tag not in self._tags:
            self.tag_added.emit(tag)

    @Slot()
    def _on_edit_return_pressed(self) -> None:
        self._take(self._edit.text())

    @Slot(str)
    def _on_completer_activated(self, name: str) -> None:
        # Queued: the completer writes the name into the line after this signal.
        if self._edit.text():
            self._take(name)
