"""Finding a committee while its name is being typed."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import chain

from hoso_app.domain.catalogue.rows import (
    PARENT,
    all_rows,
    area_of,
    entry_at,
    fold_by_word,
    in_words,
    is_valid,
    names_of,
    units_above,
)
from hoso_app.domain.catalogue.words import words_of
from hoso_app.domain.committees import CatalogueEntry
from hoso_app.domain.text import fold

# The words of committees' and units' kinds without marks (Đảng ủy xã, thị trấn …).
_KIND_WORDS = frozenset(
    {"dac", "dang", "huyen", "khu", "pho", "phuong", "quan"}
    | {"thanh", "thi", "tinh", "tran", "uy", "xa"}
)


_ENOUGH = 5


@dataclass(frozen=True, slots=True)
class _Lines:
    """Text with one line for each row, looked through with ``str.find``.

    ``plain`` is ``marked`` without marks; the same index of both means the
    same letter. ``starts`` has the start of each line and the end of the
    last.
    """

    marked: str
    plain: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, lines: Sequence[str]) -> "_Lines":
        """Return the lines, each of which ends with a line feed."""
        marked = in_words("".join(lines))
        starts = [0]
        for line in marked.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        return cls(marked, fold_by_word(marked), tuple(starts[:-1]))

    def at(self, index: int) -> int:
        """Return the number of the line that holds a character."""
        return bisect_right(self.starts, index) - 1

    def holding(self, phrase: str) -> Iterator[int]:
        """Yield the lines that have the phrase; its marked words need their marks."""
        plain = fold(phrase)
        size = len(plain)
        index = self.plain.find(plain)
        while index >= 0:
            if _has_marks(phrase, self.marked[index : index + size]):
                yield self.at(index)
            index = self.plain.find(plain, index + size)

    def has_word(self, line: int, word: str) -> bool:
        """Return whether a word of the line begins so; a space stands before each word."""
        text = self.plain if word.isascii() else self.marked
        return text.find(f" {word}", self.starts[line], self.starts[line + 1]) >= 0


@dataclass(frozen=True, slots=True)
class _Places:
    """The units above the rows, a line for each parent, and the rows under it."""

    lines: _Lines
    children: tuple[list[int], ...]
    of_row: tuple[int, ...]


def _has_marks(typed: str, there: str) -> bool:
    """Return whether each word that was typed with marks stands there with them."""
    return typed == there or all(
        word in {found, fold(word)}
        for word, found in zip(typed.split(" "), there.split(" "), strict=True)
    )


@cache
def _areas() -> _Lines:
    r"""Return the units' bare names: ``\1 area \2``."""
    return _Lines.of([f"\1 {area_of(row)} \2\n" for row in all_rows()])


@cache
def _names() -> _Lines:
    r"""Return the names of committee and unit: ``\2 name \3 unit \4``."""
    names = [names_of(row) for row in all_rows()]
    return _Lines.of([f"\2 {name} \3 {unit} \4\n" for name, unit in names])


@cache
def _places() -> _Places:
    numbers: dict[str, int] = {}
    children: list[list[int]] = []
    of_row = []
    for position, row in enumerate(all_rows()):
        number = numbers.setdefault(row[PARENT], len(numbers))
        if number == len(children):
            children.append([])
        children[number].append(position)
        of_row.append(number)
    lines = _Lines.of([f" {units_above(parent)} \n" for parent in numbers])
    return _Places(lines, tuple(children), tuple(of_row))


def find(text: str, limit: int = 20, on: date | None = None) -> tuple[CatalogueEntry, ...]:
    """Return the committees that a person can mean while typing.

    Each word typed is the beginning of a word of the committee's name or of
    the units above it. Typed marks bind unless nothing has them; letters
    without marks match all. First come those whose own name is what was
    typed, then those whose name begins so, then the rest; among equals the
    bigger and the existing ones.

    Args:
        text: What was typed, with or without marks.
        limit: How many at most.
        on: The day on which they must have existed; any day if None.
    """
    words = words_of(text)
    if not words:
        return ()
    day = on.isoformat() if on else None
    found = _search(words, limit, day)
    plain_words = [fold(word) for word in words]
    if not found and plain_words != words:
        found = _search(plain_words, limit, day)
    return tuple(entry_at(position) for position in found)


def _search(words: list[str], limit: int, day: str | None) -> list[int]:
    """Return the first rows; words apart count only while few have them together."""
    found = _first(_phrase_matches(words), limit, day)
    if len(found) < min(limit, _ENOUGH):
        found = _first(chain(found, _word_matches(words)), limit, day)
    return found


def _first(positions: Iterable[int], limit: int, day: str | None) -> list[int]:
    found: dict[int, None] = {}
    for position in positions:
        if len(found) >= limit:
            break
        if day is None or is_valid(all_rows()[position], day):
            found[position] = None
    return list(found)


def _phrase_matches(words: list[str]) -> Iterator[int]:
    """Yield the rows that have the words one after the other, the best ways first."""
    phrase = " ".join(words)
    yield from _areas().holding(f"\1 {phrase} \2")
    if _is_kind(words[0]):
        yield from _names().holding(f"\2 {phrase} \3")
        yield from _names().holding(f"\3 {phrase} \4")
    yield from _areas().holding(f"\1 {phrase}")
    yield from _areas().holding(f" {phrase}")
    if _is_kind(words[0]):
        yield from _names().holding(f" {phrase}")
    places = _places()
    for place in places.lines.holding(f" {phrase}"):
        yield from places.children[place]


def _is_kind(word: str) -> bool:
    """Return whether a word can be the beginning of a kind of unit or committee."""
    return any(kind.startswith(fold(word)) for kind in _KIND_WORDS)


def _word_matches(words: list[str]) -> list[int]:
    """Return the rows in which every word begins a word of the row or of its place.

    Those with more of the words in their own name come first.
    """
    names, places = _names(), _places()
    ranked = []
    for position in _candidates(words):
        missing = [word for word in words if not names.has_word(position, word)]
        place = places.of_row[position]
        if all(places.lines.has_word(place, word) for word in missing):
            ranked.append((len(missing), position))
    return [position for _, position in sorted(ranked)]


def _candidates(words: list[str]) -> set[int]:
    """Return the rows that have the rarest of the words, in their name or their place."""
    areas, names, places = _areas(), _names(), _places()
    # A word of the row that is no kind stands in its bare name, which is quicker to look through.
    own_words = [word for word in words if not _is_kind(word)]
    lines = areas if own_words else names

    def frequency(word: str) -> int:
        pattern = f" {fold(word)}"
        in_places = places.lines.plain.count(pattern) * len(places.of_row) // len(places.children)
        return lines.plain.count(pattern) + in_places

    rarest = f" {min(own_words or words, key=frequency)}"
    found = set(lines.holding(rarest))
    for place in places.lines.holding(rarest):
        found.update(places.children[place])
    return found
