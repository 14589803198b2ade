import pytest
from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import Snippet
from hoso_app.ui import theme
from hoso_app.ui.letters import grown
from hoso_app.ui.models.document_list import DocumentEntry, DocumentListModel
from hoso_app.ui.theme import Appearance
from hoso_app.ui.widgets.document_delegate import DocumentDelegate, windowed
from tests.ui.fake_services import FakeServices

WIDTH = 520


def _painted(entry: DocumentEntry | None) -> QImage:
    model = DocumentListModel()
    document_id = entry.row.id if entry else DocumentId(1)
    model.set_result([document_id], [entry] if entry else [])
    delegate = DocumentDelegate()
    option = QStyleOptionViewItem()
    height = delegate.sizeHint(option, QModelIndex()).height()
    option.rect = QRect(0, 0, WIDTH, height)
    image = QImage(WIDTH, height, QImage.Format.Format_RGB32)
    image.fill(theme.colour("surface"))
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0))
    painter.end()
    return image


def _has(image: QImage, colour: str) -> bool:
    wanted = QColor(colour).rgb()
    return any(
        image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height())
    )


def _entry(number: int = 3, **changes: object) -> DocumentEntry:
    row = FakeServices(number).documents.rows([DocumentId(number)])[0]
    return DocumentEntry(row, **changes)  # type: ignore[arg-type]


def test_words_found_are_marked_in_the_row(qtbot: QtBot) -> None:
    plain, hit = _entry(), theme.colours().hit
    assert not _has(_painted(plain), hit)
    assert _has(_painted(_entry(abstract_marks=((0, 6),))), hit)
    assert _has(_painted(_entry(number_marks=((0, 4),))), hit)
    snippet = Snippet("… kiểm điểm giữa nhiệm kỳ …", ((2, 11),))
    assert _has(_painted(_entry(snippet=snippet)), hit)


@pytest.mark.parametrize(
    ("number", "colour"),
    [(32, "accent"), (5, "warning"), (24, "warning")],
    ids=["in the inbox", "date inferred", "starred"],
)
def test_signs_of_a_row_grow_with_the_letters(app: QApplication, number: int, colour: str) -> None:
    def size_of_sign() -> int:
        image, wanted = _painted(_entry(number)), theme.colour(colour).rgb()
        return sum(
            image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height())
        )

    theme.apply(app, Appearance(letters=100))
    usual = size_of_sign()
    assert usual > 0
    theme.apply(app, Appearance(letters=200))
    assert size_of_sign() >= 2 * usual


def test_a_click_stars_where_the_star_is_drawn(app: QApplication) -> None:
    for letters in (100, 200):
        theme.apply(app, Appearance(letters=letters))
        row = QRect(0, 0, WIDTH, 200)
        assert DocumentDelegate().star_rect(row).width() == grown(16)


def test_a_row_that_is_not_loaded_yet_shows_bars_and_no_words(qtbot: QtBot) -> None:
    image = _painted(None)
    assert _has(image, theme.colours().border)
    assert not _has(image, theme.colours().text)


@pytest.mark.parametrize(
    ("text", "marks", "expected", "expected_marks"),
    [
        ("kế hoạch số 60", ((0, 8),), "kế hoạch số 60", ((0, 8),)),
        (
            "một hai ba bốn năm sáu bảy tám chín mười kế hoạch",
            ((41, 49),),
            "…năm sáu bảy tám chín mười kế hoạch",
            ((27, 35),),
        ),
        ("không có chỗ nào", (), "không có chỗ nào", ()),
    ],
)
def test_a_snippet_is_cut_so_that_its_first_mark_is_in_sight(
    text: str,
    marks: tuple[tuple[int, int], ...],
    expected: str,
    expected_marks: tuple[tuple[int, int], ...],
) -> None:
    assert windowed(text, marks) == (expected, expected_marks)
    shown, shifted = windowed(text, marks)
    for (start, end), (new_start, new_end) in zip(marks, shifted, strict=True):
        assert shown[new_start:new_end] == text[start:end]
