import pytest

from hoso_app.search.abbreviations import abbreviations, shortened_at, spelt_out_at
from hoso_app.search.analysis import tokens
from hoso_app.search.query import Word, make_word


def _words(text: str) -> list[Word]:
    return [make_word(raw) for raw in tokens(text)]


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("NQ", "nghị quyết"),
        ("ĐH", "đại hội"),
        ("BTV", "ban thường vụ"),
        ("BCH", "ban chấp hành"),
        ("HĐND", "hội đồng nhân dân"),
        ("UBND", "ủy ban nhân dân"),
        ("GPMB", "giải phóng mặt bằng"),
        ("MTTQ", "mặt trận tổ quốc"),
        ("NTM", "nông thôn mới"),
        ("KT-XH", "kinh tế - xã hội"),
        ("CQCQ", "cơ quan chính quyền"),
        ("TP", "thành phố"),
        ("NK", "nhiệm kỳ"),
        ("UBKT", "ủy ban kiểm tra"),
        ("CTr", "chương trình"),
        ("QĐ", "quy định"),
        ("QĐ", "quyết định"),
        ("TTr", "tờ trình"),
        ("T.Ư", "trung ương"),
    ],
)
def test_both_ways(short: str, long: str) -> None:
    meanings = [" ".join(one.long) for one in shortened_at(_words(short))]
    forms = [" ".join(one.short) for one in spelt_out_at(_words(long), 9)]
    plain = " ".join(word.exact for word in _words(long))

    assert plain in meanings
    assert " ".join(word.exact for word in _words(short)) in forms


@pytest.mark.parametrize(
    ("short", "meanings"),
    [
        ("TT", {"thông tri", "thông tư", "thường trực", "thị trấn", "trung tâm"}),
        ("CT", {"chỉ thị", "chủ tịch", "chương trình"}),
        ("CB", {"cán bộ", "chi bộ"}),
        ("TU", {"tỉnh ủy", "thành ủy", "thị ủy"}),
    ],
)
def test_ambiguous_ones_have_all_their_meanings(short: str, meanings: set[str]) -> None:
    found = {" ".join(one.long) for one in shortened_at(_words(short))}

    assert meanings <= found


@pytest.mark.parametrize(
    "typed", ["giai phong mat bang", "giải phong mặt bang", "Giải Phóng Mặt Bằng"]
)
def test_unmarked_letters_match_all(typed: str) -> None:
    assert spelt_out_at(_words(typed), 9)


@pytest.mark.parametrize("typed", ["giải phòng mặt bằng", "giải phóng", "phóng mặt bằng"])
def test_typed_marks_bind(typed: str) -> None:
    assert not [one for one in spelt_out_at(_words(typed), 9) if one.short == ("gpmb",)]


def test_longest_meaning_comes_first() -> None:
    found = spelt_out_at(_words("đại hội đại biểu toàn tỉnh"), 9)

    assert found[0].short == ("đhđb",)
    assert spelt_out_at(_words("đại hội đại biểu"), 3)[0].short == ("đh",)


def test_what_looks_like_a_syllable_is_known() -> None:
    syllables = {one.short[0] for one in abbreviations() if one.looks_like_syllable}

    assert {"tu", "hu", "da", "đa", "ca"} <= syllables
    assert not {"ubnd", "nq", "btv", "kh"} & syllables


def test_nobody_who_writes_the_long_form_means_a_syllable() -> None:
    assert all(not one.looks_like_syllable for one in spelt_out_at(_words("dự án"), 9))
    assert spelt_out_at(_words("công an"), 9) == ()


def test_data_file_has_no_entry_without_meaning() -> None:
    assert all(one.short and one.long for one in abbreviations())
    assert len(abbreviations()) > 150
