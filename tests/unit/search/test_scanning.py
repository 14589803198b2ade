"""The scan without an index: a cheap look first, and the same answers as by the words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import IndexEntry
from hoso_app.search import scan


def entry(body: str, **fields: object) -> IndexEntry:
    plain = IndexEntry(DocumentId(1), title="", document_number=None, body=body)
    return replace(plain, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "text", "is_found"),
    [
        ("ky luat", "kỉ luật", True),
        ("kỷ luật", "kỉ luật", True),
        ("ki lu", "kỷ luật", True),
        ("dang vien", "Đảng viên", True),
        ("đảng viên ", "dang vien", False),
        ("hoa binh", "hoà bình", True),
        ("ủy ban", "Uỷ ban", True),
        ("uy ban", "ƯỶ BAN", True),
        ("ke hoach", "kế\u00adhoạch", False),
        ("kehoach", "ke\u00adhoach", True),
        ("ngày 7/4", "ngày 07/4", True),
        ("số 007", "số 7", True),
        ("kê hoạch ", "kế hoạch", False),
        ('"kế hoạch năm"', "kế hoạch", False),
        ('"kế hoạch năm"', "kế hoạch năm", True),
        ('"kế hoạch năm"', "năm kế hoạch", False),
        ("kế -hoạch ", "kế toán", True),
        ("kế -hoạch ", "kế hoạch", False),
        ("mèo OR chó ", "con chó", True),
        ("mèo OR chó ", "con gà", False),
        ("Straße ", "Straße", True),
        ("m² ", "100 m²", True),
        ("", "gì cũng được", True),
    ],
)
def test_what_a_question_finds(query: str, text: str, is_found: bool) -> None:
    assert (scan(query, entry(text)) is not None) is is_found


def test_words_in_any_field_are_looked_for() -> None:
    paper = entry("", title="nuôi đom đóm", tags=("hồ bơi",), file_name="thả diều.pdf")
    assert scan("dom dom ho boi tha dieu ", paper) is not None
    assert scan("dom dom bien", paper) is None


LETTERS = "aàảđĐðeêệiìyỳkKKuưƣoơ 0127-\u00ad\u0301²ßİ"


@given(st.text(LETTERS, min_size=1, max_size=8), st.text(LETTERS, max_size=8))
def test_a_text_holds_its_own_words(words: str, behind: str) -> None:
    """Whatever the letters are, the cheap look throws nothing away that the words hold."""
    own = [word for word in words.split() if any(letter.isalnum() for letter in word)]
    for word in own:
        quoted = f'"{word}"'
        assert scan(quoted, entry(f"{word} {behind}")) is not None
