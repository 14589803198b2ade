import pytest

from hoso_app.domain.documents import Field, Origin
from hoso_app.domain.edits import value_text
from hoso_app.domain.errors import InvalidValueError
from hoso_app.domain.extraction import Table, TableRow
from hoso_app.domain.register_columns import RegisterColumn, layout_of
from hoso_app.services.register_lines import FaultKind, RegisterLine, read_lines

_HEAD = ("TT", "Số ký hiệu", "Ngày tháng", "Trích yếu", "Cơ quan ban hành")


def _read(
    *rows: tuple[str, ...],
    head: tuple[str, ...] = _HEAD,
    name: str = "",
    constants: dict[Field, str] | None = None,
) -> list[RegisterLine]:
    table = Table(name, tuple(TableRow(n, row) for n, row in enumerate([head, *rows], 1)))
    layout = layout_of(table)
    assert layout is not None
    return list(read_lines(table, layout, constants or {}))


def _values(line: RegisterLine, *, written: bool = True) -> dict[str, str]:
    return {
        name.value: value_text(line.fields, name) or ""
        for name, proof in line.evidence.items()
        if (proof.origin is Origin.HAND) is written
    }


def test_a_line_is_a_paper() -> None:
    [line] = _read(("1", "59-KH/TU", "07/4/2023", "kiểm điểm giữa nhiệm kỳ", "Thị ủy Ngã Năm"))
    assert line.number == 2
    assert _values(line) == {
        "document_number": "59-KH/TU",
        "issued_on": "2023-04-07",
        "abstract": "kiểm điểm giữa nhiệm kỳ",
        "issuer": "Thị ủy Ngã Năm",
    }
    assert _values(line, written=False) == {"document_type": "Kế hoạch", "term": "2020-2025"}
    assert line.faults == ()


@pytest.mark.parametrize(
    ("number", "symbol", "expected"),
    [
        ("59-KH/TU", "", "59-KH/TU"),
        ("59", "KH/TU", "59-KH/TU"),
        ("59", "-KH/TU", "59-KH/TU"),
        ("5", "BC/ĐU", "05-BC/ĐU"),
        ("123", "KH-UBND", "123/KH-UBND"),
        ("59", "59-KH/TU", "59-KH/TU"),
        ("59-KH/TU", "KH/TU", "59-KH/TU"),
        ("Số 59 - KH/TU", "", "59-KH/TU"),
        ("12", "", "12"),
    ],
)
def test_numbers_in_one_column_or_in_two(number: str, symbol: str, expected: str) -> None:
    [line] = _read((number, symbol, "x"), head=("Số", "Ký hiệu", "Trích yếu"))
    assert value_text(line.fields, Field.DOCUMENT_NUMBER) == expected
    assert line.faults == ()


@pytest.mark.parametrize("number", ["", "-", "…", "không số", "x"])
def test_no_number_is_no_fault(number: str) -> None:
    [line] = _read(("1", number, "07/4/2023", "biên bản họp", ""))
    assert line.fields.number is None
    assert line.faults == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("07/4/2023", "2023-04-07"),
        ("7.4.2023", "2023-04-07"),
        ("4/2023", "2023-04"),
        ("2023-04-07", "2023-04-07"),
        ("07/4", "2021-04-07"),  # the register's year
        ("7-4", "2021-04-07"),
    ],
)
def test_days(text: str, expected: str) -> None:
    [line] = _read(("1", "59-KH/TU", text, "x", ""), name="Năm 2021")
    assert value_text(line.fields, Field.ISSUED_ON) == expected


@pytest.mark.parametrize(
    ("row", "kind", "column"),
    [
        (("1", "ko rõ số", "", "x", ""), FaultKind.UNREADABLE, RegisterColumn.DOCUMENT_NUMBER),
        (("1", "59; 60-KH/TU", "", "x", ""), FaultKind.UNREADABLE, RegisterColumn.DOCUMENT_NUMBER),
        (("1", "59-KH/TU", "31/2/2023", "x", ""), FaultKind.UNREADABLE, RegisterColumn.ISSUED_ON),
        (("1", "59-KH/TU", "hôm qua", "x", ""), FaultKind.UNREADABLE, RegisterColumn.ISSUED_ON),
        (("1", "59-KH/TU", "07/4", "x", ""), FaultKind.NO_YEAR, RegisterColumn.ISSUED_ON),
        (("1", "", "07/4/2023", "", "Thị ủy"), FaultKind.NOTHING, None),
    ],
)
def test_what_is_wrong_is_told_and_the_rest_is_taken(
    row: tuple[str, ...], kind: FaultKind, column: RegisterColumn | None
) -> None:
    [line] = _read(row)
    [fault] = line.faults
    assert (fault.kind, fault.column) == (kind, column)
    if column is not None:
        assert fault.text
        assert value_text(line.fields, Field.ABSTRACT) == "x"


@pytest.mark.parametrize(
    ("text", "kind", "abstract"),
    [
        ("Kế hoạch kiểm điểm giữa nhiệm kỳ", "Kế hoạch", "kiểm điểm giữa nhiệm kỳ"),
        ("KẾ HOẠCH: kiểm điểm", "Kế hoạch", "kiểm điểm"),
        ("Nghị quyết liên tịch về phối hợp", "Nghị quyết liên tịch", "về phối hợp"),
        ("Báo cáo", "Báo cáo", None),
        ("V/v mời họp", None, "V/v mời họp"),
    ],
)
def test_kind_and_title_in_one_column(text: str, kind: str | None, abstract: str | None) -> None:
    [line] = _read(("12", text), head=("Số", "Tên loại và trích yếu nội dung"))
    assert (line.fields.document_type, line.fields.abstract) == (kind, abstract)


def test_other_columns() -> None:
    head = ("Số", "Trích yếu", "Thể loại", "Nhãn", "Tệp", "Ghi chú", "Độ mật", "Người ký")
    row = ("12-QĐ/TU", "x", "quyết định", "một, #hai; một", "a.docx; b c.pdf", "để ý", "mật", "An")
    [line] = _read(row, head=head)
    assert line.fields.document_type == "Quyết định"
    assert line.tags == ("một", "hai")
    assert line.file_names == ("a.docx", "b c.pdf")
    assert line.note == "để ý"
    assert _values(line)["secrecy"] == "Mật"


def test_constants_stand_where_a_line_says_nothing() -> None:
    lines = _read(
        ("1", "59-KH/TU", "", "x", ""),
        ("2", "60-KH/TU", "", "y", "Tỉnh ủy"),
        constants={Field.ISSUER: " Thị ủy  Ngã Năm "},
    )
    assert [line.fields.issuer for line in lines] == ["Thị ủy Ngã Năm", "Tỉnh ủy"]
    with pytest.raises(InvalidValueError):
        _read(("1", "2", "", "x", ""), constants={Field.TERM: "lúc nào đó"})


def test_numbering_and_empty_lines_are_no_papers() -> None:
    lines = _read(("(1)", "(2)", "(3)", "(4)", "(5)"), ("1",), ("1", "59-KH/TU", "", "x"))
    assert [line.number for line in lines] == [4]
