"""Write a paper as a file of each format, without the programs that usually do it.

Word, OpenDocument and Excel files are written part by part, which is much
faster than through a library; PDF files are printed with Qt.
"""

from collections.abc import Callable
from functools import cache
from html import escape
from itertools import zip_longest

import heap_docx
from heap_text import HeapPaper
from heap_zip import XML, archive, content_types, relations
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QFont, QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument

_PARTY_LINE = "ĐẢNG CỘNG SẢN VIỆT NAM"


def _left(paper: HeapPaper) -> list[str]:
    lines = [paper.superior_line] if paper.superior_line else []
    lines += [paper.issuer_line, "*", f"Số {paper.document_number}"]
    if not paper.kind_line:
        lines.append(f"V/v {paper.title}")
    return lines


def _right(paper: HeapPaper) -> list[str]:
    return [_PARTY_LINE, "", paper.place_line]


def _title(paper: HeapPaper) -> list[str]:
    return [paper.kind_line, paper.title, "-----"] if paper.kind_line else []


def _recipients(paper: HeapPaper) -> list[str]:
    return ["Nơi nhận:", "- Như trên,", f"- Lưu Văn phòng ({paper.index})."]


def _signature(paper: HeapPaper) -> list[str]:
    return [paper.authority, paper.post, "", paper.signer]


def docx(paper: HeapPaper) -> bytes:
    """Return a Word file with letterhead and signature as two-column tables."""
    heads, feet = (_left(paper), _right(paper)), (_recipients(paper), _signature(paper))
    return heap_docx.docx(paper, heads, feet)


def odt(paper: HeapPaper) -> bytes:
    """Return an OpenDocument text."""

    def paragraph(text: str) -> str:
        return f"<text:p>{escape(text)}</text:p>"

    def table(*columns: list[str]) -> str:
        cells = "".join(
            f"<table:table-cell>{''.join(map(paragraph, lines))}</table:table-cell>"
            for lines in columns
        )
        return (
            '<table:table><table:table-column table:number-columns-repeated="2"/>'
            f"<table:table-row>{cells}</table:table-row></table:table>"
        )

    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table")
    )
    body = table(_left(paper), _right(paper))
    body += "".join(map(paragraph, (*_title(paper), *paper.paragraphs)))
    body += table(_recipients(paper), _signature(paper))
    content = (
        f'{XML}<office:document-content{names} office:version="1.2"><office:body><office:text>'
        f"{body}</office:text></office:body></office:document-content>"
    )
    office = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    meta = (
        f'{XML}<office:document-meta {office} xmlns:dc="http://purl.org/dc/elements/1.1/"'
        f' office:version="1.2"><office:meta><dc:title>{escape(paper.title)}</dc:title>'
        "</office:meta></office:document-meta>"
    )
    mime = "application/vnd.oasis.opendocument.text"
    names = ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
    manifest = (
        f"{XML}<manifest:manifest{names}>"
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{mime}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        '<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    return archive(
        {
            "mimetype": mime,
            "content.xml": content,
            "meta.xml": meta,
            "META-INF/manifest.xml": manifest,
        },
        stored_first="mimetype",
    )


def xlsx(paper: HeapPaper) -> bytes:
    """Return an Excel file: the title, then a row for each paragraph."""
    rows = [
        [f"Phụ lục kèm theo {paper.document_type} số {paper.document_number}"],
        [paper.issuer],
        [f"Ngày ban hành: {paper.issued_on:%d/%m/%Y}"],
        [paper.title],
        ["STT", "Nội dung", "Ghi chú"],
        *([str(number), text, ""] for number, text in enumerate(paper.paragraphs, 1)),
    ]
    strings: dict[str, int] = {}
    lines = []
    for number, row in enumerate(rows, 1):
        cells = "".join(
            f'<c r="{column}{number}" t="s"><v>{strings.setdefault(text, len(strings))}</v></c>'
            for column, text in zip("ABC", row, strict=False)
            if text
        )
        lines.append(f'<row r="{number}">{cells}</row>')
    sheet_names = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    items = "".join(f"<si><t>{escape(text)}</t></si>" for text in strings)
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return archive(
        {
            "[Content_Types].xml": content_types(
                {
                    "xl/workbook.xml": "spreadsheetml.sheet.main",
                    "xl/worksheets/sheet1.xml": "spreadsheetml.worksheet",
                    "xl/sharedStrings.xml": "spreadsheetml.sharedStrings",
                }
            ),
            "_rels/.rels": relations({"xl/workbook.xml": "officeDocument"}),
            "xl/workbook.xml": (
                f'{XML}<workbook xmlns="{sheet_names}" xmlns:r="{office}"><sheets>'
                '<sheet name="Phu luc" sheetId="1" r:id="rId1"/></sheets></workbook>'
            ),
            "xl/_rels/workbook.xml.rels": relations(
                {"worksheets/sheet1.xml": "worksheet", "sharedStrings.xml": "sharedStrings"}
            ),
            "xl/worksheets/sheet1.xml": (
                f'{XML}<worksheet xmlns="{sheet_names}"><sheetData>{"".join(lines)}</sheetData>'
                "</worksheet>"
            ),
            "xl/sharedStrings.xml": f'{XML}<sst xmlns="{sheet_names}">{items}</sst>',
        }
    )


def _side_by_side(left: list[str], right: list[str]) -> list[str]:
    return [f"{one:<44}{two:^44}".rstrip() for one, two in zip_longest(left, right, fillvalue="")]


def txt(paper: HeapPaper) -> bytes:
    """Return plain text with the two columns of the letterhead side by side."""
    lines = [
        *_side_by_side(_left(paper), _right(paper)),
        "",
        *(f"{text:^88}".rstrip() for text in _title(paper)),
        *paper.paragraphs,
        *_side_by_side(_recipients(paper), _signature(paper)),
    ]
    return ("\r\n".join(lines) + "\r\n").encode()


def html(paper: HeapPaper) -> bytes:
    """Return the page of a paper, as programs save it."""
    return _markup(paper, head='<meta charset="utf-8">').encode()


def _markup(paper: HeapPaper, *, head: str = "") -> str:
    def table(*columns: list[str]) -> str:
        cells = "".join(
            f'<td align="center">{"<br>".join(map(escape, lines))}</td>' for lines in columns
        )
        return f'<table width="100%"><tr>{cells}</tr></table>'

    title = "<br>".join(map(escape, _title(paper)))
    text = "".join(f"<p>{escape(line)}</p>" for line in paper.paragraphs)
    return (
        f"<html><head>{head}<title>{escape(paper.title)}</title></head><body>"
        f'{table(_left(paper), _right(paper))}<p align="center"><b>{title}</b></p>{text}'
        f"{table(_recipients(paper), _signature(paper))}</body></html>"
    )


def rtf(paper: HeapPaper) -> bytes:
    """Return rich text with every letter outside of ASCII as its code, as office programs do."""

    def escaped(text: str) -> str:
        return "".join(
            letter if letter.isascii() else rf"\u{ord(letter)}\'3f"
            for letter in text.replace("\\", r"\\").replace("{", r"\{").replace("}", r"\}")
        )

    def table(*columns: list[str]) -> str:
        cells = "".join(
            "\\intbl " + "\\par ".join(map(escaped, lines)) + "\\cell " for lines in columns
        )
        return f"\\trowd\\cellx4800\\cellx9600 {cells}\\row\\pard\n"

    lines = "".join(
        f"\\pard {escaped(text)}\\par\n" for text in (*_title(paper), *paper.paragraphs)
    )
    fonts = r"{\fonttbl{\f0\froman\fcharset163 Times New Roman;}}"
    body = (
        f"{table(_left(paper), _right(paper))}{lines}{table(_recipients(paper), _signature(paper))}"
    )
    return f"{{\\rtf1\\ansi\\ansicpg1258\\uc1{fonts}\\f0\\fs28\n{body}}}".encode("ascii")


@cache
def _application() -> QGuiApplication:
    return QGuiApplication([])


def pdf(paper: HeapPaper) -> bytes:
    """Return the printed paper."""
    _application()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(25, 20, 15, 20), QPageLayout.Unit.Millimeter)
    writer.setResolution(96)
    document = QTextDocument()
    document.setDefaultFont(QFont("DejaVu Serif", 11))
    document.setHtml(_markup(paper))
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    document.print_(writer)
    buffer.close()
    return bytes(data)


WRITERS: dict[str, Callable[[HeapPaper], bytes]] = {
    "docx": docx,
    "html": html,
    "odt": odt,
    "pdf": pdf,
    "rtf": rtf,
    "txt": txt,
    "xlsx": xlsx,
}
