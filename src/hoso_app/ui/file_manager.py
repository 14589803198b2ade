"""Showing a file where it lies, in the system's own window of folders."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices


def show_in_folder(file: Path) -> None:
    """Open the folder of a file; Windows marks the file in it."""
    if sys.platform == "win32":
        QProcess.startDetached("explorer", ["/select,", str(file)])
    else:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))
