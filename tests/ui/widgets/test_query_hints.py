import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hoso_app.ui.widgets.query_hints import QueryHints
from hoso_app.ui.widgets.search_box import SearchBox
from tests.ui.keyboard import CONTROL, press, type_text

KEY = Qt.Key
VALUES = {
    "loai": ("Kế hoạch", "Kết luận", "Báo cáo"),
    "nhan": ("gấp", "đại hội"),
    "hoso": ("Kiểm điểm giữa nhiệm kỳ",),
}


@pytest.fixture
def box(qtbot: QtBot) -> SearchBox:
    made = SearchBox()
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


@pytest.fixture
def hints(box: SearchBox) -> QueryHints:
    made = QueryHints(box)
    made.set_recent(["kế hoạch 2026", "59-KH/TU"])
    made.set_values(VALUES)
    return made


@pytest.mark.parametrize(
    ("typed", "proposed"),
    [
        ("kế hoạch", ()), ("loai", ()), ("nhận: g", ()), ("loại:báo cáo ", ()), ("số:5", ()),
        ("loại:", ('"Kế hoạch"', '"Kết luận"', '"Báo cáo"')),
        ("loai:ke", ('"Kế hoạch"', '"Kết luận"')),
        ("tân long loại:bao", ('"Báo cáo"',)), ("nhãn:", ("gấp", '"đại hội"')),
        ("nhan:dai", ('"đại hội"',)), ("hồsơ:giữa", ('"Kiểm điểm giữa nhiệm kỳ"',)),
        ("-nhãn:g", ("gấp",)), ("nhãn:gấp", ()), ('loại:"kế h', ('"Kế hoạch"',)),
    ],
)  # fmt: skip
def test_values_of_a_field_are_proposed_and_plain_words_are_left_alone(
    box: SearchBox, hints: QueryHints, typed: str, proposed: tuple[str, ...]
) -> None:
    type_text(box, typed)
    assert hints.proposals() == proposed


def test_a_chosen_value_takes_the_place_of_what_was_typed(
    box: SearchBox, hints: QueryHints
) -> None:
    type_text(box, "tân long loai:bao")
    press(hints.popup, KEY.Key_Down)
    press(hints.popup, KEY.Key_Return)
    assert box.text() == 'tân long loai:"Báo cáo" '


@pytest.mark.parametrize("way", ["alt", "control"])
def test_former_questions_and_fields_come_when_they_are_asked_for(
    box: SearchBox, hints: QueryHints, way: str
) -> None:
    assert hints.proposals() == ()
    if way == "alt":
        press(box, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    else:
        press(box, KEY.Key_Space, CONTROL)
    assert hints.proposals()[:3] == ("kế hoạch 2026", "59-KH/TU", "loại:")
    press(hints.popup, KEY.Key_Down)
    press(hints.popup, KEY.Key_Return)
    assert box.text() == "kế hoạch 2026"


def test_a_chosen_field_proposes_its_values(box: SearchBox, hints: QueryHints) -> None:
    type_text(box, "59 ")
    press(box, KEY.Key_Space, CONTROL)
    press(hints.popup, KEY.Key_Down)
    press(hints.popup, KEY.Key_Return)
    assert box.text() == "59 loại:"
    assert hints.proposals() == ('"Kế hoạch"', '"Kết luận"', '"Báo cáo"')


def test_enter_without_a_choice_goes_on_to_the_list(
    qtbot: QtBot, box: SearchBox, hints: QueryHints
) -> None:
    type_text(box, "loai:ke")
    with qtbot.waitSignal(box.list_requested):
        press(hints.popup, KEY.Key_Return)
    assert box.text() == "loai:ke"


def test_names_of_fields_are_coloured_and_the_text_stays(box: SearchBox) -> None:
    type_text(box, "loại:kế hoạch")
    plain = SearchBox()
    assert box.text() == "loại:kế hoạch"
    assert box.words() == "loại:kế hoạch"
    assert plain.words() == ""
    coloured = box.grab().toImage()
    box.setText("loạix kế hoạch")
    assert coloured != box.grab().toImage()
