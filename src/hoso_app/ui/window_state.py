"""Remembers sizes and places of windows, and the libraries last used; the only user of QSettings.

Nothing of it is needed to work: a damaged or missing file gives the defaults.
"""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QSettings, QSize  # noqa: TID251  # this module is its one place
from PySide6.QtWidgets import QHeaderView, QSplitter, QWidget

from hoso_app.ui.screen_fit import free_area

LIST_FRAME = "list"
SEARCH_FRAME = "search"
"""The names of the frames in which papers are listed and questions typed."""
_RECENT_LIBRARIES = "libraries/recent"
_MOST_RECENT = 8
_FRAME = QSize(16, 48)
"""About what the system draws around a window."""


def library_key(folder: Path) -> str:
    """Return under which name something of a library is kept: many folders have one name."""
    return sha256(str(folder).encode()).hexdigest()[:16]


class WindowState:
    """What the window looks like from one start to the next, kept for the user of the system."""

    def __init__(self, file: Path | None = None) -> None:
        if file is None:
            self._settings = QSettings(
                QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Ho so", "Ho so"
            )
        else:
            self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def folder(self) -> Path:
        """Where this and the program's other files of the user are kept."""
        return Path(self._settings.fileName()).parent

    def save_geometry(self, name: str, window: QWidget) -> None:
        """Remember where a window stands and how large it is."""
        self._settings.setValue(f"geometry/{name}", window.saveGeometry())

    def restore_geometry(self, name: str, window: QWidget) -> bool:
        """Put a window where it stood; return False where that is not known."""
        return window.restoreGeometry(self._bytes(f"geometry/{name}"))

    def place(self, name: str, window: QWidget, size: QSize) -> None:
        """Put a window where it stood; the first time give it a size that its screen has."""
        if not self.restore_geometry(name, window):
            free = free_area(window).size() - _FRAME
            window.resize(size.boundedTo(free).expandedTo(window.minimumSize()))

    def save_parts(self, name: str, parts: QSplitter | QHeaderView) -> None:
        """Remember how the space is shared between panes or columns."""
        self._settings.setValue(f"parts/{name}", parts.saveState())

    def restore_parts(self, name: str, parts: QSplitter | QHeaderView) -> bool:
        """Share the space as it was; return False where that is not known."""
        return parts.restoreState(self._bytes(f"parts/{name}"))

    def save_frame(self, name: str, frame: QRect) -> None:
        """Remember where a part stands in its window."""
        self._settings.setValue(f"frames/{name}", frame)

    def frame(self, name: str) -> QRect:
        """Return where a part stood in its window; a null rectangle where that is not known."""
        value = self._settings.value(f"frames/{name}")
        return value if isinstance(value, QRect) else QRect()

    def save_flag(self, name: str, *, is_set: bool) -> None:
        """Remember a switch of the window, such as a pane that is closed."""
        self._settings.setValue(f"flags/{name}", "yes" if is_set else "no")

    def flag(self, name: str, *, default: bool) -> bool:
        """Return a switch of the window."""
        value = self._settings.value(f"flags/{name}")
        return value == "yes" if value in {"yes", "no"} else default

    def save_text(self, name: str, text: str) -> None:
        """Remember a line, such as what the list showed; an empty one takes no room."""
        if text:
            self._settings.setValue(f"texts/{name}", text)
        else:
            self._settings.remove(f"texts/{name}")

    def text(self, name: str) -> str:
        """Return a line that was remembered; empty where there is none."""
        value = self._settings.value(f"texts/{name}")
        return value if isinstance(value, str) else ""

    def recent_libraries(self) -> tuple[Path, ...]:
        """Return the folders of the libraries last opened, the latest first."""
        stored = self._settings.value(_RECENT_LIBRARIES)
        texts = stored if isinstance(stored, list) else [stored]
        return tuple(Path(text) for text in texts if isinstance(text, str) and text)

    def remember_library(self, folder: Path) -> None:
        """Put a library at the head of the list."""
        self._store_libraries((folder, *self._others(folder)))

    def forget_library(self, folder: Path) -> None:
        """Take a library off the list; the library itself is left alone."""
        self._store_libraries(self._others(folder))

    def sync(self) -> None:
        """Write what is remembered to the disk now."""
        self._settings.sync()

    def _others(self, folder: Path) -> tuple[Path, ...]:
        return tuple(known for known in self.recent_libraries() if known != folder)

    def _store_libraries(self, folders: tuple[Path, ...]) -> None:
        self._settings.setValue(
            _RECENT_LIBRARIES, [str(folder) for folder in folders[:_MOST_RECENT]]
        )

    def _bytes(self, key: str) -> QByteArray:
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()
