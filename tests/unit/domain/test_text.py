import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoso_app.domain.text import fold, nfc, sort_key, tone_normal

_VIETNAMESE = st.text(
    alphabet="aăâeêioôơuưyAĂÂđĐbcdghklmnpqrstvxáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệóòỏõọốồổỗộớờởỡợ"
    "úùủũụứừửữựýỳỷỹỵ 0123456789-/."
)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Đảng ủy xã", "dang uy xa"),
        ("NGHỊ QUYẾT", "nghi quyet"),
        ("Ữ ự Ợ ẵ ỹ", "u u o a y"),
        ("59-KH/TU", "59-kh/tu"),
        ("Óoc-Om-Bóc", "ooc-om-boc"),
        ("ĐẮK LẮK", "dak lak"),
    ],
)
def test_fold_drops_marks_and_case(written: str, expected: str) -> None:
    assert fold(written) == expected
    assert fold(unicodedata.normalize("NFD", written)) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("uỷ", "ủy"),
        ("Thị uỷ", "thị ủy"),
        ("hoà", "hòa"),
        ("toà", "tòa"),
        ("khoẻ", "khỏe"),
        ("thuỷ", "thủy"),
        ("loé", "lóe"),
        ("hoá", "hóa"),
        ("quý", "quý"),
        ("quỹ", "quỹ"),
        ("quỳ", "quỳ"),
        ("quà", "quà"),
        ("quẻ", "quẻ"),
        ("giá", "giá"),
        ("già", "già"),
        ("hoàn", "hoàn"),
        ("toán", "toán"),
        ("khuỷu", "khuỷu"),
        ("thuở", "thuở"),
        ("quý I/2022", "quý i/2022"),
    ],
)
def test_tone_normal_moves_the_tone_only_where_two_spellings_exist(
    written: str, expected: str
) -> None:
    assert tone_normal(written) == expected
    assert tone_normal(unicodedata.normalize("NFD", written)) == expected


def test_nfc_mends_letters_that_files_get_wrong() -> None:
    assert nfc("Ch\u01a3\u01a1ng L\u01a2U TR\u1eee") == "Chươ" + "ng LƯU TRỮ"
    assert nfc("thi\u0323 u\u0309y\u00a0xã\u200b") == "thị ủy xã"


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_fold_of_nfc_keeps_positions(text: str) -> None:
    composed = "".join(one for one in nfc(text) if not unicodedata.combining(one))
    assert len(fold(composed)) == len(composed)


@given(_VIETNAMESE)
def test_tone_place_never_changes_the_folded_form(text: str) -> None:
    assert fold(tone_normal(text)) == fold(text)
    assert tone_normal(tone_normal(text)) == tone_normal(text)


def test_sort_key_orders_like_a_vietnamese_register() -> None:
    names = ["ân", "an", "ăn", "đi", "di", "dz", "Bài 10", "Bài 2", "ơn", "ôn", "on", "ưa", "ua"]
    assert sorted(names, key=sort_key) == [
        "an", "ăn", "ân", "Bài 2", "Bài 10", "di", "dz", "đi", "on", "ôn", "ơn", "ua", "ưa",
    ]  # fmt: skip


def test_sort_key_puts_tones_after_letters() -> None:
    assert sorted(["mã", "mạ", "ma", "má", "mà", "mả"], key=sort_key) == [
        "ma", "mà", "má", "mả", "mã", "mạ",
    ]  # fmt: skip
