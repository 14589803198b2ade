"""From a span of a paper's text to the place on its page where those letters stand.

The text of a page was put in reading order and may have been read by OCR, so
its letters are looked up among those that the page draws: the same letters
without blanks and marks, and of several such places the one whose
surroundings agree best.
"""

from collections.abc import Sequence

from hoso_app.domain.pages import PageBox, PageLetters
from hoso_app.domain.text import fold, nfc

_SURROUNDINGS = 24
"""Letters compared before and behind a place."""
_SAME_LINE = 0.5
"""Share of a letter's height that it shares with its neighbour of the same line."""
_WORD_GAP = 4.0
"""In heights of letters: a wider gap on a line is the way to another column."""


def boxes_of(
    text: str, spans: Sequence[tuple[int, int]], letters: PageLetters
) -> tuple[tuple[PageBox, ...], ...]:
    """Return for each span of a page's text the boxes of its letters, one for each line.

    A span that is not found on the page has none.
    """
    source, source_at = _plain(text)
    drawn, drawn_at = _plain(letters.text)
    places = _Places(source, drawn)
    found = []
    for start, end in spans:
        first = _index(source_at, start)
        last = _index(source_at, end)
        at = places.find(first, last)
        taken = () if at is None else drawn_at[at : at + last - first]
        found.append(_lines([letters.boxes[position] for position in taken]))
    return tuple(found)


class _Places:
    """Finds a piece of one string in another that has nearly the same letters."""

    def __init__(self, source: str, drawn: str) -> None:
        self._source = source
        self._drawn = drawn

    def find(self, first: int, last: int) -> int | None:
        """Return where the piece of the source between two places stands in the other."""
        piece = self._source[first:last]
        if not piece:
            return None
        best, best_agreement = None, (-1, 0.0)
        at = self._drawn.find(piece)
        while at >= 0:
            agreement = self._agreement(first, last, at)
            if agreement > best_agreement:
                best, best_agreement = at, agreement
            at = self._drawn.find(piece, at + 1)
        return best

    def _agreement(self, first: int, last: int, at: int) -> tuple[int, float]:
        """Return how many letters around agree, then how little the place has moved."""
        before = _common(
            self._source[max(0, first - _SURROUNDINGS) : first][::-1],
            self._drawn[max(0, at - _SURROUNDINGS) : at][::-1],
        )
        end = at + last - first
        behind = _common(
            self._source[last : last + _SURROUNDINGS], self._drawn[end : end + _SURROUNDINGS]
        )
        moved = abs(first / max(1, len(self._source)) - at / max(1, len(self._drawn)))
        return before + behind, -moved


def _plain(text: str) -> tuple[str, list[int]]:
    """Return the letters without blanks and marks, and where each came from."""
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        for plain in fold(nfc(sign)):
            if not plain.isspace():
                signs.append(plain)
                places.append(place)
    return "".join(signs), places


def _index(places: Sequence[int], place: int) -> int:
    """Return the first letter that stands at a place of the text or behind it."""
    low, high = 0, len(places)
    while low < high:
        middle = (low + high) // 2
        if places[middle] < place:
            low = middle + 1
        else:
            high = middle
    return low


def _common(one: str, other: str) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _lines(boxes: Sequence[tuple[float, float, float, float]]) -> tuple[PageBox, ...]:
    """Put the boxes of letters together, one for each line."""
    lines: list[PageBox] = []
    for left, top, right, bottom in boxes:
        if lines and _goes_on(lines[-1], left, top, bottom):
            last = lines[-1]
            lines[-1] = PageBox(
                min(last.left, left),
                min(last.top, top),
                max(last.right, right),
                max(last.bottom, bottom),
            )
        else:
            lines.append(PageBox(left, top, right, bottom))
    return tuple(lines)


def _goes_on(line: PageBox, left: float, top: float, bottom: float) -> bool:
    height = max(1e-6, min(line.bottom - line.top, bottom - top))
    shared = min(line.bottom, bottom) - max(line.top, top)
    gap = left - line.right
    return shared >= _SAME_LINE * height and -_WORD_GAP * height <= gap <= _WORD_GAP * height
