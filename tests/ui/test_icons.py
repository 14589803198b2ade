"""Every drawing exists, is drawn on the grid, and takes the colour of the moment."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from hoso_app.ui import icons, theme
from hoso_app.ui.icons import Icon

REPOSITORY = Path(__file__).resolve().parents[2]
SOURCES = REPOSITORY / "resources" / "icons"
EVERY_ICON = pytest.mark.parametrize("name", list(Icon))


def drawn_colour(pixmap: QPixmap) -> str:
    """The colour of the pixel in the middle."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    return image.pixelColor(image.width() // 2, image.height() // 2).name()


def test_the_names_are_those_of_the_drawings() -> None:
    assert {path.stem for path in SOURCES.glob("*.svg")} == set(Icon)


@EVERY_ICON
def test_a_drawing_keeps_to_the_grid_and_to_one_colour(name: Icon) -> None:
    source = (SOURCES / f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in source
    assert 'stroke="currentColor"' in source
    assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', source)) <= {"none", "currentColor"}


@EVERY_ICON
def test_a_drawing_stays_inside_its_edge(name: Icon) -> None:
    image = icons.pixmap(name, 48).toImage()
    covered = [(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() > 40]
    assert covered, "nothing is drawn"
    assert all(1 <= x <= 46 and 1 <= y <= 46 for x, y in covered)


def test_a_drawing_takes_the_colour_that_is_asked_for() -> None:
    assert drawn_colour(icons.pixmap(Icon.STAR_FILLED, 32, "accent")) == theme.LIGHT.accent


def test_an_icon_is_pale_where_it_is_disabled() -> None:
    icon = icons.icon(Icon.STAR_FILLED)
    assert drawn_colour(icon.pixmap(32, QIcon.Mode.Disabled)) == theme.LIGHT.text_disabled
    assert drawn_colour(icon.pixmap(32)) == theme.LIGHT.text


def test_an_icon_made_before_the_change_to_dark_is_drawn_light_after_it(
    qapp: QApplication, qtbot: QtBot
) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    button.setIcon(icons.icon(Icon.STAR_FILLED))
    qapp.setProperty(theme._SCHEME_PROPERTY, "dark")
    try:
        assert drawn_colour(button.icon().pixmap(32)) == theme.DARK.text
    finally:
        qapp.setProperty(theme._SCHEME_PROPERTY, None)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_a_drawing_is_sharp_on_a_fine_screen(ratio: float) -> None:
    drawn = icons.icon(Icon.SEARCH).pixmap(QSize(20, 20), ratio)
    assert drawn.width() == round(20 * ratio)
    assert drawn.deviceIndependentSize().width() == pytest.approx(20)


@pytest.mark.parametrize("edge", [16, 20, 24, 32, 48, 256])
def test_the_program_has_an_icon_of_its_own_for_every_size(edge: int) -> None:
    found = icons.program_icon()
    assert QSize(edge, edge) in found.availableSizes()
    image = found.pixmap(QSize(edge, edge), 1.0).toImage()
    colours = {image.pixelColor(x, y).name() for x in range(edge) for y in range(edge)}
    assert {"#0b6a60", "#ffffff"} <= colours


def test_the_compiled_files_are_up_to_date() -> None:
    script = REPOSITORY / "resources" / "compile_resources.py"
    checked = subprocess.run(
        [sys.executable, str(script), "--check"], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr
