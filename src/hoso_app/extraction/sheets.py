"""Spreadsheets (.xlsx, .xls, .xlsb, .ods), read with Calamine."""

import datetime
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import olefile
import python_calamine

from hoso_app.domain.errors import ReadingProblem
from hoso_app.extraction.content import PAGE_MARK, Content
from hoso_app.extraction.source import Source
from hoso_app.extraction.xls_extent import largest_extent
from hoso_app.extraction.xlsx_stream import column_number, read_xlsx_stream
from hoso_app.extraction.zip_package import open_package

_DIMENSION = re.compile(rb"<(?:\w+:)?dimension\b[^>]*\bref=\"([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?\"")
_SHEET_PART = re.compile(r"xl/worksheets/[^/]+\.xml")
_HEAD = 4096
_PANIC = "PanicException"
"""The class of a panic of Rust code, which is no Exception and cannot be imported."""


def read_sheets(source: Source) -> Content:
    """Read all cells, one line for each row, one page for each sheet.

    Raises:
        ReadingError: The file is damaged, encrypted or hostile.
    """
    if source.head.startswith(b"PK") and not is_small_package(source):
        return read_xlsx_stream(source)
    refuse_lying_workbook(source)
    return _read_with_calamine(source)


def refuse_lying_workbook(source: Source) -> None:
    """Refuse an old workbook with cells so far apart that Calamine would not survive it.

    Raises:
        ReadingError: It is damaged.
    """
    if source.head.startswith(olefile.MAGIC):
        extent = largest_extent(source)
        if extent > source.limits.cells:
            raise source.problem(ReadingProblem.DAMAGED, f"a sheet of {extent} places")


def is_small_package(source: Source) -> bool:
    """Return whether sheets in a package say that Calamine can take them.

    Calamine keeps a cell for every place between the first and the last.

    Raises:
        ReadingError: The package is damaged, or expands to too much.
    """
    with open_package(source) as package:
        parts = [name for name in package.names if _SHEET_PART.fullmatch(name)]
        declared = sum(package.size(name) for name in package.names if name.endswith(".xml"))
        if declared > source.limits.expanded:
            raise source.problem(ReadingProblem.HOSTILE, f"{declared} bytes")
        heads = [package.read_head(name, _HEAD) for name in parts]
    return all(_is_small(head, source.limits.cells) for head in heads)


def _read_with_calamine(source: Source) -> Content:
    with source.open() as stream, calamine_border(source):
        workbook = python_calamine.CalamineWorkbook.from_filelike(stream)
        pages = [_sheet(workbook, name) for name in workbook.sheet_names]
    return Content(PAGE_MARK.join(pages), "calamine")


@contextmanager
def calamine_border(source: Source) -> Iterator[None]:
    """Turn what Calamine raises on strange files into the errors of a reader.

    Raises:
        ReadingError: The workbook is encrypted or damaged.
    """
    try:
        yield
    except python_calamine.PasswordError as error:
        raise source.problem(ReadingProblem.ENCRYPTED) from error
    except (python_calamine.CalamineError, OSError) as error:
        raise source.problem(ReadingProblem.DAMAGED, str(error)[:200]) from error
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
        raise source.problem(ReadingProblem.DAMAGED, f"panic: {error}"[:200]) from error


def _sheet(workbook: Any, name: str) -> str:
    try:
        rows = workbook.get_sheet_by_name(name).to_python(skip_empty_area=True)
    except python_calamine.WorksheetNotFound:
        return ""  # a chart on a sheet of its own
    lines = [name]
    for row in rows:
        line = "\t".join(map(cell_text, row)).rstrip("\t")
        if line.strip():
            lines.append(line)
    return "\n".join(lines) + "\n"


def cell_text(value: object) -> str:
    """Return a value as a person would write it."""
    match value:
        case str():
            text = " ".join(value.split())
        case float() if value.is_integer() and abs(value) < 1e15:
            text = str(int(value))
        case float():
            text = f"{value:.10g}"  # as many digits as a cell shows
        case datetime.datetime() if value.time() != datetime.time():
            text = f"{value:%d/%m/%Y %H:%M}"
        case datetime.date():  # a datetime is one, too
            text = f"{value:%d/%m/%Y}"
        case _:
            text = str(value)
    return text


def _is_small(head: bytes, cells: int) -> bool:
    """Return whether a sheet says that it is no larger than a reader can take."""
    match = _DIMENSION.search(head)
    if match is None:
        return False
    rows = int(match[4] or match[2])
    return rows * column_number(match[3] or match[1]) <= cells
