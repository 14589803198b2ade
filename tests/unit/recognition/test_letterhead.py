"""The fourteen first pages of the trade, read as a whole."""

from pathlib import Path

import pytest

from hoso_app.domain.documents import Field, Origin
from hoso_app.domain.extraction import ExtractedText
from hoso_app.recognition import RecognitionContext, recognize

# number, kind, issuer, superior, place, date, title
_HEADS = {
    "A": (
        "59-KH/TU",
        "Kế hoạch",
        "Thị ủy Ngã Năm",
        "Đảng bộ tỉnh Sóc Trăng",
        "Ngã Năm",
        "2023-04-07",
        "kiểm điểm giữa nhiệm kỳ thực hiện Nghị quyết Đại hội nhiệm kỳ 2020 - 2025",
    ),
    "C": (
        "15-CV/BTCTU",
        "Công văn",
        "Ban Tổ chức Tỉnh ủy ABC",
        "Tỉnh ủy ABC",
        "ABC",
        "2023-03-28",
        "V/v hướng dẫn đề cương báo cáo kiểm điểm giữa nhiệm kỳ 2020 - 2025",
    ),
    "D": (
        "02-NQ/ĐU",
        "Nghị quyết",
        "Đảng ủy xã Tân Hòa",
        "Đảng bộ tỉnh ABC",
        "Tân Hòa",
        "2026-02-05",
        "về nâng cao chất lượng sinh hoạt chi bộ giai đoạn 2026 - 2030",
    ),
    "E": (
        "12-KL/HU",
        "Kết luận",
        "Huyện ủy DEF",
        "Đảng bộ tỉnh ABC",
        "DEF",
        "2018-06-30",
        (
            "Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 15 về kết quả thực hiện giữa nhiệm kỳ"
            " Nghị quyết Đại hội Đảng bộ huyện, nhiệm kỳ 2015 - 2020"
        ),
    ),
    "F": (
        "412-QĐ/HU",
        "Quyết định",
        "Huyện ủy DEF",
        "Đảng bộ tỉnh ABC",
        "DEF",
        "2023-04-10",
        "thành lập Ban Chỉ đạo kiểm điểm giữa nhiệm kỳ 2020 - 2025",
    ),
    "G": (
        "97-BC/ĐU",
        "Báo cáo",
        "Đảng ủy Cơ quan Chính quyền",
        "Đảng bộ huyện DEF",
        "DEF",
        "2018-07-05",
        "sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội Đảng các cấp nhiệm kỳ 2015 - 2020",
    ),
    "H": (
        "31-TB/ĐU",
        "Thông báo",
        "Đảng ủy xã Tân Hòa",
        "Đảng bộ tỉnh ABC",
        "Tân Hòa",
        "2025-10-14",
        "kết luận của Thường trực Đảng ủy tại cuộc họp giao ban tuần",
    ),
    "I": (
        "123/KH-UBND",
        "Kế hoạch",
        "Ủy ban nhân dân xã Tân Hòa",
        None,
        "Tân Hòa",
        "2026-03-12",
        "Về việc thực hiện Nghị quyết số 02-NQ/ĐU ngày 05/02/2026 của Đảng ủy xã",
    ),
    "J": (
        "13/QĐ-MTTQ-BTT",
        "Quyết định",
        "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân Hòa",
        "Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân Hòa",
        "Tân Hòa",
        "2026-01-14",
        None,
    ),
    "K": (
        "05-NQ/ĐH",
        "Nghị quyết",
        "Đại hội đại biểu Đảng bộ xã Tân Hòa lần thứ I",
        None,
        "Tân Hòa",
        "2025-07-30",
        "Đại hội đại biểu Đảng bộ xã Tân Hòa lần thứ I, nhiệm kỳ 2025 - 2030",
    ),
    "L": (
        None,
        "Biên bản",
        "Chi bộ Thôn 3",
        "Đảng bộ xã Tân Hòa",
        None,
        "2026-03-05",
        "họp chi bộ tháng 3 năm 2026",
    ),
}
_HEADS["B"] = _HEADS["A"]
_HEADS["M"] = _HEADS["A"]

# authority, post
_SIGNATURES = {
    "A": ("T/M Ban Thường vụ", "Phó Bí thư"),
    "C": ("K/T Trưởng ban", "Phó Trưởng ban"),
    "D": ("T/M Đảng ủy", "Bí thư"),
    "H": ("T/L Ban Thường vụ", "Chánh Văn phòng"),
    "I": ("TM. Ủy ban nhân dân; KT. Chủ tịch", "Phó Chủ tịch"),
    "K": ("T/M Đoàn Chủ tịch", None),
    "L": (None, "Chủ trì hội nghị"),
    "M": ("T/M Ban Thường vụ", "Phó Bí thư"),
}


def read(data_dir: Path, letter: str) -> ExtractedText:
    path = data_dir / "recognition" / "heads" / f"{letter}.txt"
    return ExtractedText(path.read_text("utf-8"))


@pytest.mark.parametrize("letter", sorted(_HEADS))
def test_first_page_gives_its_whole_head(data_dir: Path, letter: str) -> None:
    fields = recognize(read(data_dir, letter), RecognitionContext()).fields
    assert (
        fields.number.canonical if fields.number else None,
        fields.document_type,
        fields.issuer,
        fields.superior,
        fields.place,
        fields.issued_on.iso if fields.issued_on else None,
        fields.abstract,
    ) == _HEADS[letter]
    assert not fields.is_article


@pytest.mark.parametrize("letter", sorted(_SIGNATURES))
def test_last_page_gives_authority_and_post(data_dir: Path, letter: str) -> None:
    fields = recognize(read(data_dir, letter), RecognitionContext()).fields
    assert (fields.authority, fields.signer_post) == _SIGNATURES[letter]


@pytest.mark.parametrize("letter", sorted(_HEADS))
def test_every_value_has_its_evidence_and_nothing_else_has(data_dir: Path, letter: str) -> None:
    extracted = read(data_dir, letter)
    proposal = recognize(extracted, RecognitionContext())
    fields = proposal.fields
    for name, proof in proposal.evidence.items():
        assert 0 < proof.confidence <= 1
        assert proof.value
        assert proof.start is not None
        assert proof.end is not None
        assert 0 <= proof.start < proof.end <= len(extracted.text)
        attribute = "number" if name is Field.DOCUMENT_NUMBER else name.value
        assert getattr(fields, attribute)
    for name in Field:
        attribute = "number" if name is Field.DOCUMENT_NUMBER else name.value
        assert bool(getattr(fields, attribute)) == (name in proposal.evidence)


def test_day_of_minutes_is_marked_as_inferred(data_dir: Path) -> None:
    proposal = recognize(read(data_dir, "L"), RecognitionContext())
    assert proposal.evidence[Field.ISSUED_ON].origin is Origin.INFERRED
    assert Field.ISSUED_ON in proposal.inferred


def test_recipients_are_read_beside_the_signature(data_dir: Path) -> None:
    fields = recognize(read(data_dir, "A"), RecognitionContext()).fields
    assert fields.recipients == (
        "Thường trực Tỉnh uỷ (báo cáo); Các chi bộ, đảng bộ trực thuộc;"
        " Các đồng chí Uỷ viên Ban Thường vụ Thị uỷ; Lưu Văn phòng Thị uỷ"
    )
