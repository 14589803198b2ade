import pytest

from hoso_app.extraction.syllables import is_syllable, tally


@pytest.mark.parametrize(
    "word",
    [
        "chương", "nghị", "quyết", "Đảng", "UỶ", "thường", "khuỷu", "ngoẹo", "giếng", "gì",
        "quý", "quốc", "hoà", "hòa", "Đắk", "Lắk", "Pắk", "rượu", "nghĩa", "xoong", "thuế",
        "duyệt", "huỳnh", "hoạch", "lịch", "ý", "ở", "ế", "ưu", "tuyến", "khuya", "yêu", "ướt",
    ],
)  # fmt: skip
def test_syllables_are_recognised(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word",
    ["§¶ng", "Ch¬ng", "quyÕt", "bàc", "mỏt", "ngß", "Ñaûng", "œuvre", "façade", "Süd", "àé",
     "străng", "ưnh", "ơch", "lầph"],
)  # fmt: skip
def test_other_words_are_not(word: str) -> None:
    assert not is_syllable(word)


def test_tally_counts_only_words_that_can_tell() -> None:
    found = tally("Ban Tuyên giáo họp ngày 20/3 về façade")
    assert (found.valid, found.invalid, found.stray) == (5, 1, 0)


def test_stray_signs_lower_the_score() -> None:
    assert tally("céng hoµ x· héi").score < tally("cộng hoà xã hội").score
