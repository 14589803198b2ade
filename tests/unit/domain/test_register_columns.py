import pytest

from hoso_app.domain.errors import InvalidValueError
from hoso_app.domain.extraction import Table, TableRow
from hoso_app.domain.register_columns import (
    RegisterColumn,
    RegisterLayout,
    is_numbering,
    layout_of,
    plain_layout,
)

C = RegisterColumn


def _table(*rows: tuple[str, ...], name: str = "") -> Table:
    return Table(name, tuple(TableRow(number, row) for number, row in enumerate(rows, 1)))


def _layout(*rows: tuple[str, ...], name: str = "") -> RegisterLayout:
    found = layout_of(_table(*rows, name=name))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (
            ("STT", "Số, ký hiệu", "Ngày tháng", "Trích yếu nội dung", "Cơ quan ban hành"),
            {1: C.DOCUMENT_NUMBER, 2: C.ISSUED_ON, 3: C.ABSTRACT, 4: C.ISSUER},
        ),
        (
            ("TT", "SO KY HIEU", "NGAY VAN BAN", "TRICH YEU", "NOI BAN HANH", "GHI CHU"),
            {1: C.DOCUMENT_NUMBER, 2: C.ISSUED_ON, 3: C.ABSTRACT, 4: C.ISSUER, 5: C.NOTE},
        ),
        (
            ("Số", "Ký hiệu", "Ngày, tháng, năm", "Thể loại", "Nội dung"),
            {0: C.DOCUMENT_NUMBER, 1: C.SYMBOL, 2: C.ISSUED_ON, 3: C.DOCUMENT_TYPE, 4: C.ABSTRACT},
        ),
        (
            # the state's register of incoming papers
            (
                "Ngày đến",
                "Số đến",
                "Tác giả",
                "Số, ký hiệu",
                "Ngày tháng",
                "Tên loại và trích yếu nội dung",
                "Đơn vị hoặc người nhận",
                "Ký nhận",
                "Ghi chú",
            ),
            {
                2: C.ISSUER,
                3: C.DOCUMENT_NUMBER,
                4: C.ISSUED_ON,
                5: C.KIND_AND_ABSTRACT,
                8: C.NOTE,
            },
        ),
        (
            # the state's register of papers going out
            (
                "Số, ký hiệu văn bản",
                "Ngày tháng văn bản",
                "Tên loại và trích yếu nội dung văn bản",
                "Người ký",
                "Nơi nhận văn bản",
                "Đơn vị, người nhận bản lưu",
                "Số lượng bản",
                "Ghi chú",
            ),
            {
                0: C.DOCUMENT_NUMBER,
                1: C.ISSUED_ON,
                2: C.KIND_AND_ABSTRACT,
                3: C.SIGNER,
                4: C.RECIPIENTS,
                7: C.NOTE,
            },
        ),
        (
            ("Độ mật", "Độ khẩn", "Nhiệm kỳ", "Nhãn", "Tệp", "Người ký", "Chức vụ", "Địa danh"),
            {
                0: C.SECRECY,
                1: C.URGENCY,
                2: C.TERM,
                3: C.TAGS,
                4: C.FILE_NAME,
                5: C.SIGNER,
                6: C.SIGNER_POST,
                7: C.PLACE,
            },
        ),
        (
            ("Số văn bản (1)", "Ngày ký*", "Về việc:"),
            {0: C.DOCUMENT_NUMBER, 1: C.ISSUED_ON, 2: C.ABSTRACT},
        ),
        (("Số", "Số ký hiệu", "Trích yếu"), {0: C.DOCUMENT_NUMBER, 2: C.ABSTRACT}),
    ],
)
def test_headings_tell_what_columns_are(
    headings: tuple[str, ...], expected: dict[int, RegisterColumn]
) -> None:
    assert _layout(headings).columns == expected


def test_headings_stand_below_titles() -> None:
    layout = _layout(
        ("THỊ ỦY NGÃ NĂM",),
        ("SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM 2023",),
        ("TT", "Số ký hiệu", "Ngày", "Trích yếu"),
        ("(1)", "(2)", "(3)", "(4)"),
        ("1", "59-KH/TU", "07/4", "kiểm điểm"),
    )
    assert (layout.head, layout.year) == (3, 2023)
    assert layout.headings == ("TT", "Số ký hiệu", "Ngày", "Trích yếu")


def test_headings_over_two_lines_are_joined() -> None:
    layout = _layout(
        ("TT", "Văn bản", "", "Trích yếu nội dung"),
        ("", "Số, ký hiệu", "Ngày tháng", ""),
        ("1", "59-KH/TU", "07/4/2023", "kiểm điểm"),
    )
    assert layout.head == 2
    assert layout.columns == {1: C.DOCUMENT_NUMBER, 2: C.ISSUED_ON, 3: C.ABSTRACT}
    assert layout.headings == ("TT", "Số, ký hiệu", "Ngày tháng", "Trích yếu nội dung")


def test_a_line_of_the_register_is_no_second_line_of_headings() -> None:
    layout = _layout(("Số", "Ngày", "Trích yếu"), ("12", "07/4/2023", "Nội dung"))
    assert layout.head == 1


@pytest.mark.parametrize(
    ("name", "title", "year"),
    [
        ("2023", "Sổ văn bản", 2023),
        ("Sheet1", "NĂM 2021", 2021),
        ("Sheet1", "Sổ văn bản đi", None),
        ("Sheet1", "Nhiệm kỳ 2020-2025", None),
        ("2023", "NĂM 2022", None),
    ],
)
def test_the_year_of_a_register(name: str, title: str, year: int | None) -> None:
    assert _layout((title,), ("Số", "Ngày", "Trích yếu"), name=name).year == year


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [("một", "hai"), ("ba", "bốn")],
        [("Ngày", "Ghi chú")],
        [("Trích yếu",)],
    ],
)
def test_other_tables_are_no_registers(rows: list[tuple[str, ...]]) -> None:
    assert layout_of(_table(*rows)) is None


@pytest.mark.parametrize(
    ("wanted", "place"),
    [("nội dung chính", 2), ("noi dung chinh", 2), ("C", 2), ("3", 2), ("a", 0)],
)
def test_a_person_names_a_column_by_heading_letter_or_number(wanted: str, place: int) -> None:
    layout = _layout(("Số", "Ngày", "Nội dung chính"), ("1", "2", "3"))
    assert layout.with_column(C.ABSTRACT, wanted).columns[place] is C.ABSTRACT


def test_a_column_named_by_hand_takes_the_place_of_the_guess() -> None:
    layout = _layout(("Số", "Ngày", "Trích yếu", "Tên đầy đủ"))
    changed = layout.with_column(C.ABSTRACT, "Tên đầy đủ")
    assert changed.columns == {0: C.DOCUMENT_NUMBER, 1: C.ISSUED_ON, 3: C.ABSTRACT}
    assert changed.with_column(C.ISSUED_ON, "").columns == {0: C.DOCUMENT_NUMBER, 3: C.ABSTRACT}


@pytest.mark.parametrize("wanted", ["Không có", "9", "0", "ZZ", "-"])
def test_a_column_that_is_not_there_is_named(wanted: str) -> None:
    with pytest.raises(InvalidValueError):
        _layout(("Số", "Ngày", "Trích yếu")).with_column(C.NOTE, wanted)


def test_a_table_without_headings_takes_columns_by_letter() -> None:
    layout = plain_layout(_table(("59-KH/TU", "07/4/2023"), name="2023"))
    assert layout.with_column(C.DOCUMENT_NUMBER, "A").columns == {0: C.DOCUMENT_NUMBER}
    assert (layout.head, layout.year) == (0, 2023)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("(1)", "(2)", "(3)"), True),
        (("1", "2", "3", "4"), True),
        (("A", "B", "1", "2"), True),
        (("1", "59-KH/TU", "3"), False),
        (("1", "", "2"), False),
    ],
)
def test_a_row_that_numbers_the_columns(cells: tuple[str, ...], expected: bool) -> None:
    assert is_numbering(TableRow(1, cells)) is expected
