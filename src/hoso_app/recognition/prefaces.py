"""What stands above the letterhead of a copied paper.

Papers copied from law portals and news sites carry a heading, a table of
properties or an introduction above their own head. None of it is the paper.
"""

import re
from collections.abc import Sequence

from hoso_app.recognition.head_marks import PageTitle
from hoso_app.recognition.issuers import body_system
from hoso_app.recognition.lines import Cell, is_capitals, split_cells
from hoso_app.recognition.numbers import label_end

_PROPERTY = re.compile(
    r"\W*(?:so(?:/| va )?\s?(?:ky )?hieu|loai van ban|noi ban hanh|co quan ban hanh|nguoi ky"
    r"|ngay (?:ban hanh|ap dung|hieu luc|co hieu luc|het hieu luc|cong bao|dang cong bao)"
    r"|so cong bao|linh vuc|tinh trang(?: hieu luc)?|hieu luc|trich yeu)\s*:"
)
_PROSE_WORDS = 12
"""Words of a line in small letters that no cell of a letterhead has."""


def preface_end(lines: Sequence[Cell], titles: Sequence[PageTitle]) -> int:
    """Return where the head begins below a preface, 0 if the page begins with its head.

    Args:
        lines: The lines of the first page.
        titles: The titles of the page. What stands above the first of them and
            its block is a preface, unless a part of a head is among it: two
            columns may have come out of a file one below the other.
    """
    if not titles:
        return 0
    above = [line for line in lines if line.end <= titles[0].start]
    last = next(
        (index for index in range(len(above) - 1, -1, -1) if _is_foreign(above[index])), None
    )
    if last is None or any(_is_of_head(line) for line in above[: last + 1]):
        return 0
    return above[last].end


def _is_foreign(line: Cell) -> bool:
    if _PROPERTY.match(line.folded):
        return True
    return len(line.text.split()) >= _PROSE_WORDS and not is_capitals(line.text)


def _is_of_head(line: Cell) -> bool:
    if _PROPERTY.match(line.folded):
        return False
    if line.folded.startswith("s") and label_end(line.folded + " ") is not None:
        return True
    return any(
        is_capitals(cell.text) and body_system(cell.text) is not None for cell in split_cells(line)
    )
