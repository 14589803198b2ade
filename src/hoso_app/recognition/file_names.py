"""Numbers in the names of files: a guess for papers whose text says none.

Scans without a text layer often carry their number in the name:
``KH 59-KH-TU.pdf``, ``30_2020_ND_CP.docx``. Only forms that can be nothing else
are taken.
"""

import re

from hoso_app.domain.documents import DocumentNumber
from hoso_app.domain.text import fold, nfc
from hoso_app.recognition.codes import MINISTRIES, is_surely_party, kind_code
from hoso_app.recognition.found import Found
from hoso_app.recognition.numbers import parse_number

_CONFIDENCE = 0.5
_SEPARATORS = re.compile(r"[\s_.+]+")
_CANDIDATE = re.compile(
    r"(?<![0-9])(?P<number>[0-9]{1,5})\s?-\s?(?:(?P<year>(?:19|20)[0-9]{2})-)?"
    r"(?P<symbol>[^\W\d_]{2,8}\d{0,2}(?:-[^\W\d_]{2,10}\d{0,2})?)(?![^\W_])"
)
_STATE_ISSUERS = {"UBND", "HĐND", "UBTVQH", "MTTQ", *MINISTRIES}
_ASSEMBLY = re.compile(r"QH\d{1,2}")


def number_in_name(file_name: str, head: str = "") -> Found[DocumentNumber] | None:
    """Return the number that a file's name gives, None if there is no certain one.

    A symbol is certain where its issuer's code is known, or where it stands in
    ``head``, the folded beginning of the paper.
    """
    stem = nfc(file_name).replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
    words = _SEPARATORS.sub("-", stem)
    found = {
        number
        for match in _CANDIDATE.finditer(words)
        if (number := _number_of(match["number"], match["year"], match["symbol"], head))
    }
    if len(found) != 1:
        return None
    return Found(found.pop(), "number.file-name", _CONFIDENCE).inferred(
        "number.file-name", _CONFIDENCE
    )


def _number_of(digits: str, year: str | None, symbol: str, head: str) -> DocumentNumber | None:
    codes = symbol.upper().split("-")
    if year:
        number = parse_number(f"{digits}/{year}/{symbol}")
    elif len(codes) == 2 and kind_code(codes[0]):
        number = parse_number(f"{digits}-{symbol}")
    else:
        return None
    if number is None or number.symbol is None:
        return None
    return number if _is_certain(number) or f"/{fold(number.symbol)}" in head else None


def _is_certain(number: DocumentNumber) -> bool:
    """Return whether the symbol's issuer is a code that exists."""
    symbol = number.symbol or ""
    if number.is_party:
        return is_surely_party(symbol.split("/")[1])
    issuer = symbol.rsplit("-", 1)[-1]
    return issuer in _STATE_ISSUERS or bool(_ASSEMBLY.fullmatch(issuer))
