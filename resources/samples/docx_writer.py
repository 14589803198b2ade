"""Write a sample paper as a Word file, the same bytes at every run."""

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from page import left_head, right_head, signature_lines, title_block
from paper import Paper

FIXED_MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
_ZIP_DATE = (2026, 1, 1, 0, 0, 0)
_THUMBNAIL = "docProps/thumbnail.jpeg"


def write_docx(paper: Paper, target: Path) -> None:
    """Write the paper with its letterhead and signature as tables."""
    word = Document()
    _set_page(word, paper)
    _add_head(word, paper)
    for text, is_bold in title_block(paper):
        _line(word.add_paragraph(), text, bold=is_bold, center=True)
    rows: list[str] = []
    for text in (*paper.body, ""):
        if text.startswith("| "):
            rows.append(text)
            continue
        if rows:
            _add_table(word, rows)
            rows = []
        if text.startswith("# "):
            _line(word.add_paragraph(), text[2:], bold=True)
        elif text:
            paragraph = word.add_paragraph()
            _line(paragraph, text)
            paragraph.paragraph_format.first_line_indent = Cm(1.27)
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    _add_signature(word, paper)
    buffer = io.BytesIO()
    word.save(buffer)
    target.write_bytes(_same_every_time(buffer.getvalue()))


def _set_page(word: WordDocument, paper: Paper) -> None:
    style = word.styles["Normal"]
    style.font.name = "Times New Roman"
    style.font.size = Pt(14)
    style.paragraph_format.space_after = Pt(6)
    properties = word.core_properties
    properties.author = "Văn phòng"
    properties.title = paper.kind_line or "CÔNG VĂN"
    properties.comments = ""
    properties.created = properties.modified = FIXED_MOMENT
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(2)
    if paper.header:
        section.footer.paragraphs[0].text = paper.header
    _page_number(section.header.paragraphs[0])


def _page_number(paragraph: Paragraph) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        run = paragraph.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run.element.append(mark)


def _line(
    paragraph: Paragraph,
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    center: bool = False,
) -> None:
    run = paragraph.add_run(text)
    run.bold, run.italic = bold, italic
    if center:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _fill(cell: _Cell, lines: list[tuple[str, str]], width: Length, *, center: bool = True) -> None:
    cell.width = width
    for number, (text, style) in enumerate(lines):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        _line(paragraph, text, bold="b" in style, italic="i" in style, center=center)
        paragraph.paragraph_format.space_after = Pt(0)
        for run in paragraph.runs:
            run.font.size = Pt(12)


def _add_head(word: WordDocument, paper: Paper) -> None:
    table = word.add_table(rows=1, cols=2)
    left, right = table.rows[0].cells
    _fill(left, left_head(paper), Cm(6.5))
    _fill(right, right_head(paper), Cm(9.5))
    word.add_paragraph()


def _add_table(word: WordDocument, rows: list[str]) -> None:
    values = [row[2:].split(" | ") for row in rows]
    table = word.add_table(rows=len(values), cols=len(values[0]), style="Table Grid")
    for row, texts in zip(table.rows, values, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def _add_signature(word: WordDocument, paper: Paper) -> None:
    table = word.add_table(rows=1, cols=2)
    left, right = table.rows[0].cells
    if paper.second_signature:
        lines = [(text, "b") for text in paper.second_signature]
        _fill(left, [*lines, ("", ""), ("", ""), (paper.second_signer or "", "b")], Cm(8))
    else:
        recipients = [(text, "") for text in paper.recipients]
        heading = ("Nơi nhận:", "bi" if paper.is_state else "")
        _fill(left, [heading, *recipients], Cm(8), center=False)
    _fill(right, signature_lines(paper), Cm(8))


def _same_every_time(data: bytes) -> bytes:
    """Return the file with fixed times in its archive and without the template's picture."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(result, "w") as target:
        for name in sorted(
            source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)
        ):
            if name == _THUMBNAIL:
                continue
            content = source.read(name)
            if name == "_rels/.rels":
                content = _without_thumbnail(content)
            member = zipfile.ZipInfo(name, _ZIP_DATE)
            member.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(member, content, compresslevel=9)
    return result.getvalue()


def _without_thumbnail(relations: bytes) -> bytes:
    text = relations.decode()
    start = text.find("<Relationship ", text.rfind("<Relationship ", 0, text.index(_THUMBNAIL)))
    end = text.index("/>", start) + 2
    return (text[:start] + text[end:]).encode()
