"""A record's values as text and back: for forms, history and undo."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.document_types import ARTICLE, TYPES_BY_NAME
from hoso_app.domain.documents import DocumentFields, DocumentNumber, Field, Secrecy, Urgency
from hoso_app.domain.errors import InvalidValueError
from hoso_app.domain.terms import Term

_NUMBER = re.compile(
    r"(?:(?P<number>\d{1,9})(?P<suffix>[a-zA-Z]|\.\d{1,3})?)?"
    r"(?:/(?P<year>\d{4})(?=$|/|-))?(?:[-/](?P<symbol>\S.*))?"
)
_ATTRIBUTES = {Field.DOCUMENT_NUMBER: "number"}
_YES = "1"


def value_text(fields: DocumentFields, name: Field) -> str | None:
    """Return a value in its canonical text form, None where it is absent.

    Dates are ISO, terms ``2020-2025``, numbers ``59-KH/TU``; the number of a
    draft without digits is ``-KH/TU``.
    """
    value = getattr(fields, _ATTRIBUTES.get(name, name.value))
    if value is None or value is False or value == "":
        return None
    if isinstance(value, DocumentNumber):
        return value.canonical or (f"-{value.symbol}" if value.symbol else None)
    if isinstance(value, PartialDate):
        return value.iso
    return _YES if value is True else str(value)


def with_value(fields: DocumentFields, name: Field, text: str | None) -> DocumentFields:
    """Return the fields with one value set from its canonical text form.

    Raises:
        InvalidValueError: The text is no value of that field.
    """
    value: Any = None
    if text is not None:
        try:
            value = _PARSERS.get(name, str)(text)
        except ValueError as error:
            raise InvalidValueError(name.value, text) from error
    settings: dict[str, Any] = {
        _ATTRIBUTES.get(name, name.value): bool(value) if name in _FLAGS else value
    }
    changed = replace(fields, **settings)
    if name is Field.DOCUMENT_TYPE:
        changed = replace(changed, is_article=text == ARTICLE.name)
    return replace(changed, issuer_id=None) if name is Field.ISSUER else changed


def parse_canonical_number(text: str) -> DocumentNumber:
    """Read the form that ``value_text`` writes.

    Raises:
        ValueError: The text is not of that form.
    """
    match = _NUMBER.fullmatch(text)
    if match is None or not (match["number"] or match["symbol"]):
        raise ValueError(text)
    number, year = match["number"], match["year"]
    return DocumentNumber(
        int(number) if number else None,
        match["symbol"],
        int(year) if year else None,
        match["suffix"] or "",
    )


def suffix_of(canonical: str | None) -> str:
    """Return what stands behind the digits of a canonical number: ``a`` of ``12a-QĐ/HU``."""
    match = _NUMBER.fullmatch(canonical or "")
    return (match["suffix"] or "") if match else ""


def _kind(text: str) -> str:
    if text not in TYPES_BY_NAME:
        raise ValueError(text)
    return text


def _flag(text: str) -> bool:
    return text == _YES


_FLAGS = {Field.IS_ARTICLE}
_PARSERS: dict[Field, Callable[[str], Any]] = {
    Field.DOCUMENT_TYPE: _kind,
    Field.DOCUMENT_NUMBER: parse_canonical_number,
    Field.ISSUED_ON: PartialDate.from_iso,
    Field.EVENT_ON: PartialDate.from_iso,
    Field.TERM: Term.parse,
    Field.URGENCY: Urgency,
    Field.SECRECY: Secrecy,
    Field.IS_ARTICLE: _flag,
}
