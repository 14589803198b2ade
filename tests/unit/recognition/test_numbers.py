"""The grammar of document numbers in the forms met in offices."""

import pytest

from hoso_app.domain.documents import DocumentNumber
from hoso_app.domain.edits import parse_canonical_number
from hoso_app.recognition import parse_number
from hoso_app.recognition.numbers import read_number

# what is typed, canonical form
_FORMS = [
    ("59-KH/TU", "59-KH/TU"),
    ("Số 59-KH/TU", "59-KH/TU"),
    ("59-kh/tu", "59-KH/TU"),
    ("59 KH TU", "59-KH/TU"),
    ("59 kh tu", "59-KH/TU"),
    ("59/KH-TU", "59-KH/TU"),
    ("59-KH-TU", "59-KH/TU"),
    ("59 - KH / TU", "59-KH/TU"),
    ("Kế hoạch số 59-KH/TU", "59-KH/TU"),
    ("100 - KL/TW", "100-KL/TW"),
    ("367 - QĐ/TWĐTN-VP", "367-QĐ/TWĐTN-VP"),
    ("31 – HD/BTCTW", "31-HD/BTCTW"),
    ("06 HD/TW", "06-HD/TW"),
    ("84 QĐ/TWĐTN", "84-QĐ/TWĐTN"),
    ("31/QĐ-TW", "31-QĐ/TW"),
    ("123/CV-VPTU", "123-CV/VPTU"),
    ("90/TBMTTQ-BTT", "90/TB-MTTQ-BTT"),
    ("15- Nq/tw", "15-NQ/TW"),
    ("Số: 693-QĐ/VPTW", "693-QĐ/VPTW"),
    ("số31-QĐ/TW", "31-QĐ/TW"),
    (" 1674-TB/HU", "1674-TB/HU"),
    ("5-NQ/ĐU", "05-NQ/ĐU"),
    ("05-NQ/DU", "05-NQ/ĐU"),
    ("12-QD/HU", "12-QĐ/HU"),
    ("02-NQ/TƯ", "02-NQ/TW"),
    ("5053-CV/VPTW/nb", "5053-CV/VPTW/nb"),
    ("08-QĐi/TW", "08-QĐi/TW"),
    ("19-qđi/tu", "19-QĐi/TU"),
    ("04-QyĐ/ĐU", "04-QyĐ/ĐU"),
    ("01-Ctr/ĐU", "01-CTr/ĐU"),
    ("07-Ttr/HU", "07-TTr/HU"),
    ("29-CV/TC-NV", "29-CV/TC-NV"),
    ("12-TB/BXDĐ", "12-TB/BXDĐ"),
    ("24-BS/UBKTTU", "24-BS/UBKTTU"),
    ("03-HD/BTGDVTU", "03-HD/BTGDVTU"),
    ("81-KH/ĐUK", "81-KH/ĐUK"),
    ("02-KH/BCĐTW", "02-KH/BCĐTW"),
    ("03-BC/CB", "03-BC/CB"),
    ("05-NQ/ĐH", "05-NQ/ĐH"),
    ("16915-CV/VPTW", "16915-CV/VPTW"),
    ("l2 - KL/HU", "12-KL/HU"),
    ("2O18-CV/TU", "2018-CV/TU"),
    ("l3l-TB/QU", "131-TB/QU"),
    ("123/KH-UBND", "123/KH-UBND"),
    ("Số: 5/QĐ-UBND", "05/QĐ-UBND"),
    ("30/2020/NĐ-CP", "30/2020/NĐ-CP"),
    ("30 / 2020 / NĐ - CP", "30/2020/NĐ-CP"),
    ("33/2024/QH15", "33/2024/QH15"),
    ("28/2004/QH 11", "28/2004/QH11"),
    ("Luật số: 77/2006/QH11", "77/2006/QH11"),
    ("02/2019/TT-BNV", "02/2019/TT-BNV"),
    ("07/2021/TTBLĐTBXH", "07/2021/TT-BLĐTBXH"),
    ("72/2011/TTLT-BTC-BGTVT", "72/2011/TTLT-BTC-BGTVT"),
    ("144 /2002/QĐ/BTC", "144/2002/QĐ-BTC"),
    ("522/2002/QĐ.UB", "522/2002/QĐ-UB"),
    ("4912/UBND-NC", "4912/UBND-NC"),
    ("125/SGDĐT-VP", "125/SGDĐT-VP"),
    ("225/TTg-NN", "225/TTg-NN"),
    ("21/CT-TTG", "21/CT-TTg"),
    ("178/CP", "178/CP"),
    ("1670/NQ-UBTVQH15", "1670/NQ-UBTVQH15"),
    ("13/QĐ-MTTQ-BTT", "13/QĐ-MTTQ-BTT"),
    ("249/MTTQ-BTT", "249/MTTQ-BTT"),
    ("45/KH-LĐLĐ", "45/KH-LĐLĐ"),
    ("08/CV-CCB", "08/CV-CCB"),
    ("986/HD-CT", "986/HD-CT"),
    ("678/BTL-CT", "678/BTL-CT"),
    ("Số 02", "02"),
    ("Chỉ thị số 05", "05"),
    ("02", "02"),
]


@pytest.mark.parametrize(("typed", "canonical"), _FORMS)
def test_sloppy_forms_have_one_canonical_form(typed: str, canonical: str) -> None:
    number = parse_number(typed)
    assert number is not None
    assert number.canonical == canonical


@pytest.mark.parametrize("canonical", sorted({canonical for _, canonical in _FORMS}))
def test_canonical_form_reads_as_itself(canonical: str) -> None:
    number = parse_number(canonical)
    assert number is not None
    assert number.canonical == canonical


@pytest.mark.parametrize(
    "typed", ["Số      -KH/TU", "Số …-CV/ĐU", "-KH/TU", "Số ....-KH/TU", "Số:    /QĐ-UBND"]
)
def test_draft_has_a_symbol_and_no_number(typed: str) -> None:
    number = parse_number(typed)
    assert number is not None
    assert number.number is None
    assert number.symbol in {"KH/TU", "CV/ĐU", "QĐ-UBND"}
    assert number.canonical is None


def test_parts_of_a_number_with_a_year() -> None:
    assert parse_number("30/2020/NĐ-CP") == DocumentNumber(30, "NĐ-CP", 2020)
    assert parse_number("59-KH/TU") == DocumentNumber(59, "KH/TU")
    assert parse_number("59kh") == DocumentNumber(59, "KH")


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("12a-QĐ/HU", "12a-QĐ/HU"),
        ("Số 12A - QĐ/HU", "12A-QĐ/HU"),
        ("số: 05b/QĐ-UBND", "05b/QĐ-UBND"),
        ("66.16/2026/NQ-CP", "66.16/2026/NQ-CP"),
    ],
)
def test_numbers_given_twice_or_in_parts_keep_what_tells_them_apart(
    text: str, canonical: str
) -> None:
    number = parse_number(text)
    assert number is not None
    assert number.canonical == canonical
    assert parse_canonical_number(canonical) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "abc",
        "9/15",
        "20/3/2023",
        "59-KH/TU ngày 7/4",
        "101-SL/L.003",
        "Sở Nội vụ",
        "5/7",
        "24/28 chỉ tiêu",
        "2020-2025",
        "01/2023",
        "-",
        "/",
        "59-",
        "x" * 5000,
        "1" * 5000,
    ],
)
def test_other_texts_are_no_numbers(text: str) -> None:
    number = parse_number(text)
    assert number is None or number.symbol is None


@pytest.mark.parametrize(
    ("text", "canonical", "rest"),
    [
        ("575-CV/TU Thái Nguyên, ngày 07", "575-CV/TU", " Thái Nguyên, ngày 07"),
        ("131-TB/QU Na Hang", "131-TB/QU", " Na Hang"),
        ("294-QĐ/TW Hà Nội", "294-QĐ/TW", " Hà Nội"),
        ("12-KH/HU, ngày 3/4/2020", "12-KH/HU", ", ngày 3/4/2020"),
        ("123/KH-UBND ngày 3/4/2020", "123/KH-UBND", " ngày 3/4/2020"),
        ("18-NQ/TW của Bộ Chính trị", "18-NQ/TW", " của Bộ Chính trị"),
    ],
)
def test_number_ends_before_what_follows(text: str, canonical: str, rest: str) -> None:
    match = read_number(text)
    assert match is not None
    assert match.number.canonical == canonical
    assert text[match.end :] == rest
