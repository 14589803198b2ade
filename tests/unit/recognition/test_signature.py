"""The end of a paper in its many shapes."""

import pytest

from hoso_app.recognition.lines import Source
from hoso_app.recognition.posts import post_name
from hoso_app.recognition.signature import Signature, read_signature


def signed(text: str) -> Signature:
    return read_signature(Source.of(text), 0)


def short(signature: Signature) -> tuple[str | None, str | None, str | None]:
    parts = (signature.authority, signature.post, signature.signer)
    first, second, third = (part.value if part else None for part in parts)
    return first, second, third


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hết.\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\n\nTrần Văn Dũng\n",
            ("T/M Ban Thường vụ", "Phó Bí thư", "Trần Văn Dũng"),
        ),
        (
            (
                "Hết.\nNơi nhận:                      T/M ĐẢNG ỦY\n"
                "- Tỉnh ủy (báo cáo),           BÍ THƯ\n- Lưu Văn phòng.\n"
                "                               Lê Hoàng Nam\n"
            ),
            ("T/M Đảng ủy", "Bí thư", "Lê Hoàng Nam"),
        ),
        (
            (
                "Hết.\nNơi nhận: T/M BAN THƯỜNG VỤ\n- Tỉnh ủy, PHÓ BÍ THƯ\n- Lưu Văn phòng.\n"
                "Nguyễn Thị Mai\n"
            ),
            ("T/M Ban Thường vụ", "Phó Bí thư", "Nguyễn Thị Mai"),
        ),
        (
            "Hết.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nVõ Thành Trung\n",
            ("TM. Ủy ban nhân dân; KT. Chủ tịch", "Phó Chủ tịch", "Võ Thành Trung"),
        ),
        (
            "Hết.\nTL. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ PHÁP CHẾ\nTS. Đỗ Minh Anh\n",
            ("TL. Bộ trưởng", "Vụ trưởng Vụ Pháp chế", "Đỗ Minh Anh"),
        ),
        (
            "Hết.\nK/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nNGUYỄN VĂN BÌNH\n",
            ("K/T Trưởng ban", "Phó Trưởng ban", "Nguyễn Văn Bình"),
        ),
        ("Hết.\nBỘ TRƯỞNG\nVũ Hải Quân\n", (None, "Bộ trưởng", "Vũ Hải Quân")),
        (
            "Hết.\nCHỦ \n TỊCH QUỐC HỘI\n Nguyễn Phú Trọng\n",
            (None, "Chủ tịch Quốc hội", "Nguyễn Phú Trọng"),
        ),
        (
            "Hết.\nCHỦ TỊCH QUỐC\nHỘI\nNguyễn Sinh Hùng\n",
            (None, "Chủ tịch Quốc hội", "Nguyễn Sinh Hùng"),
        ),
        (
            "Hết.\nt/m ban thường vụ\nphó bí thư\nTrần Văn Dũng\n",
            ("T/M Ban Thường vụ", "Phó Bí thư", "Trần Văn Dũng"),
        ),
        (
            (
                "Hết.\nNGƯỜI GHI BIÊN BẢN                    CHỦ TRÌ HỘI NGHỊ\n\n"
                "Lý Thị Hoa                            Phạm Văn Đức\n"
            ),
            (None, "Chủ trì hội nghị", "Phạm Văn Đức"),
        ),
        ("Hết.\nQ. BÍ THƯ\nHồ Văn Sáu\n", ("Q. Bí thư", "Bí thư", "Hồ Văn Sáu")),
        ("Chỉ có nội dung, không ai ký cả.\n", (None, None, None)),
    ],
)
def test_blocks(text: str, expected: tuple[str | None, str | None, str | None]) -> None:
    assert short(signed(text)) == expected


def test_form_in_an_annex_does_not_sign_the_paper() -> None:
    text = (
        "Hết./.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrương Tấn Thiệu\n"
        "Phụ lục I\nMẫu đơn\nNơi nhận:\n- Như trên;\nTHỦ TRƯỞNG ĐƠN VỊ\n(Ký, ghi rõ họ tên)\n"
    )
    assert short(signed(text)) == ("TM. Ủy ban nhân dân", "Chủ tịch", "Trương Tấn Thiệu")


def test_posts_in_running_text_sign_nothing() -> None:
    text = "Các đồng chí:\nBÍ THƯ, PHÓ BÍ THƯ CÁC XÃ\ndự họp đầy đủ.\n" + "Nội dung. " * 400
    assert short(signed(text)) == (None, None, None)


def test_spans_are_where_the_values_stand() -> None:
    text = "Hết.\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nTrần Văn Dũng\n"
    signature = signed(text)
    spans = [
        text[part.start : part.end]
        for part in (signature.authority, signature.post, signature.signer)
        if part
    ]
    assert spans == ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Trần Văn Dũng"]


def test_recipients_end_with_the_file_copy() -> None:
    text = (
        "Nơi nhận:\n- Thường trực Tỉnh ủy (báo cáo),\n- Các chi bộ, đảng bộ\n  trực thuộc,\n"
        "- Lưu Văn phòng.\nTrần Văn Dũng\n- Dòng khác\n"
    )
    recipients = signed(text).recipients
    assert recipients is not None
    assert recipients.value == (
        "Thường trực Tỉnh ủy (báo cáo); Các chi bộ, đảng bộ trực thuộc; Lưu Văn phòng"
    )


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("PHÓ BÍ THƯ", "Phó Bí thư"),
        ("BÍ THƯ", "Bí thư"),
        ("PHÓ BÍ THƯ THƯỜNG TRỰC", "Phó Bí thư Thường trực"),
        ("CHÁNH VĂN PHÒNG", "Chánh Văn phòng"),
        ("TRƯỞNG BAN", "Trưởng ban"),
        ("GIÁM ĐỐC SỞ NỘI VỤ", "Giám đốc Sở Nội vụ"),
        ("CHỦ TỊCH QUỐC HỘI", "Chủ tịch Quốc hội"),
        ("Bộ trưởng bộ tài chính", "Bộ trưởng Bộ Tài chính"),
        ("KẾ TOÁN TRƯỞNG", "Kế toán trưởng"),
        ("PHÓ THỦ TƯỚNG]", "Phó Thủ tướng"),
    ],
)
def test_posts_as_readers_write_them(written: str, name: str) -> None:
    assert post_name(written) == name
