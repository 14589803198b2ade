"""Write a sample paper as PDF: printed with Qt, or as a scanned page.

The font is DejaVu Serif, which has all Vietnamese letters and may be embedded.
"""

import html
import io
import random
import re
from pathlib import Path

from docx_writer import FIXED_MOMENT
from page import Lines, left_head, right_head, signature_lines, title_block
from paper import Paper
from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

FONT = "DejaVu Serif"
HEAD_SIZE = 9.5
_SCAN_DPI = 200
_SCAN_TILT_DEGREES = 0.35
_SPECKS = 900


def _markup(lines: Lines, align: str, size: float = 11) -> str:
    parts = []
    for text, style in lines:
        inner = html.escape(text) or "&nbsp;"
        for letter in style:
            inner = f"<{letter}>{inner}</{letter}>"
        parts.append(f'<p align="{align}" style="margin:0; font-size:{size}pt">{inner}</p>')
    return "".join(parts)


def _page_html(paper: Paper) -> str:
    parts = ['<table width="100%"><tr><td width="42%">']
    parts += [_markup(left_head(paper), "center", HEAD_SIZE), '</td><td width="58%">']
    parts += [_markup(right_head(paper), "center", HEAD_SIZE), "</td></tr></table><br>"]
    parts += [_markup([(text, "b" if bold else "")], "center") for text, bold in title_block(paper)]
    for text in paper.body:
        if text.startswith("# "):
            parts.append(f"<p><b>{html.escape(text[2:])}</b></p>")
        else:
            parts.append(f'<p align="justify" style="text-indent:24px">{html.escape(text)}</p>')
    recipients: Lines = [("Nơi nhận:", "i" if paper.is_state else "")]
    recipients += [(text, "") for text in paper.recipients]
    parts += ['<br><table width="100%"><tr><td width="50%">', _markup(recipients, "left", 10)]
    parts += ['</td><td width="50%">', _markup(signature_lines(paper), "center")]
    parts.append("</td></tr></table>")
    return "".join(parts)


def _document(paper: Paper) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(QFont(FONT, 11))
    document.setHtml(_page_html(paper))
    return document


def write_pdf(paper: Paper, target: Path) -> None:
    """Print the paper."""
    QGuiApplication.instance() or QGuiApplication([])
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(25, 20, 18, 18), QPageLayout.Unit.Millimeter)
    writer.setResolution(96)
    writer.setTitle("")
    writer.setCreator("Văn phòng")
    document = _document(paper)
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    document.print_(writer)
    buffer.close()
    target.write_bytes(_same_every_time(bytes(data)))


def _same_every_time(data: bytes) -> bytes:
    """Return the file with a fixed time and identity, of the same length."""
    moment = FIXED_MOMENT.strftime("%Y%m%d%H%M%S").encode()
    data = re.sub(rb"(?<=\(D:)\d{14}", moment, data)
    iso = FIXED_MOMENT.strftime("%Y-%m-%dT%H:%M:%S").encode()
    data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", iso, data)
    data = re.sub(
        rb"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        b"00000000-0000-0000-0000-000000000000",
        data,
    )
    return re.sub(rb"(?<=/ID )\[.*?\]", lambda match: re.sub(rb"[0-9A-Fa-f]", b"0", match[0]), data)


def write_scan(paper: Paper, target: Path) -> None:
    """Write the paper as the picture of a page, slightly tilted and with specks."""
    QGuiApplication.instance() or QGuiApplication([])
    width, height = (round(length / 25.4 * _SCAN_DPI) for length in (210, 297))
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.setDotsPerMeterX(round(_SCAN_DPI / 0.0254))
    image.setDotsPerMeterY(round(_SCAN_DPI / 0.0254))
    image.fill(255)
    margin = round(22 / 25.4 * _SCAN_DPI)
    document = _document(paper)
    document.documentLayout().setPaintDevice(image)
    document.setPageSize(QSizeF(width - 2 * margin, height - 2 * margin))
    painter = QPainter(image)
    painter.translate(margin, margin)
    document.drawContents(painter)
    painter.end()
    pixels = bytes(image.constBits())
    page = Image.frombuffer("L", (width, height), pixels, "raw", "L", image.bytesPerLine(), 1)
    page = page.rotate(_SCAN_TILT_DEGREES, Image.Resampling.BICUBIC, fillcolor=255)
    chance = random.Random(paper.path)
    for _ in range(_SPECKS):
        page.putpixel((chance.randrange(width), chance.randrange(height)), chance.randrange(120))
    buffer = io.BytesIO()
    page.point(lambda value: 255 if value > 140 else 0).convert("1").save(
        buffer,
        "PDF",
        resolution=_SCAN_DPI,
        creationDate=FIXED_MOMENT.timetuple(),
        modDate=FIXED_MOMENT.timetuple(),
        producer="",
    )
    target.write_bytes(buffer.getvalue())
