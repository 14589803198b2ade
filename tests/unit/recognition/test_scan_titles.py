import pytest

from hoso_app.domain.documents import Origin
from hoso_app.recognition.found import Found
from hoso_app.recognition.lines import Source
from hoso_app.recognition.scan_titles import mended_title

_BODY = (
    "Điều 1. Kiện toàn Tổ Biên tập xây dựng tài liệu; Tổ Biên tập họp hằng tháng. "
    "Đội kiểm lâm Ba Vì và Đội kiểm lâm Sơn Tây phối hợp. Mô hình cung cấp địch vụ công; "
    "cung cấp địch vụ công tại xã."
)


@pytest.mark.parametrize(
    ("read", "mended"),
    [
        ("Về việc chuyển giao về Ủy ban nhân dân Thành phó Hà Nội quản lý", "Thành phố Hà Nội"),
        ("quy định chỉ tiết thi hành Luật", "quy định chi tiết thi hành Luật"),
        ("Về việc thay đỗi thành viên Tố Biên tập", "thay đổi thành viên Tổ Biên tập"),
        ("V/w chuyển mục đích sử dụng đất ¬", "V/v chuyển mục đích sử dụng đất"),
        ("Mô hình cung cấp dịch vụ công", "Mô hình cung cấp dịch vụ công"),
        ("Về nhiệm vụ của Đôi kiểm lâm", "Về nhiệm vụ của Đội kiểm lâm"),
        ("VỀ VIỆC THAY ĐỖI CHỈ TIẾT", "VỀ VIỆC THAY ĐỔI CHI TIẾT"),
    ],
)
def test_misread_marks_are_mended(read: str, mended: str) -> None:
    title = Found(read, "title.under-kind", 0.93, 0, len(read))
    found = mended_title(title, Source.of(_BODY), 0)
    assert mended in found.value
    assert len(found.value.split()) == len(mended.split()) or mended != found.value
    if found.value != read:
        assert (found.rule, found.origin) == ("title.mended", Origin.INFERRED)
        assert (found.start, found.end) == (0, len(read))


@pytest.mark.parametrize(
    "title",
    [
        "Tăng cường công tác chi tiêu ngân sách",
        "Giao chỉ tiêu kế hoạch năm 2024",
        "Về việc công nhận đồng chí Thành Phó",
        "Đón Tết Nguyên đán 2024",
        "",
        "2024",
    ],
)
def test_what_is_right_or_a_name_stays(title: str) -> None:
    found = Found(title, "title.under-kind", 0.93)
    assert mended_title(found, Source.of(_BODY), 0) is found
