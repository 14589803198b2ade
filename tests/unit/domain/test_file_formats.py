"""Endings of files, and names that say another format than the content."""

import pytest

from hoso_app.domain.file_formats import READABLE_SUFFIXES, FileFormat, other_format


def test_suffixes_are_lower_case_with_a_dot() -> None:
    assert {".docx", ".pdf", ".txt"} <= READABLE_SUFFIXES
    assert all(suffix == suffix.lower() and suffix[0] == "." for suffix in READABLE_SUFFIXES)


@pytest.mark.parametrize(
    ("name", "found", "expected"),
    [
        ("kh 59.pdf", FileFormat.DOCX, "docx"),
        ("kh 59.PDF", FileFormat.TXT, "txt"),
        ("kh 59.doc", FileFormat.RTF, "rtf"),
        ("kh 59.doc", FileFormat.HTML, "html"),
        ("bảng.xls", FileFormat.XLSX, "xlsx"),
        ("bảng.xls", FileFormat.HTML, "html"),
        ("ảnh.jpg", FileFormat.PNG, "png"),
        ("thư.zip", FileFormat.DOCX, "docx"),
        ("kh 59.DOC", FileFormat.DOC, None),
        ("kh 59.docm", FileFormat.DOCX, None),
        ("ảnh.jpeg", FileFormat.JPG, None),
        ("quét.tiff", FileFormat.TIF, None),
        ("trang.htm", FileFormat.HTML, None),
        ("trang.mhtml", FileFormat.MHT, None),
        ("sổ.csv", FileFormat.TXT, None),
        ("thư.eml", FileFormat.EML, None),
        ("kh 59.PDF", FileFormat.PDF, None),
        ("kh 59", FileFormat.DOCX, None),
        ("kh số 59.KH", FileFormat.DOCX, None),
        ("kh 59.bak", FileFormat.DOC, None),
        ("kh 59.pdf", "", None),
    ],
)
def test_a_name_that_says_another_format_is_noticed(
    name: str, found: str, expected: str | None
) -> None:
    assert other_format(name, found) == expected
