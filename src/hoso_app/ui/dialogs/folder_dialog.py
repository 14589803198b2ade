"""Asking for a folder of this machine."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

ChooseFolder = Callable[[QWidget, str, Path], Path | None]
"""Parent, title and where to begin; None when the person changes her mind."""


def choose_folder(parent: QWidget, title: str, begin: Path) -> Path | None:
    """Let the person choose a folder in the system's own dialog."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(begin))
    return Path(chosen) if chosen else None
