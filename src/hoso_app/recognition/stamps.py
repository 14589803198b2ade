"""Stamps and marks of the head: urgency, secrecy, draft."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from hoso_app.domain.documents import Secrecy, Urgency
from hoso_app.recognition.found import Found
from hoso_app.recognition.lines import Cell, is_capitals

_URGENCY = {
    "khan": Urgency.URGENT,
    "thuong khan": Urgency.VERY_URGENT,
    "hoa toc": Urgency.EXPRESS,
    "hoa toc hen gio": Urgency.EXPRESS,
}
_SECRECY = {
    "mat": Secrecy.SECRET,
    "toi mat": Secrecy.HIGHLY_SECRET,
    "tuyet mat": Secrecy.TOP_SECRET,
}
_LABEL = re.compile(r"^(?:do|muc do|muc)\s+(?:mat|khan)\s*:\s*")
_DRAFT = re.compile(
    r"\W*(?P<draft>(?:ban )?du thao(?:[ \-–(]*lan (?:thu )?\w+)?(?: \d{1,2})?)"
    r"(?:\W+(?:ngay )?[\d./]*)?\W*"
)


@dataclass(frozen=True, slots=True)
class Stamps:
    """Stamps of the head, and the cells that are none."""

    rest: tuple[Cell, ...]
    urgency: Found[Urgency] | None = None
    secrecy: Found[Secrecy] | None = None
    draft: Found[str] | None = None

    @classmethod
    def among(cls, cells: Sequence[Cell]) -> Self:
        """Sort the cells of the head.

        Stamps are set in capitals; ``mật`` in small letters may be a part of
        a broken line.
        """
        rest: list[Cell] = []
        urgency: Found[Urgency] | None = None
        secrecy: Found[Secrecy] | None = None
        draft: Found[str] | None = None
        for cell in cells:
            word = _LABEL.sub("", cell.folded).strip("* .-!:")
            is_stamp = is_capitals(cell.text.strip("* ")) or word != cell.folded
            mark = _DRAFT.fullmatch(cell.folded)
            if word in _URGENCY and is_stamp:
                urgency = Found(_URGENCY[word], "urgency.stamp", 0.9, cell.start, cell.end)
            elif word in _SECRECY and is_stamp:
                secrecy = Found(_SECRECY[word], "secrecy.stamp", 0.9, cell.start, cell.end)
            elif mark:
                start, end = cell.start + mark.start("draft"), cell.start + mark.end("draft")
                written = cell.text[mark.start("draft") : mark.end("draft")]
                draft = Found(_sentence(written), "draft.mark", 0.95, start, end)
            else:
                rest.append(cell)
        return cls(tuple(rest), urgency, secrecy, draft)


def _sentence(text: str) -> str:
    lower = " ".join(text.lower().replace("(", " ").split())
    return lower[:1].upper() + lower[1:]
