import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoso_app.domain.text import fold, nfc
from hoso_app.search.document_numbers import number_at


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("59-KH/TU", "59 KH TU"),
        ("59 KH TU", "59 KH TU"),
        ("59 kh tu", "59 kh tu"),
        ("59/KH-TU", "59 KH TU"),
        ("59kh", "59 kh"),
        ("59kh/tu", "59 kh tu"),
        ("59 - KH/TU", "59 KH TU"),
        ("59–KH/TU", "59 KH TU"),
        ("59—KH/TU", "59 KH TU"),
        ("59_KH_TU", "59 KH TU"),
        ("59 KH/TU", "59 KH TU"),
        ("số 59-kh/tu", "59 kh tu"),
        ("so 59 kh", "59 kh"),
        ("Số: 15/QĐ-UBND", "15 QĐ UBND"),
        ("số31-QĐ/TW", "31 QĐ TW"),
        ("05-KH/BTCTU", "05 KH BTCTU"),
        ("5053-CV/VPTW/nb", "5053 CV VPTW nb"),
        ("30/2020/NĐ-CP", "30 2020 NĐ CP"),
        ("30/2020/nd-cp", "30 2020 nd cp"),
        ("33/2024/QH15", "33 2024 QH15"),
        ("4912/UBND-NC", "4912 UBND NC"),
        ("125/SGDĐT-VP", "125 SGDĐT VP"),
        ("249/MTTQ-BTT", "249 MTTQ BTT"),
        ("13/QĐ-MTTQ-BTT", "13 QĐ MTTQ BTT"),
        ("08-QĐi/TW", "08 QĐi TW"),
        ("59-KH/TU ngã năm", "59 KH TU"),
        ("59 kh tu ngã năm", "59 kh tu"),
        ("59 kh ngã", "59 kh"),
        ("12 nq tw về", "12 nq tw"),
        ("59-KH/T", "59 KH T"),
        ("59/KHTU", "59 KH TU"),
        ("59 khtu", "59 kh tu"),
        ("59khtu", "59 kh tu"),
        ("99 kh tu", "99 kh tu"),
        ("112 qđubkttu", "112 qđ ubkttu"),
        ("5-hdbtctu", "5 hd btctu"),
        ("59a-KH/TU", "59 a KH TU"),
        ("59a khtu", "59 a kh tu"),
        # no numbers of documents
        ("59", None),
        ("59 người", None),
        ("9/15", None),
        ("20/3/2023", None),
        ("2020-2025", None),
        ("5 năm", None),
        ("1234567-KH/TU", None),
        ("abc", None),
        ("", None),
        ("số", None),
        ("10 thành viên", None),
        ("59 khu phố", None),
        ("12a", None),
        ("3 khxy", None),
    ],
)
def test_typed_numbers(text: str, expected: str | None) -> None:
    raw = nfc(text)

    found = number_at(raw, fold(raw), 0)

    parts = None if found is None else " ".join(raw[start:end] for start, end in found.spans)
    assert parts == expected


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    raw = nfc(text)
    folded = fold(raw)
    if len(folded) == len(raw):
        found = number_at(raw, folded, 0)
        assert found is None or found.end <= len(raw)
