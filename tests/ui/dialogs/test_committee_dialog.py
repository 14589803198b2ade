"""Choosing later whose office this is."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hoso_app.jobs.runner import JobRunner
from hoso_app.services.application import Services
from hoso_app.ui.dialogs.committee_dialog import CommitteeDialog
from hoso_app.ui.job_bridge import JobBridge
from tests.ui.keyboard import click, press, type_text


@pytest.fixture
def dialog(
    qtbot: QtBot, services: Services, runner: JobRunner, bridge: JobBridge
) -> CommitteeDialog:
    dialog = CommitteeDialog(services, runner, bridge)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_present_committee_is_named(qtbot: QtBot, dialog: CommitteeDialog) -> None:
    qtbot.waitUntil(lambda: dialog.ui.present_label.text() == "Hiện nay: Thị ủy Ngã Năm")
    assert not dialog.ui.choose_button.isEnabled()


@pytest.mark.parametrize("by_key", [True, False])
def test_another_one_is_chosen(
    qtbot: QtBot, dialog: CommitteeDialog, services: Services, by_key: bool
) -> None:
    picker = dialog.ui.committee_picker
    type_text(picker.box, "phu ly")
    qtbot.waitUntil(dialog.ui.choose_button.isEnabled)
    with qtbot.waitSignal(dialog.committee_chosen) as chosen:
        if by_key:
            press(picker.box, Qt.Key.Key_Down)
            press(picker.view, Qt.Key.Key_Return)
        else:
            click(dialog.ui.choose_button)
    assert chosen.args is not None
    assert chosen.args[0].lists
    own = services.settings.get().own_committee
    assert own is not None
    assert own.name == "Thành ủy Phủ Lý"
    qtbot.waitUntil(dialog.isHidden)


def test_nothing_changes_when_it_is_left(
    qtbot: QtBot, dialog: CommitteeDialog, services: Services
) -> None:
    type_text(dialog.ui.committee_picker.box, "phu ly")
    qtbot.waitUntil(dialog.ui.choose_button.isEnabled)
    press(dialog, Qt.Key.Key_Escape)
    own = services.settings.get().own_committee
    assert own is not None
    assert own.name == "Thị ủy Ngã Năm"


def test_escape_first_empties_the_line_and_then_closes(
    qtbot: QtBot, dialog: CommitteeDialog
) -> None:
    box = dialog.ui.committee_picker.box
    type_text(box, "phu ly")
    press(box, Qt.Key.Key_Escape)
    assert box.text() == ""
    assert dialog.isVisible()
    press(box, Qt.Key.Key_Escape)
    qtbot.waitUntil(dialog.isHidden)


def test_the_explanation_is_there_to_its_end(qtbot: QtBot, dialog: CommitteeDialog) -> None:
    labels = (dialog.ui.committee_explanation, dialog.ui.present_label)
    qtbot.waitUntil(lambda: all(one.height() >= one.heightForWidth(one.width()) for one in labels))
