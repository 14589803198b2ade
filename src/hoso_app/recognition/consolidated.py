"""Consolidated texts (văn bản hợp nhất): an old paper with its later changes worked in.

Their number stands at the end, with the words XÁC THỰC VĂN BẢN HỢP NHẤT
(Pháp lệnh 01/2012/UBTVQH13); the head has the kind and title of the old paper.
"""

import re
from dataclasses import dataclass

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.documents import DocumentNumber
from hoso_app.recognition.dates import LONG, long_date
from hoso_app.recognition.found import Found
from hoso_app.recognition.kinds import KindLine
from hoso_app.recognition.lines import fold_in_place
from hoso_app.recognition.numbers import read_number

NAME = "Văn bản hợp nhất"
_CHANGED_BY = re.compile(r"duoc\s+sua\s+doi,?\s+bo\s+sung(?:[^.;]{0,40})?\s+boi\s*:")
_PROOF = ("XÁC THỰC VĂN BẢN HỢP NHẤT", "Xác thực văn bản hợp nhất", "xác thực văn bản hợp nhất")
_NUMBER = re.compile(r"s[o0]\s*:?\s*(?=[\d.…\s]*/\s?vbhn)")
_AROUND = 400
_OPENING = 1800


@dataclass(frozen=True, slots=True)
class Proof:
    """Number and day of a consolidated text, from its end."""

    number: Found[DocumentNumber] | None = None
    issued_on: Found[PartialDate] | None = None


def is_consolidated(folded: str, kind: KindLine, title_end: int) -> bool:
    """Return whether the first sentence under the title tells by what the paper was changed."""
    name = fold_in_place(kind.name)
    opening = folded[title_end : title_end + 200].lstrip(" \n-_*")
    if not opening.startswith((name, "1. " + name)):
        return False
    return bool(_CHANGED_BY.search(folded, title_end, title_end + _OPENING))


def read_proof(text: str) -> Proof:
    """Read the end of a consolidated text."""
    position = max(text.rfind(words) for words in _PROOF)
    if position < 0:
        return Proof()
    start = max(0, position - _AROUND)
    folded = fold_in_place(text[start : position + _AROUND])
    label = _NUMBER.search(folded)
    number = None
    if label:
        match = read_number(text[start + label.end() : start + label.end() + 60])
        if match:
            begin, end = start + label.start(), start + label.end() + match.end
            number = Found(match.number, "number.proof", 0.9, begin, end)
    day = LONG.search(folded, position - start)
    value = long_date(day) if day else None
    if day is None or value is None:
        return Proof(number)
    return Proof(number, Found(value, "date.proof", 0.9, start + day.start(), start + day.end()))
