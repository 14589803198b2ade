"""Where a text answers a question: the spans to mark, and the best piece to show."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from hoso_app.domain.search import Snippet
from hoso_app.domain.text import fold, nfc
from hoso_app.search.abbreviations import OwnPairs
from hoso_app.search.analysis import begins_with, exact_form
from hoso_app.search.parser import parse
from hoso_app.search.query import Word, whole, words_of

_LETTER = r"[^\W\d_]"
_BETWEEN = r"[\W_]*"
_MARKED_CLUSTER = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]+|.[\u0300-\u036f]*", re.DOTALL)
_MOST_ZEROS = 6
_WORTH_A_TABLE = 2_000
_BLOCK = 256
_SENTENCE_END = re.compile(r"(?<=[.!?;\u2026])\s+|\n+")


@dataclass(frozen=True, slots=True)
class _Row:
    """Words looked for one behind the other, and the pattern that finds their folds."""

    words: tuple[Word, ...]
    pattern: re.Pattern[str]


class _Hit(NamedTuple):
    """A place where a row stands; ``row`` is its number in the question."""

    start: int
    end: int
    row: int


def hit_spans(query: str, text: str, own: OwnPairs = ()) -> tuple[tuple[int, int], ...]:
    """Return the spans of a text to mark for a question, in order, never overlapping.

    Words that stand side by side are one span.
    """
    return _joined(((hit.start, hit.end) for hit in _hits(query, text, own)), text)


def best_snippet(query: str, text: str, width: int = 220, own: OwnPairs = ()) -> Snippet:
    """Return the sentence that answers a question best, with what follows it.

    Args:
        query: The question as typed.
        text: The text of the paper.
        width: The most characters that the piece may have.
        own: The office's own abbreviations.
    """
    hits = _hits(query, text, own)
    start, end = _best_window(hits, text, width)
    marks = _joined(
        ((hit.start, hit.end) for hit in hits if start <= hit.start and hit.end <= end), text
    )
    return Snippet(
        text=re.sub(r"\s", " ", text[start:end]),
        marks=tuple((first - start, last - start) for first, last in marks),
        start=start,
    )


# Finding


@lru_cache(maxsize=64)
def _rows(query: str, own: OwnPairs) -> tuple[_Row, ...]:
    found = words_of(parse(query, own).root)
    return tuple(_Row(words, _pattern(words)) for words in found)


def _pattern(words: Sequence[Word]) -> re.Pattern[str]:
    first, *rest = words
    return re.compile(_BETWEEN.join((_first_pattern(first), *map(_word_pattern, rest))))


def _first_pattern(word: Word) -> str:
    """Return the pattern of a word that begins with its letters.

    Whatever stands before is looked at behind them: Python then goes from one
    occurrence of the letters to the next instead of trying each place.
    """
    kind, stem, rest = _parts(word)
    before = rf"(?<!{kind}{stem})"
    if word.folded.isdigit():  # as many zeros before it as any number of a paper has
        before = "".join(rf"(?<![^\D0]{'0' * count}{stem})" for count in range(_MOST_ZEROS))
    return f"({stem}{before}{rest})(?!{kind})"


def _word_pattern(word: Word) -> str:
    kind, stem, rest = _parts(word)
    zeros = "0*" if word.folded.isdigit() else ""
    return f"(?<!{kind})({zeros}{stem}{rest})(?!{kind})"


def _parts(word: Word) -> tuple[str, str, str]:
    """Return what a word consists of, its letters, and the pattern of what may follow."""
    kind = r"\d" if word.folded.isdigit() else _LETTER
    letters, rest = word.folded, f"{kind}*" if word.is_prefix else ""
    finished = whole(word).folded
    if finished.endswith("y"):  # kỉ and kỷ are one word
        stem = finished[:-1]
        return kind, re.escape(stem), f"(?:[yi]|{re.escape(letters[len(stem) :])}{rest})"
    return kind, re.escape(letters), rest


def _hits(query: str, text: str, own: OwnPairs) -> list[_Hit]:
    plain, places = _folded(text)
    found: list[_Hit] = []
    for number, row in enumerate(_rows(query, own)):
        spans = [match.regs[1:] for match in row.pattern.finditer(plain)]
        if row.words[0].folded.isdigit():
            spans = [(_with_zeros(first, plain), *rest) for first, *rest in spans]
        if places is not None:
            spans = [tuple((places[start], places[end]) for start, end in one) for one in spans]
        whole = [one for one in spans if _fits(row.words, one, text, as_typed=True)]
        chosen = whole or [one for one in spans if _fits(row.words, one, text, as_typed=False)]
        found += [_Hit(one[0][0], one[-1][1], number) for one in chosen]
    return sorted(found, key=lambda hit: (hit.start, -hit.end))


def _with_zeros(span: tuple[int, int], plain: str) -> tuple[int, int]:
    """Return the span of a number with the zeros that stand before it."""
    start, end = span
    while start > 0 and plain[start - 1] == "0":
        start -= 1
    return start, end


def _fits(
    words: Sequence[Word], spans: Sequence[tuple[int, int]], text: str, *, as_typed: bool
) -> bool:
    """Return whether the tokens at the spans are the words, marks included.

    Args:
        words: The words of a row.
        spans: The token found for each.
        text: The text in which they stand.
        as_typed: Take the word being typed as a whole one.
    """
    for word, (start, end) in zip(words, spans, strict=True):
        if not _is_word(word, text[start:end], as_typed):
            return False
    return True


@lru_cache(maxsize=16_384)
def _is_word(word: Word, raw: str, as_typed: bool) -> bool:
    exact, finished = exact_form(raw), whole(word)
    if finished.binds:
        may_go_on = word.is_prefix and not as_typed and begins_with(exact, word.exact)
        return may_go_on or exact == finished.exact
    is_longer = len(fold(exact).lstrip("0")) != len(finished.folded.lstrip("0"))
    return not (word.is_prefix and as_typed and is_longer)


def _folded(text: str) -> tuple[str, Sequence[int] | None]:
    """Return a text without marks, and where each of its characters stands in the text.

    None instead of places where both are equally long, as with all NFC text.
    """
    if nfc(text) == text and "\u00ad" not in text:
        plain = _folded_by_table(text)
        if len(plain) == len(text):
            return plain, None
    pieces: list[str] = []
    places: list[int] = []
    for match in _MARKED_CLUSTER.finditer(text):
        piece = fold(nfc(match[0].replace("\u00ad", "")))
        pieces.append(piece)
        places.extend([match.start()] * len(piece))
    places.append(len(text))
    return "".join(pieces), places


def _folded_by_table(text: str) -> str:
    """Return what ``fold`` does; a long text in a small part of the time."""
    if text.isascii() or len(text) < _WORTH_A_TABLE:
        return fold(text)
    characters = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), "<u2")
    folded = _fold_table()[characters]
    if len(characters) != len(text) or (folded == 0).any():
        return fold(text)
    plain: str = folded.tobytes().decode("utf-16-le", "surrogatepass")
    return plain


@cache
def _fold_table() -> NDArray[np.uint16]:
    """Return the fold of each character of 16 bits; 0 where that is not one of them.

    0 also for Σ, whose small letter depends on what stands around it.
    """
    table = np.zeros(1 << 16, "<u2")
    for start in range(0, len(table), _BLOCK):
        letters = [chr(code) for code in range(start, start + _BLOCK)]
        folds: Sequence[str] = fold("".join(letters))
        if len(folds) != len(letters):  # some of them become two
            folds = [fold(letter) for letter in letters]
        table[start : start + _BLOCK] = [ord(one) if len(one) == 1 else 0 for one in folds]
    table[ord("Σ")] = 0
    return table


def _joined(spans: Iterable[tuple[int, int]], text: str) -> tuple[tuple[int, int], ...]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and (start <= joined[-1][1] or text[joined[-1][1] : start].isspace()):
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return tuple(joined)


# Choosing


def _best_window(hits: Sequence[_Hit], text: str, width: int) -> tuple[int, int]:
    """Return the piece of at most that width that shows most of the question."""
    if not hits:
        start = len(text) - len(text.lstrip())
        return start, _word_end(text, start, start + width)
    starts = np.array([hit.start for hit in hits])
    lasts = np.searchsorted(starts, starts + width)
    best = int(np.argmax(_values(hits, lasts)))
    shown = hits[best : lasts[best]]
    return _around(text, shown[0].start, max(hit.end for hit in shown), width)


def _values(hits: Sequence[_Hit], lasts: NDArray[np.intp]) -> NDArray[np.float64]:
    """Return what the piece from each hit up to ``lasts`` shows.

    Each row counts once, the rarer the more; then nearness and number of hits.
    """
    firsts = np.arange(len(hits))
    rows = np.array([hit.row for hit in hits])
    value = 0.01 * np.minimum(lasts - firsts, 20)
    for row in np.unique(rows):
        until = np.append(0, np.cumsum(rows == row))
        value += (until[lasts] > until[firsts]) * (1 + 1 / until[-1])
    is_next = [
        other.row == one.row + 1 and other.start - one.end <= 1 for one, other in pairwise(hits)
    ]
    until = np.append(0, np.cumsum(is_next))
    value += 0.3 * np.minimum(until[lasts - 1] - until[firsts], 10)
    return np.asarray(value.round(6))  # of equal ones the first is meant


def _around(text: str, first: int, last: int, width: int) -> tuple[int, int]:
    """Return the piece around a span that begins with its sentence, if that has room."""
    begin = 0
    for match in _SENTENCE_END.finditer(text, max(0, first - 2 * width), first):
        begin = match.end()
    if last - begin > width:
        spare = max(0, width - (last - first))
        begin = _word_start(text, max(begin, first - spare // 2), first)
    end = _word_end(text, begin, begin + width)
    return begin, max(end, min(last, begin + width))


def _word_start(text: str, place: int, limit: int) -> int:
    """Return the first place from ``place`` on where a word begins."""
    while place < limit and place > 0 and not text[place - 1].isspace():
        place += 1
    return place


def _word_end(text: str, start: int, place: int) -> int:
    """Return the last place up to ``place`` where a word ends."""
    if place >= len(text):
        return len(text.rstrip()) if len(text.rstrip()) > start else len(text)
    end = place
    while end > start and not text[end].isspace():
        end -= 1
    return len(text[:end].rstrip()) if end > start else place
