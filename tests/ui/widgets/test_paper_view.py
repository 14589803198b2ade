import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hoso_app.domain.documents import Evidence, Field, Origin
from hoso_app.ui import theme
from hoso_app.ui.theme import Appearance, Scheme
from hoso_app.ui.widgets.paper_view import PaperView

TEXT = "TỈNH ỦY SÓC TRĂNG\nSố 60-KH/TU\n" + "kiểm điểm giữa nhiệm kỳ\n" * 60 + "Bí thư"


@pytest.fixture
def paper(qtbot: QtBot) -> PaperView:
    made = PaperView()
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    made.show_text(TEXT)
    return made


def _marks(paper: PaperView) -> list[tuple[str, str]]:
    return [
        (mark.cursor.selectedText(), mark.format.background().color().name())
        for mark in paper.extraSelections()
    ]


def test_found_words_are_marked_and_the_first_stands_out(paper: PaperView) -> None:
    start = TEXT.index("60-KH/TU")
    other = TEXT.index("giữa")
    paper.mark_hits([(start, start + 8), (other, other + 4)])
    hit, accent = theme.colours().hit, theme.colours().accent
    assert _marks(paper) == [("60-KH/TU", hit), ("giữa", hit), ("60-KH/TU", accent)]
    assert paper.hit_position == 1


def test_stepping_goes_round(paper: PaperView) -> None:
    spans = [(0, 4), (5, 7), (8, 11)]
    paper.mark_hits(spans)
    positions = []
    for step in (1, 1, 1, -1, -1):
        paper.step_hit(step)
        positions.append(paper.hit_position)
    assert positions == [2, 3, 1, 3, 2]


def test_a_far_hit_is_brought_in_sight(paper: PaperView) -> None:
    start = TEXT.index("Bí thư")
    paper.mark_hits([(start, start + 6)])
    assert paper.verticalScrollBar().value() > 0
    rect = paper.cursorRect(paper.textCursor())
    assert paper.viewport().rect().contains(rect)


def test_spans_of_evidence_are_tinted_by_their_origin(paper: PaperView) -> None:
    def proof(words: str, origin: Origin) -> Evidence:
        start = TEXT.index(words)
        return Evidence(words, 0.9, "rule", origin, start, start + len(words))

    paper.tint_evidence(
        {
            Field.ISSUER: proof("TỈNH ỦY SÓC TRĂNG", Origin.READ),
            Field.TERM: proof("nhiệm kỳ", Origin.INFERRED),
            Field.PLACE: Evidence("Sóc Trăng", 1.0, "hand", Origin.HAND),
        }
    )
    assert _marks(paper) == [
        ("TỈNH ỦY SÓC TRĂNG", theme.colours().evidence_read),
        ("nhiệm kỳ", theme.colours().evidence_inferred),
    ]


def test_pointing_stands_out_and_ends(paper: PaperView) -> None:
    paper.point_at((0, 7))
    assert _marks(paper)[-1] == ("TỈNH ỦY", theme.colours().accent)
    paper.point_at(None)
    assert _marks(paper) == []


def test_letters_outside_of_the_basic_plane_shift_nothing(paper: PaperView) -> None:
    text = "𝐀𝐁 Số 60-KH/TU 📎 hết"
    paper.show_text(text)
    start = text.index("60-KH/TU")
    end = text.index("hết")
    paper.mark_hits([(start, start + 8), (end, end + 3)])
    assert [words for words, _ in _marks(paper)] == ["60-KH/TU", "hết", "60-KH/TU"]


def test_of_many_words_only_those_in_sight_are_marked(paper: PaperView) -> None:
    line = "kiểm điểm giữa nhiệm kỳ và những việc khác\n"
    paper.show_text(line * 20_000)
    paper.mark_hits([(len(line) * row, len(line) * row + 9) for row in range(20_000)])
    assert paper.hit_count == 20_000
    assert len(paper.extraSelections()) < 300
    paper.step_hit(-1)
    assert paper.hit_position == 20_000
    assert {words for words, _ in _marks(paper)} == {"kiểm điểm"}
    assert len(paper.extraSelections()) < 300


def test_a_long_text_comes_in_whole(qtbot: QtBot, paper: PaperView) -> None:
    text = "".join(f"dòng số {row} của một văn bản rất dài\n" for row in range(10_000))
    paper.show_text(text)
    assert len(paper.toPlainText()) < len(text)
    qtbot.waitUntil(lambda: len(paper.toPlainText()) == len(text))
    assert paper.toPlainText() == text
    paper.show_text("ngắn")
    qtbot.wait(20)
    assert paper.toPlainText() == "ngắn"


def test_pointing_far_down_brings_the_text_up_to_there(paper: PaperView) -> None:
    text = "chữ " * 100_000 + "NƠI NHẬN"
    paper.show_text(text)
    start = text.index("NƠI NHẬN")
    paper.point_at((start, start + 8))
    assert _marks(paper)[-1] == ("NƠI NHẬN", theme.colours().accent)


def test_another_text_begins_without_marks(paper: PaperView) -> None:
    paper.mark_hits([(0, 4)])
    paper.point_at((0, 7))
    paper.show_text("Văn bản khác")
    assert _marks(paper) == []
    assert (paper.hit_position, paper.hit_count) == (0, 0)


def test_spans_beyond_the_text_do_no_harm(paper: PaperView) -> None:
    paper.show_text("ngắn")
    paper.mark_hits([(2, 900)])
    assert _marks(paper)[0][0] == "ắn"


@pytest.mark.parametrize(
    "wanted", [Appearance(Scheme.DARK), Appearance(letters=150), Appearance(Scheme.LIGHT, 90)]
)
def test_a_paper_keeps_its_letters_when_the_program_looks_otherwise(
    qtbot: QtBot, app: QApplication, paper: PaperView, wanted: Appearance
) -> None:
    theme.apply(app, wanted)
    family = theme.paper_font().family()
    qtbot.waitUntil(lambda: paper.font().family() == family)
    assert paper.font().pointSizeF() == pytest.approx(theme.paper_font().pointSizeF(), abs=0.2)
