"""The line of what was searched reads like a sentence, and its parts open lists."""

from collections.abc import Iterator, Mapping

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from hoso_app.domain.search import SearchOutcome
from hoso_app.ui import theme
from hoso_app.ui.widgets.completeness_line import CompletenessLine
from tests.ui.keyboard import click


@pytest.fixture
def line(qtbot: QtBot, qapp: QApplication) -> Iterator[CompletenessLine]:
    before = qapp.styleSheet()
    qapp.setStyleSheet(theme.style_sheet(theme.Scheme.LIGHT, 10.0))
    line = CompletenessLine()
    qtbot.addWidget(line)
    line.resize(900, 40)
    line.show()
    yield line
    qapp.setStyleSheet(before)


def _outcome(total: int, documents: int, missing: Mapping[str, int]) -> SearchOutcome:
    searchable = documents - sum(missing.values())
    return SearchOutcome(
        hits=(),
        total=total,
        searchable=searchable,
        documents=documents,
        milliseconds=1.0,
        missing=missing,
    )


def test_it_reads_like_a_sentence(line: CompletenessLine) -> None:
    line.show_outcome(_outcome(27, 12_431, {"scan": 21, "password": 9, "damaged": 3}))
    assert line.text().startswith("27 văn bản trong 12.431; 12.398 tìm được chữ; 33 chưa (21 bản")
    assert line.text().endswith(")")


def test_each_part_opens_its_list(qtbot: QtBot, line: CompletenessLine) -> None:
    line.show_outcome(_outcome(3, 30, {"scan": 2}))
    for part, values in zip(line.parts(), (("yes",), ("no",), ("scan",)), strict=True):
        with qtbot.waitSignal(line.part_chosen) as chosen:
            click(part)
        assert chosen.args == [values]


def test_no_gap_stands_between_words_and_the_signs_behind_them(
    qtbot: QtBot, line: CompletenessLine
) -> None:
    line.show_outcome(_outcome(3, 30, {"scan": 2, "no_text": 1}))
    qtbot.waitUntil(lambda: line.parts()[-1].x() > line.parts()[0].x())
    for part in line.parts():
        words = part.fontMetrics().horizontalAdvance(part.text())
        assert 0 <= part.width() - words <= 4
    # Their own look: a button's usual one is higher.
    label = line.findChildren(QLabel)[0]
    assert all(part.height() <= label.fontMetrics().height() + 14 for part in line.parts())


def test_brackets_are_left_out_as_a_whole_where_there_is_no_room(
    qtbot: QtBot, line: CompletenessLine
) -> None:
    def shown() -> list[bool]:
        return [part.isVisible() for part in line.parts()]

    line.show_outcome(_outcome(27, 12_431, {"scan": 21, "damaged": 3}))
    line.resize(line.sizeHint().width(), 30)
    qtbot.waitUntil(lambda: shown() == [True] * 4)
    line.resize(line.minimumSizeHint().width(), 30)
    qtbot.waitUntil(lambda: shown() == [True, True, False, False])
    line.resize(line.sizeHint().width(), 30)
    qtbot.waitUntil(lambda: shown() == [True] * 4)


def test_another_answer_gives_other_words_to_what_stands_there(line: CompletenessLine) -> None:
    missing = {"scan": 21, "password": 9}
    answers = [
        (27, 12_431, missing),
        (1, 12_431, missing),
        (2, 12_432, {"scan": 21}),
        (3, 40, {}),
        (4, 12_432, {**missing, "damaged": 3}),
    ]
    line.show_outcome(_outcome(*answers[0]))
    heights = line.sizeHint().height(), line.minimumSizeHint().height()
    first = line.parts()[0]
    for answer in answers[1:]:
        line.show_outcome(_outcome(*answer))
        # Looked at before anything is laid out: a line that is lower just now moves the window.
        assert (line.sizeHint().height(), line.minimumSizeHint().height()) == heights
        assert line.parts()[0] is first
        fresh = CompletenessLine(line)
        fresh.show_outcome(_outcome(*answer))
        assert line.text() == fresh.text()


def test_a_part_that_got_other_words_opens_their_list(qtbot: QtBot, line: CompletenessLine) -> None:
    line.show_outcome(_outcome(3, 30, {"scan": 2}))
    line.show_outcome(_outcome(3, 30, {"password": 2}))
    with qtbot.waitSignal(line.part_chosen) as chosen:
        click(line.parts()[-1])
    assert chosen.args == [("password",)]


@pytest.mark.parametrize(
    ("total", "is_narrowed", "expected"),
    [
        (3, False, "3 văn bản trong thùng rác"),
        (1, True, "1 văn bản tìm thấy trong thùng rác"),
        (0, False, "0 văn bản trong thùng rác"),
    ],
)
def test_of_the_trash_nothing_is_told_but_what_is_in_it(
    line: CompletenessLine, total: int, is_narrowed: bool, expected: str
) -> None:
    line.show_outcome(_outcome(27, 171, {"scan": 21}))
    height = line.sizeHint().height()
    line.show_trash(total, is_narrowed=is_narrowed)
    assert line.text() == expected
    assert line.parts() == []
    assert line.sizeHint().height() == height, "nothing above the line moves"
    line.show_outcome(_outcome(27, 171, {"scan": 21}))
    assert line.text().startswith("27 văn bản trong 171; ")
