"""Drawings in forms follow light and dark."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hoso_app.ui import theme
from hoso_app.ui.icons import Icon
from hoso_app.ui.widgets.drawing import Drawing


def test_it_is_drawn_in_the_colour_of_the_moment(app: QApplication, qtbot: QtBot) -> None:
    drawing = Drawing()
    qtbot.addWidget(drawing)
    drawing.show_drawing(Icon.STAR_FILLED, 40, "accent")
    drawing.resize(drawing.sizeHint())
    drawing.show()
    for name, colours in (("light", theme.LIGHT), ("dark", theme.DARK)):
        app.setProperty(theme._SCHEME_PROPERTY, name)
        assert drawing.grab().toImage().pixelColor(20, 20).name() == colours.accent


def test_it_is_empty_until_something_is_shown(qtbot: QtBot) -> None:
    drawing = Drawing()
    qtbot.addWidget(drawing)
    assert drawing.sizeHint().width() == 0
    drawing.resize(20, 20)
    image = drawing.grab().toImage()
    ground = image.pixelColor(0, 0)
    assert all(image.pixelColor(x, y) == ground for x in range(20) for y in range(20))
