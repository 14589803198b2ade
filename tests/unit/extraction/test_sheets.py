import pytest

from hoso_app.domain.errors import ReadingProblem
from hoso_app.extraction.legacy_encodings import LegacyEncoding
from tests.unit.extraction.conftest import ProblemOf, ReadBytes
from tests.unit.extraction.made_files import Cell, encode, sheet, xlsx, zipped

_ROWS: list[list[Cell]] = [
    ["STT", "Đơn vị", "Kết quả"],
    [1, "Thị ủy Ngã Năm", 98.5],
    [2, "Huyện ủy", 12],
]
_DATES = '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>'
_FORMATS = '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>'


@pytest.mark.parametrize("second_try", [False, True])
def test_rows_become_lines_and_sheets_pages(read_bytes: ReadBytes, *, second_try: bool) -> None:
    data = xlsx({"Biểu 1": sheet(_ROWS), "Biểu 2": sheet([["Tổng"]])})
    read = read_bytes(data, second_try=second_try)
    assert read.text == (
        "Biểu 1\nSTT\tĐơn vị\tKết quả\n1\tThị ủy Ngã Năm\t98.5\n2\tHuyện ủy\t12\nBiểu 2\nTổng\n"
    )
    assert [read.text[start:].split("\n")[0] for start in read.page_starts] == ["Biểu 1", "Biểu 2"]
    assert read.extractor == ("xlsx" if second_try else "calamine")


@pytest.mark.parametrize("second_try", [False, True])
def test_shared_strings_dates_and_inner_line_ends(
    read_bytes: ReadBytes, *, second_try: bool
) -> None:
    rows = (
        '<dimension ref="A1:D1"/><sheetData><row r="1"><c r="A1" t="s"><v>1</v></c>'
        '<c r="B1" s="1"><v>45023</v></c><c r="C1" s="2"><v>45023</v></c>'
        '<c r="D1" t="s"><v>0</v></c></row></sheetData>'
    )
    data = xlsx({"S": rows}, strings=["hai\ndòng", "Ngày"], styles=_FORMATS + _DATES)
    read = read_bytes(data, second_try=second_try)
    assert read.text == "S\nNgày\t07/04/2023\t07/04/2023\thai dòng\n"


@pytest.mark.parametrize("dimension", ["A1:XFD1048576", "A1:BZ1048576", "A1:ZZZZZZ99999999"])
def test_sparse_sheet_is_read_row_by_row(read_bytes: ReadBytes, dimension: str) -> None:
    rows = (
        f'<dimension ref="{dimension}"/><sheetData>'
        '<row r="1"><c r="A1" t="inlineStr"><is><t>đầu</t></is></c></row>'
        '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>cuối</t></is></c></row>'
        "</sheetData>"
    )
    read = read_bytes(xlsx({"S": rows}))
    assert read.text == "S\nđầu\ncuối\n"
    assert read.extractor == "xlsx"


def test_sheet_that_does_not_tell_its_size_is_read_row_by_row(read_bytes: ReadBytes) -> None:
    rows = '<sheetData><row><c t="inlineStr"><is><t>đầu</t></is></c></row></sheetData>'
    assert read_bytes(xlsx({"S": rows})).extractor == "xlsx"


def test_old_encodings_in_cells_are_converted(read_bytes: ReadBytes) -> None:
    old = encode("Danh mục máy móc, thiết bị được miễn thuế", LegacyEncoding.TCVN3)
    read = read_bytes(xlsx({"S": sheet([[old]])}))
    assert read.text == "S\nDanh mục máy móc, thiết bị được miễn thuế\n"
    assert read.conversion == "TCVN3"


def test_workbook_that_is_none_is_damaged(problem_of: ProblemOf) -> None:
    data = zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<x"})
    assert problem_of(data) is ReadingProblem.DAMAGED


def test_workbook_that_expands_too_far_is_hostile(problem_of: ProblemOf) -> None:
    zeros = bytes(16 << 20)
    parts: dict[str, str | bytes] = {"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<x/>"}
    for number in range(20):
        parts[f"xl/worksheets/sheet{number}.xml"] = zeros
    assert problem_of(zipped(parts)) is ReadingProblem.HOSTILE
