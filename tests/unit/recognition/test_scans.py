import pytest

from hoso_app.domain.documents import DocumentState, Evidence, Field, Origin
from hoso_app.domain.extraction import ExtractedText
from hoso_app.domain.triage import state_for
from hoso_app.recognition import RecognitionContext, recognize

_PAGE = """CHÍNH PHỦ             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                     Độc lập - Tự do - Hạnh phúc
Số: 115/NQ-CP         Hà Nội, ngày {day} năm 2026
NGHỊ QUYẾT
Về việc chuyển giao Vườn quốc gia Ba Vì

Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;
"""


def _read(name: str, day: str = "29 tháng 4", *, is_ocr: bool = True) -> dict[Field, Evidence]:
    text = _PAGE.format(day=day)
    return dict(recognize(ExtractedText(text, is_ocr=is_ocr), RecognitionContext(), name).evidence)


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [
        ("nghi-quyet-so-115-nq-cp-469452.pdf", 0.8, 1.0),
        ("115.pdf", 0.8, 1.0),
        ("NQ 115 CP nam 2026.pdf", 0.8, 1.0),
        ("scan.pdf", 0.7, 0.8),
        ("2026.pdf", 0.7, 0.8),
        ("nghi quyet 445.pdf", 0.5, 0.7),
    ],
)
def test_the_name_of_a_scan_confirms_its_number_or_makes_it_doubtful(
    name: str, low: float, high: float
) -> None:
    evidence = _read(name)
    assert evidence[Field.DOCUMENT_NUMBER].value == "115/NQ-CP"
    assert low <= evidence[Field.DOCUMENT_NUMBER].confidence <= high
    assert (evidence[Field.ISSUED_ON].confidence >= 0.8) == (low >= 0.8)


def test_digits_of_a_name_count_where_it_has_the_whole_number() -> None:
    proof = _read("nghi-quyet-so-445-nq-cp.pdf")[Field.DOCUMENT_NUMBER]
    assert (proof.value, proof.origin) == ("445/NQ-CP", Origin.INFERRED)
    assert proof.confidence < 0.8


@pytest.mark.parametrize("day", ["01 tháng", "   tháng", "#@3 tháng !†"])
def test_half_a_day_of_a_scan_is_a_misread_one(day: str) -> None:
    assert Field.ISSUED_ON not in _read("115.pdf", day)


def test_letters_of_a_file_are_trusted() -> None:
    assert _read("scan.docx", is_ocr=False)[Field.DOCUMENT_NUMBER].confidence > 0.9
    assert _read("scan.docx", "   tháng", is_ocr=False)[Field.ISSUED_ON].value == "2026"


@pytest.mark.parametrize(
    ("name", "state"), [("scan.pdf", DocumentState.INBOX), ("NQ 115.pdf", DocumentState.FILED)]
)
def test_a_scan_that_nothing_confirms_waits_for_a_look(name: str, state: DocumentState) -> None:
    text = ExtractedText(_PAGE.format(day="29 tháng 4"), is_ocr=True)
    assert state_for(recognize(text, RecognitionContext(), name)) is state


_MISREAD = _PAGE.replace("115/NQ-CP", "J2/2023/TB-LPQT").replace("NGHỊ QUYẾT", "THÔNG BÁO")


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("thong-bao-so-02-2023-tb-lpqt-39022.pdf", "02/2023/TB-LPQT"),
        ("thong-bao-so-02-2023-tb-abcd-39022.pdf", None),
        ("30_2020_ND_CP.pdf", None),
        ("scan.pdf", None),
    ],
)
def test_the_name_gives_the_digits_where_the_scan_shows_its_symbol(
    name: str, number: str | None
) -> None:
    text = _MISREAD.format(day="29 tháng 4") + "Nội dung thông báo của Bộ Ngoại giao. " * 20
    proposal = recognize(ExtractedText(text, is_ocr=True), RecognitionContext(), name)
    found = proposal.fields.number
    assert (found.canonical if found else None) == number
    assert number is None or proposal.evidence[Field.DOCUMENT_NUMBER].confidence < 0.8


def test_a_day_is_read_behind_a_misread_word() -> None:
    text = _PAGE.format(day="29 tháng 4").replace("ngày", "ngàp")
    fields = recognize(ExtractedText(text, is_ocr=True), RecognitionContext(), "115.pdf").fields
    assert fields.issued_on is not None
    assert fields.issued_on.iso == "2026-04-29"


@pytest.mark.parametrize(
    ("written", "place"), [("Hà Nội", "Hà Nội"), ("tà Nội", "Hà Nội"), ("Huế", "Huế")]
)
def test_the_capital_is_known_by_half_its_name(written: str, place: str) -> None:
    text = _PAGE.format(day="29 tháng 4").replace("Hà Nội,", f"{written},")
    fields = recognize(ExtractedText(text, is_ocr=True), RecognitionContext(), "115.pdf").fields
    assert fields.place == place
