"""The list of recipients (nơi nhận) at the foot of a paper."""

import re
from collections.abc import Iterator, Sequence

from hoso_app.recognition.found import Found
from hoso_app.recognition.lines import Cell, is_capitals
from hoso_app.recognition.posts import is_post

_HEADING = re.compile(r"noi nhan\s*(?:[:.]\s*|$)")
_DASHES = "-–+•*"
_OTHER_COLUMN = re.compile(
    r"\W*(?:da ky|ky ten|ky|dong dau)\b.*|(?:t/m|k/t|t/l|tm|kt|tl|tuq)[. /].*"
)
_LAST = re.compile(r"\bluu\b")
_MAX_CELLS = 60
_MAX_LENGTH = 2000


def read_recipients(cells: Sequence[Cell]) -> Found[str] | None:
    """Return the recipients, joined with semicolons.

    ``cells`` are those of the paper's end; cells of the signature beside the
    list are passed over.
    """
    for index, cell in enumerate(cells):
        match = _HEADING.match(cell.folded)
        if match:
            inline = cell.part(match.end())
            behind = cells[index + 1 : index + _MAX_CELLS]
            return _joined(list(_items([inline, *behind] if inline.text else behind)))
    return None


def _items(cells: Sequence[Cell]) -> Iterator[list[Cell]]:
    """Yield the cells of each recipient, until the one that keeps the file copy."""
    item: list[Cell] = []
    for cell in cells:
        text = cell.text
        is_other = is_capitals(text) or (text.islower() and is_post(text))
        is_other = is_other or not any(letter.isalpha() for letter in text)
        if is_other or _OTHER_COLUMN.fullmatch(cell.folded):
            continue
        if text[0] in _DASHES or not item:
            if item:
                yield item
                if _is_last(item):
                    return
            if text[0] not in _DASHES and cell is not cells[0]:
                return
            item = [cell]
        elif text[0].islower() and not item[-1].text.endswith((".", ";")):
            item.append(cell)
    if item:
        yield item


def _is_last(item: Sequence[Cell]) -> bool:
    return item[-1].text.endswith(".") and bool(_LAST.search(item[0].folded))


def _joined(items: Sequence[Sequence[Cell]]) -> Found[str] | None:
    names = [" ".join(cell.text for cell in item).strip(f" .,;{_DASHES}") for item in items]
    value = "; ".join(" ".join(name.split()) for name in names if name)
    if not value or len(value) > _MAX_LENGTH:
        return None
    return Found(value, "signature.recipients", 0.85, items[0][0].start, items[-1][-1].end)
