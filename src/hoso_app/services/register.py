"""A register of papers as a spreadsheet (.xlsx).

Written by hand as the few parts that ISO/IEC 29500 asks for: one sheet of
text needs no library, and the file opens in Excel and LibreOffice alike.
"""

import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from xml.sax.saxutils import escape

_HEAD = (
    "STT",
    "Số, ký hiệu",
    "Ngày tháng",
    "Thể loại",
    "Trích yếu nội dung",
    "Cơ quan ban hành",
    "Người ký",
    "Nhiệm kỳ",
    "Nhãn",
    "Tệp",
)
_WIDTHS = (6, 18, 12, 14, 60, 30, 22, 12, 20, 50)
_MAX_CELL = 32_767
"""Characters that Excel takes in a cell."""

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SHEET_NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE_NS = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

_SHEET_NAME = "{sheet}"

_PARTS = {
    "[Content_Types].xml": (
        f'{_XML}<Types xmlns="{_PACKAGE_NS}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'{_XML}<Relationships xmlns="{_PACKAGE_NS}/relationships">'
        f'<Relationship Id="rId1" Type="{_REL_NS}/officeDocument" Target="xl/workbook.xml"/>'
        "</Relationships>"
    ),
    "xl/workbook.xml": (
        f'{_XML}<workbook xmlns="{_SHEET_NS}" xmlns:r="{_REL_NS}"><sheets>'
        f'<sheet name="{_SHEET_NAME}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'{_XML}<Relationships xmlns="{_PACKAGE_NS}/relationships">'
        f'<Relationship Id="rId1" Type="{_REL_NS}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_REL_NS}/styles" Target="styles.xml"/></Relationships>'
    ),
    "xl/styles.xml": (
        f'{_XML}<styleSheet xmlns="{_SHEET_NS}"><fonts count="2">'
        '<font><sz val="12"/><name val="Times New Roman"/></font>'
        '<font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts>'
        '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
        '<borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf/></cellStyleXfs>'
        '<cellXfs count="2"><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
        '<xf fontId="1" applyFont="1"/></cellXfs></styleSheet>'
    ),
}


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One paper of a register; every value as it is to be shown."""

    document_number: str
    issued_on: str
    document_type: str
    abstract: str
    issuer: str
    signer: str
    term: str
    tags: str
    file_name: str


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet of text: its name, the head of its columns, their widths, its rows.

    Widths are in characters.
    """

    name: str
    head: Sequence[str]
    widths: Sequence[int]
    rows: Iterable[Sequence[str]]


def write_register(path: Path, rows: Iterable[RegisterRow]) -> None:
    """Write a register; rows are numbered from 1.

    Raises:
        OSError: The file cannot be written.
    """
    numbered = ((str(number), *astuple(row)) for number, row in enumerate(rows, 1))
    write_table(path, Table("Danh mục", _HEAD, _WIDTHS, numbered))


def write_table(path: Path, table: Table) -> None:
    """Write one sheet of text.

    Raises:
        OSError: The file cannot be written.
    """
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _PARTS.items():
            archive.writestr(name, content.replace(_SHEET_NAME, escape(table.name)))
        archive.writestr("xl/worksheets/sheet1.xml", _sheet(table))


def _sheet(table: Table) -> str:
    columns = "".join(
        f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
        for number, width in enumerate(table.widths, 1)
    )
    lines = [_row(1, table.head, style=1)]
    lines += [_row(number, row, style=0) for number, row in enumerate(table.rows, 2)]
    return (
        f'{_XML}<worksheet xmlns="{_SHEET_NS}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>'
        f"<cols>{columns}</cols><sheetData>{''.join(lines)}</sheetData></worksheet>"
    )


def _row(number: int, values: Iterable[str], style: int) -> str:
    cells = "".join(
        f'<c r="{chr(64 + column)}{number}" s="{style}" t="inlineStr">'
        f'<is><t xml:space="preserve">{_cell(value)}</t></is></c>'
        for column, value in enumerate(values, 1)
    )
    return f'<row r="{number}">{cells}</row>'


def _cell(value: str) -> str:
    clean = "".join(one for one in value if one >= " " or one in "\t\n")
    return escape(clean[:_MAX_CELL])
