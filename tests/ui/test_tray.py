import pytest
from pytestqt.qtbot import QtBot

from hoso_app.ui.tray import Tray


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("Tra nhanh", "lookup_requested"),
        ("Mở cửa sổ Hồ sơ", "window_requested"),
        ("Thoát", "quit_requested"),
    ],
)
def test_the_menu_beside_the_clock_asks_for_what_it_says(
    qtbot: QtBot, words: str, signal: str
) -> None:
    tray = Tray()
    qtbot.addWidget(tray.menu)
    action = next(one for one in tray.menu.actions() if one.text() == words)
    with qtbot.waitSignal(getattr(tray, signal)):
        action.trigger()
