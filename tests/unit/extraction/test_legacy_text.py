import pytest

from hoso_app.extraction.legacy_encodings import LegacyEncoding
from hoso_app.extraction.legacy_text import (
    FontEncoding,
    convert_lines,
    decode_run,
    font_encoding,
)
from tests.unit.extraction.made_files import encode

_TCVN3 = FontEncoding(LegacyEncoding.TCVN3)
_CAPITALS = FontEncoding(LegacyEncoding.TCVN3, is_capital=True)
_VNI = FontEncoding(LegacyEncoding.VNI)

_LINES = [
    "Cộng hòa xã hội chủ nghĩa Việt Nam",
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
    "Xét đề nghị của Trưởng ban Tổ chức Tỉnh ủy và Chánh Văn phòng Tỉnh ủy",
    "về việc kiểm điểm giữa nhiệm kỳ thực hiện nghị quyết đại hội đảng bộ các cấp",
    "- Các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc (thực hiện);",
]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (".VnTime", _TCVN3),
        (".VnTimeH", _CAPITALS),
        (".VnArialH Bold", _CAPITALS),
        ("ABCDEF+.VnTime,Bold", _TCVN3),
        (".vnarial NarrowH", _TCVN3),
        ("VNI-Times", _VNI),
        ("VNI-Helve-Condense", _VNI),
        ("XYZABC+VNI-Aptima", _VNI),
        ("Times New Roman", None),
        ("VNtimes new roman", None),
        ("", None),
        (None, None),
    ],
)
def test_fonts_are_known_by_name(name: str | None, expected: FontEncoding | None) -> None:
    assert font_encoding(name) == expected


def test_run_of_plain_letters_stays_but_for_capital_fonts() -> None:
    assert decode_run("ban thi hanh", _TCVN3) == "ban thi hanh"
    assert decode_run("ban", _CAPITALS) == "ban"


@pytest.mark.parametrize("font", [_TCVN3, _VNI, _CAPITALS])
@pytest.mark.parametrize("text", ["Đảng bộ", "được", "Nghị quyết số 5", "Ở đâu"])
def test_unicode_run_in_an_old_font_stays(text: str, font: FontEncoding) -> None:
    assert decode_run(text, font) == text


@pytest.mark.parametrize("size", [1, 2, 3, 5, 8, 24])
@pytest.mark.parametrize("font", [_TCVN3, _VNI])
def test_runs_of_any_length_are_decoded(font: FontEncoding, size: int) -> None:
    text = "những điều đảng viên không được làm, chương trình phường xã"
    if font is _VNI and size == 1:
        size = 4  # a letter of two signs may not be cut here: the builder joins runs
    words = text.split(" ")
    runs = [" ".join(words[n : n + size]) for n in range(0, len(words), size)]
    assert [decode_run(encode(run, font.encoding), font) for run in runs] == runs


def test_windows_quotes_inside_of_old_text_stay() -> None:
    old = encode("trích", LegacyEncoding.TCVN3)
    assert decode_run(f"“{old}” – 5", _TCVN3) == "“trích” – 5"


def test_codes_of_symbol_fonts_are_decoded() -> None:
    old = "".join(chr(0xF000 + ord(code)) for code in encode("động", LegacyEncoding.TCVN3))
    assert decode_run(old, _TCVN3) == "động"


@pytest.mark.parametrize("encoding", [LegacyEncoding.TCVN3, LegacyEncoding.VNI])
@pytest.mark.parametrize("line", _LINES)
def test_old_lines_are_converted(line: str, encoding: LegacyEncoding) -> None:
    assert convert_lines(encode(line, encoding)) == (line, encoding.value)


@pytest.mark.parametrize(
    "line",
    [
        *_LINES,
        "Phòng Hành chính",
        "Hà Nam, Thái Bình, Hòa Bình, Quảng Ninh",
        "Cà phê, trà và bánh",
        "Trà Vinh và Sóc Trăng",
        "Nguyên Bí thư Thành ủy Hà Nội",
        "Ông Lê Văn Tám và bà Trà",
        "façade, café, naïve, Gruyère, coöperate",
        "Straße, Müller, Größe, Äpfel, für",
        "Él niño comió piñas en el jardín mañana",
        "© 2023 ® ™ § 5 ± 3° µm",
        "«Văn kiện» – “Trích”",
        "Thành phố Phan Thiết",
        "TỔ CHỨC",
        "chính phí thí nghiệm",
    ],
)
def test_unicode_lines_are_never_converted(line: str) -> None:
    assert convert_lines(line) == (line, None)


def test_short_line_goes_with_the_one_before_it() -> None:
    lines = ["Căn cứ Luật Tổ chức chính quyền", "Điều 1", "Xét đề nghị"]
    old = "\n".join(encode(line, LegacyEncoding.TCVN3) for line in lines)
    assert convert_lines(old) == ("\n".join(lines), "TCVN3")


def test_mixed_file_keeps_its_unicode_lines() -> None:
    old = encode(_LINES[1], LegacyEncoding.VNI)
    text = f"{_LINES[0]}\n{old}\n{_LINES[2]}"
    assert convert_lines(text) == (f"{_LINES[0]}\n{_LINES[1]}\n{_LINES[2]}", "VNI")


def test_hyphen_in_place_of_a_lost_letter_is_put_right() -> None:
    line = "Chương trình 2015-2020 của phường, số 60-KH/TU - được phê duyệt"
    damaged = encode(line, LegacyEncoding.TCVN3).replace("\xad", "-")
    assert convert_lines(damaged) == (line, "TCVN3")
