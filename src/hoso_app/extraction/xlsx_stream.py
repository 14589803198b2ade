"""Spreadsheets read row by row: slower, but in bounded memory."""

import datetime
import re
from collections.abc import Iterator
from typing import Any

from hoso_app.extraction.content import PAGE_MARK, Content
from hoso_app.extraction.source import Source
from hoso_app.extraction.xml_parts import xml_events, xml_root
from hoso_app.extraction.zip_package import ZipPackage, open_package

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", _S[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/", b"http://schemas.openxmlformats.org/"),
)
_EPOCH = datetime.datetime(1899, 12, 30)  # noqa: DTZ001 (a sheet knows no zone)
_BUILTIN_DATES = frozenset({14, 15, 16, 17, 22, 27, 30, 36, 50, 57})
_DATE_CODE = re.compile(r"[dmy]", re.IGNORECASE)
_CELL_PLACE = re.compile("[A-Z]{1,3}")
_LITERAL = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')


def read_xlsx_stream(source: Source) -> Content:
    """Read all cells, one line for each row, one page for each sheet.

    Raises:
        ReadingError: The file is damaged or hostile.
    """
    with open_package(source) as package:
        strings = list(_shared_strings(source, package))
        dates = _date_styles(source, package)
        pages = []
        cells = 0
        for name, part in _sheets(source, package):
            lines = [name]
            for row in _rows(source, _transitional(package.read(part)), strings, dates):
                lines.append("\t".join(row))
                cells += len(row)
                if cells > source.limits.cells:
                    break
            pages.append("\n".join(lines) + "\n")
    return Content(PAGE_MARK.join(pages), "xlsx")


def read_placed_cells(
    source: Source, columns: int
) -> Iterator[tuple[str, Iterator[tuple[int, list[str]]]]]:
    """Yield each sheet with its rows: their number from 1, and cells in their columns.

    Raises:
        ReadingError: The file is damaged or hostile.
    """
    with open_package(source) as package:
        strings = list(_shared_strings(source, package))
        dates = _date_styles(source, package)
        for name, part in _sheets(source, package):
            rows = _elements(source, _transitional(package.read(part)))
            yield name, _placed_rows(rows, strings, dates, columns)


def _placed_rows(
    rows: Iterator[Any], strings: list[str], dates: frozenset[int], columns: int
) -> Iterator[tuple[int, list[str]]]:
    number = 0
    for row in rows:
        number = max(number + 1, _number(row.get("r")))
        values: list[str] = []
        for cell in row:
            place = _CELL_PLACE.match(cell.get("r") or "")
            column = column_number(place[0].encode()) - 1 if place else len(values)
            if column < columns and (value := _cell(cell, strings, dates)):
                values += [""] * (column + 1 - len(values))
                values[column] = value
        yield number, values


def column_number(letters: bytes) -> int:
    """Return the number of a column from 1: ``A`` is 1, ``AA`` 27."""
    number = 0
    for letter in letters[:4]:
        number = number * 26 + letter - 64
    return number


def _transitional(part: bytes) -> bytes:
    if b"purl.oclc.org/ooxml" in part[:8192]:
        for strict, transitional in _STRICT:
            part = part.replace(strict, transitional)
    return part


def _sheets(source: Source, package: ZipPackage) -> Iterator[tuple[str, str]]:
    """Yield the name and the part of each sheet, in the order of the tabs."""
    targets = {}
    if "xl/_rels/workbook.xml.rels" in package:
        for relation in xml_root(source, package.read("xl/_rels/workbook.xml.rels")):
            targets[relation.get("Id")] = str(relation.get("Target"))
    workbook = xml_root(source, _transitional(package.read("xl/workbook.xml")))
    for sheet in workbook.iter(f"{_S}sheet"):
        target = targets.get(sheet.get(f"{_R}id"), "")
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if part in package:
            yield str(sheet.get("name")), part


def _shared_strings(source: Source, package: ZipPackage) -> Iterator[str]:
    if "xl/sharedStrings.xml" not in package:
        return
    part = _transitional(package.read("xl/sharedStrings.xml"))
    for _, item in xml_events(source, part, [f"{_S}si"], ["end"]):
        yield _joined_text(item)
        item.clear()


def _date_styles(source: Source, package: ZipPackage) -> frozenset[int]:
    """Return the numbers of the cell formats that show a date."""
    if "xl/styles.xml" not in package:
        return frozenset()
    root = xml_root(source, _transitional(package.read("xl/styles.xml")))
    codes = {
        _number(entry.get("numFmtId")): entry.get("formatCode") or ""
        for entry in root.iter(f"{_S}numFmt")
    }
    formats = root.find(f"{_S}cellXfs")
    found = set()
    for number, cell_format in enumerate(() if formats is None else formats):
        code = _number(cell_format.get("numFmtId"))
        if code in _BUILTIN_DATES or _DATE_CODE.search(_LITERAL.sub("", codes.get(code, ""))):
            found.add(number)
    return frozenset(found)


def _rows(
    source: Source, part: bytes, strings: list[str], dates: frozenset[int]
) -> Iterator[list[str]]:
    for row in _elements(source, part):
        values = [value for cell in row if (value := _cell(cell, strings, dates))]
        if values:
            yield values


def _elements(source: Source, part: bytes) -> Iterator[Any]:
    """Yield the rows of a sheet, each forgotten after the next is asked for."""
    for _, row in xml_events(source, part, [f"{_S}row"], ["end"]):
        yield row
        row.clear()


def _cell(cell: Any, strings: list[str], dates: frozenset[int]) -> str:
    kind = cell.get("t")
    if kind == "inlineStr":
        return _joined_text(cell)
    value = str(cell.findtext(f"{_S}v") or "")
    if kind == "s":
        number = _number(value)
        return strings[number] if 0 <= number < len(strings) else ""
    if kind in {None, "n"}:
        if cell.get("s") and _number(cell.get("s")) in dates:
            return _date(value)
        return _plain_number(value)
    return value


def _joined_text(element: Any) -> str:
    texts = (
        text.text or ""
        for text in element.iter(f"{_S}t")
        if text.getparent().tag != f"{_S}rPh"  # how a Japanese name is read aloud
    )
    return " ".join("".join(texts).split())


def _date(value: str) -> str:
    try:
        moment = _EPOCH + datetime.timedelta(days=float(value))
    except (ValueError, OverflowError):
        return value
    return f"{moment:%d/%m/%Y}"


def _plain_number(value: str) -> str:
    if not any(sign in value for sign in ".eE"):
        return value
    try:
        number = float(value)
    except ValueError:
        return value
    return str(int(number)) if number.is_integer() else f"{number:.10g}"


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else -1
