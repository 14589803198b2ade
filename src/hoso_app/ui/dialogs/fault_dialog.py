"""What happens when the program itself is wrong: one dialog, the details to copy, a log line."""

import logging
import platform
import sys
import threading
import traceback
from types import TracebackType

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from hoso_app import __version__
from hoso_app.ui.forms.ui_fault_dialog import Ui_FaultDialog
from hoso_app.ui.icons import Icon
from hoso_app.ui.screen_fit import ScreenDialog

_log = logging.getLogger(__name__)
_DRAWING_SIZE = 28


class FaultDialog(ScreenDialog):
    """Says that something went wrong, and gives the details to whoever can help."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FaultDialog()
        self.ui.setupUi(self)
        self.ui.fault_drawing.show_drawing(Icon.WARNING, _DRAWING_SIZE, "warning")
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self.ui.details_edit.setFont(fixed)
        self.ui.copy_button.clicked.connect(self._on_copy_button_clicked)
        self.ui.close_button.clicked.connect(self.accept)

    def add_details(self, details: str) -> None:
        """Show a fault, below those that are shown already."""
        shown = self.ui.details_edit.toPlainText()
        self.ui.details_edit.setPlainText(f"{shown}\n\n{details}" if shown else details)
        self.ui.copied_label.clear()

    @Slot()
    def _on_copy_button_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.ui.details_edit.toPlainText())
        self.ui.copied_label.setText(self.tr("Đã chép"))


class FaultReporter(QObject):
    """Catches what nobody caught, on every thread; lives on the main one.

    Faults that come while the dialog is open join it: a fault in painting
    comes a hundred times a second.

    Signals:
        fault_caught: Details of a fault, from any thread.
    """

    fault_caught = Signal(str)
    _MOST_SHOWN = 5

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dialog: FaultDialog | None = None
        self._shown: list[str] = []
        self._former_hooks = (sys.excepthook, threading.excepthook)
        self.fault_caught.connect(self._on_fault_caught, Qt.ConnectionType.QueuedConnection)

    @property
    def dialog(self) -> FaultDialog | None:
        """Return the dialog while it is open."""
        return self._dialog

    def install(self) -> None:
        """Catch faults from now on."""
        self._former_hooks = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._take
        threading.excepthook = self._take_of_thread

    def uninstall(self) -> None:
        """Leave faults to those who caught them before."""
        sys.excepthook, threading.excepthook = self._former_hooks

    @Slot(Exception)
    def report(self, error: BaseException) -> None:
        """Log a fault and show it; may be called on any thread."""
        details = fault_details(error)
        _log.error("Fault in the program\n%s", details)
        self.fault_caught.emit(details)

    def _take(
        self,
        kind: type[BaseException],
        error: BaseException,
        _trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self.report(error)

    def _take_of_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.report(arguments.exc_value)

    @Slot(str)
    def _on_fault_caught(self, details: str) -> None:
        if self._dialog is None:
            self._shown.clear()
            self._dialog = FaultDialog(QApplication.activeWindow())
            self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._dialog.finished.connect(self._on_dialog_finished)
            self._dialog.open()
        if details not in self._shown and len(self._shown) < self._MOST_SHOWN:
            self._shown.append(details)
            self._dialog.add_details(details)

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._dialog = None


def fault_details(error: BaseException) -> str:
    """Return what somebody who helps needs to know; holds no text of documents on purpose."""
    trace = "".join(traceback.format_exception(error)).rstrip()
    return f"{version_line()}\n{trace}"


def version_line() -> str:
    """Return the versions of the program and of what it stands on."""
    return (
        f"Hồ sơ {__version__} · Python {platform.python_version()} · "
        f"PySide6 {pyside_version} · {platform.platform()}"
    )
