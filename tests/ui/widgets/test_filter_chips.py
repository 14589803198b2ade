import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from hoso_app.domain.search import Facet
from hoso_app.ui.widgets.filter_chips import Chip, FilterChips
from tests.ui.keyboard import click, press

KIND = Chip("Kế hoạch", Facet.DOCUMENT_TYPE, "Kế hoạch")
TERM = Chip("2020-2025", Facet.TERM, "2020-2025")


@pytest.fixture
def chips(qtbot: QtBot) -> FilterChips:
    made = FilterChips()
    qtbot.addWidget(made)
    made.resize(400, 60)
    made.show_filters([KIND, TERM])
    return made


def _buttons(chips: FilterChips) -> list[QToolButton]:
    return [button for button in chips.findChildren(QToolButton) if not button.isHidden()]


def test_every_filter_is_a_chip_and_two_may_be_taken_off_at_once(
    qtbot: QtBot, chips: FilterChips
) -> None:
    assert [button.text() for button in _buttons(chips)] == ["Kế hoạch", "2020-2025", "Bỏ hết"]
    chips.show_filters([KIND])
    qtbot.waitUntil(lambda: [button.text() for button in _buttons(chips)] == ["Kế hoạch"])
    chips.show_filters([])
    assert chips.isHidden()


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Space]
)
def test_a_chip_is_taken_off_by_keyboard(qtbot: QtBot, chips: FilterChips, key: Qt.Key) -> None:
    with qtbot.waitSignal(chips.chip_removed) as blocker:
        press(_buttons(chips)[1], key)
    assert blocker.args == [TERM]


def test_chips_are_taken_off_by_mouse(qtbot: QtBot, chips: FilterChips) -> None:
    with qtbot.waitSignal(chips.chip_removed) as blocker:
        click(_buttons(chips)[0])
    assert blocker.args == [KIND]
    with qtbot.waitSignal(chips.clear_requested):
        click(_buttons(chips)[2])


def test_screen_readers_hear_what_a_chip_does(chips: FilterChips) -> None:
    assert _buttons(chips)[0].accessibleName() == "Bỏ điều kiện Kế hoạch"


def test_the_same_filters_leave_the_chips_alone(chips: FilterChips) -> None:
    before = _buttons(chips)
    chips.show_filters([KIND, TERM])
    assert _buttons(chips) == before
