import codecs
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoso_app.extraction.charsets import decode_bytes
from hoso_app.extraction.legacy_encodings import LegacyEncoding
from tests.unit.extraction.made_files import encode
from tests.unit.extraction.test_legacy_encodings import text_in_1258

_TEXT = (
    "Thực hiện Kế hoạch số 60-KH/TU, ngày 20/3/2023 của Ban Thường vụ Tỉnh ủy về việc kiểm điểm "
    "giữa nhiệm kỳ thực hiện Nghị quyết Đại hội đại biểu Đảng bộ tỉnh, Ban Thường vụ Thị ủy ban "
    "hành kế hoạch như sau: mục đích, yêu cầu."
)
_SHORT = "Số 59 của Đảng bộ thị xã, về quản lý"


@pytest.mark.parametrize("text", [_TEXT, _SHORT])
@pytest.mark.parametrize(
    "data",
    [
        lambda text: text.encode(),
        lambda text: codecs.BOM_UTF8 + text.encode(),
        lambda text: text.encode("utf-16"),
        lambda text: text.encode("utf-16-le"),
        lambda text: text.encode("utf-16-be"),
        lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
        lambda text: text.encode("utf-32"),
        lambda text: unicodedata.normalize("NFD", text).encode(),
        lambda text: text_in_1258(text).encode("latin1"),
    ],
    ids=["utf-8", "mark", "utf-16", "le", "be", "be mark", "utf-32", "nfd", "1258"],
)  # fmt: skip
def test_unicode_and_windows(text: str, data: object) -> None:
    assert callable(data)
    decoded = decode_bytes(data(text))
    assert unicodedata.normalize("NFC", decoded.text) == text


@pytest.mark.parametrize("text", [_TEXT, _SHORT])
@pytest.mark.parametrize(
    "encoding",
    [LegacyEncoding.TCVN3, LegacyEncoding.VNI, LegacyEncoding.VISCII, LegacyEncoding.VPS],
)
def test_old_encodings(text: str, encoding: LegacyEncoding) -> None:
    decoded = decode_bytes(encode(text, encoding).encode("latin1"))
    assert decoded.text == text
    assert decoded.legacy is encoding


def test_mail_in_viqr() -> None:
    decoded = decode_bytes(b"Ki'nh gu+?i ddo^`ng chi', ho.p Ban Tuye^n gia'o va`o tha'ng ba?y.")
    assert decoded.text == "Kính gửi đồng chí, họp Ban Tuyên giáo vào tháng bảy."
    assert decoded.legacy is LegacyEncoding.VIQR


@pytest.mark.parametrize(
    "text",
    [
        "plain words. 'quoted' (see e.g. a+b) and add addresses, e^x and d.d.",
        "if (a > b) { odd += e(1); } // to be added? no.",
        "Ban Tuyen giao hop ngay 20/3, dong chi A. chu tri.",
        "D:\\Van ban\\odd\\add-in.txt",
    ],
)
def test_ascii_is_not_taken_for_viqr(text: str) -> None:
    assert decode_bytes(text.encode()).text == text


@pytest.mark.parametrize(
    "text",
    [
        "Les élèves français étudient à l’école où ils déjeunent",
        "Größe und Höhe für Müller in Köln",
        "El niño comió piñas en el jardín",
        "“Smart quotes” – and a dash…",
    ],
)
def test_western_text_stays_western(text: str) -> None:
    decoded = decode_bytes(text.encode("cp1252"))
    assert (decoded.text, decoded.legacy) == (text, None)


def test_utf8_cut_in_the_middle_of_a_letter() -> None:
    assert decode_bytes(_TEXT.encode()[:5]).text.startswith("Th")
    assert decode_bytes(_TEXT.encode()[:-1]).charset == "utf-8"
    data = "Đảng bộ".encode()
    assert decode_bytes(data[:-1]).text == "Đảng b\ufffd"


def test_utf8_with_a_few_stained_bytes() -> None:
    data = bytearray((_TEXT * 20).encode())
    data[500] = 0xFF
    decoded = decode_bytes(bytes(data))
    assert decoded.charset == "utf-8"
    assert decoded.text.count("\ufffd") <= 3


@given(st.binary(max_size=300))
def test_any_bytes_give_some_text(data: bytes) -> None:
    assert isinstance(decode_bytes(data).text, str)
