"""Finding words in a paper, telling its headings, copying it without line ends."""

import pytest

from hoso_app.ui.models.paper_text import find_in_text, flowing, is_heading

TEXT = "Thực hiện Kế hoạch số 59-KH/TU về kiểm điểm\n  giữa nhiệm kỳ; KIỂM ĐIỂM tập thể. Kiêm điêm"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("kế hoạch", ["Kế hoạch"]),
        ("ke hoach", ["Kế hoạch"]),
        ("kiểm điểm", ["kiểm điểm", "KIỂM ĐIỂM"]),
        ("kiem diem", ["kiểm điểm", "KIỂM ĐIỂM", "Kiêm điêm"]),
        ("KIEM DIEM", ["kiểm điểm", "KIỂM ĐIỂM", "Kiêm điêm"]),
        ("điểm giữa", ["điểm\n  giữa"]),
        ("  điểm   giữa ", ["điểm\n  giữa"]),
        ("59-kh/tu", ["59-KH/TU"]),
        ("số 59", ["số 59"]),
        ("kỳ;", ["kỳ;"]),
        ("kiệm", []),
        (".*", []),
        ("", []),
        ("   ", []),
        ("kiểm".encode().decode(), ["kiểm", "KIỂM"]),
        ("kie\u0302\u0309m", ["kiểm", "KIỂM"]),
    ],
)
def test_words_are_found_in_a_paper(words: str, found: list[str]) -> None:
    assert [TEXT[start:end] for start, end in find_in_text(TEXT, words)] == found


def test_a_letter_that_grows_in_small_form_shifts_nothing() -> None:
    text = "İ và kế hoạch"
    assert [text[start:end] for start, end in find_in_text(text, "kế hoạch")] == ["kế hoạch"]


@pytest.mark.parametrize(
    "line",
    [
        "KẾ HOẠCH",
        "ĐẢNG BỘ TỈNH SÓC TRĂNG",
        "I- MỤC ĐÍCH, YÊU CẦU",
        "II. Nội dung kiểm điểm",
        "Điều 3. Tổ chức thực hiện",
        "Chương II",
        "  Phần thứ nhất",
    ],
)
def test_a_heading_is_told(line: str) -> None:
    assert is_heading(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "*",
        "-----",
        "Số 59-KH/TU",
        "1. Tập thể Ban Thường vụ",
        "Điều kiện kinh tế - xã hội của địa phương trong những năm qua có nhiều chuyển biến,",
        "TT",
        "12/2023",
        "NGHỊ QUYẾT " * 20,
        "căn cứ Nghị quyết Đại hội",
    ],
)
def test_other_lines_are_no_headings(line: str) -> None:
    assert not is_heading(line)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ban Thường vụ Thị ủy\nxây dựng kế hoạch.", "Ban Thường vụ Thị ủy xây dựng kế hoạch."),
        ("Một đoạn.\nĐoạn khác", "Một đoạn.\nĐoạn khác"),
        ("dòng trên\n\ndòng dưới", "dòng trên\ndòng dưới"),
        ("gồm\n- việc một\n- việc hai", "gồm\n- việc một\n- việc hai"),
        (
            "gồm có\n1. việc một\n2. việc hai\ncủa thị ủy",
            "gồm có\n1. việc một\n2. việc hai của thị ủy",
        ),
        ("a) một\nb) hai", "a) một\nb) hai"),
        ("KẾ HOẠCH\nvề việc kiểm điểm", "KẾ HOẠCH\nvề việc kiểm điểm"),
        ("chữ   cách   xa", "chữ cách xa"),
        ("", ""),
        ("\n\n", ""),
    ],
)
def test_a_copied_paragraph_is_one_line(text: str, expected: str) -> None:
    assert flowing(text) == expected
