"""The program's own drawings by name, in the colour of the moment."""

from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import as_file, files

from PySide6.QtCore import QFile, QIODevice, QRect, QRectF, QResource, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

from hoso_app.ui import theme

_FOLDER = ":/hoso/icons"
_PROGRAM_ICON_EDGES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
_SMALLEST_LARGE_EDGE = 24


class Icon(StrEnum):
    """Every drawing of ``resources/icons``."""

    ALL = "all"
    ARROW_LEFT = "arrow-left"
    ARROW_RIGHT = "arrow-right"
    ARTICLE = "article"
    BACKUP = "backup"
    BOOKMARK = "bookmark"
    CALENDAR = "calendar"
    CHECK = "check"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_LEFT = "chevron-left"
    CHEVRON_RIGHT = "chevron-right"
    CHEVRON_UP = "chevron-up"
    CLOSE = "close"
    COMMITTEE = "committee"
    COPY = "copy"
    DOCUMENT = "document"
    DOSSIER = "dossier"
    EDIT = "edit"
    ERROR = "error"
    EXPORT = "export"
    EXTERNAL_DRIVE = "external-drive"
    FILTER = "filter"
    FIT_PAGE = "fit-page"
    FIT_WIDTH = "fit-width"
    FOLDER = "folder"
    GUIDE = "guide"
    HISTORY = "history"
    IMPORT = "import"
    INBOX = "inbox"
    INFO = "info"
    KEYBOARD = "keyboard"
    KIND = "kind"
    LIBRARY = "library"
    LINK = "link"
    MENU = "menu"
    MINUS = "minus"
    MORE = "more"
    OPEN = "open"
    PANE_LEFT = "pane-left"
    PANE_RIGHT = "pane-right"
    PAUSE = "pause"
    PLAY = "play"
    PLUS = "plus"
    PRINT = "print"
    QUOTE = "quote"
    RECENT = "recent"
    REDO = "redo"
    REFRESH = "refresh"
    RESTORE = "restore"
    SAVED_SEARCH = "saved-search"
    SCAN = "scan"
    SEARCH = "search"
    SETTINGS = "settings"
    SHIELD = "shield"
    SHOW_IN_WINDOW = "show-in-window"
    SORT = "sort"
    STAR = "star"
    STAR_FILLED = "star-filled"
    SUCCESS = "success"
    TAG = "tag"
    TERM = "term"
    TABLE = "table"
    TEXT = "text"
    TRASH = "trash"
    TURN = "turn"
    UNDO = "undo"
    WARNING = "warning"
    ZOOM_IN = "zoom-in"
    ZOOM_OUT = "zoom-out"


def install() -> None:
    """Make the compiled drawings known to Qt; to be called before the first use.

    Raises:
        RuntimeError: The compiled file is missing: the installation is damaged.
    """
    with as_file(files("hoso_app.ui").joinpath("resources.rcc")) as path:
        if not QResource.registerResource(str(path)):
            msg = f"cannot read the drawings: {path}"
            raise RuntimeError(msg)


def icon(name: Icon, colour_name: str = "text") -> QIcon:
    """Return a drawing as an icon that follows the change of light and dark.

    ``colour_name`` is a field of ``theme.Colours``; a disabled icon takes the
    colour of disabled text.
    """
    return QIcon(_Engine(name, colour_name))


def program_icon() -> QIcon:
    """Return the program's own icon, drawn for each size that systems ask for."""
    found = QIcon()
    for edge in _PROGRAM_ICON_EDGES:
        image = QImage(edge, edge, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        # Below this size the large drawing is a blur, and the small one has fewer strokes.
        drawing = "app-small" if edge < _SMALLEST_LARGE_EDGE else "app"
        QSvgRenderer(f":/hoso/app/{drawing}.svg").render(painter, QRectF(0, 0, edge, edge))
        painter.end()
        found.addPixmap(QPixmap.fromImage(image))
    return found


def pixmap(name: Icon, size: int, colour_name: str = "text", ratio: float = 1.0) -> QPixmap:
    """Return a drawing of ``size`` device-independent pixels for a screen of that ratio."""
    return QPixmap.fromImage(_drawn(name, size, getattr(theme.colours(), colour_name), ratio))


def paint(painter: QPainter, rect: QRect, name: Icon, colour_name: str = "text") -> None:
    """Draw into the middle of a rectangle; for delegates and own widgets."""
    size = min(rect.width(), rect.height())
    target = QRect(0, 0, size, size)
    target.moveCenter(rect.center())
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    painter.drawImage(target, _drawn(name, size, getattr(theme.colours(), colour_name), ratio))


# Images rather than pixmaps: those left over at the end outlive the application unharmed.
@lru_cache(maxsize=512)
def _drawn(name: Icon, size: int, colour: str, ratio: float) -> QImage:
    edge = max(1, round(size * ratio))
    image = QImage(edge, edge, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(_source(name).replace(b"currentColor", colour.encode())).render(
        painter, QRectF(0, 0, edge, edge)
    )
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


@cache
def _source(name: Icon) -> bytes:
    file = QFile(f"{_FOLDER}/{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        msg = f"no drawing called {name}: was icons.install() called?"
        raise RuntimeError(msg)
    return bytes(file.readAll().data())


class _Engine(QIconEngine):
    """Draws at the moment of painting, so that the colour is always that of the theme."""

    def __init__(self, name: Icon, colour_name: str) -> None:
        super().__init__()
        self._name = name
        self._colour_name = colour_name

    def _colour_for(self, mode: QIcon.Mode) -> str:
        return "text_disabled" if mode == QIcon.Mode.Disabled else self._colour_name

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint(painter, rect, self._name, self._colour_for(mode))

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return pixmap(self._name, min(size.width(), size.height()), self._colour_for(mode))

    @override
    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        edge = min(size.width(), size.height())
        return pixmap(self._name, edge, self._colour_for(mode), scale)

    @override
    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._colour_name)
