import pytest

from hoso_app.domain.body_names import bodies_agree, body_key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Thị ủy Ngã Năm", "thi uy nga nam"),
        ("Ban Thường vụ Thị uỷ", "thi uy"),
        ("BAN THƯỜNG VỤ  TỈNH ỦY SÓC TRĂNG", "tinh uy soc trang"),
        ("Thường trực Huyện ủy", "huyen uy"),
        ("Ban Chấp hành Đảng bộ tỉnh", "tinh uy"),
        ("Đảng bộ thị xã Ngã Năm", "thi uy nga nam"),
        ("Đảng bộ xã Tân Long", "dang uy xa tan long"),
        ("Đảng bộ tỉnh lẻ", "tinh uy le"),
        ("ĐẢNG BỘ QUẬN NINH KIỀU", "quan uy ninh kieu"),
        ("Đảng bộ Quân đội", "dang bo quan doi"),
        ("Ban Chấp hành Trung ương", "trung uong"),
        ("Ủy ban Thường vụ Quốc hội", "uy ban thuong vu quoc hoi"),
        ("Ban Thường vụ", "ban thuong vu"),
    ],
)
def test_what_part_of_a_body_spoke_is_left_out(name: str, key: str) -> None:
    assert body_key(name) == key


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("Ban Thường vụ Thị ủy", "Thị ủy Ngã Năm", True),
        ("Thị ủy", "Thị ủy Ngã Năm", True),
        ("Tỉnh uỷ Sóc Trăng", "Tỉnh ủy Sóc Trăng", True),
        ("Ban Chấp hành Đảng bộ tỉnh", "Tỉnh ủy Sóc Trăng", True),
        ("Đảng ủy xã", "Đảng ủy xã Tân Long", True),
        ("Hội đồng nhân dân", "Thường trực Hội đồng nhân dân thị xã Ngã Năm", True),
        ("Thị ủy Vĩnh Châu", "Thị ủy Ngã Năm", False),
        ("Tỉnh ủy", "Thị ủy Ngã Năm", False),
        ("Thị ủy", "Văn phòng Thị ủy Ngã Năm", False),
        ("Ngã Năm", "Thị ủy Ngã Năm", False),
        ("Ban Tuyên giáo", "Ban Tổ chức", False),
        ("Thị ủy Ngã", "Thị ủy Ngã Năm", True),
        ("Thị ủy N", "Thị ủy Ngã Năm", False),
    ],
)
def test_a_short_form_agrees_with_the_name_that_it_begins(
    one: str, other: str, agree: bool
) -> None:
    assert bodies_agree(one, other) is agree
    assert bodies_agree(other, one) is agree
