from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hoso_app.domain.documents import Evidence, Origin
from hoso_app.ui.widgets.evidence_dot import DotKind
from hoso_app.ui.widgets.field_edit import FieldEdit, LongFieldEdit
from tests.ui.keyboard import CONTROL, SHIFT, press, type_text

READ = Evidence("59-KH/TU", 0.97, "head", Origin.READ, 3, 11)
GUESSED = Evidence("59-KH/TU", 0.97, "head", Origin.INFERRED, 3, 11)
UNSURE = Evidence("59-KH/TU", 0.4, "head", Origin.READ, 3, 11)
BY_HAND = Evidence("59-KH/TU", 1.0, "hand", Origin.HAND)


@pytest.fixture(params=[FieldEdit, LongFieldEdit])
def edit(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[FieldEdit]:
    place = QWidget()  # lives as long as this fixture
    layout = QVBoxLayout(place)
    made: FieldEdit = request.param(place)
    layout.addWidget(made)
    layout.addWidget(QLineEdit(place))
    qtbot.addWidget(place)
    place.show()
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    made.show_value("59-KH/TU", READ)
    yield made
    place.close()


def _write(edit: FieldEdit, text: str) -> None:
    edit.focus()
    press(edit.editor, Qt.Key.Key_A, CONTROL)
    type_text(edit.editor, text)


def test_enter_gives_on_what_was_typed_once(qtbot: QtBot, edit: FieldEdit) -> None:
    given: list[str] = []
    edit.committed.connect(given.append)
    _write(edit, "60-KH/TU")
    press(edit.editor, Qt.Key.Key_Return)
    press(edit.editor, Qt.Key.Key_Return)
    press(edit.editor, Qt.Key.Key_Tab)
    assert given == ["60-KH/TU"]


def test_leaving_gives_on_too(qtbot: QtBot, edit: FieldEdit) -> None:
    _write(edit, "60-KH/TU")
    with qtbot.waitSignal(edit.committed) as blocker:
        press(edit.editor, Qt.Key.Key_Tab)
    assert blocker.args == ["60-KH/TU"]


def test_what_is_the_same_is_not_given_on(qtbot: QtBot, edit: FieldEdit) -> None:
    with qtbot.assertNotEmitted(edit.committed):
        _write(edit, "  59-KH/TU ")
        press(edit.editor, Qt.Key.Key_Return)
        press(edit.editor, Qt.Key.Key_Tab)


def test_escape_brings_the_value_back(qtbot: QtBot, edit: FieldEdit) -> None:
    with qtbot.assertNotEmitted(edit.committed):
        _write(edit, "lung tung")
        press(edit.editor, Qt.Key.Key_Escape)
        press(edit.editor, Qt.Key.Key_Tab)
    assert edit.text == "59-KH/TU"


def test_a_refused_value_stays_and_may_be_given_on_again(qtbot: QtBot, edit: FieldEdit) -> None:
    _write(edit, "lung tung")
    press(edit.editor, Qt.Key.Key_Return)
    edit.show_error("Viết như 59-KH/TU.")
    assert edit.error == "Viết như 59-KH/TU."
    assert edit.text == "lung tung"
    with qtbot.waitSignal(edit.committed):
        press(edit.editor, Qt.Key.Key_Return)


def test_another_value_from_the_library_does_not_disturb_typing(edit: FieldEdit) -> None:
    edit.focus()
    type_text(edit.editor, "x")
    edit.show_value("61-KH/TU", READ)
    assert "x" in edit.text
    press(edit.editor, Qt.Key.Key_Escape)
    assert edit.text == "61-KH/TU"


@pytest.mark.parametrize(
    ("value", "evidence", "kind"),
    [
        ("59-KH/TU", READ, DotKind.SURE),
        ("59-KH/TU", GUESSED, DotKind.CONCLUDED),
        ("59-KH/TU", UNSURE, DotKind.CONCLUDED),
        ("59-KH/TU", BY_HAND, DotKind.HAND),
        ("59-KH/TU", replace(READ, origin=Origin.HAND), DotKind.CONFIRMED),
        ("59-KH/TU", None, DotKind.HAND),
        ("", None, DotKind.EMPTY),
        ("", BY_HAND, DotKind.EMPTY),
    ],
)
def test_the_dot_says_how_sure_a_value_is(
    edit: FieldEdit, value: str, evidence: Evidence | None, kind: DotKind
) -> None:
    edit.show_value(value, evidence)
    assert edit.kind is kind


def test_the_keyboard_points_at_the_value(qtbot: QtBot, edit: FieldEdit) -> None:
    edit.focus()
    pointed: list[bool] = []
    edit.pointed.connect(pointed.append)
    press(edit.editor, Qt.Key.Key_Tab)
    edit.focus()
    assert pointed == [False, True]


@pytest.mark.parametrize("is_locked", [False, True])
def test_what_was_typed_for_one_paper_cannot_be_brought_back_in_another(
    edit: FieldEdit, is_locked: bool
) -> None:
    _write(edit, "60-KH/TU")
    while edit.text != "59-KH/TU":
        before = edit.text
        press(edit.editor, Qt.Key.Key_Z, CONTROL)
        assert edit.text != before, "nothing is left to take back"
    edit.editor.setReadOnly(is_locked)  # as while the other paper is still being read
    edit.revert()
    edit.show_value("59-KH/TU", READ)  # the other paper has the same value
    edit.editor.setReadOnly(False)
    for keys in (CONTROL, CONTROL | SHIFT):
        press(edit.editor, Qt.Key.Key_Z, keys)
        assert edit.text == "59-KH/TU"


def test_a_value_that_stays_the_same_is_not_written_again(qtbot: QtBot, edit: FieldEdit) -> None:
    with qtbot.assertNotEmitted(edit.editor.textChanged):
        edit.revert()
        edit.show_value("59-KH/TU", READ)
    edit.show_value("60-KH/TU", GUESSED)
    assert edit.text == "60-KH/TU"
