"""Names of bodies: capitals, abbreviations, broken lines, owners."""

import pytest

from hoso_app.recognition.capitals import body_name, mended, mended_place, sentence_case
from hoso_app.recognition.issuers import Body, full_name, join_bodies


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("THỊ UỶ NGÃ NĂM", "Thị ủy Ngã Năm"),
        ("thị uỷ ngã năm", "Thị ủy Ngã Năm"),
        ("TỈNH ỦY ABC", "Tỉnh ủy ABC"),
        ("ĐẢNG BỘ TÌNH ABC", "Đảng bộ tỉnh ABC"),
        ("HUYỆN UỶ DEF", "Huyện ủy DEF"),
        ("ĐẢNG ỦY XÃ TÂN HÒA", "Đảng ủy xã Tân Hòa"),
        ("ĐẢNG BỘ XÃ TÂN HOÀ", "Đảng bộ xã Tân Hòa"),
        ("ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK", "Ủy ban nhân dân tỉnh Đắk Lắk"),
        ("UBND HUYỆN CƯ M'GAR", "Ủy ban nhân dân huyện Cư M'gar"),
        ("UBND TP. HỒ CHÍ MINH", "Ủy ban nhân dân thành phố Hồ Chí Minh"),
        ("ĐẢNG ỦY PHƯỜNG 1", "Đảng ủy Phường 1"),
        ("QUẬN ỦY QUẬN 5", "Quận ủy Quận 5"),
        ("HUYỆN ỦY QUAN HÓA", "Huyện ủy Quan Hóa"),
        ("HỘI ĐỒNG NHÂN DÂN HUYỆN ĐOAN HÙNG", "Hội đồng nhân dân huyện Đoan Hùng"),
        ("BỘ LAO ĐỘNG THƯƠNG BINH VÀ XÃ HỘI", "Bộ Lao động - Thương binh và Xã hội"),
        ("BỘ KẾ HOẠCH VÀ ĐẦU TƯ", "Bộ Kế hoạch và Đầu tư"),
        ("BỘ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN", "Bộ Nông nghiệp và Phát triển nông thôn"),
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Sở Giáo dục và Đào tạo"),
        ("ĐẢNG ỦY CƠ QUAN CHÍNH QUYỀN", "Đảng ủy Cơ quan Chính quyền"),
        ("ĐẢNG ỦY QUÂN SỰ HUYỆN YÊN LẠC", "Đảng ủy Quân sự huyện Yên Lạc"),
        (
            "ỦY BAN MTTQ VIỆT NAM XÃ TÂN HÒA",
            "Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân Hòa",
        ),
        ("BCH ĐOÀN XÃ TÂN LONG", "Ban Chấp hành Đoàn xã Tân Long"),
        ("ĐẠI HỘI ĐẠI BIỂU LẦN THỨ XII", "Đại hội đại biểu lần thứ XII"),
        ("Bộ Tài chính", "Bộ Tài chính"),
        ("Ban Thường vụ Thị uỷ", "Ban Thường vụ Thị ủy"),
        ("", ""),
    ],
)
def test_names_in_title_case(written: str, name: str) -> None:
    assert body_name(written) == name


@pytest.mark.parametrize(
    ("issuer", "superior", "name"),
    [
        ("Ban Tổ chức", "Tỉnh ủy ABC", "Ban Tổ chức Tỉnh ủy ABC"),
        ("Ban Tổ chức", "Đảng bộ huyện DEF", "Ban Tổ chức Huyện ủy DEF"),
        ("Văn phòng", "Đảng bộ xã Tân Hòa", "Văn phòng Đảng ủy xã Tân Hòa"),
        ("Ban Tổ chức", "Ban Chấp hành Trung ương", "Ban Tổ chức Trung ương"),
        ("Văn phòng", "Ban Chấp hành Trung ương", "Văn phòng Trung ương Đảng"),
        ("Đảng ủy", "Đảng bộ xã Tân Hòa", "Đảng ủy xã Tân Hòa"),
        ("Tỉnh ủy", "Đảng bộ tỉnh Cao Bằng", "Tỉnh ủy Cao Bằng"),
        ("Ban Chấp hành", "Đảng bộ tỉnh Cao Bằng", "Ban Chấp hành Đảng bộ tỉnh Cao Bằng"),
        (
            "Đại hội đại biểu lần thứ XI",
            "Đảng bộ huyện Kế Sách",
            "Đại hội đại biểu Đảng bộ huyện Kế Sách lần thứ XI",
        ),
        ("Sở Nội vụ", "Ủy ban nhân dân tỉnh Lai Châu", "Sở Nội vụ tỉnh Lai Châu"),
        (
            "Văn phòng",
            "Ủy ban nhân dân tỉnh Lai Châu",
            "Văn phòng Ủy ban nhân dân tỉnh Lai Châu",
        ),
        (
            "Ban Chấp hành tỉnh Hà Tĩnh",
            "Hội Nông dân Việt Nam",
            "Ban Chấp hành Hội Nông dân tỉnh Hà Tĩnh",
        ),
        ("Đảng ủy xã Tân Hòa", "Đảng bộ tỉnh ABC", "Đảng ủy xã Tân Hòa"),
        ("Thị ủy Ngã Năm", None, "Thị ủy Ngã Năm"),
    ],
)
def test_issuer_gets_what_its_line_leaves_out(issuer: str, superior: str | None, name: str) -> None:
    assert full_name(issuer, superior) == name


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["ỦY BAN NHÂN DÂN", "XÃ TÂN HÒA"], ["Ủy ban nhân dân xã Tân Hòa"]),
        (
            ["ĐẢNG BỘ TỈNH SÓC TRĂNG", "THỊ UỶ NGÃ NĂM"],
            ["Đảng bộ tỉnh Sóc Trăng", "Thị ủy Ngã Năm"],
        ),
        (
            ["BỘ LAO ĐỘNG - THƯƠNG BINH", "VÀ XÃ HỘI"],
            ["Bộ Lao động - Thương binh và Xã hội"],
        ),
        (["BAN CHẤP HÀNH", "TRUNG ƯƠNG"], ["Ban Chấp hành Trung ương"]),
        (["BAN CHẤP HÀNH", "ĐẢNG BỘ TỈNH ABC"], ["Ban Chấp hành Đảng bộ tỉnh ABC"]),
        (["ĐẠI HỘI ĐẠI BIỂU", "ĐẢNG BỘ XÃ TÂN HÒA"], ["Đại hội đại biểu Đảng bộ xã Tân Hòa"]),
        (["BỘ TÀI CHÍNH", "BỘ TÀI CHÍNH"], ["Bộ Tài chính"]),
        (["TỈNH ỦY ABC", "BAN TỔ CHỨC"], ["Tỉnh ủy ABC", "Ban Tổ chức"]),
        (["KHÔNG PHẢI CƠ QUAN"], []),
    ],
)
def test_lines_are_joined_into_bodies(lines: list[str], names: list[str]) -> None:
    assert [body.name for body in join_bodies(Body(line, 0, 1) for line in lines)] == names


@pytest.mark.parametrize(
    ("scanned", "right"),
    [
        ("ĐẢNG BỘ TỈNH SÓC TRẮNG", "ĐẢNG BỘ TỈNH SÓC TRĂNG"),
        ("HUYỆN ỦY THUÂN CHÂU", "HUYỆN ỦY THUẬN CHÂU"),
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ HÁI PHÒNG", "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG"),
        ("ĐẢNG BỘ TỈNH SÓC TRĂNG", "ĐẢNG BỘ TỈNH SÓC TRĂNG"),
        ("ĐẢNG BỘ TỈNH ABC", "ĐẢNG BỘ TỈNH ABC"),
    ],
)
def test_scanned_names_of_units_are_mended(scanned: str, right: str) -> None:
    assert mended(scanned) == right


def test_scanned_place_is_mended_only_where_one_unit_is_meant() -> None:
    assert mended_place("Sóc Trắng") == "Sóc Trăng"
    assert mended_place("Nơi Nào Đó") == "Nơi Nào Đó"


@pytest.mark.parametrize(
    ("capitals", "sentence"),
    [
        ("THI HÀNH ĐIỀU LỆ ĐẢNG", "Thi hành Điều lệ Đảng"),
        ("QUẢN LÝ THUẾ", "Quản lý thuế"),
        ("ĐA DẠNG SINH HỌC", "Đa dạng sinh học"),
        (
            "RÀ SOÁT HỘ NGHÈO TRÊN ĐỊA BÀN TỈNH SÓC TRĂNG NĂM 2022",
            "Rà soát hộ nghèo trên địa bàn tỉnh Sóc Trăng năm 2022",
        ),
        ("NHIỄM VI RÚT (HIV/AIDS)", "Nhiễm vi rút (HIV/AIDS)"),
        ("BẢO HIỂM XÃ HỘI, Y TẾ", "Bảo hiểm xã hội, y tế"),
    ],
)
def test_titles_in_capitals_become_sentences(capitals: str, sentence: str) -> None:
    assert sentence_case(capitals) == sentence
