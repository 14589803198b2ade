"""What is drawn beside letters grows with them."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QMenu,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hoso_app.ui import theme
from hoso_app.ui.letters import SMALLEST_POINTS, grown
from hoso_app.ui.theme import Appearance
from hoso_app.ui.widgets.evidence_dot import EvidenceDot
from hoso_app.ui.widgets.navigation_rail import NavigationRail


@pytest.mark.parametrize(
    ("points", "size"), [(8.0, 16), (SMALLEST_POINTS, 16), (15.0, 24), (20.0, 32), (11.0, 18)]
)
def test_sizes_grow_with_the_letters_and_never_shrink(points: float, size: int) -> None:
    assert grown(16, points) == size


def _indicator(box: QCheckBox | QRadioButton) -> int:
    option = QStyleOptionButton()
    box.initStyleOption(option)
    element = QStyle.SubElement.SE_CheckBoxIndicator
    if isinstance(box, QRadioButton):
        element = QStyle.SubElement.SE_RadioButtonIndicator
    return box.style().subElementRect(element, option, box).width()


def _sizes(qtbot: QtBot) -> dict[str, int]:
    window = QWidget()
    qtbot.addWidget(window)
    menu = QMenu(window)
    menu.addAction(QAction("Mở", menu))
    tick, choice = QCheckBox("Đọc bản quét", window), QRadioButton("Bản 1", window)
    button, tool = QPushButton("Nhập", window), QToolButton(window)
    of_rail = NavigationRail(window).findChildren(QToolButton)[0]
    for part in (menu, tick, choice, button, tool, of_rail):
        part.ensurePolished()
    return {
        "tick": _indicator(tick),
        "choice": _indicator(choice),
        "button": button.iconSize().width(),
        "tool": tool.iconSize().width(),
        "menu": menu.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, menu),
        "dot": EvidenceDot(window).sizeHint().width(),
        "rail": of_rail.iconSize().width(),
    }


def test_icons_and_boxes_grow_with_the_chosen_letters(app: QApplication, qtbot: QtBot) -> None:
    theme.apply(app, Appearance(letters=100))
    usual = _sizes(qtbot)
    theme.apply(app, Appearance(letters=200))
    for part, size in _sizes(qtbot).items():
        assert size >= 1.8 * usual[part], part
