"""The formats of files that can be read, and the endings that go with them."""

from enum import StrEnum
from pathlib import PurePath


class FileFormat(StrEnum):
    """A format that the program knows, by its usual ending."""

    DOCX = "docx"
    DOC = "doc"
    RTF = "rtf"
    ODT = "odt"
    XLSX = "xlsx"
    XLS = "xls"
    XLSB = "xlsb"
    ODS = "ods"
    PPTX = "pptx"
    PPT = "ppt"
    ODP = "odp"
    PDF = "pdf"
    HTML = "html"
    MHT = "mht"
    EML = "eml"
    MSG = "msg"
    TXT = "txt"
    JPG = "jpg"
    PNG = "png"
    TIF = "tif"
    ZIP = "zip"


_SUFFIXES = {
    FileFormat.DOCX: (".docx", ".docm", ".dotx"),
    FileFormat.DOC: (".doc", ".dot"),
    FileFormat.XLSX: (".xlsx", ".xlsm"),
    FileFormat.PPTX: (".pptx", ".ppsx"),
    FileFormat.PPT: (".ppt", ".pps"),
    FileFormat.HTML: (".html", ".htm"),
    FileFormat.MHT: (".mht", ".mhtml"),
    FileFormat.TXT: (".txt", ".md", ".csv"),
    FileFormat.JPG: (".jpg", ".jpeg"),
    FileFormat.TIF: (".tif", ".tiff"),
}
"""The endings of a format, where there are more than its own name."""


def suffixes(file_format: FileFormat) -> tuple[str, ...]:
    """Return the endings that files of a format have, in lower case, the usual one first."""
    return _SUFFIXES.get(file_format, (f".{file_format}",))


READABLE_SUFFIXES = frozenset(suffix for one in FileFormat for suffix in suffixes(one))
"""Endings of files worth offering to the reader; what is in them decides afterwards."""


def other_format(name: str, found: str) -> str | None:
    """Return the format of a file whose name says that it is another, None where it does not.

    Endings that the program does not know say nothing.
    """
    ending = PurePath(name).suffix.lower()
    try:
        own = suffixes(FileFormat(found))
    except ValueError:
        return None
    return found if ending in READABLE_SUFFIXES and ending not in own else None
