import pytest
from pytestqt.qtbot import QtBot

from hoso_app.ui.widgets.completion import FoldingCompleter

NAMES = ("Nghị quyết", "Nghị định", "Đề án", "Thông báo", "Báo cáo")


@pytest.mark.parametrize(
    ("typed", "proposed"),
    [
        ("nghi", {"Nghị quyết", "Nghị định"}),
        ("NGHỊ", {"Nghị quyết", "Nghị định"}),
        ("de an", {"Đề án"}),
        ("bao", {"Thông báo", "Báo cáo"}),
        ("quyết", {"Nghị quyết"}),
        ("xyz", set()),
        ("", set(NAMES)),
    ],
)
def test_names_are_found_anywhere_with_or_without_marks(
    qtbot: QtBot, typed: str, proposed: set[str]
) -> None:
    completer = FoldingCompleter(NAMES)
    completer.setCompletionPrefix(completer.splitPath(typed)[0])
    found = completer.completionModel()
    assert {found.index(row, 0).data() for row in range(found.rowCount())} == proposed


def test_other_names_are_proposed_from_then_on(qtbot: QtBot) -> None:
    completer = FoldingCompleter(NAMES)
    completer.set_names(["Tờ trình"])
    completer.setCompletionPrefix("to")
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "Tờ trình"
