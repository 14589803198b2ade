"""Tables as rows and cells: spreadsheets and CSV, for registers that are taken over.

Runs in a worker process like every reader, so that a hostile file costs the
worker and not the program.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import python_calamine

from hoso_app.domain.errors import ReadingProblem
from hoso_app.domain.extraction import Table, TableFile, TableRow
from hoso_app.domain.file_formats import FileFormat
from hoso_app.domain.text import nfc
from hoso_app.extraction.charsets import decode_bytes
from hoso_app.extraction.formats import recognise_format
from hoso_app.extraction.legacy_text import convert_lines
from hoso_app.extraction.limits import Limits
from hoso_app.extraction.reading import Watcher, border
from hoso_app.extraction.sheets import (
    calamine_border,
    cell_text,
    is_small_package,
    refuse_lying_workbook,
)
from hoso_app.extraction.source import Source
from hoso_app.extraction.xlsx_stream import read_placed_cells

_COLUMNS = 200
"""Columns of a register that are looked at; profiles of archives have about fifty."""
_ROWS = 200_000
_DELIMITERS = ";,\t|"
_LINES_TO_JUDGE = 30
_FIELD = 100_000
_SPREADSHEETS = frozenset({FileFormat.XLSX, FileFormat.XLS, FileFormat.XLSB, FileFormat.ODS})
_NAMED_DELIMITER = re.compile(r"sep=([;,\t|])\r?\n", re.IGNORECASE)
_BLANK = re.compile(r"\s+")

_Rows = Iterable[tuple[int, list[str]]]
"""Rows with their number from 1, before they are tidied."""


def read_table_file(
    path: Path, limits: Limits, watcher: Watcher | None = None, *, is_second_try: bool = False
) -> TableFile:
    """Return the rows and cells of a spreadsheet or CSV file.

    Args:
        path: The file; its name says nothing about its format.
        limits: What reading may cost.
        watcher: Is told how far reading has come.
        is_second_try: The usual reader has died of this file.

    Raises:
        ReadingError: It is no table, damaged, encrypted or hostile.
    """
    source = Source.of_file(path, limits)
    with border(source):
        file_format = recognise_format(source)
        if watcher is not None:
            watcher.started(file_format, source.size)
        if file_format is FileFormat.TXT:
            return TableFile((_table("", _csv_rows(source)),))
        if file_format not in _SPREADSHEETS:
            raise source.problem(ReadingProblem.UNSUPPORTED, file_format.value)
        is_zip = source.head.startswith(b"PK")
        if is_second_try or (is_zip and not is_small_package(source)):
            if file_format is not FileFormat.XLSX:
                raise source.problem(ReadingProblem.TOO_LARGE)
            sheets = read_placed_cells(source, _COLUMNS)
            return TableFile(tuple(_table(name, rows) for name, rows in sheets))
        return TableFile(tuple(_table(name, rows) for name, rows in _calamine_sheets(source)))


def _calamine_sheets(source: Source) -> Iterator[tuple[str, _Rows]]:
    refuse_lying_workbook(source)
    with source.open() as stream, calamine_border(source):
        workbook = python_calamine.CalamineWorkbook.from_filelike(stream)
        for name in workbook.sheet_names:
            try:
                sheet = workbook.get_sheet_by_name(name)
            except python_calamine.WorksheetNotFound:
                continue  # a chart on a sheet of its own
            first_row, first_column = sheet.start or (0, 0)
            lead = [""] * min(first_column, _COLUMNS)
            rows = sheet.to_python(skip_empty_area=True, nrows=_ROWS)
            yield (
                name,
                (
                    (number, [*lead, *map(cell_text, row)][:_COLUMNS])
                    for number, row in enumerate(rows, first_row + 1)
                ),
            )


def _csv_rows(source: Source) -> _Rows:
    text = decode_bytes(source.read(source.limits.plain_text)).text.removeprefix("\ufeff")
    lines = io.StringIO(text, newline="")
    named = _NAMED_DELIMITER.match(text)  # how Excel is told
    delimiter = named[1] if named else _delimiter(list(islice(lines, _LINES_TO_JUDGE)))
    lines.seek(0)
    csv.field_size_limit(_FIELD)
    reader = csv.reader(lines, delimiter=delimiter)
    if named:
        next(reader)
    number = reader.line_num + 1
    try:
        for row in reader:
            yield number, row[:_COLUMNS]
            number = reader.line_num + 1
    except csv.Error as error:
        raise source.problem(ReadingProblem.DAMAGED, f"line {number}: {error}") from error


def _delimiter(lines: list[str]) -> str:
    """Return the sign that cuts the most lines into the same number of cells."""

    def evenness(sign: str) -> tuple[int, int]:
        widths = [len(row) for row in csv.reader(lines, delimiter=sign) if row]
        usual = max(set(widths), key=widths.count, default=0)
        return (widths.count(usual) if usual > 1 else 0, usual)

    return max(_DELIMITERS, key=evenness)


def _table(name: str, rows: _Rows) -> Table:
    """Return a table with tidy cells in Unicode, without the rows that hold nothing."""
    tidy = [
        (number, [_BLANK.sub(" ", cell).strip() for cell in row])
        for number, row in islice(rows, _ROWS)
    ]
    kept = [(number, row) for number, row in tidy if any(row)]
    text, _encoding = convert_lines("\n".join("\t".join(row) for _number, row in kept))
    lines = nfc(text).split("\n") if kept else []
    return Table(
        nfc(name),
        tuple(
            TableRow(number, tuple(line.rstrip("\t").split("\t")))
            for (number, _row), line in zip(kept, lines, strict=True)
        ),
    )
