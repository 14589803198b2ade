"""What the window says while files are held over it."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMargins, QMimeData, QObject, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from hoso_app.ui.theme import Space

_MARGINS = QMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)


class DropOverlay(QFrame):
    """Covers its parent while files are dragged over it; gives nothing on itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self.setProperty("panel", "drop")
        self.setProperty("hot", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        text = QLabel(self.tr("Thả vào đây để nhập vào kho"), self)
        text.setProperty("textStyle", "title")
        text.setTextFormat(Qt.TextFormat.PlainText)
        hint = QLabel(self.tr("Tệp gốc được giữ nguyên, không bị sửa hay di chuyển."), self)
        hint.setProperty("tone", "muted")
        hint.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(self)
        layout.addStretch()
        layout.addWidget(text, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(hint, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        parent.installEventFilter(self)
        self.hide()

    def rise(self) -> None:
        """Cover the parent."""
        self.setGeometry(self._covered.rect().marginsRemoved(_MARGINS))
        self.raise_()
        self.show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self.setGeometry(self._covered.rect().marginsRemoved(_MARGINS))
        return super().eventFilter(watched, event)


def local_paths(data: QMimeData) -> list[Path]:
    """Return the files and folders that are dragged; what is not on this machine is left out."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
