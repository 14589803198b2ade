import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoso_app.domain.text import fold
from hoso_app.search.analysis import (
    begins_with,
    exact_form,
    exact_forms,
    folded_form,
    is_marked,
    letters_and_tone,
    spans,
    tokens,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("  \n\t ", []),
        ("Thị ủy Ngã Năm", ["Thị", "ủy", "Ngã", "Năm"]),
        ("59-KH/TU", ["59", "KH", "TU"]),
        ("59kh", ["59", "kh"]),
        ("QH15", ["QH", "15"]),
        ("m2 h5n1", ["m", "2", "h", "5", "n", "1"]),
        ("a_b __c__", ["a", "b", "c"]),
        ("KT-XH", ["KT", "XH"]),
        ("T.Ư", ["T", "Ư"]),
        ("20202025", ["20202025"]),
        ("“Dân vận khéo”", ["Dân", "vận", "khéo"]),
        ("ngày07/4/2023.", ["ngày", "07", "4", "2023"]),
        ("chính trị–xã hội…", ["chính", "trị", "xã", "hội"]),
        ("Lần thứ I, II", ["Lần", "thứ", "I", "II"]),
        ("chức\u200bnăng", ["chức\u200bnăng"]),
        ("quyết\u00adđịnh", ["quyết\u00adđịnh"]),
        ("\u0301kế", ["kế"]),
        ("đồng\u00a0chí", ["đồng", "chí"]),
    ],
)
def test_tokens_are_runs_of_letters_and_of_digits(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Hoà", "hòa"),
        ("hòa", "hòa"),
        ("UỶ", "ủy"),
        ("thuỷ", "thủy"),
        ("quý", "quý"),
        ("QUỸ", "quỹ"),
        ("Giá", "giá"),
        ("khoẻ", "khỏe"),
        ("toán", "toán"),
        ("Đảng", "đảng"),
        ("trƣởng", "trưởng"),
        ("ủy".encode().decode(), "ủy"),
        (unicodedata.normalize("NFD", "Nguyễn"), "nguyễn"),
        ("quyết\u00adđịnh", "quyếtđịnh"),
        ("chức\u200bnăng", "chứcnăng"),
        ("07", "07"),
    ],
)
def test_exact_form(raw: str, expected: str) -> None:
    assert exact_form(raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Đảng", "dang"),
        ("uỷ", "uy"),
        ("NGƯỜI", "nguoi"),
        ("kế", "ke"),
        ("07", "7"),
        ("000", "0"),
        ("2023", "2023"),
        ("m²", "m²"),
    ],
)
def test_folded_form(raw: str, expected: str) -> None:
    assert folded_form(exact_form(raw)) == expected


@pytest.mark.parametrize(
    ("token", "expected"),
    [("đảng", True), ("đ", True), ("ủy", True), ("kh", False), ("07", False), ("an", False)],
)
def test_marked_tokens_bind(token: str, expected: bool) -> None:
    assert is_marked(token) is expected


@pytest.mark.parametrize(
    ("exact", "typed", "expected"),
    [
        ("tiến", "tie", True),
        ("tiến", "tiê", True),
        ("tiến", "tiế", True),
        ("tiền", "tiế", False),
        ("tiem", "tiê", False),
        ("đảng", "đ", True),
        ("đảng", "d", True),
        ("dang", "đ", False),
        ("nghịch", "nghị", True),
        ("nghiệp", "nghị", True),
        ("hoàn", "hòa", True),
        ("hoàn", "hoà", True),
        ("an", "anh", False),
        ("người", "nguo", True),
        ("người", "ngươ", True),
    ],
)
def test_beginning_may_still_get_its_marks(exact: str, typed: str, expected: bool) -> None:
    assert begins_with(exact, exact_form(typed)) is expected


def test_letters_and_tone() -> None:
    assert letters_and_tone("tiến") == ("tiên", "\u0301")
    assert letters_and_tone("đang") == ("đang", "")


@given(st.text())
def test_any_text_gives_the_same_tokens_with_and_without_places(text: str) -> None:
    found = list(spans(text))

    assert [span.raw for span in found] == tokens(text)
    assert all(text[span.start : span.end] == span.raw for span in found)


VIETNAMESE = st.text(
    st.sampled_from("aăâeêioôơuưyđ àáảãạ bcghnqt-/0123\u0300\u0301\u0323"), max_size=40
)


@given(VIETNAMESE)
def test_both_normal_forms_give_the_same_exact_forms(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", text)

    assert exact_forms(decomposed) == exact_forms(composed)


@given(st.text())
def test_folding_twice_changes_nothing_and_agrees_with_the_domain(text: str) -> None:
    for exact in exact_forms(text):
        folded = folded_form(exact)
        assert folded_form(folded) == folded
        if not exact.isdigit():
            assert folded == fold(exact)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kỉ", "kỷ"), ("quí", "quý"), ("lí", "lý"), ("mĩ", "Mỹ"), ("kí", "ký"), ("sĩ", "sỹ"),
        ("tỉ", "TỶ"), ("hi", "hy"), ("quĩ", "quỹ"), ("quì", "quỳ"), ("ki", "ky"),
    ],
)  # fmt: skip
def test_i_and_y_are_one_letter_where_both_are_written(one: str, other: str) -> None:
    assert exact_form(one) == exact_form(other)
    assert folded_form(exact_form(one)) == folded_form(exact_form(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("tai", "tay"), ("hai", "hay"), ("thúi", "thúy"), ("vi", "vy"), ("kín", "kýn"), ("bí", "bý")],
)
def test_i_and_y_are_two_letters_elsewhere(one: str, other: str) -> None:
    assert exact_form(one) != exact_form(other)
