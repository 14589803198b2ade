"""The paper's own number: labelled, at the beginning of a cell of the head.

Numbers in the body are those of other papers (``citations``).
"""

import re
from dataclasses import replace

from hoso_app.domain.documents import DocumentNumber
from hoso_app.recognition.found import Found
from hoso_app.recognition.kinds import KindLine
from hoso_app.recognition.lines import Cell
from hoso_app.recognition.numbers import NumberMatch, label_end, read_number
from hoso_app.recognition.page_head import PageHead

_BARE = re.compile(r"\d{1,5}\s?[-–/]")
_UNDER_KIND = re.compile(r"(?:cua [^\d]{3,90}?)?\s*(?<![a-z])s[o0]\s*[:.]?\s*(?=\d)")


def find_own_number(
    page: PageHead, border: int, kind: KindLine | None
) -> Found[DocumentNumber] | None:
    """Return the number of the head.

    Args:
        page: The first page.
        border: Where the head ends.
        kind: The line of the kind; old papers have their number below it.
    """
    head = [cell for cell in page.cells if cell.start < border]
    for index, cell in enumerate(head):
        found = _labelled(page, cell, head[index + 1] if index + 1 < len(head) else None)
        if found:
            return found
    for cell in head:
        found = _bare(cell)
        if found:
            return found
    return _under_kind(page, kind) if kind else None


def of_committee(
    number: Found[DocumentNumber] | None, issuer: str, text: str
) -> Found[DocumentNumber] | None:
    """Return the number with the code of a province's or town's committee.

    TƯ means the Trung ương. Under TỈNH ỦY, THÀNH ỦY or THỊ ỦY it is TU with a
    mark too many, of a typist or a scanner.
    """
    symbol = number.value.symbol if number else None
    if number is None or symbol is None or not symbol.endswith("/TW"):
        return number
    if not issuer.startswith(("Tỉnh ủy ", "Thành ủy ", "Thị ủy ")):
        return number
    if not text[number.start : number.end].rstrip(" .*-").upper().endswith("TƯ"):
        return number
    value = replace(number.value, symbol=f"{symbol.removesuffix('TW')}TU")
    return number.with_value(value).inferred("number.committee", 0.85)


def _labelled(page: PageHead, cell: Cell, following: Cell | None) -> Found[DocumentNumber] | None:
    for part in page.free_parts(cell):
        label = label_end(part.folded + " ")
        if label is None or _is_department(part.text):
            continue
        rest = part.text[label:]
        if rest.strip(" .…_"):
            match = read_number(rest)
            if match:
                return _found(match, part.start, part.start + label + match.end)
        spread = _spread(page, part.start, part.start + label)
        if spread:
            return spread
        if following is not None and not rest.strip(" .…_"):
            # "Số:" stands alone; the number is in the next cell or on the next line.
            match = read_number(following.text)
            if match:
                return _found(match, part.start, following.start + match.end)
    return None


def _spread(page: PageHead, start: int, position: int) -> Found[DocumentNumber] | None:
    """Return a number whose parts stand far apart: ``Số:      40   /2000/TT-BTC``."""
    line = page.text[position:].split("\n", 1)[0]
    words = line.split()
    for count in range(min(len(words), 6), 1, -1):
        match = read_number(" ".join(words[:count]))
        if match and match.number.number is not None:
            letters = sum(1 for letter in " ".join(words[:count])[: match.end] if letter != " ")
            return _found(match, start, _end_behind(page.text, position, letters))
    return None


def _end_behind(text: str, position: int, letters: int) -> int:
    """Return the position behind so many letters that are no spaces."""
    while letters:
        letters -= not text[position].isspace()
        position += 1
    return position


def _is_department(text: str) -> bool:
    """Return whether a cell speaks of a department (SỞ), not of a number (SỐ)."""
    return len(text) > 1 and text[1] in "ởỞờỜơƠ"


def _found(match: NumberMatch, start: int, end: int) -> Found[DocumentNumber]:
    return Found(match.number, "number.head", 0.98 if match.is_clean else 0.9, start, end)


def _bare(cell: Cell) -> Found[DocumentNumber] | None:
    """Return a number that is a cell of its own without ``Số``."""
    match = read_number(cell.text) if _BARE.match(cell.text) else None
    if match is None or match.number.symbol is None or cell.text[match.end :].strip(" .,;"):
        return None
    return Found(match.number, "number.bare", 0.8, cell.start, cell.start + match.end)


def _under_kind(page: PageHead, kind: KindLine) -> Found[DocumentNumber] | None:
    """Return the number of old papers: QUYẾT ĐỊNH / của Thủ tướng số 115/2004/QĐ-TTg."""
    window = page.folded[kind.end : kind.end + 220].replace("\n", " ")
    lead = len(window) - len(window.lstrip(" :"))
    label = _UNDER_KIND.match(window, lead)
    if label is None:
        return None
    begin = kind.end + label.end()
    match = read_number(page.text[begin : begin + 60].replace("\n", " "))
    if match is None:
        return None
    start = page.folded.rfind("s", kind.end, begin)
    return Found(match.number, "number.under-kind", 0.9, start, begin + match.end)
