"""The formats of files, recognised by what is in them and never by their name."""

import re
import zipfile
from collections.abc import Collection

from hoso_app.domain.errors import ReadingProblem
from hoso_app.domain.file_formats import FileFormat
from hoso_app.extraction.charsets import utf16_without_mark
from hoso_app.extraction.source import Source
from hoso_app.extraction.zip_package import BROKEN_ZIP

_OFFICE = "application/vnd.openxmlformats-officedocument."
_ODF = "application/vnd.oasis.opendocument."
MEDIA_TYPES = {
    FileFormat.DOCX: _OFFICE + "wordprocessingml.document",
    FileFormat.DOC: "application/msword",
    FileFormat.RTF: "application/rtf",
    FileFormat.ODT: _ODF + "text",
    FileFormat.XLSX: _OFFICE + "spreadsheetml.sheet",
    FileFormat.XLS: "application/vnd.ms-excel",
    FileFormat.XLSB: "application/vnd.ms-excel.sheet.binary.macroEnabled.12",
    FileFormat.ODS: _ODF + "spreadsheet",
    FileFormat.PPTX: _OFFICE + "presentationml.presentation",
    FileFormat.PPT: "application/vnd.ms-powerpoint",
    FileFormat.ODP: _ODF + "presentation",
    FileFormat.PDF: "application/pdf",
    FileFormat.HTML: "text/html",
    FileFormat.MHT: "multipart/related",
    FileFormat.EML: "message/rfc822",
    FileFormat.MSG: "application/vnd.ms-outlook",
    FileFormat.TXT: "text/plain",
    FileFormat.JPG: "image/jpeg",
    FileFormat.PNG: "image/png",
    FileFormat.TIF: "image/tiff",
    FileFormat.ZIP: "application/zip",
}

_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP_MAGICS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_IMAGE_MAGICS = (
    (b"\x89PNG\r\n\x1a\n", FileFormat.PNG),
    (b"\xff\xd8\xff", FileFormat.JPG),
    (b"II*\x00", FileFormat.TIF),
    (b"MM\x00*", FileFormat.TIF),
)
_PDF_HEAD = 1024
_PACKAGE_PARTS = (
    ("word/", FileFormat.DOCX),
    ("xl/workbook.bin", FileFormat.XLSB),
    ("xl/", FileFormat.XLSX),
    ("ppt/", FileFormat.PPTX),
)
_ODF_FORMATS = {
    _ODF + "text": FileFormat.ODT,
    _ODF + "text-template": FileFormat.ODT,
    _ODF + "spreadsheet": FileFormat.ODS,
    _ODF + "presentation": FileFormat.ODP,
}
_HTML_HEAD = re.compile(
    rb"\A(?:\s|<!--.*?-->|<\?xml.*?\?>)*<(?:!doctype\s+html|html|head|meta|body|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_INSIDE = re.compile(rb"<html[\s>]|<body[\s>]", re.IGNORECASE)
_MAIL_FIELD = re.compile(
    rb"^(from|to|subject|date|received|message-id|mime-version|return-path|delivered-to"
    rb"|content-type|x-[\w-]+):",
    re.IGNORECASE | re.MULTILINE,
)
_MHT_FIELD = re.compile(
    rb"^content-type:\s*multipart/related|^snapshot-content-location:",
    re.IGNORECASE | re.MULTILINE,
)
_SENT_FIELD = re.compile(rb"^(?:to|received|message-id):", re.IGNORECASE | re.MULTILINE)
_END_OF_FIELDS = re.compile(rb"\r?\n\r?\n|\r\r")


def recognise_format(source: Source) -> FileFormat:
    """Return what the content of a file shows.

    Raises:
        ReadingError: The file is damaged, encrypted, or of no known format.
    """
    head = source.head
    if head.startswith(_OLE_MAGIC):
        return _ole_format(source)
    if head.startswith(_ZIP_MAGICS):
        return _zip_format(source)
    if b"%PDF-" in head[:_PDF_HEAD]:
        return FileFormat.PDF
    for magic, image in _IMAGE_MAGICS:
        if head.startswith(magic):
            return image
    return _text_format(source)


def _zip_format(source: Source) -> FileFormat:
    try:
        with source.open() as stream, zipfile.ZipFile(stream) as archive:
            names = set(archive.namelist())
            if "mimetype" in names:
                media_type = archive.open("mimetype").read(100).decode("ascii", "replace")
                if media_type.strip() in _ODF_FORMATS:
                    return _ODF_FORMATS[media_type.strip()]
    except BROKEN_ZIP as error:
        raise source.problem(ReadingProblem.DAMAGED, str(error)) from error
    return _package_format(names)


def _package_format(names: Collection[str]) -> FileFormat:
    if "[Content_Types].xml" in names or "_rels/.rels" in names:
        for part, file_format in _PACKAGE_PARTS:
            if any(name.startswith(part) for name in names):
                return file_format
    return FileFormat.ZIP


def _ole_format(source: Source) -> FileFormat:
    # Imported here because most files need no OLE reader.
    from hoso_app.extraction.ole import ole_streams  # noqa: PLC0415

    streams = ole_streams(source)
    if "EncryptedPackage" in streams:
        raise source.problem(ReadingProblem.ENCRYPTED)
    for name, file_format in (
        ("WordDocument", FileFormat.DOC),
        ("Workbook", FileFormat.XLS),
        ("Book", FileFormat.XLS),
        ("PowerPoint Document", FileFormat.PPT),
        ("__properties_version1.0", FileFormat.MSG),
    ):
        if name in streams:
            return file_format
    problem = ReadingProblem.UNSUPPORTED if streams else ReadingProblem.DAMAGED
    raise source.problem(problem, ", ".join(sorted(streams))[:200])


def _text_format(source: Source) -> FileFormat:
    head = source.head
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head[2:].replace(b"\x00", b"")
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"{\\rtf"):
        return FileFormat.RTF
    if len(_MAIL_FIELD.findall(start[:2000])) >= 2 and _MAIL_FIELD.match(start):
        return _saved_page_or_mail(start)
    if _HTML_HEAD.match(start) or _HTML_INSIDE.search(start):
        return FileFormat.HTML
    if _is_binary(source):
        raise source.problem(ReadingProblem.UNSUPPORTED, source.head[:8].hex())
    return FileFormat.TXT


def _saved_page_or_mail(start: bytes) -> FileFormat:
    """Tell a saved page from a mail by the head; a mail with pictures has a page inside."""
    fields = _END_OF_FIELDS.split(start, maxsplit=1)[0]
    is_page = _MHT_FIELD.search(fields) and not _SENT_FIELD.search(fields)
    return FileFormat.MHT if is_page else FileFormat.EML


def _is_binary(source: Source) -> bool:
    """Return whether no encoding of text would have such bytes."""
    head = source.head
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return False
    wide = utf16_without_mark(head)
    if wide is None and 0 in head:
        return True
    text = head.decode(wide or "latin1", "replace")
    controls = sum(letter < " " and letter not in "\t\n\r\f\x1a\x1b" for letter in text)
    return controls > 0.05 * len(text)


def has_second_reader(file_format: FileFormat) -> bool:
    """Return whether another reader may try a file that killed the first."""
    return file_format in {FileFormat.PDF, FileFormat.XLSX}
