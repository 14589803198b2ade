from collections.abc import Callable
from pathlib import Path

import pytest

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.domain.extraction import TableFile
from hoso_app.domain.work import CancelToken
from hoso_app.extraction import ReaderPool
from hoso_app.extraction.legacy_encodings import LegacyEncoding
from hoso_app.extraction.limits import Limits
from hoso_app.extraction.table_file import read_table_file
from hoso_app.recognition import RecognitionContext
from tests.unit.extraction.made_files import Cell, encode, sheet, xlsx

_HEAD: list[Cell] = ["STT", "Số, ký hiệu", "Ngày tháng", "Trích yếu"]
_ROW: list[Cell] = [1, "59-KH/TU", "07/4/2023", "kiểm điểm giữa nhiệm kỳ"]

ReadTable = Callable[..., TableFile]


@pytest.fixture
def read_table(tmp_path: Path) -> ReadTable:
    def read(data: bytes, *, second_try: bool = False) -> TableFile:
        path = tmp_path / "sổ"
        path.write_bytes(data)
        return read_table_file(path, Limits(), is_second_try=second_try)

    return read


def _rows(found: TableFile, number: int = 0) -> list[tuple[int, tuple[str, ...]]]:
    return [(row.number, row.cells) for row in found.tables[number].rows]


@pytest.mark.parametrize("second_try", [False, True])
def test_cells_keep_their_columns_and_rows_their_numbers(
    read_table: ReadTable, *, second_try: bool
) -> None:
    rows = (
        '<dimension ref="B3:E9"/><sheetData>'
        '<row r="3"><c r="B3" t="inlineStr"><is><t>Số</t></is></c>'
        '<c r="E3" t="inlineStr"><is><t>Trích\nyếu</t></is></c></row>'
        '<row r="4"/>'
        '<row r="9"><c r="C9"><v>59</v></c></row></sheetData>'
    )
    found = read_table(xlsx({"Sổ đi 2023": rows, "Trống": "<sheetData/>"}), second_try=second_try)
    assert [table.name for table in found.tables] == ["Sổ đi 2023", "Trống"]
    assert _rows(found) == [(3, ("", "Số", "", "", "Trích yếu")), (9, ("", "", "59"))]
    assert _rows(found, 1) == []


def test_a_sheet_that_claims_to_be_endless_is_read_in_its_columns(read_table: ReadTable) -> None:
    rows = (
        '<dimension ref="A1:XFD1048576"/><sheetData>'
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Số</t></is></c>'
        '<c r="C1" t="inlineStr"><is><t>Ngày</t></is></c>'
        '<c r="XFD1" t="inlineStr"><is><t>ngoài</t></is></c></row>'
        '<row r="1048576"><c r="C1048576" t="inlineStr"><is><t>cuối</t></is></c></row>'
        "</sheetData>"
    )
    found = read_table(xlsx({"S": rows}))
    assert _rows(found) == [(1, ("Số", "", "Ngày")), (1048576, ("", "", "cuối"))]


def test_dates_and_numbers_are_written_as_people_write_them(read_table: ReadTable) -> None:
    formats = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
    rows = (
        '<dimension ref="A1:B1"/><sheetData><row r="1"><c r="A1"><v>59.0</v></c>'
        '<c r="B1" s="1"><v>45023</v></c></row></sheetData>'
    )
    assert _rows(read_table(xlsx({"S": rows}, styles=formats))) == [(1, ("59", "07/04/2023"))]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_csv_of_every_delimiter(read_table: ReadTable, delimiter: str) -> None:
    lines = [
        delimiter.join(["Số", "Ngày", "Trích yếu"]),
        "",
        delimiter.join(["59-KH/TU", "07/4/2023", '"kiểm điểm, sơ kết; ""giữa""\nnhiệm kỳ"']),
        delimiter.join(["60-KH/TU", "", "hai | ba"[: 3 if delimiter == "|" else None]]),
    ]
    found = read_table("\r\n".join(lines).encode("utf-8-sig"))
    assert _rows(found) == [
        (1, ("Số", "Ngày", "Trích yếu")),
        (3, ("59-KH/TU", "07/4/2023", 'kiểm điểm, sơ kết; "giữa" nhiệm kỳ')),
        (5, ("60-KH/TU", "", "hai | ba" if delimiter != "|" else "hai")),
    ]


def test_csv_that_names_its_delimiter(read_table: ReadTable) -> None:
    assert _rows(read_table("sep=|\nSố|Ngày, tháng\n1|2".encode())) == [
        (2, ("Số", "Ngày, tháng")),
        (3, ("1", "2")),
    ]


def test_old_encodings_are_converted(read_table: ReadTable) -> None:
    text = "Số, ký hiệu;Trích yếu nội dung\n59-KH/TU;kiểm điểm giữa nhiệm kỳ ở các đảng bộ"
    data = encode(text, LegacyEncoding.TCVN3).encode("cp1252", "replace")
    [_head, row] = _rows(read_table(data))
    assert row[1] == ("59-KH/TU", "kiểm điểm giữa nhiệm kỳ ở các đảng bộ")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", ReadingProblem.EMPTY),
        (b"%PDF-1.4\n%%EOF", ReadingProblem.UNSUPPORTED),
        (b"PK\x03\x04" + bytes(range(256)) * 8, ReadingProblem.DAMAGED),
        (b"\x00\x01\x02" * 400, ReadingProblem.UNSUPPORTED),
        (b'"' + b"x" * 200_000, ReadingProblem.DAMAGED),
    ],
)
def test_what_is_no_table_is_refused(
    read_table: ReadTable, data: bytes, problem: ReadingProblem
) -> None:
    with pytest.raises(ReadingError) as caught:
        read_table(data)
    assert caught.value.problem is problem


def test_the_pool_reads_tables_in_a_worker(tmp_path: Path) -> None:
    good, bad = tmp_path / "sổ.xlsx", tmp_path / "hỏng.xlsx"
    good.write_bytes(xlsx({"Sổ": sheet([_HEAD, _ROW])}))
    bad.write_bytes(b"PK\x03\x04" + b"\xff" * 500)
    pool = ReaderPool(RecognitionContext(), workers=1)
    try:
        found = pool.read_table(good, CancelToken())
        assert _rows(found)[1] == (2, ("1", "59-KH/TU", "07/4/2023", "kiểm điểm giữa nhiệm kỳ"))
        with pytest.raises(ReadingError):
            pool.read_table(bad, CancelToken())
        assert _rows(pool.read_table(good, CancelToken())) == _rows(found)
    finally:
        pool.close()
