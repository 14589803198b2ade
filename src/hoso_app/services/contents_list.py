"""The list of contents of a dossier (mục lục văn bản, tài liệu) as ``.docx`` or ``.xlsx``.

Columns as in the forms of 17-HD/VPTW (2016): number, number and symbol, date,
author, abstract, sheet, note. The text document is written by hand as the few
parts that ISO/IEC 29500 asks for, like the register.
"""

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from hoso_app.domain.documents import Document
from hoso_app.domain.dossiers import Dossier
from hoso_app.services.register import Table, write_table

HEAD = (
    "STT",
    "Số, ký hiệu",
    "Ngày tháng",
    "Tác giả",
    "Trích yếu nội dung",
    "Tờ số",
    "Ghi chú",
)
_SHARES = (6, 14, 11, 19, 34, 7, 9)
"""Width of the columns in hundredths of the line."""
_LINE_TWIPS = 9638
"""Width between the margins of A4 (3 cm left, 1 cm right), in twentieths of a point."""

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_REL_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE_NS = "http://schemas.openxmlformats.org/package/2006"
_PARTS = {
    "[Content_Types].xml": (
        f'{_XML}<Types xmlns="{_PACKAGE_NS}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.wordprocessingml.document.main+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'{_XML}<Relationships xmlns="{_PACKAGE_NS}/relationships">'
        f'<Relationship Id="rId1" Type="{_REL_NS}/officeDocument" Target="word/document.xml"/>'
        "</Relationships>"
    ),
}

_SECTION = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1701" '
    'w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
)


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """One paper of the list; every value as it is to be shown."""

    document_number: str
    issued_on: str
    author: str
    abstract: str
    note: str

    def cells(self, position: int) -> tuple[str, ...]:
        """Return the cells of the line; the sheet is numbered by hand when all is bound."""
        return (
            str(position),
            self.document_number,
            self.issued_on,
            self.author,
            self.abstract,
            "",
            self.note,
        )


def contents_line(document: Document) -> ContentsLine:
    """Return the line of a paper; without a title its file's name stands for it."""
    fields = document.fields
    name = document.originals[0].name if document.originals else ""
    kind = fields.document_type or ""
    abstract = fields.abstract or name
    return ContentsLine(
        document_number=(fields.number.canonical or "") if fields.number else "",
        issued_on=fields.sorted_on.written if fields.sorted_on else "",
        author=fields.issuer or "",
        abstract=f"{kind} {abstract}".strip() if fields.abstract else abstract,
        note=document.note,
    )


def write_contents(path: Path, dossier: Dossier, lines: Sequence[ContentsLine]) -> None:
    """Write the list; the ending of the file's name says as what.

    Raises:
        OSError: The file cannot be written.
    """
    rows = [line.cells(position) for position, line in enumerate(lines, 1)]
    if path.suffix.lower() == ".xlsx":
        write_table(path, Table("Mục lục", HEAD, _SHARES, rows))
        return
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _PARTS.items():
            archive.writestr(name, content)
        archive.writestr("word/document.xml", _document(dossier, rows))


def _document(dossier: Dossier, rows: Sequence[Sequence[str]]) -> str:
    kept = "Vĩnh viễn" if dossier.retention_years is None else f"{dossier.retention_years} năm"
    body = [
        _paragraph("MỤC LỤC VĂN BẢN, TÀI LIỆU", is_bold=True, half_points=28, is_centred=True),
        _paragraph(f"Tiêu đề hồ sơ: {dossier.title}", is_centred=True),
        _paragraph(f"Số, ký hiệu hồ sơ: {dossier.code}", is_centred=True),
        _paragraph(f"Thời hạn bảo quản: {kept}", is_centred=True),
        _paragraph(""),
        _table(rows),
        _paragraph(""),
        _paragraph(f"Hồ sơ có {len(rows)} văn bản."),
        _SECTION,
    ]
    return f'{_XML}<w:document xmlns:w="{_WORD_NS}"><w:body>{"".join(body)}</w:body></w:document>'


def _table(rows: Sequence[Sequence[str]]) -> str:
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    widths = [share * _LINE_TWIPS // 100 for share in _SHARES]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    # The head is said again on each page.
    head = _row(HEAD, widths, "<w:trPr><w:tblHeader/></w:trPr>", is_bold=True)
    lines = [_row(cells, widths, "<w:trPr><w:cantSplit/></w:trPr>") for cells in rows]
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{head}{''.join(lines)}</w:tbl>"
    )


def _row(
    cells: Sequence[str], widths: Sequence[int], properties: str, *, is_bold: bool = False
) -> str:
    return (
        f"<w:tr>{properties}"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f"{_paragraph(cell, is_bold=is_bold, half_points=24)}</w:tc>"
            for cell, width in zip(cells, widths, strict=True)
        )
        + "</w:tr>"
    )


def _paragraph(
    text: str, *, is_bold: bool = False, half_points: int = 26, is_centred: bool = False
) -> str:
    alignment = '<w:pPr><w:jc w:val="center"/></w:pPr>' if is_centred else ""
    bold = "<w:b/>" if is_bold else ""
    look = (
        '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
        f'w:cs="Times New Roman"/>{bold}<w:sz w:val="{half_points}"/></w:rPr>'
    )
    clean = escape("".join(one for one in text if one >= " " or one == "\t"))
    return f'<w:p>{alignment}<w:r>{look}<w:t xml:space="preserve">{clean}</w:t></w:r></w:p>'
