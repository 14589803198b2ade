from pytestqt.qtbot import QtBot

from hoso_app.ui.models.query import Place
from hoso_app.ui.widgets.navigation_rail import NavigationRail
from tests.ui.keyboard import click


def test_places_are_buttons_with_their_counts(qtbot: QtBot) -> None:
    rail = NavigationRail()
    qtbot.addWidget(rail)
    rail.show_state(Place.INBOX, {Place.INBOX: 33, Place.ALL: 12_431})
    assert rail.buttons[Place.INBOX].isChecked()
    assert not rail.buttons[Place.ALL].isChecked()
    assert rail.buttons[Place.ALL].toolTip() == "Tất cả: 12.431 văn bản"
    assert rail.buttons[Place.RECENT].toolTip() == "Gần đây"


def test_a_click_chooses_a_place_and_the_button_waits_for_the_list(qtbot: QtBot) -> None:
    rail = NavigationRail()
    qtbot.addWidget(rail)
    rail.show_state(Place.ALL, {})
    with qtbot.waitSignal(rail.place_chosen) as blocker:
        click(rail.buttons[Place.TRASH])
    assert blocker.args == [Place.TRASH]
    rail.show_state(Place.TRASH, {})
    assert not rail.buttons[Place.ALL].isChecked()
