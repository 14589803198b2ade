"""Papers that are none, papers without a head, names of files, odd pages."""

import pytest

from hoso_app.domain.documents import Field, Origin, Proposal, Secrecy, Urgency
from hoso_app.domain.extraction import ExtractedText
from hoso_app.recognition import RecognitionContext, recognize
from hoso_app.recognition.capitals import sentence_case


def read(text: str, file_name: str = "", *, is_ocr: bool = False) -> Proposal:
    return recognize(ExtractedText(text, is_ocr=is_ocr), RecognitionContext(), file_name)


def head(*, stamp: str = "", number: str = "Số 12-KH/TU", title: str = "công tác năm") -> str:
    return (
        f"ĐẢNG BỘ TỈNH SÓC TRĂNG\nTHỊ ỦY NGÃ NĂM\n*\n{number}\n{stamp}\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        f"Ngã Năm, ngày 07 tháng 4 năm 2023\nKẾ HOẠCH\n{title}\n-----\nNội dung.\n"
    )


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "…", "abc", "12", "\x00", "A" * 100_000])
def test_nothing_gives_nothing(text: str) -> None:
    proposal = read(text)
    assert proposal.evidence == {}
    assert proposal.citations == ()


@pytest.mark.parametrize(
    ("stamp", "urgency", "secrecy"),
    [
        ("KHẨN", Urgency.URGENT, None),
        ("THƯỢNG KHẨN", Urgency.VERY_URGENT, None),
        ("HỎA TỐC", Urgency.EXPRESS, None),
        ("HOẢ TỐC", Urgency.EXPRESS, None),
        ("MẬT", None, Secrecy.SECRET),
        ("TỐI MẬT", None, Secrecy.HIGHLY_SECRET),
        ("TUYỆT MẬT", None, Secrecy.TOP_SECRET),
        ("Độ mật: Tối mật", None, Secrecy.HIGHLY_SECRET),
        ("", None, None),
    ],
)
def test_stamps(stamp: str, urgency: Urgency | None, secrecy: Secrecy | None) -> None:
    fields = read(head(stamp=stamp)).fields
    assert (fields.urgency, fields.secrecy) == (urgency, secrecy)
    assert fields.issuer == "Thị ủy Ngã Năm"


@pytest.mark.parametrize("mark", ["Dự thảo lần 1", "DỰ THẢO LẦN 1", "(Dự thảo lần 1)"])
def test_draft(mark: str) -> None:
    proposal = read(head(stamp=mark, number="Số      -KH/TU"))
    assert proposal.fields.draft == "Dự thảo lần 1"
    assert proposal.fields.number is not None
    assert proposal.fields.number.number is None
    assert proposal.evidence[Field.DOCUMENT_NUMBER].value == "-KH/TU"


def test_words_of_secrecy_in_a_title_are_no_stamp() -> None:
    fields = read(head(title="về công tác bảo vệ bí mật\nMật mã và cơ yếu")).fields
    assert fields.secrecy is None


def test_kind_line_tells_quyet_dinh_from_quy_dinh() -> None:
    text = head(number="Số 12-QĐ/TU")
    assert read(text.replace("KẾ HOẠCH", "QUY ĐỊNH")).fields.document_type == "Quy định"
    assert read(text.replace("KẾ HOẠCH", "QUYẾT ĐỊNH")).fields.document_type == "Quyết định"


def test_symbol_alone_does_not_tell_them_apart() -> None:
    text = head(number="Số 12-QĐ/TU").replace(
        "KẾ HOẠCH\ncông tác năm\n-----\n", "Kính gửi: ai đó\n"
    )
    assert read(text).fields.document_type is None


def test_kind_of_a_letter_is_inferred_from_its_symbol() -> None:
    text = head(number="Số 15-CV/TU").replace(
        "KẾ HOẠCH\ncông tác năm\n-----\n", "Kính gửi: ai đó\n"
    )
    proposal = read(text)
    assert proposal.fields.document_type == "Công văn"
    assert Field.DOCUMENT_TYPE in proposal.inferred


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("KH 59-KH-TU.pdf", "59-KH/TU"),
        ("2023/Ke hoach/59-KH-TU ngay 07-4-2023.pdf", "59-KH/TU"),
        ("31-TB-DU.pdf", "31-TB/ĐU"),
        ("12 KL HU.pdf", "12-KL/HU"),
        ("30_2020_ND_CP.docx", "30/2020/NĐ-CP"),
        ("100_2015_QH13_296661.docx", "100/2015/QH13"),
        ("nghi-quyet-so-115-nq-cp-469452.pdf", "115/NQ-CP"),
    ],
)
def test_name_of_a_scan_gives_its_number_as_a_guess(name: str, canonical: str) -> None:
    proposal = read("", name)
    assert proposal.fields.number is not None
    assert proposal.fields.number.canonical == canonical
    proof = proposal.evidence[Field.DOCUMENT_NUMBER]
    assert proof.origin is Origin.INFERRED
    assert (proof.start, proof.end) == (None, None)
    assert proof.confidence <= 0.5


@pytest.mark.parametrize(
    "name",
    [
        "bao cao 6 thang 2023.docx",
        "KH kiem diem 2020-2025.docx",
        "DSCN0012.jpg",
        "25-4-2023 hop.pdf",
        "299-ttg.signed.pdf",
        "02-NQ-DU va 03-NQ-DU.pdf",
    ],
)
def test_other_names_give_no_number(name: str) -> None:
    assert read("", name).fields.number is None


def test_name_never_speaks_against_a_text() -> None:
    assert read("Nội dung dài. " * 60, "KH 59-KH-TU.pdf").fields.number is None


def test_appendix_is_not_taken_for_its_paper() -> None:
    text = (
        "Phụ lục VI\nHỆ THỐNG QUẢN LÝ TÀI LIỆU\n(Kèm theo Nghị định số 30/2020/NĐ-CP\n"
        "ngày 05 tháng 3 năm 2020 của Chính phủ)\n_____\nPhần I\nQUY ĐỊNH CHUNG\n"
    )
    proposal = read(text)
    assert proposal.fields.number is None
    assert proposal.fields.issued_on is None
    assert proposal.fields.document_type is None
    assert proposal.fields.abstract == "Hệ thống quản lý tài liệu"
    assert [citation.document_number for citation in proposal.citations] == ["30/2020/NĐ-CP"]


def test_stamp_of_a_digital_signature_is_no_letterhead() -> None:
    text = (
        "Ký bởi: CỔNG THÔNG TIN ĐIỆN TỬ\nEmail: cong@noi.vn\nCơ quan: VĂN PHÒNG\n"
        "Thời gian ký: 05.04.2024 17:12:00 +07:00\n"
    )
    proposal = read(text)
    assert proposal.fields.issued_on is None
    assert proposal.fields.number is None


def test_scanned_page_is_read_through_its_noise() -> None:
    text = (
        "ĐÁNG BÔ TÌNH SÓC TRĂNG                ĐÁNG CÔNG SÁN VIỆT NAM\nTHI ÙY NGÃ NĂM\n"
        "   *                    Ngã Năm, ngày 3O tháng 6 năm 2O18\nSố l2 - KL/TU\n"
        "                KÊT LUÂN\n    về công tác quý II\n-----\n"
    )
    fields = read(text, is_ocr=True).fields
    assert fields.number is not None
    assert fields.number.canonical == "12-KL/TU"
    assert fields.document_type == "Kết luận"
    assert fields.issuer == "Thị ủy Ngã Năm"
    assert fields.superior == "Đảng bộ tỉnh Sóc Trăng"
    assert fields.issued_on is not None
    assert fields.issued_on.iso == "2018-06-30"


def test_consolidated_text_has_its_number_at_its_end() -> None:
    text = (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nTHÔNG TƯ\n"
        "Hướng dẫn chế độ công tác phí\n"
        "Thông tư số 40/2017/TT-BTC ngày 28 tháng 4 năm 2017 của Bộ trưởng Bộ Tài chính hướng dẫn"
        " chế độ công tác phí, được sửa đổi, bổ sung bởi:\n1. Thông tư số 12/2025/TT-BTC ngày 19"
        " tháng 3 năm 2025.\nĐiều 1. Nội dung.\n"
        "BỘ TÀI CHÍNH\nSố: 19/VBHN-BTC\nXÁC THỰC VĂN BẢN HỢP NHẤT\n"
        "Hà Nội, ngày 04 tháng 6 năm 2026\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nCao Anh Tuấn\n"
    )
    fields = read(text).fields
    assert fields.document_type == "Văn bản hợp nhất"
    assert fields.number is not None
    assert fields.number.canonical == "19/VBHN-BTC"
    assert fields.issued_on is not None
    assert fields.issued_on.iso == "2026-06-04"
    assert fields.abstract == "Hướng dẫn chế độ công tác phí"
    assert fields.issuer == "Bộ Tài chính"


@pytest.mark.parametrize(
    "lines",
    [
        "Phụ lục VI\nHỆ THỐNG QUẢN LÝ TÀI LIỆU ĐIỆN TỬ",
        "PHỤ LỤC\nMẪU VĂN BẢN",
        "Phụ lục số 2\nDANH MỤC",
    ],
)
def test_an_appendix_is_neither_a_decree_nor_an_article(lines: str) -> None:
    body = (
        "(Kèm theo Nghị định số 30/2020/NĐ-CP\n ngày 05 tháng 3 năm 2020 của Chính phủ)\n"
        "Sáng ngày 23/5, đồng chí Bí thư đã tổ chức hội nghị và phát biểu chỉ đạo, yêu cầu các"
        " đơn vị triển khai thực hiện nghiêm túc quy định về quản lý tài liệu điện tử.\n" * 5
    )
    fields = read(f"{lines}\n{body}").fields
    assert (fields.document_type, fields.issued_on, fields.is_article) == (None, None, False)
    assert fields.abstract == sentence_case(lines.split("\n")[1])


@pytest.mark.parametrize("file_format", ["xls", "xlsx", "ods", "csv"])
def test_cells_of_a_table_are_neither_kinds_nor_issuers(file_format: str) -> None:
    text = "Dự án\nCơ quan\nnhóm A\nnhóm B\n1\t2\t3\n"
    found = recognize(ExtractedText(text, format=file_format), RecognitionContext())
    assert found == Proposal()
    paper = recognize(ExtractedText(head(), format=file_format), RecognitionContext())
    assert paper.fields.document_type == "Kế hoạch"


def test_a_treaty_between_governments_has_no_letterhead() -> None:
    fields = read(
        "HIỆP ĐỊNH\nGIỮA CHÍNH PHỦ NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "VÀ CHÍNH PHỦ NƯỚC CỘNG HÒA PHÁP\nVỀ HỢP TÁC GIÁO DỤC\n\nChính phủ nước Cộng hòa xã hội"
        ' chủ nghĩa Việt Nam và Chính phủ nước Cộng hòa Pháp, sau đây gọi là "các Bên";\n'
        "Căn cứ Nghị định số 12/2020/NĐ-CP ngày 1 tháng 2 năm 2020;\nĐiều 1\nHợp tác.\n"
    ).fields
    assert (fields.document_type, fields.number, fields.issuer) == (None, None, None)
    assert fields.abstract is None


def test_lines_of_columns_are_a_table_too() -> None:
    rows = "".join(f"{kind}\t{kind[:1]}T\n" for kind in ("Chỉ thị", "Quy chế", "Thông cáo"))
    assert read(rows) == Proposal()
    assert read(head().replace("\n", "\t\n")).fields.document_type == "Kế hoạch"
