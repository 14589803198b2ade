import pytest

from hoso_app.domain.errors import ReadingProblem
from hoso_app.extraction.legacy_encodings import LegacyEncoding
from tests.unit.extraction.conftest import ProblemOf, ReadBytes
from tests.unit.extraction.made_files import encode

_FONTS = (
    r"{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fnil\fcharset0 .VnTime;}"
    r"{\f2\fnil\fcharset0 VNI-Times;}{\f3\froman\fcharset163{\*\falt Times}Times New Roman;}"
    r"{\f4\fnil .VnTimeH;}}"
)


def _rtf(body: str) -> bytes:
    text = r"{\rtf1\ansi\ansicpg1252\deff0" + _FONTS + body + "}"
    return text.encode("latin1")


def _unicode(text: str) -> str:
    letters = []
    for letter in text:
        code = ord(letter)
        letters.append(letter if code < 128 else rf"\u{code - 65536 if code > 32767 else code}?")
    return "".join(letters)


def _escaped(text: str) -> str:
    return "".join(letter if letter.isascii() else rf"\'{ord(letter):02x}" for letter in text)


def test_letters_of_unicode_and_code_pages(read_bytes: ReadBytes) -> None:
    body = (
        r"\pard " + _unicode("Thị uỷ Ngã Năm") + r"\par caf\'e9 \f3 " + _escaped("Phan Thi\xeaìt")
    )
    read = read_bytes(_rtf(body))
    assert read.text.split("\n")[:2] == ["Thị uỷ Ngã Năm", "café Phan Thiết"]
    assert (read.format, read.extractor) == ("rtf", "rtf")


@pytest.mark.parametrize("name", ["văn bản.rtf", "văn bản.doc", "văn bản"])
def test_format_is_known_by_content(read_bytes: ReadBytes, name: str) -> None:
    assert read_bytes(_rtf("x"), name).format == "rtf"


@pytest.mark.parametrize(("font", "encoding"), [(1, LegacyEncoding.TCVN3), (2, LegacyEncoding.VNI)])
def test_old_fonts(read_bytes: ReadBytes, font: int, encoding: LegacyEncoding) -> None:
    text = "chương trình hành động, ưu tiên phường xã"
    read = read_bytes(_rtf(rf"\f{font} {_escaped(encode(text, encoding))}\par"))
    assert read.text == f"{text}\n"
    assert read.conversion == encoding.value


def test_soft_hyphen_is_a_letter_in_tcvn3_only(read_bytes: ReadBytes) -> None:
    body = r"\f1 ch\-" + _escaped(encode("ơng", LegacyEncoding.TCVN3)) + r"\par\f0 a\-b\par"
    assert read_bytes(_rtf(body)).text == "chương\nab\n"


def test_capital_font(read_bytes: ReadBytes) -> None:
    old = _escaped(encode("đảng bộ", LegacyEncoding.TCVN3))
    assert read_bytes(_rtf(rf"{{\f4 {old}}}\par")).as_drawn == "ĐẢNG BỘ\n"


def test_sign_cut_by_a_group(read_bytes: ReadBytes) -> None:
    old = encode("bộ", LegacyEncoding.VNI)
    body = "".join(rf"{{\f2 {_escaped(letter)}}}" for letter in old)
    assert read_bytes(_rtf(body)).text == "bộ"


def test_letterhead_comes_cell_by_cell(read_bytes: ReadBytes) -> None:
    row = (
        r"\trowd\cellx100\cellx200\pard\intbl TINH UY ABC\par So 15-CV/TU\cell"
        r"\pard\intbl DANG CONG SAN\cell\row\pard KE HOACH\par"
    )
    assert read_bytes(_rtf(row)).text.splitlines() == [
        "TINH UY ABC",
        "So 15-CV/TU",
        "DANG CONG SAN",
        "KE HOACH",
    ]


def test_rows_of_data_stay_on_one_line(read_bytes: ReadBytes) -> None:
    row = r"\trowd\pard\intbl 1\cell Thu\cell\cell 9/15\cell\row"
    assert read_bytes(_rtf(r"\pard truoc\par" + row + row + r"\pard sau")).text == (
        "truoc\n1\tThu\t\t9/15\n1\tThu\t\t9/15\nsau"
    )


def test_margins_and_notes_come_after_the_body(read_bytes: ReadBytes) -> None:
    body = (
        r"{\header\pard dau trang\par}{\footer chan trang\par}\pard than{\footnote chu thich}"
        r" bai\par{\*\annotation nhan xet}"
    )
    assert read_bytes(_rtf(body)).text.split("\n") == [
        "than bai",
        "",
        "dau trang",
        "chan trang",
        "chu thich",
        "nhan xet",
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        r"{\info{\title ten}{\author ai}}",
        r"{\*\unknown bi mat}",
        r"{\pict\wmetafile8 0102030405}",
        r"{\stylesheet{\s0 Normal;}}",
        r"{\field{\*\fldinst PAGE}}",
        r"{\deleted da bo}",
        r"{\v an}",
        r"{\object{\*\objdata 0102}}",
        r"{\*\bkmkstart dau}",
        r"\bin8 {{}}\\\par",
    ],
)
def test_what_is_not_text_stays_out(read_bytes: ReadBytes, hidden: str) -> None:
    if "bin8" in hidden:
        hidden = r"\bin8 {{}}{\\}"
    assert read_bytes(_rtf(rf"a{hidden}b\par")).text == "ab\n"


def test_field_result_and_text_box_are_text(read_bytes: ReadBytes) -> None:
    body = (
        r"{\field{\*\fldinst HYPERLINK x}{\fldrslt ket qua}}\par"
        r"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt MAT\par}}}het\par"
    )
    assert read_bytes(_rtf(body)).text == "ket qua\nMAT\nhet\n"


def test_numbers_that_word_draws_are_text(read_bytes: ReadBytes) -> None:
    body = r"{\listtext\pard 1.\tab}Muc dich\par{\pntext\'b7\tab}{\*\pn\pnlvlblt}Nhu tren;\par"
    assert read_bytes(_rtf(body)).text == "1.\tMuc dich\n·\tNhu tren;\n"


def test_signs_and_escapes(read_bytes: ReadBytes) -> None:
    body = r"\ldblquote a\rdblquote\endash b\tab\{c\}\\\~d\_e\line f\page g"
    read = read_bytes(_rtf(body))
    assert read.text == "“a”–b\t{c}\\ d-e\nfg"
    assert len(read.page_starts) == 2


def test_letters_beyond_the_first_plane(read_bytes: ReadBytes) -> None:
    assert read_bytes(_rtf(r"\u-10179?\u-8704?")).text == "😀"


def test_fallback_of_several_bytes_is_skipped(read_bytes: ReadBytes) -> None:
    assert read_bytes(_rtf(r"{\uc2\u7843\'61\'62x}{\uc0\u7843 y}")).text == "ảxảy"


def test_file_cut_off_gives_what_is_there(read_bytes: ReadBytes) -> None:
    assert read_bytes(_rtf(r"\pard mot\par hai\par ba")[:-6]).text.startswith("mot\nhai")


def test_endless_nesting_is_hostile(problem_of: ProblemOf) -> None:
    data = b"{\\rtf1" + b"{" * 100_000 + b"x" + b"}" * 100_000 + b"}"
    assert problem_of(data) is ReadingProblem.HOSTILE
