from pathlib import Path

import pytest

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.domain.file_formats import FileFormat
from hoso_app.extraction.formats import MEDIA_TYPES, has_second_reader, recognise_format
from hoso_app.extraction.limits import Limits
from hoso_app.extraction.source import Source
from tests.unit.extraction.made_files import docx, odt, paragraph, pdf, sheet, xlsx, zipped


def _format(data: bytes) -> FileFormat:
    return recognise_format(Source.of_bytes(Path("tệp"), data, Limits()))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (docx(paragraph("x")), FileFormat.DOCX),
        (odt(""), FileFormat.ODT),
        (xlsx({"S": sheet([["x"]])}), FileFormat.XLSX),
        (zipped({"[Content_Types].xml": "", "ppt/presentation.xml": ""}), FileFormat.PPTX),
        (zipped({"kế hoạch.docx": b"x"}), FileFormat.ZIP),
        (pdf([[]]), FileFormat.PDF),
        (b"{\\rtf1 x}", FileFormat.RTF),
        (b"\n  {\\rtf1 x}", FileFormat.RTF),
        (b"\x89PNG\r\n\x1a\n....", FileFormat.PNG),
        (b"\xff\xd8\xff\xe0", FileFormat.JPG),
        (b"II*\x00", FileFormat.TIF),
        (b"MM\x00*", FileFormat.TIF),
        (b"<!DOCTYPE html><p>x", FileFormat.HTML),
        (b"\xef\xbb\xbf<html>", FileFormat.HTML),
        ("<html><body>ả</body></html>".encode("utf-16"), FileFormat.HTML),
        (b"<?xml version='1.0'?>\n<!-- x --><HTML>", FileFormat.HTML),
        (b"From: a@b.vn\nTo: c@d.vn\nSubject: x\n\nnoi dung", FileFormat.EML),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; x\n\n", FileFormat.MHT),
        ("Kính gửi: các đồng chí".encode(), FileFormat.TXT),
        (b"To: all\nwe meet at 5", FileFormat.TXT),
        ("thư nói về <b>chữ đậm</b>".encode(), FileFormat.TXT),
    ],
)
def test_content_shows_the_format(data: bytes, expected: FileFormat) -> None:
    assert _format(data) is expected


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"PK\x03\x04" + b"x" * 100, ReadingProblem.DAMAGED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ReadingProblem.DAMAGED),
        (b"\x00\x01\x02\x03" * 100, ReadingProblem.UNSUPPORTED),
        (b"GIF89a" + bytes(200), ReadingProblem.UNSUPPORTED),
    ],
)
def test_what_cannot_be_told(data: bytes, problem: ReadingProblem) -> None:
    with pytest.raises(ReadingError) as caught:
        _format(data)
    assert caught.value.problem is problem


def test_every_format_has_a_media_type() -> None:
    assert set(MEDIA_TYPES) == set(FileFormat)


def test_only_formats_with_two_readers_are_tried_twice() -> None:
    assert has_second_reader(FileFormat.PDF)
    assert not has_second_reader(FileFormat.DOCX)
