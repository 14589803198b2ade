"""Marks stand where a reader sees the word, in short and long texts alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoso_app.search import best_snippet, hit_spans

_FILLER = "Căn cứ Điều lệ Đảng và quy chế làm việc của Ban Chấp hành. " * 60


def marked(query: str, text: str) -> list[str]:
    return [text[start:end] for start, end in hit_spans(query, text)]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("an ", "ban an toàn an", ["an", "an"]),
        ('"an an" ', "ban an an", ["an an"]),
        ('"an an" ', "ban an ban", []),
        ("toan", "an toàn, toán, toànthể", ["toàn", "toán"]),
        ("toan", "toànthể, xtoàn", ["toànthể"]),
        ("toan ", "toànthể toàn", ["toàn"]),
        ("toàn ", "toán toàn", ["toàn"]),
        ("kỷ ", "kỉ luật, kỷ luật, ký", ["kỉ", "kỷ"]),
        ("ky ", "ki kỳ kí kịch", ["ki kỳ kí"]),
        ("kỷ luật ", "Kỉ luật", ["Kỉ luật"]),
        ("y ", "ý kiến, í, by", ["ý", "í"]),
        ("7 ", "07, 007, 70, 17, 107, 7", ["07", "007", "7"]),
        ("07 ", "7 và 007 và 1007", ["7", "007"]),
        ("2023 ", "năm 2023, 12023, 20231, 02023", ["2023", "02023"]),
        ('"3 3" ', "13 3 3", ["3 3"]),
        ("59-KH/TU ", "Kế hoạch số 59-KH/TU ngày", ["59-KH/TU"]),
        ("đảng ", "dang ĐẢNG đảng", ["ĐẢNG đảng"]),
        ("dang ", "đang Đảng dạng", ["đang Đảng dạng"]),
        ("a1 ", "xa1 a1 a 1", ["1 a1 a 1"]),
        ("_ ", "a_b", []),
    ],
)  # fmt: skip
def test_words_are_marked_where_they_stand_as_words(
    query: str, text: str, expected: list[str]
) -> None:
    assert marked(query, text) == expected


def test_long_texts_are_marked_as_short_ones_are() -> None:
    assert marked("xã tân hòa ", _FILLER + "xã Tân Hoà") == ["xã Tân Hoà"]
    # Letters of two code units, and those that fold to more than one letter.
    for strange in ("𝒳 ", "İ ", "\0"):
        text = strange + _FILLER + "xã Tân Hoà"
        assert marked("tan hoa ", text) == ["Tân Hoà"]
        assert best_snippet("tan hoa ", text).text.endswith("xã Tân Hoà")


@given(st.text(min_size=1, max_size=40))
def test_the_length_of_a_text_changes_no_mark(text: str) -> None:
    behind = "\n" + _FILLER
    short = hit_spans("hòa van ban ", text + " Hoà văn bản")
    long = hit_spans("hòa van ban ", text + " Hoà văn bản" + behind)
    assert long[: len(short)] == short


@given(st.text(alphabet="aăânydđ 07.é-", max_size=30), st.integers(0, 2))
def test_what_stands_around_a_word_never_moves_its_mark(around: str, zeros: int) -> None:
    word = "0" * zeros + "7"
    text = f"{around} {word} {around}"
    assert (len(around) + 1, len(around) + 1 + len(word)) in {
        span
        for start, end in hit_spans("7 ", text)
        for span in _words_of(text, start, end)
    }  # fmt: skip


def _words_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans, place = [], start
    for word in text[start:end].split(" "):
        spans.append((place, place + len(word)))
        place += len(word) + 1
    return spans
