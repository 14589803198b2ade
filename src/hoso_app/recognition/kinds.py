"""The line that names the kind of a paper (tên loại), such as KẾ HOẠCH."""

import re
from dataclasses import dataclass
from difflib import get_close_matches

from hoso_app.domain.document_types import ARTICLE, DOCUMENT_TYPES, TYPES_BY_NAME
from hoso_app.recognition.lines import Cell, fold_in_place, is_capitals

_NAMES = [kind.name for kind in DOCUMENT_TYPES if kind not in {ARTICLE, TYPES_BY_NAME["Công văn"]}]
_COMPACT = {fold_in_place(name).replace(" ", ""): name for name in _NAMES}
_COMPACT.update(
    {
        "banquydinh": "Quy định",
        "banquyche": "Quy chế",
        "thumoi": "Giấy mời",
        "giaytrieutap": "Giấy mời",
        "sacluat": "Luật",
        "saclenh": "Lệnh",
        "banghinho": "Bản ghi nhớ",
        "baocaotomtat": "Báo cáo",
    }
)
_LONGEST_COMPACT = max(len(name) for name in _COMPACT)
_PREFIX = re.compile(
    r"(?P<name>{})(?=[\s:.,(-]|$)(?! (?:thu|vien)\b)".format(
        "|".join(
            sorted(
                (re.escape(fold_in_place(name)).replace(r"\ ", r"\s+") for name in _NAMES),
                key=len,
                reverse=True,
            )
        )
    )
)
_GOES_ON = re.compile(r"\s*(?:so\s|cua\s|ve\s|v/v)")
_NOT_KIND_LINE = re.compile(r"(?:to chuc|thuc hien|ban hanh|phat dong|hoi nghi|nay|so \d)")
_SURE = 0.97
_FUZZY_CUTOFF = 0.86


@dataclass(frozen=True, slots=True)
class KindLine:
    """The line of the kind: its name, the span of the words, and what follows on the line."""

    name: str
    start: int
    end: int
    line: Cell
    confidence: float

    @property
    def rest(self) -> Cell:
        """Return what the line says after the kind."""
        return self.line.part(self.end - self.line.start)


def kind_line(cell: Cell, *, is_ocr: bool = False) -> KindLine | None:
    """Return the kind that a cell names as a heading, None if it is no such heading."""
    text = cell.text.strip("*-–_ ")
    compact = re.sub(r"[\W_]|(?<=[a-z])\d{1,2}$", "", cell.folded)
    if not compact or len(compact) > 200:
        return None
    if compact in _COMPACT and _is_heading(text):
        return KindLine(_COMPACT[compact], cell.start, cell.end, cell, _SURE)
    return _with_more_words(cell, text) or (_close_to(cell, compact) if is_ocr else None)


def _is_heading(text: str) -> bool:
    """Return whether a line with nothing but a kind's name is set as a heading."""
    if text.islower():
        return True
    return len(text) < 60 and not text.endswith((",", ";")) and not text[:1].islower()


def _with_more_words(cell: Cell, text: str) -> KindLine | None:
    match = _PREFIX.match(cell.folded)
    if match is None:
        return None
    name = cell.text[: match.end()]
    rest = cell.folded[match.end() :]
    name_is_capitals = is_capitals(name)
    is_small = text.islower()
    if not (name_is_capitals or (_GOES_ON.match(rest) and len(rest) < 160)):
        return None
    if is_small and not rest.strip().startswith("cua"):
        return None
    if not name_is_capitals and (_NOT_KIND_LINE.match(rest.strip()) or text.endswith((";", "."))):
        return None
    canonical = _COMPACT[re.sub(r"\s", "", match["name"])]
    return KindLine(canonical, cell.start, cell.start + match.end(), cell, 0.9)


def _close_to(cell: Cell, compact: str) -> KindLine | None:
    """Return the kind whose name a scanner has misread in one or two letters."""
    if not is_capitals(cell.text) or not 5 <= len(compact) <= _LONGEST_COMPACT + 2:
        return None
    close = get_close_matches(compact, _COMPACT, n=1, cutoff=_FUZZY_CUTOFF)
    if not close:
        return None
    return KindLine(_COMPACT[close[0]], cell.start, cell.end, cell, 0.75)
