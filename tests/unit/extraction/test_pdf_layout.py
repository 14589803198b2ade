from tests.unit.extraction.conftest import ReadBytes
from tests.unit.extraction.made_files import Piece, pdf

_SENTENCE = "Thực hiện Kế hoạch số 60-KH/TU của Ban Thường vụ Tỉnh ủy về kiểm điểm ở cơ sở"


def _lines(read_bytes: ReadBytes, *pieces: Piece) -> list[str]:
    return read_bytes(pdf([pieces])).text.splitlines()


def test_columns_on_one_line_are_kept_apart(read_bytes: ReadBytes) -> None:
    lines = _lines(
        read_bytes,
        Piece(60, 780, "ĐẢNG BỘ TỈNH SÓC TRĂNG"),
        Piece(330, 780, "ĐẢNG CỘNG SẢN VIỆT NAM"),
        Piece(80, 760, "Số 59-KH/TU"),
        Piece(330, 760, "Ngã Năm, ngày 07 tháng 4 năm 2023"),
    )
    assert [line.split("   ")[0] for line in lines] == ["ĐẢNG BỘ TỈNH SÓC TRĂNG", "Số 59-KH/TU"]
    assert lines[0].endswith("     ĐẢNG CỘNG SẢN VIỆT NAM")
    assert lines[1].endswith("     Ngã Năm, ngày 07 tháng 4 năm 2023")


def test_columns_drawn_one_after_the_other_stay_so(read_bytes: ReadBytes) -> None:
    assert _lines(
        read_bytes,
        Piece(60, 780, "TỈNH ỦY ABC"),
        Piece(60, 760, "*"),
        Piece(60, 740, "Số 15-CV/TU"),
        Piece(330, 780, "ĐẢNG CỘNG SẢN VIỆT NAM"),
        Piece(330, 750, "ABC, ngày 28 tháng 3 năm 2023"),
        Piece(60, 700, "Kính gửi:"),
    ) == [
        "TỈNH ỦY ABC",
        "*",
        "Số 15-CV/TU",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "ABC, ngày 28 tháng 3 năm 2023",
        "Kính gửi:",
    ]


def test_spaces_between_words_stay_single(read_bytes: ReadBytes) -> None:
    assert _lines(read_bytes, Piece(60, 780, _SENTENCE)) == [_SENTENCE]


def test_running_head_and_page_number_stand_where_they_are_seen(read_bytes: ReadBytes) -> None:
    assert _lines(
        read_bytes,
        Piece(280, 30, "5"),
        Piece(60, 700, "Điều 1."),
        Piece(60, 680, "Điều 2."),
        Piece(60, 815, "CÔNG BÁO/Số 271"),
    ) == ["CÔNG BÁO/Số 271", "Điều 1.", "Điều 2.", "5"]


def test_accents_drawn_from_another_font_return_to_their_words(read_bytes: ReadBytes) -> None:
    """Producers without the letter in their font draw it after the line."""
    pieces: list[Piece] = []
    for number in range(6):
        y = 780 - 20 * number
        later: list[Piece] = []
        for place, letter in enumerate(_SENTENCE):
            piece = Piece(60 + 6 * place, y, letter, font="F1" if letter.isascii() else "F2")
            (pieces if letter.isascii() else later).append(piece)
        pieces.extend(later)
    assert _lines(read_bytes, *pieces) == [_SENTENCE] * 6


def test_hyphen_at_the_end_of_a_line_stays(read_bytes: ReadBytes) -> None:
    text = " ".join(_lines(read_bytes, Piece(60, 780, "kinh tế-"), Piece(60, 760, "xã hội")))
    assert text in {"kinh tế- xã hội", "kinh tế-xã hội"}


def test_letters_beyond_the_first_plane_do_not_shift_the_rest(read_bytes: ReadBytes) -> None:
    lines = _lines(read_bytes, Piece(60, 780, "a 😀 b"), Piece(60, 760, _SENTENCE))
    assert lines[1] == _SENTENCE
