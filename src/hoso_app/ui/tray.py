"""The program's icon beside the clock: the quick lookup and the window by one click."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from hoso_app.ui import icons


class Tray(QObject):
    """Shows the icon while a library is open, where the system has a place for it.

    Signals:
        lookup_requested: The quick lookup is wanted.
        window_requested: The window is wanted.
        quit_requested: The program is to end.
    """

    lookup_requested = Signal()
    window_requested = Signal()
    quit_requested = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.menu = QMenu()
        self.menu.addAction(self.tr("Tra nhanh"), self.lookup_requested.emit)
        self.menu.addAction(self.tr("Mở cửa sổ Hồ sơ"), self.window_requested.emit)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Thoát"), self.quit_requested.emit)
        self._icon = QSystemTrayIcon(icons.program_icon(), self)
        self._icon.setToolTip(self.tr("Hồ sơ – bấm để tra nhanh"))
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._on_icon_activated)

    @property
    def is_shown(self) -> bool:
        """Return whether the icon is there."""
        return self._icon.isVisible()

    def show(self) -> None:
        """Appear, where there is a place for it."""
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._icon.show()

    def close(self) -> None:
        """Go away."""
        self._icon.hide()
        self.menu.deleteLater()

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_icon_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.lookup_requested.emit()
