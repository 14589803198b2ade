"""One value of the record: a field, the dot that says how sure it is, and what is wrong."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QEnterEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from hoso_app.domain.documents import Evidence
from hoso_app.domain.text import nfc
from hoso_app.ui import theme
from hoso_app.ui.icons import Icon, icon
from hoso_app.ui.theme import Space
from hoso_app.ui.widgets.completion import FoldingCompleter
from hoso_app.ui.widgets.evidence_dot import DotKind, EvidenceDot, dot_kind
from hoso_app.ui.widgets.growing_text_edit import GrowingTextEdit


class FieldEdit(QWidget):
    """Shows and takes one value. It is given on when the field is left, or on Enter.

    Escape brings the former value back.

    Signals:
        committed: Another value was typed.
        pointed: The mouse or the keyboard is on the field, or no longer.
    """

    committed = Signal(str)
    pointed = Signal(bool)

    def __init__(self, parent: QWidget | None = None, *, is_long: bool = False) -> None:
        super().__init__(parent)
        self._editor: QLineEdit | GrowingTextEdit
        self._editor = GrowingTextEdit(self) if is_long else QLineEdit(self)
        self._dot = EvidenceDot(self)
        self._error = QLabel(self)
        self._shown = ""
        self._committed = ""
        self._is_touched = False
        self._is_hovered = False
        self._build()

    @property
    def editor(self) -> QLineEdit | GrowingTextEdit:
        """Return the field itself, for tests and for the order of the Tab key."""
        return self._editor

    @property
    def kind(self) -> DotKind:
        """Return how sure the value is shown to be."""
        return self._dot.kind

    @property
    def error(self) -> str:
        """Return the sentence beside the field, empty when nothing is wrong."""
        return self._error.text()

    @property
    def text(self) -> str:
        """Return what stands in the field."""
        if isinstance(self._editor, QLineEdit):
            return self._editor.text()
        return self._editor.toPlainText()

    @property
    def is_changed(self) -> bool:
        """Return whether something was typed that was not given on yet."""
        return self._normal(self.text) != self._normal(self._committed)

    def set_name(self, name: str) -> None:
        """Say what the field is called, for screen readers."""
        self._editor.setAccessibleName(name)

    def set_hint(self, hint: str) -> None:
        """Show an example while the field is empty."""
        self._editor.setPlaceholderText(hint)

    def set_proposals(self, names: Sequence[str]) -> None:
        """Offer these values while typing, and all of them by the arrow."""
        if not isinstance(self._editor, QLineEdit):
            return
        completer = self._editor.completer()
        if isinstance(completer, FoldingCompleter):
            completer.set_names(names)
            return
        completer = FoldingCompleter(names, self)
        self._editor.setCompleter(completer)
        completer.activated.connect(self._on_completer_activated)
        arrow = QAction(icon(Icon.CHEVRON_DOWN, "text_muted"), self.tr("Chọn"), self)
        arrow.triggered.connect(self._on_arrow_triggered)
        self._editor.addAction(arrow, QLineEdit.ActionPosition.TrailingPosition)

    def show_value(self, text: str, evidence: Evidence | None, detail: str = "") -> None:
        """Show a value of a record; what was being typed is left alone."""
        is_typing = self.is_changed and self._editor.hasFocus()
        self._dot.set_state(dot_kind(evidence, has_value=bool(text)), detail)
        self._shown = self._committed = text
        if not is_typing:
            self._set_text(text)
            self.show_error("")

    def show_error(self, sentence: str) -> None:
        """Say what is wrong with the value; an empty sentence takes it back."""
        if sentence:
            # A value that was refused may be given on again as it stands.
            self._committed = self._shown
        if sentence == self._error.text():
            return
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self._editor.setProperty("invalid", bool(sentence))
        theme.restyle(self._editor)
        self._editor.setAccessibleDescription(sentence)

    def commit(self) -> None:
        """Give on what was typed, if it differs from what stands in the record."""
        typed = self._normal(self.text)
        if typed != self._normal(self._committed):
            self._committed = typed
            self.committed.emit(typed)

    def revert(self) -> None:
        """Bring back the value of the record."""
        self._committed = self._shown
        self._set_text(self._shown)
        self.show_error("")

    def focus(self) -> None:
        """Go into the field with the keyboard."""
        self._editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._editor.selectAll()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusIn:
            self.pointed.emit(True)
        elif kind == QEvent.Type.FocusOut:
            self.pointed.emit(self._is_hovered)
        elif kind == QEvent.Type.ShortcutOverride:
            return self._lets_undo_pass(cast("QKeyEvent", event))
        elif kind == QEvent.Type.KeyPress:
            return self._reverts(cast("QKeyEvent", event))
        return super().eventFilter(watched, event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_hovered = True
        self.pointed.emit(True)
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._is_hovered = False
        self.pointed.emit(self._editor.hasFocus())
        super().leaveEvent(event)

    def _build(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(Space.TIGHT)
        layout.setVerticalSpacing(Space.HAIR)
        layout.addWidget(self._editor, 0, 0)
        layout.addWidget(self._dot, 0, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._error, 1, 0, 1, 2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self._editor)
        self._error.setProperty("tone", "danger")
        self._error.setTextFormat(Qt.TextFormat.PlainText)
        self._error.setWordWrap(True)
        self._error.hide()
        self._dot.clicked.connect(self._on_dot_clicked)
        self._editor.installEventFilter(self)
        if isinstance(self._editor, QLineEdit):
            self._editor.editingFinished.connect(self.commit)
            self._editor.textEdited.connect(self._on_editor_text_edited)
        else:
            self._editor.editing_finished.connect(self.commit)

    def _set_text(self, text: str) -> None:
        if text == self.text and not self._has_steps():
            return  # most fields are empty in one paper after the other
        self._is_touched = False
        if isinstance(self._editor, QLineEdit):
            self._editor.setText(text)
            self._editor.setCursorPosition(0)
        else:
            self._editor.setPlainText(text)

    def _has_steps(self) -> bool:
        """Return whether there is typing to take back, which a new value has to end."""
        if isinstance(self._editor, QLineEdit):
            return self._is_touched  # one that is locked denies that it has steps
        document = self._editor.document()
        return document.isUndoAvailable() or document.isRedoAvailable()

    @staticmethod
    def _normal(text: str) -> str:
        return " ".join(nfc(text).split())

    def _lets_undo_pass(self, event: QKeyEvent) -> bool:
        """Leave Ctrl+Z to the window where the field has nothing to take back."""
        editor = self._editor
        if isinstance(editor, QPlainTextEdit):
            can_undo, can_redo = (
                editor.document().isUndoAvailable(),
                editor.document().isRedoAvailable(),
            )
        else:
            can_undo, can_redo = editor.isUndoAvailable(), editor.isRedoAvailable()
        is_passed = (event.matches(QKeySequence.StandardKey.Undo) and not can_undo) or (
            event.matches(QKeySequence.StandardKey.Redo) and not can_redo
        )
        if is_passed:
            event.ignore()
        return is_passed

    def _reverts(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and (self.is_changed or self.error):
            self.revert()
            return True
        return False

    @Slot()
    def _on_editor_text_edited(self) -> None:
        self._is_touched = True

    @Slot()
    def _on_dot_clicked(self) -> None:
        self.focus()
        self.pointed.emit(True)

    @Slot()
    def _on_arrow_triggered(self) -> None:
        editor = cast("QLineEdit", self._editor)
        completer = editor.completer()
        if completer is not None:
            editor.setFocus()
            completer.setCompletionPrefix("")
            completer.complete()

    @Slot(str)
    def _on_completer_activated(self, name: str) -> None:
        self._set_text(name)
        self.commit()


class LongFieldEdit(FieldEdit):
    """A value of several lines, such as the abstract; made by forms."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, is_long=True)
