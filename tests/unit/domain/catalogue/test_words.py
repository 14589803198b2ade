import pytest

from hoso_app.domain.catalogue.words import words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("THỊ UỶ NGÃ NĂM", "thị ủy ngã năm"),
        ("Bà Rịa - Vũng Tàu", "bà rịa vũng tàu"),
        ("Bà Rịa–Vũng Tàu", "bà rịa vũng tàu"),
        ("TP. Hồ Chí Minh", "thành phố hồ chí minh"),
        ("TPHCM", "thành phố hồ chí minh"),
        ("TX Ngã Năm", "thị xã ngã năm"),
        ("Phường 01", "phường 1"),
        ("Ia H\u2019Drai", "ia h'drai"),
        ("  *  ", ""),
        ("0", "0"),
    ],
)
def test_name_falls_into_words(text: str, words: str) -> None:
    assert words_of(text) == words.split()
