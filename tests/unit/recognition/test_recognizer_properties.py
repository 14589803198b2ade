"""What holds for any text at all."""

from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.document_types import DOCUMENT_TYPES
from hoso_app.domain.documents import DocumentNumber, Field
from hoso_app.domain.extraction import ExtractedText
from hoso_app.domain.text import nfc
from hoso_app.recognition import (
    RecognitionContext,
    parse_date,
    parse_number,
    parse_period,
    recognize,
)
from hoso_app.recognition.lines import fold_in_place, present_spelling

_WORDS = (
    "ĐẢNG BỘ TỈNH SÓC TRĂNG", "THỊ ỦY NGÃ NĂM", "ĐẢNG CỘNG SẢN VIỆT NAM", "*", "-----", "|",
    "\t", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số 59-KH/TU",
    "Số:", "Số", "123/KH-UBND", "30/2020/NĐ-CP", "KẾ HOẠCH", "QUYẾT ĐỊNH", "BÁO CÁO",
    "ngày 07 tháng 4 năm 2023", "Ngã Năm,", "ngày 23/5", "20/3/2023", "9/15",
    "nhiệm kỳ 2020 - 2025", "V/v", "Kính gửi:", "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ",
    "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "Nơi nhận:", "- Như trên,", "- Lưu Văn phòng.",
    "Trần Văn Dũng", "kiểm điểm giữa nhiệm kỳ", "Căn cứ", "của Ban Thường vụ Tỉnh ủy",
    "Sáng ngày 23/5, Thị ủy tổ chức hội nghị", "Lượt xem: 382", "Thống kê truy cập", "KHẨN",
    "MẬT", "Dự thảo lần 1", "Phụ lục I", "XÁC THỰC VĂN BẢN HỢP NHẤT", "Số: 19/VBHN-BTC",
    "CÔNG BÁO/Số 1", "VĂN BẢN HỢP NHẤT -", "QUỐC", "HỘI", "Hôm nay, vào lúc 19 giờ", "BIÊN BẢN",
    "l2 - KL/HU", "…", "",
)  # fmt: skip
_SPACES = (" ", "\n", "\n\n", "   ", "          ", "\n*\n", "\u00a0", " | ")


@st.composite
def papers(draw: st.DrawFn) -> str:
    """Pieces of papers in any order, between any spaces."""
    pieces = draw(st.lists(st.sampled_from(_WORDS) | st.text(max_size=12), max_size=30))
    gaps = draw(st.lists(st.sampled_from(_SPACES), min_size=len(pieces), max_size=len(pieces)))
    return nfc("".join(piece + gap for piece, gap in zip(pieces, gaps, strict=True)))


@given(papers(), st.booleans())
def test_any_text_is_read_with_sound_evidence(text: str, is_ocr: bool) -> None:
    proposal = recognize(ExtractedText(text, is_ocr=is_ocr), RecognitionContext(), "x.pdf")
    for name in Field:
        attribute = "number" if name is Field.DOCUMENT_NUMBER else name.value
        assert bool(getattr(proposal.fields, attribute)) == (name in proposal.evidence)
    for proof in proposal.evidence.values():
        assert 0 < proof.confidence <= 1
        assert proof.rule
        assert proof.start is not None
        assert proof.end is not None
        assert 0 <= proof.start < proof.end <= len(text)
        assert text[proof.start : proof.end].strip()
    for citation in proposal.citations:
        assert text[citation.start : citation.end] == citation.text
        assert citation.number is not None


@given(papers())
@example("ĐẢNG CỘNG SẢN VIỆT NAM NO 123/KH-UBND ")
def test_read_values_stand_in_their_spans(text: str) -> None:
    proposal = recognize(ExtractedText(text), RecognitionContext())
    fields, evidence = proposal.fields, proposal.evidence
    for name, proof in evidence.items():
        span = text[proof.start : proof.end]
        if name is Field.ISSUED_ON and fields.issued_on and fields.issued_on.day:
            assert str(fields.issued_on.year)[-1] in fold_in_place(span).replace("o", "0")
            assert parse_date(span) in {fields.issued_on, None}
        if name is Field.DOCUMENT_NUMBER and fields.number and fields.number.number:
            assert parse_number(span) == fields.number
        if name is Field.SIGNER and fields.signer:
            assert fold_in_place(span) == fold_in_place(fields.signer)
        if name is Field.PLACE and fields.place and "\n" not in span:
            assert (
                fold_in_place(present_spelling(span.split()[0]))[:1]
                == (fold_in_place(fields.place)[:1])
            )


@given(st.text(max_size=80))
@example("1" * 5000)
@example("59-" * 2000)
@example("Số " * 2000)
@example("\u0301" * 50)
@example("İ-KH/TU")
def test_any_typed_text_is_parsed_or_refused(text: str) -> None:
    number = parse_number(text)
    if number is not None and number.canonical is not None:
        assert parse_number(number.canonical) == number
    parse_date(text)
    parse_period(text)


_PARTY_KINDS = [kind.party for kind in DOCUMENT_TYPES if kind.party]
_STATE_KINDS = [kind.state for kind in DOCUMENT_TYPES if kind.state and kind.state != "L"]
_PARTY_ISSUERS = ["TW", "TU", "HU", "QU", "ĐU", "ĐUK", "VPTW", "BTCTU", "UBKTTU", "BTGDVTU", "ĐH"]
_STATE_ISSUERS = ["UBND", "HĐND", "BTC", "TTg", "CP", "MTTQ-BTT", "SNV", "BLĐTBXH"]


@given(
    st.integers(min_value=1, max_value=99_999),
    st.sampled_from(_PARTY_KINDS),
    st.sampled_from(_PARTY_ISSUERS),
)
def test_party_numbers_survive_every_sloppy_form(number: int, kind: str, issuer: str) -> None:
    expected = DocumentNumber(number, f"{kind}/{issuer}")
    for written in (
        f"{number}-{kind}/{issuer}",
        f"{number:02}-{kind}/{issuer}",
        f"{number} - {kind} / {issuer}",
        f"{number}– {kind}/{issuer}",
        f"{number} {kind}/{issuer}",
        f"{number} {kind} {issuer}",
        f"{number}/{kind}-{issuer}",
        f"Số: {number}-{kind}/{issuer}",
        f"{number}-{kind}/{issuer}".lower(),
    ):
        if issuer != "ĐH" or "/" in written.split(kind)[-1]:
            assert parse_number(written) == expected, written


@given(
    st.integers(min_value=1, max_value=99_999),
    st.sampled_from(_STATE_KINDS),
    st.sampled_from(_STATE_ISSUERS),
    st.none() | st.integers(min_value=1990, max_value=2030),
)
def test_state_numbers_survive_every_sloppy_form(
    number: int, kind: str, issuer: str, year: int | None
) -> None:
    digits = f"{number}/{year}" if year else f"{number}"
    expected = DocumentNumber(number, f"{kind}-{issuer}", year)
    for written in (
        f"{digits}/{kind}-{issuer}",
        f"{digits}/{kind} - {issuer}",
        f"{digits} / {kind}-{issuer}",
        f"{digits}/{kind}–{issuer}",
        f"Số: {digits}/{kind}-{issuer}",
    ):
        assert parse_number(written) == expected, written


@given(st.dates(min_value=date(1930, 1, 1), max_value=date(2090, 12, 31)))
def test_days_survive_every_form(day: date) -> None:
    expected = PartialDate.from_date(day)
    for written in (
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day:02}-{day.month:02}-{day.year}",
        f"{day.day}.{day.month}.{day.year}",
        f"ngày {day.day:02} tháng {day.month} năm {day.year}",
        f"Hà Nội, ngày {day.day:02} tháng {day.month:02} năm {day.year}",
        expected.written,
        expected.iso,
    ):
        assert parse_date(written) == expected, written
