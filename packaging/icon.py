"""Draws the program's icon in the sizes that systems ask for, and the installer's picture.

python packaging/icon.py FOLDER     writes hoso.ico, hoso-<edge>.png and welcome.bmp
"""

import os
import struct
import sys
from pathlib import Path
from typing import cast

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCES = Path(__file__).resolve().parent.parent / "resources" / "icons" / "app"
ICO_EDGES = (16, 20, 24, 32, 40, 48, 64, 256)
PNG_EDGES = (16, 24, 32, 48, 64, 128, 256)
_LARGEST_SMALL_EDGE = 20
_PNG_INSIDE_ICO_FROM = 256
_WELCOME_SIZE = QSize(328, 628)
"""Twice what NSIS shows beside its first page on a plain screen."""
_WELCOME_ICON = QRectF(84, 150, 160, 160)
_WELCOME_GROUND, _WELCOME_FOOT = "#d8ebe6", "#0b6a60"


def write(folder: Path) -> None:
    """Write the icon file of Windows and the pictures of Linux into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "hoso.ico").write_bytes(ico([drawn(edge) for edge in ICO_EDGES]))
    for edge in PNG_EDGES:
        (folder / f"hoso-{edge}.png").write_bytes(png(drawn(edge)))
    welcome().save(str(folder / "welcome.bmp"))


def drawn(edge: int) -> QImage:
    """Return the icon with an edge of so many pixels; small ones have a drawing of their own."""
    source = "app-small.svg" if edge <= _LARGEST_SMALL_EDGE else "app.svg"
    image = QImage(edge, edge, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCES / source)).render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    return image


def welcome() -> QImage:
    """Return the picture beside the first and the last page of the installer."""
    image = QImage(_WELCOME_SIZE, QImage.Format.Format_RGB888)
    image.fill(QColor(_WELCOME_GROUND))
    painter = QPainter(image)
    painter.fillRect(0, image.height() - 24, image.width(), 24, QColor(_WELCOME_FOOT))
    QSvgRenderer(str(SOURCES / "app.svg")).render(painter, _WELCOME_ICON)
    painter.end()
    return image


def png(image: QImage) -> bytes:
    """Return a picture as the content of a PNG file."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know only file names
    return bytes(content.data())


def ico(images: list[QImage]) -> bytes:
    """Return pictures as one icon file: bitmaps, and PNG where the size calls for it."""
    entries, contents = b"", b""
    start = 6 + 16 * len(images)
    for image in images:
        edge = image.width()
        content = png(image) if edge >= _PNG_INSIDE_ICO_FROM else _bitmap(image)
        place = (len(content), start + len(contents))
        entries += struct.pack("<BBBBHHII", edge % 256, edge % 256, 0, 0, 1, 32, *place)
        contents += content
    return struct.pack("<HHH", 0, 1, len(images)) + entries + contents


def _bitmap(image: QImage) -> bytes:
    edge = image.width()
    # From the lowest line to the highest; a line of this format has no padding.
    rows = [bytes(cast("memoryview", image.constScanLine(y))) for y in range(edge - 1, -1, -1)]
    mask = bytes((edge + 31) // 32 * 4 * edge)  # the pixels' own transparency counts
    head = struct.pack("<IiiHHIIiiII", 40, edge, edge * 2, 1, 32, 0, 0, 0, 0, 0, 0)
    return head + b"".join(rows) + mask


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication(sys.argv)
    write(Path(sys.argv[1]))
