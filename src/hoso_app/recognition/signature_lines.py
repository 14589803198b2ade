"""The lines at the end of a paper, cut into the columns of recipients and signature."""

import re
from collections.abc import Iterator, Sequence

from hoso_app.recognition.lines import Cell, Source, cells_of, is_capitals
from hoso_app.recognition.people import without_rank
from hoso_app.recognition.posts import POST_WORDS, is_post

_LONGEST_LINE = 400
"""Characters; a line of a signature with the recipients beside it is shorter."""
_HINT = re.compile(
    rf"(?:^|[ \t|*\u00a0])(?:t\s?/\s?m|tm\s?\.|k\s?/\s?t|kt\s?[./]|t\s?/\s?l|tl\s?[./]"
    rf"|tuq\s?[./]|q\s?[./]|(?:pho |quyen )?(?:{POST_WORDS}))"
)
_SMALL_MARK = re.compile(r"(?:^|\s)[tk]/[mtl]\s")


def signing_lines(source: Source, start: int) -> Iterator[int]:
    """Yield where lines begin that have an authority or a post in capitals."""
    text, folded = source.text, source.folded
    position = start
    while position < len(text):
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        words = text[position:end].split() if end - position <= _LONGEST_LINE else []
        if len(words) == 1 and words[0].isupper():
            # A post may be broken behind its first word.
            hinted = f"{folded[position:end].strip()} {folded[end + 1 : end + 40].lstrip()}"
        else:
            hinted = folded[position:end]
        if words and _HINT.search(hinted) and _has_capitals(words, hinted):
            yield position
        position = end + 1


def _has_capitals(words: Sequence[str], folded: str) -> bool:
    return any(_is_capital_word(word) for word in words) or bool(_SMALL_MARK.search(folded))


def signature_cells(source: Source, start: int, lines: int) -> list[Cell]:
    """Return the cells of so many lines from a line's beginning, columns and posts apart."""
    end = start
    for _ in range(lines):
        end = source.text.find("\n", end, end + 2 * _LONGEST_LINE) + 1
        if not end:
            end = min(len(source.text), start + lines * _LONGEST_LINE)
            break
    pieces = [piece for cell in cells_of(source, start, end) for piece in _split_columns(cell)]
    return list(_with_whole_posts(pieces))


def _with_whole_posts(cells: Sequence[Cell]) -> Iterator[Cell]:
    """Yield the cells, with a post joined that was broken behind its first word."""
    index = 0
    while index < len(cells):
        cell = cells[index]
        following = cells[index + 1] if index + 1 < len(cells) else None
        if following and following.line == cell.line + 1 and _is_broken_post(cell, following):
            text, folded = f"{cell.text} {following.text}", f"{cell.folded} {following.folded}"
            yield Cell(text, folded, cell.start, cell.line + 1)
            index += 1
        else:
            yield cell
        index += 1


def _is_broken_post(cell: Cell, following: Cell) -> bool:
    """Return whether two lines are one post: CHỦ / TỊCH QUỐC HỘI."""
    if not is_capitals(cell.text) or " " in cell.text or not is_capitals(following.text):
        return False
    return is_post(f"{cell.text} {following.text}") and not is_post(cell.text)


_GLUED_AUTHORITY = re.compile(r"(?<=\S)\s+(?=(?:T/M|TM\.|K/T|KT\.|T/L|TL\.|TUQ\.)\s?[^\W\d_])")


def _split_columns(cell: Cell) -> list[Cell]:
    """Return a cell cut before the capitals of a signature glued behind a recipient."""
    match = _GLUED_AUTHORITY.search(cell.text)
    if match and not is_capitals(cell.text[: match.start()]):
        return [cell.part(0, match.start()), cell.part(match.end())]
    words = list(re.finditer(r"\S+", cell.text))
    tail = 0
    while tail < len(words) and _is_capital_word(words[-1 - tail][0]):
        tail += 1
    if 2 <= tail < len(words) and cell.text[0] in "-–+N":
        cut = words[-tail].start()
        if is_post(cell.text[cut:]):
            return [cell.part(0, cut), cell.part(cut)]
    head = 0
    while head < len(words) and _is_capital_word(words[head][0]):
        head += 1
    if 2 <= head < len(words) and is_post(cell.text[: words[head].start()]):
        name = cell.text[words[head].start() :]
        if without_rank(name):
            return [cell.part(0, words[head].start()), cell.part(words[head].start())]
    return [cell]


def _is_capital_word(word: str) -> bool:
    return is_capitals(word) and len(word.strip(".,")) > 1
