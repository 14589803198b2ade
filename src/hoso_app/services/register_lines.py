"""A line of a register, understood: values of a record, and what is wrong with the rest."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from hoso_app.domain.document_types import DOCUMENT_TYPES
from hoso_app.domain.documents import DocumentFields, DocumentNumber, Evidence, Field, Origin
from hoso_app.domain.edits import value_text, with_value
from hoso_app.domain.errors import InvalidValueError
from hoso_app.domain.extraction import Table, TableRow
from hoso_app.domain.register_columns import RegisterColumn, RegisterLayout, is_numbering
from hoso_app.domain.text import fold
from hoso_app.recognition import parse_number
from hoso_app.recognition.codes import kind_of_symbol
from hoso_app.recognition.terms import term_at
from hoso_app.services.documents import normalised

WRITTEN = "register"
"""The rule of a value that stands in the register itself."""
_CONSTANT = "register.constant"
_DAY_OF_YEAR = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})")
_NOTHING = re.compile(r"[-–—.…/\\*]*")
_NO_NUMBER = re.compile(r"[-–—.…/\\x*]*|khong(?: so)?")
_KINDS = sorted((kind.name for kind in DOCUMENT_TYPES), key=len, reverse=True)

_FIELDS = {
    RegisterColumn.ISSUED_ON: Field.ISSUED_ON,
    RegisterColumn.DOCUMENT_TYPE: Field.DOCUMENT_TYPE,
    RegisterColumn.ABSTRACT: Field.ABSTRACT,
    RegisterColumn.ISSUER: Field.ISSUER,
    RegisterColumn.SIGNER: Field.SIGNER,
    RegisterColumn.SIGNER_POST: Field.SIGNER_POST,
    RegisterColumn.RECIPIENTS: Field.RECIPIENTS,
    RegisterColumn.TERM: Field.TERM,
    RegisterColumn.PLACE: Field.PLACE,
    RegisterColumn.SECRECY: Field.SECRECY,
    RegisterColumn.URGENCY: Field.URGENCY,
}


class FaultKind(StrEnum):
    """What is wrong with a cell or a line."""

    UNREADABLE = "unreadable"
    NO_YEAR = "no_year"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class LineFault:
    """A cell that is no value of its column, or a line that names no paper (no column)."""

    kind: FaultKind
    column: RegisterColumn | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """What a line says of a paper; ``number`` is its row as a spreadsheet shows it.

    ``evidence`` has an entry for each field with a value: what stands there
    counts as set by hand, what follows from it as concluded.
    """

    number: int
    fields: DocumentFields = field(default_factory=DocumentFields)
    evidence: Mapping[Field, Evidence] = field(default_factory=dict)
    note: str = ""
    tags: tuple[str, ...] = ()
    file_names: tuple[str, ...] = ()
    faults: tuple[LineFault, ...] = ()


def read_lines(
    table: Table, layout: RegisterLayout, constants: Mapping[Field, str]
) -> Iterator[RegisterLine]:
    """Yield the lines of a register.

    Args:
        table: The sheet.
        layout: What its columns are.
        constants: Values of all lines that have none of their own, such as
            the issuer of a register of papers going out.

    Raises:
        InvalidValueError: A constant is no value of its field.
    """
    fixed = {
        name: value
        for name, text in constants.items()
        if (value := normalised(name, text)) is not None
    }
    for row in table.rows:
        if row.number > layout.head and not is_numbering(row):
            cells = _cells(row, layout)
            if cells:
                yield _Line(row.number, layout.year).read(cells, fixed)


def _cells(row: TableRow, layout: RegisterLayout) -> dict[RegisterColumn, str]:
    return {
        column: row.cells[place]
        for place, column in layout.columns.items()
        if place < len(row.cells) and row.cells[place]
    }


class _Line:
    """A line while it is being read."""

    def __init__(self, number: int, year: int | None) -> None:
        self._number = number
        self._year = year
        self._fields = DocumentFields()
        self._evidence: dict[Field, Evidence] = {}
        self._faults: list[LineFault] = []

    def read(self, cells: Mapping[RegisterColumn, str], fixed: Mapping[Field, str]) -> RegisterLine:
        self._read_number(cells)
        if RegisterColumn.KIND_AND_ABSTRACT in cells:
            self._read_kind_and_abstract(cells[RegisterColumn.KIND_AND_ABSTRACT])
        for column, name in _FIELDS.items():
            if column in cells:
                self._read_cell(column, name, cells[column])
        for name, value in fixed.items():
            if name not in self._evidence:
                self._set(name, value, _CONSTANT)
        self._conclude()
        has_name = {Field.DOCUMENT_NUMBER, Field.ABSTRACT} & set(self._evidence)
        file_names = _listed(cells.get(RegisterColumn.FILE_NAME, ""), ";\n")
        if not has_name and not file_names:
            self._faults.append(LineFault(FaultKind.NOTHING))
        return RegisterLine(
            self._number,
            self._fields,
            self._evidence,
            note=cells.get(RegisterColumn.NOTE, ""),
            tags=_listed(cells.get(RegisterColumn.TAGS, ""), ";,\n"),
            file_names=file_names,
            faults=tuple(self._faults),
        )

    def _set(self, name: Field, value: str, rule: str = WRITTEN) -> None:
        self._fields = with_value(self._fields, name, value)
        self._evidence[name] = Evidence(value, 1.0, rule, Origin.HAND)

    def _infer(self, name: Field, value: str, rule: str, confidence: float) -> None:
        self._fields = with_value(self._fields, name, value)
        self._evidence[name] = Evidence(value, confidence, rule, Origin.INFERRED)

    def _fault(self, kind: FaultKind, column: RegisterColumn, text: str) -> None:
        self._faults.append(LineFault(kind, column, text))

    def _read_number(self, cells: Mapping[RegisterColumn, str]) -> None:
        digits = cells.get(RegisterColumn.DOCUMENT_NUMBER, "")
        symbol = cells.get(RegisterColumn.SYMBOL, "")
        if _NO_NUMBER.fullmatch(fold(digits)):
            return
        number = _joined_number(digits, symbol)
        if number is None or number.canonical is None:
            self._fault(FaultKind.UNREADABLE, RegisterColumn.DOCUMENT_NUMBER, digits)
        else:
            self._set(Field.DOCUMENT_NUMBER, number.canonical)

    def _read_kind_and_abstract(self, text: str) -> None:
        folded = fold(text)
        for name in _KINDS:
            if folded.startswith(fold(name)) and not folded[len(name) : len(name) + 1].isalnum():
                self._set(Field.DOCUMENT_TYPE, name)
                text = text[len(name) :].strip(" :,;.-–")
                break
        if text:
            self._set(Field.ABSTRACT, text)

    def _read_cell(self, column: RegisterColumn, name: Field, text: str) -> None:
        if _NOTHING.fullmatch(text):
            return
        short = _DAY_OF_YEAR.fullmatch(text) if name is Field.ISSUED_ON else None
        if short and self._year is None:
            self._fault(FaultKind.NO_YEAR, column, text)
            return
        try:
            value = normalised(name, f"{short[1]}/{short[2]}/{self._year}" if short else text)
        except InvalidValueError:
            self._fault(FaultKind.UNREADABLE, column, text)
            return
        if value is not None:
            self._set(name, value)

    def _conclude(self) -> None:
        """Add what follows from number and day: the kind of a symbol, the term of a day."""
        number, day = self._fields.number, self._fields.issued_on
        if Field.DOCUMENT_TYPE not in self._evidence and number and number.symbol:
            kind = kind_of_symbol(number.symbol, is_party=number.is_party)
            if kind is not None:
                self._infer(Field.DOCUMENT_TYPE, kind.name, "kind.symbol", 0.85)
        if Field.TERM not in self._evidence and number and number.is_party and day:
            term = term_at(day, number)
            if term is not None:
                self._infer(Field.TERM, str(term), "term.date", 0.75)


def _joined_number(digits: str, symbol: str) -> DocumentNumber | None:
    """Return the number of one cell, or of two that hold number and symbol apart."""
    number = parse_number(digits)
    if not symbol or (number is not None and number.symbol is not None):
        return number
    whole = parse_number(symbol)
    if whole is not None and whole.number is not None and whole.symbol is not None:
        return whole
    separator = "-" if "/" in symbol else "/"
    return parse_number(f"{digits}{separator}{symbol.lstrip('-/ ')}")


def _listed(text: str, separators: str) -> tuple[str, ...]:
    parts = re.split(f"[{separators}]+", text)
    return tuple(dict.fromkeys(part.strip().lstrip("#") for part in parts if part.strip()))


def values_of(line: RegisterLine) -> Iterator[tuple[Field, str, Evidence]]:
    """Yield the fields that a line has values for, with their canonical text."""
    for name, proof in line.evidence.items():
        value = value_text(line.fields, name)
        if value is not None:
            yield name, value, proof
