import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoso_app.extraction.legacy_encodings import (
    CP1252,
    LegacyEncoding,
    decode,
    to_cp1252,
    to_latin1,
)
from tests.unit.extraction.made_files import encode

_SMALL = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_WHOLE = [LegacyEncoding.VNI, LegacyEncoding.VISCII, LegacyEncoding.VPS]


@pytest.mark.parametrize("encoding", _WHOLE)
def test_every_letter_survives_the_way_there_and_back(encoding: LegacyEncoding) -> None:
    for letter in _SMALL + _SMALL.upper():
        assert decode(encode(letter, encoding), encoding) == letter


def test_tcvn3_has_small_letters_and_the_capitals_without_tones() -> None:
    for letter in _SMALL + "ĂÂÊÔƠƯĐ":
        assert decode(encode(letter, LegacyEncoding.TCVN3), LegacyEncoding.TCVN3) == letter


@pytest.mark.parametrize(
    ("old", "encoding", "text"),
    [
        ("Céng hoµ x· héi chñ nghÜa ViÖt Nam", LegacyEncoding.TCVN3,
         "Cộng hoà xã hội chủ nghĩa Việt Nam"),
        ("Uû ban nh©n d©n", LegacyEncoding.TCVN3, "Uỷ ban nhân dân"),
        ("Ch\xad¬ng tr×nh", LegacyEncoding.TCVN3, "Chương trình"),
        ("Ñaûng boä tænh", LegacyEncoding.VNI, "Đảng bộ tỉnh"),
        ("COÄNG HOØA XAÕ HOÄI", LegacyEncoding.VNI, "CỘNG HÒA XÃ HỘI"),
        ("ÑÖÔØNG LOÁI", LegacyEncoding.VNI, "ĐƯỜNG LỐI"),
        ("Nöôùc Vieät", LegacyEncoding.VNI, "Nước Việt"),
        ("VEÂØ VIEÄC", LegacyEncoding.VNI, "VỀ VIỆC"),
        ("VIEäC", LegacyEncoding.VNI, "VIỆC"),
        ("C\xb5ng hòa xã h\xb5i", LegacyEncoding.VISCII, "Cộng hòa xã hội"),
        ("Tie^'ng Vie^.t", LegacyEncoding.VIQR, "Tiếng Việt"),
        ("DDa?ng bo^. ddu+o+.c", LegacyEncoding.VIQR, "Đảng bộ được"),
        ("Ngh\xf2 quy\xea\xect", LegacyEncoding.WINDOWS_1258, "Nghị quyết"),
    ],
)  # fmt: skip
def test_known_words(old: str, encoding: LegacyEncoding, text: str) -> None:
    if encoding is LegacyEncoding.WINDOWS_1258:
        old = text_in_1258(text)
    assert decode(old, encoding) == text


def text_in_1258(text: str) -> str:
    """Return text as Windows-1258 has it: a letter, then its tone."""
    codes = []
    for letter in text:
        plain = unicodedata.normalize("NFD", letter)
        tone = next((mark for mark in plain if mark in "\u0300\u0301\u0303\u0309\u0323"), "")
        codes.append(unicodedata.normalize("NFC", plain.replace(tone, "")) + tone)
    return "".join(codes).encode("cp1258").decode("latin1")


def test_bytes_seen_through_windows_are_found_again() -> None:
    assert to_latin1("€‚ƒ“”–—") == "\x80\x82\x83\x93\x94\x96\x97"
    assert to_latin1("\uf0ae\uf0b8") == "®¸"
    assert to_cp1252("\x93trích\x94 \x96") == "“trích” –"
    assert len(CP1252) == 256


@given(st.text(alphabet=st.characters(max_codepoint=255)), st.sampled_from(LegacyEncoding))
def test_anything_can_be_decoded(text: str, encoding: LegacyEncoding) -> None:
    decoded = decode(text, encoding)
    assert unicodedata.is_normalized("NFC", decoded)
