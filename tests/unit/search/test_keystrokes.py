import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoso_app.search.keystrokes import SYLLABLE, from_keystrokes


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nghij quyeets", "nghị quyết"),
        ("nghij quyeest", "nghị quyết"),
        ("nghi5 quye6t1", "nghị quyết"),
        ("ddaij hooij", "đại hội"),
        ("d9a3ng bo65", "đảng bộ"),
        ("thij uyr ngax nawm", "thị ủy ngã năm"),
        ("ke61 hoa5ch", "kế hoạch"),
        ("chuongw trinhf", "chương trình"),
        ("chuwowng trifnh", "chương trình"),
        ("nguoiwf", "người"),
        ("ngu7o7i2", "người"),
        ("toor chuwcs", "tổ chức"),
        ("hoaf binhf", "hòa bình"),
        ("giair phongs mawtj bawngf", "giải phóng mặt bằng"),
        ("tuw tuwowngr", "tư tưởng"),
        ("quys", "quý"),
        ("gias", "giá"),
        ("tieens ddooj", "tiến độ"),
        ("hoi65 nghi5", "hội nghị"),
        # what is no keystrokes stays
        ("nghị quyết", "nghị quyết"),
        ("nghi quyet", "nghi quyet"),
        ("truong hoc", "truong hoc"),
        ("59kh", "59kh"),
        ("59-KH/TU", "59-KH/TU"),
        ("m2", "m2"),
        ("QH15", "QH15"),
        ("2020", "2020"),
        ("h5n1", "h5n1"),
        ("", ""),
    ],
)
def test_keystrokes_become_marks(typed: str, meant: str) -> None:
    assert from_keystrokes(typed) == meant


@pytest.mark.parametrize("word", ["tu", "da", "thu", "nghieng", "quyet", "an", "uy", "khuyech"])
def test_syllables_look_like_syllables(word: str) -> None:
    assert SYLLABLE.fullmatch(word)


@pytest.mark.parametrize("word", ["ubnd", "nq", "btv", "gpmb", "mttq", "kh", "wto", "dang1"])
def test_abbreviations_do_not(word: str) -> None:
    assert not SYLLABLE.fullmatch(word)


@given(st.text(st.characters(codec="ascii")))
def test_no_text_is_an_error(text: str) -> None:
    from_keystrokes(text)
