"""What differs between two texts, word by word: a draft and the issued paper."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+|[^\s\w]+|_+")
_ANCHOR = 4
"""Words of a run by which two texts are held together; it stands once in each."""
_MAX_GAP = 600
"""Words on either side between two anchors that are still compared one by one."""


class Change(StrEnum):
    """What became of a passage."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of two texts, as spans of characters in either.

    The spans of all passages follow each other and cover both texts whole;
    a removed passage has an empty span in the second text, an added one in
    the first. White space and the ends of lines are never a difference.
    """

    change: Change
    start: int
    end: int
    other_start: int
    other_end: int


@dataclass(frozen=True, slots=True)
class Difference:
    """Two texts side by side; ``ratio`` is the share of words that both have."""

    passages: tuple[Passage, ...]
    ratio: float

    @property
    def changed(self) -> tuple[Passage, ...]:
        """Return the passages that differ."""
        return tuple(one for one in self.passages if one.change is not Change.SAME)


class _Block(NamedTuple):
    """A change over words ``start:end`` of the first and ``other:stop`` of the second."""

    change: Change
    start: int
    end: int
    other: int
    stop: int


def difference(first: str, second: str) -> Difference:
    """Compare two texts word by word.

    Long texts are held together by runs of words that stand once in each
    (patience diff); only what lies between two of them is compared in full.
    """
    words, others = list(_WORD.finditer(first)), list(_WORD.finditer(second))
    blocks = _joined(_blocks([one[0] for one in words], [one[0] for one in others]))
    same = sum(block.end - block.start for block in blocks if block.change is Change.SAME)
    total = len(words) + len(others)
    passages = tuple(_passages(blocks, words, others, (len(first), len(second))))
    return Difference(passages, 2 * same / total if total else 1.0)


def _blocks(words: Sequence[str], others: Sequence[str]) -> Iterator[_Block]:
    start = other = 0
    for position, other_position in [*_anchors(words, others), (len(words), len(others))]:
        if position < start or other_position < other:
            continue  # inside of the run before
        yield from _gap(words, others, _Block(Change.SAME, start, position, other, other_position))
        start, other = position, other_position
        while start < len(words) and other < len(others) and words[start] == others[other]:
            start, other = start + 1, other + 1
        if start > position:
            yield _Block(Change.SAME, position, start, other_position, other)


def _anchors(words: Sequence[str], others: Sequence[str]) -> list[tuple[int, int]]:
    """Return places of runs that both texts have exactly once, in rising order of both."""
    runs, other_runs = _runs_once(words), _runs_once(others)
    pairs = [(runs[run], other_runs[run]) for run in runs if run in other_runs]
    # The longest rising chain: ``ends`` has the smallest last place of each length.
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_place, other_place) in enumerate(pairs):
        length = bisect_left(ends, other_place)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [other_place]
        last[length : length + 1] = [number]
    chain = []
    number = last[-1] if last else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]


def _runs_once(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    runs = [tuple(words[at : at + _ANCHOR]) for at in range(len(words) - _ANCHOR + 1)]
    counts = Counter(runs)
    return {run: at for at, run in enumerate(runs) if counts[run] == 1}


def _gap(words: Sequence[str], others: Sequence[str], gap: _Block) -> Iterator[_Block]:
    mine, theirs = words[gap.start : gap.end], others[gap.other : gap.stop]
    if not mine or not theirs or max(len(mine), len(theirs)) > _MAX_GAP:
        if mine or theirs:
            yield gap._replace(change=_change_of(bool(mine), bool(theirs)))
        return
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    for tag, start, end, other, stop in matcher.get_opcodes():
        change = Change.SAME if tag == "equal" else _change_of(start < end, other < stop)
        yield _Block(
            change, gap.start + start, gap.start + end, gap.other + other, gap.other + stop
        )


def _change_of(has_mine: bool, has_theirs: bool) -> Change:
    if has_mine and has_theirs:
        return Change.REPLACED
    return Change.REMOVED if has_mine else Change.ADDED


def _joined(blocks: Iterator[_Block]) -> list[_Block]:
    """Return the blocks with neighbours of one kind made one."""
    joined: list[_Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if last and (last.change is Change.SAME) == (block.change is Change.SAME):
            change = block.change
            if change is not Change.SAME:
                change = _change_of(last.start < block.end, last.other < block.stop)
            joined[-1] = _Block(change, last.start, block.end, last.other, block.stop)
        else:
            joined.append(block)
    return joined


def _passages(
    blocks: Sequence[_Block],
    words: Sequence[re.Match[str]],
    others: Sequence[re.Match[str]],
    lengths: tuple[int, int],
) -> Iterator[Passage]:
    """Yield the blocks as spans of characters, with the white space before each word."""
    start = other = 0
    for number, block in enumerate(blocks, 1):
        is_last = number == len(blocks)
        end = lengths[0] if is_last else _end(words, block.end, start, lengths[0])
        stop = lengths[1] if is_last else _end(others, block.stop, other, lengths[1])
        yield Passage(block.change, start, end, other, stop)
        start, other = end, stop


def _end(words: Sequence[re.Match[str]], count: int, before: int, length: int) -> int:
    """Return where the text of the first ``count`` words ends, white space included."""
    if count == 0:
        return before
    return words[count].start() if count < len(words) else length
