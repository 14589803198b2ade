"""What would cost too much memory in an old workbook (.xls), seen before it is read.

Calamine keeps a cell for every place between the first and the last; in a
damaged file these may lie 65,536 columns apart. And it follows chains of
sectors that lead back into themselves for ever.
"""

import struct
from collections.abc import Sequence

import olefile

from hoso_app.domain.errors import ReadingProblem
from hoso_app.extraction.ole import open_ole
from hoso_app.extraction.source import Source

# Records of [MS-XLS] 2.3.1 that begin with row and column, and those that hold several columns.
_CELLS = frozenset({0x0006, 0x00D6, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E})
_RUNS = frozenset({0x00BD, 0x00BE})
_SHEET_BEGINS = 0x0809
_DIMENSIONS = 0x0200
_CORNERS = {14: struct.Struct("<IIHH"), 10: struct.Struct("<HHHH")}
"""First row, row after the last, and the same of columns, by the length of the record."""
_MOST_PLACES = 65_536 * 256
"""Of a sheet; who says more is not to be trusted with anything, for Calamine makes room."""
_HEAD = struct.Struct("<HH")
_STREAMS = ("Workbook", "Book")


def largest_extent(source: Source) -> int:
    """Return the places between the first cell and the last of the largest sheet.

    Raises:
        ReadingError: The file is damaged, as where its sectors go in a circle.
    """
    with open_ole(source) as ole:
        if any(_is_circle(ole.fat, start) for start in _chains(ole)):
            raise source.problem(ReadingProblem.DAMAGED, "OLE: sectors in a circle")
        name = next((one for one in _STREAMS if ole.exists(one)), None)
        return 0 if name is None else _extent(ole.openstream(name).read())


def _chains(ole: olefile.OleFileIO) -> list[int]:
    """Return the first sectors of all that is kept in whole sectors."""
    large = [
        entry.isectStart
        for entry in ole.direntries
        if entry is not None and entry.size >= ole.minisectorcutoff
    ]
    return [ole.first_dir_sector, ole.first_mini_fat_sector, ole.root.isectStart, *large]


def _is_circle(following: Sequence[int], sector: int) -> bool:
    passed = 0
    while sector < len(following) and passed <= len(following):
        sector = following[sector]
        passed += 1
    return passed > len(following)


def _extent(records: bytes) -> int:
    largest, place = 0, 0
    rows: list[int] = []
    columns: list[int] = []
    while place + _HEAD.size <= len(records):
        kind, length = _HEAD.unpack_from(records, place)
        place += _HEAD.size
        if kind == _SHEET_BEGINS:
            largest = max(largest, _between(rows) * _between(columns))
            rows, columns = [], []
        elif (kind in _CELLS or kind in _RUNS) and length >= _HEAD.size:
            row, column = _HEAD.unpack_from(records, place)
            rows.append(row)
            columns.append(column)
            if kind in _RUNS and place + length <= len(records):
                columns += struct.unpack_from("<H", records, place + length - 2)
        elif kind == _DIMENSIONS and length in _CORNERS and place + length <= len(records):
            largest = max(largest, _declared(_CORNERS[length].unpack_from(records, place)[:4]))
        place += length
    return max(largest, _between(rows) * _between(columns))


def _declared(corners: Sequence[int]) -> int:
    """Return the places that a sheet says it has where no sheet can have them, else 0."""
    first_row, end_row, first_column, end_column = corners
    rows, columns = abs(end_row - first_row), abs(end_column - first_column)
    return rows * columns if rows * columns > _MOST_PLACES else 0


def _between(numbers: list[int]) -> int:
    return max(numbers) - min(numbers) + 1 if numbers else 0
