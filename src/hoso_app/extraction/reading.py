"""A file into its text and the record that is read from it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from hoso_app.domain.errors import HosoError, ReadingProblem
from hoso_app.domain.extraction import ExtractedText, Reading
from hoso_app.domain.file_formats import FileFormat
from hoso_app.extraction.content import Content, finish
from hoso_app.extraction.formats import recognise_format
from hoso_app.extraction.limits import Limits
from hoso_app.extraction.scan_pages import ScanPages
from hoso_app.extraction.source import Source
from hoso_app.recognition import recognize
from hoso_app.recognition.context import RecognitionContext

_Reader = Callable[[Source], Content]


class Watcher(Protocol):
    """Somebody who measures how long a file takes."""

    def started(self, file_format: FileFormat, size: int) -> None:
        """Format and size (in bytes) are known; the reader begins."""


def read_file(path: Path, context: RecognitionContext) -> Reading:
    """Read and understand a file in this process.

    Meant for tests and tools: a hostile file can take this process down. The
    program reads through ``ReaderPool``.

    Raises:
        ReadingError: The file could not be read.
    """
    extracted = extract_text(path, Limits())
    return Reading(extracted, recognize(extracted, context, path.name))


def extract_text(
    path: Path,
    limits: Limits,
    watcher: Watcher | None = None,
    *,
    is_second_try: bool = False,
    scans: ScanPages | None = None,
) -> ExtractedText:
    """Return the text of a file.

    Args:
        path: The file; its name says nothing about its format.
        limits: What reading may cost.
        watcher: Is told how far reading has come.
        is_second_try: The usual reader of the format has died of this file;
            take the slower and safer one, if there is one.
        scans: How to read what is a picture; by default all of it, now.

    Raises:
        ReadingError: The file could not be read.
    """
    source = Source.of_file(path, limits, scans)
    with border(source):
        file_format = recognise_format(source)
        if watcher is not None:
            watcher.started(file_format, source.size)
        reader = _reader(source, file_format, is_second_try=is_second_try)
        return finish(reader(source), file_format, limits.characters)


@contextmanager
def border(source: Source) -> Iterator[None]:
    """Keep whatever a strange file provokes in a parser from going any further."""
    try:
        yield
    except (HosoError, MemoryError, OSError):
        raise
    except RecursionError as error:
        raise source.problem(ReadingProblem.HOSTILE, "nested too deeply") from error
    except Exception as error:
        detail = f"{type(error).__name__}: {error}"[:300]
        raise source.problem(ReadingProblem.DAMAGED, detail) from error


def _reader(source: Source, file_format: FileFormat, *, is_second_try: bool) -> _Reader:
    """Return the reader of a format; each loads its libraries when it is first used."""
    # ruff: noqa: PLC0415 (a worker must be ready at once, and most never need most readers)
    match file_format:
        case FileFormat.PDF if is_second_try:
            from hoso_app.extraction.pdf_second import read_pdf_with_pypdf as reader
        case FileFormat.PDF:
            from hoso_app.extraction.pdf import read_pdf as reader
        case FileFormat.HTML:
            from hoso_app.extraction.web_page import read_web_page as reader
        case FileFormat.MHT:
            from hoso_app.extraction.mail import read_web_archive as reader
        case FileFormat.EML:
            from hoso_app.extraction.mail import read_mail as reader
        case FileFormat.TXT:
            from hoso_app.extraction.plain_text import read_plain_text as reader
        case FileFormat.XLSX if is_second_try:
            from hoso_app.extraction.xlsx_stream import read_xlsx_stream as reader
        case FileFormat.XLSX | FileFormat.XLS | FileFormat.XLSB | FileFormat.ODS:
            from hoso_app.extraction.sheets import read_sheets as reader
        case FileFormat.JPG | FileFormat.PNG | FileFormat.TIF:
            from hoso_app.extraction.picture import read_picture as reader
        case _:
            return _office_reader(source, file_format)
    return reader


def _office_reader(source: Source, file_format: FileFormat) -> _Reader:
    match file_format:
        case FileFormat.DOCX:
            from hoso_app.extraction.docx import read_docx as reader
        case FileFormat.DOC:
            from hoso_app.extraction.doc import read_doc as reader
        case FileFormat.ODT | FileFormat.ODP:
            from hoso_app.extraction.odt import read_odt as reader
        case FileFormat.RTF:
            from hoso_app.extraction.rtf import read_rtf as reader
        case FileFormat.MSG:
            from hoso_app.extraction.msg import read_msg as reader
        case FileFormat.PPTX:
            from hoso_app.extraction.pptx import read_pptx as reader
        case FileFormat.PPT:
            from hoso_app.extraction.ppt import read_ppt as reader
        case _:
            raise source.problem(ReadingProblem.UNSUPPORTED, file_format.value)
    return reader
