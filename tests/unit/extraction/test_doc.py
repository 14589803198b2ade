import re

import pytest

from hoso_app.domain.errors import ReadingProblem
from hoso_app.extraction.legacy_encodings import LegacyEncoding
from tests.unit.extraction.conftest import ProblemOf, ReadBytes
from tests.unit.extraction.made_files import LETTERHEAD, encode
from tests.unit.extraction.made_ole import (
    DELETED,
    HIDDEN,
    IN_TABLE,
    ROW_END,
    Formatted,
    in_font,
    ole,
    property_of,
    style_sheet,
    word,
)

_FONTS = ("Times New Roman", ".VnTime", "VNI-Times", ".VnTimeH")
_FOOTNOTES, _MARGINS, _COMMENTS, _ENDNOTES, _TEXT_BOXES = 0x50, 0x54, 0x5C, 0x60, 0x64


@pytest.mark.parametrize("flags", [0, 0x0200], ids=["0Table", "1Table"])
def test_paragraphs_and_signs(read_bytes: ReadBytes, flags: int) -> None:
    text = "Số\t59\x1eKH/TU\x0bdòng hai\rmột\x0chai\x01\x08\rđường\x1fdẫn\r"
    read = read_bytes(word([Formatted(text)], flags=flags))
    assert read.text == "Số\t59-KH/TU\ndòng hai\nmột\nhai\nđườngdẫn\n"
    assert len(read.page_starts) == 2
    assert (read.format, read.extractor) == ("doc", "doc")


def test_narrow_text(read_bytes: ReadBytes) -> None:
    assert read_bytes(word([Formatted("“café” – 5\r")], is_narrow=True)).text == "“café” – 5\n"


def test_letters_beyond_the_first_plane_keep_places_right(read_bytes: ReadBytes) -> None:
    runs = [Formatted("😀 giữ "), Formatted("bỏ ", DELETED), Formatted("hết\r")]
    assert read_bytes(word(runs)).text.endswith("giữ hết\n")


def test_letterhead_comes_cell_by_cell(read_bytes: ReadBytes) -> None:
    cells = ["\r".join(cell) + "\x07" for cell in LETTERHEAD]
    paragraphs = [Formatted(line, IN_TABLE) for cell in cells for line in re.split("(?<=\r)", cell)]
    paragraphs += [Formatted("\x07", ROW_END), Formatted("KẾ HOẠCH\r")]
    read = read_bytes(word(paragraphs, paragraphs=paragraphs))
    assert read.text.splitlines() == [*LETTERHEAD[0], *LETTERHEAD[1], "KẾ HOẠCH"]


def test_rows_of_data_stay_on_one_line(read_bytes: ReadBytes) -> None:
    cells = ["1", "Thu ngân sách", "", "9/15"]
    row = [Formatted(f"{cell}\x07", IN_TABLE) for cell in cells] + [Formatted("\x07", ROW_END)]
    paragraphs = [Formatted("trước\r"), *row, *row, Formatted("sau\r")]
    read = read_bytes(word(paragraphs, paragraphs=paragraphs))
    assert read.text.splitlines() == [
        "trước",
        "1\tThu ngân sách\t\t9/15",
        "1\tThu ngân sách\t\t9/15",
        "sau",
    ]


def test_stories_come_after_the_body_and_margins_once(read_bytes: ReadBytes) -> None:
    stories = {
        _FOOTNOTES: "cước chú\r",
        _MARGINS: "đầu trang\rđầu trang\r",
        _COMMENTS: "nhận xét\r",
        _ENDNOTES: "chú thích cuối\r",
        _TEXT_BOXES: "MẬT\r",
    }
    read = read_bytes(word([Formatted("thân bài\r")], stories=stories))
    assert read.text.splitlines() == [
        "thân bài",
        "MẬT",
        "cước chú",
        "chú thích cuối",
        "đầu trang",
        "nhận xét",
    ]


def test_field_codes_are_not_text_and_their_results_are(read_bytes: ReadBytes) -> None:
    text = "\x13HYPERLINK \x13 x \x14y\x15\x14kết quả\x15 hết\r\x13 PAGE \x15x\r"
    assert read_bytes(word([Formatted(text)])).text == "kết quả hết\nx\n"


@pytest.mark.parametrize("silent", [DELETED, HIDDEN, b"\x09\x6a\x00\x00\x41\xf0"])
def test_deleted_hidden_and_symbol_runs_are_left_out(read_bytes: ReadBytes, silent: bytes) -> None:
    runs = [Formatted("giữ "), Formatted("bỏ ", silent), Formatted("hết\r")]
    assert read_bytes(word(runs)).text == "giữ hết\n"


@pytest.mark.parametrize(("font", "encoding"), [(1, LegacyEncoding.TCVN3), (2, LegacyEncoding.VNI)])
@pytest.mark.parametrize("is_narrow", [False, True])
def test_old_fonts_are_decoded(
    read_bytes: ReadBytes, font: int, encoding: LegacyEncoding, *, is_narrow: bool
) -> None:
    text = "chương trình hành động, ưu tiên phường xã"
    runs = [Formatted(encode(text, encoding), in_font(font)), Formatted(" và café\r", in_font(0))]
    read = read_bytes(word(runs, fonts=_FONTS, is_narrow=is_narrow))
    assert read.text == f"{text} và café\n"
    assert read.conversion == encoding.value


def test_capital_font_and_soft_hyphen(read_bytes: ReadBytes) -> None:
    runs = [
        Formatted(encode("đảng bộ", LegacyEncoding.TCVN3), in_font(3)),
        Formatted("\r"),
        Formatted("ch\x1f" + encode("ơng", LegacyEncoding.TCVN3), in_font(1)),
        Formatted("\r"),
    ]
    assert read_bytes(word(runs, fonts=_FONTS)).as_drawn == "ĐẢNG BỘ\nchương\n"


def test_sign_cut_by_a_run(read_bytes: ReadBytes) -> None:
    old = encode("bộ đội", LegacyEncoding.VNI)
    runs = [
        Formatted(letter, in_font(2) + property_of(0x0835, n % 2)) for n, letter in enumerate(old)
    ]
    assert read_bytes(word([*runs, Formatted("\r")], fonts=_FONTS)).text == "bộ đội\n"


def test_font_comes_from_the_style_its_parent_or_the_default(read_bytes: ReadBytes) -> None:
    old = encode("được", LegacyEncoding.TCVN3) + "\r"
    sheet = style_sheet([(None, 0xFFF), (0, 0xFFF), (None, 3), (3, 0xFFF)], default=1)
    paragraphs = [Formatted(old, style=0), Formatted("café\r", style=1), Formatted(old, style=2)]
    runs = [Formatted("".join(paragraph.text for paragraph in paragraphs))]
    read = read_bytes(word(runs, paragraphs=paragraphs, fonts=_FONTS, styles=sheet))
    assert read.as_drawn == "được\ncafé\nĐƯỢC\n"


def test_unicode_in_an_old_font_stays(read_bytes: ReadBytes) -> None:
    runs = [Formatted("Thị uỷ Ngã Năm, Phòng Hành chính\r", in_font(1))]
    read = read_bytes(word(runs, fonts=_FONTS))
    assert read.text == "Thị uỷ Ngã Năm, Phòng Hành chính\n"
    assert read.conversion is None


def test_password_makes_it_encrypted(problem_of: ProblemOf) -> None:
    assert problem_of(word([Formatted("x")], flags=0x0100)) is ReadingProblem.ENCRYPTED


def test_word_2_is_unsupported(problem_of: ProblemOf) -> None:
    data = ole({"WordDocument": b"\xdb\xa5-\0" + bytes(5000)})
    assert problem_of(data) is ReadingProblem.UNSUPPORTED


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8])
def test_cut_off_file_is_damaged(problem_of: ProblemOf, share: float) -> None:
    data = word([Formatted("một hai ba bốn năm\r" * 400)])
    assert problem_of(data[: int(len(data) * share)]) is ReadingProblem.DAMAGED


def test_word_95_shows_its_text(read_bytes: ReadBytes) -> None:
    text = encode("Cộng hòa xã hội chủ nghĩa Việt Nam", LegacyEncoding.TCVN3)
    data = text.encode("latin1") + b"\rmot\x07hai\x07\x07het\r"
    stream = bytearray(0x400) + data
    stream[0:4] = b"\xdc\xa5\x65\x00"
    stream[0x18:0x1C] = (0x400).to_bytes(4, "little")
    stream[0x1C:0x20] = len(stream).to_bytes(4, "little")
    stream[0x34:0x38] = len(data).to_bytes(4, "little")
    read = read_bytes(ole({"WordDocument": bytes(stream).ljust(5000, b"\0")}))
    assert read.text == "Cộng hòa xã hội chủ nghĩa Việt Nam\nmot\thai\nhet\n"
    assert read.conversion == "TCVN3"
