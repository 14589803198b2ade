import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from hoso_app.domain.documents import DocumentRow
from hoso_app.domain.ids import DocumentId
from hoso_app.ui.models.document_list import (
    PAGE,
    DocumentEntry,
    DocumentListModel,
    DocumentRole,
    Heading,
)
from tests.ui.fake_services import FakeServices

MANY = tuple(DocumentId(number) for number in range(1, 100_001))


@pytest.fixture
def model(qtbot: QtBot) -> DocumentListModel:
    made = DocumentListModel()
    made.setProperty("tester", QAbstractItemModelTester(made, _FATAL))  # kept alive by the model
    return made


_FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def _entries(*numbers: int) -> list[DocumentEntry]:
    services = FakeServices(max(numbers))
    rows: tuple[DocumentRow, ...] = services.documents.rows([DocumentId(n) for n in numbers])
    return [DocumentEntry(row) for row in rows]


def _asked(model: DocumentListModel) -> list[tuple[int, int]]:
    asked: list[tuple[int, int]] = []
    model.rows_needed.connect(lambda generation, first: asked.append((generation, first)))
    return asked


def test_a_hundred_thousand_documents_are_counted_at_once(model: DocumentListModel) -> None:
    model.set_result(MANY)
    assert model.rowCount() == 100_000
    assert model.index(99_999).data(DocumentRole.ID) == 100_000


def test_a_jump_far_down_asks_for_one_page_once(model: DocumentListModel) -> None:
    model.set_result(MANY)
    asked = _asked(model)
    for row in range(90_010, 90_020):
        assert model.index(row).data(DocumentRole.ENTRY) is None
    assert asked == [(model.generation, 90_000)]
    assert list(model.page_ids(90_000)) == list(MANY[90_000 : 90_000 + PAGE])


def test_rows_of_an_older_result_are_dropped(model: DocumentListModel) -> None:
    old = model.set_result(MANY)
    model.set_result(MANY[:10])
    model.put_entries(old, 0, _entries(1))
    assert model.index(0).data(DocumentRole.ENTRY) is None


def test_loaded_rows_are_shown_and_announced(qtbot: QtBot, model: DocumentListModel) -> None:
    generation = model.set_result(MANY[:100])
    with qtbot.waitSignal(model.dataChanged) as blocker:
        model.put_entries(generation, 0, _entries(3, 5))
    assert (blocker.args[0].row(), blocker.args[1].row()) == (0, PAGE - 1)
    assert model.index(2).data(DocumentRole.ENTRY).row.id == 3
    assert model.index(2).data(Qt.ItemDataRole.DisplayRole).startswith("Kết luận 03-KL/ĐU")


def test_a_row_seen_before_is_shown_while_it_is_asked_for_again(model: DocumentListModel) -> None:
    model.set_result(MANY[:10], _entries(1, 2))
    asked = _asked(model)
    model.set_result(tuple(reversed(MANY[:10])))
    assert model.index(9).data(DocumentRole.ENTRY).row.id == 1
    assert asked == [(model.generation, 0)]


def test_the_same_question_asks_for_no_row_again(model: DocumentListModel) -> None:
    model.set_result(MANY[:2], _entries(1, 2))
    asked = _asked(model)
    model.set_result(MANY[1:2], is_same_question=True)
    assert model.index(0).data(DocumentRole.ENTRY).row.id == 2
    assert asked == []


def test_changed_documents_are_asked_for_again_and_shown_meanwhile(
    model: DocumentListModel,
) -> None:
    generation = model.set_result(MANY[:60], _entries(*range(1, 61)))
    asked = _asked(model)
    model.refresh([DocumentId(55), DocumentId(7_777)])
    assert model.index(54).data(DocumentRole.ENTRY).row.id == 55
    assert model.index(3).data(DocumentRole.ENTRY).row.id == 4
    assert asked == [(generation, 54 // PAGE * PAGE)]


def test_a_page_that_failed_is_asked_for_again(model: DocumentListModel) -> None:
    generation = model.set_result(MANY)
    asked = _asked(model)
    model.index(10).data(DocumentRole.ENTRY)
    model.forget_page(generation, 0)
    model.index(10).data(DocumentRole.ENTRY)
    assert asked == [(generation, 0), (generation, 0)]


def test_an_equal_result_resets_nothing(qtbot: QtBot, model: DocumentListModel) -> None:
    model.set_result(MANY)
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_result(tuple(MANY))


def test_screen_readers_hear_the_whole_row(model: DocumentListModel) -> None:
    model.set_result(MANY[:1], _entries(1))
    sentence = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert sentence == (
        "Kế hoạch 01-KH/TU, ngày 01/01/2025, kiểm điểm giữa nhiệm kỳ thực hiện Nghị quyết Đại hội "
        "Đảng bộ thị xã, nhiệm kỳ 2025-2030, Tỉnh ủy Sóc Trăng, 2025-2030, #sơ kết, có đánh dấu"
    )


def test_the_first_page_stands_in_the_full_length_until_the_rest_comes(
    qtbot: QtBot, model: DocumentListModel
) -> None:
    generation = model.set_result(MANY[:50], _entries(1, 2), total=100_000)
    asked = _asked(model)
    assert model.rowCount() == 100_000
    assert model.index(1).data(DocumentRole.ENTRY).row.id == 2
    assert model.index(90_000).data(DocumentRole.ENTRY) is None
    assert model.index(90_000).data(DocumentRole.ID) is None
    assert asked == []
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.completed):
        model.complete(generation, MANY)
    assert model.index(90_000).data(DocumentRole.ID) == 90_001
    model.index(90_000).data(DocumentRole.ENTRY)
    assert asked == [(generation, 90_000)]


def test_a_rest_of_another_length_is_another_result(qtbot: QtBot, model: DocumentListModel) -> None:
    generation = model.set_result(MANY[:50], total=100_000)
    with qtbot.waitSignal(model.modelReset):
        model.complete(generation, MANY[:99_000])
    assert model.rowCount() == 99_000


def test_the_rest_of_an_older_result_is_dropped(model: DocumentListModel) -> None:
    old = model.set_result(MANY[:50], total=100_000)
    model.set_result(MANY[:2])
    model.complete(old, MANY)
    assert model.rowCount() == 2


def test_only_the_row_of_the_border_has_a_heading(model: DocumentListModel) -> None:
    announced: list[None] = []
    model.heading_changed.connect(lambda: announced.append(None))

    model.set_result(MANY[:5], heading=Heading(2, "gần đúng"))

    headings = [model.index(row).data(DocumentRole.HEADING) for row in range(5)]
    assert headings == [None, None, "gần đúng", None, None]
    assert announced
    model.set_result(MANY[:5])
    assert model.index(2).data(DocumentRole.HEADING) is None
