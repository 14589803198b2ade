"""Files for the tests, made byte by byte: real formats, nothing that needs an office program."""

import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from hoso_app.extraction.legacy_encodings import LegacyEncoding, decode

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)

LETTERHEAD = (
    ("ĐẢNG BỘ TỈNH SÓC TRĂNG", "THỊ UỶ NGÃ NĂM", "*", "Số 59-KH/TU"),
    ("ĐẢNG CỘNG SẢN VIỆT NAM", "Ngã Năm, ngày 07 tháng 4 năm 2023"),
)


def encode(text: str, encoding: LegacyEncoding) -> str:
    """Return text in an old encoding, its bytes given as Latin-1 characters."""
    codes = _codes(encoding)
    return "".join(codes.get(letter, letter) for letter in text)


def _codes(encoding: LegacyEncoding) -> dict[str, str]:
    singles = [chr(code) for code in range(1, 256)]
    pairs = [first + second for first in "aeiouyAEIOUYôöÔÖ" for second in singles[0x7F:]]
    codes: dict[str, str] = {}
    for code in singles + (pairs if encoding is LegacyEncoding.VNI else []):
        letter = decode(code, encoding)
        if len(letter) == 1 and letter != code:
            codes.setdefault(letter, code)
    return codes


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def paragraph(text: str, font: str | None = None, style: str | None = None) -> str:
    return paragraph_of(run(text, font), style)


def paragraph_of(content: str, style: str | None = None) -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{content}</w:p>"


def run(text: str, font: str | None = None, properties: str = "") -> str:
    if font:
        properties += f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'
    head = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{head}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def table(rows: Iterable[Iterable[Iterable[str]]]) -> str:
    """Return a table from rows of cells of paragraphs."""
    return (
        "<w:tbl>"
        + "".join(
            "<w:tr>"
            + "".join(f"<w:tc>{''.join(map(paragraph, cell))}</w:tc>" for cell in row)
            + "</w:tr>"
            for row in rows
        )
        + "</w:tbl>"
    )


def docx(body: str, *, styles: str = "", main: str = "word/document.xml", **stories: str) -> bytes:
    """Return a Word file from WordprocessingML; stories are header1, footnotes …"""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" '
        f'Type="{_OFFICE_RELATIONS}/officeDocument" Target="{main}"/></Relationships>',
        main: document(body),
    }
    if styles:
        parts["word/styles.xml"] = f"<w:styles {_W}>{styles}</w:styles>"
    for name, content in stories.items():
        parts[f"word/{name}.xml"] = f"<w:root {_W}>{content}</w:root>"
    return zipped(parts)


def document(body: str) -> str:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f"<w:document {_W} {mc}><w:body>{body}</w:body></w:document>"
    )


_ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office", "text": "text", "table": "table", "style": "style",
        "svg": "svg-compatible", "draw": "drawing",
    }.items()
)  # fmt: skip


def odt(body: str, *, automatic: str = "", styles: str = "", **parts: str) -> bytes:
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {_ODF}>{automatic}"
            f"<office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            "styles.xml": f"<office:document-styles {_ODF}>{styles}</office:document-styles>",
            **{name.replace("__", "/"): content for name, content in parts.items()},
        }
    )


Cell = str | float


def xlsx(sheets: Mapping[str, str], *, strings: Sequence[str] = (), styles: str = "") -> bytes:
    """Return a workbook from the XML of its rows."""
    names = list(sheets)
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" '
        f'Type="{_OFFICE_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{_OFFICE_RELATIONS}"><sheets>'
        + "".join(
            f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}"/>'
            for n, name in enumerate(names, 1)
        )
        + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_RELATIONS}">'
        + "".join(
            f'<Relationship Id="rId{n}" Type="{_OFFICE_RELATIONS}/worksheet" '
            f'Target="worksheets/sheet{n}.xml"/>'
            for n in range(1, len(names) + 1)
        )
        + "</Relationships>",
    }
    for n, name in enumerate(names, 1):
        parts[f"xl/worksheets/sheet{n}.xml"] = (
            f'<worksheet xmlns="{main}">{sheets[name]}</worksheet>'
        )
    if strings:
        items = "".join(f"<si><t>{escape(text)}</t></si>" for text in strings)
        parts["xl/sharedStrings.xml"] = f'<sst xmlns="{main}">{items}</sst>'
    if styles:
        parts["xl/styles.xml"] = f'<styleSheet xmlns="{main}">{styles}</styleSheet>'
    return zipped(parts)


def sheet(rows: Sequence[Sequence[Cell]], dimension: str | None = None) -> str:
    lines = []
    for number, row in enumerate(rows, 1):
        cells = "".join(_cell(f"{chr(65 + column)}{number}", v) for column, v in enumerate(row))
        lines.append(f'<row r="{number}">{cells}</row>')
    reference = dimension or f"A1:{chr(64 + max(map(len, rows)))}{len(rows)}"
    return f'<dimension ref="{reference}"/><sheetData>{"".join(lines)}</sheetData>'


def _cell(place: str, value: Cell) -> str:
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f'<c r="{place}"><v>{value}</v></c>'


@dataclass(frozen=True)
class Piece:
    """A piece of text at its place on a PDF page; y grows upwards."""

    x: float
    y: float
    text: str
    size: float = 12.0
    font: str = "F1"


PAGE_WIDTH, PAGE_HEIGHT = 595, 842


def pdf(
    pages: Sequence[Sequence[Piece]],
    *,
    byte_font: str = "Helvetica",
    scans: Mapping[int, bytes] | None = None,
) -> bytes:
    """Return a PDF that draws the pieces in their order.

    Fonts F1 and F2 hold every letter (half as wide as high); F3 takes
    Latin-1 bytes and is called ``byte_font``. ``scans`` are grey pictures
    of 100 × 100 points that cover the page of that number.
    """
    letters = sorted({letter for page in pages for piece in page for letter in piece.text})
    glyphs = {letter: number for number, letter in enumerate(letters, 1)}
    unicode_map = _stream(_unicode_map(glyphs))
    objects: list[bytes] = [b"", b""]  # catalogue and page tree come last
    objects.append(unicode_map)
    objects.append(
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Times/DW 500/CIDToGIDMap 8 0 R"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>"
    )
    objects.extend(
        b"<</Type/Font/Subtype/Type0/BaseFont/" + name + b"/Encoding/Identity-H"
        b"/DescendantFonts[4 0 R]/ToUnicode 3 0 R>>"
        for name in (b"Times", b"Fallback")
    )
    objects.append(
        b"<</Type/Font/Subtype/Type1/Encoding/WinAnsiEncoding/BaseFont/"
        + byte_font.encode()
        + b">>"
    )
    # One shape serves for every letter: readers leave out what has no extent.
    objects.append(_stream((36).to_bytes(2, "big") * (len(letters) + 1)))
    page_numbers = []
    for number, page in enumerate(pages):
        content = b"".join(_drawn(piece, glyphs) for piece in page)
        pictures = b""
        if scans and number in scans:
            objects.append(
                _stream(
                    zlib.compress(scans[number]),
                    b"/Type/XObject/Subtype/Image/Width 100/Height 100/ColorSpace/DeviceGray"
                    b"/BitsPerComponent 8/Filter/FlateDecode",
                )
            )
            pictures = b"/XObject<</I %d 0 R>>" % len(objects)
            content = b"q %d 0 0 %d 0 0 cm /I Do Q " % (PAGE_WIDTH, PAGE_HEIGHT) + content
        objects.append(_stream(content))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents %d 0 R/Resources<<"
            b"/Font<</F1 5 0 R/F2 6 0 R/F3 7 0 R>>%s>>>>"
            % (PAGE_WIDTH, PAGE_HEIGHT, len(objects), pictures)
        )
        page_numbers.append(len(objects))
    kids = b" ".join(b"%d 0 R" % number for number in page_numbers)
    objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(page_numbers))
    return raw_pdf(objects)


def pdf_of(text: str) -> bytes:
    """Return a PDF of one page with the lines of a text, however many they are."""
    lines = text.splitlines()
    step = (PAGE_HEIGHT - 60) / max(1, len(lines))
    size = min(12.0, step * 0.8)
    return pdf(
        [
            [
                Piece(20, PAGE_HEIGHT - 30 - step * number, line, size)
                for number, line in enumerate(lines)
                if line.strip()
            ]
        ]
    )


def raw_pdf(objects: Sequence[bytes]) -> bytes:
    """Return a PDF from its objects, the first of them the catalogue."""
    data = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\n"
        b"startxref\n%d\n%%%%EOF" % (len(objects) + 1, table, len(objects) + 1, len(data))
    )


def _stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(data), data)


def _drawn(piece: Piece, glyphs: Mapping[str, int]) -> bytes:
    if piece.font == "F3":
        codes = piece.text.encode("latin1").hex()
    else:
        codes = "".join(f"{glyphs[letter]:04x}" for letter in piece.text)
    return f"BT /{piece.font} {piece.size} Tf {piece.x} {piece.y} Td <{codes}> Tj ET\n".encode()


def _unicode_map(glyphs: Mapping[str, int]) -> bytes:
    lines = "".join(
        f"<{number:04x}> <{letter.encode('utf-16-be').hex()}>\n"
        for letter, number in glyphs.items()
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(glyphs)} beginbfchar\n{lines}endbfchar endcmap end end"
    ).encode()
